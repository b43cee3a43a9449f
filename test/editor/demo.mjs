// A copy of the demo workspace that a run may change as it likes: a git repository with one commit or, where
// test/fixtures/demo.mjs says so, a longer history.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const fixtures = join(import.meta.dirname, '../fixtures');

/** Copies a fixture (default: the demo workspace) to `target`, a folder that need not exist, and commits it there. */
export async function prepareDemo(target, source = join(fixtures, 'demo')) {
  mkdirSync(target, { recursive: true });
  if (existsSync(source)) cpSync(source, target, { recursive: true });
  const prepare = `${source}.mjs`;
  if (existsSync(prepare)) await (await import(pathToFileURL(prepare).href)).prepare?.(target);
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
