// Runs the host tests inside a real editor, on the packaged and installed extension.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, newPage } from '../editor/browser.mjs';
import { prepareDemo } from '../editor/demo.mjs';
import { installEditor } from '../editor/install.mjs';
import { explainFailure } from '../editor/explain.mjs';
import { createProfile } from '../editor/profile.mjs';
import { extensionHostLog, installExtension, startServer } from '../editor/server.mjs';
import { artifact, speak, vsixPath } from '../editor/session.mjs';
import { bundleTests } from './bundle.mjs';
import { follow } from '../report.mjs';
import { SITUATIONS } from './situations.mjs';

const SECONDS_A_RUN = 1800; // a guard against one that hangs: on a busy machine all of them take long
const TESTED = 'mentoring-notes.mentoring-notes';
const CARRIER = 'mentoring-notes.host-tests';

/**
 * Makes the folder that carries the tests into an editor: an empty extension, the bundle and its configuration.
 * Returns its path and the report's: `{ carrier, tests, report }`.
 */
export async function makeCarrier(folder, { host, situation = 'usual', grep }) {
  const carrier = join(folder, 'carrier');
  mkdirSync(carrier, { recursive: true });
  const report = join(folder, 'report.jsonl');
  const [publisher, name] = CARRIER.split('.');
  const entry = './empty.js';
  const manifest = {
    publisher,
    name,
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    activationEvents: [],
    main: entry,
    browser: entry,
  };
  writeFileSync(join(carrier, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(carrier, entry), 'exports.activate = () => {};\n');
  writeFileSync(join(carrier, 'config.json'), JSON.stringify({ host, report, grep }));
  await bundleTests(host, situation, join(carrier, 'tests.js'));
  return { carrier, tests: join(carrier, 'tests.js'), report };
}

/**
 * Runs the host tests of a situation (see situations.mjs): `name` of the editor ('newest', 'oldest'), `host` ('node',
 * 'web'), and optionally `grep` (a pattern for full titles), `locale`, and `print`, which takes the lines to be shown.
 * Returns the counts of test/report.mjs. Never rejects for a failing test; a run that ends before its tests do
 * counts as one failure.
 */
export async function runHostTests({
  name,
  host,
  situation = 'usual',
  grep,
  locale = 'en',
  print = line => globalThis.console.log(line),
}) {
  const { git, open } = SITUATIONS[situation];
  const editor = installEditor(name);
  const kinds = host === 'web' ? { 'remote.extensionKind': { [TESTED]: ['web'], [CARRIER]: ['web'] } } : {};
  const profile = createProfile({ git, settings: kinds });
  const run = `host-${name}-${host}${situation === 'usual' ? '' : `-${situation}`}`;
  const console = artifact(`${run}.log`);
  writeFileSync(console, '');
  let server, browser;
  try {
    installExtension(editor, profile, vsixPath());
    await prepareDemo(join(profile.folder, 'outside'));
    const query = await open(join(profile.folder, 'work space'));
    const options = { host, situation, grep };
    const { carrier, tests, report } = await makeCarrier(profile.folder, options);
    [server, browser] = await Promise.all([
      startServer(editor, profile, { testDriver: true }),
      launchBrowser(),
    ]);
    const page = await newPage(browser, { locale, log: console });
    if (locale !== 'en') await speak(page, locale);
    const followed = follow(report, tests, print);
    const exit = await openAndWait(page, server, { carrier, tests, query });
    const counts = followed.finish(exit);
    if (counts.failed > 0) {
      const said = complaints(console, extensionHostLog(profile));
      await explainFailure(run, said, { pages: [{ page, log: console }], profile });
      print(said);
    }
    return counts;
  } finally {
    await browser?.close();
    await server?.stop();
    profile.remove();
  }
}

/** Opens the editor so that it runs the tests. Returns undefined when they ended in order, else what happened. */
async function openAndWait(page, server, { carrier, tests, query }) {
  const remote = path => `vscode-remote://${server.host}${path.split('/').map(encodeURIComponent).join('/')}`;
  let patience;
  const ended = new Promise(resolve => {
    patience = setTimeout(
      () => resolve(`the tests did not end within ${SECONDS_A_RUN} seconds`),
      SECONDS_A_RUN * 1000,
    );
    page.on('crash', () => resolve('the editor crashed'));
    void page.exposeFunction('codeAutomationExit', () => resolve(undefined));
  });
  await page.exposeFunction('codeAutomationLog', () => {});
  const payload = [
    ['extensionDevelopmentPath', remote(carrier)],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  const address = new URLSearchParams({ ...query, payload: JSON.stringify(payload) });
  const answer = await page.goto(`${server.url}/?${address}`);
  if (!answer.ok()) return `the editor answered ${answer.status()}`;
  try {
    return await ended;
  } finally {
    clearTimeout(patience);
  }
}

/** What the editor's console and the extension host's log said of errors. */
function complaints(file, hostLog) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const errors = lines.filter(line => /^error|extension host/i.test(line)).slice(-15);
  return [
    ...(errors.length > 0 ? [`\nThe editor's console (${file}):`, ...errors] : []),
    ...(hostLog ? ["\nThe end of the extension host's log:", hostLog] : []),
  ].join('\n');
}
