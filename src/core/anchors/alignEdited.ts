// Which of the lines that were taken out came back edited.
import { likeness } from './similar';

/** More pairs of lines than these are not compared with each other; beyond, only near the place. */
const MOST_PAIRS = 10_000;
const NEAR = 40;

/** A stretch of lines, counted from 0, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** By old line: the new one that it became, and how alike both are. */
export type Edited = ReadonlyMap<number, { readonly now: number; readonly alike: number }>;

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
): Edited {
  let [from, end] = [before.from, before.end];
  if ((end - from) * (after.end - after.from) > MOST_PAIRS)
    [from, end] = [Math.max(from, focus - NEAR), Math.min(end, focus + NEAR)];
  const [rows, columns] = [end - from, Math.min(after.end - after.from, (4 * MOST_PAIRS) / (end - from))];
  const width = Math.floor(columns) + 1;
  const alike = new Float64Array(rows * width);
  const sum = new Float64Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j < width; j++) {
      const score = likeness(old[from + i - 1] ?? '', now[after.from + j - 1] ?? '');
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
      edited.set(from + i - 1, { now: after.from + j - 1, alike: alike[(i - 1) * width + j] ?? 0 });
      i--;
      j--;
    }
  }
  return edited;
}
