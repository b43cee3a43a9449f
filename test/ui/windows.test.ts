import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const TALK = `${GOALS}guild-talk.yaml`;

describe('Two windows of one folder', () => {
  let demo: Demo;
  let one: Workbench;
  let two: Workbench;

  before(async () => {
    demo = await openDemo();
    one = demo.workbench;
    two = await openWorkbench({
      folder: demo.notes.folder,
      viewport: { width: 1280, height: 1400 },
      settings: { 'mentoring.me': 'ada', 'workbench.tree.enableStickyScroll': false },
    });
    await two.openMentoring();
    for (const window of [one, two]) {
      await window.expand('Speak at the backend guild', 'Goals');
      await window.row('Outline', 'Goals').waitFor();
    }
  });

  after(async () => {
    await two.close();
    await demo.end();
  });

  async function askForStep(window: Workbench): Promise<void> {
    await window.contextMenu('Speak at the backend guild', 'Add Step', 'Goals');
    await window.quickInput.asked('What is the next small step?');
  }

  async function answer(window: Workbench, text: string): Promise<void> {
    await window.quickInput.answer(text);
    await window.quickInput.closed();
  }

  it('show in one what is ticked in the other', async () => {
    await one.tick('Outline', 'Goals');
    await two.row(/^Outline.*, done/, 'Goals').waitFor();
    await two.tick('Outline', 'Goals');
    await one.row(/^Outline.*, open/, 'Goals').waitFor();
    await eventually('the old bytes', () => demo.notes.status() === '');
  });

  it('write into one list at the same time, and lose nothing', async () => {
    await askForStep(one);
    await askForStep(two);
    await answer(one, 'Ask for a room');
    await answer(two, 'Borrow a microphone');
    for (const window of [one, two])
      for (const step of ['Ask for a room', 'Borrow a microphone']) await window.row(step, 'Goals').waitFor();
    assert.deepEqual(demo.notes.changes().sort(), [
      '+  - text: Ask for a room',
      '+  - text: Borrow a microphone',
    ]);
  });

  it('take back only their own last change', async () => {
    await one.focusView('Goals');
    await one.page.keyboard.press('ControlOrMeta+z');
    await eventually(
      'the undo of one',
      () => demo.notes.changes().join() === '+  - text: Borrow a microphone',
    );
    await two.row('Ask for a room', 'Goals').waitFor({ state: 'detached' });
    await two.focusView('Goals');
    await two.page.keyboard.press('ControlOrMeta+z');
    await eventually('the old bytes', () => demo.notes.status() === '');
  });

  it('leave what is typed in one alone when the other changes the file, and both are there in the end', async () => {
    await one.openFile('guild-talk.yaml');
    await one.page.keyboard.press('ControlOrMeta+Home');
    await one.page.keyboard.press('End');
    await one.page.keyboard.type(' in May');
    await one.row('Speak at the backend guild in May', 'Goals').waitFor();
    await askForStep(two);
    await answer(two, 'Ask for a room');
    await eventually('the other has written', () => demo.notes.read(TALK).includes('Ask for a room'));
    assert.match(await one.editorText(), /^title: .* in May\n/, 'what is typed stays as it is');
    assert.doesNotMatch(demo.notes.read(TALK), /in May/, 'and is not saved for the user');

    await askForStep(one);
    await answer(one, 'Borrow a microphone');
    await eventually('the text has it', async () => (await one.editorText()).includes('Borrow a microphone'));
    assert.doesNotMatch(demo.notes.read(TALK), /microphone/);
    await one.page.locator('.tab.active.dirty').waitFor();
    await one.run('File: Revert File');
    await one.row('Ask for a room', 'Goals').waitFor();
  });
});
