// Two windows on the same folder, and in both the page of the same meeting.
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { openOnMeeting } from './support/pages';
import { openWorkbench, type Workbench } from './support/workbench';

const MEETING = /^Shaping an API(?!, part)/;
const VIEWPORT = { width: 1280, height: 1000 };

interface Window {
  readonly workbench: Workbench;
  readonly frame: Frame;
}

describe('One meeting in two windows', () => {
  let demo: Demo;
  let first: Window;
  let second: Window;

  const file = () => demo.notes.read(demo.notes.path('shaping-an-api.yaml'));
  const notesIn = ({ frame }: Window) => frame.locator('#notes').inputValue();

  const open = async (workbench: Workbench): Promise<Window> => {
    const frame = await openOnMeeting(workbench, 'Mentoring: Start the Session', MEETING);
    return { workbench, frame };
  };

  /** Types at the end of the notes. */
  const type = async ({ workbench, frame }: Window, text: string) => {
    await frame.locator('#notes').focus();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type(text);
  };

  before(async () => {
    demo = await openDemo({ viewport: VIEWPORT });
    first = await open(demo.workbench);
    const other = await openWorkbench({
      folder: demo.notes.folder,
      viewport: VIEWPORT,
      settings: { 'mentoring.me': 'ada' },
    });
    await other.openMentoring();
    await other.settled();
    second = await open(other);
  });

  after(async () => {
    await second.workbench.screenshot('two-windows-last');
    await second.workbench.close();
    await demo.end();
  });

  it('shows in one what is typed, ticked and promised in the other', async () => {
    await type(first, ' From the first.');
    await first.workbench.page.keyboard.press('Escape');
    await eventually('the notes are there', async () => (await notesIn(second)).endsWith(' From the first.'));
    await second.frame.getByRole('checkbox', { name: 'Discussed: Where does the API start?' }).click();
    const ticked = first.frame.getByRole('checkbox', {
      name: 'Discussed: Where does the API start?',
      checked: true,
    });
    await ticked.waitFor();
    await second.frame.locator('#promise').fill('mo: bring the table');
    await second.frame.locator('#promise').press('Enter');
    await first.frame.locator('.made').getByText('Bring the table').waitFor();
  });

  it('asks where both write the same text at once, and then shows in both what was chosen', async () => {
    await type(first, ' One.');
    await type(second, ' Two.'); // before the first is written, which is when typing pauses
    const asked = await Promise.any(
      [first, second].map(async each => {
        await each.frame.getByRole('button', { name: 'Keep both' }).waitFor();
        return each;
      }),
    );
    const before = file();
    assert.notEqual(before.includes(' One.'), before.includes(' Two.'), 'one of them is written');
    await asked.frame.getByRole('button', { name: 'Keep both' }).click();
    await eventually('both stand in the file', () => file().includes(' One.') && file().includes(' Two.'));
    for (const { workbench } of [first, second]) await workbench.page.keyboard.press('Escape');
    for (const each of [first, second])
      await eventually('both stand on the page', async () => {
        const text = await notesIn(each);
        return text.includes(' One.') && text.includes(' Two.');
      });
    assert.equal(
      file().match(/From the first/g)?.length,
      2,
      'the line that both changed stands once for each',
    );
  });

  it('asks one of them, too, where both have gone on to another field in the very moment', async () => {
    const both = [first, second];
    for (const round of ['Again', 'Once more', 'At last']) {
      const lines = [`\n${round}, the first.`, `\n${round}, the second.`];
      await Promise.all(both.map((each, at) => type(each, lines[at] ?? '')));
      await Promise.all(both.map(({ frame }) => frame.locator('#promise').focus()));
      const questions = both.map(({ frame }) => frame.getByRole('button', { name: 'Keep both' }));
      await Promise.any(questions.map(question => question.waitFor()));
      const hasBoth = (text: string) => lines.every(line => text.includes(line.trim()));
      await eventually('both stand in the file', async () => {
        // Who types slowly is written in the middle of a line: then the other is asked, too.
        for (const question of questions)
          if (await question.isVisible()) await question.click({ timeout: 2000 }).catch(() => undefined); // it is settled
        return hasBoth(file());
      });
      for (const each of both)
        await eventually('both stand on the page', async () => hasBoth(await notesIn(each)));
    }
  });
});
