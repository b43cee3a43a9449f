// What stands in the folder of a failed test: what the windows looked like, what a screen reader would have read in
// them, what their consoles said, and the logs of the extension and of the hosts.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { artifact } from './session.mjs';

const NAME_LENGTH = 80;

/** Of so many logs, those written to last: a server has hosts of windows that are long closed. */
const LOGS = 4;

/** The folder for all failures of a run. */
export const failuresFolder = () => artifact('failures');

/** What lies over the rest of a window, and takes its clicks and keys. */
const ABOVE = '.notification-toast, .monaco-dialog-box, .quick-input-widget, .context-view .monaco-menu';

/** So many letters of a page's text are told in the log. */
const TOLD = 700;

/**
 * Writes down how the windows look now, and what was said. `title` names the test, `error` is its text, `pages` are
 * `{ page, log }`, `profile` that of the server. Returns a few lines for the log, which may be all that is left of a
 * run. Never rejects: what cannot be had is left out.
 */
export async function explainFailure(title, error, { pages, profile }) {
  const name = title.replace(/[^a-z0-9]+/gi, '-').slice(0, NAME_LENGTH);
  const folder = join(failuresFolder(), name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'error.txt'), `${title}\n\n${error}\n`);
  const told = await Promise.all(pages.map(({ page }) => inView(page).catch(() => '')));
  await Promise.all(
    pages.map(({ page, log }, index) => explainPage(folder, `window-${index + 1}`, page, log)),
  );
  for (const file of profile ? logsOf(profile) : []) copyLog(file, folder);
  return told.filter(text => text !== '').join('\n');
}

/** What lies over the rest of a window, what has the focus, which editors are open, and the text of the page on top. */
async function inView(page) {
  const texts = async selector =>
    page
      .locator(selector)
      .filter({ visible: true })
      .evaluateAll(all => all.map(each => each.innerText.replace(/\s+/g, ' ').trim()));
  const focus = await page.evaluate(() => {
    const { activeElement: on } = document;
    return `${on?.tagName ?? ''} ${on?.getAttribute('aria-label') ?? on?.className ?? ''}`;
  });
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
  const text = await frame.innerText({ timeout: 2000 }).catch(() => '');
  return [
    `above the rest: ${(await texts(ABOVE)).join(' | ') || 'nothing'}`,
    `the focus: ${focus}`,
    `editors: ${(await texts('.tab')).join(' | ') || 'none'}`,
    ...(text === '' ? [] : [`the page: ${text.replace(/\s+/g, ' ').slice(0, TOLD)}`]),
  ].join('\n');
}

async function explainPage(folder, name, page, log) {
  if (log && existsSync(log)) cpSync(log, join(folder, `${name}-console.log`));
  await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined); // it may be closed
  for (const [index, frame] of page.frames().entries()) {
    const tree = await frame
      .locator('body')
      .ariaSnapshot({ timeout: 3000 })
      .catch(() => ''); // a frame that has gone
    if (tree.trim() !== '')
      writeFileSync(join(folder, `${name}${index === 0 ? '' : `-frame-${index}`}-accessibility.txt`), tree);
  }
}

/** The logs of the extension hosts, and of the extension itself. */
function logsOf(profile) {
  const folder = join(profile.userData, 'logs');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /remoteexthost\.log$|mentoring/i.test(path) && path.endsWith('.log'))
    .map(path => join(folder, path))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(0, LOGS);
}

function copyLog(file, folder) {
  const window = /exthost\d+/.exec(file)?.[0] ?? '';
  try {
    cpSync(file, join(folder, [window, basename(file)].filter(Boolean).join('-')));
  } catch {
    // it has gone with its window
  }
}
