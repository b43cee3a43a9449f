// Which items of two or three versions of a list are the same item.
import { isPlainMap } from '../plain';
import { valueOf, type MergePiece } from './pieces';
import { withoutCapitals } from '../../sameText';

/** How alike two texts have to be to be one text that was edited: the share of letter pairs that they have in common. */
const ALIKE = 0.6;
/** More pairs of texts than these are not compared: a list with so many changes was replaced. */
const MOST_COMPARED = 40_000;

/** Names for the items of three versions of a list: the same item has the same name in all. */
export interface Names {
  readonly base: readonly string[];
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** The keys of a map are their own names. */
export function keyNames(pieces: readonly MergePiece[]): readonly string[] {
  return pieces.map(({ key }) => key ?? '');
}

/**
 * Finds the items of two sides in their base: by the same value, else by the same text (which is what a command goes
 * by), else by a text that is alike. What both sides added is one item where value or text is the same.
 * @param plainKey the key that holds the text of an item
 */
export function itemNames(
  base: readonly MergePiece[],
  a: readonly MergePiece[],
  b: readonly MergePiece[],
  plainKey: string | undefined,
): Names {
  const traits = (pieces: readonly MergePiece[]) => pieces.map(piece => traitsOf(piece, plainKey));
  const [ofBase, ofA, ofB] = [traits(base), traits(a), traits(b)];
  const inBaseOfA = partners(ofA, ofBase, true);
  const inBaseOfB = partners(ofB, ofBase, true);
  const newOf = (all: readonly Traits[], known: ReadonlyMap<number, number>) =>
    all.flatMap((trait, index) => (known.has(index) ? [] : [{ trait, index }]));
  const [newOfA, newOfB] = [newOf(ofA, inBaseOfA), newOf(ofB, inBaseOfB)];
  const shared = partners(
    newOfB.map(({ trait }) => trait),
    newOfA.map(({ trait }) => trait),
    false,
  );
  const inA = new Map(
    [...shared].map(([mine, theirs]) => [newOfB[mine]?.index ?? -1, newOfA[theirs]?.index ?? -1]),
  );
  const nameIn = (side: 'a' | 'b', known: ReadonlyMap<number, number>, index: number) => {
    const at = known.get(index);
    return at === undefined ? `${side}${index}` : `base${at}`;
  };
  return {
    base: base.map((_, index) => `base${index}`),
    a: a.map((_, index) => nameIn('a', inBaseOfA, index)),
    b: b.map((_, index) => {
      const same = inA.get(index);
      return same === undefined ? nameIn('b', inBaseOfB, index) : `a${same}`;
    }),
  };
}

interface Traits {
  readonly value: string;
  readonly text: string | undefined;
}

function traitsOf({ value }: MergePiece, plainKey: string | undefined): Traits {
  const plain = itemOf(valueOf(value), plainKey);
  const text = textOf(plain, plainKey);
  return {
    value: JSON.stringify(sorted(plain)),
    text: text === undefined ? undefined : withoutCapitals(text.trim()),
  };
}

/** The value of an item in one form: a map that has nothing but the text is the plain item. */
export function itemOf(value: unknown, plainKey: string | undefined): unknown {
  if (plainKey === undefined || !isPlainMap(value)) return value;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === plainKey ? value[plainKey] : value;
}

/** What people know an item by: its text, or else the first text in it. */
export function textOf(value: unknown, plainKey: string | undefined): string | undefined {
  if (!isPlainMap(value))
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
  const named = plainKey === undefined ? undefined : value[plainKey];
  if (typeof named === 'string') return named;
  return Object.values(value).find(inner => typeof inner === 'string');
}

/** For each item of `these` that has one, its partner among `those`. */
function partners(
  these: readonly Traits[],
  those: readonly Traits[],
  guess: boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (mine: number, theirs: number) => {
    found.set(mine, theirs);
    taken.add(theirs);
  };
  for (const trait of ['value', 'text'] as const) {
    const places = new Map<string, number[]>();
    those.forEach((other, index) => {
      const name = other[trait];
      if (name === undefined || taken.has(index)) return;
      const same = places.get(name);
      if (same === undefined) places.set(name, [index]);
      else same.push(index);
    });
    these.forEach((item, index) => {
      const place = found.has(index) ? undefined : places.get(item[trait] ?? '')?.shift();
      if (place !== undefined && item[trait] !== undefined) take(index, place);
    });
  }
  if (guess) for (const [mine, theirs] of alike(these, those, found, taken)) take(mine, theirs);
  return found;
}

/** The most alike first; each only once. */
function alike(
  these: readonly Traits[],
  those: readonly Traits[],
  found: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const left = these.flatMap(({ text }, index) => (found.has(index) || !text ? [] : [{ index, text }]));
  const right = those.flatMap(({ text }, index) => (taken.has(index) || !text ? [] : [{ index, text }]));
  if (left.length * right.length > MOST_COMPARED) return [];
  const pairs = left
    .flatMap(mine => right.map(theirs => ({ mine, theirs, likeness: likeness(mine.text, theirs.text) })))
    .filter(pair => pair.likeness >= ALIKE)
    .sort(
      (one, other) =>
        other.likeness - one.likeness ||
        one.theirs.index - other.theirs.index ||
        one.mine.index - other.mine.index,
    );
  const mineTaken = new Set<number>();
  const theirsTaken = new Set<number>();
  return pairs.flatMap(({ mine, theirs }) => {
    if (mineTaken.has(mine.index) || theirsTaken.has(theirs.index)) return [];
    mineTaken.add(mine.index);
    theirsTaken.add(theirs.index);
    return [[mine.index, theirs.index] as const];
  });
}

/** The share of pairs of neighbouring letters that two texts have in common (Dice 1945), from 0 to 1. */
export function likeness(one: string, other: string): number {
  const [ofOne, ofOther] = [letterPairs(one), letterPairs(other)];
  const left = new Map<string, number>();
  for (const pair of ofOther) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of ofOne) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    common++;
  }
  const all = ofOne.length + ofOther.length;
  return all === 0 ? 0 : (2 * common) / all;
}

function letterPairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** The same value with the keys of maps in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainMap(value)) return value;
  return Object.keys(value)
    .sort()
    .map(key => [key, sorted(value[key])]);
}
