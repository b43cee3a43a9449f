// How alike two lines are, for the truth: by words, and not in the way that the product has.

const tokens = line => line.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

/** Two lines less alike than this are two lines, and not one that was edited. */
export const EDITED = 0.5;

/** The share of the letters of two lines that is in words that both have in the same order, from 0 to 1. */
export function alike(a, b) {
  const [one, two] = [tokens(a), tokens(b)];
  const size = all => all.reduce((sum, each) => sum + each.length, 0);
  const whole = size(one) + size(two);
  if (whole === 0) return 1;
  let row = new Array(two.length + 1).fill(0);
  for (const left of one) {
    const next = [0];
    two.forEach((right, at) =>
      next.push(Math.max(next[at], row[at + 1], left === right ? row[at] + left.length : 0)),
    );
    row = next;
  }
  return (2 * row[two.length]) / whole;
}

/** Pairs removed lines with added ones, in their order, as alike as can be: by removed line the added one. */
export function paired(removed, added) {
  const score = removed.map(left => added.map(right => alike(left, right)));
  const sums = Array.from({ length: removed.length + 1 }, () => new Array(added.length + 1).fill(0));
  for (let i = 1; i <= removed.length; i++)
    for (let j = 1; j <= added.length; j++) {
      const each = score[i - 1][j - 1];
      sums[i][j] = Math.max(sums[i - 1][j], sums[i][j - 1], each >= EDITED ? sums[i - 1][j - 1] + each : 0);
    }
  const pairs = new Map();
  for (let i = removed.length, j = added.length; i > 0 && j > 0;) {
    if (sums[i][j] === sums[i - 1][j]) i--;
    else if (sums[i][j] === sums[i][j - 1]) j--;
    else pairs.set(--i, --j);
  }
  return pairs;
}
