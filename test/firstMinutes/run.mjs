// npm run pictures:first: the first ten minutes of somebody new, in an empty repository, as pictures, and the number of
// keys and clicks that the ten most common deeds take. In English, then in Dutch (--locale nl for one of them); pictures go into
// artifacts/first/. With the variable MENTORING_VSIX, of that packaged extension.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, Pictures, playIn, wordsOf } from '../editor/playing.mjs';
import { Hand } from './hand.mjs';

const VIEWPORT = { width: 1280, height: 800 };
const ZONE = 'Europe/Amsterdam';

/** A repository in which nobody has noted anything. */
function emptyRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-first-'));
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Ada Long');
  git('config', 'user.email', 'ada@example.org');
  return folder;
}

/** Plays the ten minutes, one deed after the other. */
async function firstMinutes(hand, shot, { command, view, t }) {
  const { workbench, page } = hand;
  const { quickInput } = workbench;
  const button = async words =>
    (await openPage(workbench)).getByRole('button', { name: words, exact: true }).first();
  await workbench.openMentoring();
  await shot('welcome');
  await hand.deed('start a mentorship', async () => {
    await hand.click(page.locator('.part.sidebar .welcome-view a.monaco-button').first());
    await hand.answer([t('Where do the notes live?'), ''], [t('What form does it have?'), '']);
    await hand.answer([t('Who learns?'), ''], [t('Who guides?'), 'Mo Ray']);
    await quickInput.asked(t('How often do you meet?'));
    await shot('how-often');
    await hand.press('Enter');
    await quickInput.asked(t('When is the first meeting?'));
    await shot('when');
    await quickInput.type(`${t('today')} 14:00`);
    await shot('first-meeting');
    await hand.press('Enter');
    await workbench.reveal(/Kick-off|Kennismaking|Eerste gesprek/, view('meetings'));
  });
  await shot('started');
  await hand.deed('new goal', async () => {
    await hand.command(command('newGoal'));
    await hand.answer([
      t('What should be different at the end? One line is enough to begin.'),
      'Read the parser',
    ]);
    await quickInput.asked(t('What kind of goal is it?'));
    await shot('new-goal');
    await hand.press('Enter');
    await workbench.row(/Read the parser/, view('goals')).waitFor();
  });
  await hand.deed('add a topic', async () => {
    await hand.command(command('addAgendaItem'));
    await hand.answer([t('Add a topic to which meeting?'), '']);
    await quickInput.asked(t('What do you want to talk about?'));
    await quickInput.type('Where does the API start?');
    await hand.press('Enter');
    await (await workbench.reveal(/Where does the API start/, view('meetings'))).waitFor();
  });
  await hand.deed('prepare', async () => {
    await hand.command(command('prepare'));
    await hand.answer([t('Prepare which meeting?'), '']);
    await openPage(workbench);
  });
  await shot('prepare');
  await hand.deed('start the session', async () => {
    await hand.click(await button(t('Start the Session')));
    await (await button(t('Close the Session'))).waitFor();
  });
  await shot('session');
  await hand.deed('tick a topic', async () => {
    await hand.press('Space');
    await (await openPage(workbench)).getByRole('button', { name: t('Undo'), exact: true }).waitFor();
  });
  await shot('ticked');
  await hand.deed('promise', async () => {
    await hand.press('m');
    await hand.type('two options on one page by friday');
    await (await openPage(workbench)).locator('.parsed').getByText('Two options').waitFor();
    await shot('promise');
    await hand.press('Enter');
    await workbench.row(/^Two options on one page/, view('actions')).waitFor();
  });
  await shot('promised');
  await hand.deed('close with the check-in', async () => {
    await hand.click(await button(t('Close the Session')));
    const close = (await openPage(workbench)).locator('.btn.primary').last();
    await close.waitFor();
    await shot('close');
    await hand.click(close);
    await page.locator('.notification-toast').first().waitFor();
  });
  await shot('closed');
  await hand.deed('open the roadmap', async () => {
    await hand.command(command('openRoadmap'));
    await workbench.webview().locator('.legend').first().waitFor();
  });
  await shot('roadmap');
  await hand.deed('share', async () => {
    await hand.command(command('share'));
    await quickInput.asked(t('These files are committed, and nothing else'));
    await shot('which-files');
    await hand.press('Enter');
    await quickInput.asked(t('What is it about? This is the message of the commit.'));
    await shot('message');
    await hand.press('Enter');
    await page.locator('.notification-toast').filter({ hasText: /9/ }).waitFor();
  });
  await shot('shared');
}

await playIn('first', async ({ openWorkbench, locale, theme }) => {
  const folder = emptyRepository();
  const workbench = await openWorkbench({ folder, locale, theme, viewport: VIEWPORT, zone: ZONE });
  const hand = new Hand(workbench);
  const pictures = new Pictures('first', locale);
  const shot = name => pictures.take(workbench, name);
  try {
    await firstMinutes(hand, shot, wordsOf(locale));
    return true;
  } catch (error) {
    await shot('failed');
    console.error(`${locale}, after ${hand.counted.at(-1)?.deed}:`, error);
    return false;
  } finally {
    for (const { deed, actions } of hand.counted) console.log(`${locale}  ${deed}: ${actions}`);
    await workbench.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
