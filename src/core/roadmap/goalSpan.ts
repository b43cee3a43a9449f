import { addDays, dateOf, type CalendarDate } from '../mentoring/dates';
import { isDone } from '../model/summary';
import { doneOn, type GoalFacts } from './roadmapFacts';
import type { GoalSpan, GoalState } from './roadmapModel';

/** How long a goal without any end is drawn beyond what is known of it, in days. */
const OPEN_END = 28;

/** What else tells when a goal is on. */
export interface GoalDates {
  readonly today: CalendarDate;
  readonly started?: CalendarDate;
  /** The first meeting that spoke about it. */
  readonly mentioned?: CalendarDate;
  /** The last one. */
  readonly mentionedLast?: CalendarDate;
}

/**
 * The day a finished goal was finished: that of its last step. A day that it was due says nothing of it, nor does the
 * last of its steps that was done where another is left.
 */
export function endedOn(goal: GoalFacts, state: GoalState): CalendarDate | undefined {
  const isAllDone = goal.steps.every(({ text, done }) => text === '' || isDone(done));
  return state === 'done' && isAllDone ? lastDone(goal) : undefined;
}

function lastDone({ steps }: GoalFacts): CalendarDate | undefined {
  return latest(steps.flatMap(({ done }) => doneOn(done) ?? []));
}

/** Up to when a finished goal is drawn whose day nobody wrote down: to the last thing that is known of it, else to today. */
function lastKnown(goal: GoalFacts, { today, mentionedLast = today }: GoalDates): CalendarDate {
  const day = lastDone(goal) ?? dateOf(mentionedLast);
  return day < today ? day : today;
}

/**
 * Where a goal lies on the line of time: from its start to its due day (or the day it was finished). What the file does
 * not say is taken from the days of its steps and from the first meeting that spoke about it, and marked as a guess.
 * @returns undefined where nothing says when
 */
export function spanOfGoal(goal: GoalFacts, state: GoalState, around: GoalDates): GoalSpan | undefined {
  const { today, started, mentioned } = around;
  const ended = endedOn(goal, state);
  const steps = goal.steps.flatMap(({ due, done }) => doneOn(done) ?? due ?? []).map(dateOf);
  const isDayless = state === 'done' && ended === undefined;
  const end = ended ?? (isDayless ? lastKnown(goal, around) : goal.due);
  const begin = goal.start ?? earliest([...steps, ...(mentioned === undefined ? [] : [dateOf(mentioned)])]);
  if (begin === undefined && end === undefined) return undefined;
  const from = begin ?? earliest([started ?? today, end ?? today]) ?? today;
  const guess = latest([...steps, addDays(from < today ? today : from, OPEN_END)]) ?? today;
  const to = end ?? guess;
  return {
    from: from > to && goal.start === undefined ? to : from,
    to: to < from && goal.start !== undefined ? from : to,
    startIsKnown: goal.start !== undefined,
    endIsKnown: end !== undefined && !isDayless,
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
