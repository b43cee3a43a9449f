import type { WallTime } from '../mentoring/dates';
import type { ProgressState, Unsure } from '../model/states';
import type { GoalFacts, MeetingFacts } from './roadmapFacts';

/** What was last said of how a goal goes. */
export interface LastSaid {
  /** The first day that it was spoken about, and the last. */
  readonly since: WallTime;
  readonly on: WallTime;
  readonly state?: Unsure<ProgressState>;
  readonly note?: string;
}

/** By the meetings, and by the goals' own files, whose word comes after a meeting of the same day. */
export function saidAboutGoals({
  meetings,
  goals,
}: {
  readonly meetings: readonly { readonly facts: MeetingFacts }[];
  readonly goals: readonly { readonly id: string; readonly facts: GoalFacts }[];
}): ReadonlyMap<string, LastSaid> {
  const said = new Map<string, LastSaid>();
  const inOrder = meetings
    .filter(({ facts }) => facts.status !== 'cancelled' && facts.status !== 'missed')
    .sort((a, b) => order(a.facts.date ?? '', b.facts.date ?? ''));
  for (const { facts } of inOrder)
    for (const [goal, { state, note }] of Object.entries(facts.progress)) {
      if (facts.date === undefined || (state === undefined && note === undefined)) continue;
      const before = said.get(goal);
      said.set(goal, {
        since: before?.since ?? facts.date,
        on: facts.date,
        state: state ?? before?.state,
        note,
      });
    }
  for (const { id, facts } of goals)
    for (const { on, state, note } of [...(facts.said ?? [])].sort((a, b) => order(a.on, b.on))) {
      const before = said.get(id);
      if (on < (before?.on.slice(0, 10) ?? '')) continue;
      said.set(id, { since: before?.since ?? on, on, state: state ?? before?.state, note });
    }
  return said;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
