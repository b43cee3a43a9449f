import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { addDays } from '../../src/core/mentoring/dates';
import { openDemo, type Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOAL, MEETING, middle, openRoadmap } from './support/roadmap';
import { touchScreen, type TouchScreen } from './support/touch';

describe('The roadmap under fingers', () => {
  let demo: Demo;
  let frame: Frame;
  let screen: TouchScreen;

  const mark = (selector: string) => frame.locator(selector).first();
  const scrolled = () =>
    frame.locator('.map .scroll').evaluate(box => ({ left: box.scrollLeft, width: box.scrollWidth }));

  before(async () => {
    demo = await openDemo({ viewport: { width: 1400, height: 1000 } });
    await demo.workbench.closeSideBar();
    screen = await touchScreen(demo.workbench.page);
  });
  beforeEach(async () => {
    frame = await openRoadmap(demo);
  });
  afterEach(() => demo.again());
  after(() => demo.end());

  /** A place of the drawing where nothing stands. */
  const nowhere = async () => {
    const box = await mark('svg.plot[data-part=body]').boundingBox();
    assert.ok(box !== null);
    return { x: 900, y: box.y + box.height - 4 };
  };

  it('is drawn wider by two fingers that part, and pushed by one, a mark under it or not', async () => {
    const { notes } = demo;
    const before = await scrolled();
    const at = await nowhere();
    const near = [
      { x: at.x - 40, y: at.y },
      { x: at.x + 40, y: at.y },
    ];
    const far = [
      { x: at.x - 120, y: at.y },
      { x: at.x + 120, y: at.y },
    ];
    await screen.down(...near);
    await screen.move(near, far);
    await screen.up();
    const wide = await eventually('it is three times as wide', async () => {
      const now = await scrolled();
      return now.width > before.width * 2 ? now : undefined;
    });
    for (const [at, place] of [nowhere, () => middle(mark(`${GOAL} .grip`))].entries()) {
      const left = wide.left + at * 150; // what is pushed may fly on to the end of the paper: back from there
      let calm = 0;
      await eventually('it stands there', async () => {
        calm = Math.abs((await scrolled()).left - left) < 2 ? calm + 1 : 0;
        if (calm === 0)
          await frame.locator('.map .scroll').evaluate((box, to) => (box.scrollLeft = to), left);
        return calm > 2;
      });
      const from = await place();
      await screen.swipe(from, { x: from.x - 150, y: from.y });
      await eventually('it is pushed to the left', async () => (await scrolled()).left > left + 60);
      assert.equal(await frame.locator('.moving').count(), 0);
    }
    assert.equal((await scrolled()).width, wide.width);
    assert.equal(notes.status(), '');
  });

  it('gives the end of a bar another day once a finger has rested on it', async () => {
    const { notes, workbench } = demo;
    const [one, two] = [
      await middle(mark('[data-key*="/meeting/"][aria-label$=": Shaping an API"]')),
      await middle(mark(MEETING)),
    ];
    const from = await middle(mark(`${GOAL} .grip`));
    const to = { x: from.x + ((two.x - one.x) / 14) * 5, y: from.y };
    await screen.down(from);
    await frame.locator('.moving .tag').waitFor();
    await screen.move([from], [to]);
    await screen.up();
    const [before = '', after] = await eventually('its day is written', () => {
      const lines = notes.changes();
      return lines.length === 2 ? lines : undefined;
    });
    assert.match(before, /^-due: /);
    assert.equal(
      after,
      before.replace('-', '+').replace(/20\d\d-\d\d-\d\d/, day => addDays(day, 5)),
    );
    assert.match(notes.status(), /goals\/parser-tests.yaml$/);
    await frame.locator('.moving').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await eventually('it has its day back', () => notes.status() === '');
  });

  it('tells the story of a mark at the first tap and opens it at the second', async () => {
    const { workbench } = demo;
    const at = await middle(mark(MEETING));
    await screen.tap(at);
    await frame.locator('.card').getByText('Shaping an API, part two').waitFor();
    assert.equal(await workbench.page.locator('.tab[data-resource-name$=".yaml"]').count(), 0);
    await screen.tap(at);
    await workbench.page.locator('.tab.active[data-resource-name$="shaping-an-api-part-two.yaml"]').waitFor();
  });
});
