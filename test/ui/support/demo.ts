// The editor on a copy of the demo, its Mentoring views filled: where most UI tests begin.
import { eventually } from './eventually';
import { Notes } from './notes';
import { openWorkbench } from './workbench';
import type { OpenOptions, Workbench } from './workbench';

export interface Demo {
  readonly notes: Notes;
  readonly workbench: Workbench;
  /** Closes all editors and gives the files back as committed: the next test begins as this one did, in the same window. */
  readonly again: () => Promise<void>;
  /** Closes the page and removes the copy. */
  readonly end: () => Promise<void>;
}

/** Opens the demo as Ada, in a window high enough for most rows of the three trees. */
export async function openDemo(options: OpenOptions = {}): Promise<Demo> {
  const notes = await Notes.demo();
  const workbench = await openWorkbench({
    folder: notes.folder,
    viewport: { width: 1280, height: 1400 },
    ...options,
    settings: {
      'mentoring.me': 'ada',
      'workbench.tree.enableStickyScroll': false, // what sticks to the top lies over the rows to be clicked
      ...options.settings,
    },
  });
  await workbench.openMentoring();
  await workbench.page.locator('.part.sidebar .pane').nth(2).getByRole('treeitem').nth(2).waitFor();
  await workbench.settled();
  const again = async () => {
    const tabs = workbench.page.locator('.tab');
    await eventually('no editor is open', async () => {
      if ((await tabs.count()) > 0) await workbench.run('View: Close All Editors');
      return (await tabs.count()) === 0;
    });
    notes.reset();
    await workbench.run('Mentoring: Refresh');
    await workbench.settled();
  };
  const end = async () => {
    await workbench.close();
    notes.remove();
  };
  return { notes, workbench, again, end };
}
