import * as vscode from 'vscode';
import type { Result } from '../../core/result';
import type { TreeContext } from '../../core/tree/context';
import type { TreeNode } from '../../core/tree/node';
import type { Engine } from '../lazyBundles';
import { logFailure, type LogChannel } from '../log';
import type { NotesWorkspace } from '../notesWorkspace';
import { runOnce } from '../runOnce';
import type * as Bundle from './private';

/** Nothing else of what is private is ever remembered: whether somebody is presenting. */
const PRESENTING = 'presenting';

/** What the bundle has beside: what a layer above this one gives to the folders as soon as they are known. */
interface Above {
  readonly helpToWrite: (
    notes: NotesWorkspace,
    folders: Bundle.PrivateFolders,
    isHidden: () => boolean,
  ) => vscode.Disposable;
}
type Whole = typeof Bundle & Above;

/**
 * What is private, as the start-up bundle knows it: whether it may be shown, known before the first row is drawn, and
 * the way to the rest, which is loaded when it may.
 */
export class Privately implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #folders: Bundle.PrivateFolders | undefined;
  #item: vscode.Disposable | undefined;
  #ear: vscode.Disposable | undefined;
  #help: vscode.Disposable | undefined;
  /** What another window has said since this one was loaded. */
  #heard: boolean | undefined;
  /** Loaded when something private may be shown or is noted. */
  readonly #bundle: () => Promise<Whole>;
  /** The folders, loaded on the first call. */
  readonly folders: () => Promise<Bundle.PrivateFolders>;

  /** What may be shown is different now. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    notes: NotesWorkspace,
    private readonly storage: vscode.Uri,
    private readonly log: LogChannel,
    load: () => Promise<Whole>,
  ) {
    this.#bundle = runOnce(load);
    this.folders = runOnce(async () => {
      const bundle = await this.#bundle();
      const folders = new bundle.PrivateFolders(notes, storage, log, () => this.isPresenting);
      this.#item = bundle.presentingItem(this, folders);
      await folders.sync();
      folders.onDidChange(() => this.#changed.fire());
      this.#help = bundle.helpToWrite(notes, folders, () => this.isPresenting);
      this.#folders = folders;
      this.#changed.fire();
      logFailure(log, this.#listen(bundle));
      return folders;
    });
  }

  get isPresenting(): boolean {
    return this.#heard ?? this.memory.get(PRESENTING) === true;
  }

  /**
   * Begins or ends presenting, in every window: nothing private is shown, and its tabs are closed.
   * @returns a failure `not-told` where the other windows cannot be told: then all stays hidden here
   */
  async present(on: boolean): Promise<Result<void>> {
    const { tellWindows } = await this.#bundle();
    const ended = on ? undefined : await tellWindows(this.storage, on);
    if (ended?.ok === false) return ended;
    await this.memory.update(PRESENTING, on || undefined);
    await this.#hear(on);
    return ended ?? tellWindows(this.storage, on);
  }

  async #listen({ hearWindows }: typeof Bundle): Promise<void> {
    this.#ear = await hearWindows(this.storage, on => logFailure(this.log, this.#hear(on)));
  }

  async #hear(on: boolean): Promise<void> {
    if (on === this.isPresenting && this.#heard !== undefined) return;
    this.#heard = on;
    this.#changed.fire();
    if (!on) return;
    const folders = await this.folders();
    await (await this.#bundle()).closePrivateTabs(uri => folders.isPrivate(uri));
  }

  /** What may be shown now; undefined while somebody is presenting, and until it is loaded. */
  get shown(): Bundle.PrivateFolders | undefined {
    return this.isPresenting ? undefined : this.#folders;
  }

  /** The rows of a view, with what is private in between where that may be shown. */
  rows(engine: Engine, context: TreeContext, view: string, rows: readonly TreeNode[]): readonly TreeNode[] {
    logFailure(this.log, this.folders()); // what it finds comes a moment later
    return this.shown?.rows(engine, context, view, rows) ?? rows;
  }

  dispose(): void {
    this.#folders?.dispose();
    this.#item?.dispose();
    this.#ear?.dispose();
    this.#help?.dispose();
    this.#changed.dispose();
  }
}
