import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import type { Notes } from './support/notes';
import type { Workbench } from './support/workbench';

describe('Rows and files dragged with the mouse', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;

  before(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
  });

  after(() => demo.end());

  afterEach(() => notes.reset());

  /** Waits until the files have these changes and no others. */
  async function changed(lines: readonly string[]): Promise<void> {
    await eventually(
      lines.join('\n') || 'no change',
      () => notes.changes().join('\n') === lines.join('\n'),
    ).catch(() => assert.deepEqual(notes.changes(), lines));
  }

  async function drag(from: string | RegExp, to: string | RegExp, view: string): Promise<void> {
    await workbench.settled();
    await (await workbench.reveal(from, view)).dragTo(await workbench.reveal(to, view));
    await workbench.restPointer();
  }

  it('bring a topic to another place in its list', async () => {
    await drag('Is one error type enough?', 'Where does the API start?', 'Meetings');
    await eventually('the order changes', () => notes.changes().length > 0);
    const text = notes.read(notes.path('shaping-an-api.yaml'));
    assert.ok(text.indexOf('Is one error type') < text.indexOf('Where does the API start'));
    await workbench.focusView('Meetings');
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await changed([]);
  });

  it('bring a topic to somebody else, and one undo brings it back', async () => {
    await drag('Is one error type enough?', /^Mo, agenda|^Mo,/, 'Meetings');
    await eventually('the topic is with Mo', () => {
      const text = notes.read(notes.path('shaping-an-api.yaml'));
      return text.indexOf('Is one error type') > text.indexOf('\n  mo:');
    });
    await workbench.focusView('Meetings');
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await changed([]);
    await eventually('the topic that is back has the focus', async () =>
      /^Is one error type enough\?/.test((await workbench.focusedRows())[0] ?? ''),
    );
  });

  it('bring a goal to another state where goals are grouped by it', async () => {
    await workbench.run('Mentoring: Sort the Goals…');
    await workbench.quickInput.pick('By state, in groups');
    await workbench.quickInput.closed();
    await drag('Lead the tokenizer', /^Paused/, 'Goals');
    await changed(['-status: active', '+status: paused']);
    await eventually('it stands there', async () =>
      /Paused, 1 goal\n +Lead the tokenizer/.test((await workbench.rows('Goals')).join('\n')),
    );
  });

  it('make an open file evidence of a goal when its tab is dropped on it', async () => {
    await workbench.openFile('src/tokenizer.ts');
    const tab = workbench.page.locator('.tabs-container .tab').filter({ hasText: 'tokenizer.ts' });
    await workbench.settled();
    await tab.dragTo(await workbench.reveal('Lead the tokenizer', 'Goals'));
    await changed(['+  - path: src/tokenizer.ts']);
  });
});
