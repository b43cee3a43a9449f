import { fail, type Result } from '../result';
import { say } from '../text';
import { findItem, type Readable } from './itemChanges';

/** One of the places in the code of a topic. */
export interface TopicPlace {
  readonly person: string;
  /** Which topic of the person, counted from 0; `text` guards against a list that changed meanwhile. */
  readonly index: number;
  readonly text: string;
  /** Which of its places, counted from 0. */
  readonly code: number;
}

/**
 * A place of a topic as its file has it, with every key that stands there: what is written elsewhere is the same place.
 * @returns a failure `wrong-type`, `gone` or `changed`
 */
export function placeOfTopic(reading: Readable, { code, ...topic }: TopicPlace): Result<object> {
  const found = findItem(reading, { section: 'agenda', ...topic });
  if (!found.ok) return found;
  const { raw } = found.value;
  const all: unknown = typeof raw === 'object' && raw !== null && 'code' in raw ? raw.code : undefined;
  const place: unknown = Array.isArray(all) ? all[code] : code === 0 ? all : undefined; // one may stand without a list
  return typeof place === 'object' && place !== null
    ? { ok: true, value: place }
    : fail('gone', say('It is no longer there.'));
}
