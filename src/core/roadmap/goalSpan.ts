import { addDays, dateOf, type CalendarDate } from '../mentoring/dates';
import { doneOn, type GoalFacts } from './facts';
import type { GoalSpan, GoalState } from './model';

/** How long a goal without any end is drawn beyond what is known of it, in days. */
const OPEN_END = 28;

/** What else tells when a goal is on. */
export interface Around {
  readonly today: CalendarDate;
  readonly started?: CalendarDate;
  /** The first meeting that spoke about it. */
  readonly mentioned?: CalendarDate;
}

/** The day a finished goal was finished: that of its last step, else the one it was due. */
export function endedOn(goal: GoalFacts, state: GoalState): CalendarDate | undefined {
  if (state !== 'done') return undefined;
  return latest(goal.steps.flatMap(({ done }) => doneOn(done) ?? [])) ?? goal.due;
}

/**
 * Where a goal lies on the line of time: from its start to its due day (or the day it was finished). What the file does
 * not say is taken from the days of its steps and from the first meeting that spoke about it, and marked as a guess.
 * @returns undefined where nothing says when
 */
export function spanOfGoal(
  goal: GoalFacts,
  ended: CalendarDate | undefined,
  { today, started, mentioned }: Around,
): GoalSpan | undefined {
  const steps = goal.steps.flatMap(({ due, done }) => doneOn(done) ?? due ?? []).map(dateOf);
  const end = ended ?? goal.due;
  const begin = goal.start ?? earliest([...steps, ...(mentioned === undefined ? [] : [dateOf(mentioned)])]);
  if (begin === undefined && end === undefined) return undefined;
  const from = begin ?? earliest([started ?? today, end ?? today]) ?? today;
  const guess = latest([...steps, addDays(from < today ? today : from, OPEN_END)]) ?? today;
  const to = end ?? guess;
  return {
    from: from > to && goal.start === undefined ? to : from,
    to: to < from && goal.start !== undefined ? from : to,
    startIsKnown: goal.start !== undefined,
    endIsKnown: end !== undefined,
  };
}

/** The first of some days; undefined of none. */
export function earliest(days: readonly CalendarDate[]): CalendarDate | undefined {
  return days.reduce<CalendarDate | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}

/** The last of some days; undefined of none. */
export function latest(days: readonly CalendarDate[]): CalendarDate | undefined {
  return days.reduce<CalendarDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}
