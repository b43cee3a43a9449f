import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { parse } from 'yaml';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { openOnMeeting, startSession } from './support/pages';

const MEETING = /^Shaping an API(?!, part)/;
const FILE = 'shaping-an-api.yaml';

/** Texts of several lines in which each blank means something, and scripts that go both ways. */
const TEXTS = [
  '    const a = 1;\n\tgrep x\nshallow',
  '\tgrep x\n   \n  漢字 e\u0301 👩‍🏫\n',
  'שלום: # "a"\n- مرحبا\u2028\n\n\n',
];
/** The same for one line. */
const LINES = ['- [ ] a\tb: # "c"', '---', '漢字 e\u0301 👩‍🏫 שלום'];

interface Meeting {
  readonly notes?: string;
  readonly status?: string;
  readonly agenda?: Readonly<Record<string, readonly unknown[]>>;
  readonly decisions?: Readonly<Record<string, readonly unknown[]>>;
  readonly actions?: Readonly<Record<string, readonly unknown[]>>;
  readonly progress?: Readonly<Record<string, { readonly note?: string } | null>>;
  readonly checkin?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

describe('What is typed into a field of a page', () => {
  let demo: Demo;
  let frame: Frame;

  const text = () => Buffer.from(demo.notes.read(demo.notes.path(FILE)), 'latin1').toString();
  // The browser host writes through the editor, which empties a file for a moment.
  const meeting = () => (parse(text()) ?? {}) as Meeting;
  const saved = () => frame.locator('.notes .saved').innerText();

  /** Puts a text into a field as pasting does, and leaves the field. */
  async function typeInto(field: Locator, words: string): Promise<void> {
    await field.fill(words);
    await field.blur();
  }

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1000 } });
  });
  afterEach(() => demo.again());
  after(() => demo.end());

  it('is in the file once the page of the session says so, whatever it is', async () => {
    frame = await startSession(demo.workbench, MEETING);
    for (const words of TEXTS) {
      await typeInto(frame.locator('#notes'), words);
      await eventually('the notes are written', () => meeting().notes === `${words}\n`).catch(() =>
        assert.equal(meeting().notes, `${words}\n`),
      );
      await eventually('the page says so', async () => (await saved()) === "Saved in the meeting's file");
    }
    const lists = [
      ['agenda', frame.getByLabel('Add a topic for Ada')],
      ['decisions', frame.getByLabel('New decision')],
    ] as const;
    for (const words of LINES) {
      for (const [section, field] of lists) {
        await field.fill(words);
        await field.press('Enter');
        await eventually(`${section}: it is written`, () =>
          JSON.stringify(meeting()[section]?.['ada'] ?? []).includes(JSON.stringify(words)),
        );
      }
      await typeInto(frame.getByLabel(/^A word about /).first(), words);
      await eventually('the word about a goal is written', () =>
        Object.values(meeting().progress ?? {}).some(goal => goal?.note === words),
      );
    }
    await frame.locator('#promise').fill('ada: 漢字\t"a" # b: c');
    await frame.locator('.parsed').getByText('漢字 "a" # b: c').waitFor();
    await frame.locator('#promise').press('Enter');
    await eventually('the promise is written', () =>
      JSON.stringify(meeting().actions?.['ada']).includes('漢字 \\"a\\" # b: c'),
    );
    // Until the page has heard of it, it keeps what was typed, also where its tab is closed.
    await eventually(
      'the page knows that it is written',
      async () => (await frame.locator('#promise').inputValue()) === '',
    );
  });

  it('is in the file once the check-in says so, whatever it is', async () => {
    frame = await openOnMeeting(demo.workbench, 'Mentoring: Check In', MEETING);
    const questions = ['useful', 'next', 'change'] as const;
    for (const [at, question] of questions.entries())
      await typeInto(frame.locator(`#answer-${question}`), TEXTS[at] ?? '');
    await frame.getByRole('button', { name: 'Save my answers' }).click();
    await frame.getByText('Your answers stand in the meeting.').waitFor();
    const answers = meeting().checkin?.['ada'];
    assert.deepEqual(
      questions.map(question => answers?.[question]?.replace(/\n$/, '')),
      TEXTS,
    );
  });

  it('is written beside tabs and blanks that stand in the file, and the session can be closed', async () => {
    const { notes } = demo;
    notes.write(
      notes.path(FILE),
      demo.notes
        .read(notes.path(FILE))
        .replace(/^notes: \|\n( {2}.*\n|\n)+/m, 'notes: |\n  \tgrep x\n     \n\n'),
    );
    await demo.workbench.settled();
    frame = await startSession(demo.workbench, MEETING);
    await eventually('the tab is there', async () =>
      (await frame.locator('#notes').inputValue()).startsWith('\tgrep x'),
    );
    await typeInto(frame.locator('#notes'), '\tgrep x\n   \nmore');
    await eventually('it is written', () => text().includes('notes: |\n  \tgrep x\n     \n  more\n'));
    await frame.getByRole('button', { name: 'Close the Session' }).click();
    await frame.locator('main.close').waitFor();
    await frame.locator('form.closing button[type=submit]').click();
    await eventually('the session is closed', () => meeting().status === 'held');
  });

  it('is said not to be written, with the reason, where no file can hold it; closing says so, too', async () => {
    const { workbench } = demo;
    frame = await startSession(workbench, MEETING);
    const before = text();
    await typeInto(frame.locator('#notes'), 'One\nTwo \u001b[31m');
    await frame.getByText(/^Not written: Line 2 .*U\+001B/).waitFor();
    await frame.getByRole('button', { name: 'Close the Session' }).click();
    await frame.locator('main.close').waitFor();
    await frame.locator('form.closing button[type=submit]').click();
    const notice = frame.getByText(/^Notes: not written\. Line 2 /);
    await notice.waitFor();
    await workbench.screenshot('session-not-written');
    const box = await notice.boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y < 1000, 'it is in view');
    assert.equal(text(), before);
    await frame.getByRole('button', { name: 'Back to the session' }).first().click();
    await typeInto(frame.locator('#notes'), meeting().notes ?? ''); // it would be tried again wherever the page is opened
  });
});
