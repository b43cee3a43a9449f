// Three people at work on one file, who merge in any order: whether all end with the same.
import { sameValue } from '../../../../src/core/yaml/applyChange';
import { itemOf } from '../../../../src/core/yaml/merge/identity';
import { isPlainMap } from '../../../../src/core/yaml/plain';
import { merge, nothingLost, sharedBase } from './losses';
import { worked, type Dice, type Work } from './work';

/** What three people made of one file at the same time. */
export interface Threesome {
  readonly kind: Work['kind'];
  readonly base: string;
  readonly sides: readonly [string, string, string];
}

/** How the ways to merge compare, the best last. */
export const OUTCOMES = [
  /** In one order a person has to choose, in another not. */
  'asks in some orders',
  'other words',
  'other order',
  /** The same in other bytes: comments, blank lines, quotes. */
  'other form',
  'same bytes',
  /** Whatever the order, a person has to choose: two of them changed the same words. */
  'asks',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Way {
  readonly text: string;
  readonly value: unknown;
  readonly asked: number;
}

export interface Compared {
  readonly outcome: Outcome;
  /** What came of each way. */
  readonly ways: readonly Way[];
}

export function threeAtOnce(roll: Dice): Threesome {
  const { kind, text: base } = sharedBase(roll);
  const by = (person: string) => worked(roll, { kind, text: base }, person).text;
  return { kind, base, sides: [by('ada'), by('mo'), by('lin')] };
}

/** Merges in each of the three orders: any two first, then the third. Fails where a way loses a sentence or a comment. */
export function anyTwoFirst(three: Threesome): Compared {
  const { kind, base } = three;
  const [a, b, c] = three.sides.map(asIs) as [Way, Way, Way];
  const merged = (one: Way, other: Way) => mergedWays(kind, base, one, other);
  return judged([merged(merged(a, b), c), merged(merged(a, c), b), merged(merged(b, c), a)]);
}

/** Merges one with each of the two others, and then both of these, which have that one in common. */
export function throughOne({ kind, base, sides }: Threesome): Compared {
  return judged(
    sides.map((text, index) => {
      const [one, other] = sides.filter((_, at) => at !== index).map(asIs) as [Way, Way];
      const merged = (with_: Way) => mergedWays(kind, base, asIs(text), with_);
      return mergedWays(kind, text, merged(one), merged(other));
    }),
  );
}

/** Merges what came of two ways, which may differ in their order: the outcome, beside either of the two. */
export function onceMore({ kind, base }: Threesome, one: Way, other: Way): Compared {
  return judged([one, mergedWays(kind, base, one, other), other]);
}

const asIs = (text: string): Way => ({ text, value: undefined, asked: 0 });

function mergedWays(kind: Work['kind'], base: string, one: Way, other: Way): Way {
  const sides = { base, ours: one.text, theirs: other.text };
  const merged = merge(sides, kind);
  nothingLost(sides, merged);
  const { text, value, conflicts } = merged;
  return { text, value, asked: one.asked + other.asked + conflicts.length };
}

function judged(ways: readonly Way[]): Compared {
  const quiet = ways.filter(({ asked }) => asked === 0);
  const [first] = quiet;
  const differ = (of: (way: Way) => unknown) =>
    first !== undefined && quiet.some(way => !sameValue(of(way), of(first)));
  const outcome: Outcome =
    first === undefined
      ? 'asks'
      : quiet.length < ways.length
        ? 'asks in some orders'
        : differ(({ value }) => unordered(inOneForm(value)))
          ? 'other words'
          : differ(({ value }) => inOneForm(value))
            ? 'other order'
            : differ(({ text }) => text.replaceAll('\r', ''))
              ? 'other form'
              : 'same bytes';
  return { outcome, ways };
}

/** The same with every item that has nothing but its text as a plain one: a form, and not other words. */
function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => itemOf(inOneForm(item), 'text'));
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneForm(inner)]));
}

/** The same with all that stands in a list, or in the lines of a text, in one order. */
function unordered(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\n')) return value.split('\n').sort();
  if (Array.isArray(value)) {
    const items = value.map(item => [JSON.stringify(unordered(item)), unordered(item)] as const);
    return items.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
  }
  if (!isPlainMap(value)) return value;
  return Object.keys(value)
    .sort()
    .map(key => [key, unordered(value[key])]);
}
