// Texts of several lines, line by line.
import { diffArrays } from 'diff';
import { sameValue } from '../applyChange';
import { blockScalar, renderScalar } from '../render';

/** What came of the lines of two sides: the text, and whether they had changed the same place. */
export interface MergedText {
  readonly text: string;
  readonly collides: boolean;
}

/** A text with more changed lines than these was replaced; comparing takes the square of them. */
const MOST_EDITS = 2000;

/** Which lines stand where both sides changed the same place. */
export type Pick = 'a' | 'b' | 'both';

/** A stretch of the base that a side replaced; an empty one where it added lines. */
interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Merges two versions of a text by lines. Places that overlap or touch collide: there, `pick` says whose lines stand.
 * Without a base, what both have in common is the base.
 */
export function mergedText(base: string | undefined, a: string, b: string, pick: Pick): MergedText {
  const [linesOfA, linesOfB] = [a.split('\n'), b.split('\n')];
  const common = base?.split('\n') ?? commonLines(linesOfA, linesOfB);
  const [ofA, ofB] = [hunks(common, linesOfA), hunks(common, linesOfB)];
  const result: string[] = [];
  let at = 0;
  let collides = false;
  for (const { start, end } of stretches([...ofA, ...ofB])) {
    const within = (all: readonly Hunk[]) => all.filter(hunk => hunk.start >= start && hunk.end <= end);
    const [mine, theirs] = [within(ofA), within(ofB)];
    const [inA, inB] = [applied(common, start, end, mine), applied(common, start, end, theirs)];
    result.push(...common.slice(at, start));
    at = end;
    if (theirs.length === 0 || sameValue(inA, inB)) result.push(...inA);
    else if (mine.length === 0) result.push(...inB);
    else {
      collides = true;
      const chosen = pick === 'a' ? inA : pick === 'b' ? inB : [...inA, ...missing(inB, inA)];
      result.push(...chosen);
    }
  }
  return { text: [...result, ...common.slice(at)].join('\n'), collides };
}

/** A text as it stands behind a key at this column: in a block of its own lines where one of the sides had it so. */
export function writtenText(text: string, col: number, sides: readonly string[]): string {
  const block = sides.some(src => /^[|>]/.test(src)) || text.includes('\n') ? blockScalar(text) : undefined;
  if (block !== undefined) {
    const lines = block.lines.map(line => (line === '' ? '' : ' '.repeat(col + 2) + line));
    return [block.header, ...lines].join('\n');
  }
  const quote = sides.every(src => src.startsWith("'"))
    ? 'single'
    : sides.every(src => src.startsWith('"'))
      ? 'double'
      : undefined;
  return renderScalar(text, { quote });
}

function compared(before: readonly string[], after: readonly string[]) {
  return (
    diffArrays([...before], [...after], { maxEditLength: MOST_EDITS }) ?? [
      { added: false, removed: true, value: [...before] },
      { added: true, removed: false, value: [...after] },
    ]
  );
}

function commonLines(a: readonly string[], b: readonly string[]): string[] {
  return compared(a, b).flatMap(({ added, removed, value }) => (added || removed ? [] : value));
}

function hunks(base: readonly string[], side: readonly string[]): Hunk[] {
  const found: { start: number; end: number; lines: string[] }[] = [];
  let at = 0;
  for (const { added, removed, value } of compared(base, side)) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = found.at(-1);
    const hunk = last?.end === at ? last : { start: at, end: at, lines: [] };
    if (hunk !== last) found.push(hunk);
    if (added) hunk.lines.push(...value);
    else hunk.end = at += value.length;
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

function applied(base: readonly string[], start: number, end: number, hunks: readonly Hunk[]): string[] {
  const lines: string[] = [];
  let at = start;
  for (const hunk of hunks) {
    lines.push(...base.slice(at, hunk.start), ...hunk.lines);
    at = hunk.end;
  }
  return [...lines, ...base.slice(at, end)];
}

/** The lines of one side that the other does not have. */
function missing(lines: readonly string[], known: readonly string[]): string[] {
  return lines.filter(line => line.trim() === '' || !known.includes(line));
}
