/** Tells whether a value that came from elsewhere is what it should be. */
export type Guard<T> = (value: unknown) => value is T;

/** The type that a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

/** Texts that are a few times as long as a file may be are nobody's typing; of shorter ones it is said that they do not fit. */
export const LONGEST_TEXT = 1024 * 1024;
const LONGEST_LIST = 1000;

/** A text of at most that many UTF-16 units. */
export function text(longest = LONGEST_TEXT): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length <= longest;
}

/** A whole number within these bounds, both included. */
export function whole(from: number, to = Number.MAX_SAFE_INTEGER): Guard<number> {
  return (value): value is number =>
    Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
}

export function flag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** One of these words. */
export function oneOf<const W extends readonly string[]>(words: W): Guard<W[number]> {
  return (value): value is W[number] => words.some(word => word === value);
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function listOf<T>(guard: Guard<T>, longest = LONGEST_LIST): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= longest && value.every(guard);
}

/** Any of these guards. */
export function anyOf<G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> {
  return (value): value is Guarded<G[number]> => guards.some(guard => guard(value));
}

type Keys = Readonly<Record<string, Guard<unknown>>>;
type Optional<K extends Keys> = {
  [Name in keyof K]: undefined extends Guarded<K[Name]> ? Name : never;
}[keyof K];

/** What a guard of these keys lets through. */
export type Shaped<K extends Keys> = {
  readonly [Name in Exclude<keyof K, Optional<K>>]: Guarded<K[Name]>;
} & { readonly [Name in Optional<K>]?: Guarded<K[Name]> };

/** An object with these keys and no others. */
export function shape<K extends Keys>(keys: K): Guard<Shaped<K>> {
  return (value): value is Shaped<K> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every(name => Object.hasOwn(keys, name)) &&
    Object.entries(keys).every(([name, guard]) => guard((value as Record<string, unknown>)[name]));
}

/** An object whose `kind` is one of these names, with the keys of that kind and no others. */
export function kinds<V extends Readonly<Record<string, Keys>>>(
  variants: V,
): Guard<{ [Name in keyof V & string]: { readonly kind: Name } & Shaped<V[Name]> }[keyof V & string]> {
  const guards = new Map(
    Object.entries(variants).map(([name, keys]) => [name, shape({ kind: oneOf([name]), ...keys })]),
  );
  return (value): value is never => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    return typeof kind === 'string' && guards.get(kind)?.(value) === true;
  };
}
