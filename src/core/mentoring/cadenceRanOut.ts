import type { Mentorship } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { UNKNOWN } from '../model/states';
import { nextDate } from './cadence';
import { dateOf, daysBetween, type CalendarDate } from './dates';
import { pauseOn } from './pauses';
import { isOddYear } from './years';

/** A cadence that has run out: the last talk, and how many days ago it was. */
export interface RanOut {
  readonly last: CalendarDate;
  readonly days: number;
  /** Two cadences have gone by without a talk. */
  readonly isLong?: true;
}

/**
 * Whether two people have let their next talk slip: nothing is planned, and by their cadence they would have met before
 * today. Only what the files say for sure counts: not where no cadence is agreed on, where a meeting that may be the next
 * one cannot be read, in a pause, nor beyond the end of the mentorship. A planned meeting whose day has passed counts as a
 * talk: what it waits for is that somebody closes it.
 * @param meetings of one mentorship, in any order
 * @param today the day where the mentorship's times are meant
 */
export function ranOut(
  meetings: readonly Pick<MeetingSummary, 'date' | 'status'>[],
  mentorship:
    (Pick<Mentorship, 'status' | 'cadence' | 'ends'> & Partial<Pick<Mentorship, 'pauses'>>) | undefined,
  today: CalendarDate,
): RanOut | undefined {
  const { cadence, status, ends, pauses = [] } = mentorship ?? {};
  if (cadence === undefined || status === 'closed' || pauseOn(mentorship, today) !== undefined)
    return undefined;
  const talks: CalendarDate[] = [];
  for (const { date, status: became } of meetings) {
    if (became === 'missed' || became === 'cancelled') continue;
    const day = date === undefined || isOddYear(date, today) ? undefined : dateOf(date);
    const mayCome = became === 'planned' || became === UNKNOWN;
    if (mayCome && (day === undefined || day >= today)) return undefined;
    if (day !== undefined) talks.push(day);
  }
  const last = talks.reduce((latest, day) => (day > latest ? day : latest), '');
  const due = last === '' ? undefined : nextDate(last, cadence, { earlier: talks, pauses });
  if (due === undefined || due >= today || due > (ends ?? due)) return undefined;
  const second = nextDate(due, cadence, { earlier: [...talks, last], pauses });
  const isLong = second !== undefined && second < today;
  return { last, days: daysBetween(last, today), ...(isLong && { isLong }) };
}
