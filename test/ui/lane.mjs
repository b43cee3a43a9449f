// One of the processes that UI tests run in: it takes one test file after the other from the process that started it
// (test/ui/run.mjs), all of them in one server and one browser, and hands back what happens.
import Mocha from 'mocha';
import { closeLeft } from '../editor/handedOn.mjs';
import { closeSession, explain, explained } from '../editor/session.mjs';
import Reporter from '../reporter.cjs';

const MILLISECONDS_A_TEST = 400_000; // longer than any wait in it, so that it says what did not come about

function runFile({ file, grep }) {
  const mocha = new Mocha({
    timeout: MILLISECONDS_A_TEST,
    reporter: /** @type {any} */ (Reporter),
    reporterOptions: { onFail: explain },
    rootHooks: { afterEach: explained },
    ...(grep === undefined ? {} : { grep: new RegExp(grep) }),
  });
  mocha.addFile(file);
  return new Promise(resolve =>
    mocha.run(failures => {
      mocha.dispose();
      resolve(failures);
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
    const failures = await runFile(message);
    await explained();
    if (failures > 0 || !message.goesOn) await closeLeft(); // whatever is wrong with it ends with it
  } catch (error) {
    process.send?.({ kind: 'broken', error: String(error?.stack ?? error) });
  }
  process.send?.({ kind: 'next' });
});

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(name, () => process.exit());

process.send?.({ kind: 'next' });
