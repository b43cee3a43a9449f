import { dateOf, instantOf, timeOf, type WallTime } from '../mentoring/dates';
import { readersTime, type MeetingPhase } from '../mentoring/meetingTime';
import { participants } from '../mentoring/people';
import type { MeetingSummary } from '../model/summary';
import { joined, meetingOf, whenWords, type MentorshipNotes, type TreeContext } from './context';
import { oneLine } from './node';
import { phaseIn } from './phase';

/** A meeting that comes next, in the reader's own time. */
export interface NextMeeting {
  readonly uri: string;
  readonly notes: MentorshipNotes;
  readonly meeting: MeetingSummary;
  /** What the reader's clock says when it begins; a day where it has no time. */
  readonly date: WallTime;
  /** It goes on, comes, or is of a time that has passed, and nobody has said how it went. */
  readonly phase: 'now' | 'upcoming' | 'unclosed';
}

/**
 * The next meeting of the reader, or of anybody where the reader is not known. One that goes on comes first, then what is
 * left of today: a meeting to come, else one that is not closed; only then another day.
 */
export function nextMeeting(context: TreeContext): NextMeeting | undefined {
  const [next] = meetingsIn(context, NEXT);
  if (next?.phase === 'now' || (next !== undefined && isToday(next, context))) return next;
  return meetingsIn(context, LEFT_OPEN).findLast(left => isToday(left, context)) ?? next;
}

/** The meetings to come of the reader, the first first: those that go on, then those of today and later. */
export function meetingsAhead(context: TreeContext): readonly NextMeeting[] {
  return meetingsIn(context, NEXT);
}

const NEXT = ['now', 'upcoming'] as const;
const LEFT_OPEN = ['unclosed'] as const;

function meetingsIn(context: TreeContext, wanted: readonly NextMeeting['phase'][]): readonly NextMeeting[] {
  const isNow = ({ phase }: NextMeeting) => Number(phase === 'now');
  return context.mentorships
    .filter(({ record }) => record?.status !== 'closed' && record?.status !== 'paused')
    .flatMap(notes =>
      notes.meetings.flatMap(entry =>
        entry.broken === undefined ? ahead(context, notes, entry, wanted) : [],
      ),
    )
    .sort((a, b) => isNow(b) - isNow(a) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function ahead(
  { here }: TreeContext,
  notes: MentorshipNotes,
  entry: MentorshipNotes['meetings'][number],
  wanted: readonly NextMeeting['phase'][],
): readonly NextMeeting[] {
  const meeting = meetingOf(entry);
  const { me } = notes.folder;
  if (meeting?.date === undefined) return [];
  if (me !== undefined && !participants(meeting, notes.record).includes(me)) return [];
  const phase = phaseIn(notes, entry.path, meeting);
  if (!isOneOf(wanted, phase)) return [];
  return [
    {
      uri: notes.folder.uriOf(entry.path),
      notes,
      meeting,
      date: readersTime(meeting.date, notes.zone, here),
      phase,
    },
  ];
}

const isOneOf = (
  wanted: readonly NextMeeting['phase'][],
  phase: MeetingPhase,
): phase is NextMeeting['phase'] => (wanted as readonly MeetingPhase[]).includes(phase);

/** What the status bar says of the next meeting: `today 10:00 Shaping an API`, and a hover with all of it. */
export interface NextMeetingWords {
  readonly text: string;
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const LONGEST = 32;

/** A title as the status bar has room for it. */
export function cut(title: string): string {
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title;
}

export function nextMeetingWords(context: TreeContext, next: NextMeeting): NextMeetingWords {
  const { t } = context;
  const { notes, meeting, date } = next;
  const title = oneLine(meeting.title);
  const isOpen = next.phase === 'unclosed';
  const when = joined(isOpen ? t('not closed') : undefined, whenHere(context, next));
  return {
    text: `${when} ${cut(title)}`,
    name: joined(isOpen ? t('Meeting: {title}', { title }) : t('Next meeting: {title}', { title }), when),
    title: meeting.title,
    lines: [joined(when, notes.title), ...elsewhere(context, notes, meeting, date)],
  };
}

/** When it is where it is meant, as the trees say it; and what that is here, where the reader's zone is another. */
export function whenHere(
  context: TreeContext,
  { notes, meeting, date }: Pick<NextMeeting, 'notes' | 'meeting' | 'date'>,
): string {
  const meant = meeting.date ?? date;
  const when = withTime(whenWords(context, meant, dateOf(notes.now)), meant);
  if (meant === date || !context.here.isKnown) return when;
  const day = dateOf(meant) === dateOf(date) ? '' : `${whenWords(context, dateOf(date), context.today)} `;
  return context.t('{when} ({time} here)', { when, time: `${day}${timeOf(date) ?? ''}` });
}

/** A day behind tomorrow is said without its time; where there is room for it, it is better with. */
function withTime(when: string, date: WallTime): string {
  const time = timeOf(date);
  return time === undefined || when.endsWith(time) ? when : `${when} ${time}`;
}

/** The zone in which its time is meant, where the reader's is another or not known. */
function elsewhere(
  { t, here }: TreeContext,
  { record }: MentorshipNotes,
  meeting: MeetingSummary,
  date: WallTime,
): readonly string[] {
  if (meeting.date === undefined || timeOf(meeting.date) === undefined || record?.timezone === undefined)
    return [];
  if (meeting.date === date && here.isKnown) return [];
  return [t('Times are in {timezone}.', { timezone: record.timezone })];
}

/** How many minutes it is until a meeting begins, negative when it has; undefined for one without a time. */
export function minutesUntil({ notes, meeting }: NextMeeting, now: Date): number | undefined {
  if (meeting.date === undefined || timeOf(meeting.date) === undefined) return undefined;
  return Math.round((instantOf(meeting.date, notes.zone).getTime() - now.getTime()) / 60_000);
}

/** Whether a meeting is on the reader's today. */
export function isToday({ date }: NextMeeting, context: TreeContext): boolean {
  return dateOf(date) === context.today;
}
