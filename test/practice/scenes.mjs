// The play: what Ada and Mo do, from the middle of their mentorship to the look back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { artifacts } from '../editor/session.mjs';
import { day, HOME } from './world.mjs';

/** Plays all of it, with a picture of each scene. `play` opens the windows and takes the pictures. */
export async function scenes(play) {
  const { world, words } = play;
  const { t, command, view } = words;

  // Half way: Ada prepares, asks for feedback, and commits for a goal.
  await play.window('ada', async workbench => {
    const { page, quickInput } = workbench;
    await play.scene(workbench, 'prepare-half-way', async () => {
      await workbench.run(command('prepare'));
      await quickInput.pick(/Half way/);
      await play.page(workbench);
    });
    await play.scene(workbench, 'ask-for-feedback', async () => {
      await workbench.run(command('askFeedback'));
      await quickInput.asked(t('What would you like feedback on, in one line?'));
      await quickInput.type('My design review of the tokenizer');
    });
    await play.scene(workbench, 'feedback-is-asked', async () => {
      await page.keyboard.press('Enter');
      await workbench.expand(new RegExp(`^${t('Feedback')}`), view('meetings'));
      await workbench.row(/My design review/).waitFor();
    });
    await play.scene(workbench, 'goal-in-the-commit-message', async () => {
      await workbench.run('View: Close All Editors');
      world.ada.write('src/parse.test.ts', "import { parse } from './parse';\n\nparse('a b');\n");
      world.ada.git('add', 'src');
      await page
        .locator('.part.activitybar a.action-label[aria-label^="Source Control"]')
        .locator('xpath=..')
        .click();
      const box = page.locator('.scm-view .scm-editor, .scm-input').first();
      await box.click();
      await page.keyboard.type('A table for each rule');
      await page.getByRole('button', { name: words.command('insertGoalTrailer').replace(/^.*?: /, '') }).first().click(); // prettier-ignore
      await quickInput.pick(/Cover the parser/);
      await quickInput.closed();
    });
    await play.scene(workbench, 'trailer-is-completed', async () => {
      await page.locator('.scm-view .scm-editor, .scm-input').first().click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Men');
      await page.keyboard.press('Control+Space'); // the box does not propose anything by itself
      await page
        .locator('.suggest-widget .monaco-list-row')
        .filter({ hasText: 'lead-an-api-change' })
        .waitFor();
    });
    await play.scene(workbench, 'commit-is-evidence', async () => {
      await page.keyboard.press('Enter'); // takes what is proposed
      await page.keyboard.press('ControlOrMeta+Enter');
      await workbench.openMentoring();
      await workbench.expand('Cover the parser', view('goals'));
      await workbench.row(/A table for each rule/, view('goals')).waitFor();
    });
    await play.scene(workbench, 'commit-is-opened', async () => {
      await workbench.row(/A table for each rule/, view('goals')).click();
      await page.locator('.multiDiffEditor, .multi-diff-editor').first().waitFor();
    });
  });
  world.ada.share('Asked for feedback');

  // Mo gives it, with the code in view, and agrees to step back.
  world.mo.share('Nothing yet');
  await play.window('mo', async workbench => {
    const { page, quickInput } = workbench;
    await play.scene(workbench, 'somebody-waits', () => workbench.row(/My design review/).waitFor());
    await play.scene(workbench, 'give-feedback', async () => {
      await workbench.openFile('src/parse.ts');
      await page.keyboard.press('ControlOrMeta+Home');
      for (let lines = 0; lines < 3; lines++) await page.keyboard.press('Shift+ArrowDown');
      await workbench.run(command('giveFeedback'));
      await quickInput.pick(/My design review/);
      await play.answers(workbench, [t('When and where was it? You can leave this empty and write it in the file.'), 'Design review of the tokenizer, Thursday']); // prettier-ignore
      await quickInput.asked(t('What did they do or say? What you saw, not what you think of it.'));
      await quickInput.type('You stopped twice to ask who would call it');
    });
    await play.scene(workbench, 'feedback-is-given', async () => {
      await page.keyboard.press('Enter');
      await play.answers(
        workbench,
        [t('What did that do to you or the work?'), 'Two callers spoke up whom nobody had thought of'],
        [t('What could be done the same or otherwise next time?'), 'Ask it before the first slide'],
      );
      await quickInput.closed();
      await workbench.restPointer();
    });
    await play.scene(workbench, 'step-back', async () => {
      await workbench.run(command('prepare'));
      await quickInput.pick(/Half way/);
      const frame = await play.page(workbench);
      await frame.getByRole('button', { name: t('Shared'), exact: true }).click();
      await frame.locator(`button[aria-pressed="true"]`, { hasText: t('Shared') }).waitFor();
      await frame.locator('#support').scrollIntoViewIfNeeded();
    });
  });
  const half = `${HOME}/meetings/${day(0)}-half-way.yaml`;
  world.mo.change(
    half,
    text =>
      text
        .replace(/^date:/m, 'status: held\ndate:')
        .replace(/^wins:\n {2}ada:/m, 'wins:\n  ada:\n    - The first table was merged without help')
        .replace(/^ {2}lead-an-api-change:$/m, '  lead-an-api-change:\n    state: stuck\n    note: Nobody owns the old callers')
        .replace(/^actions:\n {2}ada:\n\n {2}mo:/m, `actions:\n  ada:\n    - text: Two options on one page\n      due: ${day(10)}\n\n  mo:\n    - text: Ask who owns the old callers\n      due: ${day(7)}`), // prettier-ignore
  );
  world.mo.share('Feedback, and half way');
  world.later(15);

  // Two weeks on: nothing is planned, a holiday comes.
  await play.window('ada', async workbench => {
    const { page, quickInput } = workbench;
    await play.scene(workbench, 'reply', async () => {
      await workbench.run(command('replyToFeedback'));
      if (await page.getByText(t('Reply to which feedback?')).isVisible()) await quickInput.pick(/My design/);
      else await quickInput.pick(/My design/).catch(() => undefined);
      await quickInput.asked(t('What do you take from it, or what do you want to ask?'));
      await quickInput.type('I shall put it into the invitation');
    });
    await play.scene(workbench, 'nothing-planned', async () => {
      await page.keyboard.press('Enter');
      await quickInput.closed();
      await workbench.run(command('openOverview'));
      await play.page(workbench);
    });
    await play.scene(workbench, 'pause', async () => {
      await workbench.run(command('pauseMentorship'));
      await quickInput.asked(t('Until which day? Leave this empty to resume when you want.'));
      await quickInput.type(day(7));
    });
    await play.scene(workbench, 'paused', async () => {
      await page.keyboard.press('Enter');
      await quickInput.closed();
    });
  });
  world.ada.share('A holiday');
  world.mo.share('Nothing yet');
  world.later(26);

  // The end comes near: the roadmap has the way, and the closing talk is proposed.
  for (const [file, text] of [
    ['src/lex.ts', 'A table for the lexer'],
    ['src/api.ts', 'Move the old callers'],
  ]) {
    world.ada.write(file, 'export {};\n');
    world.ada.git('add', 'src');
    const goal = file === 'src/api.ts' ? 'lead-an-api-change' : 'parser-tests';
    world.ada.git('commit', '-q', '-m', text, '-m', `Mentoring-Goal: ${goal}`);
  }
  world.ada.change(`${HOME}/goals/parser-tests.yaml`, text => text.replace(/ {4}due: \S+/g, `    done: ${day(-3)}`).replace(/^owner/m, 'status: done\nowner')); // prettier-ignore
  await play.window('ada', async workbench => {
    const { page, quickInput } = workbench;
    await play.scene(workbench, 'roadmap', async () => {
      await workbench.run('View: Close Primary Side Bar');
      await workbench.run(command('openRoadmap'));
      const frame = await play.page(workbench);
      await frame.locator('.commits').first().waitFor();
    });
    await play.scene(workbench, 'roadmap-card-of-a-goal', async () => {
      const frame = await play.page(workbench);
      await frame
        .locator('.bar[data-key$="/goal/parser-tests"], [data-key$="/goal/parser-tests"]')
        .first()
        .focus();
      await frame.locator('.card').waitFor();
    });
    await play.scene(workbench, 'roadmap-as-a-list', async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('l');
      const frame = await play.page(workbench);
      await frame.locator('.aslist table').waitFor();
      await frame.locator('.aslist table').scrollIntoViewIfNeeded();
    });
    await play.scene(workbench, 'closing-is-proposed', async () => {
      await workbench.run(command('newMeeting'));
      await page.locator('.quick-input-widget:visible').waitFor();
      await page.keyboard.press('Enter'); // the day that is proposed
      await quickInput.titled('(2/');
      await quickInput.entries();
      await page.keyboard.press('Enter');
      await quickInput.titled('(3/');
      await quickInput.entries();
    });
    await play.scene(workbench, 'look-back-of-ada', async () => {
      await quickInput.escape();
      await workbench.run('View: Close All Editors');
      await workbench.run(command('lookBack'));
      const frame = await play.page(workbench);
      const answers = [
        'Reached; coverage is at 83 %',
        'Half of it: the callers moved, the owner is found',
        'I know my way',
      ];
      const fields = frame.locator('.lb textarea');
      const count = await fields.count();
      const others = ['Reviews are questions', 'The tables', 'Ask who calls it', 'Coffee in autumn'];
      for (const [at, text] of [...answers, ...others].slice(0, count).entries())
        await fields.nth(at).fill(text);
    });
    await play.scene(workbench, 'look-back-is-saved', async () => {
      const frame = await play.page(workbench);
      await frame.getByRole('button', { name: t('Save my part') }).click();
      await frame.getByText(t('Your part is saved.')).waitFor();
    });
  });
  world.ada.share('My part of the look back');
  world.mo.share('Nothing yet');

  // Mo writes, and they close.
  await play.window('mo', async workbench => {
    const { page } = workbench;
    await play.scene(workbench, 'look-back-of-mo', async () => {
      await workbench.run('View: Close Primary Side Bar');
      await workbench.run(command('lookBack'));
      const frame = await play.page(workbench);
      const fields = frame.locator('.lb textarea');
      await fields.nth((await fields.count()) - 4).fill('To wait ten seconds longer');
      await page.keyboard.press('ControlOrMeta+Enter');
      await frame.getByText(t('Your part is saved.')).waitFor();
    });
    await play.scene(workbench, 'look-back-ends', async () => {
      const frame = await play.page(workbench);
      await frame.locator('.end').scrollIntoViewIfNeeded();
    });
    await play.scene(workbench, 'report', async () => {
      const frame = await play.page(workbench);
      await frame.getByRole('button', { name: t('Close the mentorship') }).click();
      await workbench.editor().waitFor();
    });
    await play.scene(workbench, 'closed', async () => {
      await workbench.run('View: Toggle Primary Side Bar Visibility');
      await workbench.openMentoring();
      await workbench.restPointer();
    });
    await play.scene(workbench, 'overview-at-the-end', async () => {
      await workbench.run(command('openOverview'));
      await play.page(workbench);
    });
  });
  world.mo.share('Closed');
  world.ada.share('Nothing left');
  if (world.ada.text(`${HOME}/mentorship.yaml`).includes('status: closed') === false) {
    play.failed++;
    console.error(`${play.locale}: the mentorship is not closed in Ada's clone.`);
  }
  writeFileSync(
    join(artifacts, 'practice', `${play.locale}-closing.yaml`),
    world.ada.text(`${HOME}/closing.yaml`),
  );
}
