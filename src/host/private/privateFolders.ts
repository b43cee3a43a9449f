import { SerialQueue } from '../../core/serialQueue';
import * as vscode from 'vscode';
import { fail, ok, type Failed, type Result } from '../../core/result';
import { say } from '../../core/text';
import type { TreeContext } from '../../core/tree/context';
import type { TreeNode } from '../../core/tree/node';
import type { PrivateServices } from '../../operations/private/privateDeeds';
import { gitFolder } from '../git';
import { logFailure, type LogChannel } from '../log';
import type { Engine } from '../lazyBundles';
import { onDidMoveNotes, type MovedFile } from '../movedNotes';
import type { NotesWorkspace } from '../notesWorkspace';
import type { OpenFolder } from '../openFolder';
import { onDidChangeGit, sayCommitted, sayExposed } from './exposure';
import { keepOutOfGit, notKeptOut, notPossible } from './guards';
import { copiedWhole, findHome, isFolder, newHome, outsideFolder, type Home } from './home';
import { privatePorts } from './privatePorts';
import { rowsOf, type Kept } from './rowsOf';

/** How long after a change on disk it is looked at, in milliseconds. */
const BURST = 100;

interface Watched extends Kept {
  readonly disposables: readonly vscode.Disposable[];
}

/** The private notes about all folders of the window. */
export class PrivateFolders implements vscode.Disposable {
  readonly #kept = new Map<string, Watched>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #seen = '';
  readonly #looks = new SerialQueue();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What is private may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly storage: vscode.Uri,
    private readonly log: LogChannel,
    /** While somebody is presenting, nothing is said of what is private, not even that it is in danger. */
    private readonly isQuiet: () => boolean,
  ) {
    const soon = (uri: vscode.Uri) => void (this.isPrivate(uri) && this.#soon());
    this.#disposables.push(
      notes.onDidChange(() => logFailure(log, this.sync())),
      vscode.workspace.onDidGrantWorkspaceTrust(() => logFailure(log, this.sync(true))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document.uri)),
      onDidMoveNotes(moved => logFailure(log, this.#follow(moved))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => soon(uri)),
      vscode.window.onDidChangeWindowState(({ focused }) => void (focused && this.#soon())),
    );
  }

  /** Everything that is known, where there is anything. */
  get all(): readonly Kept[] {
    return [...this.#kept.values()];
  }

  /** Looks where the private notes of each folder are, where folders, reader or setting are others than before, or `anew`. */
  sync(anew = false): Promise<void> {
    return this.#looks.run(() => this.#sync(anew));
  }

  /** Why nothing private can be noted about a folder by its reader; undefined where it can. */
  refusal(open: OpenFolder): Failed | undefined {
    return notPossible(open, this.notes.me(open));
  }

  /** The private notes about a folder; undefined where there are none yet. */
  async of(open: OpenFolder): Promise<Result<Kept | undefined>> {
    const refused = this.refusal(open);
    if (refused !== undefined) return refused;
    const key = open.folder.uri.toString();
    const known = this.#kept.get(key);
    // another window may have made them, and a hand may have taken them elsewhere
    if (known === undefined || !(await isFolder(known.home.uri))) await this.sync(true);
    return ok(this.#kept.get(key));
  }

  /** Whether private notes about a folder can be kept inside of its repository: only where git can be asked. */
  async mayBeInside(open: OpenFolder): Promise<boolean> {
    const git = await gitFolder(open.folder.uri);
    return (await git?.run(['rev-parse', '--git-dir']))?.code === 0;
  }

  /** Makes the folder for somebody's first private note. */
  async make(open: OpenFolder, where: Home['where']): Promise<Result<Kept>> {
    const refused = this.refusal(open);
    if (refused !== undefined) return refused;
    const { engine } = await this.notes.open();
    const me = this.notes.me(open) ?? '';
    const home = await newHome(engine, open, me, this.storage, where);
    const unsafe = where === 'inside' ? await this.#keepOut(open) : undefined;
    if (unsafe !== undefined) return unsafe;
    try {
      await vscode.workspace.fs.createDirectory(home.uri);
    } catch {
      return fail(
        'no-folder-made',
        say('The folder for private notes could not be made. Look at the setting mentoring.privateFolder.'),
      );
    }
    await this.sync(true);
    const kept = this.#kept.get(open.folder.uri.toString());
    return kept === undefined ? fail('gone', say('It is no longer there.')) : ok(kept);
  }

  /** Moves what somebody has noted to the other place; nothing is there yet. The old folder goes once all is copied. */
  async move(kept: Kept, where: Home['where']): Promise<Result<void>> {
    const { engine } = await this.notes.open();
    const { open, me, home } = kept;
    const to = await newHome(engine, open, me, this.storage, where);
    const unsafe = where === 'inside' ? await this.#keepOut(open) : undefined;
    if (unsafe !== undefined) return unsafe;
    if (!(await copiedWhole(home.uri, to.uri)))
      return fail('not-moved', say('Your private notes could not be moved. They are where they were.'));
    await this.#looks.run(() => this.#settle(engine, open, me, to));
    try {
      await vscode.workspace.fs.delete(home.uri, { recursive: true, useTrash: false });
    } catch {
      await this.sync(true);
      return fail(
        'not-removed',
        say('Your private notes are copied, but their old folder could not be removed. Remove it by hand.'),
      );
    }
    await this.sync(true);
    return ok(undefined);
  }

  /** What the deeds of a person work with. */
  async privateServices({ open, me, notes }: Kept): Promise<PrivateServices> {
    const { history } = await this.notes.open();
    return {
      notes,
      me,
      store: open.store,
      history,
      tookBack: (path, words) => (this.isQuiet() ? Promise.resolve() : sayCommitted(open, path, words)),
    };
  }

  /** Whether a file is private. */
  isPrivate(uri: vscode.Uri): boolean {
    const text = uri.toString();
    if (text.includes('/.mentoring/private/')) return true;
    return this.all.some(({ home }) => text.startsWith(`${home.uri.toString()}/`));
  }

  /** Puts what is private between the rows of a view. */
  rows(engine: Engine, context: TreeContext, view: string, rows: readonly TreeNode[]): readonly TreeNode[] {
    const folders = this.all.map(kept => rowsOf(engine, kept));
    return folders.length === 0 ? rows : engine.withPrivateRows(context, folders, view, rows);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const watched of this.#kept.values()) close(watched);
    this.#kept.clear();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #sync(anew: boolean): Promise<void> {
    const { engine, folders } = await this.notes.open();
    await this.notes.knowing;
    const who = folders.map(open => [open.folder.uri.toString(), this.notes.me(open) ?? ''] as const);
    const outside = outsideFolder(this.storage).toString();
    const seen = JSON.stringify([who, vscode.workspace.isTrusted, outside]);
    if (!anew && seen === this.#seen) return;
    this.#seen = seen;
    let changed = false;
    const wanted = new Set(folders.map(({ folder }) => folder.uri.toString()));
    for (const [key, watched] of [...this.#kept])
      if (!wanted.has(key)) changed = this.#drop(key, watched) || changed;
    for (const open of folders) changed = (await this.#look(engine, open)) || changed;
    if (changed) this.#changed.fire();
  }

  /** Looks where the private notes about a folder are; true where that is elsewhere than before. */
  async #look(engine: Engine, open: OpenFolder): Promise<boolean> {
    const key = open.folder.uri.toString();
    const me = this.refusal(open) === undefined ? this.notes.me(open) : undefined;
    const home = me === undefined ? undefined : await findHome(engine, open, me, this.storage);
    const known = this.#kept.get(key);
    const isSame = known?.open === open && known.home.uri.toString() === home?.uri.toString();
    if (isSame || (known === undefined && home === undefined)) return false;
    if (me !== undefined && home !== undefined) await this.#settle(engine, open, me, home);
    else if (known !== undefined) this.#drop(key, known);
    return true;
  }

  /** The private notes about a folder are there from now on. What was known stays until they are read: no row goes meanwhile. */
  async #settle(engine: Engine, open: OpenFolder, me: string, home: Home): Promise<void> {
    const key = open.folder.uri.toString();
    const watched = this.#watch(engine, open, me, home);
    await watched.notes.refresh();
    const known = this.#kept.get(key);
    if (known !== undefined) this.#drop(key, known);
    this.#kept.set(key, watched);
    if (home.where === 'inside') this.#sayExposed(open, true);
  }

  #drop(key: string, watched: Watched): true {
    close(watched);
    this.#kept.delete(key);
    return true;
  }

  #watch(engine: Engine, open: OpenFolder, me: string, home: Home): Watched {
    const refusal = () => (home.where === 'inside' ? this.#keepOut(open) : Promise.resolve(undefined));
    const notes = new engine.PrivateNotes(privatePorts(home.uri, this.log), refusal);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(home.uri, '**'));
    const soon = () => this.#soon();
    const guard =
      home.where === 'inside'
        ? onDidChangeGit(open, this.log, () => this.#sayExposed(open, false))
        : undefined;
    return {
      open,
      me,
      home,
      notes,
      disposables: [
        ...(guard === undefined ? [] : [guard]),
        watcher,
        watcher.onDidChange(soon),
        watcher.onDidCreate(soon),
        watcher.onDidDelete(soon),
        notes.onDidChange(() => this.#changed.fire()),
        { dispose: () => notes.dispose() },
      ],
    };
  }

  #sayExposed(open: OpenFolder, inHistory: boolean): void {
    if (!this.isQuiet()) sayExposed(open, this.log, inHistory);
  }

  /** Files got other names in this window: what is noted about them goes along. */
  async #follow(moved: readonly MovedFile[]): Promise<void> {
    const { engine } = await this.notes.open();
    for (const { from, to } of moved) {
      const was = this.notes.place(from);
      const is = to && this.notes.place(to);
      const kept = was && this.#kept.get(was.open.folder.uri.toString());
      if (was === undefined || is?.open !== was.open || kept === undefined) continue;
      for (const { about } of kept.notes.records) {
        const path = engine.sharedPathOf(about);
        if (path !== was.path && path?.startsWith(`${was.path}/`) !== true) continue;
        const target = engine.subjectOf(engine.locate(is.path + path.slice(was.path.length)));
        if (target !== undefined) await kept.notes.move(about, target);
      }
    }
  }

  async #keepOut(open: OpenFolder): Promise<Failed | undefined> {
    const git = await gitFolder(open.folder.uri);
    return git === undefined ? notKeptOut() : keepOutOfGit(git, open);
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => logFailure(this.log, Promise.all([...this.#kept.values()].map(({ notes }) => notes.refresh()))),
      BURST,
    );
  }
}

function close({ disposables }: Watched): void {
  for (const disposable of disposables) disposable.dispose();
}
