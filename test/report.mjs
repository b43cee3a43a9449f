// What a run of tests says of itself, line by line, made into what is printed, counted and named at the end. The lines
// come from test/reporter.cjs (unit and UI tests) and from the file that the host tests write.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');

const SLOW = 1000;

/**
 * How many tests went how, how long each took, and what failed.
 * @typedef {{ passed: number, failed: number, skipped: number, times: { title: string, milliseconds: number }[], failures: { title: string, error: string }[] }} Counts
 */

/** Adds what one run counted to `total`. @param {Counts} total @param {Counts} counts */
export function add(total, counts) {
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
  for (const key of ['times', 'failures']) total[key].push(...counts[key]);
}

/**
 * Starts to collect the lines of one run. `print` takes what is shown, `readable` makes an error's frames name source
 * files. `add(line)` takes the next line; `finish(problem)` says what failed, where `problem` is what ended the run
 * before its time, and returns the counts, whose `failures` hold what went wrong, as text.
 */
export function collect({ print = console.log, readable = error => error } = {}) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const times = [];
  let running;
  let hasEnded = false;
  const add = line => {
    const indent = '  '.repeat(line.depth ?? 0);
    if (line.kind === 'suite') print(`${indent}${line.title}`);
    if (line.kind === 'test') running = line.title;
    if (line.kind === 'end') hasEnded = true;
    if (line.kind === 'skip') {
      counts.skipped += 1;
      print(`${indent}- ${line.title}`);
    }
    if (line.kind === 'pass') {
      counts.passed += 1;
      times.push({ title: line.full ?? line.title, milliseconds: line.milliseconds });
      print(`${indent}✔ ${line.title}${line.milliseconds > SLOW ? ` (${line.milliseconds} ms)` : ''}`);
    }
    if (line.kind === 'fail') {
      counts.failed += 1;
      failures.push(line);
      print(`${indent}${failures.length}) ${line.title}`);
    }
    if (line.kind === 'seen') {
      const failure = failures.find(({ full }) => full === line.full);
      if (failure !== undefined) failure.seen = line.seen;
    }
  };
  const finish = problem => {
    const told = failures.map(({ full, title, error, seen }) => ({
      title: full ?? title,
      error: [readable(error), ...(seen ? [`\nWhat was in view:\n${seen}`] : [])].join('\n'),
    }));
    if (problem || !hasEnded) {
      counts.failed += 1;
      const where = running ? ` while "${running}" was running or after it` : ' before any test ran';
      told.push({
        title: 'The run did not end in order',
        error: `${where.trim()}${problem ? `: ${problem}` : ''}`,
      });
    }
    told.forEach(({ title, error }, index) => print(`\n${index + 1}) ${title}\n${error}`));
    return { ...counts, times, failures: told };
  };
  return { add, finish };
}

const MILLISECONDS = 250;

/** Collects the report that the host tests in `bundle` write into a file, as it grows. */
export function follow(report, bundle, print) {
  const collected = collect({ print, readable: error => frameReader(bundle)(error) });
  let seen = 0;
  const readOn = () => {
    if (!existsSync(report)) return;
    const lines = readFileSync(report, 'utf8').split('\n').slice(0, -1); // the last one may be half written
    for (const line of lines.slice(seen)) collected.add(JSON.parse(line));
    seen = Math.max(seen, lines.length);
  };
  const timer = setInterval(readOn, MILLISECONDS);
  const finish = problem => {
    clearInterval(timer);
    readOn();
    return collected.finish(problem);
  };
  return { finish };
}

const FRAMES = 6;

/** Lines that the browser's host puts before a module when it evaluates it. */
const EVALUATED = 2;

/**
 * Makes a function that turns an error of the bundle's tests into text whose frames name the source files.
 */
function frameReader(bundle) {
  const [, encoded] =
    /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(readFileSync(bundle, 'utf8')) ?? [];
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  const source = (line, column) => {
    /** @type {Partial<import('node:module').SourceMapping>} */
    const { originalSource, originalLine = 0 } = map.findEntry(line - 1, column - 1);
    return (
      originalSource && `${relative(root, resolve(dirname(bundle), originalSource))}:${originalLine + 1}`
    );
  };
  const frame = line => {
    const inWorker = /eval at .*, <anonymous>:(\d+):(\d+)/.exec(line);
    const place = inWorker ?? /tests\.js:(\d+):(\d+)/.exec(line);
    if (!place) return undefined;
    const found = source(Number(place[1]) - (inWorker ? EVALUATED : 0), Number(place[2]));
    return found && !found.includes('node_modules/') ? `    at ${found}` : undefined;
  };
  return error => {
    const lines = error.split('\n');
    const isFrame = line => /^\s+at /.test(line);
    const frames = lines.filter(isFrame).map(frame).filter(Boolean).slice(0, FRAMES);
    return [...lines.filter(line => !isFrame(line)), ...frames].join('\n');
  };
}
