import { dateOf, type CalendarDate, type WallTime } from '../mentoring/dates';

/** A step or a promise, as far as it matters to where others stop. */
interface Dated {
  readonly due?: WallTime;
  readonly isDone: boolean;
}

/** The end of a goal's bar stops at its start, and at the last open step that lies before it as it is. */
export function goalStop(
  date: CalendarDate,
  {
    start,
    due,
    steps,
  }: { readonly start?: WallTime; readonly due?: WallTime; readonly steps: readonly Dated[] },
): CalendarDate {
  const inside = steps.flatMap(step =>
    step.due === undefined || step.isDone || (due !== undefined && dateOf(step.due) > dateOf(due))
      ? []
      : [dateOf(step.due)],
  );
  return [...inside, ...(start === undefined ? [] : [dateOf(start)])].reduce(later, date);
}

/** A step stops at the end of its goal, unless it lies behind that already. */
export function stepStop(
  date: CalendarDate,
  step: Pick<Dated, 'due'>,
  goal: { readonly due?: WallTime },
): CalendarDate {
  if (goal.due === undefined || isBehind(step.due, goal.due)) return date;
  return date > dateOf(goal.due) ? dateOf(goal.due) : date;
}

/** A promise stops at the day of its meeting, unless it lies before that already. */
export function promiseStop(
  date: CalendarDate,
  promise: Pick<Dated, 'due'>,
  meeting: { readonly date?: WallTime },
): CalendarDate {
  if (meeting.date === undefined || isBehind(meeting.date, promise.due)) return date;
  return later(dateOf(meeting.date), date);
}

function isBehind(one: WallTime | undefined, other: WallTime | undefined): boolean {
  return one !== undefined && other !== undefined && dateOf(one) > dateOf(other);
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a);
