import { dateOf, type WallTime } from '../mentoring/dates';
import { phaseIn } from '../tree/phase';
import { isOddYear } from '../mentoring/years';
import { meetingOf, type MentorshipNotes } from '../tree/context';

/** When people talk next and when they talked last, as their files say it. */
export interface Talks {
  readonly next?: WallTime;
  /** The file of the next meeting. */
  readonly nextPath?: string;
  readonly last?: WallTime;
}

/**
 * The next meeting of a mentorship, and the last. One that was planned and whose hour is over counts as a talk: what it
 * waits for is that somebody closes it. A day with a mistyped year tells nothing.
 */
export function talksOf(notes: MentorshipNotes): Talks {
  const { meetings, now } = notes;
  let talks: Talks = {};
  for (const entry of meetings) {
    const meeting = entry.broken === undefined ? meetingOf(entry) : undefined;
    if (meeting?.date === undefined || isOddYear(meeting.date, dateOf(now))) continue;
    const { date } = meeting;
    const phase = phaseIn(notes, entry.path, meeting);
    const isNext = phase === 'now' || phase === 'upcoming';
    const isLast = phase === 'held' || phase === 'unclosed';
    if (isNext && (talks.next === undefined || date < talks.next))
      talks = { ...talks, next: date, nextPath: entry.path };
    if (isLast && (talks.last === undefined || date > talks.last)) talks = { ...talks, last: date };
  }
  return talks;
}
