import { isCommand, isUndo, type KeyPlace, type KeyPress } from '../keyPlace';

/** What a key of the session asks for. */
export type KeyDeed =
  | 'discussed'
  | 'park'
  | 'next'
  | 'before'
  | 'notes'
  | 'promise'
  | 'questions'
  | 'keys'
  | 'leave'
  | 'escape'
  | 'undo';

const LETTERS: Readonly<Record<string, KeyDeed>> = {
  j: 'next',
  k: 'before',
  p: 'park',
  n: 'notes',
  m: 'promise',
  g: 'questions',
  '?': 'keys',
};

/**
 * What a key asks for while a session runs: single letters only where nothing of a form has the focus, since there
 * somebody is about to type; Space not where it presses what has the focus.
 */
export function deedOfKey(press: KeyPress, place: KeyPlace): KeyDeed | undefined {
  const { key, altKey } = press;
  if (isUndo(press, place)) return 'undo';
  if (isCommand(press)) return key === 'Enter' ? 'discussed' : undefined;
  if (altKey) return undefined;
  if (key === 'Escape') return place === 'field' ? 'leave' : 'escape';
  if (place === 'field' || place === 'form') return undefined;
  if (key === ' ') return place === 'page' ? 'discussed' : undefined;
  return Object.hasOwn(LETTERS, key.toLowerCase()) ? LETTERS[key.toLowerCase()] : undefined;
}
