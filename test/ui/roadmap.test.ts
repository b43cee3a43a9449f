import assert from 'node:assert/strict';
import { basename } from 'node:path';
import type { Frame } from 'playwright-core';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { drawnPage, focusedName, tabTo } from './support/pages';
import { GOAL, MEETING, focusOn, openRoadmap, STAGE, STEP } from './support/roadmap';

describe('The roadmap', () => {
  let demo: Demo;
  let frame: Frame;

  const press = (key: string) => demo.workbench.page.keyboard.press(key);
  const mark = (selector: string) => frame.locator(selector).first();

  before(async () => {
    demo = await openDemo({ viewport: { width: 1400, height: 1000 } });
    await demo.workbench.closeSideBar();
  });
  beforeEach(async () => {
    frame = await openRoadmap(demo);
  });
  afterEach(() => demo.again());
  after(() => demo.end());

  it('opens the file of a mark at its line, by a click and by Enter', async () => {
    const { notes, workbench } = demo;
    const isAt = async (file: string, text: RegExp) => {
      const line =
        notes
          .read(notes.path(file))
          .split('\n')
          .findIndex(each => text.test(each)) + 1;
      await eventually(`line ${line} of ${file} is open`, async () =>
        (await workbench.statusBar()).some(entry => entry.startsWith(`Ln ${line}, `)),
      );
      await workbench.page.locator(`.tab.active[data-resource-name="${basename(file)}"]`).waitFor();
    };
    await mark(STEP).click();
    await isAt('parser-tests.yaml', /Remove the old suite/);
    await workbench.page.locator('.tab', { hasText: 'Roadmap: Ada and Mo' }).click();
    frame = await drawnPage(workbench);
    await focusOn(frame, STAGE);
    await press('Enter');
    await isAt('ada-mo/roadmap.yaml', /Writing for a reviewer/);
  });

  it('shows a change made by hand, says it, and keeps the focus, the zoom and the place', async () => {
    const { notes } = demo;
    await focusOn(frame, MEETING);
    for (let times = 0; times < 3; times++) await press('+');
    const look = () =>
      frame.evaluate(() => {
        const box = document.querySelector('.map .scroll');
        const focused = document.activeElement?.getAttribute('data-key');
        return [focused, box?.scrollLeft, box?.scrollWidth].join(' ');
      });
    const before = await look();
    const path = notes.path('goals/parser-tests.yaml');
    notes.write(path, notes.read(path).replace('with table-driven tests', 'with tables'));
    await frame.locator('.titles').getByText('Cover the parser with tables', { exact: true }).waitFor();
    assert.equal(await look(), before);
    await eventually('it is said', async () =>
      (await frame.locator('p.sr[role=status]').innerText()).includes('Cover the parser with tables'),
    );
    notes.write(path, 'title: [\n');
    await frame.locator('.trow').getByText('cannot be read').waitFor();
    assert.equal(await look(), before);
  });

  it('is as it was when the window is loaded anew: zoom, filter, focus and list', async () => {
    const { workbench } = demo;
    await press('/');
    await workbench.page.keyboard.type('parser');
    await focusOn(frame, GOAL);
    for (let times = 0; times < 2; times++) await press('+');
    await press('l');
    await frame.locator('.aslist table').waitFor();
    await focusOn(frame, GOAL);
    const look = () =>
      frame.evaluate(() => {
        const box = document.querySelector('.map .scroll');
        return {
          width: box?.scrollWidth,
          left: box?.scrollLeft ?? 0,
          rows: document.querySelectorAll('.titles .trow').length,
          find: document.querySelector<HTMLInputElement>('.find input')?.value,
          stop: document.querySelector('.map [tabindex="0"]')?.getAttribute('data-key'),
          hasList: document.querySelector('.aslist table') !== null,
        };
      });
    const before = await look();
    assert.equal(before.rows, 2);
    await workbench.reload();
    frame = await drawnPage(workbench);
    await mark(GOAL).waitFor();
    const { left, ...rest } = await look();
    assert.deepEqual({ ...rest, left: before.left }, before);
    assert.ok(Math.abs(left - before.left) < 5, `scrolled to ${left}, and before to ${before.left}`);
  });

  it('is used by keyboard alone', async () => {
    const { notes, workbench } = demo;
    const { keyboard } = workbench.page;
    const written = async (what: string, lines: readonly string[]) => {
      await eventually(what, () => notes.status() !== '').catch(() => undefined);
      const days = notes.changes().map(line => line.replace(/20\d\d-\d\d-\d\d/g, 'DAY'));
      assert.deepEqual(days, lines, what);
      await tabTo(workbench, frame, /^(Theme|Meeting|Promise|Goal|Step|Win)\b.*[:,]/);
      await press('ControlOrMeta+z');
      await eventually(`${what}: taken back`, () => notes.status() === '');
    };
    await tabTo(workbench, frame, /^Meeting, .*planned: Shaping an API$/);
    await press('ArrowRight'); // the win of the same day
    await press('ArrowRight');
    await eventually('the next meeting has the focus', async () =>
      /part two$/.test(await focusedName(frame)),
    );
    await frame.locator('.card').getByText('Shaping an API, part two').waitFor();
    await press('Escape');
    await frame.locator('.card').waitFor({ state: 'detached' });
    await press('ArrowUp');
    await eventually('a promise has the focus', async () => /^Promise of Ada/.test(await focusedName(frame)));
    await press('ArrowUp');
    await eventually('a theme has the focus', async () => /^Theme 5/.test(await focusedName(frame)));
    await press('ArrowRight');
    await eventually('the next theme has the focus', async () => /^Theme 6/.test(await focusedName(frame)));

    await press('Alt+ArrowDown');
    await written('two themes change places, and keep the days in their order', [
      '-  - theme: Writing for a reviewer',
      '-    target: DAY',
      '-    target: DAY',
      '+    target: DAY',
      '+  - theme: Writing for a reviewer',
      '+    target: DAY',
    ]);

    await focusOn(frame, STAGE);
    await press('F2');
    await keyboard.type('Writing for a reader');
    await press('Enter');
    await written('the theme is renamed', [
      '-  - theme: Writing for a reviewer',
      '+  - theme: Writing for a reader',
    ]);

    await focusOn(frame, MEETING);
    await press('n');
    await keyboard.type('A day off');
    await press('Enter');
    await written('a theme is added on the day of the mark', ['+  - theme: A day off', '+    target: DAY']);

    await focusOn(frame, GOAL);
    await press('a');
    await written('the goal is on the next agenda', [
      '+    - text: Cover the parser with table-driven tests',
      '+      goal: parser-tests',
    ]);

    await focusOn(frame, '[data-key$="/stage/6"]');
    await press('p');
    await eventually('the meeting of a theme is planned', () =>
      /-leading-the-change\.yaml$/.test(notes.status()),
    );
    await focusOn(frame, MEETING);
    await press('ControlOrMeta+z');
    await eventually('it is gone again', () => notes.status() === '');
    await press('p');
    await eventually('the next three are planned', () => notes.status().split('\n').length === 3);
    await press('ControlOrMeta+z');
    await eventually('all of them are gone again', () => notes.status() === '');

    const width = () => frame.locator('.map .scroll').evaluate(box => box.scrollWidth);
    const whole = await width();
    await press('+');
    await press('+');
    await eventually('it is larger', async () => (await width()) > whole);
    await press('0');
    await eventually('it is whole', async () => (await width()) === whole);
    await press('/');
    assert.equal(await focusedName(frame), 'Find a goal');
    await press('Escape');
    await tabTo(workbench, frame, /^The same as a list/);
    await press('Enter');
    await frame.getByRole('region', { name: 'Roadmap as a list' }).waitFor();
    await tabTo(workbench, frame, /^Looking back$|^Speak at the backend guild$/);
    await press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name$="guild-talk.yaml"]').waitFor();
  });
});
