import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Merge } from './mergeFiles';

/** Git writes marks of seven signs, unless the file has some itself. */
const USUAL_MARKS = 7;

/** Far more than the largest record takes on a slow machine, and less than a person waits before a terminal. */
const SECONDS = 20;

/** A merge as it is called. */
export interface MergeCall extends Merge {
  /** How long it may take. */
  readonly seconds: number;
}

/**
 * Reads the arguments of a merge, as git's driver has them: `[--out FILE] [--seconds N] %O %A %B [%L [%P]]`.
 * @returns undefined where they are not that
 */
export function mergeCall(args: readonly string[]): MergeCall | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, seconds: { type: 'string', default: `${SECONDS}` } },
    });
    const [base, ours, theirs, size = `${USUAL_MARKS}`, named, ...more] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined) return undefined;
    const path = named ?? resolve(ours).replaceAll('\\', '/'); // by hand, ours is the note itself
    const numbers = [size, values.seconds].map(text =>
      /^\d{1,5}$/.test(text) ? Math.max(1, Number(text)) : NaN,
    );
    const [markSize = NaN, seconds = NaN] = numbers;
    if (Number.isNaN(markSize + seconds) || more.length > 0) return undefined;
    const { out } = values;
    return { base, ours, theirs, markSize, path, seconds, ...(out !== undefined && { out }) };
  } catch {
    return undefined; // an option that there is not
  }
}
