import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isRecord, markedText, mergedFile } from '../engine';
import { replaceFile } from '../node/replaceFile';
import type { MergedFile } from '../store/mergedFile';

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
  const sides = bytesOf(merge);
  const merged = mergedFile(merge.path, sides, merge.markSize) ?? brokenByLines(merge, sides);
  if (merged === undefined) return merge.out === undefined ? byGit(merge, sides) : LEFT;
  write(merge, new TextEncoder().encode(merged.text));
  return merged.isMarked ? MARKED : MERGED;
}

interface SideBytes {
  readonly base: Uint8Array;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

const bytesOf = ({ base, ours, theirs }: Merge): SideBytes => ({
  base: readFileSync(base),
  ours: readFileSync(ours),
  theirs: readFileSync(theirs),
});

/** Lines that do not touch can make of two good records one that nobody can read: then a person has to choose. */
function brokenByLines(merge: Merge, { ours, theirs }: SideBytes): MergedFile | undefined {
  const { path, markSize } = merge;
  if (!isRecord(path, ours) || !isRecord(path, theirs)) return undefined;
  const { status, stdout } = spawnSync('git', [...mergeFile(merge), '-p', ...filesOf(merge)]);
  if (status !== 0 || isRecord(path, stdout)) return undefined;
  const [mine, other] = [ours, theirs].map(side =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(side),
  );
  return { text: markedText(mine ?? '', other ?? '', markSize), isMarked: true };
}

const mergeFile = ({ markSize }: Merge): string[] => {
  const names = ['ours', 'base', 'theirs'].flatMap(name => ['-L', name]);
  return ['merge-file', '-q', `--marker-size=${markSize}`, ...names];
};
const filesOf = ({ base, ours, theirs }: Merge) => ['--', ours, base, theirs];

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
function byGit(merge: Merge, { ours, theirs }: SideBytes): number {
  const { status } = spawnSync('git', [...mergeFile(merge), ...filesOf(merge)], { stdio: 'ignore' });
  if (status === 0) return MERGED;
  if (status !== null && status < 128) return MARKED;
  const mark = (sign: string, name: string) => Buffer.from(`${sign.repeat(merge.markSize)}${name}\n`);
  const end = Buffer.from('\n');
  const parts = [mark('<', ' ours'), ours, end, mark('=', ''), theirs, end, mark('>', ' theirs')];
  replaceFile(merge.ours, Buffer.concat(parts));
  return MARKED;
}
