import type { GoalState, RoadGoal, Track } from './roadmapModel';
import { oneForm, withoutCapitals } from '../sameText';

/** What the roadmap is narrowed to; empty texts narrow nothing. */
export interface RoadFilter {
  readonly text: string;
  readonly person: string;
  readonly state: '' | 'open' | 'care' | 'done';
  readonly skill: string;
}

export const EVERYTHING: RoadFilter = { text: '', person: '', state: '', skill: '' };

/** By what goals are gathered; over ten of them are never shown in one heap unless that is asked for. */
export type Grouping = 'theme' | 'person' | 'state' | 'none';

const FEW = 10;

export function isNarrowed(filter: RoadFilter): boolean {
  return filter.text.trim() !== '' || filter.person !== '' || filter.state !== '' || filter.skill !== '';
}

/** Whether a goal is wanted: by a word in its title or its steps, by its owner, its state and its skills. */
export function isWanted(goal: RoadGoal, filter: RoadFilter): boolean {
  const text = withoutCapitals(filter.text.trim());
  return (
    (text === '' ||
      withoutCapitals(goal.title).includes(text) ||
      goal.steps.some(step => withoutCapitals(step.text).includes(text))) &&
    (filter.person === '' || goal.owner === filter.person) &&
    isOfState(goal.state, filter.state) &&
    (filter.skill === '' || goal.skills.some(skill => oneForm(skill) === oneForm(filter.skill)))
  );
}

function isOfState(state: GoalState, wanted: RoadFilter['state']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'open':
      return state !== 'done' && state !== 'dropped';
    case 'care':
      return needsLook(state);
    case 'done':
      return state === 'done';
  }
}

export function needsLook(state: GoalState): boolean {
  return state === 'at-risk' || state === 'stuck' || state === 'unknown';
}

/** Every skill that a goal trains, in the order of the alphabet. */
export function skillsOf(tracks: readonly Track[]): readonly string[] {
  const all = tracks.flatMap(({ goals }) => goals.flatMap(({ skills }) => skills));
  return [...new Set(all.map(oneForm))].sort((a, b) => a.localeCompare(b));
}

/** Goals under one heading. */
export interface GoalGroup {
  /** Tells it from the other groups of its mentorship. */
  readonly key: string;
  readonly by: Grouping;
  /** The theme's number, the person, or the state; undefined for goals without one. */
  readonly of?: number | string;
  readonly goals: readonly RoadGoal[];
}

/** How goals are gathered where nobody has chosen: by theme where there are many. */
export function usualGrouping(goals: readonly RoadGoal[], track: Pick<Track, 'stages'>): Grouping {
  return goals.length > FEW ? (track.stages.length > 0 ? 'theme' : 'state') : 'none';
}

/** Gathers goals; groups stand in the order of the roadmap, of the people, or of what needs a look first. */
export function groupGoals(
  goals: readonly RoadGoal[],
  by: Grouping,
  track: Pick<Track, 'people'>,
): readonly GoalGroup[] {
  const groups = new Map<number | string | undefined, RoadGoal[]>();
  for (const goal of goals) {
    const of = { theme: goal.stage, person: goal.owner, state: goal.state, none: undefined }[by];
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [goal]);
    else group.push(goal);
  }
  const place = (of: number | string | undefined): number => {
    if (of === undefined) return Infinity;
    if (typeof of === 'number') return of;
    return by === 'person'
      ? track.people.findIndex(({ id }) => id === of)
      : STATE_ORDER.indexOf(of as GoalState);
  };
  return [...groups]
    .sort(([a], [b]) => (place(a) === place(b) ? 0 : place(a) - place(b)))
    .map(([of, inside]) => ({ key: `${by} ${of ?? ''}`, by, of, goals: inside }));
}

const STATE_ORDER: readonly GoalState[] = [
  'unknown',
  'stuck',
  'at-risk',
  'on-track',
  'active',
  'draft',
  'paused',
  'done',
  'dropped',
];

/** Whether nothing in a group is left to do: such a group starts closed. */
export function isFinished({ goals }: GoalGroup): boolean {
  return goals.every(({ state }) => state === 'done' || state === 'dropped');
}
