import { expectNoAxeViolations } from './support/accessibility';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { drawnPage, openOnMeeting } from './support/pages';
import { THEMES } from './support/themes';

const MEETING = /^Shaping an API(?!, part)/;

describe('The pages in each theme', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1280, height: 1200 } });
    await openOnMeeting(demo.workbench, 'Mentoring: Start the Session', MEETING);
    await demo.workbench.closeSideBar();
  });

  after(() => demo.end());

  for (const [theme, sign] of THEMES) {
    it(`can be read, seen and used in ${theme}`, async () => {
      const { workbench } = demo;
      await workbench.run('Preferences: Color Theme');
      await workbench.quickInput.pick(new RegExp(`^${theme}`));
      await workbench.quickInput.closed();
      await workbench.page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
      const name = theme.toLowerCase().replaceAll(' ', '-');
      const frame = await drawnPage(workbench);
      const stages = [
        ['run', 'From goal to plan (GROW)'],
        ['close', 'Close the Session'],
        ['run', 'Back to the session'],
        ['prepare', 'Prepare'],
        ['run', 'Start the Session'],
      ] as const;
      for (const [stage, button] of stages) {
        const target = frame.getByRole('button', { name: button, exact: true }).first();
        if (await target.isVisible()) await target.click();
        await frame.locator(`main.${stage}`).waitFor();
        await workbench.screenshot(`page-${stage}-${name}`);
        await expectNoAxeViolations(frame);
      }
    });
  }
});
