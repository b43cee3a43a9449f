// The lines where a place may be now, going by what is stored of it.
import { fingerprint } from './fingerprint';
import { bare, conflictMarkers } from './codeLines';
import { isCut } from './makeAnchor';
import type { LineRange } from './place';
import { likeness } from './similar';
import { fitAfter, fitBefore, likelySpots, type WeighedContext } from './surroundings';

/** Where a place may be. */
export interface Guess extends LineRange {
  /** How well the surroundings fit, from 0 to 1. */
  readonly fit: number;
  /** How alike its lines are to what is stored, from 0 to 1. */
  readonly alike: number;
}

/** What is asked for. */
export interface Wanted {
  readonly text: string;
  /** Where the place has several lines: its last, and how many there are. */
  readonly last: string | undefined;
  readonly length: number;
}

/** Lines less alike than this are different lines. */
const LEAST_ALIKE = 0.3;

/** With many equal lines, so many of the best-fitting are paired with so many ends. */
const MOST_PAIRED = 12;

/** The lines (from 0) that have this text, but for white space. */
export function linesWith(text: string, lines: readonly string[], { prints }: WeighedContext): number[] {
  const wanted = bare(text);
  const print = fingerprint(text);
  const cut = isCut(text);
  const found: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (cut) {
      if (line.length >= wanted.length && bare(line).startsWith(wanted)) found.push(at);
    } else if (prints.of[at] === print && bare(line) === wanted) found.push(at);
    else if (wanted === '' && prints.before[at] === prints.before[at + 1]) found.push(at);
  }
  const markers = conflictMarkers(lines);
  return markers.size === 0 ? found : found.filter(at => !markers.has(at));
}

/** So many equal lines are all looked at closely. */
const MOST_SAME = 500;

/** A line where one end of the place may be. */
interface End {
  readonly at: number;
  readonly fit: number;
  readonly alike: number;
}

/**
 * All guesses: those with the same text, and those at spots that the surroundings speak for, where the text is alike.
 */
export function guesses(wanted: Wanted, lines: readonly string[], around: WeighedContext): Guess[] {
  const { prints } = around;
  const above = (at: number) => fitBefore(around, prints.before[at] ?? 0);
  const below = (at: number) => fitAfter(around, prints.before[at + 1] ?? 0);
  const spots = around.total === 0 ? [] : likelySpots(around, Math.max(1, wanted.length));
  if (wanted.last === undefined)
    return ends(wanted.text, lines, around, spots, at => above(at) + below(at)).map(({ at, fit, alike }) => ({
      line: at + 1,
      end: at + 1,
      fit,
      alike,
    }));
  const starts = best(ends(wanted.text, lines, around, spots, above));
  const lasts = best(ends(wanted.last, lines, around, spots, below));
  return pairs(wanted.length, starts, lasts, lines.length, { above, below });
}

function ends(
  text: string,
  lines: readonly string[],
  around: WeighedContext,
  spots: readonly number[],
  fit: (at: number) => number,
): End[] {
  const same = linesWith(text, lines, around);
  const has = new Set(same);
  const markers = conflictMarkers(lines);
  const neighbours = new Set([...around.before.prints, ...around.after.prints]);
  const alike = spots.flatMap(spot => {
    const at = around.prints.solid[spot];
    // A line that is known as a neighbour of the place is not what the place has become.
    if (at === undefined || has.has(at) || markers.has(at) || neighbours.has(around.prints.of[at] ?? 0))
      return [];
    const likely = likeness(text, lines[at] ?? '');
    return likely < LEAST_ALIKE ? [] : [{ at, fit: fit(at), alike: Math.min(likely, 0.99) }];
  });
  const worthIt = same.length > MOST_SAME ? nearNeighbours(same, neighbours, around) : same;
  return [...worthIt.map(at => ({ at, fit: fit(at), alike: 1 })), ...alike];
}

/** Of very many equal lines, those beside a line that was a neighbour of the place. */
function nearNeighbours(
  same: readonly number[],
  neighbours: ReadonlySet<number>,
  { prints }: WeighedContext,
): number[] {
  const beside = same.filter(at => {
    const index = prints.before[at] ?? 0;
    const own = prints.of[at];
    return [index - 2, index - 1, index + 1, index + 2].some(each => {
      const print = prints.of[prints.solid[each] ?? -1];
      return print !== undefined && print !== own && neighbours.has(print);
    });
  });
  return (beside.length > 0 ? beside : [...same]).slice(0, 4 * MOST_SAME);
}

const best = (all: readonly End[]) =>
  [...all].sort((a, b) => b.fit + b.alike - a.fit - a.alike || a.at - b.at).slice(0, MOST_PAIRED);

/** Beginnings and ends put together; an end that has lost its other is completed by the number of lines. */
function pairs(
  length: number,
  starts: readonly End[],
  lasts: readonly End[],
  count: number,
  { above, below }: { above: (at: number) => number; below: (at: number) => number },
): Guess[] {
  const found: Guess[] = [];
  for (const start of starts)
    for (const last of lasts) {
      const now = last.at - start.at + 1;
      if (now < 1 || now > 2 * length + 20) continue;
      const off = Math.min(1, Math.abs(now - length) / length);
      const fit = start.fit + last.fit - 0.1 * off;
      found.push({ line: start.at + 1, end: last.at + 1, fit, alike: (start.alike + last.alike) / 2 });
    }
  for (const { at, fit, alike } of starts) {
    const end = Math.min(count, at + length);
    found.push({ line: at + 1, end, fit: fit + below(end - 1), alike: alike * 0.6 });
  }
  for (const { at, fit, alike } of lasts) {
    const line = Math.max(1, at + 2 - length);
    found.push({ line, end: at + 1, fit: fit + above(line - 1), alike: alike * 0.6 });
  }
  return found;
}

/** The best spot for a place that was taken out: its surroundings, with nothing of it in between. */
export function bestEmptySpot(
  around: WeighedContext,
  span: number,
): { readonly line: number; readonly fit: number } {
  const { prints } = around;
  let found = { line: 1, fit: 0 };
  for (const spot of likelySpots(around, span)) {
    const fit = fitBefore(around, spot) + fitAfter(around, spot);
    if (fit > found.fit) found = { line: (prints.solid[spot] ?? prints.of.length - 1) + 1, fit };
  }
  return found;
}
