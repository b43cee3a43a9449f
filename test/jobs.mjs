// Jobs of a test run, as many at a time as there is room for.
import { fork, spawn } from 'node:child_process';
import { collect } from './report.mjs';
import { root } from './setup.mjs';

/** Minutes after which a program is ended: a guard against one that hangs, far above what any of them takes. */
const MINUTES_A_PROGRAM = 30;

/** A job did not succeed, and what there is to say is said. */
export class JobFailed extends Error {}

/**
 * Runs jobs, at most `slots` at a time, and goes on when one fails. Each is `{ name, run(print) }`: what it prints is
 * shown as one block when it ends, and `run` may return counts (test/report.mjs).
 * Returns, for each, `{ name, counts, failed }`.
 */
export async function runJobs(jobs, slots) {
  const waiting = [...jobs];
  const results = [];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) results.push(await runJob(job));
  };
  await Promise.all(Array.from({ length: slots }, work));
  return results;
}

async function runJob({ name, run }) {
  const lines = [`\n── ${name}`];
  const start = performance.now();
  let counts;
  let failed = false;
  try {
    counts = await run(line => lines.push(line));
    failed = (counts?.failed ?? 0) > 0;
  } catch (error) {
    failed = true;
    if (!(error instanceof JobFailed)) lines.push(error instanceof Error ? error.message : String(error));
  }
  lines.push(`── ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s${failed ? ', failed' : ''}`);
  console.log(lines.join('\n'));
  return { name, counts, failed };
}

/** Runs a program in the project, its output printed; rejects when it fails. */
export function run(print, program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => print(text.replace(/\n$/, '')));
  }
  return ended(child, print).then(problem => {
    if (problem) throw new JobFailed(problem);
  });
}

/** Runs mocha on built tests, and returns its counts. */
export async function mocha(print, args, env = {}) {
  const child = fork('node_modules/mocha/bin/mocha.js', ['--reporter', 'test/reporter.cjs', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const collected = collect({ print });
  child.on('message', line => collected.add(line));
  const problem = await ended(child, print);
  return collected.finish(problem && /^ended with \d+$/.test(problem) ? undefined : problem);
}

/** Waits for the end of a program, and kills it with this process or when it hangs. Resolves to what went wrong. */
function ended(child, print) {
  const guard = setTimeout(() => {
    print(`Ended, because it took more than ${MINUTES_A_PROGRAM} minutes.`);
    child.kill();
  }, MINUTES_A_PROGRAM * 60_000);
  const atExit = () => child.kill();
  process.once('exit', atExit);
  return new Promise(resolve => {
    const end = problem => {
      clearTimeout(guard);
      process.removeListener('exit', atExit);
      resolve(problem);
    };
    child.once('error', error => end(error.message));
    child.once('close', (code, signal) => end(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
}
