// Whether a merge has everything that it should have: found in another way than the merge was made.
import { commentsIn } from '../comments';
import { isPlainMap } from '../plain';
import { readYaml } from '../read';
import type { MergeSides } from './merge';

/** What is never lost by being other than it was: whichever tick wins, the item is there. */
const TICKS: readonly unknown[] = ['done', 'status'];

/**
 * Whether every key, every line of what was written and every comment is in one of these texts that a side has and the
 * other did not take away. Ticks are left out: of two of them one wins.
 * @param merged one text; or two, where it is open which of them stands
 * @returns false also where one of the texts cannot be read
 */
export function keepsAll({ base, ours, theirs }: MergeSides, merged: readonly string[]): boolean {
  const [mine, other] = [everythingIn(ours), everythingIn(theirs)];
  const now = merged.map(everythingIn);
  if (mine === undefined || other === undefined || now.includes(undefined)) return false;
  const before = (base === undefined ? undefined : everythingIn(base)) ?? new Map<string, number>();
  return [...new Set([...mine.keys(), ...other.keys()])].every(
    words => now.some(text => text?.has(words)) || isTakenAway(words, before, [mine, other]),
  );
}

type Counts = ReadonlyMap<string, number>;

/** The two sides together took away as many as there were. */
function isTakenAway(words: string, before: Counts, sides: readonly Counts[]): boolean {
  const times = before.get(words) ?? 0;
  const taken = sides.reduce((sum, side) => sum + Math.max(0, times - (side.get(words) ?? 0)), 0);
  return times > 0 && taken >= times;
}

/** How often each key, line and comment stands in a text, whatever its line ends and its form. */
function everythingIn(text: string): Counts | undefined {
  const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const read = readYaml(plain);
  const comments = commentsIn(plain);
  if (!read.ok || comments === undefined) return undefined;
  const counts = new Map<string, number>();
  const count = (kind: string, words: string) =>
    void counts.set(`${kind} ${words}`, (counts.get(`${kind} ${words}`) ?? 0) + 1);
  const walk = (value: unknown, inItem: boolean): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, true);
    else if (isPlainMap(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (inItem && TICKS.includes(key)) continue;
        count('key', key);
        walk(inner, false);
      }
    } else if (value !== null && value !== undefined) {
      const lines = `${value as string | number | boolean}`.split('\n');
      for (const line of lines.map(each => each.trim()).filter(each => each !== '')) count('line', line);
    }
  };
  walk(read.value.value, false);
  for (const words of comments) count('comment', words);
  return counts;
}
