// Assertions for tests that also run in the browser's extension host, where there is no node:assert.

export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

/** A value as text that two equal values share: keys sorted, undefined and dates told apart. */
function written(value: unknown): string {
  return (
    JSON.stringify(
      value,
      (_key, inner: unknown) => {
        if (inner === undefined) return '(undefined)';
        if (typeof inner === 'number' && !Number.isFinite(inner)) return `(${inner})`;
        if (inner instanceof Map) return { '(map)': [...(inner as Map<unknown, unknown>)] };
        if (inner instanceof Set) return { '(set)': [...(inner as Set<unknown>)] };
        if (inner !== null && typeof inner === 'object' && !Array.isArray(inner))
          return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
        return inner;
      },
      2,
    ) ?? String(value)
  );
}

/** Throws. */
export function fail(message: string): never {
  throw new AssertionError(message);
}

/** Holds when the value is truthy. */
export function ok(value: unknown, message = `expected something, got ${written(value)}`): asserts value {
  if (!value) fail(message);
}

/** Holds when both are the same value (Object.is). */
export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected))
    fail(
      `${message ?? 'expected the same value'}\n  actual: ${written(actual)}\n  expected: ${written(expected)}`,
    );
}

/** Holds when both are the same data: plain objects, arrays, maps, sets and scalars. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  const [one, other] = [written(actual), written(expected)];
  if (one !== other) fail(`${message ?? 'expected the same data'}\n  actual: ${one}\n  expected: ${other}`);
}

/** Holds when the text matches the pattern. */
export function match(text: string, pattern: RegExp, message = 'expected a match'): void {
  if (!pattern.test(text)) fail(`${message}\n  pattern: ${pattern}\n  text: ${text}`);
}

/** Holds when the promise is rejected, with a message that matches the pattern where there is one. */
export async function rejects(promise: PromiseLike<unknown>, pattern?: RegExp): Promise<void> {
  let error: unknown;
  try {
    await promise;
  } catch (thrown) {
    error = thrown ?? new Error('nothing');
  }
  ok(error !== undefined, 'expected a rejection');
  if (pattern) match(error instanceof Error ? error.message : written(error), pattern);
}
