import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';
import { Questions } from './support/questions';

const GOAL = 'Speak at the backend guild';
const OTHER = 'Ask before answering';
const OWN = '.mentoring/private/ada/mentorships/ada-mo/goals/';
const DOUBT = 'Do I want to stand in front of them?';
const SECOND = 'Ask Priya how it was';

describe('Private notes in the editor, by keyboard alone', () => {
  let demo: Demo;
  let questions: Questions;
  let goal: string;
  let other: string;

  const press = (key: string) => demo.workbench.page.keyboard.press(key);
  const type = (text: string) => demo.workbench.page.keyboard.type(text);
  const has = (view: string, words: string) =>
    eventually(`${view} has "${words}"`, async () =>
      (await demo.workbench.rows(view)).some(row => row.includes(words)),
    );
  const lacks = (view: string, words: string) =>
    eventually(`${view} has no "${words}"`, async () =>
      (await demo.workbench.rows(view)).every(row => !row.includes(words)),
    );
  const isFocused = (name: string) =>
    eventually(`"${name}" has the focus`, async () =>
      (await demo.workbench.focusedRows())[0]?.includes(name),
    );
  const own = (path: string) =>
    existsSync(join(demo.notes.folder, path)) ? demo.notes.read(path) : undefined;

  /** Rows and files change one after the other: a file has this text soon, or is gone. */
  const isOwn = (path: string, text: string | undefined) =>
    eventually(`${path} is as it should be`, () => own(OWN + path) === text).catch(() =>
      assert.equal(own(OWN + path), text),
    );

  async function walkTo(view: string, name: string): Promise<void> {
    await demo.workbench.focusView(view);
    await demo.workbench.settled();
    await demo.workbench.walkTo(name);
  }

  /** Takes an entry of the focused row's menu. */
  async function menu(entry: string): Promise<void> {
    const focused = demo.workbench.page.locator('.monaco-menu .action-item.focused');
    await demo.workbench.settled(); // the menu of a row that is just being made anew does not open
    await press('Shift+F10');
    await demo.workbench.page.locator('.monaco-menu').first().waitFor();
    await eventually(`the arrow keys come to ${entry}`, async () => {
      await press('ArrowDown');
      return (await focused.allInnerTexts()).some(text => text.includes(entry));
    });
    await press('Enter');
  }

  before(async () => {
    demo = await openDemo();
    questions = new Questions(demo.workbench);
    goal = demo.notes.path('guild-talk.yaml').slice(GOALS.length);
    other = demo.notes.path('ask-before-answering.yaml').slice(GOALS.length);
  });
  after(() => demo.end());

  it('are noted from the menu of a row, where it is answered once where they stay', async () => {
    const { workbench } = demo;
    await walkTo('Goals', GOAL);
    await menu('Add a Private Note…');
    await workbench.quickInput.asked('Where should your private notes stay?');
    await press('ArrowDown');
    await questions.proposes('Inside, left out of git');
    await press('Enter');
    await workbench.quickInput.asked('Only you see this.');
    await type(DOUBT);
    await press('Enter');
    await isFocused(GOAL);
    await press('ArrowRight');
    await has('Goals', DOUBT);
    await menu('Add a Private Note…');
    await workbench.quickInput.asked('Only you see this.');
    await type(SECOND);
    await press('Enter');
    await has('Goals', SECOND);
    await isFocused(GOAL);
    await isOwn(goal, `notes:\n  - ${DOUBT}\n  - ${SECOND}\n`);
  });

  it('go with Delete and by the menu, the focus stays in the list, and Ctrl+Z brings them back', async () => {
    await demo.workbench.walkTo(DOUBT);
    await press('Delete');
    await lacks('Goals', DOUBT);
    await isFocused(SECOND);
    await isOwn(goal, `notes:\n  - ${SECOND}\n`);
    await press('ControlOrMeta+z');
    await has('Goals', DOUBT);
    await demo.workbench.walkTo(SECOND);
    await menu('Delete Private Note');
    await lacks('Goals', SECOND);
    await isFocused(DOUBT);
    await press('ControlOrMeta+z');
    await has('Goals', SECOND);
    await isOwn(goal, `notes:\n  - ${DOUBT}\n  - ${SECOND}\n`);
  });

  it('about something that is gone go after a question, and stay where it is answered with Escape', async () => {
    const { workbench, notes } = demo;
    rmSync(join(notes.folder, GOALS + goal));
    await has('Follow-through', `${DOUBT}, about a goal that is gone`);
    const before = own(OWN + goal);
    await walkTo('Follow-through', DOUBT);
    await press('Delete');
    const question = workbench.dialog('Delete all that you have privately noted about this?');
    await question.waitFor();
    await press('Escape');
    await question.waitFor({ state: 'detached' });
    await isFocused(DOUBT);
    await isOwn(goal, before);
    await press('Delete');
    await question.waitFor();
    await press('Enter');
    await workbench.dialog('There is no trash here').waitFor();
    await press('Enter');
    await lacks('Follow-through', DOUBT);
    await isOwn(goal, undefined);
    await eventually('a row has the focus', async () => (await workbench.focusedRows()).length === 1);
    await press('ControlOrMeta+z');
    await has('Follow-through', DOUBT);
    await isOwn(goal, before);
  });

  it('about something that is gone are attached to something else, and one undo takes that back', async () => {
    const { workbench } = demo;
    const before = own(OWN + goal);
    await walkTo('Follow-through', DOUBT);
    await menu('Attach To…');
    await workbench.quickInput.asked('Attach to what?');
    await type(OTHER);
    await questions.proposes(OTHER);
    await press('Enter');
    await workbench.quickInput.closed();
    await lacks('Follow-through', DOUBT);
    await eventually('a row has the focus', async () => (await workbench.focusedRows()).length === 1);
    await isOwn(other, before);
    await isOwn(goal, undefined);
    await walkTo('Goals', OTHER);
    await press('ArrowRight');
    await has('Goals', DOUBT);
    await press('ControlOrMeta+z');
    await has('Follow-through', DOUBT);
    await isOwn(goal, before);
    await isOwn(other, undefined);
  });

  it('are moved out of the folder by the palette, and back, with the focus where it was', async () => {
    const { workbench, notes } = demo;
    const before = own(OWN + goal);
    await walkTo('Follow-through', DOUBT);
    for (const [where, file] of [
      ['Outside of this repository', undefined],
      ['Inside, left out of git', before],
    ] as const) {
      await questions.start('Mentoring: Move My Private Notes…');
      await workbench.quickInput.asked('Where should your private notes stay?');
      await type(where);
      await questions.proposes(where);
      await press('Enter');
      await workbench.notification(/^Your private notes are (out|in)side of/).waitFor();
      await eventually('they are there', () => own(OWN + goal) === file);
      await has('Follow-through', DOUBT);
      await isFocused(DOUBT);
      await workbench.run('Notifications: Clear All Notifications');
    }
    assert.equal(notes.read('.mentoring/private/.gitignore'), '*\n');
    await workbench.screenshot('private-keys');
  });
});
