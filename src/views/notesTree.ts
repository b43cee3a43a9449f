import * as vscode from 'vscode';
import type { TreeContext } from '../core/tree/context';
import type { TreeNode } from '../core/tree/node';
import type { Engine } from '../host/lazyBundles';
import { logFailure } from '../host/log';
import type { NotesWorkspace } from '../host/notesWorkspace';
import type { Log } from '../store/ports';
import { DrawnRows } from './drawnRows';
import { NextRow } from './nextRow';
import { toTooltip, toTreeItem } from './treeItem';

/** Makes a tree out of what was read. */
export type TreeBuilder = (
  engine: Engine,
  context: TreeContext,
) => readonly TreeNode[] | Promise<readonly TreeNode[]>;

/** What comes between the rows of a tree, and is no part of what they are made of. */
export interface Between {
  /** What it gives may be different now. */
  readonly onDidChange: vscode.Event<void>;
  rows(engine: Engine, context: TreeContext, view: string, rows: readonly TreeNode[]): readonly TreeNode[];
}

/** Hands the rows of one tree to VS Code; what stands in them is made in core. */
export class NotesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #read = new vscode.EventEmitter<number>();
  readonly #lost = new vscode.EventEmitter<TreeNode>();
  readonly drawn = new DrawnRows();
  readonly #nextRow = new NextRow(this.drawn, row => this.#lost.fire(row));
  readonly #subscriptions: readonly vscode.Disposable[];
  /** Counts the changes of what was read. */
  #version = 0;
  #updating = false;

  readonly onDidChangeTreeData = this.#changed.event;
  /** So many rows it has at its top: it is empty only once that is known. */
  readonly onDidRead = this.#read.event;
  /** The row that a key was pressed on has gone, or one has come back by it; the one to go on with. */
  readonly onDidLoseFocusedRow = this.#lost.event;

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly build: TreeBuilder,
    private readonly log: Log,
    private readonly view: string,
    private readonly between: Between,
  ) {
    const changed = () => {
      this.#version++;
      this.#update();
    };
    this.#subscriptions = [notes.onDidChange(changed), between.onDidChange(changed)];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const version = this.#version;
    const rows = [...(parent === undefined ? await this.#roots() : ((await parent.children?.()) ?? []))];
    if (parent === undefined) this.#read.fire(rows.length);
    this.#nextRow.served(parent, rows);
    if (version !== this.#version) this.#update(); // what was read has changed meanwhile
    return rows;
  }

  async #roots(): Promise<readonly TreeNode[]> {
    const { engine, context } = await this.notes.context();
    return this.between.rows(engine, context, this.view, await this.build(engine, context));
  }

  /** Has those rows drawn anew that differ from what is shown; one comparison after the other. */
  #update(): void {
    if (this.#updating || this.drawn.below(undefined) === undefined) return; // not seen yet
    this.#updating = true;
    const version = this.#version;
    const done = this.#roots()
      .then(roots => this.drawn.update(roots))
      .then(rows => rows.forEach(row => this.#changed.fire(row)))
      .finally(() => {
        this.#updating = false;
        if (version !== this.#version) this.#update();
      });
    logFailure(this.log, done);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.drawn.parentOf(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await node.tooltip?.();
    if (tooltip !== undefined) item.tooltip = toTooltip(tooltip);
    return item;
  }

  /** A key was pressed on this row, or a command is about to take it away. */
  keyPressed(row: TreeNode): void {
    this.#nextRow.watch(row);
  }

  /** The last change is taken back by a key in this tree, in which these rows are selected. */
  undoPressed(selected: readonly TreeNode[]): void {
    if (selected[0] !== undefined) this.#nextRow.watch(selected[0]);
    this.#nextRow.watchReturn();
  }

  /** Something was done by the mouse: the focus is where that left it. */
  mouseUsed(): void {
    this.#nextRow.forget();
  }

  /** A row's checkbox was clicked, and shows the other state before the file does. */
  ticked(row: TreeNode): void {
    this.drawn.touch(row);
  }

  /** Draws a row again, so that its checkbox tells the truth after a refused tick. */
  redraw(node: TreeNode): void {
    this.#changed.fire(node);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
    this.#lost.dispose();
    this.#read.dispose();
  }
}
