// Measures in a real VS Code how long our extension takes to activate, against one that does nothing and against one
// that VS Code itself brings.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, newPage } from '../editor/browser.mjs';
import { installEditor } from '../editor/install.mjs';
import { createProfile } from '../editor/profile.mjs';
import { installExtension, startServer } from '../editor/server.mjs';
import { root } from '../setup.mjs';

const OURS = 'mentoring-notes.mentoring-notes';
/** What VS Code brings for its views of references and calls: small, in one file, and active at nothing but its use. */
const EDITORS_OWN = 'vscode.references-view';
const EMPTY = ['one', 'two', 'three'];
const idOf = name => `mentoring-bench.empty-${name}`;
const SECONDS_A_START = 60;

/**
 * Starts the editor's extension host `starts` times, each time on a folder without notes, so that nothing has
 * activated our extension, and activates it, one of the editor's own and three empty ones there in changing order.
 * Returns `{ ours, own, empty }`, each with what the best start took and worked, in milliseconds: how long it was waited
 * for, and the extension host's own work in it. The best start is the one that other programs disturbed least.
 */
export async function measureActivation(vsix, starts) {
  const editor = installEditor('newest');
  const profile = createProfile();
  let server, browser;
  try {
    installExtension(editor, profile, vsix);
    for (const name of EMPTY) installExtension(editor, profile, emptyExtension(profile.folder, name));
    const workspace = join(profile.folder, 'work');
    mkdirSync(workspace);
    [server, browser] = await Promise.all([
      startServer(editor, profile, { testDriver: true }),
      launchBrowser(),
    ]);
    const found = [];
    for (let start = 0; start < starts; start++) {
      const all = [OURS, ...EMPTY.map(idOf), EDITORS_OWN];
      const order = all.map((_, at) => all[(at + start) % all.length]);
      found.push(await oneStart({ browser, server, profile, workspace, order }));
    }
    const best = ids => {
      const least = what => Math.min(...found.flatMap(times => ids.map(id => times[id][what])));
      return { took: least('took'), worked: least('worked') };
    };
    return { ours: best([OURS]), own: best([EDITORS_OWN]), empty: best(EMPTY.map(idOf)) };
  } finally {
    await browser?.close();
    await server?.stop();
    profile.remove();
  }
}

/** Packages an extension that does nothing. */
function emptyExtension(folder, name) {
  const source = join(folder, `empty-${name}`);
  mkdirSync(source);
  const manifest = {
    publisher: 'mentoring-bench',
    name: `empty-${name}`,
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    activationEvents: ['onCommand:mentoring-bench.never'],
    main: './extension.js',
  };
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(source, 'extension.js'), '"use strict";exports.activate=()=>{};\n');
  const packagePath = `${source}.vsix`;
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', packagePath];
  const vsce = join(root, 'node_modules/.bin/vsce');
  const done = spawnSync(vsce, ['package', ...options], { cwd: source, encoding: 'utf8' });
  if (done.status !== 0)
    throw new Error(`The empty extension could not be packaged:\n${done.stdout}${done.stderr}`);
  return packagePath;
}

/** Opens the editor on a new page, with a test extension that activates the others in `order` and notes the times. */
async function oneStart({ browser, server, profile, workspace, order }) {
  const carrier = join(profile.folder, 'carrier');
  const report = join(profile.folder, 'times.json');
  mkdirSync(carrier, { recursive: true });
  const manifest = {
    publisher: 'mentoring-bench',
    name: 'carrier',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './empty.js',
    activationEvents: [],
  };
  writeFileSync(join(carrier, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(carrier, 'empty.js'), 'exports.activate = () => {};\n');
  writeFileSync(join(carrier, 'run.js'), carrierCode(order, report));
  const page = await newPage(browser, { log: join(profile.folder, 'console.log') });
  try {
    let ended;
    const end = new Promise(resolve => (ended = resolve));
    const patience = setTimeout(
      () => ended(`did not end within ${SECONDS_A_START} seconds`),
      SECONDS_A_START * 1000,
    );
    await page.exposeFunction('codeAutomationExit', code => ended(code === 0 ? undefined : 'failed'));
    await page.exposeFunction('codeAutomationLog', () => {});
    const remote = path =>
      `vscode-remote://${server.host}${path.split('/').map(encodeURIComponent).join('/')}`;
    const payload = [
      ['extensionDevelopmentPath', remote(carrier)],
      ['extensionTestsPath', remote(join(carrier, 'run.js'))],
      ['skipWelcome', 'true'],
    ];
    await page.goto(
      `${server.url}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    );
    const problem = await end;
    clearTimeout(patience);
    if (problem !== undefined) throw new Error(`Measuring the activation ${problem}.`);
    return JSON.parse(readFileSync(report, 'utf8'));
  } finally {
    await page.context().close();
  }
}

/** What runs in the extension host. It waits until the host has come to rest after its start. */
const carrierCode = (order, report) => `
const vscode = require('vscode');
const { writeFileSync } = require('node:fs');
exports.run = async () => {
  await new Promise(resolve => setTimeout(resolve, 2000));
  const times = {};
  for (const id of ${JSON.stringify(order)}) {
    const extension = vscode.extensions.getExtension(id);
    if (extension.isActive) throw new Error(id + ' was active already');
    const start = performance.now();
    const worked = process.threadCpuUsage();
    await extension.activate();
    const { user, system } = process.threadCpuUsage(worked);
    times[id] = { took: performance.now() - start, worked: (user + system) / 1000 };
  }
  writeFileSync(${JSON.stringify(report)}, JSON.stringify(times));
};
`;
