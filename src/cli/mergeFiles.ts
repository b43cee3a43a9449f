import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mergedFile } from '../engine';
import { replaceFile } from '../node/replaceFile';

/** What git hands to a merge driver (`%O %A %B %L %P`). */
export interface Merge {
  /** The files with the version that both come from, ours, and theirs. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** How many signs a mark has. */
  readonly markSize: number;
  /** Of the file that is merged, in its repository. */
  readonly path: string;
  /** Where the result goes; without it, it takes the place of ours. */
  readonly out?: string;
}

/** How a merge ended, as exit codes: git takes 0 for merged and 1 for marked. */
export const MERGED = 0;
export const MARKED = 1;
/** Called with other arguments than a merge has. */
export const WRONG_CALL = 2;
/** Nothing was written: only where the result goes to a file of its own, and git is to do it. */
export const LEFT = 3;

/**
 * Merges a record as git's driver. What cannot be merged by its structure is merged by git itself, line by line, so that
 * neither side is ever lost.
 * @returns the exit code
 */
export function mergeFiles(merge: Merge): number {
  const merged = byStructure(merge);
  if (merged === undefined) return merge.out === undefined ? byGit(merge) : LEFT;
  write(merge, new TextEncoder().encode(merged.text));
  return merged.isMarked ? MARKED : MERGED;
}

function byStructure({ base, ours, theirs, markSize, path }: Merge) {
  const sides = { base: readFileSync(base), ours: readFileSync(ours), theirs: readFileSync(theirs) };
  return mergedFile(path, sides, markSize);
}

/** The whole result appears at once, or nothing. */
function write({ ours, out }: Merge, bytes: Uint8Array): void {
  if (out === undefined) {
    replaceFile(ours, bytes);
    return;
  }
  writeFileSync(`${out}.part`, bytes);
  renameSync(`${out}.part`, out);
}

/** Where not even git can be run, all of both sides stands between marks. */
function byGit({ base, ours, theirs, markSize }: Merge): number {
  const names = ['ours', 'base', 'theirs'].flatMap(name => ['-L', name]);
  const args = ['merge-file', '-q', `--marker-size=${markSize}`, ...names, '--', ours, base, theirs];
  const { status } = spawnSync('git', args, { stdio: 'ignore' });
  if (status === 0) return MERGED;
  if (status !== null && status < 128) return MARKED;
  const mark = (sign: string, name: string) => Buffer.from(`${sign.repeat(markSize)}${name}\n`);
  const end = Buffer.from('\n');
  replaceFile(
    ours,
    Buffer.concat([
      mark('<', ' ours'),
      ...[readFileSync(ours), end, mark('=', '')],
      ...[readFileSync(theirs), end, mark('>', ' theirs')],
    ]),
  );
  return MARKED;
}
