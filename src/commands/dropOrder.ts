/** One item on its way within its list: where it stands at that moment, and by how many places it moves. */
export interface Shift {
  readonly item: number;
  readonly by: number;
}

/**
 * In which order, and by how many places, items of a list move so that they stand together, in their order, where
 * they were dropped. Each shift is given for the list as the ones before it leave it.
 * @param items the places of the dragged items, 0 for the first; in any order
 * @param target the place of the item that they are dropped on: those from above end below it, those from below
 * above it; where both are dragged, all end below it
 */
export function dropOrder(items: readonly number[], target: number): readonly Shift[] {
  const above = items.filter(item => item < target).sort((a, b) => a - b);
  const below = items.filter(item => item > target).sort((a, b) => b - a);
  const place = above.length > 0 ? target + 1 : target;
  return [
    ...above.map((item, moved) => ({ item, by: target - (item - moved) })),
    ...below.map((item, moved) => ({ item, by: place - (item + moved) })),
  ].filter(({ by }) => by !== 0);
}
