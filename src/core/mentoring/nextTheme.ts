import type { Meeting, Stage } from '../model/schema';
import { dateOf, type CalendarDate } from './dates';
import { oneForm } from '../sameText';

/**
 * The theme to propose for a meeting, by the roadmap.
 *
 * A theme with a target stands from that day until the target of the next one. Themes without a target follow the one
 * they stand behind in the list (those at the head of the list come first of all): among these, the first that no
 * meeting has been about is the one. When all have had their meeting, the last theme with a target still stands.
 * @param meetings of the mentorship; planned ones count where they come before the day in question
 * @param date the day of the meeting that is being planned
 * @returns undefined before the first target, and where every theme has been held and none has a target
 */
export function nextTheme(
  stages: readonly Pick<Stage, 'theme' | 'target'>[],
  meetings: readonly Pick<Meeting, 'theme' | 'date' | 'status'>[],
  date: CalendarDate,
): string | undefined {
  const named = stages.filter(stage => stage.theme.trim() !== '');
  const standing = standingAt(named, dateOf(date));
  const behind = named.slice(standing + 1);
  const end = behind.findIndex(stage => stage.target !== undefined);
  const own = named.slice(Math.max(standing, 0), standing + 1);
  const choice = [...own, ...(end === -1 ? behind : behind.slice(0, end))].map(stage => stage.theme.trim());
  const taken = new Set(
    meetings.filter(meeting => isBefore(meeting, date)).map(({ theme }) => theme && oneForm(theme.trim())),
  );
  return choice.find(theme => !taken.has(oneForm(theme))) ?? own[0]?.theme.trim();
}

/** The index of the stage with the latest target up to that day; of several on one day the last; -1 for none. */
function standingAt(stages: readonly Pick<Stage, 'target'>[], date: CalendarDate): number {
  let best = -1;
  stages.forEach(({ target }, index) => {
    const isReached = target !== undefined && dateOf(target) <= date;
    if (isReached && dateOf(target) >= dateOf(stages[best]?.target ?? target)) best = index;
  });
  return best;
}

/** Whether a meeting was held, or will have been by that day. */
function isBefore({ status, date: when }: Pick<Meeting, 'date' | 'status'>, date: CalendarDate): boolean {
  if (status === 'held') return true;
  return status === 'planned' && when !== undefined && dateOf(when) < dateOf(date);
}
