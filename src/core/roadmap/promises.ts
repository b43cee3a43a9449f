import { dateOf } from '../mentoring/dates';
import type { Point } from './drawing';
import type { RoadPromise, Track } from './model';
import type { Sheet } from './sheet';

/** Promises nearer than this stand in two lines, as far apart as this. */
const NEAR = 11;
export const LINE = 9;
const MOST_LINES = 3;

/** Puts each promise of a person into the first line that has room for it. */
export function linesOf({ scale, filter }: Sheet, track: Track, person: string) {
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
    });
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
): Point {
  const isLate = !promise.isDone && (promise.due ?? words.today) < words.today;
  return {
    key: promise.key,
    kind: 'promise',
    lane: `${track.key}/${promise.person}`,
    part,
    ...at,
    isMovable: !promise.isDone,
    glyph: promise.isDone ? 'p-done' : isLate ? 'p-late' : 'p-open',
    ...(isLate ? { tailTo: scale.x(words.today < track.to ? words.today : track.to) } : {}),
  };
}
