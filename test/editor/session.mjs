// One server and one browser for many pages: what the UI tests share. Each page gets a fresh copy of a workspace, a
// browser that remembers nothing of the pages before it (and with it fresh editor state), and its own user settings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchWarmBrowser } from './browser.mjs';
import { prepareDemo } from './demo.mjs';
import { installEditor } from './install.mjs';
import { createProfile } from './profile.mjs';
import { extensionHostLog, installExtension, startServer } from './server.mjs';

const root = join(import.meta.dirname, '../..');

/** The packaged extension that tests install: the variable MENTORING_VSIX, else the one `npm run package` makes. */
export const vsixPath = () => resolve(root, process.env.MENTORING_VSIX || 'mentoring-notes.vsix');

/** The folder for pictures and logs of runs. Git ignores it. */
export const artifacts = join(root, 'artifacts');

let session;

/** Waits until all that failed is written down. */
export const explained = async () => void (await Promise.allSettled(explaining));

/** What is open: a test that fails may have to do with any of it. Each: `{ pages(), log }`. */
const open = new Set();

/** Starts the shared server and browser, once. */
function shared() {
  session ??= start();
  return session;
}

async function start() {
  const vsix = vsixPath();
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}. npm run package makes it.`);
  const editor = installEditor(process.env.MENTORING_EDITOR || 'newest');
  const profile = createProfile();
  installExtension(editor, profile, vsix);
  const settingsFile = join(profile.userData, 'User/settings.json');
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  const [server, browser] = await Promise.all([
    startServer(editor, profile),
    launchWarmBrowser(join(profile.folder, 'browser')),
  ]);
  return { editor, profile, server, browser, settingsFile, settings };
}

const explaining = new Set();

/**
 * Writes down what a failed test looked like: the pages stay open until that is done. Gives a few lines for the log.
 * @returns {Promise<string>}
 */
export function explain(title, error) {
  const done = (async () => {
    const { profile } = (await session?.catch(() => undefined)) ?? {};
    const { explainFailure } = await import('./explain.mjs');
    return explainFailure(title, error, { pages: openPages(), profile });
  })();
  explaining.add(done);
  void done.finally(() => explaining.delete(done));
  return done;
}

/** The pages that are open, each with the file of its console's lines, the one opened last at the end. */
export const openPages = () => [...open].flatMap(({ pages, log }) => pages().map(page => ({ page, log })));

/**
 * Opens the editor on a folder (default: a fresh copy of the demo workspace; a .code-workspace file opens
 * several) and returns `{ page, folder, log, editor, profile, close }`: a Playwright page that has loaded the editor's frame, the
 * folder on disk, the file with the console's lines, the folder of all that the editor's server writes down, and what closes
 * the page and forgets what it wrote down.
 * `disk`: a folder for all that the browser writes down, which stays there; it is a browser of its own then.
 * `host: 'web'` runs the extension in the browser instead of in Node. Only one page at a time may rely on its user
 * settings.
 * @param {Omit<import('./browser.mjs').Look, 'log'> & { folder?: string, settings?: object, theme?: string, host?: string, disk?: string }} [options]
 */
export async function openPage({
  folder,
  settings = {},
  theme,
  viewport,
  scale,
  locale = 'en',
  zone,
  host = process.env.MENTORING_HOST,
  memory = false,
  disk,
} = {}) {
  const { profile, server, browser, settingsFile, settings: base, editor } = await shared();
  const place = mkdtempSync(join(profile.folder, 'work '));
  const workspace = folder ? resolve(folder) : await prepareDemo(join(place, 'parser'));
  const web =
    host === 'web' ? { 'remote.extensionKind': { 'mentoring-notes.mentoring-notes': ['web'] } } : {};
  const colours = theme ? { 'workbench.colorTheme': theme } : {};
  const settingsBefore = readFileSync(settingsFile, 'utf8');
  const ownSettings = JSON.stringify({ ...base, ...web, ...colours, ...settings }, null, 1);
  writeFileSync(settingsFile, ownSettings);
  const log = join(place, 'console.log');
  const isWorkspace = workspace.endsWith('.code-workspace'); // what its folders are is written down, too
  const look = { viewport, scale, locale, zone, log, memory: memory || isWorkspace };
  const opened = await (disk === undefined ? browser.open(look) : browser.openOnDisk(look, disk));
  const { page } = opened;
  const entry = { pages: opened.pages, log };
  open.add(entry);
  const close = async () => {
    await Promise.allSettled(explaining);
    open.delete(entry);
    await opened.close();
    // a window that was open before reads them again when it is loaded anew
    if (readFileSync(settingsFile, 'utf8') === ownSettings) writeFileSync(settingsFile, settingsBefore);
  };
  await waitOutDialogs(page);
  if (locale !== 'en') await speak(page, locale);
  const query = isWorkspace ? 'workspace' : 'folder';
  const answer = await page.goto(`${server.url}/?${query}=${encodeURIComponent(workspace)}`);
  if (!answer?.ok()) throw new Error(`The editor answered ${answer?.status()}.`);
  await page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 120_000 });
  return { page, folder: workspace, log, editor, profile: profile.folder, close };
}

/**
 * Sets the display language of a page. The editor's own words stay English, for want of a language pack; extensions
 * are told the language, and the words of their manifests and of `vscode.l10n` come in it.
 */
export async function speak(page, locale) {
  await page.addInitScript(language => {
    Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', {
      get: () => language,
      set: () => {},
      configurable: true,
    });
  }, locale);
}

/** The ends of the logs of the shared server's extension hosts. */
export async function sessionLog() {
  return session ? extensionHostLog((await session).profile) : '';
}

/** What the editor itself says while it has lost its server for a moment: it lies over all there is to click on. */
const OUT_OF_REACH = /reconnect|disconnected/i;

/** Lets every click on a page wait for the end of such a dialog. */
const waitOutDialogs = page =>
  page.addLocatorHandler(page.locator('.monaco-dialog-box').filter({ hasText: OUT_OF_REACH }), () => {});

/** Ends the shared server and browser, and removes their files. */
export async function closeSession() {
  const ended = await session?.catch(() => undefined); // what did not start needs no end
  session = undefined;
  if (!ended) return;
  const { profile, server, browser } = ended;
  await browser.close();
  await server.stop();
  profile.remove();
}

/** Builds and packages the extension. Throws with the tool's output when that fails. */
export function packageExtension() {
  const done = spawnSync('npm', ['run', '--silent', 'package'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm run package failed:\n${done.stdout}${done.stderr}`);
  return join(root, 'mentoring-notes.vsix');
}

/** Makes the folder for pictures and logs, and returns the path of a file in it. */
export function artifact(name) {
  mkdirSync(artifacts, { recursive: true });
  return join(artifacts, name);
}
