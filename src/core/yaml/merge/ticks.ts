// Ticked wins over unticked: what a box says is never a question.
import type { YamlPath } from '../read';

/** The states of a topic, the one that says most last; `dropped` is somebody's decision, and not among them. */
const TOPIC_STATES = ['open', 'parked', 'carried', 'discussed'];
const DATE = /^\d{4}-\d\d-\d\d/;

/**
 * Which of two values of `done` or `status` of an item wins, where both sides changed it: ticked over unticked, a date
 * over a bare yes, the earlier of two dates.
 * @returns undefined where it is something else, or for the user to choose
 */
export function tickThatWins(path: YamlPath, a: unknown, b: unknown): 'a' | 'b' | undefined {
  if (typeof path.at(-2) !== 'number') return undefined;
  if (path.at(-1) === 'done') return later(doneRank(a), doneRank(b)) ?? earlierDate(a, b);
  if (path.at(-1) === 'status') return later(topicRank(a), topicRank(b));
  return undefined;
}

function later(a: number, b: number): 'a' | 'b' | undefined {
  if (a === b || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  return a > b ? 'a' : 'b';
}

function doneRank(value: unknown): number {
  if (value === null || value === undefined || value === false) return 0;
  if (value === true) return 1;
  return typeof value === 'string' && DATE.test(value) ? 2 : NaN;
}

function earlierDate(a: unknown, b: unknown): 'a' | 'b' | undefined {
  if (typeof a !== 'string' || typeof b !== 'string' || doneRank(a) !== 2 || doneRank(b) !== 2)
    return undefined;
  return a <= b ? 'a' : 'b';
}

function topicRank(value: unknown): number {
  if (typeof value === 'object' && value !== null) return NaN;
  const rank = TOPIC_STATES.indexOf(value === null || value === undefined ? 'open' : `${value as string}`);
  return rank === -1 ? NaN : rank;
}
