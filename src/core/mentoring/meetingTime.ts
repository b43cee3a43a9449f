import { USUAL_MINUTES } from './defaults';
import type { MeetingSummary } from '../model/summary';
import { addMinutes, dateOf, instantOf, timeOf, wallTime, type WallTime } from './dates';
import type { LocalZone } from './localZone';

/** Where a meeting stands in time: over, going on, to come, or planned for a moment that has passed. */
export type MeetingPhase = 'held' | 'missed' | 'cancelled' | 'now' | 'upcoming' | 'unclosed' | 'unknown';

/**
 * @param now the wall-clock time where the mentorship's times are meant
 * @param usual how many minutes the meetings of its mentorship last, where it does not say so itself
 * @returns `unknown` where nobody can read what became of it; `now` from ten minutes before the start until an hour
 * after the planned end (or the whole day, where no time is written); `unclosed` for a planned meeting whose hour has
 * passed without anybody saying how it went
 */
export function phaseOf(
  meeting: Pick<MeetingSummary, 'status' | 'date' | 'minutes'>,
  now: WallTime,
  usual: number = USUAL_MINUTES,
): MeetingPhase {
  if (meeting.status !== 'planned') return meeting.status;
  if (meeting.date === undefined || meeting.date.length < 10) return 'upcoming';
  const today = dateOf(now);
  if (dateOf(meeting.date) > today) return 'upcoming';
  if (timeOf(meeting.date) === undefined) return dateOf(meeting.date) === today ? 'now' : 'unclosed';
  const begins = addMinutes(meeting.date, -10);
  const ends = addMinutes(meeting.date, (meeting.minutes ?? usual) + 60);
  if (now < begins) return 'upcoming';
  return now <= ends ? 'now' : 'unclosed';
}

/** Whether a meeting is still to be prepared: it has a day, and goes on or comes. One whose hour is over is not. */
export function isNext(
  meeting: Pick<MeetingSummary, 'status' | 'date' | 'minutes'>,
  now: WallTime,
  usual?: number,
): boolean {
  return meeting.date !== undefined && ['now', 'upcoming'].includes(phaseOf(meeting, now, usual));
}

/** Whether a meeting belongs among those to come: a planned one stays there until somebody says how it went. */
export function isAhead(meeting: Pick<MeetingSummary, 'status'>): boolean {
  return meeting.status === 'planned';
}

/**
 * What the reader's own clock says when a meeting begins. A date without a time is a day, the same in every zone.
 * @param zone where its time is meant
 */
export function readersTime(date: WallTime, zone: string, here: Pick<LocalZone, 'zone'>): WallTime {
  return timeOf(date) === undefined ? date : wallTime(instantOf(date, zone), here.zone);
}
