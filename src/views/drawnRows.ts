import type { TreeNode } from '../core/tree/node';

/**
 * The rows of one tree that VS Code was given, and what a newer tree changes in them. Rows that are drawn anew lose a
 * click that comes at that moment, so that only those are which differ; the others are brought up to date in place,
 * since VS Code hands back the objects that it was given.
 */
export class DrawnRows {
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly #children = new Map<string | undefined, readonly TreeNode[]>();
  /** Rows whose look is no longer the one that they were given with: a clicked checkbox shows the other state at once. */
  readonly #touched = new Set<string>();

  /** The rows below a row as they were given; `undefined` stands for the tree itself, and for rows never asked for. */
  below(parent: string | undefined): readonly TreeNode[] | undefined {
    return this.#children.get(parent);
  }

  parentOf(row: TreeNode): TreeNode | undefined {
    return this.#parents.get(row);
  }

  /** Whether a row stands in the tree, also where it was drawn anew since. */
  has(row: TreeNode): boolean {
    return this.below(this.parentOf(row)?.id)?.some(({ id }) => id === row.id) === true;
  }

  /** Rows from the top of the tree to one that VS Code is to show: it asks for the row above each. */
  link(way: readonly TreeNode[]): void {
    way.forEach((row, at) => at > 0 && this.#parents.set(row, way[at - 1] as TreeNode));
  }

  /** VS Code is given these rows. */
  given(parent: TreeNode | undefined, rows: readonly TreeNode[]): void {
    for (const row of this.#children.get(parent?.id) ?? []) this.#forget(row);
    this.#children.set(parent?.id, rows);
    for (const row of rows) {
      if (parent !== undefined) this.#parents.set(row, parent);
      this.#touched.delete(row.id);
    }
  }

  touch(row: TreeNode): void {
    this.#touched.add(row.id);
  }

  /**
   * Brings the rows up to date.
   * @param roots the tree as it is now
   * @returns the rows that have to be drawn anew, each with all that is below it; `undefined` for the whole tree
   */
  update(roots: readonly TreeNode[]): Promise<(TreeNode | undefined)[]> {
    return this.#compare(undefined, roots);
  }

  async #compare(parent: TreeNode | undefined, now: readonly TreeNode[]): Promise<(TreeNode | undefined)[]> {
    const drawn = this.#children.get(parent?.id);
    if (drawn === undefined) return []; // never unfolded
    if (!haveSameShape(drawn, now)) return [parent];
    const changed: (TreeNode | undefined)[] = [];
    for (const [index, row] of drawn.entries()) {
      const next = now[index] as TreeNode;
      const isSame = look(row) === look(next) && !this.#touched.has(row.id);
      replace(row, next);
      this.#touched.delete(row.id);
      if (!isSame) changed.push(row);
      else if (next.children !== undefined && this.#children.has(row.id))
        changed.push(...(await this.#compare(row, await next.children())));
    }
    return changed;
  }

  #forget(row: TreeNode): void {
    for (const child of this.#children.get(row.id) ?? []) this.#forget(child);
    this.#children.delete(row.id);
  }
}

/** Whether the same rows stand in the same order, and fold the same. */
function haveSameShape(drawn: readonly TreeNode[], now: readonly TreeNode[]): boolean {
  return (
    drawn.length === now.length &&
    drawn.every((row, index) => row.id === now[index]?.id && row.unfolds === now[index].unfolds)
  );
}

/** Everything of a row but its functions. */
const look = (row: TreeNode): string => JSON.stringify(row);

function replace(row: TreeNode, next: TreeNode): void {
  for (const key of Object.keys(row)) if (!(key in next)) Reflect.deleteProperty(row, key);
  Object.assign(row, next);
}
