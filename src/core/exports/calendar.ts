import { USUAL_MINUTES } from '../mentoring/defaults';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { dateOf, instantOf, isInUnknownZone, timeOf } from '../mentoring/dates';
import { meantZone, type LocalZone } from '../mentoring/localZone';
import { UNKNOWN } from '../model/states';
import type { Meeting } from '../model/schema';

/** A meeting as it goes into a calendar. */
export interface CalendarMeeting {
  readonly id: string;
  readonly mentorship: string;
  /** Its date is read from the file's name where the file has none. */
  readonly meeting: Pick<Meeting, 'title' | 'date' | 'minutes' | 'status'>;
  /** The time zone in which its time is meant; left out, the reader's. */
  readonly timezone?: string;
  /** How long its mentorship's meetings usually are. */
  readonly minutes?: number;
  /** What else others may read in the calendar; left out, the title is all. */
  readonly description?: string;
}

/** By this a calendar is known as one of ours. */
export const PRODUCT = '-//mentoring-notes//Mentoring Notes//EN';

const [, COMPANY = '', NAME = '', LANGUAGE = ''] = PRODUCT.split('//');

/** Sequence numbers are minutes since then: a later export is a newer one, and a calendar takes what it says. */
const START = Date.UTC(2026, 0, 1);

/**
 * Meetings as an iCalendar file (RFC 5545), one event each. Ids stay the same from one export to the next, so that a
 * calendar changes its event instead of adding another.
 *
 * Times are written in UTC: a meeting happens once, so that its instant is all that a calendar needs, and every one
 * shows it in its reader's own zone. A meeting without a time takes the whole day, one without a date is left out,
 * and so is one whose time is meant in a zone that nobody knows,
 * or of which nobody can read whether it is to be.
 */
export function calendarOf(
  name: string,
  meetings: readonly CalendarMeeting[],
  now: Date,
  here: Pick<LocalZone, 'zone'>,
): string {
  const calendar = new ICalCalendar({
    prodId: { company: COMPANY, product: NAME, language: LANGUAGE },
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(line(name)), // the one text that the library writes as it is
  });
  for (const { id, mentorship, meeting, timezone, minutes, description } of meetings) {
    if (meeting.date === undefined || isInUnknownZone(meeting.date, timezone)) continue;
    if (meeting.status === UNKNOWN) continue;
    const length = meeting.minutes ?? minutes ?? USUAL_MINUTES;
    calendar.createEvent({
      id: `${encodeURIComponent(id)}.${encodeURIComponent(mentorship)}@mentoring-notes`,
      sequence: Math.max(0, Math.floor((now.getTime() - START) / 60_000)),
      stamp: now,
      summary: line(meeting.title),
      ...(description === undefined ? {} : { description: { plain: readable(description) } }),
      ...times(meeting.date, length, meantZone(timezone, here)),
      ...(meeting.status === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function times(date: string, minutes: number, zone: string) {
  if (timeOf(date) === undefined) return { allDay: true, start: new Date(`${dateOf(date)}T00:00:00Z`) };
  const start = instantOf(date, zone);
  return { start, end: new Date(start.getTime() + minutes * 60_000) };
}

/** The first line of a text, without what no calendar shows. */
function line(text: string): string {
  return readable(text).split('\n', 1)[0] ?? '';
}

function readable(text: string): string {
  return text
    .trim()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}
