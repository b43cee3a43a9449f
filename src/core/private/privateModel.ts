import { decodeShape } from '../model/decode';
import type { CodePlace } from '../model/schema';
import type { YamlFile, YamlPath } from '../yaml/read';
import type { Unreadable } from '../yaml/unreadable';
import { LIST_OF, privateShape, type PrivatePlace } from './kinds';

/** One private note: a topic, a remark, or the running text about a meeting. */
export interface PrivateNote {
  readonly text: string;
  /** Where it stands in its file. */
  readonly at: YamlPath;
  /** Its place in its list; undefined for running text. */
  readonly index?: number;
}

/** Something that was caught in the moment and is about nothing yet. */
export interface Caught {
  readonly index: number;
  readonly text: string;
  /** `2027-01-14T15:20` */
  readonly date?: string;
  readonly mentorship?: string;
  readonly code?: CodePlace;
  /** The meeting for which it was put off: the next one is asked about it again. */
  readonly later?: string;
}

/** A private file as it could be read. */
export interface PrivateRecord {
  readonly path: string;
  readonly about: PrivatePlace;
  readonly notes: readonly PrivateNote[];
  readonly caught: readonly Caught[];
  /** Why it cannot be read: then it says nothing else. */
  readonly broken?: Unreadable;
}

/** What a private file says; what cannot be read in it is left out, and stays in the file. */
export function privateRecord(path: string, about: PrivatePlace, file: YamlFile): PrivateRecord {
  const { value } = decodeShape(privateShape(about.kind), file);
  const key = LIST_OF[about.kind];
  const list = (value[key] ?? []) as readonly (string | Caught)[];
  const empty = { path, about, notes: [], caught: [] };
  if (about.kind === 'inbox')
    return { ...empty, caught: list.flatMap((item, index) => withText({ ...(item as Caught), index })) };
  const own = list.flatMap((item, index) =>
    withText({ text: typeof item === 'string' ? item : item.text, index, at: [key, index] }),
  );
  const prose = about.kind === 'meeting' ? ((value['notes'] as string | undefined) ?? '') : '';
  return { ...empty, notes: [...own, ...withText({ text: prose, at: ['notes'] })] };
}

const withText = <T extends { readonly text: string }>(item: T): readonly T[] =>
  item.text.trim() === '' ? [] : [item];
