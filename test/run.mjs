// npm test: everything that is checked, on a fresh clone with Node, npm and git. A part of it:
//   npm test -- lint | unit | host | ui | smoke  one or more parts
//   npm test -- all                          host and UI tests on both editors and in both hosts, in all themes, with all templates
//   --grep PATTERN                           only tests whose full title matches
//   --editor newest|oldest  --host node|web  one editor, one host
//   --situation usual|several|no-folder|no-git  host tests of one kind of window
//   --jobs N                                 so many things at a time (default: two)
// With the variable MENTORING_VSIX, that packaged extension is tested instead of a new one.
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { add } from './report.mjs';
import { JobFailed, mocha, run, runJobs } from './jobs.mjs';
import { drawSeeds } from './seeds.mjs';
import { ensureDependencies, root } from './setup.mjs';

const PARTS = ['lint', 'unit', 'host', 'ui', 'smoke'];

/** How many of the slowest tests are named at the end. */
const SLOWEST = 10;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    editor: { type: 'string' },
    host: { type: 'string' },
    situation: { type: 'string' },
    jobs: { type: 'string', default: '2' },
  },
});

const all = positionals.includes('all');
const parts = positionals.filter(name => name !== 'all');
const editors = options.editor ? [options.editor] : all ? ['newest', 'oldest'] : ['newest'];
const hosts = options.host ? [options.host] : ['node', 'web'];
const slots = Math.max(1, Number(options.jobs));
const wanted = name => parts.length === 0 || parts.includes(name);

/** @type {import('./report.mjs').Counts} */
const total = { passed: 0, failed: 0, skipped: 0, times: [], failures: [] };

/** Runs jobs side by side, adds up what they counted, and ends the run when one of them failed. */
async function together(jobs) {
  const results = await runJobs(jobs, slots);
  for (const { counts } of results) {
    if (counts === undefined) continue;
    add(total, counts);
  }
  const failed = results.filter(result => result.failed).map(({ name }) => name);
  if (failed.length > 0) throw new JobFailed(failed.join('; '));
}

const one = (name, action) => together([{ name, run: action }]);

const tool = (name, ...args) => ({
  run: print => run(print, `${root}/node_modules/.bin/${name}`, args),
});

const grep = () => (options.grep ? ['--grep', options.grep] : []);

const counted = counts => {
  if (!options.grep && counts.passed + counts.failed + counts.skipped === 0) throw new Error('No test ran.');
  return counts;
};

const staticChecks = () => [
  { name: 'Lint', ...tool('eslint', '.') },
  { name: 'Types', ...tool('tsc', '-p', '.') },
  { name: 'Types of the scripts', ...tool('tsc', '-p', 'tsconfig.scripts.json') },
  { name: 'Format', ...tool('prettier', '--check', '.') },
];

/** Several files at a time: by itself mocha would leave one of two processors idle. */
const PARALLEL = ['--parallel', '--jobs', String(slots)];

const unitTests = () => ({
  name: 'Unit tests',
  run: async print =>
    counted(await mocha(print, [...PARALLEL, '--timeout', '120000', 'out/unit/**/*.test.js', ...grep()])),
});

async function hostTests() {
  const { runHostTests } = await import('./host/run.mjs');
  const { SITUATIONS } = await import('./host/situations.mjs');
  const situations = options.situation ? [options.situation] : Object.keys(SITUATIONS);
  return editors.flatMap(name =>
    situations.flatMap(situation =>
      hosts.map(host => ({
        name: `Host tests, ${name} editor, ${host} host, ${situation}`,
        run: async print => counted(await runHostTests({ name, host, situation, grep: options.grep, print })),
      })),
    ),
  );
}

async function uiTests() {
  const { runLane, uiFiles } = await import('./ui/run.mjs');
  return editors.flatMap(editor =>
    (all || options.host ? hosts : ['node']).flatMap(host => {
      const groups = uiFiles(host);
      return Array.from({ length: slots }, (_, lane) => ({
        name: `UI tests, ${editor} editor, ${host} host, lane ${lane + 1}`,
        // its blocks are whole, each of a file: nobody has to wait for the lane's end to see them
        run: () => runLane({ groups, editor, host, grep: options.grep, print: text => console.log(text) }),
      }));
    }),
  );
}

/** What is run now and then by hand is run small each time, so that it still runs when it is needed. */
const smokes = () => [
  { name: 'Benches, small', run: print => run(print, process.execPath, ['test/bench/run.mjs', '--smoke']) },
  {
    name: 'Random hands, 200 operations',
    run: print => run(print, process.execPath, ['test/chaos/run.mjs', '--seed', '7', '--operations', '200']),
  },
  { name: 'Pictures, small', run: print => run(print, process.execPath, ['test/pictures.mjs', '--smoke']) },
];

async function main() {
  const unknown = parts.filter(name => !PARTS.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${PARTS.join(', ')}, all.`);
  await one('Dependencies', async () => ensureDependencies());
  await one('Build', print => run(print, process.execPath, ['esbuild.mjs']));
  if (all) drawSeeds();
  if (wanted('unit') || wanted('ui'))
    await one('Build the tests', print => run(print, process.execPath, ['esbuild.mjs', '--tests']));
  await together([...(wanted('unit') ? [unitTests()] : []), ...(wanted('lint') ? staticChecks() : [])]);
  if (!['host', 'ui', 'smoke'].some(wanted)) return;
  if (!process.env.MENTORING_VSIX)
    await one('Package', print => run(print, 'npm', ['run', '--silent', 'package']));
  await one('Set up the editor', async () => {
    const { installEditor } = await import('./editor/install.mjs');
    const { needPrograms } = await import('./editor/programs.mjs');
    needPrograms('git', 'chromium');
    editors.forEach(installEditor);
  });
  process.env.MENTORING_VSIX ??= 'mentoring-notes.vsix';
  const { failuresFolder } = await import('./editor/explain.mjs');
  rmSync(failuresFolder(), { recursive: true, force: true });
  if (all) process.env.MENTORING_EVERYTHING = '1';
  await together([
    ...(wanted('host') ? await hostTests() : []),
    ...(wanted('smoke') ? smokes() : []),
    ...(wanted('ui') ? await uiTests() : []),
  ]);
}

function nameSlowest() {
  const slowest = total.times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  if (slowest.length > 0) console.log('\nThe slowest tests:');
  for (const { title, milliseconds } of slowest)
    console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${title}`);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));

let failure;
try {
  await main();
} catch (error) {
  process.exitCode = 1;
  failure = error instanceof JobFailed ? `This failed: ${error.message}.` : error.message;
}
nameSlowest();
for (const { title, error } of total.failures) console.log(`\nFailed: ${title}\n${error}`); // a log is read from its end
if (failure !== undefined) {
  console.error(`\n${failure}`);
  const explain = await import('./editor/explain.mjs').catch(() => undefined);
  if (explain !== undefined && existsSync(explain.failuresFolder()))
    console.error(`What it looked like, and what was said: ${explain.failuresFolder()}`);
}
const { passed, failed, skipped } = total;
if (passed + failed + skipped > 0)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
