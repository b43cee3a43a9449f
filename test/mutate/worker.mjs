// Runs test files with one mutant switched on and says at the first test that notices it; or, with none, notes which
// mutants each test reaches. A process of its own: a mutant may run for ever, or take all memory.
import { createRequire } from 'node:module';
import Mocha from 'mocha';

const require = createRequire(import.meta.url);
require('fast-check').configureGlobal({ endOnFailure: true }); // the smallest example is of no use here

process.once('message', async (/** @type {any} */ { mutant, files }) => {
  const answer = mutant === undefined ? await reach(files) : await isNoticed(mutant, files);
  process.send?.(answer, () => process.exit());
});

/** The first test that fails with this mutant, if one does. Of each file only the tests that are named are run. */
async function isNoticed(mutant, files) {
  Object.assign(globalThis, { mutantIsOn: id => id === mutant });
  for (const { file, titles } of files) {
    process.send?.({ begins: file });
    let failed;
    await run(file, titles, runner => runner.on('fail', test => (failed ??= test.fullTitle())));
    if (failed !== undefined) return { failed };
  }
  return { failed: undefined };
}

/** Says of each file its tests, with the mutants that each reaches and how long it takes; and what fails as it is. */
async function reach(files) {
  for (const file of files) {
    process.send?.({ begins: file });
    const shared = new Set(); // before a test begins: while the file is loaded, or prepared
    const tests = [];
    const failed = [];
    let now = shared;
    Object.assign(globalThis, { mutantIsOn: id => (now.add(id), false) });
    await run(file, undefined, runner =>
      runner
        .on('test', () => (now = new Set()))
        .on('test end', test => {
          tests.push({ title: test.fullTitle(), ms: test.duration ?? 0, reached: [...now] });
          now = shared;
        })
        .on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error.message}`)),
    );
    process.send?.({ reached: { file, shared: [...shared], tests, failed } });
  }
  return {};
}

async function run(file, titles, listen) {
  const reporter = /** @type {any} */ (class {});
  const mocha = new Mocha({ timeout: 600_000, bail: titles !== undefined, reporter });
  mocha.addFile(file);
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    // A mutant may be noticed as soon as its file is loaded.
    if (titles === undefined) throw error;
    return listen({ on: (_, fails) => fails({ fullTitle: () => 'the file is loaded' }) });
  }
  if (titles !== undefined) keepOnly(mocha.suite, new Set(titles));
  await new Promise(done => listen(mocha.run(done)));
}

function keepOnly(suite, titles) {
  suite.tests = suite.tests.filter(test => titles.has(test.fullTitle()));
  for (const inner of suite.suites) keepOnly(inner, titles);
}
