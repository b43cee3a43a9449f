import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { addDays } from '../../src/core/mentoring/dates';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOAL, MEETING, middle, focusOn, openRoadmap, PROMISE, STAGE, STEP } from './support/roadmap';

/** What can be moved: the mark, where it is held, its file, and the line that changes when it is. */
const MOVED = [
  {
    what: 'the end of a goal',
    mark: GOAL,
    hold: `${GOAL} .grip`,
    file: /goals\/parser-tests.yaml$/,
    key: 'due',
  },
  { what: 'a step', mark: STEP, hold: STEP, file: /goals\/parser-tests.yaml$/, key: '    due' },
  { what: 'a meeting', mark: MEETING, hold: MEETING, file: /shaping-an-api-part-two.yaml$/, key: 'date' },
  { what: 'a theme', mark: STAGE, hold: STAGE, file: /ada-mo\/roadmap.yaml$/, key: '    target' },
  { what: 'a promise', mark: PROMISE, hold: PROMISE, file: /mid-winter-review.yaml$/, key: '      due' },
] as const;

describe('On the roadmap', () => {
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

  /** Pixels that a day takes, from the places of today's neighbours on the path. */
  const perDay = async (): Promise<number> => {
    const [one, two] = [
      await middle(mark('[data-key*="/meeting/"][aria-label$=": Shaping an API"]')),
      await middle(mark(MEETING)),
    ];
    return (two.x - one.x) / 14;
  };

  const drag = async (target: Locator, days: number, let_go = true) => {
    const { mouse } = demo.workbench.page;
    const from = await middle(target);
    const by = days * (await perDay());
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let part = 1; part <= 8; part++) await mouse.move(from.x + (by * part) / 8, from.y);
    if (let_go) await mouse.up();
  };

  it('gives what is dragged another day: one line of its file, which undo gives back', async () => {
    const { notes } = demo;
    for (const { what, hold, file, key } of MOVED) {
      const days = what === 'a step' ? 2 : 5; // further on it stops at the end of its goal
      await drag(mark(hold), days);
      const [before, after] = await eventually(`the day of ${what} is written`, () => twoLines(demo));
      assert.equal(after, later(before, days), what);
      assert.ok(before.startsWith(`-${key}: `) || before.startsWith(`-  - ${key}: `), `${what}: ${before}`);
      assert.match(notes.status(), file, what);
      await press('ControlOrMeta+z');
      await eventually(`${what} has its day back`, () => notes.status() === '');
      await frame.locator('.moving').waitFor({ state: 'detached' });
    }
  });

  it('gives what is moved by keys another day, once, when Alt is let go', async () => {
    const { notes, workbench } = demo;
    const { keyboard } = workbench.page;
    for (const { what, mark: selector, file } of MOVED) {
      await focusOn(frame, selector);
      await keyboard.down('Alt');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await keyboard.press(key);
      assert.equal(notes.status(), '', `${what} is not written while Alt is held`);
      await keyboard.up('Alt');
      const [before, after] = await eventually(`the day of ${what} is written`, () => twoLines(demo));
      assert.equal(after, later(before, 2), what);
      assert.match(notes.status(), file, what);
      await press('ControlOrMeta+z');
      await eventually(`${what} has its day back`, () => notes.status() === '');
      await frame.locator('.moving').waitFor({ state: 'detached' });
    }
    await focusOn(frame, MEETING);
    await press('Alt+Shift+ArrowRight');
    const [before, after] = await eventually('the meeting is a cadence later', () => twoLines(demo));
    assert.equal(after, later(before, 14));
  });

  it('pulls the paper along as long as something is held at its edge, to a day that was out of sight', async () => {
    const { notes, workbench } = demo;
    const { mouse } = workbench.page;
    for (let times = 0; times < 4; times++) await press('+');
    const box = mark('.map .scroll');
    const left = () => box.evaluate(each => each.scrollLeft);
    const frameOfBox = await box.boundingBox();
    assert.ok(frameOfBox !== null);
    const from = await middle(mark(MEETING));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(frameOfBox.x + frameOfBox.width - 10, from.y, { steps: 4 });
    const before = await left();
    await eventually('the paper has come along', async () => (await left()) > before + 200);
    await mouse.move(from.x + 20, from.y, { steps: 4 });
    const after = await left();
    await frame.evaluate(async () => {
      for (let frames = 0; frames < 12; frames++)
        await new Promise(resolve => requestAnimationFrame(resolve)); // in each it would go on
    });
    assert.equal(await left(), after, 'away from the edge it stands still');
    await mouse.up();
    const [was, is] = await eventually('the day is written', () => twoLines(demo));
    const [dayWas, dayIs] = [was, is].map(line => Date.parse(/20[-\d]+/.exec(line)?.[0] ?? ''));
    const days = (Number(dayIs) - Number(dayWas)) / 86_400_000;
    const day = (await middle(mark(MEETING))).x;
    assert.ok(Math.abs(day - (from.x + 20)) < 20, `let go at ${from.x + 20}, stands at ${day}`);
    assert.ok(days > 5, `moved by ${days} days`);
    assert.match(notes.status(), /shaping-an-api-part-two/);
  });

  it('puts back what is dragged where Escape is pressed, and pushes the paper where nothing is held', async () => {
    const { notes, workbench } = demo;
    await drag(mark(`${GOAL} .grip`), 9, false);
    await frame.locator('.moving .tag').waitFor();
    await press('Escape');
    await workbench.page.mouse.up();
    await frame.locator('.moving').waitFor({ state: 'detached' });
    for (let times = 0; times < 4; times++) await press('+');
    const left = () => frame.locator('.map .scroll').evaluate(box => box.scrollLeft);
    const before = await left();
    await drag(mark('.titles'), 0); // rests the pointer
    const box = await mark('svg.plot[data-part=body]').boundingBox();
    assert.ok(box !== null);
    const at = { x: 900, y: box.y + box.height - 4 };
    await workbench.page.mouse.move(at.x, at.y);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(at.x - 60, at.y, { steps: 3 });
    await workbench.page.mouse.up();
    assert.equal(Math.round((await left()) - before), 60);
    assert.equal(notes.status(), '');
  });
});

/** The changed line as it was and as it is, once there is exactly one: a file that is being written has less in it. */
function twoLines({ notes }: Demo): readonly [before: string, after: string] | undefined {
  const [before, after, ...others] = notes.changes();
  return before === undefined || after === undefined || others.length > 0 ? undefined : [before, after];
}

/** A removed line as it would have been added with its day so many days later. */
function later(line: string, days: number): string {
  return line.replace(/^-/, '+').replace(/20\d\d-\d\d-\d\d/, day => addDays(day, days));
}
