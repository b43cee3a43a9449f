import { addDays, dateOf, daysBetween, type CalendarDate } from '../mentoring/dates';
import { parseDuration } from '../model/values';
import type { Stage } from '../model/schema';
import { oneLine } from '../tree/node';
import type { MeetingState, RoadMeeting, RoadStage } from './roadmapModel';
import { isOddYear } from '../mentoring/years';
import { isUnread, type Unread } from '../model/summary';
import { oneForm } from '../sameText';

interface Around {
  readonly key: string;
  readonly roadmap: string;
  readonly today: CalendarDate;
  readonly record?: { readonly cadence?: string; readonly started?: string; readonly ends?: string };
  readonly meetings: readonly RoadMeeting[];
  /** The places of the roadmap's file whose days cannot be read. */
  readonly unread?: Unread;
}

const TWO_WEEKS = 14;

/**
 * Gives every theme a day, in the order of the file. One without a target stands where its turn would come: a cadence
 * after the one before it, closer where the next day that is written leaves less room.
 */
export function placeStages(stages: readonly Stage[], around: Around): readonly RoadStage[] {
  const named = stages.flatMap((stage, index) =>
    stage.theme.trim() === '' ? [] : [{ stage, index, target: stage.target && dateOf(stage.target) }],
  );
  const apart = daysOf(around.record?.cadence);
  let last: CalendarDate | undefined;
  return named.map(({ stage, index, target }, at): RoadStage => {
    const date = target ?? guess(last, named.slice(at), apart, around);
    if (!isOddYear(date, around.today)) last = last === undefined || date > last ? date : last;
    const theme = oneLine(stage.theme);
    return {
      key: `${around.key}/stage/${index}`,
      path: around.roadmap,
      at: ['stages', index],
      index,
      theme,
      ...(target === undefined ? {} : { target }),
      ...(isUnread(around, 'stages', index, 'target') && { isUnread: true as const }),
      date,
      state: stateOf(theme, date, around.meetings),
    };
  });
}

/** The length of a cadence in days, a month taken as thirty; two weeks without one. */
export function daysOf(cadence: string | undefined): number {
  const duration = parseDuration(cadence ?? '');
  if (duration === undefined) return TWO_WEEKS;
  return duration.count * { day: 1, week: 7, month: 30 }[duration.unit];
}

function guess(
  last: CalendarDate | undefined,
  rest: readonly { readonly target?: string }[],
  apart: number,
  { record, today }: Around,
): CalendarDate {
  if (last === undefined) return record?.started ?? today;
  const until = rest.findIndex(({ target }) => target !== undefined && target !== '');
  const end = until < 0 ? record?.ends : rest[until]?.target;
  const places = until < 0 ? rest.length + 1 : until + 1;
  const room = end === undefined || end === '' ? Infinity : Math.floor(daysBetween(last, end) / places);
  return addDays(last, Math.max(1, Math.min(apart, room)));
}

/** What became of a theme: of the meeting about it nearest to its day, else of the meeting on its day. */
function stateOf(theme: string, date: CalendarDate, meetings: readonly RoadMeeting[]): MeetingState {
  const about = meetings.filter(({ theme: about = '' }) => oneForm(about.trim()) === oneForm(theme));
  const candidates = about.length > 0 ? about : meetings.filter(meeting => meeting.date === date);
  const nearest = candidates.reduce<RoadMeeting | undefined>(
    (best, next) =>
      best === undefined || Math.abs(daysBetween(next.date, date)) < Math.abs(daysBetween(best.date, date))
        ? next
        : best,
    undefined,
  );
  return nearest?.state ?? 'planned';
}
