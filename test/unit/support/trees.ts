import { treeContext, type NotesFolder, type TreeContext } from '../../../src/core/tree/context';
import { PLAIN, type ViewOptions } from '../../../src/core/tree/viewOptions';
import type { TreeNode } from '../../../src/core/tree/node';
import type { LocalZone } from '../../../src/core/mentoring/localZone';
import { fill, type Translate } from '../../../src/core/text';
import { FolderStore } from '../../../src/store/folderStore';
import { MemoryFolder } from './memoryPorts';

/** Ten o'clock on 26 February 2027 in Amsterdam: the day of the pictures. */
export const NOW = new Date('2027-02-26T09:00:00Z');

/** Where this machine is: tests give moments as its clock shows them. */
export const HERE: LocalZone = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, isKnown: true };

/** A workspace folder with notes, as the trees are given it, and a way to change its files. */
export interface TreeFolder {
  readonly notes: NotesFolder;
  readonly files: MemoryFolder;
  readonly store: FolderStore;
}

/** Opens notes; paths are taken from `.mentoring/`. */
export async function folderOf(
  files: Readonly<Record<string, string>>,
  { me, name = 'compiler' }: { readonly me?: string; readonly name?: string } = {},
): Promise<TreeFolder> {
  const memory = new MemoryFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`.mentoring/${path}`, text])),
  );
  const store = new FolderStore(memory.ports);
  await store.refresh();
  const uri = `file:///${name}`;
  const notes: NotesFolder = {
    uri,
    name,
    me,
    get entries() {
      return store.entries;
    },
    uriOf: path => `${uri}/${path}`,
    record: path => store.record(path),
  };
  return { notes, files: memory, store };
}

interface ContextOptions {
  readonly now?: Date;
  readonly here?: LocalZone;
  readonly locale?: string;
  readonly t?: Translate;
  readonly arrangement?: ViewOptions;
}

/** What the trees are made of, in English unless said otherwise. */
export function contextOf(
  folders: readonly TreeFolder[],
  { now = NOW, here = HERE, locale = 'en', t = fill, arrangement = PLAIN }: ContextOptions = {},
): TreeContext {
  return treeContext(
    folders.map(({ notes }) => notes),
    now,
    here,
    locale,
    t,
    arrangement,
  );
}

/** Every row with all rows below it, folded or not. */
export async function everyRow(rows: readonly TreeNode[]): Promise<readonly TreeNode[]> {
  const below = await Promise.all(rows.map(async row => everyRow((await row.children?.()) ?? [])));
  return rows.flatMap((row, at) => [row, ...(below[at] ?? [])]);
}

/**
 * A tree as it looks, all unfolded: `-` an unfolded row, `+` a folded one, `.` one with nothing below it; then its
 * icon, its checkbox, its label and, behind a bar, its description.
 */
export async function draw(rows: readonly TreeNode[], depth = 0): Promise<string> {
  const lines = await Promise.all(
    rows.map(async row => {
      const fold = { unfolded: '-', folded: '+', no: '.' }[row.unfolds];
      const icon = row.icon === undefined ? '' : `(${row.icon.id}) `;
      const box = row.checked === undefined ? '' : row.checked ? '[x] ' : '[ ] ';
      const description =
        row.description === undefined || row.description === '' ? '' : ` | ${row.description}`;
      const below = await draw((await row.children?.()) ?? [], depth + 1);
      return `${'  '.repeat(depth)}${fold} ${icon}${box}${row.label}${description}\n${below}`;
    }),
  );
  return lines.join('');
}
