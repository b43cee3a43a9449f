import * as vscode from 'vscode';
import type { GoalCommit } from '../core/mentoring/goalCommits';
import type { LocalZone } from '../core/mentoring/localZone';
import type { NotesFolder, TreeContext } from '../core/tree/context';
import type { History } from '../store/history';
import { clock } from './clock';
import type { Engine } from './lazyBundles';
import { logFailure, type LogChannel } from './log';
import type { ViewOptionsStore } from './viewOptionsStore';
import type { Audience } from './audience';
import type * as FoldersBundle from './folders';
import { whoAmI, type RememberedMe } from './me';
import type { OpenFolder } from './openFolder';
import { runOnce } from './runOnce';
import type { ReadersZone } from './readersZone';
import type { RenamedFiles } from './renamedFiles';
import { RunningSessions } from './runningSessions';
import { pathBelow } from './pathBelow';
import { t } from './strings';
import type { WatchedFolder } from './watchedFolder';

/** How long typing must pause before the trees follow an unsaved document, in milliseconds. */
const TYPING = 150;
/** How often the trees follow the clock: a meeting comes near, a day ends; in milliseconds. */
const MINUTE = 60_000;

/** What is loaded on first need. */
interface Loaded {
  readonly engine: Engine;
  readonly folders: typeof FoldersBundle;
  readonly history: History;
}

/** The notes of all workspace folders: made on first need, kept in step with disk and editors. */
export class NotesWorkspace implements vscode.Disposable {
  readonly #folders = new Map<string, WatchedFolder>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #running = new RunningSessions();
  readonly #start: () => Promise<Loaded>;
  #ready: Promise<void> | undefined;
  #context: TreeContext | undefined;
  #knowing: Promise<void> = Promise.resolve();
  #gitListener: Promise<vscode.Disposable | undefined> | undefined;

  #commits: readonly GoalCommit[] = [];

  /** What the views show may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    loadEngine: () => Promise<Engine>,
    loadFolders: () => Promise<typeof FoldersBundle>,
    private readonly log: LogChannel,
    private readonly remembered: RememberedMe,
    private readonly arrangements: ViewOptionsStore,
    private readonly zone: ReadersZone,
    readonly renamedCode: RenamedFiles,
  ) {
    this.#start = runOnce(async () => {
      const [engine, folders] = await Promise.all([loadEngine(), loadFolders()]);
      return { engine, folders, history: new engine.History() };
    });
    const { workspace, window } = vscode;
    const minutes = setInterval(() => this.#folders.size > 0 && this.#tell(), MINUTE);
    this.#disposables.push(
      { dispose: () => clearInterval(minutes) },
      arrangements.onDidChange(() => this.#tell()),
      workspace.onDidChangeWorkspaceFolders(() => this.#ready && this.#unattended(this.#sync())),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('mentoring') && this.#tell()),
      workspace.onDidChangeTextDocument(event => this.#follow(event.document, TYPING)),
      workspace.onDidSaveTextDocument(document => this.#follow(document, 0)),
      workspace.onDidCloseTextDocument(document => this.#follow(document, 0)),
      workspace.onDidGrantWorkspaceTrust(() => this.#unattended(this.#findOutWhoIAm())),
      window.onDidChangeWindowState(state => state.focused && this.#unattended(this.#lookAgain())),
    );
  }

  /** The engine and every workspace folder's store, loaded on the first call. */
  async open(): Promise<{
    readonly engine: Engine;
    readonly history: History;
    readonly folders: readonly OpenFolder[];
  }> {
    const { engine, history } = await this.#start();
    await (this.#ready ?? this.#sync());
    return { engine, history, folders: [...this.#folders.values()] };
  }

  /** Everything the trees are made of, as it stands now. */
  async context(): Promise<{ readonly engine: Engine; readonly context: TreeContext }> {
    const { engine } = await this.open();
    const now = clock.now();
    const stale = this.#context === undefined || now.getTime() - this.#context.now.getTime() > MINUTE;
    if (stale)
      this.#context = engine.treeContext(
        this.#notesFolders(),
        now,
        this.here,
        vscode.env.language,
        t,
        this.arrangements.get(),
        this.#commits,
      );
    return { engine, context: this.#context as TreeContext };
  }

  /** Where the reader is. */
  get here(): LocalZone {
    return this.zone.get();
  }

  /** The commits that name goals, as far as git was asked. */
  get commits(): readonly GoalCommit[] {
    return this.#commits;
  }

  /** Takes what git says of the commits that name goals. */
  takeCommits(commits: readonly GoalCommit[]): void {
    this.#commits = commits;
    this.#tell();
  }

  /** Looks at every file of every folder again. */
  async refresh(): Promise<void> {
    await this.open();
    await this.#lookAgain();
    await this.#findOutWhoIAm();
  }

  /** The workspace folder that a file lies in, and its path from there. */
  place(uri: vscode.Uri): { readonly open: OpenFolder; readonly path: string } | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const open = folder && this.#folders.get(folder.uri.toString());
    if (open === undefined) return undefined;
    return { open, path: pathBelow(open.folder.uri, uri) };
  }

  /** Resolves once git, which takes its time after the start, has been asked who the reader is. */
  get knowing(): Promise<void> {
    return this.#knowing;
  }

  /** The reader's own id in a folder. */
  me(open: OpenFolder): string | undefined {
    const watched = this.#folders.get(open.folder.uri.toString());
    return whoAmI(open.store.entries, this.remembered.get(open.folder.uri), watched?.email);
  }

  /** What the user once answered to who they are in a folder; undefined where they were not asked yet. */
  answered(open: OpenFolder): string | undefined {
    return this.remembered.get(open.folder.uri);
  }

  /** Remembers who the reader is in a folder. */
  async rememberMe(open: OpenFolder, person: string): Promise<void> {
    await this.remembered.set(open.folder.uri, person);
    this.#tell();
  }

  /** Who can read an open file; undefined for one that is no note. */
  async audienceOf(uri: vscode.Uri): Promise<Audience | undefined> {
    if (!uri.path.includes('/.mentoring/')) return undefined;
    return (await this.#start()).folders.audienceOf(uri);
  }

  /** The page of a session says that it runs, or no longer: that is in no file. */
  sessionRuns(meeting: vscode.Uri, isRunning: boolean): void {
    if (this.#running.set(meeting, isRunning)) this.#tell();
  }

  /** One of our pages says in which time zone its window is. */
  async learnZone(zone: string): Promise<void> {
    const before = JSON.stringify(this.here);
    await this.zone.learn(zone);
    if (JSON.stringify(this.here) === before) return;
    this.#tell();
  }

  dispose(): void {
    for (const watched of this.#folders.values()) watched.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
    this.#unattended(
      Promise.resolve(this.#gitListener).then(listener => {
        listener?.dispose();
      }),
    );
  }

  /** Makes the folders here those of the window; what fails is tried again by the next call of `open`. */
  #sync(): Promise<void> {
    const syncing = this.#syncFolders().catch((error: unknown) => {
      if (this.#ready === syncing) this.#ready = undefined;
      throw error;
    });
    return (this.#ready = syncing);
  }

  async #syncFolders(): Promise<void> {
    const { engine, folders } = await this.#start();
    const wanted = new Map(
      (vscode.workspace.workspaceFolders ?? []).map(folder => [folder.uri.toString(), folder]),
    );
    for (const [key, watched] of [...this.#folders]) {
      if (wanted.has(key)) continue;
      watched.dispose();
      this.#folders.delete(key);
    }
    const added = [...wanted].filter(([key]) => !this.#folders.has(key));
    for (const [key, folder] of added)
      this.#folders.set(key, new folders.WatchedFolder(engine, folder, this.log, () => this.#tell()));
    await Promise.all(
      added.map(([key]) => this.#folders.get(key)?.store.lookAtEverything() ?? Promise.resolve()),
    );
    this.#gitListener ??= folders.onDidOpenRepository(() => this.#unattended(this.#findOutWhoIAm()));
    this.#unattended(this.#findOutWhoIAm());
    this.#tell();
  }

  /** An unsaved document counts before the disk, and its saving or closing may change what counts. */
  #follow(document: vscode.TextDocument, delay: number): void {
    if (!document.uri.path.includes('/.mentoring/')) return;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    const watched = folder && this.#folders.get(folder.uri.toString());
    watched?.follow(pathBelow(watched.folder.uri, document.uri), delay);
  }

  /** Some file systems tell of no changes: everything is looked at when somebody comes back to the window, too. */
  async #lookAgain(): Promise<void> {
    await Promise.all([...this.#folders.values()].map(({ store }) => store.refresh()));
  }

  #findOutWhoIAm(): Promise<void> {
    return (this.#knowing = this.#askGitWhoIAm());
  }

  async #askGitWhoIAm(): Promise<void> {
    await Promise.all([...this.#folders.values()].map(watched => watched.findEmail()));
    this.#tell();
  }

  #notesFolders(): NotesFolder[] {
    return [...this.#folders.values()].map(watched => ({
      uri: watched.folder.uri.toString(),
      name: watched.folder.name,
      entries: watched.store.entries,
      me: this.me(watched),
      runs: path => this.#running.has(vscode.Uri.joinPath(watched.folder.uri, path)),
      uriOf: path => vscode.Uri.joinPath(watched.folder.uri, path).toString(),
      record: path => watched.store.record(path),
    }));
  }

  #unattended(work: PromiseLike<unknown>): void {
    logFailure(this.log, work);
  }

  #tell(): void {
    this.#context = undefined;
    this.#changed.fire();
  }
}
