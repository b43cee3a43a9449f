import { USUAL_CADENCE } from './defaults';
import type { Mentorship, Stage } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { parseDuration } from '../model/values';
import { nextDate } from './cadence';
import { addDays, dateOf, timeOf, type CalendarDate, type WallTime } from './dates';
import { inPause } from './pauses';
import { proposeDate } from './nextMeeting';
import { nextTheme } from './nextTheme';

/** A meeting to be made. */
export interface PlannedMeeting {
  readonly date: WallTime;
  /** What the roadmap has for that day, if anything. */
  readonly theme?: string;
}

/** What is known of a mentorship when its next meetings are planned. */
export interface PlanningFacts {
  /** In any order; cancelled ones leave their day free. */
  readonly meetings: readonly Pick<MeetingSummary, 'date' | 'status' | 'theme'>[];
  readonly stages: readonly Pick<Stage, 'theme' | 'target'>[];
  readonly mentorship?: Pick<Mentorship, 'cadence' | 'ends'> & Partial<Pick<Mentorship, 'pauses'>>;
  readonly today: CalendarDate;
}

/**
 * The next meetings by the cadence: after the last one that there is, each with the theme of its day, none after the
 * end of the mentorship.
 * @param count how many at most
 */
export function planAhead(ahead: PlanningFacts, count: number): readonly PlannedMeeting[] {
  const { meetings, stages, mentorship, today } = ahead;
  const planned: PlannedMeeting[] = [];
  while (planned.length < count) {
    const all = [...meetings, ...planned.map(meeting => ({ ...meeting, status: 'planned' as const }))];
    const date = proposeDate(all, cadenceOf(mentorship), addDays(today, 1), mentorship?.pauses);
    if (dateOf(date) > (mentorship?.ends ?? date)) break;
    const theme = nextTheme(stages, all, date);
    planned.push({ date, ...(theme !== undefined && { theme }) });
  }
  return planned;
}

/**
 * The meetings of one theme: on its day and by the cadence from there, until the next theme begins or the mentorship
 * ends; days that are over or have a meeting are left out. A theme without a day has its meetings after all others.
 * @param count how many at most
 */
export function planTheme(ahead: PlanningFacts, index: number, count: number): readonly PlannedMeeting[] {
  const { meetings, stages, mentorship, today } = ahead;
  const stage = stages[index];
  if (stage === undefined) return [];
  const { target } = stage;
  const theme = stage.theme.trim();
  if (target === undefined)
    return planAhead({ ...ahead, stages: [] }, count).map(({ date }) => ({ date, theme }));
  const begin = dateOf(target);
  const next = stages.flatMap(each => each.target ?? []).map(dateOf).filter(day => day > begin).sort()[0]; // prettier-ignore
  const last = mentorship?.ends;
  const pauses = mentorship?.pauses ?? [];
  const taken = new Set(
    meetings.flatMap(({ date, status }) =>
      date === undefined || status === 'cancelled' ? [] : [dateOf(date)],
    ),
  );
  const planned: PlannedMeeting[] = [];
  const time = usualTime(meetings);
  for (let day: WallTime | undefined = begin; day !== undefined && planned.length < count;) {
    if (day >= (next ?? '9999-99') || day > (last ?? day)) break;
    if (day > today && !taken.has(day) && inPause(pauses, day) === undefined)
      planned.push({ date: `${day}${time}`, theme });
    day = nextDate(day, cadenceOf(mentorship), { pauses });
  }
  return planned;
}

/** How often they meet; as is usual where that is not written, or not in a way that can be read. */
function cadenceOf(mentorship: PlanningFacts['mentorship']): string {
  const { cadence } = mentorship ?? {};
  return cadence === undefined || parseDuration(cadence) === undefined ? USUAL_CADENCE : cadence;
}

/** Meetings are mostly at the same time of the day: that of the last one, as a file has it behind the day. */
export function usualTime(meetings: readonly Pick<MeetingSummary, 'date'>[]): string {
  const last = meetings.flatMap(({ date }) => (timeOf(date ?? '') === undefined ? [] : (date ?? []))).sort().at(-1); // prettier-ignore
  return last?.slice(10) ?? '';
}
