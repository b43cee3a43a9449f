// Measures what a file costs that git has merged by its driver, beside a Node program that does nothing: a meeting of 400
// lines in which both sides have ticked, added and written, and one of twenty.
//   node test/bench/driver.mjs            with what lies in dist/
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { longMeeting } from './typing.mjs';

const PATH = '.mentoring/mentorships/ada-mo/meetings/2027-02-26-long.yaml';
const ROUNDS = 15;

/**
 * The middle of some merges each, in milliseconds.
 * @param {string} node the program that runs the driver
 * @param {string} driver the full path of `merge.mjs`
 */
export function measureDriver(node, driver, rounds = ROUNDS) {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-driver-'));
  try {
    const long = longMeeting();
    const short = `title: A short meeting\n${long.slice(long.indexOf('date:'), long.indexOf('Topic 4,') - 12)}`;
    const files = [long, short].map((base, index) => {
      const sides = {
        base,
        ours: base.replace('status: open', 'status: discussed').replace('minutes: 480', 'minutes: 240'),
        theirs: base.replace('Topic 1,', 'The first topic,').replace(/$/, '# said at the end\n'),
      };
      return Object.entries(sides).map(([name, text]) => {
        const path = join(folder, `${name}-${index}`);
        writeFileSync(path, text);
        return path;
      });
    });
    const out = join(folder, 'out');
    const took = (...args) => {
      const started = performance.now();
      const { status } = spawnSync(node, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
      if (status !== 0) throw new Error(`The driver ended with ${status}.`);
      return performance.now() - started;
    };
    const merge = sides => took(driver, '--out', out, '--', ...sides, '7', PATH);
    const all = Array.from({ length: rounds }, () => [took('-e', ''), ...files.map(merge)]);
    const [empty, ofLong, ofShort] = [0, 1, 2].map(
      which => all.map(each => each[which] ?? 0).toSorted((one, other) => one - other)[rounds >> 1] ?? 0,
    );
    return { empty, long: ofLong, short: ofShort, lines: long.split('\n').length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { empty, long, short, lines } = measureDriver(process.execPath, resolve('dist/cli/merge.mjs'));
  const told = [empty, short, long].map(Math.round);
  console.log(`Nothing ${told[0]} ms; a short meeting ${told[1]} ms; one of ${lines} lines ${told[2]} ms`);
}
