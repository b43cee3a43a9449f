/**
 * The same value with strings of its own. A string that was cut out of a text can keep that whole text in memory; of
 * thousands of files only a few words are kept.
 * @param value made of strings, numbers, booleans, arrays and objects; keys that hold undefined are left out
 */
export function withOwnStrings<T>(value: T): T {
  return own(value) as T;
}

function own(value: unknown): unknown {
  if (typeof value === 'string') return JSON.parse(JSON.stringify(value)) as string;
  if (Array.isArray(value)) return value.map(own);
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Object.getPrototypeOf(value) === null ? Object.create(null) : {}) as Record<string, unknown>;
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) copy[key] = own(inner);
  return copy;
}
