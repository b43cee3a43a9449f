import type { TreeNode } from '../core/tree/node';
import type { DrawnRows } from './drawnRows';

/** For how long after a key a row that leaves its tree, or comes back, does so because of it, in milliseconds. */
const PATIENCE = 5000;

/** A row on the way from the one that a key was pressed on to the top: where it stands among its siblings. */
interface Step {
  readonly parent: string | undefined;
  readonly id: string;
  readonly index: number;
}

/**
 * Finds the row to go on with when a key or a command takes away the row that has the focus: VS Code leaves the focus nowhere then,
 * and the next arrow key would begin at the top. It is the row that moves up, else the one before, else the one above.
 * Where a key brings a row back, it is that one: VS Code leaves the focus on what stood in its place.
 */
export class NextRow {
  #watched: { readonly way: readonly Step[]; readonly until: number } | undefined;
  /** Until when a row that was not there is one that a key has brought back. */
  #returning = 0;

  constructor(
    private readonly drawn: DrawnRows,
    private readonly goTo: (row: TreeNode) => void,
  ) {}

  /** A key was pressed on this row, or a command is about to take it away. */
  watch(row: TreeNode): void {
    const way: Step[] = [];
    for (let at: TreeNode | undefined = row; at !== undefined; at = this.drawn.parentOf(at)) {
      const { id } = at;
      const parent = this.drawn.parentOf(at)?.id;
      const index = this.drawn.below(parent)?.findIndex(sibling => sibling.id === id) ?? 0;
      way.push({ parent, id, index });
    }
    this.#watched = { way, until: Date.now() + PATIENCE };
    this.#returning = 0;
  }

  /** A key was pressed that takes back the last change: what that took away comes back. */
  watchReturn(): void {
    this.#returning = Date.now() + PATIENCE;
  }

  /** Something else is done: what comes or goes from now on does so because of that. */
  forget(): void {
    this.#watched = undefined;
    this.#returning = 0;
  }

  /** Told of the rows that VS Code is given now. */
  served(parent: TreeNode | undefined, rows: readonly TreeNode[]): void {
    const before = this.drawn.below(parent?.id);
    this.drawn.given(parent, rows);
    const back = this.#backIn(before, rows);
    const next = back ?? this.#nextIn(parent, rows);
    if (next === undefined) return;
    // The list that loses a row may be asked for before the one that gets it back.
    if (back === undefined) this.#watched = undefined;
    else this.forget();
    this.goTo(next);
  }

  #backIn(before: readonly TreeNode[] | undefined, rows: readonly TreeNode[]): TreeNode | undefined {
    if (before === undefined || Date.now() > this.#returning) return undefined;
    const known = new Set(before.map(({ id }) => id));
    return rows.find(({ id }) => !known.has(id));
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
