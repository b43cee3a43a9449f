// Comments and blank lines of two sides.
import { mergedOrder, survivors } from './order';

/** The one of two versions that differs from the base, or undefined where both do, and differ. */
export function changedOne<T>(base: T | undefined, a: T, b: T): T | undefined {
  if (a === b || b === base) return a;
  return a === base ? b : undefined;
}

/** Whole lines of comments and blank lines: what either side added is there, what either took away is not. */
export function mergedLines(base: string, a: string, b: string): string {
  const one = changedOne(base, a, b);
  if (one !== undefined) return one;
  const [ofBase, ofA, ofB] = [base, a, b].map(numbered) as [Lines, Lines, Lines];
  const ids = [ofBase, ofA, ofB].map(lines => [...lines.keys()]) as [string[], string[], string[]];
  const stays = survivors(...ids);
  const kept = (side: readonly string[]) => side.filter(stays);
  return mergedOrder(ids[0], kept(ids[1]), kept(ids[2]))
    .map(id => ofA.get(id) ?? ofB.get(id) ?? '')
    .join('');
}

/**
 * The rest of a line behind a value, with the comment lines that belong to it. Where both sides changed it, what `b`
 * says stands in lines of its own below.
 */
export function mergedRest(base: string | undefined, a: string, b: string, col: number): string {
  const one = changedOne(base, a, b);
  if (one !== undefined) return one;
  const known = new Set([...commentsOf(base ?? ''), ...commentsOf(a)]);
  const more = commentsOf(b).filter(comment => !known.has(comment));
  if (more.length === 0) return a;
  const closed = a.endsWith('\n') ? a : `${a}\n`;
  return closed + more.map(comment => `${' '.repeat(col + 2)}${comment}\n`).join('');
}

/** The comments in a stretch that holds nothing but comments and white space. */
export function commentsOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** Only the lines that say something. */
export function commentLines(text: string): string {
  return text
    .split(/(?<=\n)/)
    .filter(line => line.trim() !== '')
    .join('');
}

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
        return [`${count} ${words}`, line];
      }),
  );
}
