import * as vscode from 'vscode';
import type { TreeContext } from '../core/tree/context';
import type { TreeNode } from '../core/tree/node';
import type { Engine } from '../host/lazyBundles';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { NextRow } from './nextRow';
import { toTooltip, toTreeItem } from './treeItem';

/** Makes a tree out of what was read. */
export type TreeBuilder = (
  engine: Engine,
  context: TreeContext,
) => readonly TreeNode[] | Promise<readonly TreeNode[]>;

/** Hands the rows of one tree to VS Code; what stands in them is made in core. */
export class NotesTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly #lost = new vscode.EventEmitter<TreeNode>();
  readonly #nextRow = new NextRow(row => this.#lost.fire(row));
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;
  /** The row that a key was pressed on has gone; the one to go on with. */
  readonly onDidLoseFocusedRow = this.#lost.event;

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly build: TreeBuilder,
  ) {
    this.#subscription = notes.onDidChange(() => this.#changed.fire(undefined));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const rows = [...(parent === undefined ? await this.#roots() : ((await parent.children?.()) ?? []))];
    this.#nextRow.served(parent, rows);
    return rows;
  }

  async #roots(): Promise<readonly TreeNode[]> {
    const { engine, context } = await this.notes.context();
    return this.build(engine, context);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#nextRow.parentOf(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = await node.tooltip?.();
    if (tooltip !== undefined) item.tooltip = toTooltip(tooltip);
    return item;
  }

  /** A key was pressed on this row. */
  keyPressed(row: TreeNode): void {
    this.#nextRow.watch(row);
  }

  /** Draws a row again, so that its checkbox tells the truth after a refused tick. */
  redraw(node: TreeNode): void {
    this.#changed.fire(node);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#lost.dispose();
  }
}
