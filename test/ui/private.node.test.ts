import assert from 'node:assert/strict';
import { basename } from 'node:path';
import type { Frame } from 'playwright-core';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, focusedName, openOnMeeting } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;
const FILE = 'shaping-an-api.yaml';
const TOPIC = 'May I say that the reviews take three days?';
const PUT_OFF = 'Ask how the move went';
const NEXT = 'Thank Kim for the tables';
const LINE = 'Mo stops after each paragraph and sums up';

describe('Private notes in the editor', () => {
  let demo: Demo;
  let frame: Frame;
  let file: string;
  const rows = (view: string) => demo.workbench.rows(view);
  const bar = (name: RegExp) => demo.workbench.page.locator('.statusbar').getByRole('button', { name });
  const has = (view: string, words: string) =>
    eventually(`${view} has "${words}"`, async () => (await rows(view)).some(row => row.includes(words)));

  before(async () => {
    demo = await openDemo();
    file = demo.notes.path(FILE); // before a private one of that name is there
  });
  after(() => demo.end());

  it('ask once where they stay, and stand on the page and in the tree for their owner', async () => {
    frame = await openOnMeeting(demo.workbench, 'Mentoring: Prepare', MEETING);
    const field = frame.getByRole('textbox', { name: 'Add a topic that only you see' });
    await field.fill(TOPIC);
    await field.press('Enter');
    const { quickInput } = demo.workbench;
    await quickInput.titled(/Where should your private notes stay/);
    await quickInput.pick('Inside, left out of git');
    await frame.getByRole('button', { name: `Share: ${TOPIC}` }).waitFor();
    await has('Meetings', TOPIC);
    assert.equal(demo.notes.read('.mentoring/private/.gitignore'), '*\n');
    assert.doesNotMatch(demo.notes.read(file), /three days/);
    await frame.getByText('Stays inside of this folder and out of git, not encrypted.').waitFor();
  });

  it('are caught in one line, and one line more says what they become', async () => {
    const { workbench } = demo;
    await workbench.run('Mentoring: Capture…');
    await workbench.quickInput.pick('Ada and Mo');
    await workbench.quickInput.asked('Stays with you until you share it');
    await workbench.quickInput.answer(LINE);
    await has('Follow-through', '1 caught');
    await frame.getByRole('button', { name: `A win: ${LINE}` }).click();
    await eventually('it is a win', () => demo.notes.read(file).includes(`- ${LINE}`));
    await eventually('it has left the inbox', async () =>
      (await rows('Follow-through')).every(row => !row.includes('caught')),
    );
  });

  it('are put off with Later: the row goes until another meeting is prepared, and Undo brings it back', async () => {
    const { workbench } = demo;
    const inbox = () => demo.notes.read('.mentoring/private/ada/inbox.yaml');
    await workbench.run('Mentoring: Capture…');
    await workbench.quickInput.pick('Ada and Mo');
    await workbench.quickInput.asked('Stays with you until you share it');
    await workbench.quickInput.answer(PUT_OFF);
    const later = frame.getByRole('button', { name: `Later: ${PUT_OFF}` });
    await later.waitFor();
    const before = inbox();
    assert.doesNotMatch(before, /later/);
    await later.click();
    await later.waitFor({ state: 'detached' });
    const [put = ''] = /^ +later: .*\n/m.exec(inbox()) ?? [];
    assert.equal(put.trim(), `later: ${basename(file, '.yaml')}`);
    assert.equal(inbox(), before + put);
    await has('Follow-through', '1 caught');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await later.waitFor();
    assert.equal(inbox(), before);
    await workbench.run('Mentoring: Capture…');
    await workbench.quickInput.pick('Ada and Mo');
    await workbench.quickInput.asked('Stays with you until you share it');
    await workbench.quickInput.answer(NEXT);
    await frame.getByRole('button', { name: `Later: ${NEXT}` }).waitFor();
    await later.focus();
    await later.press('Enter');
    await later.waitFor({ state: 'detached' });
    assert.equal(await focusedName(frame), `Make it a topic: ${NEXT}`);
    await frame.getByRole('button', { name: `Later: ${NEXT}` }).press('Enter');
    await frame.getByText('Caught since last time').waitFor({ state: 'detached' });
    assert.notEqual(await focusedName(frame), '', 'the focus goes on where the list goes, too');
    await workbench.screenshot('private-later');
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByRole('button', { name: `Only me: ${NEXT}` }).click();
    await has('Meetings', NEXT);
  });

  it('leave no trace while presenting, also after a reload, and come back after it', async () => {
    const { workbench } = demo;
    await bar(/^Private shown\./).click();
    await bar(/^Presenting\./).waitFor();
    await frame.getByText('Only you', { exact: true }).waitFor({ state: 'detached' });
    const isHidden = async () => (await rows('Meetings')).every(row => !/Only you|three days/.test(row));
    await eventually('the tree shows none', isHidden);
    await workbench.reload();
    await workbench.openMentoring();
    await bar(/^Presenting\./).waitFor();
    frame = await drawnPage(workbench);
    await frame.getByText('Agenda').first().waitFor();
    assert.equal(await frame.getByText(TOPIC).count(), 0);
    assert.ok(await isHidden());
    await bar(/^Presenting\./).click();
    await bar(/^Private shown\./).waitFor();
    await frame.getByRole('button', { name: `Share: ${TOPIC}` }).waitFor();
  });

  it('are shared by the key S, with one undo', async () => {
    const share = frame.getByRole('button', { name: `Share: ${TOPIC}` });
    await share.focus();
    await share.press('s');
    await eventually('it is on the agenda', () => demo.notes.read(file).includes(TOPIC));
    await frame
      .getByText('On the agenda. Everyone who can read this repository can read it.')
      .first()
      .waitFor();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByRole('button', { name: `Share: ${TOPIC}` }).waitFor();
    assert.ok(!demo.notes.read(file).includes(TOPIC));
  });
});
