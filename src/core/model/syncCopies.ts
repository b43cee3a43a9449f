import { spoken } from '../sameText';
import type { Entry } from './entry';

/** What made a second file of one: two who changed it at once, a second download or copy, another machine. */
export type CopyKind = 'conflict' | 'copy' | 'machine';

export interface SyncCopy {
  readonly kind: CopyKind;
  /** The path of the file that it is a copy of. */
  readonly of: string;
}

/** How services and people call a copy of `x`, with what it is called without that. */
const NAMES: readonly (readonly [kind: CopyKind, name: RegExp, isSure?: boolean])[] = [
  ['conflict', /^(?<of>.+?) ?\([^()]*(?:conflict|konflikt|in conflit)[^()]*\)$/i, true],
  ['conflict', /^(?<of>.+?)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/i, true],
  ['conflict', /^(?<of>.+?)[_-]conflict-\d{8}[-_\d]*$/i, true],
  [
    'conflict',
    /^(?<of>.+?)[ ._-]+(?:\d{4}-\d\d-\d\d[ ._-]+)?[[(]?(?:conflict|conflicted|orig|backup)[\])]?(?:[ ._-]*\d+)?$/i,
  ],
  ['copy', /^(?<of>.+?)(?: ?\(\d{1,2}\))+$/],
  ['copy', /^(?<of>.+?) \d{1,2}$/],
  ['copy', /^(?:copy of|kopie von|kopie van|copie de|copia de) (?<of>.+)$/i],
  ['copy', /^(?<of>.+?)(?: [-–—])?[ _-]\(?(?:copy|kopie|kopia|copie|copia)\)?(?:[ _-]?\(?\d{1,2}\)?)?$/i],
  ['machine', /^(?<of>\P{Lu}+?)[ _-](?=\P{L}*\p{Lu})[\p{L}\p{N}’' _-]+$/u], // ids have no capitals
];

/**
 * The files of a folder that are copies of another one which stands beside them, by their paths. Where the name alone
 * may be somebody's own, it is one only under the same title and on the same day.
 */
export function syncCopies(entries: Iterable<Entry>): ReadonlyMap<string, SyncCopy> {
  const suspects: (readonly [entry: Entry, kind: CopyKind, of: string, isSure: boolean])[] = [];
  const byPath = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.kind !== 'goal' && entry.kind !== 'meeting') continue;
    byPath.set(entry.path, entry);
    const folder = entry.path.slice(0, entry.path.lastIndexOf('/') + 1);
    const name = entry.path.slice(folder.length, -'.yaml'.length);
    for (const [kind, pattern, isSure = false] of NAMES) {
      const of = pattern.exec(name)?.groups?.['of'];
      if (of !== undefined) suspects.push([entry, kind, `${folder}${of}.yaml`, isSure]);
    }
  }
  const copies = new Map<string, SyncCopy>();
  for (const [entry, kind, of, isSure] of suspects) {
    const original = byPath.get(of);
    if (original === undefined || copies.has(entry.path)) continue;
    if (isSure || isAlike(entry, original)) copies.set(entry.path, { kind, of });
  }
  return copies;
}

function isAlike({ summary: one }: Entry, { summary: other }: Entry): boolean {
  if (one?.kind === 'goal' && other?.kind === 'goal') return spoken(one.title) === spoken(other.title);
  return (
    one?.kind === 'meeting' &&
    other?.kind === 'meeting' &&
    spoken(one.title) === spoken(other.title) &&
    one.date === other.date
  );
}
