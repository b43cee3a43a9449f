import assert from 'node:assert/strict';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

describe('The Mentoring container', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('opens from the activity bar and shows its three views', async () => {
    await workbench.openMentoring();
    for (const view of ['Goals', 'Meetings', 'Follow-through'])
      assert.equal(await workbench.view(view).isVisible(), true, view);
  });
});
