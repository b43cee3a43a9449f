// Versions of a text compared line by line.
import { diffArrays } from 'diff';

/** A text with more changed lines than these was replaced; comparing takes the square of them. */
const MOST_EDITS = 2000;

/** A stretch of the base, and what each of two versions has in its place: all three alike where nothing changed. */
export interface Region {
  readonly base: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** A stretch of the base that a version replaced; an empty one where it added lines. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Aligns two versions of a text with the one that they grew out of, as diff3 does (Khanna, Kunal and Pierce, "A Formal
 * Investigation of Diff3", 2007): changes that overlap or touch are one region.
 */
export function diff3(
  base: readonly string[],
  a: readonly string[],
  b: readonly string[],
): readonly Region[] {
  const [ofA, ofB] = [hunks(base, a), hunks(base, b)];
  const regions: Region[] = [];
  let at = 0;
  const unchanged = (to: number) => {
    const lines = base.slice(at, to);
    if (lines.length > 0) regions.push({ base: lines, a: lines, b: lines });
  };
  for (const { start, end } of stretches([...ofA, ...ofB])) {
    unchanged(start);
    const within = (all: readonly Hunk[]) => all.filter(hunk => hunk.start >= start && hunk.end <= end);
    regions.push({
      base: base.slice(start, end),
      a: applied(base, start, end, within(ofA)),
      b: applied(base, start, end, within(ofB)),
    });
    at = end;
  }
  unchanged(base.length);
  return regions;
}

/** The lines of two texts in one order: those that both have, and those of one alone. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly in: 'both' | 'before' | 'after'; readonly lines: readonly string[] }[] {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (found === undefined)
    return [
      { in: 'before', lines: before },
      { in: 'after', lines: after },
    ];
  return found.map(({ added, removed, value }) => ({
    in: removed ? 'before' : added ? 'after' : 'both',
    lines: value,
  }));
}

/** Whether two lists of lines are the same. */
export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

function hunks(base: readonly string[], version: readonly string[]): readonly Hunk[] {
  const found: { start: number; end: number; lines: string[] }[] = [];
  let at = 0;
  for (const { in: where, lines } of diffLines(base, version)) {
    if (where === 'both') {
      at += lines.length;
      continue;
    }
    const last = found.at(-1);
    const hunk = last?.end === at ? last : { start: at, end: at, lines: [] };
    if (hunk !== last) found.push(hunk);
    if (where === 'after') hunk.lines.push(...lines);
    else hunk.end = at += lines.length;
  }
  return found;
}

/** The stretches of the base that hunks cover, those that overlap or touch as one. */
function stretches(all: readonly Hunk[]): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of all.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

function applied(
  base: readonly string[],
  start: number,
  end: number,
  hunks: readonly Hunk[],
): readonly string[] {
  const lines: string[] = [];
  let at = start;
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...lines, ...base.slice(at, end)];
}
