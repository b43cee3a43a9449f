// The order of what two sides have, and what is left of what they had in common.

/** Below zero where `one` goes first; zero only for the same. */
export type Compare<T> = (one: T, other: T) => number;

/**
 * What stays of both sides in one order. It keeps to the order of each side where the two agree; what only one side has
 * moved since the base goes where that side put it, and where both moved something, `a` decides. What both put in one
 * place is merged as two stacks of cards are: of the two on top, the one that `compare` puts first goes first. So each
 * side keeps its own order, and whichever two of three merge first, they come to the same. No side may have an id twice.
 * @param isGone what of the sides is left out: what stood before and behind it stands in one place then
 */
export function mergedOrder<T>(
  base: readonly T[],
  a: readonly T[],
  b: readonly T[],
  compare: Compare<T>,
  isGone: (id: T) => boolean = () => false,
): T[] {
  const inA = new Set(a);
  const inB = new Set(b);
  const both = (ids: readonly T[]) => ids.filter(id => inA.has(id) && inB.has(id));
  const movedByA = movedIds(base, both(a));
  const movedByB = movedIds(movedByA.size > 0 || base.length > 0 ? base : a, both(b));
  const places = new Map(base.map((id, index) => [id, index]));
  const placeOf = (id: T) => (movedByA.has(id) || movedByB.has(id) ? undefined : places.get(id));
  const rowOfA = a.filter(id => !movedByB.has(id) || movedByA.has(id));
  const rowOfB = b.filter(id => !movedByA.has(id));
  return alongside(rowOfA, rowOfB, (one, other) => inOnePlace(one, other, { compare, isGone, placeOf }));
}

/** Three versions of a set, item by item: what only one has is kept where the base did not have it. */
export function survivors<T>(base: readonly T[], a: readonly T[], b: readonly T[]): (id: T) => boolean {
  const [inBase, inA, inB] = [new Set(base), new Set(a), new Set(b)];
  return id => (inA.has(id) && inB.has(id)) || !inBase.has(id);
}

/** Goes along two rows at once, from one id that both have to the next, and merges what stands between these. */
function alongside<T>(
  a: readonly T[],
  b: readonly T[],
  between: (one: readonly T[], other: readonly T[]) => readonly T[],
): T[] {
  const merged = new Set<T>();
  const [inA, inB] = [new Set(a), new Set(b)];
  const own = (row: readonly T[], from: number, inOther: ReadonlySet<T>) => {
    const end = row.findIndex((id, index) => index >= from && inOther.has(id) && !merged.has(id));
    const to = end === -1 ? row.length : end;
    return { to, ids: row.slice(from, to).filter(id => !merged.has(id)) };
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const [ofA, ofB] = [own(a, i, inB), own(b, j, inA)];
    for (const id of between(ofA.ids, ofB.ids)) merged.add(id);
    [i, j] = [ofA.to, ofB.to];
    const next = a[i] ?? b[j]; // where the two have these in different orders, a decides
    if (next === undefined) break;
    merged.add(next);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
  }
  return [...merged];
}

interface Places<T> {
  readonly compare: Compare<T>;
  readonly isGone: (id: T) => boolean;
  /** Where an id stands in the base; undefined where it is new or was moved. */
  readonly placeOf: (id: T) => number | undefined;
}

/**
 * Merges what two sides have in one place. What one of them still has of the base, and the other removed, goes first, with
 * what that side put before it: nobody can tell any more on which side of it the other put something.
 */
function inOnePlace<T>(one: readonly T[], other: readonly T[], places: Places<T>): readonly T[] {
  const { placeOf, isGone } = places;
  const [next, nextOfOther] = [one, other].map(row =>
    row.findIndex(id => placeOf(id) !== undefined && !isGone(id)),
  ) as [number, number];
  if (next === -1 && nextOfOther === -1) return byLeaders([one, other], places);
  const place = (row: readonly T[], at: number) => placeOf(row[at] as T) ?? Infinity;
  const isOne = place(one, next) < place(other, nextOfOther);
  const [row, at] = isOne ? [one, next] : [other, nextOfOther];
  const rest = row.slice(at + 1);
  return [
    ...byLeaders([row.slice(0, at)], places),
    ...row.slice(at, at + 1),
    ...inOnePlace(isOne ? rest : one, isOne ? other : rest, places),
  ];
}

/**
 * Merges rows as stacks of cards are. That is to sort by the last card so far that went behind all before it: merged rows
 * have the same such cards, with the same behind them, whatever was merged first.
 */
function byLeaders<T>(rows: readonly (readonly T[])[], { compare, isGone }: Places<T>): readonly T[] {
  const led: { id: T; leader: T }[] = [];
  for (const row of rows) {
    let leader: T | undefined;
    for (const id of row) {
      if (isGone(id)) leader = undefined;
      else {
        if (leader === undefined || compare(leader, id) < 0) leader = id;
        led.push({ id, leader });
      }
    }
  }
  return led.sort((one, other) => compare(one.leader, other.leader)).map(({ id }) => id);
}

/** The ids that do not stand in the order of the base: as few as can be. */
function movedIds<T>(base: readonly T[], ids: readonly T[]): ReadonlySet<T> {
  const places = new Map(base.map((id, index) => [id, index]));
  const known = ids.filter(id => places.has(id));
  const inOrder = longestRise(known.map(id => places.get(id) ?? 0));
  return new Set(known.filter((_, index) => !inOrder.has(index)));
}

/** The indexes of a longest rising subsequence (Schensted 1961), in n log n. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []; // by length less one: the index of the smallest number that ends a rise of that length
  const before: (number | undefined)[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.add(at);
  return rise;
}
