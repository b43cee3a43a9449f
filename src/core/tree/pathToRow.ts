import type { NodeKind, TreeNode } from './node';

const HOLDERS: readonly NodeKind[] = ['mentorship', 'goalGroup', 'group', 'person'];

/**
 * The rows from the top of a tree to the row of a goal or meeting, the row itself last.
 * @param uri of its file
 * @returns undefined where the tree does not show it, as with a filter
 */
export async function pathToRow(
  rows: readonly TreeNode[],
  uri: string,
): Promise<readonly TreeNode[] | undefined> {
  for (const row of rows) {
    if (row.args.uri === uri && !HOLDERS.includes(row.kind)) return [row];
    const way = HOLDERS.includes(row.kind) ? await pathToRow((await row.children?.()) ?? [], uri) : undefined;
    if (way !== undefined) return [row, ...way];
  }
  return undefined;
}
