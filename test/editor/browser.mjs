// The browser that shows the editor.
import { appendFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath, needPrograms } from './programs.mjs';

const FLAGS = [
  '--no-sandbox', // in a container, as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking', // its own look-ups fail on a closed network, many at a time
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Console lines of the editor that say nothing about us: a closed part that this build lacks. */
const HARMLESS =
  /vsda|authentication provider|Failed to load resource: the server responded with a status of 404/;

const VIEWPORT = { width: 1280, height: 800 };

/** What a page may write down in the browser; what the browser keeps of scripts is not among it. */
const WRITTEN_DOWN = 'cookies,local_storage,indexeddb,service_workers,cache_storage,shader_cache';

/**
 * How a page looks: `zone`: its time zone; `locale`: the display language and that of dates; `scale`: device pixels per
 * pixel; `viewport`: CSS pixels; `log`: a file for the lines of its console.
 * @typedef {{ zone?: string, locale?: string, scale?: number, viewport?: { width: number, height: number }, log?: string, memory?: boolean }} Look
 */

/**
 * What a context looks like and speaks.
 * @param {Look} [look]
 * @returns {import('playwright-core').BrowserContextOptions}
 */
const contextOptions = ({ zone = 'UTC', locale = 'en', scale = 1 } = {}) => ({
  viewport: VIEWPORT,
  deviceScaleFactor: scale,
  locale: locale === 'en' ? 'en-US' : locale,
  timezoneId: zone,
  reducedMotion: 'reduce',
});

/** Starts a headless Chromium, installed from Debian's packages where there is none. */
export function launchBrowser() {
  needPrograms('chromium');
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}

/**
 * Opens a page in a browser context of its own (see `contextOptions`, `dress`).
 * @param {import('playwright-core').Browser} browser
 * @param {Look} [look]
 */
export async function newPage(browser, look = {}) {
  const context = await browser.newContext(contextOptions(look));
  return dress(await context.newPage(), look);
}

/**
 * Gives a page its size in CSS pixels (`viewport`), and its console a file (`log`).
 * @param {import('playwright-core').Page} page
 * @param {Look} look
 */
async function dress(page, { viewport = VIEWPORT, log }) {
  await page.setViewportSize(viewport);
  if (log) {
    const write = line => HARMLESS.test(line) || appendFileSync(log, `${line}\n`);
    page.on('console', message =>
      write(
        `${message.type()}: ${message
          .text()
          .replace(/^%c\s*/, '')
          .replace(/color: \S+ /, '')}`,
      ),
    );
    page.on('pageerror', error => write(`error: ${error}`));
  }
  return page;
}

/**
 * Starts a browser for many pages, one after the other. What it has compiled of the editor it keeps in `folder`, so that
 * each page but the first is there in a third of the time; what a page has written down is gone with it.
 * With `memory`, a page has a browser context of its own: what it writes down is there for certain after a reload.
 * `open(look)` gives `{ page, pages(), close() }`, where `pages` are those that were opened beside it, too; `openOnDisk(look,
 * place)` gives the same of a browser of its own that keeps everything in a folder; `close` ends the browser.
 */
export async function launchWarmBrowser(folder) {
  needPrograms('chromium');
  const kept = await chromium.launchPersistentContext(folder, {
    ...contextOptions(),
    executablePath: browserPath(),
    args: FLAGS,
  });
  const [first] = kept.pages(); // it stays, so that the browser does
  const devtools = await kept.newCDPSession(first);
  let isTaken = false;

  async function openKept(look) {
    isTaken = true;
    const page = await dress(await kept.newPage(), look);
    const pages = () => kept.pages().filter(each => each !== first);
    const close = async () => {
      const origin = new URL(page.url()).origin;
      await Promise.all(pages().map(each => each.close()));
      if (origin !== 'null')
        await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: WRITTEN_DOWN });
      isTaken = false;
    };
    return { page, pages, close };
  }

  async function openApart(look) {
    const page = await newPage(/** @type {import('playwright-core').Browser} */ (kept.browser()), look);
    const context = page.context();
    return { page, pages: () => context.pages(), close: () => context.close() };
  }

  /** A browser alone, that keeps all it writes down in a folder: what it leaves there can be looked at. */
  async function openOnDisk(look, place) {
    const context = await chromium.launchPersistentContext(place, {
      ...contextOptions(look),
      executablePath: browserPath(),
      args: FLAGS,
    });
    const page = await dress(context.pages()[0] ?? (await context.newPage()), look);
    return { page, pages: () => context.pages(), close: () => context.close() };
  }

  /** @type {(look: Look) => boolean} */
  const isUsual = ({ zone, locale = 'en', scale = 1, memory = false }) =>
    zone === undefined && locale === 'en' && scale === 1 && !memory;
  return {
    openOnDisk,
    open: (look = {}) => (isUsual(look) && !isTaken ? openKept(look) : openApart(look)),
    close: () => kept.close(),
  };
}
