// Measures in a real VS Code how long our extension takes to activate, against one that does nothing.
import { createVSIX } from '@vscode/vsce';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, newPage } from '../editor/browser.mjs';
import { installEditor } from '../editor/install.mjs';
import { createProfile } from '../editor/profile.mjs';
import { installExtension, startServer } from '../editor/server.mjs';

const OURS = 'mentoring-notes.mentoring-notes';
const EMPTY = ['one', 'two', 'three'];
const SECONDS_A_START = 60;

/**
 * Starts the editor's extension host `starts` times, each time on a folder without notes, so that nothing has
 * activated our extension, and activates it and three empty ones there in changing order.
 * Returns for each start `{ ours, empty }` in milliseconds, `empty` being the middle one of three.
 */
export async function measureActivation(vsix, starts) {
  const editor = installEditor('newest');
  const profile = createProfile();
  let server, browser;
  try {
    installExtension(editor, profile, vsix);
    for (const name of EMPTY) installExtension(editor, profile, await emptyExtension(profile.folder, name));
    const workspace = join(profile.folder, 'work');
    mkdirSync(workspace);
    [server, browser] = await Promise.all([
      startServer(editor, profile, { testDriver: true }),
      launchBrowser(),
    ]);
    const found = [];
    for (let start = 0; start < starts; start++) {
      const order = EMPTY.map(name => `mentoring-bench.empty-${name}`);
      order.splice(start % (EMPTY.length + 1), 0, OURS);
      found.push(await oneStart({ browser, server, profile, workspace, order }));
    }
    return found.map(times => ({
      ours: times[OURS],
      empty: median(EMPTY.map(name => times[`mentoring-bench.empty-${name}`])),
    }));
  } finally {
    await browser?.close();
    await server?.stop();
    profile.remove();
  }
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Packages an extension that does nothing. */
async function emptyExtension(folder, name) {
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
  await createVSIX({
    cwd: source,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
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
    await extension.activate();
    times[id] = performance.now() - start;
  }
  writeFileSync(${JSON.stringify(report)}, JSON.stringify(times));
};
`;
