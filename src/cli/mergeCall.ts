import { parseArgs } from 'node:util';
import type { Merge } from './mergeFiles';

/** Git writes marks of seven signs, unless the file has some itself. */
const USUAL_MARKS = 7;

/**
 * Reads the arguments of a merge, as git's driver has them: `[--out FILE] %O %A %B [%L [%P]]`.
 * @returns undefined where they are not that
 */
export function mergeCall(args: readonly string[]): Merge | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    });
    const [base, ours, theirs, size = `${USUAL_MARKS}`, path = ours, ...more] = positionals;
    if (base === undefined || ours === undefined || theirs === undefined || path === undefined)
      return undefined;
    if (!/^\d{1,3}$/.test(size) || more.length > 0) return undefined;
    const markSize = Math.max(1, Number(size));
    return { base, ours, theirs, markSize, path, ...(values.out !== undefined && { out: values.out }) };
  } catch {
    return undefined; // an option that there is not
  }
}
