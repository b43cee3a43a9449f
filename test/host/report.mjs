// Follows the report that the host tests write, and prints it as it grows.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

const MILLISECONDS = 250;
const SLOW = 1000;

/**
 * Starts to follow a report of the tests in `bundle`. `finish(problem)` reads the rest and returns
 * `{ passed, failed, skipped }`.
 */
export function follow(report, bundle) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const retried = [];
  let seen = 0;
  let ended = false;
  let running;
  const show = line => {
    const indent = '  '.repeat(line.depth ?? 0);
    if (line.kind === 'suite') console.log(`${indent}${line.title}`);
    if (line.kind === 'test') running = line.title;
    if (line.kind === 'skip') console.log(`${indent}- ${line.title}`);
    if (line.kind === 'pass')
      console.log(`${indent}✔ ${line.title}${line.milliseconds > SLOW ? ` (${line.milliseconds} ms)` : ''}`);
    if (line.kind === 'again') {
      retried.push(line);
      console.log(`${indent}↻ ${line.title}`);
    }
    if (line.kind === 'fail') {
      failures.push(line);
      console.log(`${indent}${failures.length}) ${line.title}`);
    }
    if (line.kind === 'pass') counts.passed += 1;
    if (line.kind === 'fail') counts.failed += 1;
    if (line.kind === 'skip') counts.skipped += 1;
    if (line.kind === 'end') ended = true;
  };
  const readOn = () => {
    if (!existsSync(report)) return;
    const lines = readFileSync(report, 'utf8').split('\n').slice(0, -1); // the last one may be half written
    for (const line of lines.slice(seen)) show(JSON.parse(line));
    seen = Math.max(seen, lines.length);
  };
  const timer = setInterval(readOn, MILLISECONDS);
  const finish = problem => {
    clearInterval(timer);
    readOn();
    const readable = failures.length + retried.length > 0 ? frameReader(bundle) : undefined;
    for (const { title, error } of retried) console.log(`\nTried once more: ${title}\n${readable(error)}`);
    failures.forEach(({ title, error }, index) =>
      console.log(`\n${index + 1}) ${title}\n${readable(error)}`),
    );
    if (problem || !ended) {
      counts.failed += 1;
      const where = running ? ` while "${running}" was running or after it` : ' before any test ran';
      console.log(`\nThe run did not end in order${where}${problem ? `: ${problem}` : ''}.`);
    }
    return counts;
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
    const { originalSource, originalLine } = map.findEntry(line - 1, column - 1);
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
