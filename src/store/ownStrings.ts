/** Lists that are kept once: so many of them, each with so many short values at most. */
const LISTS = 1000;
const VALUES = 4;
const LETTERS = 40;

const lists = new Map<string, readonly unknown[]>();

/**
 * The same value with strings of its own. A string that was cut out of a text can keep that whole text in memory; of
 * thousands of files only a few words are kept. Short lists, such as who takes part, stand in many files: each is kept
 * once, and is frozen.
 * @param value made of strings, numbers, booleans, arrays and objects; keys that hold undefined are left out
 */
export function withOwnStrings<T>(value: T): T {
  return own(value) as T;
}

function own(value: unknown): unknown {
  if (typeof value === 'string') return JSON.parse(JSON.stringify(value)) as string;
  if (Array.isArray(value)) return once(value.map(own));
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Object.getPrototypeOf(value) === null ? Object.create(null) : {}) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) copy[key] = own(inner);
  return copy;
}

function once(list: readonly unknown[]): readonly unknown[] {
  if (list.length > VALUES || !list.every(isShort)) return list;
  const key = JSON.stringify(list);
  const known = lists.get(key);
  if (known === undefined && lists.size < LISTS) lists.set(key, Object.freeze(list));
  return known ?? list;
}

/** Hashes are long and stand nowhere twice. */
const isShort = (value: unknown) =>
  (typeof value === 'string' && value.length <= LETTERS) ||
  (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LISTS);
