import type { MeetingSummary, OpenPromise } from '../model/summary';
import { dateOf, type CalendarDate } from './dates';
import { fallsDue, type Pause } from './pauses';

/** An open promise and the meeting in whose file it stands. */
export interface Owed extends OpenPromise {
  readonly path: string;
  readonly mentorship: string;
  readonly meeting: string;
}

/** A promise whose day has passed. On its day it is still due, and nothing falls due in a pause. */
export function isOverdue(
  due: string | undefined,
  today: CalendarDate,
  pauses: readonly Pause[] = [],
): boolean {
  return due !== undefined && fallsDue(due, pauses) < today;
}

/** The open promises of a meeting. Of one that was cancelled nothing is owed. */
export function owedFrom(path: string, mentorship: string, meeting: MeetingSummary): readonly Owed[] {
  if (meeting.status === 'cancelled') return [];
  return meeting.promises.map(promise => ({ ...promise, path, mentorship, meeting: meeting.title }));
}

/** Overdue first, then by their day, then those without one; equal ones as they stand in the files. */
export function byUrgency(a: { readonly due?: string }, b: { readonly due?: string }): number {
  const day = (due: string | undefined) => (due === undefined ? '9999' : dateOf(due));
  return day(a.due) < day(b.due) ? -1 : day(a.due) > day(b.due) ? 1 : 0;
}
