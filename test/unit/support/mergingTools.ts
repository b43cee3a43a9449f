// What the extension switches the merging of notes with, without an editor: the git and the disk of this machine.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MergeProgram } from '../../../src/commands/mergeDriver';
import type { AnyBytes, MergingTools } from '../../../src/commands/switchMerging';
import { fill } from '../../../src/core/text';
import { commitTools } from './commitTools';

const files: AnyBytes = {
  read: path => Promise.resolve(existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined),
  write: (path, bytes) =>
    new Promise(done => {
      mkdirSync(dirname(path), { recursive: true });
      done(writeFileSync(path, bytes));
    }),
  remove: path => Promise.resolve(rmSync(path)),
};

/** @param root the full path of the root of a repository */
export function mergingTools(root: string, storage: string, program: MergeProgram): MergingTools {
  return { run: commitTools(root).run, root, files, storage, program, t: fill };
}
