// Lines that the diff says were taken out, and that were put in elsewhere.
import { conflictMarkers, isBlank } from './codeLines';
import { wordsIn } from './similar';

/** What a block needs to be the same and not another: several lines, or one that says a lot. */
const LEAST_LINES = 2;
const LEAST_WORDS = 24;
const ONE_LINE_WORDS = 20;

/** So many lines each way make a block. */
const BLOCK = 10;

/** More equal lines than these are no place that was moved. */
const MOST_EQUAL = 200;

export interface MovedTo {
  /** The lines, from 0, that fit equally; one where it is clear. */
  readonly at: readonly number[];
  /** How many lines that are not blank went together, and how many letters and digits. */
  readonly lines: number;
  readonly words: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/**
 * Where a line stands now that was moved, with the lines around it.
 * @param isOut whether an old line is not where it was; only such are moved
 * @param isIn whether a new line was not there before; only there is anything moved to
 */
export function movedTo(
  line: number,
  old: readonly string[],
  now: readonly string[],
  isOut: (at: number) => boolean,
  isIn: (at: number) => boolean,
): MovedTo | undefined {
  const key = (old[line] ?? '').trim();
  if (key === '') return undefined;
  const markers = conflictMarkers(now);
  const equal = now.flatMap((each, at) => (each.trim() === key && isIn(at) && !markers.has(at) ? [at] : []));
  if (equal.length === 0 || equal.length > MOST_EQUAL) return undefined;
  const isOnly = equal.length === 1 && now.filter(each => each.trim() === key).length === 1;
  const blocks = equal.map(at => {
    const [up, down] = [extent(line, at, -1), extent(line, at, 1)];
    return { at, lines: 1 + up.lines + down.lines, words: wordsIn(key) + up.words + down.words };
  });
  const top = Math.max(...blocks.map(({ words }) => words));
  const best = blocks.filter(({ words }) => words === top);
  const [first] = best;
  if (first === undefined) return undefined;
  const isBlock = first.lines >= LEAST_LINES && first.words >= LEAST_WORDS;
  if (!isBlock && !(isOnly && first.words >= ONE_LINE_WORDS)) return undefined;
  return { ...first, at: best.map(({ at }) => at), confidence: Math.min(0.95, 0.6 + first.lines / 20) };

  /** How far the lines on one side went along. */
  function extent(from: number, to: number, step: 1 | -1) {
    const along = { lines: 0, words: 0 };
    let [a, b] = [from + step, to + step];
    for (let count = 0; count < BLOCK; count++, a += step, b += step) {
      while (isBlankAt(old, a)) a += step;
      while (isBlankAt(now, b)) b += step;
      const text = old[a]?.trim();
      if (text === undefined || text !== now[b]?.trim() || !isOut(a) || !isIn(b)) break;
      along.lines++;
      along.words += wordsIn(text);
    }
    return along;
  }
}

const isBlankAt = (lines: readonly string[], at: number) => {
  const line = lines[at];
  return line !== undefined && isBlank(line);
};
