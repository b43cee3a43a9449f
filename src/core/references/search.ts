import { locate } from '../model/recordPlace';
import { oneForm } from '../sameText';
import { readYaml } from '../yaml/read';
import { referencesIn, type Reference } from './references';
import { isSame, type Referable } from './referable';

/** A file of the notes as it stands now, in an editor or on disk; without a text where it cannot even be decoded. */
export interface NotesText {
  /** From the workspace folder. */
  readonly path: string;
  readonly text?: string;
}

/** A reference in its file. */
export interface FoundReference extends Reference {
  readonly file: string;
}

export interface FoundReferences {
  /** In the order of the files, and within each of its text. */
  readonly references: readonly FoundReference[];
  /** The files that cannot be read and may name it: their words are there, or nobody can tell. */
  readonly unreadable: readonly string[];
}

/** Whether the record at a path could name a thing at all: who looks for references need not read the others. */
export function couldName(thing: Referable, path: string): boolean {
  const place = locate(path);
  if (place === undefined) return false;
  switch (thing.kind) {
    case 'goal':
    case 'theme':
      return place.mentorship === thing.mentorship;
    case 'meeting-template':
      return place.kind === 'mentorship' || place.kind.startsWith('meeting');
    case 'person':
      return true;
    default:
      return false;
  }
}

/** All that names a thing in these files; others than those that could name it are passed over. */
export function findReferences(thing: Referable, files: Iterable<NotesText>): FoundReferences {
  const references: FoundReference[] = [];
  const unreadable: string[] = [];
  const words = wordsOf(thing);
  for (const { path, text } of files) {
    const place = locate(path);
    if (place === undefined || !couldName(thing, path)) continue;
    if (text !== undefined && !words(text)) continue; // parsing is what takes the time
    const file = text === undefined ? undefined : readYaml(text);
    if (file?.ok !== true) unreadable.push(path);
    else
      for (const reference of referencesIn(place, file.value))
        if (isSame(reference.thing, thing)) references.push({ ...reference, file: path });
  }
  return { references, unreadable };
}

/** Whether a text can name a thing: only in double quotes can a word be written without its own letters. */
function wordsOf({ id }: Referable): (text: string) => boolean {
  const [first = ''] = /[\p{L}\p{N}]+/u.exec(oneForm(id)) ?? [];
  return text => oneForm(text).includes(first) || text.includes('\\');
}
