// Runs the UI tests in several processes (lanes), each with an editor and a browser of its own: every lane takes the next
// files when it has done some.
import { fork } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { add, collect } from '../report.mjs';
import { root } from '../setup.mjs';

const built = join(root, 'out/ui');

/** Files that share a window on the demo, each in this order: what needs a view as it is at first comes first. */
const TOGETHER = [
  ['trees', 'ticks', 'drag', 'adding', 'outside', 'renaming', 'moved', 'reload', 'arrange'],
  ['session', 'everyField', 'followed', 'checkIn', 'templates', 'pageThemes', 'windowGoes'],
  ['roadmap', 'roadmapMoves', 'roadmapExport', 'roadmapThemes', 'roadmapTouch'],
];

/**
 * The built test files for a host, in groups that share a window, the largest first: a long one that begins last would
 * leave the other lanes idle. In the browser without *.node.test.ts, which are about what needs Node.
 */
export function uiFiles(host) {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.test.js') && (host === 'node' || !name.endsWith('.node.test.js')),
  );
  const together = TOGETHER.map(group => group.map(name => `${name}.test.js`));
  const missing = together.flat().filter(name => !names.includes(name));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')} any more.`);
  const alone = names.filter(name => !together.flat().includes(name)).map(name => [name]);
  const size = group => group.reduce((sum, name) => sum + statSync(join(built, name)).size, 0);
  return [...together, ...alone]
    .sort((a, b) => size(b) - size(a))
    .map(group => group.map(name => join(built, name)));
}

/**
 * Runs one lane until `groups` of files, which all lanes share, are done. `editor`: 'newest' or 'oldest'; `host`: 'node' or 'web';
 * `grep`: a pattern for full titles. `print` takes the lines of each file when it is done.
 * Returns the counts of test/report.mjs, and never rejects for a failing test.
 */
export function runLane({ groups, editor, host, grep, print }) {
  /** @type {import('../report.mjs').Counts} */
  const total = { passed: 0, failed: 0, skipped: 0, times: [], failures: [] };
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
  let group = [];
  const next = () => {
    if (group.length === 0) group = groups.shift() ?? [];
    const [file, ...rest] = group;
    group = rest;
    if (file === undefined) return lane.send({});
    const lines = [];
    current = { lines, collected: collect({ print: line => lines.push(line) }) };
    lane.send({ file, goesOn: rest.length > 0, grep });
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
