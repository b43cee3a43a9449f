// A mocha reporter that hands each event to the process that started this one, as a line of test/report.mjs.
module.exports = class Reporter {
  /**
   * @param {import('mocha').Runner} runner
   * @param {{ reporterOptions?: { onFail?: (title: string, error: string) => Promise<string> } }} [options]
   */
  constructor(runner, { reporterOptions: { onFail } = {} } = {}) {
    let depth = -1;
    const say = (kind, test, more) =>
      process.send?.({ kind, title: test.title, full: test.fullTitle(), depth: depth + 1, ...more });
    runner.on('suite', suite => {
      depth += 1;
      if (!suite.root) process.send?.({ kind: 'suite', title: suite.title, depth });
    });
    runner.on('suite end', () => (depth -= 1));
    runner.on('test', test => say('test', test));
    runner.on('pending', test => say('skip', test));
    runner.on('pass', test => say('pass', test, { milliseconds: test.duration ?? 0 }));
    runner.on('fail', (/** @type {any} */ test, error) => {
      say('fail', test, { error: describe(error) });
      void onFail?.(test.fullTitle(), describe(error)).then(seen => say('seen', test, { seen }));
    });
    runner.on('end', () => process.send?.({ kind: 'end' }));
  }
};

/**
 * The words of an error, with what was found and what was wanted where they can be compared. From another process comes
 * an object with the words of an error.
 */
function describe(error) {
  if (typeof error?.message !== 'string') return String(error);
  const both =
    'actual' in error && 'expected' in error && error.code !== 'ERR_ASSERTION'
      ? `\nfound  ${JSON.stringify(error.actual)}\nwanted ${JSON.stringify(error.expected)}`
      : '';
  const stack = error.stack ?? '';
  return (stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`) + both;
}
