// Which lines of an old text are which of a new one.
import { diffArrays } from 'diff';
import { settle, type Matching } from './settle';

/** Beyond so many changed lines between two lines that are surely the same, all in between was replaced. */
const MOST_EDITS = 400;

/** The same lines of two texts, as numbers: equal ones, white space around them left out, have the same. */
interface Sides {
  readonly old: Int32Array;
  readonly now: Int32Array;
  readonly matching: Matching;
  /** By number: how often it is in the stretch that is looked at. */
  readonly inOld: Int32Array;
  readonly inNow: Int32Array;
}

/**
 * Matches the lines of two texts: first what both begin and end with, then lines that are in both only once, and what is
 * between them in the same way. White space around lines does not count.
 */
export function matchLines(before: readonly string[], after: readonly string[]): Matching {
  const toNew = new Int32Array(before.length).fill(-1);
  const toOld = new Int32Array(after.length).fill(-1);
  const matching = { toNew, toOld };
  const isSame = (a: number, b: number) =>
    before[a] === after[b] || (before[a] ?? '').trim() === (after[b] ?? '').trim();
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && isSame(head, head)) head++;
  let tail = 0;
  while (tail < least - head && isSame(before.length - 1 - tail, after.length - 1 - tail)) tail++;
  for (let at = 0; at < head; at++) pair(matching, at, at);
  for (let at = 1; at <= tail; at++) pair(matching, before.length - at, after.length - at);
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  if (head < oldEnd && head < newEnd) {
    const numbers = new Map<string, number>();
    const numbered = (lines: readonly string[], end: number) => {
      const all = new Int32Array(end).fill(-1);
      for (let at = head; at < end; at++) all[at] = numberOf(numbers, (lines[at] ?? '').trim());
      return all;
    };
    const [old, now] = [numbered(before, oldEnd), numbered(after, newEnd)];
    const counts = () => new Int32Array(numbers.size);
    matchBetween({ old, now, matching, inOld: counts(), inNow: counts() }, head, oldEnd, head, newEnd);
  }
  settle(before, after, matching);
  return matching;
}

function numberOf(numbers: Map<string, number>, line: string): number {
  const known = numbers.get(line);
  if (known !== undefined) return known;
  numbers.set(line, numbers.size);
  return numbers.size - 1;
}

function pair({ toNew, toOld }: Matching, old: number, now: number): void {
  toNew[old] = now;
  toOld[now] = old;
}

/** Matches the lines from `a` to before `aEnd` with those from `b` to before `bEnd`. */
function matchBetween(sides: Sides, a: number, aEnd: number, b: number, bEnd: number): void {
  const { old, now, matching } = sides;
  while (a < aEnd && b < bEnd && old[a] === now[b]) pair(matching, a++, b++);
  while (a < aEnd && b < bEnd && old[aEnd - 1] === now[bEnd - 1]) pair(matching, --aEnd, --bEnd);
  if (a >= aEnd || b >= bEnd) return;
  const sure = inBothOnce(sides, a, aEnd, b, bEnd);
  if (sure.length === 0) {
    matchByLength(sides, a, aEnd, b, bEnd);
    return;
  }
  let [fromA, fromB] = [a, b];
  for (const [inOld, inNow] of sure) {
    matchBetween(sides, fromA, inOld, fromB, inNow);
    pair(matching, inOld, inNow);
    [fromA, fromB] = [inOld + 1, inNow + 1];
  }
  matchBetween(sides, fromA, aEnd, fromB, bEnd);
}

/** The lines that are in both stretches exactly once, as many of them as stand in the same order. */
function inBothOnce({ old, now, inOld, inNow }: Sides, a: number, aEnd: number, b: number, bEnd: number) {
  const add = (counts: Int32Array, all: Int32Array, from: number, end: number, by: number) => {
    for (let at = from; at < end; at++) counts[all[at] ?? 0] = (counts[all[at] ?? 0] ?? 0) + by;
  };
  add(inOld, old, a, aEnd, 1);
  add(inNow, now, b, bEnd, 1);
  const once = new Map<number, number>();
  for (let at = b; at < bEnd; at++) {
    const number = now[at] ?? 0;
    if (inOld[number] === 1 && inNow[number] === 1) once.set(number, at);
  }
  const pairs: [number, number][] = [];
  if (once.size > 0)
    for (let at = a; at < aEnd; at++) {
      const other = once.get(old[at] ?? 0);
      if (other !== undefined) pairs.push([at, other]);
    }
  add(inOld, old, a, aEnd, -1);
  add(inNow, now, b, bEnd, -1);
  return longestRising(pairs);
}

/** The longest part of these pairs, in their order, whose second numbers rise. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tops: number[] = []; // by length: the pair that ends the best row of that length
  const earlier = new Int32Array(pairs.length);
  const second = (at: number | undefined) => pairs[at ?? -1]?.[1] ?? -1;
  pairs.forEach(([, now], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (second(tops[middle]) < now) low = middle + 1;
      else high = middle;
    }
    earlier[at] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = at;
  });
  const row: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = earlier[at] ?? -1) {
    const each = pairs[at];
    if (each !== undefined) row.push(each);
  }
  return row.reverse();
}

/** Where no line is certain: the shortest way from one to the other, if it is short enough. */
function matchByLength(
  { old, now, matching }: Sides,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
): void {
  const steps = diffArrays([...old.subarray(a, aEnd)], [...now.subarray(b, bEnd)], {
    maxEditLength: MOST_EDITS,
  });
  for (const { added, removed, value } of steps ?? []) {
    if (!added && !removed) value.forEach((_, at) => pair(matching, a + at, b + at));
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
}
