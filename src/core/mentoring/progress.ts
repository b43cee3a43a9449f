import type { GoalWord, MeetingSummary } from '../model/summary';
import type { ProgressState, Unsure } from '../model/states';
import { ok, type Result } from '../result';
import { valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import type { CalendarDate } from './dates';
import type { Readable } from './itemChanges';

/**
 * What was last said about each goal of a mentorship: a goal's state comes from `progress` in its meetings, the
 * latest one that says something counts, and what was said between two meetings in the goal's own file, which comes
 * after a meeting of the same day.
 * @param meetings of one mentorship, in any order
 * @param own by the goal's id
 */
export function goalStates(
  meetings: readonly MeetingSummary[],
  own: ReadonlyMap<string, readonly GoalWord[]> = new Map(),
): ReadonlyMap<string, Unsure<ProgressState>> {
  const states = new Map<string, Unsure<ProgressState>>();
  const days = new Map<string, string>();
  const inOrder = meetings.filter(({ progress }) => progress.length > 0).sort(byDate);
  for (const meeting of inOrder) {
    if (meeting.status === 'cancelled' || meeting.status === 'missed') continue;
    for (const [goal, state] of meeting.progress) {
      if (state === undefined) continue;
      states.set(goal, state);
      days.set(goal, meeting.date?.slice(0, 10) ?? '');
    }
  }
  for (const [goal, words] of own)
    for (const [day, state] of [...words].sort(([one], [other]) =>
      one < other ? -1 : one > other ? 1 : 0,
    )) {
      if (day < (days.get(goal) ?? '')) continue;
      states.set(goal, state);
      days.set(goal, day);
    }
  return states;
}

/**
 * Says in a goal's own file how it goes, between two meetings: a word of this day at the end of a person's words. Where
 * that person has said something of this very day already, its state is another now. Such a goal is worked on: another
 * status goes.
 * @param people everybody of the mentorship, for whom the section is made where there is none
 */
export function sayProgress(
  { file, record }: Readable,
  person: string,
  people: readonly string[],
  today: CalendarDate,
  state: ProgressState,
): Result<readonly YamlChange[]> {
  const goal = record.kind === 'goal' ? record.value : undefined;
  const words = (goal && Object.hasOwn(goal.progress, person) ? goal.progress[person] : undefined) ?? [];
  const active: readonly YamlChange[] =
    goal?.status === 'active' ? [] : [{ kind: 'set', path: ['status'], value: 'active' }];
  const last = words.at(-1);
  if (last?.date === today) {
    const path = ['progress', person, words.length - 1, 'state'];
    return ok(last.state === state ? active : [...active, { kind: 'set', path, value: state }]);
  }
  const missing = (valueAt(file.value, ['progress']) ?? undefined) === undefined;
  const section = Object.fromEntries([...people, person].map(id => [id, null]));
  return ok([
    ...active,
    ...(missing ? [{ kind: 'set' as const, path: ['progress'], value: section }] : []),
    { kind: 'insert', list: ['progress', person], value: { date: today, state } },
  ]);
}

/** Those of one day stay as they come. */
function byDate(a: MeetingSummary, b: MeetingSummary): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
