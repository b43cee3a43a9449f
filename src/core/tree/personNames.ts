import { everybody } from '../mentoring/people';
import type { Entry } from '../model/entry';
import type { Mentorship } from '../model/schema';

interface Folder {
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The names that people have in their files, by their ids. */
export function personNames(folder: Folder): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const entry of folder.entries.values()) {
    if (entry.summary?.kind === 'person' && entry.summary.record.name)
      names.set(entry.id, entry.summary.record.name);
  }
  return names;
}

/** What people are called in the notes of a folder: their ids and their names, of a mentorship also without a file. */
export function calledIn({
  folder,
  record,
}: {
  readonly folder: Folder;
  readonly record?: Mentorship;
}): readonly string[] {
  const names = personNames(folder);
  const ids = [...folder.entries.values()].flatMap(({ kind, id }) => (kind === 'person' ? [id] : []));
  return [...ids, ...names.values(), ...everybody(record)];
}
