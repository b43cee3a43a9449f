import { expectNoAxeViolations } from './support/accessibility';
import { openDemo, type Demo } from './support/demo';
import { drawnPage } from './support/pages';
import { GOAL, focusOn, openRoadmap } from './support/roadmap';
import { THEMES } from './support/themes';

describe('The roadmap in each theme', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1400, height: 1000 } });
    await demo.workbench.closeSideBar();
    await openRoadmap(demo);
  });

  after(() => demo.end());

  for (const [theme, sign] of THEMES) {
    it(`can be read, seen and used in ${theme}`, async () => {
      const { workbench } = demo;
      const { page } = workbench;
      await workbench.run('Preferences: Color Theme');
      await workbench.quickInput.pick(new RegExp(`^${theme}`));
      await workbench.quickInput.closed();
      await page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
      const frame = await drawnPage(workbench);
      const name = `roadmap-${theme.toLowerCase().replaceAll(' ', '-')}`;
      await focusOn(frame, GOAL);
      await frame.locator('.card').waitFor();
      await workbench.screenshot(name);
      await expectNoAxeViolations(frame);
      await page.keyboard.press('n');
      await frame.getByRole('form', { name: 'Add to the roadmap' }).waitFor();
      await expectNoAxeViolations(frame);
      await page.keyboard.press('Escape');
      await focusOn(frame, GOAL);
      await page.keyboard.press('l');
      await frame.locator('.aslist table').waitFor();
      await workbench.screenshot(`${name}-list`);
      await expectNoAxeViolations(frame);
      await page.keyboard.press('l');
      await frame.locator('.aslist table').waitFor({ state: 'detached' });
    });
  }
});
