// Where lines of an old text are in a new one, with both texts at hand.
import { alignEdited, isIn, type Alignment, type Stretch } from './alignEdited';
import { matchLines } from './lineDiff';
import { conflictMarkers, isBlank } from './codeLines';
import { movedTo } from './movedBlock';
import { ambiguous, gone, within, type LocatedPlace, type LineRange } from './place';
import { formatlessLines, rangesWith } from './reformatted';
import type { Matching } from './settle';
import { wordsIn } from './similar';

/** An edited line is at least so alike to what it was; more among many lines that were written anew together. */
const LEAST_ALIKE = 0.5;
const AMONG_MANY = { lines: 12, alike: 0.65 };

/** A line that is there more than once is the same only if one of so many around it went with it. */
const SUPPORT = 3;
const DRIFT = 6;

/** If less than this of the words of several lines is left, the place is gone. */
const LEAST_LEFT = 0.25;

/** Of very many lines only the first and the last are followed through edits: they say where the place begins and ends. */
const EDGE_LINES = 60;

const matchings = new WeakMap<readonly string[], WeakMap<readonly string[], Matching>>();

/** The same two texts are compared once for all their places. */
export function matchingOf(old: readonly string[], now: readonly string[]): Matching {
  const known = matchings.get(old) ?? new WeakMap<readonly string[], Matching>();
  matchings.set(old, known);
  const matching = known.get(now) ?? matchLines(old, now);
  known.set(now, matching);
  return matching;
}

/**
 * Where these lines of an old text are in a new one.
 * @param range lines of the old text, from 1
 * @param old lines of both texts as `linesOf` gives them; kept, and compared only once, as long as the caller keeps them
 * @returns exact or moved: all the same; changed: edited, or some of them taken out; ambiguous: moved to one of several
 * places; gone: taken out
 */
export function mapThroughDiff(
  range: LineRange,
  old: readonly string[],
  now: readonly string[],
): LocatedPlace {
  const first = within(range.line, old) - 1;
  const last = Math.max(first, within(range.end, old) - 1);
  const two = new TwoTexts(old, now);
  return first === last ? two.line(first) : two.lines(first, last);
}

/** Lines that were taken out, and those that stand there now. */
interface Gap extends Alignment {
  readonly before: Stretch;
  readonly after: Stretch;
  readonly bares: readonly string[];
}

class TwoTexts {
  readonly #matching: Matching;
  readonly #markers: ReadonlySet<number>;
  /** The one that was asked for last: most lines of a place are in the same. */
  #last: Gap | undefined;

  constructor(
    readonly old: readonly string[],
    readonly now: readonly string[],
  ) {
    this.#matching = matchingOf(old, now);
    this.#markers = conflictMarkers(now);
  }

  line(at: number): LocatedPlace {
    const same = this.#same(at);
    if (same !== undefined) return this.#found(same, same, same === at ? 'exact' : 'moved', 1);
    const moved = this.#moved(at);
    if (moved !== undefined) {
      const places = moved.at.map(each => ({ line: each + 1, end: each + 1 }));
      if (places.length > 1) return ambiguous(places, { line: at + 1, end: at + 1 }, 1 / places.length);
      return this.#found(moved.at[0] ?? 0, moved.at[0] ?? 0, 'moved', moved.confidence);
    }
    return this.#edited(at) ?? gone(this.#stood(at) + 1, this.now, 0.9);
  }

  lines(first: number, last: number): LocatedPlace {
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const fates = all.map((at, index) => {
      const same = this.#same(at);
      const isEdge = index < EDGE_LINES || index >= all.length - EDGE_LINES;
      const edited = same === undefined && isEdge ? this.#edited(at) : undefined;
      return same === undefined
        ? edited && { ...edited, isSame: false }
        : { line: same + 1, end: same + 1, isSame: true };
    });
    const kept = fates.filter(fate => fate !== undefined);
    const words = (lines: readonly number[]) =>
      lines.reduce((sum, at) => sum + 1 + wordsIn(this.old[at] ?? ''), 0);
    const left = words(all.filter((_, index) => fates[index] !== undefined)) / words(all);
    if (left < LEAST_LEFT) return this.#blockMoved(all) ?? gone(this.#stood(first) + 1, this.now, 0.9);
    const line = Math.min(...kept.map(fate => fate.line));
    const end = Math.max(...kept.map(fate => fate.end));
    const isWhole =
      kept.length === all.length && kept.every(fate => fate.isSame) && end - line === last - first;
    if (!isWhole) return this.#found(line - 1, end - 1, 'changed', left);
    return this.#found(line - 1, end - 1, line - 1 === first ? 'exact' : 'moved', 1);
  }

  #found(first: number, last: number, state: LocatedPlace['state'], confidence: number): LocatedPlace {
    return { line: first + 1, end: last + 1, state, confidence };
  }

  /** The line that it is still, if that is sure. */
  #same(at: number): number | undefined {
    const same = this.#matching.toNew[at] ?? -1;
    return same < 0 || this.#markers.has(same) || !this.#isSupported(at, same) ? undefined : same;
  }

  /** Lines such as `}` are matched by chance where all around them is new. */
  #isSupported(at: number, same: number): boolean {
    const { toNew } = this.#matching;
    if (wordsIn(this.old[at] ?? '') >= 12) return true;
    let looked = false;
    for (const step of [-1, 1] as const) {
      let [count, next] = [0, at + step];
      for (; count < SUPPORT && next >= 0 && next < this.old.length; next += step) {
        if (isBlank(this.old[next] ?? '')) continue;
        count++;
        looked = true;
        const other = toNew[next] ?? -1;
        if (other >= 0 && Math.abs(other - same - (next - at)) <= DRIFT) return true;
      }
      if (count === 0 && (step < 0 ? same === 0 : same === this.now.length - 1)) return true;
    }
    return !looked;
  }

  #moved(at: number) {
    const { toNew, toOld } = this.#matching;
    return movedTo(
      at,
      this.old,
      this.now,
      each => toNew[each] === -1 || each === at,
      each => toOld[each] === -1,
    );
  }

  /** Several lines that went elsewhere together, found by the one of them that says most. */
  #blockMoved(all: readonly number[]): LocatedPlace | undefined {
    const telling = all.reduce((best, at) =>
      wordsIn(this.old[at] ?? '') > wordsIn(this.old[best] ?? '') ? at : best,
    );
    const moved = this.#moved(telling);
    if (moved === undefined) return undefined;
    const places = moved.at.map(at => {
      const line = within(at - (telling - (all[0] ?? 0)) + 1, this.now);
      return { line, end: within(line + all.length - 1, this.now) };
    });
    const [only, ...more] = places;
    if (only === undefined) return undefined;
    if (more.length > 0) return ambiguous(places, only, 1 / places.length);
    const isSame = all.every((at, index) => this.old[at]?.trim() === this.now[only.line - 1 + index]?.trim());
    return { ...only, state: isSame ? 'moved' : 'changed', confidence: moved.confidence };
  }

  /** Where the new lines begin that took the place of an old one. */
  #stood(at: number): number {
    const { after, edited } = this.#gap(at);
    return [...edited].reduce(
      (last, [each, { now }]) => (each < at ? Math.max(last, now + 1) : last),
      after.from,
    );
  }

  /** The lines around one that was taken out, up to those that are the same, in both texts. */
  #gap(at: number): Gap {
    const { toNew } = this.#matching;
    if (this.#last !== undefined && isIn(this.#last.before, at) && isIn(this.#last.compared, at))
      return this.#last;
    let [from, end] = [at, at + 1];
    while (from > 0 && (toNew[from - 1] ?? -1) < 0) from--;
    while (end < this.old.length && (toNew[end] ?? -1) < 0) end++;
    const before = { from, end };
    const after = {
      from: from > 0 ? (toNew[from - 1] ?? -1) + 1 : 0,
      end: end < this.old.length ? (toNew[end] ?? 0) : this.now.length,
    };
    const bares = formatlessLines(this.now, this.#markers, after.from, after.end);
    this.#last = { before, after, bares, ...alignEdited(this.old, this.now, before, after, LEAST_ALIKE, at) };
    return this.#last;
  }

  /** What the line has become, if it was edited or written anew by a formatter. */
  #edited(at: number): LocatedPlace | undefined {
    const { before, after, bares, edited } = this.#gap(at);
    if (after.end <= after.from) return undefined;
    const [written, ...more] = rangesWith(this.old[at] ?? '', bares);
    if (written !== undefined && more.length === 0)
      return this.#found(written.line - 1 + after.from, written.end - 1 + after.from, 'changed', 0.9);
    const one = edited.get(at);
    if (one === undefined || this.#markers.has(one.now)) return undefined;
    if (one.alike < AMONG_MANY.alike && before.end - before.from > AMONG_MANY.lines) return undefined;
    return this.#found(one.now, one.now, 'changed', one.alike);
  }
}
