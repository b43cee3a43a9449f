import * as vscode from 'vscode';
import { SerialQueue } from '../core/serialQueue';
import type { TreeNode } from '../core/tree/node';
import { leadsSomewhere } from './treeItem';

/** How long to wait for VS Code to name the focused row once it has selected it, in milliseconds: a slow machine takes a while. */
const PATIENCE = 1500;

/**
 * After how long a selected row that leads nowhere is taken as it is, since it is never named: whoever clicks on another
 * row in the meantime would name that one.
 */
const NAMELESS = 300;

/**
 * Finds out which row of a tree has the keyboard's focus. VS Code tells extensions what is selected, but arrow keys
 * only move the focus. Selecting the focused row by command makes VS Code run the row's own command, which hands the
 * row over; `intercept` takes it before anything is opened.
 */
export class FocusedRow {
  #waiting: ((node: TreeNode) => void) | undefined;
  readonly #questions = new SerialQueue();

  /**
   * The row that has the focus; all selected rows where it is one of several; none where none has. One question after
   * the other: of a key held down, each press finds the row that has the focus by then.
   */
  rows(view: vscode.TreeView<TreeNode>): Promise<readonly TreeNode[]> {
    return this.#questions.run(() => this.#ask(view));
  }

  async #ask(view: vscode.TreeView<TreeNode>): Promise<readonly TreeNode[]> {
    const selected = view.selection;
    let name: (node: TreeNode | undefined) => void = () => undefined;
    const named = new Promise<TreeNode | undefined>(resolve => (name = resolve));
    this.#waiting = name;
    try {
      await vscode.commands.executeCommand('list.select'); // as long as that takes where the editor is far away
      setTimeout(() => view.selection.some(row => !leadsSomewhere(row)) && name(undefined), NAMELESS);
      setTimeout(() => name(undefined), PATIENCE);
      const focused = await named;
      if (focused === undefined) return view.selection;
      return selected.length > 1 && selected.some(node => node.id === focused.id) ? selected : [focused];
    } finally {
      this.#waiting = undefined;
    }
  }

  /** Called when a row is about to be opened; true when it was only asked who has the focus. */
  intercept(node: TreeNode): boolean {
    if (this.#waiting === undefined) return false;
    this.#waiting(node);
    return true;
  }
}
