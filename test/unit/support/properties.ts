import fc from 'fast-check';

/**
 * What the properties go by: the same examples each time, so that the same run twice ends the same. Other seeds come
 * from outside (`npm run test:all`, `npm run soak`), and so does how many times as many examples there are.
 */
const SEEDS = (process.env.MENTORING_SEEDS ?? '1,1812,1843,2027').split(',').map(whole);
const TIMES = whole(process.env.MENTORING_TIMES ?? '1');

/** `seed` is not among them: every property has to hold whatever the seed is. */
export type How = Pick<fc.Parameters, 'numRuns' | 'maxSkipsPerRun' | 'endOnFailure'>;

/**
 * Fails where the property does not hold, with the seed and the smallest example. The runs, 100 unless `how` says
 * another number, are shared out among the seeds.
 */
export function always<T>(property: fc.IProperty<T>, how: How = {}): void {
  for (const each of sharedOut(how.numRuns)) fc.assert(property, { ...how, ...each });
}

/** The same for a property that has to be waited for. */
export async function alwaysAwaited<T>(property: fc.IAsyncProperty<T>, how: How = {}): Promise<void> {
  for (const each of sharedOut(how.numRuns)) await fc.assert(property, { ...how, ...each });
}

/** So many runs of anything, by the seeds that go around. */
export function sharedOut(numRuns = 100): { readonly seed: number; readonly numRuns: number }[] {
  return SEEDS.map(seed => ({ seed, numRuns: Math.ceil((numRuns * TIMES) / SEEDS.length) }));
}

function whole(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number)) throw new Error(`"${text}" is no whole number.`);
  return number;
}
