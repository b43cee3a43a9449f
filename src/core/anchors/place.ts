// What a place in code is: as the records keep it, and as it is found again.

/** A place in code as records keep it; lines counted from 1. */
export interface CodeAnchor {
  readonly path: string;
  readonly line?: number;
  readonly end?: number;
  readonly text?: string;
  readonly last?: string;
  readonly context?: string;
  readonly commit?: string;
}

/**
 * exact: the same text where it was · moved: the same text elsewhere · changed: other text in its place · ambiguous:
 * several places fit, or too little speaks for the one that does · gone: it was taken out.
 */
export type PlaceState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'gone';

/** Lines from 1, both included. */
export interface LineRange {
  readonly line: number;
  readonly end: number;
}

/** Where a place is in one text. */
export interface LocatedPlace extends LineRange {
  readonly state: PlaceState;
  /** From 0 to 1. */
  readonly confidence: number;
  /** ambiguous: all that fit equally, with these lines; gone: where it stood is `line`. */
  readonly candidates?: readonly LineRange[];
}

/** Where a place is now, and in which file. */
export interface PlaceNow extends LocatedPlace {
  readonly path: string;
  /** changed or gone: the first commit that did it, where the history was at hand; absent where it is not committed. */
  readonly since?: string;
}

/** A number kept within the lines of a text; at least 1, also where there are none. */
export function within(line: number, lines: readonly string[]): number {
  return Math.max(1, Math.min(Math.trunc(line), lines.length));
}

/** So many places are named where several fit: a list of more is no help to pick from. */
const MOST_CANDIDATES = 20;

/** Several places that fit; the first is the likeliest, and `line` and `end` are its. */
export function ambiguous(
  candidates: readonly LineRange[],
  fallback: LineRange,
  confidence: number,
): LocatedPlace {
  const named = candidates.slice(0, MOST_CANDIDATES).map(({ line, end }) => ({ line, end }));
  const { line, end } = named[0] ?? fallback;
  return { line, end, state: 'ambiguous', confidence, candidates: named };
}

/** Taken out; it stood at `line`. */
export function gone(line: number, lines: readonly string[], confidence: number): LocatedPlace {
  const at = within(line, lines);
  return { line: at, end: at, state: 'gone', confidence };
}
