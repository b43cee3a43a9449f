// The seeds of the properties in test/unit: fixed ones as a rule, new ones where somebody looks for what is not known.
import { randomInt } from 'node:crypto';

const COUNT = 4;

/**
 * Draws new seeds for all properties that this process has tested from now on, unless it was given some
 * (MENTORING_SEEDS), and says how to have the same ones again. Returns them as they stand in that variable.
 */
export function drawSeeds() {
  process.env.MENTORING_SEEDS ??= Array.from({ length: COUNT }, () => randomInt(2 ** 31)).join(',');
  console.log(`The properties go by MENTORING_SEEDS=${process.env.MENTORING_SEEDS}`);
  return process.env.MENTORING_SEEDS;
}
