// Plain values as they come out of a file, read leniently: by hand one item may stand without its dash, a text as a number.
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';

/** The plain value of a template's file. */
export type TemplateValue = Readonly<Record<string, unknown>>;

/** The items of a list; one alone is a list of one, empty ones are left out. */
export function asList(value: unknown): readonly unknown[] {
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return items.filter(item => item !== null && item !== undefined && item !== '');
}

/** The text of a scalar without the white space around it; undefined where there is none. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
}

/** A whole number of minutes, from 1. */
export function asMinutes(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 ? number : undefined;
}

/** The text of an item, which stands plain or behind `text`. */
export function itemText(item: unknown): string | undefined {
  return asText(isPlainMap(item) ? item['text'] : item);
}

/** The items without those that stand in the list already. */
export function withoutDoubles(items: readonly unknown[]): readonly unknown[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
}

/** A copy of a map without some of its keys. */
export function without(map: PlainMap, keys: readonly string[]): PlainMap {
  const copy = plainMap();
  for (const [key, value] of Object.entries(map)) if (!keys.includes(key)) copy[key] = value;
  return copy;
}
