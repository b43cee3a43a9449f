import { dateOf } from '../mentoring/dates';
import type { Point } from './drawing';
import type { RoadPromise, Track } from './roadmapModel';
import type { Sheet } from './layoutSheet';

/** Promises nearer than this stand in two lines, as far apart as this. */
const NEAR = 11;
export const LINE = 9;
const MOST_LINES = 3;

/** So far before the next overdue promise of its line a tail ends: whose it is stays to be read. */
const TAIL_APART = 6;

/** Puts each promise of a person into the first line that has room for it. */
export function linesOf({ scale, filter, words }: Sheet, track: Track, person: string) {
  if (filter.person !== '' && filter.person !== person) return [];
  const ends: number[] = [];
  return track.promises
    .flatMap(promise =>
      promise.person === person && promise.due !== undefined
        ? [{ promise, x: scale.x(dateOf(promise.due)) }]
        : [],
    )
    .sort((a, b) => a.x - b.x)
    .map(({ promise, x }) => {
      const free = ends.findIndex(end => x - end >= NEAR);
      const line = free >= 0 ? free : ends.length < MOST_LINES ? ends.length : nearestFree(ends);
      ends[line] = x;
      return { promise, x, line };
    })
    .map((each, index, all) => {
      const next = all
        .slice(index + 1)
        .find(({ promise, line }) => line === each.line && isLate(promise, words.today));
      return { ...each, ...(next !== undefined && { nextLate: next.x }) };
    });
}

/** The promises of a person that are still to be kept and stand nowhere in time, for no day is written. */
export function undatedOf({ filter }: Sheet, track: Track, person: string): number {
  if (filter.person !== '' && filter.person !== person) return 0;
  return track.promises.filter(each => each.person === person && each.due === undefined && !each.isDone)
    .length;
}

function isLate({ isDone, due, falls = due }: RoadPromise, today: string): boolean {
  return !isDone && falls !== undefined && falls < today;
}

/** The line whose last promise lies furthest back: where there is no room, they overlap least there. */
function nearestFree(ends: readonly number[]): number {
  return ends.indexOf(Math.min(...ends));
}

export function pointOfPromise(
  { scale, words }: Sheet,
  track: Track,
  promise: RoadPromise,
  part: 'head' | 'body',
  at: { readonly x: number; readonly y: number; readonly scale: number },
  nextLate?: number,
): Point {
  const late = isLate(promise, words.today);
  const today = scale.x(words.today < track.to ? words.today : track.to);
  return {
    key: promise.key,
    kind: 'promise',
    lane: `${track.key}/${promise.person}`,
    part,
    ...at,
    isMovable: !promise.isDone,
    glyph: promise.isDone ? 'p-done' : late ? 'p-late' : 'p-open',
    ...(late && nextLate === undefined && { tailTo: today }),
    ...(late &&
      nextLate !== undefined && { tailTo: Math.min(today, nextLate - TAIL_APART), isStopped: true as const }),
  };
}
