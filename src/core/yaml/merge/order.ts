// The order of what two sides have, and what is left of what they had in common.

/**
 * All ids of both sides in one order that keeps to the order of each side where the two agree. What only one side has
 * moved since the base goes where that side put it; where both moved something, `a` decides. What both add in one place
 * stands one behind the other, that of `a` first. No side may have an id twice.
 */
export function mergedOrder<T>(base: readonly T[], a: readonly T[], b: readonly T[]): T[] {
  const inA = new Set(a);
  const inB = new Set(b);
  const both = (ids: readonly T[]) => ids.filter(id => inA.has(id) && inB.has(id));
  const movedByA = movedIds(base, both(a));
  const movedByB = movedIds(movedByA.size > 0 || base.length > 0 ? base : a, both(b));
  const order = a.filter(id => !movedByB.has(id) || movedByA.has(id));
  const placed = new Set(order);
  let previous: T | undefined;
  for (const id of b) {
    if (!placed.has(id)) {
      let at = previous === undefined ? 0 : order.indexOf(previous) + 1;
      for (let next = order[at]; next !== undefined && !inB.has(next); next = order[at]) at++;
      order.splice(at, 0, id);
      placed.add(id);
    }
    previous = id;
  }
  return order;
}

/** Three versions of a set, item by item: what only one has is kept where the base did not have it. */
export function survivors<T>(base: readonly T[], a: readonly T[], b: readonly T[]): (id: T) => boolean {
  const [inBase, inA, inB] = [new Set(base), new Set(a), new Set(b)];
  return id => (inA.has(id) && inB.has(id)) || !inBase.has(id);
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
