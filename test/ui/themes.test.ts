import assert from 'node:assert/strict';
import { expectNoAxeViolations } from './support/accessibility';
import { openDemo } from './support/demo';
import { WITH_HOVERS } from './support/workbench';
import type { Demo } from './support/demo';
import { GOALS } from './support/notes';
import { THEMES } from './support/themes';

/** What the editor's own trees do, and no extension can change. */
const OF_THE_EDITOR = {
  'label-content-name-mismatch': { enabled: false }, // label and description stand side by side without a space
  'nested-interactive': { enabled: false }, // buttons in the header of a view
  tabindex: { enabled: false }, // checkboxes have a tabindex of 1
  'aria-prohibited-attr': { enabled: process.env.MENTORING_EDITOR !== 'oldest' }, // buttons without a role in its headers
};

describe('The side bar in each theme', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ viewport: { width: 1100, height: 1300 }, settings: WITH_HOVERS });
    const { workbench, notes } = demo;
    const { page } = workbench;
    const sideBar = await page.locator('.part.sidebar').boundingBox();
    const edge = (sideBar?.x ?? 0) + (sideBar?.width ?? 0) + 1;
    await page.mouse.move(edge, 600);
    await page.mouse.down();
    await page.mouse.move(edge + 170, 600, { steps: 4 }); // so that the words in grey can be read, too
    await page.mouse.up();
    await workbench.expand('Lead the tokenizer', 'Goals');
    await workbench.expand('Speak at the backend', 'Goals');
    await workbench.row('Outline', 'Goals').waitFor();
    await workbench.expand('Promises, 2', 'Meetings');
    await workbench.expand('Past, 8', 'Meetings');
    await workbench.row('Two options', 'Goals').waitFor();
    await workbench.expand('Lin and Ada', 'Goals');
    const talk = `${GOALS}guild-talk.yaml`;
    notes.write(talk, notes.read(talk).replace('- text: Dry run', '- text: "Dry run'));
    await workbench.row('Speak at the backend guild, cannot be read', 'Goals').waitFor();
  });

  after(() => demo.end());

  for (const [theme, sign] of THEMES) {
    it(`can be read, seen and used in ${theme}`, async () => {
      const { workbench } = demo;
      await workbench.run('Preferences: Color Theme');
      await workbench.quickInput.pick(new RegExp(`^${theme}`));
      await workbench.quickInput.closed();
      await workbench.page.locator(`.monaco-workbench[class*="${sign}"]`).waitFor();
      await workbench.restPointer();
      await workbench.settled();
      const name = `sidebar-${theme.toLowerCase().replaceAll(' ', '-')}`;
      await workbench.screenshot(name);
      await expectNoAxeViolations(workbench.page, {
        within: '[id="workbench.view.extension.mentoring"]',
        rules: OF_THE_EDITOR,
      });

      await workbench.row('Speak at the backend guild', 'Goals').hover();
      const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'A quote is missing' });
      await hover.waitFor();
      assert.match(await hover.innerText(), /You see its last good state\.[^]*goals\/guild-talk\.yaml/);
      await workbench.screenshot(`${name}-tooltip`);
      await workbench.restPointer();
      await hover.waitFor({ state: 'hidden' });
    });
  }
});
