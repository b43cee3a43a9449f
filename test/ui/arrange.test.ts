import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import type { Workbench } from './support/workbench';

describe('The trees can be narrowed and ordered', () => {
  let demo: Demo;
  let workbench: Workbench;

  before(async () => {
    demo = await openDemo();
    ({ workbench } = demo);
  });

  after(() => demo.end());

  const header = (view: string) => workbench.view(view).locator('.pane-header');

  it('to a state, by keyboard alone; the words stand in the headers, also after the window is loaded again', async () => {
    await workbench.run('Mentoring: Filter…');
    await workbench.quickInput.titled('Filter');
    await workbench.page.keyboard.type('stuck');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Space');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.closed();
    const onlyStuck = async () =>
      (await workbench.rows('Goals')).filter(row => row.includes(', goal')).length === 1 &&
      (await header('Goals').innerText()).includes('stuck');
    await eventually('only the goal that is stuck is left', onlyStuck);
    await workbench.reload();
    await workbench.openMentoring();
    await eventually('the filter is still there', onlyStuck);
    await workbench.run('Mentoring: Clear the Filter');
    await eventually(
      'all goals are back',
      async () => (await workbench.rows('Goals')).filter(row => row.includes(', goal')).length > 5,
    );
    assert.ok(!(await header('Goals').innerText()).includes('stuck'));
  });

  it('by title', async () => {
    await workbench.run('Mentoring: Sort the Goals…');
    await workbench.quickInput.pick('By title');
    await workbench.quickInput.closed();
    await eventually('the goals are in the order of the alphabet', async () => {
      const titles = (await workbench.rows('Goals')).filter(row => /^ {2}\S/.test(row));
      const first = titles.slice(0, 7);
      return first[0]?.includes('Ask before') === true && [...first].sort().join() === first.join();
    });
  });
});
