import assert from 'node:assert/strict';
import { openDemo, type Demo } from './support/demo';
import { openOnMeeting } from './support/pages';

const NOT_HERE = 'Private notes are not available here. This extension runs in the browser';
const COMMANDS = [
  'Add a Private Note…',
  'Share a Private Topic',
  'Attach To…',
  'Move My Private Notes…',
  'Capture…',
  'Presentation Mode',
];

describe('Private notes where the extension runs in the browser', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo({ host: 'web' });
  });
  after(() => demo.end());

  for (const title of COMMANDS)
    it(`are not available, and ${title} says so and why before it asks anything`, async () => {
      const { workbench, notes } = demo;
      await workbench.run(`Mentoring: ${title}`);
      const notice = workbench.notification(NOT_HERE);
      await notice.waitFor();
      await workbench.quickInput.closed();
      assert.equal(notes.status(), '');
      await workbench.run('Notifications: Clear All Notifications');
      await notice.waitFor({ state: 'detached' });
    });

  it('have no place on the page that prepares a meeting, which says why', async () => {
    const frame = await openOnMeeting(demo.workbench, 'Mentoring: Prepare', /^Shaping an API(?!, part)/);
    await frame.getByText(NOT_HERE).waitFor();
    assert.equal(await frame.getByRole('textbox', { name: 'Add a topic that only you see' }).count(), 0);
    await demo.workbench.screenshot('private-in-browser');
  });
});
