// Which of the lines that were taken out came back edited.
import { likeness } from './similar';

/** More pairs of lines than these are not compared with each other; beyond, only near the place: at least so many each way. */
const MOST_PAIRS = 10_000;
const NEAR = 20;

/** A stretch of lines, counted from 0, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

export const isIn = ({ from, end }: Stretch, at: number) => at >= from && at < end;

export interface Alignment {
  /** The old lines that were compared. */
  readonly compared: Stretch;
  /** By old line: the new one that it became, and how alike both are. */
  readonly edited: ReadonlyMap<number, { readonly now: number; readonly alike: number }>;
}

/**
 * Pairs old lines with the new ones that took their place, in their order, so that the pairs are as alike as can be.
 * @param least lines less alike than this are no pair
 * @param focus the old line that is asked for, where the stretches are too long to compare all
 */
export function alignEdited(
  old: readonly string[],
  now: readonly string[],
  before: Stretch,
  after: Stretch,
  least: number,
  focus: number,
): Alignment {
  const compared = around(before, MOST_PAIRS / (after.end - after.from), focus);
  const [from, rows] = [compared.from, compared.end - compared.from];
  // As far into the new lines as the place is into the old ones.
  const share = (focus - before.from) / (before.end - before.from);
  const likely = after.from + Math.floor(share * (after.end - after.from));
  const against = around(after, (4 * MOST_PAIRS) / rows, likely);
  const width = against.end - against.from + 1;
  const alike = new Float64Array(rows * width);
  const sum = new Float64Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j < width; j++) {
      const score = likeness(old[from + i - 1] ?? '', now[against.from + j - 1] ?? '');
      alike[(i - 1) * width + j] = score;
      const both = score >= least ? (sum[(i - 1) * width + j - 1] ?? 0) + score : 0;
      sum[i * width + j] = Math.max(both, sum[(i - 1) * width + j] ?? 0, sum[i * width + j - 1] ?? 0);
    }
  const edited = new Map<number, { now: number; alike: number }>();
  for (let i = rows, j = width - 1; i > 0 && j > 0;) {
    const here = sum[i * width + j] ?? 0;
    if (here === (sum[(i - 1) * width + j] ?? 0)) i--;
    else if (here === (sum[i * width + j - 1] ?? 0)) j--;
    else {
      edited.set(from + i - 1, { now: against.from + j - 1, alike: alike[(i - 1) * width + j] ?? 0 });
      i--;
      j--;
    }
  }
  return { compared, edited };
}

/** A part of a stretch around a line of it: all of it, if it has no more lines than that. */
function around({ from, end }: Stretch, most: number, focus: number): Stretch {
  if (end - from <= most) return { from, end };
  const half = Math.max(NEAR, Math.floor(most / 2));
  return { from: Math.max(from, focus - half), end: Math.min(end, focus + half) };
}
