import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS } from './support/notes';
import type { Notes } from './support/notes';
import type { Workbench } from './support/workbench';

const API = `${GOALS}tokenizer-api.yaml`;

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(number => String(number).padStart(2, '0'))
    .join('-');
};

describe('Items in the trees', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;
  let meeting: string;

  before(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
    meeting = notes.path('shaping-an-api.yaml');
    await workbench.expand('Lead the tokenizer', 'Goals');
    await workbench.row('Two options', 'Goals').waitFor();
  });

  after(() => demo.end());

  afterEach(() => notes.reset());

  const press = (key: string) => workbench.page.keyboard.press(key);

  /** Waits until the files have these changes and no others. */
  async function changed(lines: readonly string[]): Promise<void> {
    await eventually(
      lines.join('\n') || 'no change',
      () => notes.changes().join('\n') === lines.join('\n'),
    ).catch(() => assert.deepEqual(notes.changes(), lines));
  }

  const box = (name: string, view: string) => workbench.row(name, view).getByRole('checkbox');

  for (const [kind, view, name, lines] of [
    ['a step', 'Goals', 'Two options on one page', (day: string) => [`+    done: ${day}`]],
    ['a topic', 'Meetings', 'Where does the API start?', () => ['+      status: discussed']],
  ] as const) {
    it(`are ticked with the mouse: ${kind}, and a second click gives the old bytes back`, async () => {
      await workbench.tick(name, view);
      await changed(lines(today()));
      await box(name, view).and(workbench.page.locator('[aria-checked="true"]')).waitFor();
      await workbench.tick(name, view);
      await changed([]);
      await box(name, view).and(workbench.page.locator('[aria-checked="false"]')).waitFor();
    });

    it(`are ticked with Space where the arrow keys lead: ${kind}, and Space gives the old bytes back`, async () => {
      await workbench.focusView(view);
      await workbench.walkTo(name);
      await press('Space');
      await changed(lines(today()));
      await eventually('the row keeps the focus', async () =>
        /(done|discussed)$/.test((await workbench.focusedRows())[0] ?? ''),
      );
      await press('Space');
      await changed([]);
      assert.equal(await workbench.page.locator('.part.editor .tab').count(), 0, 'no file opens');
    });
  }

  it('take a change back with Ctrl+Z in the view, one after the other', async () => {
    const before = notes.files();
    await workbench.focusView('Goals');
    await workbench.walkTo('Two options');
    await press('Space');
    await changed([`+    done: ${today()}`]);
    await workbench.walkTo('Decide with the API owner');
    await press('Space');
    await changed([`+    done: ${today()}`, `+    done: ${today()}`]);
    await press('ControlOrMeta+z');
    await changed([`+    done: ${today()}`]);
    await press('ControlOrMeta+z');
    await changed([]);
    assert.deepEqual(notes.files(), before);
  });

  it('untick what was done long ago by taking away its day alone', async () => {
    const day = /Collect what callers need\n +done: (\S+)/.exec(notes.read(API))?.[1];
    await workbench.tick('Collect what callers need', 'Goals');
    await changed([`-    done: ${day}`]);
    await workbench.run('Mentoring: Undo the Last Change');
    await changed([]);
  });

  it('move down and up with Alt and the arrows, comments and all, and the focus goes with them', async () => {
    const order = async () =>
      (await workbench.rows('Goals')).filter(row => /step/.test(row)).map(row => row.trim().split(',')[0]);
    const start = await order();
    await workbench.focusView('Goals');
    await workbench.walkTo('Collect what callers need');
    await press('Alt+ArrowDown');
    await eventually('it stands second', async () => (await order())[1] === start[0]);
    assert.match((await workbench.focusedRows())[0] ?? '', /^Collect what callers need/);
    await press('Alt+ArrowDown');
    await eventually('it stands third', async () => (await order())[2] === start[0]);
    assert.match((await workbench.focusedRows())[0] ?? '', /^Collect what callers need/);
    await press('Alt+ArrowUp');
    await press('Alt+ArrowUp');
    await changed([]);
    await eventually('the old order', async () => (await order()).join() === start.join());
    assert.match((await workbench.focusedRows())[0] ?? '', /^Collect what callers need/);
  });

  it('go with Delete, the next one gets the focus, and undo brings the bytes back', async () => {
    await workbench.focusView('Meetings');
    await workbench.walkTo('Where does the API start?');
    await press('Delete');
    await changed([
      '-    - text: Where does the API start?',
      '-      minutes: 15',
      '-      goal: tokenizer-api',
      '-      code:',
      '-        path: src/tokenizer.ts',
      '-        line: 142',
      '-        text: "export function tokenize(src: string, at = 0): Cursor {"',
    ]);
    await workbench.row('Where does the API start?', 'Meetings').waitFor({ state: 'detached' });
    await eventually('the next has the focus', async () =>
      (await workbench.focusedRows())[0]?.startsWith('Is one error type enough?'),
    );
    await press('ControlOrMeta+z');
    await changed([]);
    await workbench.row('Where does the API start?', 'Meetings').waitFor();
  });

  it('are kept one after the other with Space, as promises: the next one gets the focus', async () => {
    await workbench.focusView('Follow-through');
    await workbench.walkTo('Convert the lexer tests');
    await press('Space');
    await changed([`+      done: ${today()}`]);
    await eventually('the next has the focus', async () =>
      (await workbench.focusedRows())[0]?.startsWith('Ask Priya about error codes'),
    );
    await press('Space');
    await changed([`+      done: ${today()}`, `+      done: ${today()}`]);
    await press('ControlOrMeta+z');
    await changed([`+      done: ${today()}`]);
    await press('ControlOrMeta+z');
    await changed([]);
  });

  it('go to another person, and to another meeting, through the context menu', async () => {
    const item =
      notes
        .read(meeting)
        .split(/(?=^ {4}- text: Is one error type enough\?\n)/m)[1]
        ?.split(/(?=^ {4}- )/m)[0] ?? '';
    const lines = item.trimEnd().split('\n');
    await workbench.contextMenu('Is one error type enough?', 'Move to Another', 'Meetings');
    await workbench.quickInput.pick('Mo');
    await changed([...lines.map(line => `-${line}`), ...lines.map(line => `+${line}`)]);
    await workbench.run('Mentoring: Undo the Last Change');
    await changed([]);

    await workbench.row('Ada, 1 of 4', 'Meetings').waitFor();
    await workbench.contextMenu('Is one error type enough?', 'Move to Another', 'Meetings');
    await workbench.quickInput.pick('part two');
    await changed([...lines.map(line => `-${line}`), ...lines.map(line => `+${line}`)]);
    assert.deepEqual(notes.git('diff', '--name-only').trim().split('\n').length, 2);
    await workbench.run('Mentoring: Undo the Last Change');
    await changed([]);
  });
});
