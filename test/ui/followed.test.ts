// What is typed on a page belongs to the meeting, whatever its file is called and whether it is there at the moment.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, openOnMeeting, startSession } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;
const FILE = 'shaping-an-api.yaml';

describe('A session whose file', () => {
  let demo: Demo;
  let frame: Frame;
  let path: string;
  let other: string;

  const type = (text: string) => demo.workbench.page.keyboard.type(text);
  const press = (key: string) => demo.workbench.page.keyboard.press(key);
  const notesField = () => frame.locator('#notes').inputValue();

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1000 } });
    path = demo.notes.path(FILE);
    other = path.replace(FILE, 'the-api.yaml');
  });

  beforeEach(async () => {
    frame = await startSession(demo.workbench, MEETING);
  });

  afterEach(() => demo.again());
  after(() => demo.end());

  /** Types a promise and does not enter it, then goes on in the notes. */
  async function typeHalf(): Promise<void> {
    await frame.locator('#promise').focus();
    await type('half a prom');
    await frame.locator('#notes').focus();
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('Half a');
  }

  async function closeTab(): Promise<void> {
    await demo.workbench.page.locator('.tab.active .tab-actions .action-label').click();
    await demo.workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
  }

  it('gets another name by git goes on under that name, with the notes and the promise half typed', async () => {
    const { notes, workbench } = demo;
    await typeHalf();
    notes.git('mv', path, other);
    await type(' sentence');
    await eventually('it is written under the new name', () =>
      notes.read(other).includes('  Half a sentence\n'),
    );
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
    assert.ok(!notes.files().has(path));
    await closeTab();
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    assert.match(await notesField(), /Half a sentence$/);
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
  });

  it('gets another name while the page is closed is opened with what was typed', async () => {
    const { notes, workbench } = demo;
    await frame.locator('#promise').focus();
    await type('half a prom');
    await closeTab();
    notes.git('mv', path, other);
    await workbench.run('Mentoring: Refresh');
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    await eventually(
      'what was typed is there',
      async () => (await frame.locator('#promise').inputValue()) === 'half a prom',
    );
  });

  it('gets another name after its page was closed is not given again what was written then and taken out since', async () => {
    const { notes, workbench } = demo;
    await frame.locator('#notes').focus();
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('To be taken out');
    await eventually('it is in the field', async () => (await notesField()).endsWith('To be taken out'));
    await closeTab();
    await eventually('it is written', () => notes.read(path).includes('  To be taken out\n'));
    notes.write(path, notes.read(path).replace('  To be taken out\n', ''));
    notes.git('mv', path, other);
    await workbench.run('Mentoring: Refresh');
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    await frame.locator('#promise').fill('half a prom'); // the page has all that was left by then
    await frame.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)));
    assert.doesNotMatch(await notesField(), /To be taken out/);
    await closeTab();
    assert.ok(!notes.read(other).includes('To be taken out'));
  });

  it('is away for a while keeps what is typed in view, says so, and writes it when it is back', async () => {
    const { notes } = demo;
    notes.git('checkout', '-q', '-b', 'without');
    notes.git('rm', '-q', path);
    notes.git('commit', '-q', '-m', 'No meeting');
    notes.git('checkout', '-q', 'main');
    await frame.locator('#notes').focus();
    await press('ControlOrMeta+End');
    await press('Enter');
    notes.git('checkout', '-q', 'without');
    await frame.getByText("The meeting's file is not there now.").waitFor();
    await type('Typed meanwhile');
    assert.match(await notesField(), /Typed meanwhile$/);
    await frame.getByText('Not written yet: the file is not there now.').waitFor();
    await demo.workbench.screenshot('followed-away');
    notes.git('checkout', '-q', 'main');
    await eventually('it is written', () => notes.read(path).includes('  Typed meanwhile\n'));
    await frame.getByText("Saved in the meeting's file").waitFor();
    assert.equal(await frame.getByText(/not there now|Not written/).count(), 0);
  });

  it('is closed in a page, and comes back after that, offers what was typed', async () => {
    const { notes, workbench } = demo;
    const text = notes.read(path);
    notes.git('rm', '-q', '-f', path);
    await frame.getByText("The meeting's file is not there now.").waitFor();
    await frame.locator('#notes').focus();
    await press('ControlOrMeta+End');
    await type(' And mine.');
    await closeTab();
    notes.write(path, text);
    await workbench.answer(/is there again/, 'Open the page');
    frame = await drawnPage(workbench);
    await eventually('it is written', () => notes.read(path).includes(' And mine.'));
  });
});

describe('A session that is closed with a promise half typed', () => {
  let demo: Demo;
  let frame: Frame;
  const meeting = () => demo.notes.read(demo.notes.path(FILE));

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1000 } });
  });

  beforeEach(async () => {
    frame = await startSession(demo.workbench, MEETING);
    await frame.locator('#promise').fill('mo: send the talk');
    await frame.locator('.strip').getByRole('button', { name: 'Close the Session' }).click();
    await frame
      .getByRole('region', { name: 'Typed, and not added yet' })
      .getByText('send the talk')
      .waitFor();
    await frame.locator('.closing').getByRole('button', { name: 'Close the Session' }).click();
  });

  afterEach(() => demo.again());
  after(() => demo.end());

  it('asks before, and adds it where that is wanted', async () => {
    assert.doesNotMatch(meeting(), /status: held/);
    await frame.getByRole('button', { name: 'Add it and close' }).click();
    await eventually('it is closed', () => meeting().includes('\nstatus: held\n'));
    assert.match(meeting(), /- text: Send the talk/);
  });

  it('still shows it where it was left out, and adds it later', async () => {
    await frame.getByRole('button', { name: 'Close without it' }).click();
    await eventually('it is closed', () => meeting().includes('\nstatus: held\n'));
    assert.doesNotMatch(meeting(), /Send the talk/);
    const tab = (name: RegExp) => demo.workbench.page.locator('.tab').filter({ hasText: name });
    await tab(/^Closed: /).waitFor(); // it lies over the page
    await tab(/^Shaping an API/).click();
    frame = await drawnPage(demo.workbench);
    await frame.getByRole('button', { name: 'Add: mo: send the talk' }).click();
    await eventually('it is added', () => meeting().includes('- text: Send the talk'));
  });
});
