import type { TreeNode } from '../core/tree/node';

/** For how long after a key a row that leaves its tree counts as gone because of it, in milliseconds. */
const PATIENCE = 2000;

/** A row on the way from the one that a key was pressed on to the top: where it stands among its siblings. */
interface Step {
  readonly parent: string | undefined;
  readonly id: string;
  readonly index: number;
}

/**
 * Finds the row to go on with when a key takes away the row that has the focus: VS Code leaves the focus nowhere then,
 * and the next arrow key would begin at the top. It is the row that moves up, else the one before, else the one above.
 */
export class NextRow {
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly #served = new Map<string | undefined, readonly string[]>();
  #watched: { readonly way: readonly Step[]; readonly until: number } | undefined;

  constructor(private readonly goTo: (row: TreeNode) => void) {}

  parentOf(row: TreeNode): TreeNode | undefined {
    return this.#parents.get(row);
  }

  /** A key was pressed on this row. */
  watch(row: TreeNode): void {
    const way: Step[] = [];
    for (let at: TreeNode | undefined = row; at !== undefined; at = this.#parents.get(at)) {
      const parent = this.#parents.get(at)?.id;
      way.push({ parent, id: at.id, index: this.#served.get(parent)?.indexOf(at.id) ?? 0 });
    }
    this.#watched = { way, until: Date.now() + PATIENCE };
  }

  /** Told of the rows that VS Code is given now. */
  served(parent: TreeNode | undefined, rows: readonly TreeNode[]): void {
    for (const row of rows) if (parent !== undefined) this.#parents.set(row, parent);
    this.#served.set(
      parent?.id,
      rows.map(row => row.id),
    );
    const next = this.#nextIn(parent, rows);
    if (next === undefined) return;
    this.#watched = undefined;
    this.goTo(next);
  }

  #nextIn(parent: TreeNode | undefined, rows: readonly TreeNode[]): TreeNode | undefined {
    if (this.#watched === undefined || Date.now() > this.#watched.until) return undefined;
    const { way } = this.#watched;
    const step = way.find(candidate => candidate.parent === parent?.id);
    if (step === undefined) return undefined;
    const still = rows.find(row => row.id === step.id);
    if (still === undefined) return rows[Math.min(step.index, rows.length - 1)] ?? parent;
    return still.unfolds === 'no' && step !== way[0] ? still : undefined; // its last child has gone
  }
}
