import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';
import type { Notes } from './support/notes';
import type { Workbench } from './support/workbench';

const API = `${GOALS}tokenizer-api.yaml`;

/** A question and its answer: typed, or picked from a list. */
type Answer = readonly [question: string, answer: string | { readonly pick: string }];

describe('Adding through questions', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;

  before(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
  });

  after(() => demo.end());

  afterEach(() => notes.reset());

  async function reply([question, answer]: Answer): Promise<void> {
    const { quickInput } = workbench;
    await quickInput.asked(question);
    if (typeof answer === 'string') await quickInput.answer(answer);
    else await quickInput.pick(answer.pick);
  }

  /** Leaves with Escape at the first question, then at the second, and so on: no byte of the folder changes. */
  async function leavesNothing(start: () => Promise<void>, answers: readonly Answer[]): Promise<void> {
    const before = notes.files();
    for (const [index, [question]] of answers.entries()) {
      await start();
      for (const answer of answers.slice(0, index)) await reply(answer);
      await workbench.quickInput.asked(question);
      await workbench.quickInput.escape();
      await workbench.quickInput.closed();
      assert.deepEqual(notes.files(), before, `after Escape at "${question}"`);
      assert.equal(notes.status(), '');
    }
  }

  async function answerAll(start: () => Promise<void>, answers: readonly Answer[]): Promise<void> {
    await start();
    for (const answer of answers) await reply(answer);
    await workbench.quickInput.closed();
  }

  async function changed(lines: readonly string[]): Promise<void> {
    await eventually(lines.join('\n'), () => notes.changes().join('\n') === lines.join('\n')).catch(() =>
      assert.deepEqual(notes.changes(), lines),
    );
  }

  async function undone(): Promise<void> {
    await workbench.run('Mentoring: Undo the Last Change');
    await eventually('the bytes of before', () => notes.status() === '');
  }

  const TEXT = 'Ask: "why?" # first';
  const QUOTED = `'Ask: "why?" # first'`;

  it('adds a step from the row of its goal, and from the palette, and asks again where nothing is written', async () => {
    const fromRow = () => workbench.rowAction('Lead the tokenizer', 'Add Step', 'Goals');
    await leavesNothing(fromRow, [['What is the next small step?', '']]);
    await fromRow();
    await reply(['What is the next small step?', '   ']);
    await workbench.quickInput.asked('Write something, or press Escape to leave.');
    await workbench.quickInput.answer(`  ${TEXT} `);
    await workbench.quickInput.closed();
    await changed([`+  - text: ${QUOTED}`]);
    await workbench.expand('Lead the tokenizer', 'Goals');
    await workbench.reveal(`${TEXT}, step, open`, 'Goals');
    await undone();

    const fromPalette = () => workbench.run('Mentoring: Add Step…');
    const answers: Answer[] = [
      ['Add a step to which goal?', { pick: 'Lead the tokenizer' }],
      ['What is the next small step?', TEXT],
    ];
    await leavesNothing(fromPalette, answers);
    await answerAll(fromPalette, answers);
    await changed([`+  - text: ${QUOTED}`]);
    await undone();
  });

  it('adds a topic under a person from their row, and my own from the palette', async () => {
    const fromRow = () => workbench.rowAction('Mo, 1 of 2', 'Add Topic', 'Meetings');
    await leavesNothing(fromRow, [['What do you want to talk about?', '']]);
    await answerAll(fromRow, [['What do you want to talk about?', TEXT]]);
    await changed([`+    - text: ${QUOTED}`]);
    const file = notes.read(notes.path('shaping-an-api.yaml'));
    assert.match(file, /goal: parser-tests\n {4}- text: 'Ask: "why\?" # first'\n\nwins:/, 'the last of Mo’s');
    await workbench.reveal(`${TEXT}, topic, open`, 'Meetings');
    await undone();

    const fromPalette = () => workbench.run('Mentoring: Add Topic…');
    const answers: Answer[] = [
      ['Add a topic to which meeting?', { pick: 'Shaping an API, part two' }],
      ['What do you want to talk about?', TEXT],
    ];
    await leavesNothing(fromPalette, answers);
    await answerAll(fromPalette, answers);
    await changed([`+    - text: ${QUOTED}`]);
    assert.match(
      notes.read(notes.path('part-two.yaml')),
      /goal: tokenizer-api\n {4}- text: 'Ask: "why\?" # first'\n\n {2}mo:/,
    );
    await undone();
  });

  it('adds a promise with and without a day, and says what a day looks like', async () => {
    const start = () => workbench.run('Mentoring: Add Promise…');
    const answers: Answer[] = [
      ['Promised in which meeting?', { pick: 'Shaping an API, part two' }],
      ['What is promised?', TEXT],
      ['By which day?', '2031-01-02'],
    ];
    await leavesNothing(start, answers);
    await answerAll(start, answers);
    await changed([`+    - text: ${QUOTED}`, '+      due: 2031-01-02']);
    await workbench.reveal(`${TEXT}, due 2 Jan 2031`, 'Follow-through');
    await undone();

    await start();
    for (const answer of answers.slice(0, 2)) await reply(answer);
    await reply(['By which day?', 'soon']);
    await workbench.quickInput.asked('Write a date like 2027-02-15');
    await workbench.quickInput.answer('');
    await workbench.quickInput.closed();
    await changed([`+    - text: ${QUOTED}`]);
    await undone();
  });

  it('makes a goal from the row of its mentorship, opens its file, and undo takes the file away', async () => {
    const start = () => workbench.rowAction('Ada and Mo', 'New Goal', 'Goals');
    const answers: Answer[] = [
      ['What should be different at the end?', 'Write one page: "why"'],
      ['What kind of goal is it?', { pick: 'Just the title for now' }],
    ];
    await leavesNothing(start, answers);
    const before = notes.files();
    await answerAll(start, answers);
    const path = `${GOALS}write-one-page-why.yaml`;
    await eventually('a new file', () => notes.status() !== '');
    await workbench.row('Write one page', 'Goals').and(workbench.page.locator('[aria-selected="true"]')).waitFor(); // prettier-ignore
    assert.equal(notes.status(), `?? ${path}`);
    assert.deepEqual(
      notes.files(),
      new Map([...before, [path, `title: 'Write one page: "why"'\n\nsteps:\n`]].sort() as [string, string][]),
    );
    await workbench.page.locator('.tab.active', { hasText: 'write-one-page-why.yaml' }).waitFor();
    await workbench.reveal('Write one page: "why", goal, active', 'Goals');
    await undone();
    await workbench.row('Write one page', 'Goals').waitFor({ state: 'detached' });
  });

  it('sets where a goal stands, in the one line that says so', async () => {
    const start = () => workbench.rowAction('Lead the tokenizer', 'Set Goal Status', 'Goals');
    await leavesNothing(start, [['Where does the goal stand?', '']]);
    await start();
    await workbench.quickInput.asked('Where does the goal stand?');
    assert.deepEqual(await workbench.quickInput.entries(), [
      'active',
      'on track',
      'at risk, now',
      'stuck',
      'draft',
      'paused',
      'done',
      'dropped',
    ]);
    await workbench.quickInput.pick('paused');
    await changed(['-status: active', '+status: paused']);
    await workbench.reveal('Lead the tokenizer API change, paused', 'Goals');
    await undone();

    const before = notes.read(`${GOALS}parser-tests.yaml`);
    await workbench.rowAction('Cover the parser', 'Set Goal Status', 'Goals');
    await workbench.quickInput.pick('done');
    await changed(['+status: done']);
    assert.equal(notes.read(`${GOALS}parser-tests.yaml`).replace('status: done\n', ''), before);
    await undone();
  });

  it('deletes a goal only after a yes, and undo brings the file back as it was', async () => {
    const before = notes.files();
    const dialog = workbench.dialog('Delete "Get the fuzz job into the nightly build"?');
    await workbench.contextMenu('Get the fuzz job', 'Delete', 'Goals');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(notes.files(), before);
    await workbench.contextMenu('Get the fuzz job', 'Delete', 'Goals');
    assert.match(await dialog.innerText(), /fuzz-job\.yaml goes to the trash where there is one\./);
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    const forGood = workbench.dialog('permanently?'); // the disk of a server has no trash
    await forGood.getByRole('button', { name: 'Delete Permanently' }).click();
    await eventually('the file is gone', () => notes.status().trim() === `D ${GOALS}fuzz-job.yaml`);
    await workbench.row('Get the fuzz job', 'Goals').waitFor({ state: 'detached' });
    await undone();
    assert.deepEqual(notes.files(), before);
    await workbench.reveal('Get the fuzz job', 'Goals');
  });

  it('leaves every byte as it was, all in all', () => {
    assert.equal(notes.status(), '');
    assert.match(notes.read(API), /status: active/);
  });
});
