import * as vscode from 'vscode';
import type { GoalCommit } from '../core/mentoring/goalCommits';
import type { LocalZone } from '../core/mentoring/localZone';
import type { NotesFolder, TreeContext } from '../core/tree/context';
import type { FolderStore } from '../store/folderStore';
import type { History } from '../store/history';
import { clock } from './clock';
import type { Engine } from './lazyBundles';
import { logFailure, type LogChannel } from './log';
import type { ViewOptionsStore } from './viewOptionsStore';
import { gitFolder, onDidOpenRepository } from './git';
import { TEMPORARY_ENDING } from '../store/temporaryFiles';
import { whoAmI, type RememberedMe } from './me';
import { notesFiles } from './notesFiles';
import { showWarning } from './notices';
import { runOnce } from './runOnce';
import type { ReadersZone } from './readersZone';
import type { RenamedFiles } from './renamedFiles';
import { RunningSessions } from './runningSessions';
import { openDocuments } from './openDocuments';
import { pathBelow } from './pathBelow';
import { localized, t } from './strings';

/** Events of the disk that come in one burst (a pull, a checkout) are taken together, in milliseconds. */
const BURST = 50;
/** How long typing must pause before the trees follow an unsaved document, in milliseconds. */
const TYPING = 150;
/** How often the trees follow the clock: a meeting comes near, a day ends; in milliseconds. */
const MINUTE = 60_000;

/** A workspace folder with its live notes. */
export interface OpenFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly store: FolderStore;
}

interface Watched extends OpenFolder {
  readonly disposables: readonly vscode.Disposable[];
  email?: string;
}

/** The notes of all workspace folders: made on first need, kept in step with disk and editors. */
export class NotesWorkspace implements vscode.Disposable {
  readonly #folders = new Map<string, Watched>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #running = new RunningSessions();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #start: () => Promise<{ readonly engine: Engine; readonly history: History }>;
  #ready: Promise<void> | undefined;
  #context: TreeContext | undefined;
  #knowing: Promise<void> = Promise.resolve();
  #gitListener: Promise<vscode.Disposable | undefined> | undefined;

  #commits: readonly GoalCommit[] = [];

  /** What the views show may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    loadEngine: () => Promise<Engine>,
    private readonly log: LogChannel,
    private readonly remembered: RememberedMe,
    private readonly arrangements: ViewOptionsStore,
    private readonly zone: ReadersZone,
    readonly renamedCode: RenamedFiles,
  ) {
    this.#start = runOnce(async () => {
      const engine = await loadEngine();
      return { engine, history: new engine.History() };
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
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const watched of this.#folders.values()) this.#close(watched);
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
    const { engine } = await this.#start();
    const wanted = new Map(
      (vscode.workspace.workspaceFolders ?? []).map(folder => [folder.uri.toString(), folder]),
    );
    for (const [key, watched] of [...this.#folders]) {
      if (wanted.has(key)) continue;
      this.#close(watched);
      this.#folders.delete(key);
    }
    const added = [...wanted].filter(([key]) => !this.#folders.has(key));
    for (const [key, folder] of added) this.#folders.set(key, this.#watch(engine, folder));
    await Promise.all(
      added.map(([key]) => this.#folders.get(key)?.store.lookAtEverything() ?? Promise.resolve()),
    );
    this.#gitListener ??= onDidOpenRepository(() => this.#unattended(this.#findOutWhoIAm()));
    this.#unattended(this.#findOutWhoIAm());
    this.#tell();
  }

  #watch(engine: Engine, folder: vscode.WorkspaceFolder): Watched {
    const files = notesFiles(folder.uri);
    const store = new engine.FolderStore({
      files,
      documents: openDocuments(folder.uri),
      clock,
      log: this.log,
      warn: text => void showWarning(localized(text)),
    });
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '{.mentoring,.mentoring/**}'),
    );
    const changed = (uri: vscode.Uri) => this.#changedOnDisk(folder, pathBelow(folder.uri, uri));
    return {
      folder,
      store,
      disposables: [
        watcher,
        watcher.onDidChange(changed),
        watcher.onDidCreate(changed),
        watcher.onDidDelete(changed),
        files.watch(path => this.#changedOnDisk(folder, path)),
        store.onDidChange(() => this.#tell()),
      ],
    };
  }

  #close({ store, disposables }: Watched): void {
    for (const disposable of disposables) disposable.dispose();
    store.dispose();
  }

  readonly #seen = new Map<string, Set<string>>();

  /** Gathers what a burst of events names, then looks at all of it once. A folder's event stands for all in it. */
  #changedOnDisk(folder: vscode.WorkspaceFolder, path: string): void {
    if (path.endsWith(TEMPORARY_ENDING)) return;
    const key = folder.uri.toString();
    const paths = this.#seen.get(key) ?? new Set();
    paths.add(path);
    this.#seen.set(key, paths);
    this.#later(`disk ${key}`, BURST, () => {
      this.#seen.delete(key);
      const whole = [...paths].some(path => !path.endsWith('.yaml'));
      const { store } = this.#folders.get(key) ?? {};
      if (store !== undefined) this.#unattended(store.refresh(whole ? 'everything' : [...paths]));
    });
  }

  /** An unsaved document counts before the disk, and its saving or closing may change what counts. */
  #follow(document: vscode.TextDocument, delay: number): void {
    if (!document.uri.path.includes('/.mentoring/')) return;
    this.#later(`document ${document.uri.toString()}`, delay, () => {
      const place = this.place(document.uri);
      if (place !== undefined) this.#unattended(place.open.store.refresh([place.path]));
    });
  }

  /** Some file systems tell of no changes: everything is looked at when somebody comes back to the window, too. */
  async #lookAgain(): Promise<void> {
    await Promise.all([...this.#folders.values()].map(({ store }) => store.refresh()));
  }

  #findOutWhoIAm(): Promise<void> {
    return (this.#knowing = this.#askGitWhoIAm());
  }

  async #askGitWhoIAm(): Promise<void> {
    await Promise.all(
      [...this.#folders.values()].map(async watched => {
        watched.email = await (await gitFolder(watched.folder.uri))?.config('user.email');
      }),
    );
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

  #later(key: string, delay: number, work: () => void): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        work();
      }, delay),
    );
  }
}
