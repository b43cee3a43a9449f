// A copy of the demo workspace that a run may change as it likes: a git repository with one commit, its dates moved
// so that its reference day is today.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDemo as copyDemo } from '../fixtures/demo.mjs';

/** Copies the demo workspace, or another folder, to `target`, a folder that need not exist, and commits it there. */
export function prepareDemo(target, source) {
  mkdirSync(target, { recursive: true });
  if (source === undefined) copyDemo(target);
  else if (existsSync(source)) cpSync(source, target, { recursive: true });
  if (!existsSync(join(target, '.git'))) commitAll(target);
  return target;
}

function commitAll(folder) {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    ['commit', '-q', '--allow-empty', '-m', 'Start'],
  ]) {
    const done = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0)
      throw new Error(`git ${args.join(' ')} failed in ${folder}: ${done.stderr ?? done.error}`);
  }
}
