import type { Question } from '../../core/mentoring/checkInChanges';
import { kinds, oneOf, text, type Guarded } from './guards';

const name = text(200);

/** The questions at the end, in their order. */
export const QUESTIONS = ['useful', 'next', 'change'] as const satisfies readonly Question[];

export const isField = kinds({
  notes: {},
  goalState: { goal: name },
  goalNote: { goal: name },
  answer: { person: name, question: oneOf(QUESTIONS) },
});
export type FieldName = Guarded<typeof isField>;

export const isWrite = kinds({
  /** Writes a text field of a meeting, from the text that the page last saw. */
  write: { field: isField, before: text(), text: text() },
});

/** The answer to `write`: it stands in the file, or somebody else's text stands there instead. */
export type WriteAnswer = { readonly written: true } | { readonly instead: string };
