import { USUAL_MINUTES } from '../mentoring/defaults';
import { addMinutes, dateOf, dayWords, longDayWords, timeOf, type WallTime } from '../mentoring/dates';
import { readersTime } from '../mentoring/meetingTime';
import { participants } from '../mentoring/people';
import type { Entry } from '../model/entry';
import type { Meeting } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { meetingOf, type MentorshipNotes, type TreeContext } from '../tree/context';
import type { PersonModel } from './pageModels';

/** What is put together of one meeting. */
export interface MeetingContext {
  readonly context: TreeContext;
  readonly notes: MentorshipNotes;
  readonly entry: Entry;
  readonly meeting: Meeting;
  /** Who takes part, in the order of a session. */
  readonly people: readonly string[];
}

export function meetingContextOf(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  meeting: Meeting,
): MeetingContext {
  const sections = [meeting.agenda, meeting.actions, meeting.checkin, meeting.wins, meeting.decisions];
  const people = participants(meeting, notes.record, sections.flatMap(Object.keys));
  return { context, notes, entry, meeting, people };
}

export function personOf({ context, notes }: MeetingContext, id: string): PersonModel {
  return { id, name: context.name(notes.folder, id), isMe: id === notes.folder.me };
}

export function minutesOf({ meeting, notes }: MeetingContext): number {
  return meeting.minutes ?? notes.record?.minutes ?? USUAL_MINUTES;
}

/** `Friday 26 February` and `10:00 to 11:00`, with what that is for the reader where their clock shows another time. */
export function whenOf(hand: MeetingContext): { readonly day?: string; readonly hours?: string } {
  const { context, meeting } = hand;
  if (meeting.date === undefined) return {};
  const from = timeOf(meeting.date);
  const to = timeOf(addMinutes(meeting.date, minutesOf(hand))) ?? '';
  return {
    day: longDayWords(dateOf(meeting.date), context.today, context.locale),
    ...(from !== undefined && {
      hours: hereToo(hand, meeting.date, context.t('{from} to {to}', { from, to })),
    }),
  };
}

function hereToo({ context, notes }: MeetingContext, date: WallTime, hours: string): string {
  const zone = notes.record?.timezone;
  if (!context.here.isKnown)
    return zone === undefined ? hours : context.t('{when}, in {zone}', { when: hours, zone });
  const here = readersTime(date, notes.zone, context.here);
  if (here === date) return hours;
  const day =
    dateOf(here) === dateOf(date) ? '' : `${dayWords(dateOf(here), context.today, context.locale, true)} `;
  return context.t('{when} ({time} here)', { when: hours, time: `${day}${timeOf(here) ?? ''}` });
}

export function dayOf({ context }: MeetingContext, date: WallTime): string {
  return dayWords(dateOf(date), context.today, context.locale);
}

interface Before {
  readonly entry: Entry;
  readonly summary: MeetingSummary;
}

/** The meetings of a mentorship that come before a day and time, the latest first. */
export function meetingsBefore(notes: MentorshipNotes, date: WallTime | undefined): readonly Before[] {
  return notes.meetings
    .flatMap(entry => {
      const summary = meetingOf(entry);
      const isBefore = summary?.date !== undefined && (date === undefined || summary.date < date);
      return isBefore ? [{ entry, summary }] : [];
    })
    .sort((a, b) => ((a.summary.date ?? '') < (b.summary.date ?? '') ? 1 : -1));
}
