import { oneForm } from '../sameText';
import type { CalendarDate } from './dates';

/** The key of the trailer by which a commit says which goal it belongs to. */
export const GOAL_TRAILER = 'Mentoring-Goal';

/** A commit that names goals. */
export interface GoalCommit {
  /** The whole id. */
  readonly id: string;
  /** The URI of the root of its repository. */
  readonly root: string;
  /** The day it was made. */
  readonly day: CalendarDate;
  readonly author: string;
  readonly subject: string;
  /** The goals as it names them: `parser-tests`, or with the mentorship `ada-mo/parser-tests`. */
  readonly names: readonly string[];
}

/** A goal that commits can name; `key` tells it from those of other folders and mentorships. */
export interface NamedGoal {
  readonly key: string;
  readonly mentorship: string;
  readonly id: string;
  readonly formerly: readonly string[];
}

/** The commits of a goal, the newest first, and those that name it by an id that another goal has, too. */
export interface FoundCommits {
  readonly own: readonly GoalCommit[];
  readonly unclear: readonly GoalCommit[];
}

export const NO_COMMITS: FoundCommits = { own: [], unclear: [] };

/** The goals that a message names, on any of its lines: a squashed commit has its trailers in the middle. */
export function namedInMessage(message: string): readonly string[] {
  const found = [...message.matchAll(/^[ \t]*mentoring-goal[ \t]*:[ \t]*(\S.*?)[ \t]*$/gim)];
  return [...new Set(found.map(([, name = '']) => name))];
}

/**
 * Which commits belong to which goal. What a goal is called now goes before what another was called before; an id
 * without its mentorship that fits several goals belongs to none of them.
 * @returns by the keys of the goals; those without any commit are not in it
 */
export function commitsByGoal(
  commits: readonly GoalCommit[],
  goals: readonly NamedGoal[],
): ReadonlyMap<string, FoundCommits> {
  const found = new Map<string, { own: GoalCommit[]; unclear: GoalCommit[] }>();
  const at = (key: string) => {
    const known = found.get(key) ?? { own: [], unclear: [] };
    found.set(key, known);
    return known;
  };
  for (const commit of commits) {
    const own = new Set<string>();
    for (const name of commit.names) {
      const fitting = goalsNamed(name, goals);
      const [only] = fitting;
      if (only !== undefined && fitting.length === 1) own.add(only.key);
      else for (const { key } of fitting) at(key).unclear.push(commit);
    }
    for (const key of own) at(key).own.push(commit);
  }
  for (const { own, unclear } of found.values()) for (const list of [own, unclear]) list.sort(newestFirst);
  return found;
}

function goalsNamed(name: string, goals: readonly NamedGoal[]): readonly NamedGoal[] {
  const [id = '', mentorship] = oneForm(name).split('/').reverse();
  const here = goals.filter(goal => mentorship === undefined || oneForm(goal.mentorship) === mentorship);
  const now = here.filter(goal => oneForm(goal.id) === id);
  return now.length > 0 ? now : here.filter(goal => goal.formerly.some(old => oneForm(old) === id));
}

const newestFirst = (a: GoalCommit, b: GoalCommit) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0);

/** The trailer of a goal: with its mentorship where another goal has the same id. */
export function trailerFor(goal: NamedGoal, goals: readonly NamedGoal[]): string {
  const isAlone = goalsNamed(goal.id, goals).length === 1;
  return `${GOAL_TRAILER}: ${isAlone ? goal.id : `${goal.mentorship}/${goal.id}`}`;
}

/** A commit message with a trailer at its end, in a paragraph of trailers; as it is where it names that goal already. */
export function withTrailer(message: string, trailer: string): string {
  const lines = message.trimEnd().split('\n');
  if (lines.some(line => line.trim() === trailer)) return message;
  const last = lines.at(-1) ?? '';
  const isTrailer = lines.length > 1 && /^[A-Za-z][\w-]*: \S/.test(last);
  return `${message.trimEnd()}${isTrailer ? '\n' : '\n\n'}${trailer}`;
}
