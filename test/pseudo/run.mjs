// npm run pseudo: shows every view and page in words that no language has (`words.mjs`), on notes in Cyrillic letters,
// and prints what is left in plain ones, which was never localised, and what is cut off: in the side bar at 300 pixels,
// on the pages at 430. Pictures go into artifacts/pseudo/. Packages an extension of its own.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDriver } from '../editor/driver.mjs';
import { endOnSignals } from '../editor/server.mjs';
import { artifacts, closeSession, packageExtension, sessionLog } from '../editor/session.mjs';
import { root } from '../setup.mjs';
import { pseudoNotes } from './notes.mjs';
import { shownIn } from './shown.mjs';
import { plainWords, pseudo } from './words.mjs';

/** A language that is known to browsers, and has no words of ours. */
const LOCALE = 'eo';
const BUNDLES = [
  { from: 'l10n/bundle.l10n.json', to: `l10n/bundle.l10n.${LOCALE}.json` },
  { from: 'package.nls.json', to: `package.nls.${LOCALE}.json` },
];

/** What the editor itself shows in the side bar, and the questions of templates, which have languages of their own. */
const OTHERS =
  /^(Mentoring actions|Views and More Actions\.\.\.|More Actions\.\.\.|Progress|Collapse All|.*⟧ (Section|actions)|Actions for .*)$|\((GROW|SBI)\)$|^(Open questions|Getting to know each other|Where to go from here|How we work together)$/;

/** What is in plain letters and may be: keys, names of ours and of files, and what stands in the files. */
const NAMES =
  /^(Ctrl|Shift|Alt|Enter|Escape|Space|Tab|Mentoring|Mentoring Notes|Prepare|Git|git|GROW|SMART|SVG|PNG|Markdown|YAML|Mermaid|Amsterdam|Europe|UTC|[JKPNMGLTASF])$|\.(yaml|md|ics)$|^(ada|mo|lin|ada-mo|lin-ada)\b/;

const days = new Set(
  ['en', LOCALE].flatMap(locale =>
    Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at))).flatMap(date =>
      /** @type {const} */ (['short', 'long']).flatMap(length =>
        new Intl.DateTimeFormat(locale, { weekday: length, day: 'numeric', month: length, timeZone: 'UTC' })
          .format(date)
          .split(/[^\p{L}]+/u),
      ),
    ),
  ),
);
const isKnown = word => NAMES.test(word) || days.has(word) || /^(la|de)$/.test(word); // of dates

/** The name of the whole stays: it is that in every language, and what drives the window goes by it. */
const inPseudo = sentence => (sentence === 'Mentoring' ? sentence : pseudo(sentence));

const words = key => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  return inPseudo(manifest[key]);
};
const command = id => `${words('category')}: ${words(`command.${id}`)}`;

let wrong = 0;

/** Prints what is wrong with what a place shows, and takes its picture. */
async function look(workbench, name, frame = workbench.page.locator('.part.sidebar')) {
  await workbench.page.waitForTimeout(800); // what is drawn late
  await workbench.page.screenshot({ path: join(artifacts, 'pseudo', `${name}.png`) });
  for (const { text, isCut } of await shownIn(frame)) {
    const plain = OTHERS.test(text) ? [] : plainWords(text, isKnown);
    if (plain.length === 0 && !isCut) continue;
    wrong++;
    console.log(`${name}: ${isCut ? 'cut' : 'plain'}: ${text}`);
  }
}

/** Opens a page by its command, at both widths. */
async function page(workbench, name, id) {
  await workbench.run(command(id));
  await workbench.page.waitForTimeout(1500); // it may ask, and may know from the page in front what is meant
  const asked = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
  if (await asked.first().isVisible()) await workbench.page.keyboard.press('Enter');
  const frame = await workbench.webviewFrame();
  await frame.locator('#page main').waitFor();
  await look(workbench, name, frame.locator('#page'));
  return frame;
}

endOnSignals();
process.chdir(root);
mkdirSync(join(artifacts, 'pseudo'), { recursive: true });
for (const { from, to } of BUNDLES) {
  const sentences = JSON.parse(readFileSync(from, 'utf8'));
  writeFileSync(to, JSON.stringify(Object.fromEntries(Object.keys(sentences).map(key => [key, inPseudo(sentences[key])])))); // prettier-ignore
}
try {
  packageExtension();
} finally {
  for (const { to } of BUNDLES) rmSync(to);
}
const folder = pseudoNotes();
const { openWorkbench } = await buildDriver();
try {
  for (const width of [1280, 780]) {
    const workbench = await openWorkbench({
      folder,
      locale: LOCALE,
      viewport: { width, height: 900 },
      settings: { 'mentoring.me': 'ada' },
    });
    await workbench.openMentoring();
    await workbench.settled();
    if (width === 1280) await look(workbench, 'side-bar'); // it is 300 pixels wide there
    await workbench.run('View: Close Primary Side Bar').catch(() => undefined);
    const frame = await page(workbench, `${width}-prepare`, 'prepare');
    await frame.locator('.strip .acts .btn').last().click();
    await look(workbench, `${width}-session`, frame.locator('#page'));
    await frame.locator('.strip .acts .btn').last().click();
    await look(workbench, `${width}-close`, frame.locator('#page'));
    await page(workbench, `${width}-check-in`, 'checkIn');
    await page(workbench, `${width}-roadmap`, 'openRoadmap');
    await page(workbench, `${width}-overview`, 'openOverview');
    await page(workbench, `${width}-look-back`, 'lookBack');
    await workbench.close();
  }
  console.log(wrong === 0 ? 'Nothing plain, nothing cut.' : `${wrong} texts to look at.`);
} catch (error) {
  process.exitCode = 1;
  console.error(error, `\nThe extension hosts' logs:\n${await sessionLog()}`);
} finally {
  await closeSession();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
