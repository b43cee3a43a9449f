// npm run soak: looks for what nobody has thought of yet, with new seeds again and again, until the time is up.
//   npm run soak -- --minutes 30       or --hours 8; without either, one round
//   --part unit|host|ui                again and again also the host tests or the UI tests (--part may be repeated)
//   --times 5                          so many times as many examples for each property in a round
// A round of the unit part is all properties of test/unit, and a random run of test/chaos. Every run that fails leaves
// its whole output in artifacts/, with the seeds in it; it becomes a case in the tests. With the variable
// MENTORING_VSIX, that packaged extension is used for the host and UI tests instead of a new one.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSeeds } from './seeds.mjs';
import { ensureDependencies, root } from './setup.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string' },
    hours: { type: 'string' },
    part: { type: 'string', multiple: true, default: ['unit'] },
    times: { type: 'string', default: '1' },
    operations: { type: 'string', default: '400' },
  },
});

const PARTS = {
  unit: [
    { name: 'properties', seeded: true, command: () => [mocha, '--timeout', '0', ...propertyTests()] },
    {
      name: 'chaos',
      command: () => ['test/chaos/run.mjs', '--operations', options.operations, '--seed', seed()],
    },
  ],
  host: [{ name: 'host', command: () => ['test/run.mjs', 'host'] }],
  ui: [{ name: 'ui', command: () => ['test/run.mjs', 'ui'] }],
};

const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const seed = () => String(randomInt(1e6));

/** The built unit tests that hold properties. */
function propertyTests() {
  const folder = join(root, 'test/unit');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .filter(name => readFileSync(join(folder, name), 'utf8').includes('support/properties'))
    .sort()
    .map(name => join('out/unit', name.replace(/\.ts$/, '.js')));
}

let running;

/** Runs Node to its end; whether that was a good one, and all that was said. */
function run(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    child.once('error', reject);
    child.once('close', code => resolve({ ok: code === 0, output }));
  });
}

/** Runs one of the above once and counts it; what fails is kept. */
async function once({ name, seeded, command }, counts) {
  if (seeded) {
    delete process.env.MENTORING_SEEDS;
    drawSeeds();
  }
  const start = performance.now();
  const { ok, output } = await run(command(), { MENTORING_TIMES: options.times });
  const count = (counts[name] ??= { runs: 0, failed: 0 });
  count.runs++;
  if (!ok) count.failed++;
  console.log(
    `${name} ${count.runs}: ${ok ? 'passed' : `failed, see ${keep(name, output)}`} (${((performance.now() - start) / 1000).toFixed(0)} s)`,
  );
}

/** Keeps the output of a run that failed; the path of the file. */
function keep(name, output) {
  const file = artifact(`soak-${name}-${new Date().toISOString().replace(/[:.]/g, '-')}.log`);
  writeFileSync(
    file,
    `${process.env.MENTORING_SEEDS ? `MENTORING_SEEDS=${process.env.MENTORING_SEEDS}\n` : ''}${output}`,
  );
  return file;
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(name, () => {
    running?.kill(name);
    process.exit(1);
  });

const unknown = options.part.filter(name => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(PARTS).join(', ')}.`);
const minutes = Number(options.minutes ?? 0) + 60 * Number(options.hours ?? 0);
if (Number.isNaN(minutes)) throw new Error('--minutes and --hours need numbers.');
const end = performance.now() + minutes * 60_000;
ensureDependencies();
const { artifact, packageExtension } = await import('./editor/session.mjs');
const counts = {};
if (options.part.some(part => part !== 'unit') && !process.env.MENTORING_VSIX)
  process.env.MENTORING_VSIX = packageExtension();
do {
  // anew each round: the parts build the tests for themselves, too
  if (options.part.includes('unit')) {
    const built = await run(['esbuild.mjs', '--tests']);
    if (!built.ok) throw new Error(built.output);
  }
  for (const part of options.part) for (const each of PARTS[part]) await once(each, counts);
} while (performance.now() < end);
for (const [name, { runs, failed }] of Object.entries(counts))
  console.log(`${name}: ${runs} runs, ${failed} failed`);
process.exitCode = Object.values(counts).some(({ failed }) => failed > 0) ? 1 : 0;
