// A place whose file went through a formatter: the same words with other quotes, semicolons, commas and line ends.
import { conflictMarkers } from './codeLines';
import { isCut } from './makeAnchor';
import { ambiguous, type LocatedPlace, type LineRange } from './place';
import { formatless } from './similar';

/** One line is broken into no more than these. */
const MOST_LINES = 40;

/** A text with less than this is found everywhere. */
const LEAST = 4;

/**
 * Where a text stands that a formatter wrote anew: broken into several lines, joined with others, or in other quotes.
 * @returns changed, or ambiguous; undefined where it is nowhere
 */
export function reformatted(
  { text, last }: { readonly text: string; readonly last: string | undefined },
  lines: readonly string[],
  hint: LineRange,
): LocatedPlace | undefined {
  const bares = formatlessLines(lines, conflictMarkers(lines));
  const first = rangesWith(text, bares);
  if (first.length === 0) return undefined;
  const near = (a: LineRange, b: LineRange) => Math.abs(a.line - hint.line) - Math.abs(b.line - hint.line);
  const ends = last === undefined ? [] : rangesWith(last, bares);
  const all = first
    .map(({ line, end }) => ({ line, end: ends.find(each => each.end >= end)?.end ?? end }))
    .sort(near);
  const [only, ...more] = all;
  if (only === undefined) return undefined;
  if (more.length > 0) return ambiguous(all, hint, 1 / all.length);
  return { ...only, state: 'changed', confidence: 0.7 };
}

/**
 * Lines as a formatter leaves them in any case, from one to before another; markers of a conflict say nothing.
 * @param markers of all the lines
 */
export function formatlessLines(
  lines: readonly string[],
  markers: ReadonlySet<number>,
  from = 0,
  end = lines.length,
): string[] {
  return lines.slice(from, end).map((line, at) => (markers.has(from + at) ? '' : formatless(line)));
}

/** All ranges of lines that say what this text says. @param bares what `formatlessLines` gives of the lines */
export function rangesWith(text: string, bares: readonly string[]): LineRange[] {
  const wanted = formatless(text);
  if (wanted.length < LEAST) return [];
  const found: LineRange[] = [];
  bares.forEach((line, at) => {
    if (line === '') return;
    if (line.includes(wanted) && (line === wanted || wanted.length >= 3 * LEAST))
      found.push({ line: at + 1, end: at + 1 });
    else if (wanted.startsWith(line)) {
      const end = brokenInto(wanted, bares, at, isCut(text));
      if (end !== undefined) found.push({ line: at + 1, end: end + 1 });
    }
  });
  return found;
}

/** The last of the lines that say, one after the other, what is wanted. */
function brokenInto(
  wanted: string,
  bares: readonly string[],
  from: number,
  isOpen: boolean,
): number | undefined {
  let rest = wanted;
  for (let at = from; at < Math.min(bares.length, from + MOST_LINES); at++) {
    const line = bares[at] ?? '';
    if (line === rest || (isOpen && line.startsWith(rest))) return at;
    if (!rest.startsWith(line)) return undefined;
    rest = rest.slice(line.length);
  }
  return undefined;
}
