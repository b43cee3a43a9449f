// npm run pictures:first: the first ten minutes of somebody new, in an empty repository, as pictures, and the number of
// keys and clicks that the ten most common deeds take. In English, then in Dutch (--locale nl for one of them); pictures go into
// artifacts/first/. With the variable MENTORING_VSIX, of that packaged extension.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDriver } from '../editor/driver.mjs';
import { endOnSignals } from '../editor/server.mjs';
import { artifacts, closeSession, packageExtension, sessionLog } from '../editor/session.mjs';
import { root } from '../setup.mjs';
import { Hand } from './hand.mjs';

const { values: wish } = parseArgs({ options: { locale: { type: 'string' }, theme: { type: 'string' } } });
const VIEWPORT = { width: 1280, height: 800 };

const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

function wordsOf(locale) {
  const manifest = read(locale === 'nl' ? 'package.nls.nl.json' : 'package.nls.json');
  const bundle = locale === 'nl' ? read('l10n/bundle.l10n.nl.json') : {};
  return {
    command: id => `${manifest.category}: ${manifest[`command.${id}`]}`,
    view: id => manifest[`view.${id}`],
    t: (words, args = {}) => (bundle[words] ?? words).replace(/\{(\w+)\}/g, (_, key) => String(args[key])),
  };
}

/** A repository in which nobody has noted anything. */
function emptyRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-first-'));
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada Long');
  git('config', 'user.email', 'ada@example.org');
  return folder;
}

async function first(openWorkbench, locale) {
  const { command, view, t } = wordsOf(locale);
  const folder = emptyRepository();
  const workbench = await openWorkbench({
    folder,
    locale,
    theme: wish.theme,
    viewport: VIEWPORT,
    zone: 'Europe/Amsterdam',
  });
  const { page } = workbench;
  const hand = new Hand(workbench);
  let scene = 0;
  const shot = async name => {
    await page.waitForTimeout(1500); // what is drawn late: a picture asserts nothing
    const number = String(++scene).padStart(2, '0');
    await page.screenshot({ path: join(artifacts, 'first', `${locale}-${number}-${name}.png`) });
  };
  const inPage = async () => {
    const frame = await workbench.webviewFrame();
    await frame.locator('#page main').waitFor();
    return frame;
  };
  const named = (frame, words) => frame.getByRole('button', { name: words, exact: true }).first();
  try {
    await workbench.openMentoring();
    await workbench.settled();
    await shot('welcome');
    await hand.deed('start a mentorship', async () => {
      await hand.click(page.locator('.part.sidebar .welcome-view a.monaco-button').first());
      await hand.answer([t('Where do the notes live?'), ''], [t('What form does it have?'), '']);
      await hand.answer([t('Who learns?'), ''], [t('Who guides?'), 'Mo Ray']);
      await shot('how-often');
      await hand.answer([t('How often do you meet?'), '']);
      await workbench.quickInput.asked(t('When is the first meeting?'));
      await workbench.quickInput.type('2 dec 14:00');
      await shot('first-meeting');
      await hand.press('Enter');
      await workbench.row(/Kick-off|Eerste gesprek/, view('meetings')).waitFor();
    });
    await shot('started');
    await hand.deed('new goal', async () => {
      await hand.command(command('newGoal'));
      await hand.answer([t('What should be different at the end? One line is enough to begin.'), 'Read the parser']); // prettier-ignore
      await page.waitForTimeout(1000);
      await shot('new-goal');
      await hand.press('Enter');
      await workbench.row(/Read the parser/, view('goals')).waitFor();
    });
    await hand.deed('add a topic', async () => {
      await hand.command(command('addAgendaItem'));
      await page.waitForTimeout(1500);
      while (await page.locator('.quick-input-widget:visible .monaco-list-row').first().isVisible()) {
        await hand.press('Enter'); // which meeting, whose: what is proposed
        await page.waitForTimeout(700);
      }
      await workbench.quickInput.type('Where does the API start?');
      await hand.press('Enter');
      await workbench.reveal(/Where does the API start/, view('meetings'));
    });
    await hand.deed('prepare', async () => {
      await hand.command(command('prepare'));
      await page.waitForTimeout(1500);
      if (await page.locator('.quick-input-widget:visible').isVisible()) await hand.press('Enter');
      await inPage();
    });
    await shot('prepare');
    await hand.deed('start the session', async () => {
      await hand.click(named(await inPage(), t('Start the Session')));
    });
    await shot('session');
    await hand.deed('tick a topic', () => hand.press('Space'));
    await shot('ticked');
    await hand.deed('promise', async () => {
      await hand.press('m');
      await hand.type('two options on one page by friday');
      await shot('promise');
      await hand.press('Enter');
    });
    await hand.deed('close with the check-in', async () => {
      const frame = await inPage();
      await hand.click(named(frame, t('Close the Session')));
      await page.waitForTimeout(1000);
      await shot('close');
      await hand.click(frame.locator('.btn.primary').last());
      await page.waitForTimeout(3000);
    });
    await shot('closed');
    await hand.deed('open the roadmap', async () => {
      await hand.command(command('openRoadmap'));
      await page.waitForTimeout(2500);
    });
    await shot('roadmap');
    await hand.deed('share', async () => {
      await hand.command(command('share'));
      await page.waitForTimeout(1500);
      for (
        let asked = 0;
        asked < 4 && (await page.locator('.quick-input-widget:visible').isVisible());
        asked++
      ) {
        await shot(`share-${asked + 1}`);
        await hand.press('Enter');
        await page.waitForTimeout(1500);
      }
    });
    await shot('shared');
  } catch (error) {
    process.exitCode = 1;
    await shot('failed');
    console.error(`${locale}, after ${hand.counted.at(-1)?.deed}:`, error);
  } finally {
    for (const { deed, actions } of hand.counted) console.log(`${locale}  ${deed}: ${actions}`);
    await workbench.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

endOnSignals();
process.chdir(root);
if (!process.env.MENTORING_VSIX) packageExtension();
mkdirSync(join(artifacts, 'first'), { recursive: true });
const { openWorkbench } = await buildDriver();
try {
  for (const locale of wish.locale ? [wish.locale] : ['en', 'nl']) await first(openWorkbench, locale);
} catch (error) {
  process.exitCode = 1;
  console.error(error, `\nThe extension hosts' logs:\n${await sessionLog()}`);
} finally {
  await closeSession();
}
