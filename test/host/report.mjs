// Follows the report that the host tests write, and prints it as it grows.
import { existsSync, readFileSync } from 'node:fs';

const MILLISECONDS = 250;
const SLOW = 1000;

/** Starts to follow a report. `finish(problem)` reads the rest and returns `{ passed, failed, skipped }`. */
export function follow(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
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
    failures.forEach(({ title, error }, index) => console.log(`\n${index + 1}) ${title}\n${error}`));
    if (problem || !ended) {
      counts.failed += 1;
      const where = running ? ` while "${running}" was running or after it` : ' before any test ran';
      console.log(`\nThe run did not end in order${where}${problem ? `: ${problem}` : ''}.`);
    }
    return counts;
  };
  return { finish };
}
