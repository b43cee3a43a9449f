import * as vscode from 'vscode';
import type { TreeNode } from '../core/tree/node';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { notesAbove } from '../host/notesAbove';
import { logFailure } from '../host/log';
import { t } from '../host/strings';
import type { Log } from '../store/ports';
import { DragAndDrop, type Drop } from './dragAndDrop';
import { filterWords } from './filterWords';
import { FocusedRow } from './focusedRow';
import { NotesTree, type Between, type TreeBuilder } from './notesTree';

const BUILDERS: Readonly<Record<ViewId, TreeBuilder>> = {
  'mentoring.goals': (engine, context) => engine.goalsTree(context),
  'mentoring.meetings': (engine, context) => engine.meetingsTree(context),
  'mentoring.actions': (engine, context) => engine.actionsTree(context),
};

export type ViewId = 'mentoring.goals' | 'mentoring.meetings' | 'mentoring.actions';

/** What a tick in a tree asks for. */
export type TickRequest = (node: TreeNode) => Promise<boolean>;

/** The three trees, the badge and the context keys of the welcome texts. Registered at once, filled when they are seen. */
export class Views implements vscode.Disposable {
  readonly #views = new Map<ViewId, vscode.TreeView<TreeNode>>();
  readonly #trees = new Map<ViewId, NotesTree>();
  /** The ticks that rows have got since they were made: a second click may come before they are made anew. */
  readonly #ticked = new WeakMap<TreeNode, boolean>();
  readonly #disposables: vscode.Disposable[] = [];
  readonly focusedRow = new FocusedRow();
  #asked = false;
  #hasNotes = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly tick: TickRequest,
    log: Log,
    /** Asks who the reader is, once the views are seen and nobody knows. */
    private readonly whoAreYou: () => Promise<unknown>,
    drop: Drop,
    between: Between,
  ) {
    for (const [id, build] of Object.entries(BUILDERS) as [ViewId, TreeBuilder][]) {
      const tree = new NotesTree(notes, build, log, id, between);
      const view = vscode.window.createTreeView(id, {
        treeDataProvider: tree,
        showCollapseAll: true,
        canSelectMany: true,
        manageCheckboxStateManually: true,
        dragAndDropController: new DragAndDrop((dropped, target) => {
          tree.mouseUsed();
          return drop(dropped, target);
        }),
      });
      this.#views.set(id, view);
      this.#trees.set(id, tree);
      this.#disposables.push(
        tree,
        view,
        tree.onDidLoseFocusedRow(
          row => view.reveal(row, { select: false, focus: true }).then(undefined, () => undefined), // it may go, too
        ),
        tree.onDidRead(rows => logFailure(log, setContext(`${id}.empty`, rows === 0))),
        view.onDidChangeVisibility(() => logFailure(log, this.#update())),
        view.onDidChangeCheckboxState(({ items }) => logFailure(log, this.#ticks(tree, items))),
      );
    }
    this.#disposables.push(notes.onDidChange(() => logFailure(log, this.#follow())));
  }

  /** Whether one of the trees can be seen. */
  get areSeen(): boolean {
    return [...this.#views.values()].some(view => view.visible);
  }

  /** The rows that a key pressed in a view is meant for: the focused one, or all selected with it. */
  async focused(id: ViewId): Promise<readonly TreeNode[]> {
    const view = this.#views.get(id);
    const rows = view === undefined ? [] : await this.focusedRow.rows(view);
    if (rows[0] !== undefined) this.#trees.get(id)?.keyPressed(rows[0]);
    return rows;
  }

  /** A command is about to take away the rows that it was called on: the focus goes on from the first of them. */
  takesAway([row]: readonly TreeNode[]): void {
    if (row === undefined) return;
    for (const tree of this.#trees.values()) if (tree.drawn.has(row)) tree.keyPressed(row);
  }

  /** The last change is taken back by a key that was pressed in a view. */
  undoPressed(id: ViewId): void {
    this.#trees.get(id)?.undoPressed(this.#views.get(id)?.selection ?? []);
  }

  /** A view and its rows. */
  at(id: ViewId): { readonly view?: vscode.TreeView<TreeNode>; readonly tree?: NotesTree } {
    return { view: this.#views.get(id), tree: this.#trees.get(id) };
  }

  /** Ticks rows as their boxes were clicked; a row that was refused is drawn as it is. */
  async #ticks(
    tree: NotesTree,
    items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[],
  ): Promise<void> {
    for (const [node, state] of items) {
      const wanted = state === vscode.TreeItemCheckboxState.Checked;
      const before = this.#ticked.get(node) ?? node.checked;
      this.#ticked.set(node, wanted);
      tree.ticked(node);
      if (before !== wanted && (await this.tick(node))) continue;
      this.#ticked.delete(node);
      tree.redraw(node);
    }
  }

  /** Whether an opened folder is part of a repository with notes at its root. */
  async #hasNotesAbove(): Promise<boolean> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(folder => notesAbove(folder.uri)));
    return found.some(uri => uri !== undefined);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** One look after the other: of two at once the older could have the last word. */
  async #follow(): Promise<void> {
    const look = () => this.#update();
    this.#looking = this.#looking.then(look, look);
    await this.#looking;
    if (this.#asked || !this.#hasNotes || !this.areSeen) return;
    this.#asked = true;
    await this.whoAreYou();
  }

  /** The badge counts my overdue promises and nothing else. */
  async #update(): Promise<void> {
    const { engine, context } = await this.notes.context();
    const { filter } = context.arrangement;
    for (const [id, view] of this.#views) view.description = filterWords(filter, engine.FILTERS[id]);
    await setContext('mentoring.filtered', filterWords(filter) !== undefined);
    const overdue = engine.overdueOfMine(context);
    const view = this.#views.get('mentoring.actions');
    if (view !== undefined) {
      const tooltip =
        overdue === 1
          ? t('1 of your promises is overdue')
          : t('{count} of your promises are overdue', { count: overdue });
      view.badge = overdue === 0 ? undefined : { value: overdue, tooltip };
    }
    this.#hasNotes = context.mentorships.length > 0;
    await setContext('mentoring.hasNotes', this.#hasNotes);
    const above = !this.#hasNotes && (await this.#hasNotesAbove());
    await setContext('mentoring.notesAbove', above);
    await setContext('mentoring.loaded', true); // no welcome before it is known which
  }
}

const contextKeys = new Map<string, unknown>();

/** Sets a context key, unless it has that value already. */
async function setContext(key: string, value: boolean): Promise<void> {
  if (contextKeys.get(key) === value) return;
  contextKeys.set(key, value);
  await vscode.commands.executeCommand('setContext', key, value);
}
