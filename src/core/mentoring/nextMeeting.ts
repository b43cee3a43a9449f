import { USUAL_CADENCE } from './defaults';
import type { Meeting, Mentorship } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { isOddYear } from './years';
import { nextDate } from './cadence';
import { addDays, dateOf, inAWeek, type CalendarDate, type WallTime } from './dates';
import { afterPauses, type Pause } from './pauses';
import { participants } from './people';

/** A meeting of the mentorship, as far as it is kept in memory, and its file. */
export interface FiledMeeting {
  readonly path: string;
  readonly meeting: MeetingSummary;
}

/** What follows a meeting that is being closed: one that is planned, one to be made, or none. */
export type Following =
  | { readonly kind: 'planned'; readonly path: string }
  | { readonly kind: 'new'; readonly date: WallTime }
  | { readonly kind: 'none' };

/**
 * A day to propose for another meeting: by the cadence after the last one that took place or is planned, at its time of
 * the day; in a week where there is none. A day with a mistyped year tells nothing.
 * @param meetings of one mentorship, in any order
 * @param notBefore the earliest day that will do
 * @param pauses in which no day is proposed
 */
export function proposeDate(
  meetings: readonly Pick<MeetingSummary, 'date' | 'status'>[],
  cadence: string | undefined,
  notBefore: CalendarDate,
  pauses: readonly Pause[] = [],
): WallTime {
  const earlier = meetings
    .flatMap(({ date, status }) => (status !== 'cancelled' && date !== undefined ? [date] : []))
    .filter(date => !isOddYear(date, notBefore))
    .sort();
  const last = earlier.at(-1);
  const next = last && nextDate(last, cadence ?? USUAL_CADENCE, { notBefore, earlier, pauses });
  return next ?? afterPauses(inAWeek(notBefore), pauses);
}

/**
 * What comes after a meeting that is being closed: the first that is planned after it and not before today, with
 * everybody of it; else one by the cadence, unless the mentorship has an end before that, is closed, or this was its
 * closing meeting.
 * @param closing the meeting and its file
 * @param meetings of its mentorship, in any order; those that cannot be read left out
 * @param today the day where the mentorship's times are meant
 * @param wanted the day that somebody has named; null for no further meeting
 */
export function followingMeeting(
  closing: { readonly path: string; readonly meeting: Meeting },
  meetings: readonly FiledMeeting[],
  mentorship: Mentorship | undefined,
  today: CalendarDate,
  wanted?: WallTime | null,
): Following {
  if (wanted === null) return { kind: 'none' };
  const people = participants(closing.meeting, mentorship);
  const suits = ({ path, meeting }: FiledMeeting) => {
    const here = participants(meeting, mentorship);
    return meeting.status === 'planned' && path !== closing.path && people.every(id => here.includes(id));
  };
  const planned = meetings
    .filter(suits)
    .flatMap(({ path, meeting: { date } }) => (date === undefined ? [] : [{ path, date }]))
    .filter(({ date }) =>
      wanted === undefined
        ? date > (closing.meeting.date ?? '') && dateOf(date) >= today
        : dateOf(date) === dateOf(wanted),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))[0];
  if (planned !== undefined) return { kind: 'planned', path: planned.path };
  if (wanted !== undefined) return { kind: 'new', date: wanted };
  const date = proposeDate(
    meetings.map(({ meeting }) => meeting),
    mentorship?.cadence,
    addDays(today, 1),
    mentorship?.pauses,
  );
  const isOver =
    mentorship?.status === 'closed' ||
    closing.meeting.template === 'closing' ||
    dateOf(date) > (mentorship?.ends ?? date);
  return isOver ? { kind: 'none' } : { kind: 'new', date };
}
