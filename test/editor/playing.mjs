// What the plays of people at work (test/practice, test/firstMinutes) share: the words of a language, the pictures, and
// the run in both languages.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup.mjs';
import { buildDriver } from './driver.mjs';
import { endOnSignals } from './server.mjs';
import { artifacts, closeSession, packageExtension, sessionLog } from './session.mjs';

const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The words of a language: of the manifest, and of the code. */
export function wordsOf(locale) {
  const manifest = read(locale === 'nl' ? 'package.nls.nl.json' : 'package.nls.json');
  const bundle = locale === 'nl' ? read('l10n/bundle.l10n.nl.json') : {};
  return {
    command: id => `${manifest.category}: ${manifest[`command.${id}`]}`,
    view: id => manifest[`view.${id}`],
    t: (words, args = {}) => (bundle[words] ?? words).replace(/\{(\w+)\}/g, (_, key) => String(args[key])),
  };
}

/** The frame of the page that is open, once something stands in it. */
export async function openPage(workbench) {
  const frame = await workbench.webviewFrame();
  await frame.locator('#page main').waitFor();
  return frame;
}

/** So often a picture is taken anew while something still moves: a spinner never rests. */
const MOST = 12;

/** The pictures of one play in one language, numbered as they are taken. */
export class Pictures {
  #scene = 0;

  /**
   * @param {string} folder in artifacts/
   * @param {string} locale
   */
  constructor(folder, locale) {
    this.folder = folder;
    this.locale = locale;
  }

  /** Takes one of a window that stands still, and gives its path. */
  async take(workbench, name) {
    const number = String(++this.#scene).padStart(2, '0');
    const path = join(artifacts, this.folder, `${this.locale}-${number}-${name}.png`);
    await workbench.settled();
    const shot = () => workbench.page.screenshot({ path });
    for (let times = 0, before = await shot(); times < MOST; times++) {
      await workbench.page.waitForTimeout(200);
      const now = await shot();
      if (now.equals(before)) break;
      before = now;
    }
    return path;
  }
}

/**
 * Runs a play in English, then in Dutch; `--locale` and `--theme` choose others. With the variable MENTORING_VSIX, with
 * that packaged extension.
 * @param {string} folder where its pictures go, in artifacts/
 * @param {(stage: { openWorkbench: Function, locale: string, theme: string }) => Promise<boolean>} play
 *   gives whether all went well
 */
export async function playIn(folder, play) {
  const { values: wish } = parseArgs({ options: { locale: { type: 'string' }, theme: { type: 'string' } } });
  endOnSignals();
  process.chdir(root);
  if (!process.env.MENTORING_VSIX) packageExtension();
  mkdirSync(join(artifacts, folder), { recursive: true });
  const { openWorkbench } = await buildDriver();
  try {
    for (const locale of wish.locale ? [wish.locale] : ['en', 'nl']) {
      const theme = wish.theme ?? (locale === 'nl' ? 'Default Light Modern' : 'Default Dark Modern');
      if (!(await play({ openWorkbench, locale, theme }))) process.exitCode = 1;
    }
  } catch (error) {
    process.exitCode = 1;
    console.error(error, `\nThe extension hosts' logs:\n${await sessionLog()}`);
  } finally {
    await closeSession();
  }
}
