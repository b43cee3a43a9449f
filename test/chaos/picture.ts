// What the views of a window show, as text.
import { actionsTree } from '../../src/core/tree/actionsTree';
import { goalsTree } from '../../src/core/tree/goalsTree';
import { meetingsTree } from '../../src/core/tree/meetingsTree';
import { treeContext } from '../../src/core/tree/context';
import { fill } from '../../src/core/text';
import type { FolderStore } from '../../src/store/folderStore';
import { draw, HERE, NOW } from '../unit/support/trees';

/** The first line in which two pictures differ, of each. */
export function firstDifference(a: string, b: string): readonly [string | undefined, string | undefined] {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return at === -1 ? [undefined, right[left.length]] : [left[at], right[at]];
}

/** All trees as they look, every row unfolded, and what is broken. */
export async function picture(store: FolderStore): Promise<string> {
  const folder = {
    uri: 'file:///work',
    name: 'work',
    me: 'ada',
    entries: store.entries,
    uriOf: (path: string) => `file:///folder/${path}`,
    record: async (path: string) =>
      store.entries.get(path)?.broken === undefined ? store.record(path) : undefined,
  };
  const broken = [...store.entries.values()].filter(entry => entry.broken !== undefined);
  // Of a file that cannot be read the last good state stays visible, which a fresh read cannot know.
  const entries = new Map([...store.entries].sort().filter(([, entry]) => entry.broken === undefined));
  const context = treeContext([{ ...folder, entries }], NOW, HERE, 'en', fill);
  const trees = [goalsTree(context), meetingsTree(context), await actionsTree(context)];
  const drawn = await Promise.all(trees.map(rows => draw(rows)));
  return [...drawn, ...broken.map(({ path, broken: why }) => `${path}: ${why?.reason}`).sort()].join('\n');
}
