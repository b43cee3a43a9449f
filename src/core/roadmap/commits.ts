import type { GoalCommit } from '../mentoring/goalCommits';
import { oneLine } from '../tree/node';
import type { RoadCommits } from './roadmapModel';

/**
 * What was committed for a goal, a day at a time, the oldest first.
 * @param goal the key of the goal and the path of its file
 * @param commits those that name it, the newest first
 */
export function commitDays(
  goal: { readonly key: string; readonly path: string },
  commits: readonly GoalCommit[] = [],
): readonly RoadCommits[] {
  const days = new Map<string, string[]>();
  for (const { day, subject, id } of [...commits].reverse()) {
    const subjects = days.get(day) ?? [];
    days.set(day, subjects);
    subjects.push(oneLine(subject) || id.slice(0, 7));
  }
  return [...days].map(([date, subjects]) => ({
    key: `${goal.key}/commits/${date}`,
    path: goal.path,
    date,
    subjects,
  }));
}

/** How many commits there are on all days. */
export function countOfCommits(days: readonly RoadCommits[]): number {
  return days.reduce((count, { subjects }) => count + subjects.length, 0);
}
