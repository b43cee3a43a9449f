import { itemKey } from './node';
import type { Item, ItemRef } from '../mentoring/itemChanges';

/**
 * Names an item whose tick can be taken back, wherever it was ticked: in a tree or on a page.
 * @param list the list that it stands in
 */
export function tickKey(uri: string, { section, person, index }: ItemRef, list: readonly Item[]): string {
  const texts = list.map(({ text }) => text);
  return JSON.stringify([uri, section, person, itemKey(texts, index)]);
}
