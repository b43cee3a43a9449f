import type { Feedback } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import type { YamlChange } from '../yaml/edit';
import type { CalendarDate } from './dates';
import type { Readable } from './itemChanges';

/** The parts in which feedback is given, in the order of a file. */
export const FEEDBACK_PARTS = ['situation', 'behaviour', 'impact', 'next'] as const;
export type FeedbackPart = (typeof FEEDBACK_PARTS)[number];

/** What is said in each part; left out, the giver writes it in the file. */
export type FeedbackWords = Readonly<Partial<Record<FeedbackPart, string>>>;

/** A place in the code as a file has it. */
type Place = Readonly<Record<string, unknown>>;

export interface NewFeedback {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The day it is given; or, of one that is only asked for, the day of that. */
  readonly day: CalendarDate;
  readonly isAsked: boolean;
  readonly words: FeedbackWords;
  readonly code?: Place;
}

/** Whether somebody has asked for it and nothing is given yet; of which situation may be said by whoever asks. */
export function isAskedFor(feedback: Feedback): boolean {
  return (
    feedback.asked !== undefined &&
    feedback.date === undefined &&
    [feedback.behaviour, feedback.impact, feedback.next].every(text => text.trim() === '')
  );
}

/** The day by which it stands among others: when it was given, else asked for; empty where neither is known. */
export function dayOfFeedback({ date, asked }: Pick<Feedback, 'date' | 'asked'>): CalendarDate {
  return (date ?? asked ?? '').slice(0, 10);
}

/** Feedback with all its parts, as a value to be written: what giver and receiver add later merges. */
export function newFeedback(feedback: NewFeedback): Record<string, unknown> {
  const { title, from, to, day, isAsked, words, code } = feedback;
  return {
    title,
    ...(isAsked ? {} : { date: day }),
    from,
    to,
    ...(isAsked ? { asked: day } : {}),
    ...Object.fromEntries(FEEDBACK_PARTS.map(part => [part, words[part] ?? null])),
    ...(code === undefined ? {} : { code: [code] }),
    reply: null,
  };
}

/**
 * What gives feedback that was asked for.
 * @returns a failure `changed` where it was given meanwhile: nobody's words are written over
 */
export function givingChanges(
  { record }: Readable,
  day: CalendarDate,
  words: FeedbackWords,
  code?: Place,
): Result<readonly YamlChange[]> {
  if (record.kind !== 'feedback') return noFeedback();
  if (!isAskedFor(record.value))
    return fail('changed', say('This feedback has been given meanwhile. Look at what it says.'));
  return ok([
    { kind: 'set', path: ['date'], value: day },
    ...FEEDBACK_PARTS.flatMap((part): readonly YamlChange[] =>
      words[part] === undefined ? [] : [{ kind: 'set', path: [part], value: words[part] }],
    ),
    ...(code === undefined ? [] : [{ kind: 'insert' as const, list: ['code'], value: code }]),
  ]);
}

/**
 * What answers feedback; no answer is written over.
 * @returns a failure `changed` where another answer stands there
 */
export function replyChanges({ record }: Readable, text: string): Result<readonly YamlChange[]> {
  if (record.kind !== 'feedback') return noFeedback();
  const there = record.value.reply.trim();
  if (there === text.trim()) return ok([]);
  return there === ''
    ? ok([{ kind: 'set', path: ['reply'], value: text }])
    : fail('changed', say('There is a reply already. Change it in the file.'));
}

function noFeedback() {
  return fail('wrong-type', say('This is not feedback.'));
}
