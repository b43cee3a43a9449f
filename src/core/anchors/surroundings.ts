// How well the surroundings of a place that are stored fit a spot of the present text.
import { CONTEXT_LINES, EDGE, side, type Context, type Prints } from './fingerprint';

/** Lines may have been put in between: so many are looked at on each side. */
const LOOKED_AT = CONTEXT_LINES + 5;

/** A line that is further away, or has moved further, says less. */
const NEARNESS = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
const SHIFT = 0.06;
const EDGE_WEIGHT = 0.4;

/** The stored surroundings, weighed for one text: what is there a hundred times says little. */
export interface WeighedContext {
  readonly prints: Prints;
  readonly before: Weighed;
  readonly after: Weighed;
  /** What a perfect fit has; 0 where nothing is stored. */
  readonly total: number;
}

interface Weighed {
  readonly prints: readonly number[];
  readonly weights: readonly number[];
}

export function surroundings(context: Context | undefined, prints: Prints): WeighedContext {
  const weigh = (stored: readonly number[]): Weighed => ({
    prints: stored,
    weights: stored.map((print, at) => (NEARNESS[at] ?? 0) * rarity(print, prints)),
  });
  const [before, after] = [weigh(context?.before ?? []), weigh(context?.after ?? [])];
  const total = [...before.weights, ...after.weights].reduce((sum, each) => sum + each, 0);
  return { prints, before, after, total };
}

const rarity = (print: number, { count }: Prints) =>
  print === EDGE ? EDGE_WEIGHT : 1 / (1 + Math.log(Math.max(1, count[print] ?? 0)));

/**
 * How well the stored lines before a place fit, as a share of all that is stored.
 * @param above how many non-blank lines of the text stand before the spot
 */
export function fitBefore({ prints, before, total }: WeighedContext, above: number): number {
  return total === 0 ? 0 : fit(before, side(prints, above - 1, -1, LOOKED_AT)) / total;
}

/** The same for the lines after it. @param from index into `solid` of the first line after the spot */
export function fitAfter({ prints, after, total }: WeighedContext, from: number): number {
  return total === 0 ? 0 : fit(after, side(prints, from, 1, LOOKED_AT)) / total;
}

/** The heaviest common sequence of what is stored and what is there. */
function fit({ prints, weights }: Weighed, there: readonly number[]): number {
  let row = new Float64Array(there.length + 1);
  prints.forEach((print, at) => {
    const next = new Float64Array(there.length + 1);
    const weight = weights[at] ?? 0;
    for (let j = 0; j < there.length; j++) {
      const without = Math.max(next[j] ?? 0, row[j + 1] ?? 0);
      const same = there[j] === print ? (row[j] ?? 0) + weight * (1 - SHIFT * Math.abs(at - j)) : 0;
      next[j + 1] = Math.max(without, same);
    }
    row = next;
  });
  return row[there.length] ?? 0;
}

/** So many spots are looked at closely. */
const MOST_SPOTS = 16;
const AROUND = 3;

/**
 * The spots of a text that the surroundings speak for, as indexes into `solid`: there the place is, or was.
 * @param span how many non-blank lines the place itself has
 */
export function likelySpots({ prints, before, after }: WeighedContext, span: number): number[] {
  const { of, solid } = prints;
  const offsets = new Map<number, { offset: number; weight: number }[]>();
  const note = ({ prints: stored, weights }: Weighed, offset: (at: number) => number) =>
    stored.forEach((print, at) => {
      if (print === EDGE) return;
      const all = offsets.get(print) ?? [];
      offsets.set(print, [...all, { offset: offset(at), weight: weights[at] ?? 0 }]);
    });
  note(before, at => at + 1);
  note(after, at => -at - span);
  const votes = new Float64Array(solid.length + 1);
  const wanted = new Uint8Array(0x10000);
  for (const print of offsets.keys()) wanted[print] = 1;
  solid.forEach((line, index) => {
    const print = of[line] ?? 0;
    if (wanted[print] === 0) return;
    for (const { offset, weight } of offsets.get(print) ?? []) {
      const spot = index + offset;
      if (spot >= 0 && spot < votes.length) votes[spot] = (votes[spot] ?? 0) + weight;
    }
  });
  const best: number[] = [];
  votes.forEach((vote, spot) => {
    if (vote > 0) best.push(spot);
  });
  best.sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const around = new Set<number>();
  for (const spot of best.slice(0, MOST_SPOTS))
    for (let at = spot - AROUND; at <= spot + AROUND; at++) if (at >= 0 && at <= solid.length) around.add(at);
  return [...around];
}
