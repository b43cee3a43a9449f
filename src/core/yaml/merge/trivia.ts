// Comments and blank lines of two sides.
import { mergedOrder, survivors } from './order';

/** The one of two versions that differs from the base, or undefined where both do, and differ. */
export function changedOne<T>(base: T | undefined, a: T, b: T): T | undefined {
  if (a === b || b === base) return a;
  return a === base ? b : undefined;
}

/** Which of two ways to write the same stands: that of the side that changed it, or the same of two whoever asks. */
export function formOf(base: string | undefined, a: string, b: string): string {
  return changedOne(base, a, b) ?? (a < b ? a : b);
}

/** Whole lines of comments and blank lines: what either side added is there, what either took away is not. */
export function mergedLines(base: string, a: string, b: string): string {
  const one = changedOne(base, a, b);
  if (one !== undefined) return one;
  const [ofBase, ofA, ofB] = [base, a, b].map(numbered) as [Lines, Lines, Lines];
  return mergedIds(ofBase, ofA, ofB)
    .map(id => ofA.get(id) ?? ofB.get(id) ?? '')
    .join('');
}

function mergedIds(base: Lines, a: Lines, b: Lines): string[] {
  const ids = [base, a, b].map(lines => [...lines.keys()]) as [string[], string[], string[]];
  const stays = survivors(...ids);
  return mergedOrder(...ids, byWords, id => !stays(id));
}

/**
 * The rest of a line behind a value, with the lines of comments that belong to it: what either side added is there, what
 * either took away is not. One comment stands behind the value as before, the others in lines of their own below.
 */
export function mergedRest(base: string | undefined, a: string, b: string, col: number): string {
  const one = changedOne(base, a, b);
  if (one !== undefined) return one;
  const [ofBase, ofA, ofB] = [base ?? '', a, b].map(restOf) as [Rest, Rest, Rest];
  const ids = mergedIds(ofBase.lines, ofA.lines, ofB.lines);
  const beside = ids.find(id => ofA.beside === id || ofB.beside === id);
  const [mine, theirs = mine] = [ofA, ofB].filter(side => side.beside === beside).map(side => side.first);
  const first = formOf(ofBase.first, mine ?? '\n', theirs ?? '\n');
  const below = ids
    .filter(id => id !== beside)
    .map(id => {
      const [line] = [ofA, ofB].flatMap(side => (side.beside === id ? [] : (side.lines.get(id) ?? [])));
      return line ?? `${' '.repeat(col + 2)}${(ofA.lines.get(id) ?? ofB.lines.get(id) ?? '').trim()}\n`;
    });
  return first + below.join('');
}

interface Rest {
  /** The line of the value itself. */
  readonly first: string;
  /** The comment behind the value. */
  readonly beside: string | undefined;
  readonly lines: Lines;
}

function restOf(rest: string): Rest {
  const first = /^.*\n?/.exec(rest)?.[0] ?? '';
  const lines = numbered(first.trim() === '' ? rest.slice(first.length) : rest);
  return { first, beside: first.trim() === '' ? undefined : [...lines.keys()][0], lines };
}

/** The comments in a stretch that holds nothing but comments and white space. */
export function commentsOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** In the order of their characters, which is the same in every language. */
const byWords = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

type Lines = ReadonlyMap<string, string>;

/** Lines by their words and how often these came before, so that each has a name of its own. */
function numbered(text: string): Lines {
  const seen = new Map<string, number>();
  return new Map(
    text
      .split(/(?<=\n)/)
      .filter(line => line !== '')
      .map(line => {
        const words = line.trim();
        const count = (seen.get(words) ?? 0) + 1;
        seen.set(words, count);
        return [`${words} ${count}`, line];
      }),
  );
}
