import type { Meeting } from '../model/schema';
import { dateOf } from './dates';

/** After so many meetings without a word about it, a goal is worth a question. */
export const SILENT_MEETINGS = 2;

/** A goal that was not spoken about lately. */
export interface SilentGoal {
  readonly goal: string;
  /** In how many held meetings in a row, up to the last one. */
  readonly meetings: number;
}

/**
 * In how many held meetings in a row, up to the last one, nobody has spoken about a goal. It was spoken about where
 * `progress` says something of it, or where a topic that belongs to it was discussed. Meetings before its start, and
 * those that were missed or cancelled, do not count.
 * @param meetings of one mentorship, in any order
 */
export function silentFor(
  { id, start }: { readonly id: string; readonly start?: string },
  meetings: readonly Meeting[],
): number {
  const held = meetings
    .filter(({ status, date }) => status === 'held' && dateOf(date ?? '') >= (start ?? ''))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const last = held.findIndex(meeting => speaksOf(meeting, id));
  return last === -1 ? held.length : last;
}

/** The goals that nobody has spoken about in the last meetings, the longest silent first. */
export function notDiscussed(
  goals: readonly { readonly id: string; readonly start?: string }[],
  meetings: readonly Meeting[],
  least: number = SILENT_MEETINGS,
): readonly SilentGoal[] {
  return goals
    .map(goal => ({ goal: goal.id, meetings: silentFor(goal, meetings) }))
    .filter(silent => silent.meetings >= least)
    .sort((a, b) => b.meetings - a.meetings);
}

function speaksOf({ progress, agenda }: Meeting, goal: string): boolean {
  const said = Object.hasOwn(progress, goal) ? progress[goal] : undefined;
  if (said?.state !== undefined || (said?.note ?? '') !== '') return true;
  return Object.values(agenda).some(items =>
    items.some(item => item.goal === goal && item.status === 'discussed'),
  );
}
