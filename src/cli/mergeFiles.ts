import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync } from 'node:fs';
import { isRecord, markedText, mergedFile } from '../engine';
import { replaceFile } from '../node/replaceFile';
import { writeToDisk } from '../node/writeToDisk';
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
  return writeMerged(merge, merged(merge));
}

/** What a merge comes to, where nothing is written yet; undefined where it is for git. */
export function merged(merge: Merge): MergedFile | undefined {
  const sides = bytesOf(merge);
  return mergedFile(merge.path, sides, merge.markSize) ?? brokenByLines(merge, sides);
}

/**
 * Writes what was merged, or has git merge where nothing was.
 * @returns the exit code
 */
export function writeMerged(merge: Merge, result: MergedFile | undefined): number {
  if (result === undefined) return merge.out === undefined ? byGit(merge) : LEFT;
  write(merge, new TextEncoder().encode(result.text));
  return result.isMarked ? MARKED : MERGED;
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
  const { status, stdout } = gitMerge(merge);
  if (status !== 0 || isRecord(path, stdout)) return undefined;
  const [mine, other] = [ours, theirs].map(side =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(side),
  );
  return { text: markedText(mine ?? '', other ?? '', markSize), isMarked: true };
}

/** Merges by lines, and writes no file. */
function gitMerge({ base, ours, theirs, markSize }: Merge) {
  const names = ['ours', 'base', 'theirs'].flatMap(name => ['-L', name]);
  const args = ['merge-file', '-q', '-p', `--marker-size=${markSize}`, ...names, '--', ours, base, theirs];
  return spawnSync('git', args, { maxBuffer: Infinity, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The whole result appears at once, or nothing. */
function write({ ours, out }: Merge, bytes: Uint8Array): void {
  if (out === undefined) {
    replaceFile(ours, bytes);
    return;
  }
  writeToDisk(`${out}.part`, bytes);
  renameSync(`${out}.part`, out);
}

/** Where not even git can be run, all of both sides stands between marks. */
function byGit(merge: Merge): number {
  const { status, stdout } = gitMerge(merge);
  const isDone = status !== null && status < 128;
  write(merge, isDone ? stdout : allBetweenMarks(merge));
  return status === 0 ? MERGED : MARKED;
}

function allBetweenMarks(merge: Merge): Uint8Array {
  const { ours, theirs } = bytesOf(merge);
  const mark = (sign: string, name: string) => Buffer.from(`${sign.repeat(merge.markSize)}${name}\n`);
  const end = Buffer.from('\n');
  return Buffer.concat([mark('<', ' ours'), ours, end, mark('=', ''), theirs, end, mark('>', ' theirs')]);
}
