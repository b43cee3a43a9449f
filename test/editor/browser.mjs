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

/** Starts a headless Chromium, installed from Debian's packages where there is none. */
export function launchBrowser() {
  needPrograms('chromium');
  return chromium.launch({ executablePath: browserPath(), args: FLAGS });
}

/**
 * Opens a page in a browser context of its own. `viewport`: CSS pixels; `zone`: its time zone; `locale`: the
 * display language of the editor and the language of dates; `log`: a file for the console's lines.
 */
export async function newPage(
  browser,
  { viewport = { width: 1280, height: 800 }, zone = 'UTC', locale = 'en', scale = 1, log } = {},
) {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: scale,
    locale: locale === 'en' ? 'en-US' : locale,
    timezoneId: zone,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
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
