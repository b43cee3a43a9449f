// Runs the UI tests in several processes (lanes), each with an editor and a browser of its own: every lane takes the next
// file when it has done one.
import { fork } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { add, collect } from '../report.mjs';
import { root } from '../setup.mjs';

const built = join(root, 'out/ui');

/** The built test files, the largest first: a long one that begins last would leave the other lanes idle. */
export function uiFiles() {
  const size = file => statSync(file).size;
  return readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.js'))
    .map(name => join(built, name))
    .sort((a, b) => size(b) - size(a));
}

/**
 * Runs one lane until `files`, which all lanes share, are done. `editor`: 'newest' or 'oldest'; `host`: 'node' or 'web';
 * `grep`: a pattern for full titles. `print` takes the lines of each file when it is done.
 * Returns the counts of test/report.mjs, and never rejects for a failing test.
 */
export function runLane({ files, editor, host, grep, print }) {
  /** @type {import('../report.mjs').Counts} */
  const total = { passed: 0, failed: 0, skipped: 0, times: [], failures: [], again: [] };
  const lane = fork(join(import.meta.dirname, 'lane.mjs'), {
    cwd: root,
    env: { ...process.env, MENTORING_EDITOR: editor, MENTORING_HOST: host },
  });
  const atExit = () => lane.kill('SIGTERM');
  process.once('exit', atExit);
  let current;
  const finish = problem => {
    if (current === undefined) return;
    const counts = current.collected.finish(problem);
    add(total, counts);
    if (counts.passed + counts.failed + counts.skipped > 0) print(current.lines.join('\n'));
    current = undefined;
  };
  const next = () => {
    const file = files.shift();
    if (file === undefined) return lane.send({});
    const lines = [];
    current = { lines, collected: collect({ print: line => lines.push(line) }) };
    lane.send({ file, grep });
  };
  lane.on('message', (/** @type {any} */ line) => {
    if (line.kind === 'next') {
      finish();
      next();
    } else if (line.kind === 'broken') finish(line.error);
    else current?.collected.add(line);
  });
  return new Promise(resolve => {
    lane.once('close', (code, signal) => {
      process.removeListener('exit', atExit);
      finish(`its process ended with ${signal ?? code}`);
      resolve(total);
    });
  });
}
