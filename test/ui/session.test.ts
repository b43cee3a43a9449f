import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { focusedName, openOnMeeting, startAtTopic, tabTo, typeLine } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;
const FILE = 'shaping-an-api.yaml';
const FIRST = 'Where does the API start?';

let demo: Demo;
let frame: Frame;

const type = (text: string) => demo.workbench.page.keyboard.type(text);
const press = (key: string) => demo.workbench.page.keyboard.press(key);
const topic = () => frame.locator('#topic').innerText();
const meeting = () => demo.notes.read(demo.notes.path(FILE));

describe('A session', () => {
  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1000 } });
  });
  beforeEach(async () => void (frame = await startAtTopic(demo.workbench, MEETING, FIRST)));
  afterEach(() => demo.again());
  after(() => demo.end());

  it('is held by keyboard alone, from the first topic to a closed meeting, and leaves only what was meant', async () => {
    const { notes, workbench } = demo;
    await press('Space');
    await eventually('the next topic is up', async () => (await topic()) === 'Is one error type enough?');
    await press('p');
    await eventually('the topic after it is up', async () => (await topic()) === 'Reading a failing table');

    await press('n');
    await press('ControlOrMeta+End');
    await press('Enter');
    await type('A cursor it is.');
    await press('Escape');
    await eventually('the notes are written', () => meeting().includes('  A cursor it is.\n'));

    await press('m');
    await type('mo: send the talk on tables by next friday');
    await frame.locator('.parsed').getByText('Send the talk on tables').waitFor();
    await press('Enter');
    await eventually('the promise is written', () => meeting().includes('- text: Send the talk on tables'));

    await tabTo(workbench, frame, /^New decision$/);
    await type('Text in, a cursor out');
    await press('Enter');
    await eventually('the decision is written', () => meeting().includes('- Text in, a cursor out'));

    await tabTo(workbench, frame, /^Close the Session$/, 'Shift+Tab');
    await press('Enter');
    await eventually('the first question waits', async () =>
      (await focusedName(frame)).startsWith('Ada: What was useful'),
    );
    assert.equal(await frame.evaluate(() => scrollY), 0);
    await type('One sentence for the API');
    await tabTo(workbench, frame, /^Ada: What will you do/);
    await type('Write the page by tomorrow');
    await press('Alt+Enter');
    await frame.getByRole('button', { name: 'Take the promise back: Write the page' }).waitFor();
    await tabTo(workbench, frame, /^Close the Session$/);
    await press('Enter');
    await eventually('the session is closed', () => meeting().includes('\nstatus: held\n'));
    await workbench.page
      .locator('.tab.active')
      .filter({ hasText: /^Closed: / })
      .waitFor(); // it takes the focus

    const lines = notes
      .changes()
      .map(line => line.replace(/20\d\d-\d\d-\d\d/g, 'DAY'))
      .sort();
    assert.deepEqual(
      lines,
      [
        '+status: held',
        '+      status: discussed', // where does the API start
        '+      status: carried', // is one error type enough, reading a failing table
        '+      status: carried',
        '+      status: carried', // naming of the helpers
        '-      status: parked',
        '+  A cursor it is.',
        '+    - Text in, a cursor out',
        '+    - text: Write the page',
        '+      due: DAY',
        '+    - text: Send the talk on tables',
        '+      due: DAY',
        '+    useful: One sentence for the API',
        '+    next: Write the page by tomorrow',
        // the next meeting
        '+    - text: Is one error type enough?',
        '+      minutes: 15',
        '+      goal: tokenizer-api',
        '+    - text: Naming of the helpers',
        '+    - text: Reading a failing table',
        '+      minutes: 10',
        '+      goal: parser-tests',
      ].sort(),
    );
  });

  it('takes no letter for a key of its own beside a field, and puts the caret where what was chosen is written', async () => {
    const before = await topic();
    await frame.getByRole('button', { name: 'Win', exact: true }).click();
    await type('Parser');
    assert.equal(await frame.getByLabel('New win').inputValue(), 'Parser');
    await frame.getByRole('radio').first().focus();
    await type('pjk');
    assert.equal(await topic(), before);
    assert.deepEqual(demo.notes.changes(), []);
    await frame.getByLabel('New win').fill(''); // what is left unentered is asked about
  });

  it('gives a promise the place in the code of the topic, by keyboard, which leads there from both', async () => {
    const { notes, workbench } = demo;
    const before = meeting();
    await press('m');
    await type('mo: split it by next friday');
    const place = frame.getByRole('button', { name: /^About tokenizer.ts/ });
    await place.waitFor();
    await tabTo(workbench, frame, /^About tokenizer.ts/);
    await press('Space');
    await eventually('it is chosen', async () => (await place.getAttribute('aria-pressed')) === 'true');
    await workbench.screenshot('session-promise-place');
    await tabTo(workbench, frame, /^New promise$/, 'Shift+Tab');
    await press('Enter');
    const written =
      /- text: Split it\n {6}due: .*\n {6}code:\n {8}path: src\/tokenizer.ts\n {8}line: 142\n {8}text: "/;
    await eventually('the promise is written with its place', () => written.test(meeting()));
    const made = frame.locator('.made').getByRole('button', { name: /^tokenizer.ts/ });
    await made.waitFor();
    await workbench.screenshot('session-promise-with-place');
    await made.click();
    await workbench.page.locator('.tab', { hasText: 'tokenizer.ts' }).waitFor();
    assert.ok(notes.changes().every(line => line.startsWith('+')));
    await workbench.run('Mentoring: Undo the Last Change');
    await eventually('it is as it was', () => meeting() === before);
  });

  it('leads from a promise of an earlier meeting to its place in the code', async () => {
    const { notes, workbench } = demo;
    const earlier = notes.path('tests-that-explain.yaml');
    const promise = '    - text: Two options on one page\n';
    const code = '      code:\n        path: src/tokenizer.ts\n        line: 142\n';
    notes.write(earlier, notes.read(earlier).replace(promise, promise + code));
    const place = frame.locator('.promised').getByRole('button', { name: /^tokenizer.ts:142/ });
    await place.waitFor();
    await workbench.screenshot('session-owed-place');
    await place.focus();
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: 'tokenizer.ts' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: /^Ln 142/ }).waitFor();
  });

  it('says aloud what was done with a topic, and takes it back with the key of undo', async () => {
    const before = await topic();
    await press('p');
    await eventually('it is said', async () =>
      /^Parked for .*: Where does the API start\? Now: Is one error type enough\?$/.test(
        await frame.locator('p.sr[role=status]').innerText(),
      ),
    );
    await frame.locator('.deed').getByRole('button', { name: 'Undo' }).waitFor();
    await eventually('it is written', () => demo.notes.changes().length === 1);
    await press('ControlOrMeta+z');
    await eventually('it is as it was', () => demo.notes.changes().length === 0);
    await frame.locator('.deed').getByText('Undone').waitFor();
    assert.equal(before, 'Where does the API start?');
  });

  it('closes the setting of its clock with Escape, and gives the focus back to the clock', async () => {
    const clock = frame.getByRole('button', { name: /min left/ });
    await clock.click();
    await frame.getByRole('button', { name: '+ 5 min' }).first().focus();
    await press('Escape');
    await frame.locator('.set').waitFor({ state: 'detached' });
    await eventually('it has it', async () => /min left/.test(await focusedName(frame)));
  });

  it('leaves the focus at the topic where the button that was pressed is gone', async () => {
    const park = frame.locator('.tacts').getByRole('button', { name: 'Park' });
    while (await park.isVisible()) {
      const now = await topic();
      await park.click();
      await eventually('its turn is over', async () => (await topic()) !== now || !(await park.isVisible()));
    }
    await eventually('it has it', async () => (await focusedName(frame)) === (await topic()));
  });

  it('begins with the focus on its topic when it is started from its preparation', async () => {
    const { workbench } = demo;
    await tabTo(workbench, frame, /^Prepare$/, 'Shift+Tab');
    await press('Enter');
    await tabTo(workbench, frame, /^Start the Session$/, 'Shift+Tab');
    await press('Enter');
    await eventually('it has it', async () => (await focusedName(frame)) === (await topic()));
  });

  it('has its keys behind a button, and gives the focus back to it', async () => {
    await tabTo(demo.workbench, frame, /^Keys$/, 'Shift+Tab');
    await press('Enter');
    await frame.getByRole('dialog', { name: 'Keys' }).waitFor();
    await press('Escape');
    await frame.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });
    await eventually('it has it', async () => (await focusedName(frame)) === 'Keys');
  });

  it('is open again once its closing is undone, and what compared it is put away', async () => {
    const { workbench } = demo;
    const before = meeting();
    await tabTo(workbench, frame, /^Close the Session$/, 'Shift+Tab');
    await press('Enter');
    await eventually('the first question waits', async () =>
      (await focusedName(frame)).startsWith('Ada: What was useful'),
    );
    await tabTo(workbench, frame, /^Close the Session$/);
    await press('Enter');
    const comparison = workbench.page.locator('.tab', { hasText: 'Closed: Shaping an API' });
    await comparison.waitFor();
    await workbench.answer(/is closed/, 'Undo');
    await eventually('it is as it was', () => meeting() === before);
    await comparison.waitFor({ state: 'detached' });
  });

  it('gives the old bytes back where a topic or a promise is ticked and unticked', async () => {
    const { notes } = demo;
    const topic = frame.getByRole('checkbox', { name: 'Discussed: Where does the API start?' });
    const open = await frame
      .locator('.last')
      .getByRole('checkbox', { checked: false })
      .first()
      .elementHandle();
    for (const box of [topic, open]) {
      await box?.click();
      await eventually('it is ticked in the file', () => notes.changes().length === 1);
      await eventually('the box shows it', () => box?.isChecked());
      await box?.click();
      await eventually('nothing is changed', () => notes.changes().length === 0);
      // Two clicks, each held for so long: however fast somebody is, the second takes back the first.
      for (const delay of [0, 30, 60, 100, 150]) await box?.click({ clickCount: 2, delay });
      await eventually('the box is as it was', async () => !(await box?.isChecked()));
      await eventually('nothing is changed after all', () => notes.changes().length === 0);
    }
    await eventually('the topic is open again', async () => !(await topic.isChecked()));
    await topic.dblclick();
    await frame.getByRole('checkbox', { name: 'Discussed: Is one error type enough?' }).click();
    await eventually('the box that was clicked last is ticked', () =>
      /Is one error type enough\?\n(?: {6}.*\n)*? {6}status: discussed\n/.test(meeting()),
    );
    assert.deepEqual(notes.changes(), ['+      status: discussed']);
  });

  it('shows both texts where the file changes under the notes that are being written, and keeps both', async () => {
    const { notes, workbench } = demo;
    await press('n');
    await press('ControlOrMeta+End');
    const path = notes.path(FILE);
    notes.write(path, meeting().replace('Three callers today:', 'Four callers today:'));
    await type(' And mine.');
    await frame.getByRole('button', { name: 'Keep both' }).waitFor();
    assert.equal(await focusedName(frame), 'Notes in Markdown');
    assert.match(await frame.locator('#notes').inputValue(), /^Three callers today:[^]*And mine\.$/);
    assert.doesNotMatch(meeting(), /And mine/);
    await workbench.screenshot('session-collision');
    await tabTo(workbench, frame, /^Keep both$/);
    await press('Enter');
    await eventually('both stand in the file', () => /Four callers today:[^]*And mine\./.test(meeting()));
    assert.doesNotMatch(meeting(), /Three callers/);
  });

  it('follows what others do, says it once, and leaves the focus where it is', async () => {
    const { notes } = demo;
    await press('m');
    await type('half a prom');
    const path = notes.path(FILE);
    notes.write(
      path,
      meeting().replace(
        '    - text: Reading a failing table',
        '    - text: Who owns the fuzz job?\n    - text: Reading a failing table',
      ),
    );
    await frame.locator('.agenda').getByText('Who owns the fuzz job?').waitFor();
    await eventually('it is said', async () =>
      (await frame.locator('p.sr[role=status]').innerText()).includes(
        'Mo has a new topic: Who owns the fuzz job?',
      ),
    );
    assert.equal(await focusedName(frame), 'New promise');
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
  });

  it('folds the rail to three lines where its column becomes narrow, and opens it again where there is room', async () => {
    const { page } = demo.workbench;
    const open = () => frame.locator('.rail details[open]').count();
    await demo.workbench.closeSideBar();
    assert.equal(await open(), 3);
    await page.setViewportSize({ width: 520, height: 900 });
    await eventually('all is folded', async () => (await open()) === 0);
    await frame.locator('.rail summary').first().click();
    await eventually('one is open', async () => (await open()) === 1);
    await page.setViewportSize({ width: 1280, height: 1000 });
    await eventually('all is open', async () => (await open()) === 3);
  });

  it('says above the agenda and the topic that five minutes are left, and leaves them side by side', async () => {
    const { notes } = demo;
    await demo.workbench.closeSideBar();
    notes.write(notes.path(FILE), meeting().replace(/^minutes: .*$/m, 'minutes: 4'));
    const hint = frame.getByText('Five minutes left.');
    await hint.waitFor();
    const [above, rail, stage] = await Promise.all(
      [hint, frame.locator('.rail'), frame.locator('.stage')].map(part => part.boundingBox()),
    );
    assert.ok(above && rail && stage);
    assert.ok(above.y + above.height <= rail.y);
    assert.ok(rail.x + rail.width <= stage.x && rail.y === stage.y);
  });

  it('goes on with the next topic at each press of the key, however fast', async () => {
    for (let presses = 0; presses < 3; presses++) await press('ControlOrMeta+Enter');
    await eventually('all three are discussed', () => meeting().match(/status: discussed/g)?.length === 5);
  });

  it('writes what is being typed when its tab is closed in the middle of a word', async () => {
    const { workbench } = demo;
    await typeLine(workbench, frame, 'Half a sent');
    await workbench.page.locator('.tab.active .tab-actions .action-label').click();
    await eventually('it is written', () => meeting().includes('  Half a sent\n'));
  });

  it('does not write again what was written when its tab was closed, and was taken out of the file since', async () => {
    const { workbench, notes } = demo;
    const before = meeting();
    await typeLine(workbench, frame, 'Half a sent');
    await workbench.page.locator('.tab.active .tab-actions .action-label').click();
    await eventually('it is written', () => meeting().includes('  Half a sent\n'));
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    notes.write(notes.path(FILE), before);
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    await frame.locator('#notes').waitFor();
    assert.doesNotMatch(await frame.locator('#notes').inputValue(), /Half a sent/);
    await frame.getByRole('checkbox', { name: 'Discussed: Where does the API start?' }).click();
    await eventually('what is done next is written', () => meeting() !== before);
    assert.equal(
      meeting().replace(/(Where does the API start\?\n[^]*?)      status: discussed\n/, '$1'),
      before,
    );
  });

  it('is opened again as it was closed: at its topic, with a line half typed', async () => {
    const { workbench } = demo;
    await press('j');
    await press('m');
    await type('half a prom');
    await workbench.page.locator('.tab.active .tab-actions .action-label').click();
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
    frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    assert.equal(await frame.locator('#promise').inputValue(), 'half a prom');
    assert.equal(await topic(), 'Is one error type enough?');
  });
});
