import { agendaAsText } from '../mentoring/agendaText';
import { isInUnknownZone } from '../mentoring/dates';
import { participants } from '../mentoring/people';
import type { AnyRecord } from '../model/summary';
import type { MentorshipNotes } from '../tree/context';
import type { CalendarMeeting } from './calendar';

/** A meeting with the mentorship that it belongs to. */
export interface ListedMeeting {
  readonly notes: MentorshipNotes;
  readonly path: string;
  readonly id: string;
}

/** The meetings of a mentorship whose files can be read, in the order of their names. */
export function listedMeetings(notes: MentorshipNotes): readonly ListedMeeting[] {
  return notes.meetings
    .filter(({ broken }) => broken === undefined)
    .map(({ path, id }) => ({ notes, path, id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Nobody can tell when it is, or whether. */
export function isUnclear({ notes, path }: ListedMeeting): boolean {
  const summary = notes.folder.entries.get(path)?.summary;
  return summary?.kind === 'meeting' && (summary.unreadDate === true || summary.status === 'unknown');
}

/** Its day lies between two, which both count; false where it has none. */
export function isWithinDays(
  { notes, path }: ListedMeeting,
  { from, to }: { readonly from?: string; readonly to?: string },
): boolean {
  const summary = notes.folder.entries.get(path)?.summary;
  const day =
    summary?.kind === 'meeting' && summary.status !== 'unknown' ? summary.date?.slice(0, 10) : undefined;
  return day !== undefined && (from ?? day) <= day && day <= (to ?? day);
}

/**
 * A meeting as it goes into a calendar.
 * @param record as its file has it: a zone behind the time is exact
 * @param withAgenda what is to be talked about goes along, where others may read it
 */
export function calendarMeeting(
  { notes, id }: ListedMeeting,
  record: AnyRecord | undefined,
  withAgenda: boolean,
  name: (person: string) => string,
): readonly CalendarMeeting[] {
  if (record?.kind !== 'meeting') return [];
  const people = participants(record.value, notes.record, Object.keys(record.value.agenda));
  const description = withAgenda ? agendaAsText(record.value, people, name) : '';
  return [
    {
      id,
      mentorship: notes.id,
      meeting: record.value,
      timezone: notes.record?.timezone,
      minutes: notes.record?.minutes,
      ...(description === '' ? {} : { description }),
    },
  ];
}

/** The first meeting whose time nobody can tell, since nobody knows its zone. */
export function inUnknownZone(meetings: readonly CalendarMeeting[]): CalendarMeeting | undefined {
  return meetings.find(({ meeting, timezone }) => isInUnknownZone(meeting.date ?? '', timezone));
}
