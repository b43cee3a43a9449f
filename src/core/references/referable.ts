import type { Refers } from '../model/builders';
import type { RecordPlace } from '../model/recordPlace';
import { oneForm } from '../sameText';

/** Something that records name: a record by its id, or a theme of a roadmap by its words. */
export type Referable =
  | { readonly kind: 'person' | 'mentorship' | 'goal-template' | 'meeting-template'; readonly id: string }
  | { readonly kind: 'goal' | 'meeting' | 'theme'; readonly id: string; readonly mentorship: string };

/** What a file is the home of; undefined for those that nothing can name, such as a roadmap. */
export function thingOf({ kind, id, mentorship }: RecordPlace): Referable | undefined {
  switch (kind) {
    case 'goal':
    case 'meeting':
      return mentorship === undefined ? undefined : { kind, id, mentorship };
    case 'person':
    case 'mentorship':
    case 'goal-template':
    case 'meeting-template':
      return { kind, id };
    default:
      return undefined;
  }
}

/**
 * What a value of a record names, by what its shape says. Goals and themes are of the record's own mentorship; in a
 * template, which has none, they are nothing.
 */
export function named(to: Refers | undefined, words: string, place: RecordPlace): Referable | undefined {
  const id = oneForm(words);
  if (id === '') return undefined;
  switch (to) {
    case 'person':
    case 'meeting-template':
      return { kind: to, id };
    case 'goal':
    case 'theme':
      return place.mentorship === undefined ? undefined : { kind: to, id, mentorship: place.mentorship };
    default:
      return undefined;
  }
}

export function isSame(a: Referable, b: Referable): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(thing: Referable): string {
  return oneForm(JSON.stringify([thing.kind, thing.id, 'mentorship' in thing ? thing.mentorship : '']));
}
