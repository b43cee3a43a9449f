// One of the processes that UI tests run in: it takes one test file after the other from the process that started it
// (test/ui/run.mjs), all of them in one server and one browser, and hands back what happens.
import Mocha from 'mocha';
import { closeSession, explain, explained } from '../editor/session.mjs';
import Reporter from '../reporter.cjs';

const MILLISECONDS_A_TEST = 120_000;

function runFile({ file, grep }) {
  const mocha = new Mocha({
    timeout: MILLISECONDS_A_TEST,
    reporter: /** @type {any} */ (Reporter),
    retries: 1, // under load a window may lose a click, or what it was to write down: once more, and it is said
    reporterOptions: { onFail: explain },
    rootHooks: { afterEach: explained },
    ...(grep === undefined ? {} : { grep: new RegExp(grep) }),
  });
  mocha.addFile(file);
  return new Promise(resolve =>
    mocha.run(() => {
      mocha.dispose();
      resolve(undefined);
    }),
  );
}

process.on('message', async (/** @type {any} */ message) => {
  if (message.file === undefined) {
    await closeSession();
    process.disconnect();
    return;
  }
  try {
    await runFile(message);
  } catch (error) {
    process.send?.({ kind: 'broken', error: String(error?.stack ?? error) });
  }
  process.send?.({ kind: 'next' });
});

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(name, () => process.exit());

process.send?.({ kind: 'next' });
