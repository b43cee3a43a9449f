// The editor on a copy of the demo, its Mentoring views filled: where most UI tests begin.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually';
import { Notes } from './notes';
import { openWorkbench } from './workbench';
import type { OpenOptions, Workbench } from './workbench';

export interface Demo {
  readonly notes: Notes;
  readonly workbench: Workbench;
  /** Closes all editors and gives the files back as committed: the next test begins as this one did, in the same window. */
  readonly again: () => Promise<void>;
  /** The same in a window that is opened anew, after the one there was is closed for good (`Workbench.reopened`). */
  readonly reopened: (meanwhile?: () => void) => Promise<Demo>;
  /** Leaves the window to the next test that opens one; it is closed where that is another one, or none. */
  readonly end: () => Promise<void>;
}

/** What test/editor/handedOn.mjs offers: a window goes from file to file. */
interface HandedOn {
  readonly take: (kind: string) => Promise<Demo | undefined>;
  readonly leave: (kind: string, demo: Demo, close: () => Promise<void>) => Promise<void>;
}

// Loaded at run time from its own place, not bundled into each test file: all files of a lane share it.
const handedOn = (): Promise<HandedOn> =>
  import(pathToFileURL(resolve('test/editor/handedOn.mjs')).href) as Promise<HandedOn>;

/** High enough for most rows of the three trees. */
const HIGH = { width: 1280, height: 1400 };

/** Opens the demo as Ada, or takes over a window that was opened in the same way, with the files as they were at first. */
export async function openDemo({ viewport = HIGH, ...options }: OpenOptions = {}): Promise<Demo> {
  const kind = JSON.stringify(options);
  const demo = (await (await handedOn()).take(kind)) ?? (await newDemo(options, kind));
  const { notes, workbench } = demo;
  const { page } = workbench;
  await page.setViewportSize(viewport);
  if (notes.startOver()) {
    await demo.again();
    await workbench.run('Mentoring: Focus on Goals View'); // another test may have put the side bar away
  }
  await workbench.openMentoring();
  await page.locator('.part.sidebar .pane').nth(2).getByRole('treeitem').nth(2).waitFor();
  await workbench.settled();
  return demo;
}

async function newDemo(options: OpenOptions, kind: string): Promise<Demo> {
  const notes = await Notes.demo();
  const workbench = await openWorkbench({
    folder: notes.folder,
    ...options,
    settings: {
      'mentoring.me': 'ada',
      'workbench.tree.enableStickyScroll': false, // what sticks to the top lies over the rows to be clicked
      ...options.settings,
    },
  });
  return demoIn(notes, workbench, kind);
}

/**
 * Runs in the window: forgets what pages keep in the browser. A page that is closed before it has heard that its text is
 * written would be opened with that text again, beside files that do not have it any more.
 */
function forgetPages(): void {
  for (const memory of [localStorage, sessionStorage])
    for (const place of Object.keys(memory)) if (place.startsWith('["')) memory.removeItem(place);
}

function demoIn(notes: Notes, workbench: Workbench, kind: string): Demo {
  const again = async () => {
    const tabs = workbench.page.locator('.tab');
    const unsaved = workbench.dialog(/save/i).getByRole('button', { name: /Don't Save/i }); // left by a test that failed
    await eventually('no editor is open', async () => {
      if (await unsaved.isVisible()) await unsaved.click();
      else if ((await tabs.count()) > 0) await workbench.run('View: Close All Editors');
      return (await tabs.count()) === 0;
    });
    await workbench.page.evaluate(forgetPages);
    await eventually('the files are as committed', async () => {
      notes.reset();
      await workbench.run('Mentoring: Refresh');
      await workbench.settled();
      return notes.status() === ''; // what a page had left to write is written when it is closed, or a moment later
    });
    if ((await workbench.page.locator('.notification-toast').count()) > 0)
      await workbench.run('Notifications: Clear All Notifications');
  };
  const close = async () => {
    await workbench.close();
    notes.remove();
  };
  const demo: Demo = {
    notes,
    workbench,
    again,
    reopened: async meanwhile => demoIn(notes, await workbench.reopened(meanwhile), kind),
    end: async () => (await handedOn()).leave(kind, demo, close),
  };
  return demo;
}
