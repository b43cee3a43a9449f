// npm test: everything that is checked, on a fresh clone with Node, npm and git. A part of it:
//   npm test -- lint | unit | host | ui      one or more parts
//   npm test -- all                          host and UI tests on both editors and in both hosts
//   --grep PATTERN                           only tests whose full title matches
//   --editor newest|oldest  --host node|web  one editor, one host
//   --situation usual|several|no-folder|no-git  host tests of one kind of window
// With the variable MENTORING_VSIX, that packaged extension is tested instead of a new one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './setup.mjs';

const PARTS = ['lint', 'unit', 'host', 'ui'];

/** Minutes after which a step is ended: a guard against one that hangs. The UI tests take 20 on two quiet cores. */
const MINUTES_A_STEP = 50;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    editor: { type: 'string' },
    host: { type: 'string' },
    situation: { type: 'string' },
  },
});

const all = positionals.includes('all');
const parts = positionals.filter(name => name !== 'all');
const editors = options.editor ? [options.editor] : all ? ['newest', 'oldest'] : ['newest'];
const hosts = options.host ? [options.host] : ['node', 'web'];
const wanted = name => parts.length === 0 || parts.includes(name);

const total = { passed: 0, failed: 0, skipped: 0 };
const count = counts => Object.keys(total).forEach(key => (total[key] += counts[key]));

class StepFailed extends Error {}

/** Runs one step under a heading, and says how long it took. */
async function step(name, action) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  try {
    await action();
  } catch (error) {
    if (!(error instanceof StepFailed)) console.error(error instanceof Error ? error.message : error);
    throw new StepFailed(name);
  } finally {
    console.log(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** Runs a program in the project, its output passed on; rejects when it fails. Returns the output. */
function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const guard = setTimeout(() => {
      console.error(`\nEnded, because it took more than ${MINUTES_A_STEP} minutes.`);
      child.kill();
    }, MINUTES_A_STEP * 60_000);
    let output = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      process.stdout.write(chunk);
    });
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', error => {
      clearTimeout(guard);
      reject(error);
    });
    child.once('close', (code, signal) => {
      process.removeListener('exit', end);
      clearTimeout(guard);
      if (code === 0) resolve(output);
      else reject(Object.assign(new StepFailed(`${program} ended with ${signal ?? code}`), { output }));
    });
  });
}

const tool = (name, ...args) => run(join(root, 'node_modules/.bin', name), args);

/** Runs mocha on built tests and adds up what it counted. */
async function mocha(args, env) {
  const grep = options.grep ? ['--grep', options.grep] : [];
  const counted = output => {
    const number = word => Number(new RegExp(`^ +(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
    count({ passed: number('passing'), failed: number('failing'), skipped: number('pending') });
    return number('passing') + number('failing') + number('pending');
  };
  try {
    const tests = counted(await run(join(root, 'node_modules/.bin/mocha'), [...args, ...grep], env));
    if (tests === 0 && grep.length === 0) throw new Error('No test ran.');
  } catch (error) {
    if (error.output !== undefined && counted(error.output) === 0) console.error(error.message);
    throw error;
  }
}

async function lint() {
  await step('Format', () => tool('prettier', '--check', '.'));
  await step('Lint', () => tool('eslint', '.'));
  await step('Types', () => tool('tsc', '-p', '.'));
}

async function hostTests() {
  const { runHostTests } = await import('./host/run.mjs');
  const { SITUATIONS } = await import('./host/situations.mjs');
  const situations = options.situation ? [options.situation] : Object.keys(SITUATIONS);
  for (const name of editors)
    for (const host of hosts)
      for (const situation of situations)
        await step(`Host tests, ${name} editor, ${host} host, ${situation}`, async () => {
          const counts = await runHostTests({ name, host, situation, grep: options.grep });
          count(counts);
          if (counts.failed > 0) throw new StepFailed();
          if (counts.passed + counts.skipped === 0 && !options.grep) throw new Error('No test ran.');
        });
}

async function uiTests() {
  // A browser under load may miss a click: once more is allowed, and what is broken fails twice.
  const args = [
    '--require',
    './test/ui/hooks.mjs',
    '--timeout',
    '120000',
    '--retries',
    '1',
    'out/ui/**/*.test.js',
  ];
  for (const name of editors)
    for (const host of all || options.host ? hosts : ['node'])
      await step(`UI tests, ${name} editor, ${host} host`, () =>
        mocha(args, { MENTORING_EDITOR: name, MENTORING_HOST: host }),
      );
}

async function main() {
  const unknown = parts.filter(name => !PARTS.includes(name));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${PARTS.join(', ')}, all.`);
  await step('Dependencies', ensureDependencies);
  await step('Build', () => run(process.execPath, ['esbuild.mjs']));
  if (wanted('lint')) await lint();
  if (wanted('unit') || wanted('ui'))
    await step('Build the tests', () => run(process.execPath, ['esbuild.mjs', '--tests']));
  if (wanted('unit')) await step('Unit tests', () => mocha(['--timeout', '30000', 'out/unit/**/*.test.js']));
  if (!wanted('host') && !wanted('ui')) return;
  if (!process.env.MENTORING_VSIX) await step('Package', () => run('npm', ['run', '--silent', 'package']));
  await step('Set up the editor', async () => {
    const { installEditor } = await import('./editor/install.mjs');
    const { needPrograms } = await import('./editor/programs.mjs');
    needPrograms('git', 'chromium');
    editors.forEach(installEditor);
  });
  if (wanted('host')) await hostTests();
  if (wanted('ui')) await uiTests();
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(
    error instanceof StepFailed ? `\nStopped: this step failed: ${error.message}.` : `\n${error.message}`,
  );
}
const { passed, failed, skipped } = total;
if (passed + failed + skipped > 0)
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
