import { dateOf, dayWords } from '../mentoring/dates';
import { besideWord, oneLine, type NodeArgs, type TreeNode } from '../tree/node';
import { joined, type TreeContext } from '../tree/context';
import { isFiltering } from '../tree/filter';
import { sharedPathOf, type PrivatePlace } from './kinds';
import type { PrivateNote, PrivateRecord } from './privateModel';

/** The private notes about one folder, as the rows need them. */
export interface PrivateFolder {
  /** The workspace folder's URI, as the shared rows have it. */
  readonly folder: string;
  readonly me: string;
  readonly records: readonly PrivateRecord[];
  /** The URI of a private file. */
  uriOf(path: string): string;
  /** The URI of a file of the shared notes. */
  sharedUriOf(path: string): string;
  /** Whether the shared notes have what a private file is about. */
  isThere(place: PrivatePlace): boolean;
}

type Rows = readonly TreeNode[];

/**
 * The rows of a view with what is private put in between: below a meeting, a goal or a person. The rows that are given
 * know nothing of it, and stay as they are.
 */
export function withPrivateRows(
  context: TreeContext,
  folders: readonly PrivateFolder[],
  view: string,
  rows: Rows,
): Rows {
  const about = new Map<string, readonly [PrivateFolder, PrivateRecord]>();
  for (const folder of folders)
    for (const record of folder.records) {
      const path = sharedPathOf(record.about);
      if (path !== undefined && record.notes.length > 0)
        about.set(folder.sharedUriOf(path), [folder, record]);
    }
  if (view === 'mentoring.actions') return followThrough(context, folders, rows);
  if (about.size === 0) return rows;
  const below = (row: TreeNode): TreeNode => {
    const own = row.kind === 'meeting' || row.kind === 'goal' ? about.get(row.args.uri ?? '') : undefined;
    const inner = row.children;
    if (own === undefined) {
      if (inner === undefined || row.kind === 'meeting' || row.kind === 'goal') return row;
      return { ...row, children: async () => (await inner()).map(below) };
    }
    const [folder, record] = own;
    return {
      ...row,
      unfolds: row.unfolds === 'no' ? 'folded' : row.unfolds,
      children: async () => {
        const shared = (await inner?.()) ?? [];
        const after = shared.findLastIndex(
          ({ kind }) => kind === (row.kind === 'meeting' ? 'agendaPerson' : 'step'),
        );
        const mine =
          row.kind === 'meeting' ? [onlyYou(context, folder, record)] : noteRows(context, folder, record);
        return [...shared.slice(0, after + 1), ...mine, ...shared.slice(after + 1)];
      },
    };
  };
  return rows.map(below);
}

/** What of a meeting only its reader has. */
function onlyYou(context: TreeContext, folder: PrivateFolder, record: PrivateRecord): TreeNode {
  const label = context.t('Only you');
  const description = String(record.notes.length);
  return {
    id: `${idOf(folder, record.path)}#only`,
    kind: 'onlyYou',
    label,
    description,
    unfolds: 'unfolded',
    name: joined(label, description, context.t('private')),
    args: subject(folder, record.about),
    target: { uri: folder.uriOf(record.path) },
    children: () => Promise.resolve(noteRows(context, folder, record)),
  };
}

function noteRows(context: TreeContext, folder: PrivateFolder, record: PrivateRecord): Rows {
  return record.notes.map(note => noteRow(context, folder, record, note));
}

function noteRow(
  context: TreeContext,
  folder: PrivateFolder,
  { path, about }: PrivateRecord,
  { text, at, index }: PrivateNote,
  more: Partial<Pick<TreeNode, 'kind' | 'description'>> = {},
): TreeNode {
  const { t } = context;
  const label = oneLine(text);
  const uri = folder.uriOf(path);
  const isTopic = about.kind === 'meeting' && index !== undefined;
  return {
    id: `${idOf(folder, path)}#${at.join('/')}/${label}`,
    kind: isTopic ? 'privateTopic' : index === undefined ? 'privateText' : 'privateNote',
    label,
    ...besideWord(label, more.description),
    icon: { id: 'lock' },
    unfolds: 'no',
    name: joined(label, more.description, isTopic ? t('topic') : t('note'), t('only you')),
    args: { ...subject(folder, about), ...(index !== undefined && { index, text }) },
    target: { uri, at },
    tooltip: () => Promise.resolve({ title: text, lines: [t('Only you. It is not encrypted.')] }),
    ...more,
  };
}

/** The same wherever the private notes lie: a row that they are moved with keeps the focus. */
const idOf = ({ folder }: PrivateFolder, path: string) => `${folder}#${path}`;

/** What a row is about, as its commands are called: by the shared record. */
function subject(folder: PrivateFolder, about: PrivatePlace): NodeArgs {
  const path = sharedPathOf(about);
  return { folder: folder.folder, ...(path !== undefined && { uri: folder.sharedUriOf(path) }) };
}

/** What comes to the row of a person, and what that row is about where there is none yet. */
interface Extra {
  readonly args: NodeArgs;
  readonly rows: Rows;
}

/** Among what waits for me: what was caught, and what is about something that is gone; and what I note of a person. */
function followThrough(context: TreeContext, folders: readonly PrivateFolder[], rows: Rows): Rows {
  if (isFiltering(context.arrangement.filter)) return rows;
  const extra = new Map<string, Extra>();
  const add = (name: string, args: NodeArgs, more: Rows) => {
    const known = extra.get(name);
    const isOne = known === undefined || known.args.uri === args.uri;
    extra.set(name, { args: isOne ? args : {}, rows: [...(known?.rows ?? []), ...more] });
  };
  const mine = context.t('Me');
  for (const folder of folders) {
    const me = subject(folder, { kind: 'person', id: folder.me });
    const shared = context.mentorships.find(notes => notes.folder.uri === folder.folder)?.folder;
    for (const record of folder.records) {
      const { about } = record;
      if (record.caught.length > 0) add(mine, me, [caughtRow(context, folder, record)]);
      else if (record.notes.length === 0) continue;
      else if (about.kind === 'person') {
        const name = shared === undefined ? about.id : context.name(shared, about.id);
        const whose = about.id === folder.me ? mine : name;
        add(whose, subject(folder, about), noteRows(context, folder, record));
      } else if (!folder.isThere(about)) add(mine, me, goneRows(context, folder, record));
    }
  }
  const groups = new Set(rows.map(({ label }) => label));
  const fresh = [...extra]
    .filter(([name]) => !groups.has(name))
    .map(([name, more]) => personRow(context, name, more));
  const known = rows.map(row => {
    const more = row.kind === 'person' ? extra.get(row.label)?.rows : undefined;
    const inner = row.children;
    if (more === undefined) return row;
    return { ...row, children: async () => [...((await inner?.()) ?? []), ...more] };
  });
  const isMine = ({ label }: TreeNode) => label === mine;
  return [...fresh.filter(isMine), ...known, ...fresh.filter(row => !isMine(row))];
}

/** The row of a person of whom nothing else is to be said; the same one as when there is. */
function personRow(context: TreeContext, name: string, { args, rows }: Extra): TreeNode {
  return {
    id: `#owed/${name}`,
    kind: 'person',
    label: name,
    unfolds: 'unfolded',
    name: joined(name, context.t('promises')),
    args,
    children: () => Promise.resolve(rows),
  };
}

function caughtRow(context: TreeContext, folder: PrivateFolder, { path, caught }: PrivateRecord): TreeNode {
  const { t } = context;
  const label = t('{count} caught', { count: caught.length });
  const days = caught.flatMap(({ date }) => date ?? []).sort();
  const description =
    days[0] === undefined
      ? ''
      : t('since {day}', { day: dayWords(dateOf(days[0]), context.today, context.locale) });
  return {
    id: `${idOf(folder, path)}#caught`,
    kind: 'caught',
    label,
    description,
    icon: { id: 'inbox' },
    unfolds: 'no',
    name: joined(label, description, t('only you')),
    args: { folder: folder.folder },
    target: { uri: folder.uriOf(path) },
    tooltip: () => Promise.resolve({ title: label, lines: caught.map(({ text }) => oneLine(text)) }),
  };
}

function goneRows(context: TreeContext, folder: PrivateFolder, record: PrivateRecord): Rows {
  const description =
    record.about.kind === 'goal'
      ? context.t('about a goal that is gone')
      : context.t('about a meeting that is gone');
  return record.notes.map(note =>
    noteRow(context, folder, record, note, { kind: 'privateGone', description }),
  );
}
