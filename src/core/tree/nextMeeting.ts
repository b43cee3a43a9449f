import { dateOf, instantOf, timeOf, type WallTime } from '../mentoring/dates';
import { phaseOf, readersTime } from '../mentoring/meetingTime';
import { participants } from '../mentoring/people';
import type { MeetingSummary } from '../model/summary';
import { joined, meetingOf, whenWords, type MentorshipNotes, type TreeContext } from './context';
import { oneLine } from './node';

/** A meeting that comes next, in the reader's own time. */
export interface Ahead {
  readonly uri: string;
  readonly notes: MentorshipNotes;
  readonly meeting: MeetingSummary;
  /** What the reader's clock says when it begins; a day where it has no time. */
  readonly date: WallTime;
  readonly isNow: boolean;
}

/** The next meeting of the reader, or of anybody where the reader is not known; one that goes on comes before it. */
export function nextMeeting(context: TreeContext): Ahead | undefined {
  return meetingsAhead(context)[0];
}

/** The meetings to come of the reader, the first first: those that go on, then those of today and later. */
export function meetingsAhead(context: TreeContext): readonly Ahead[] {
  return context.mentorships
    .filter(({ record }) => record?.status !== 'closed' && record?.status !== 'paused')
    .flatMap(notes =>
      notes.meetings.flatMap(entry => (entry.broken === undefined ? ahead(notes, entry) : [])),
    )
    .sort((a, b) => Number(b.isNow) - Number(a.isNow) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function ahead(notes: MentorshipNotes, entry: MentorshipNotes['meetings'][number]): readonly Ahead[] {
  const meeting = meetingOf(entry);
  const { me } = notes.folder;
  if (meeting?.date === undefined) return [];
  if (me !== undefined && !participants(meeting, notes.record).includes(me)) return [];
  const phase = phaseOf(meeting, notes.now);
  const isOver = timeOf(meeting.date) !== undefined && meeting.date < notes.now;
  if (phase !== 'now' && (phase !== 'upcoming' || isOver)) return [];
  return [
    {
      uri: notes.folder.uriOf(entry.path),
      notes,
      meeting,
      date: readersTime(meeting.date, notes.record?.timezone),
      isNow: phase === 'now',
    },
  ];
}

/** What the status bar says of the next meeting: `today 10:00 Shaping an API`, and a hover with all of it. */
export interface NextMeetingWords {
  readonly text: string;
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const LONGEST = 32;

export function nextMeetingWords(context: TreeContext, { notes, meeting, date }: Ahead): NextMeetingWords {
  const { t } = context;
  const title = oneLine(meeting.title);
  const when = whenHere(context, { notes, meeting, date });
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title;
  return {
    text: `${when} ${short}`,
    name: joined(t('Next meeting: {title}', { title }), when),
    title: meeting.title,
    lines: [joined(when, notes.title), ...elsewhere(context, notes, meeting, date)],
  };
}

/** When it is where it is meant, as the trees say it; and what that is here, where the reader's zone is another. */
function whenHere(context: TreeContext, { notes, meeting, date }: Omit<Ahead, 'uri' | 'isNow'>): string {
  const meant = meeting.date ?? date;
  const when = withTime(whenWords(context, meant, dateOf(notes.now)), meant);
  if (meant === date) return when;
  const day = dateOf(meant) === dateOf(date) ? '' : `${whenWords(context, dateOf(date), context.today)} `;
  return context.t('{when} ({time} here)', { when, time: `${day}${timeOf(date) ?? ''}` });
}

/** A day behind tomorrow is said without its time; where there is room for it, it is better with. */
function withTime(when: string, date: WallTime): string {
  const time = timeOf(date);
  return time === undefined || when.endsWith(time) ? when : `${when} ${time}`;
}

/** The zone in which its time is meant, where the reader's is another. */
function elsewhere(
  { t }: TreeContext,
  { record }: MentorshipNotes,
  meeting: MeetingSummary,
  date: WallTime,
): readonly string[] {
  if (meeting.date === date || record?.timezone === undefined) return [];
  return [t('Times are in {timezone}.', { timezone: record.timezone })];
}

/** How many minutes it is until a meeting begins, negative when it has; undefined for one without a time. */
export function minutesUntil({ notes, meeting }: Ahead, now: Date): number | undefined {
  if (meeting.date === undefined || timeOf(meeting.date) === undefined) return undefined;
  return Math.round((instantOf(meeting.date, notes.record?.timezone).getTime() - now.getTime()) / 60_000);
}

/** Whether a meeting is on the reader's today. */
export function isToday({ date }: Ahead, context: TreeContext): boolean {
  return dateOf(date) === context.today;
}
