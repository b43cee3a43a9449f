import { topicsNotIn, type OpenTopic } from './carryOver';
import { dateOf, type CalendarDate, type WallTime } from './dates';
import type { Readable } from './itemChanges';
import type { FiledMeeting } from './nextMeeting';

/** A topic that nobody came to, since its meeting did not take place. */
export interface LeftTopic {
  readonly topic: OpenTopic;
  readonly from: FiledMeeting;
}

/** So many meetings back a topic may still be wanted; what is older was talked about or given up long ago. */
const RECENT = 5;

/** What there is to look through for topics that were left. */
export interface ToLookThrough {
  /** Those that were missed or cancelled and had an agenda, in the order of their days. */
  readonly left: readonly FiledMeeting[];
  /** The last meetings, and those that are planned: whatever stands there after a meeting is not left of it. */
  readonly all: readonly FiledMeeting[];
}

/**
 * @param meetings of one mentorship, in any order; those that cannot be read left out
 * @returns nothing to read where no meeting was missed or cancelled lately
 */
export function meetingsLeft(meetings: readonly FiledMeeting[]): ToLookThrough {
  const over = meetings
    .filter(({ meeting }) => meeting.status !== 'planned')
    .sort(byDay)
    .slice(-RECENT);
  const left = over.filter(
    ({ meeting: { status, agenda } }) =>
      (status === 'missed' || status === 'cancelled') && agenda !== undefined,
  );
  const planned = meetings.filter(({ meeting }) => meeting.status === 'planned');
  return left.length === 0 ? { left, all: [] } : { left, all: [...over, ...planned] };
}

/**
 * The topics of a meeting that did not take place that stand in no later meeting, nor in one that is planned.
 * @param open its open topics
 * @param read the meetings of `ToLookThrough`, as read
 */
export function leftTopics(
  from: FiledMeeting,
  open: readonly OpenTopic[],
  read: readonly (readonly [FiledMeeting, Readable])[],
): readonly LeftTopic[] {
  const later = read.filter(
    ([each]) => each.path !== from.path && (each.meeting.status === 'planned' || byDay(from, each) < 0),
  );
  const left = topicsNotIn(
    open,
    later.map(([, readable]) => readable),
  );
  return left.map(topic => ({ topic, from }));
}

/**
 * Whether a meeting is the next there is, so that what was left goes there: it is not over, and no other one is planned
 * before it.
 * @param date of the meeting, or of one that is to be made
 * @param today the day where the mentorship's times are meant
 */
export function isTheNext(
  date: WallTime | undefined,
  meetings: readonly FiledMeeting[],
  today: CalendarDate,
): boolean {
  if (date === undefined || dateOf(date) < today) return false;
  return !meetings.some(
    ({ meeting }) =>
      meeting.status === 'planned' &&
      meeting.date !== undefined &&
      dateOf(meeting.date) >= today &&
      meeting.date < date,
  );
}

function byDay(a: FiledMeeting, b: FiledMeeting): number {
  const [one, other] = [a.meeting.date ?? '', b.meeting.date ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}
