import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { EVERYTHING } from './support/everything';
import { Questions } from './support/questions';

/** What is open when the window is loaded again: how it is come to, and what stands in it. */
interface Case {
  readonly what: string;
  readonly open: (demo: Demo) => Promise<void>;
}

const command = (title: string, asks = 'Which'): Case => ({
  what: title,
  open: async ({ workbench }) => {
    await new Questions(workbench).start(`Mentoring: ${title}`);
    await workbench.quickInput.asked(asks);
  },
});

/** Questions of a list, which are all alike to a window that goes. */
const LISTS: readonly Case[] = [
  command('Plan a Meeting…'),
  command('Add Topic…'),
  command('Set Goal Status…'),
  command('Start a Mentorship…', 'Where do the notes live?'),
];

const CASES: readonly Case[] = [
  command('New Goal…'),
  ...(EVERYTHING ? LISTS : []),
  {
    what: 'the question before a goal is deleted',
    open: async ({ workbench }) => {
      await workbench.contextMenu('Get the fuzz job', 'Delete', 'Goals');
      await workbench.dialog('fuzz').waitFor();
    },
  },
  {
    what: 'a step half typed',
    open: async ({ workbench }) => {
      await workbench.contextMenu('Speak at the backend guild', 'Add Step', 'Goals');
      await workbench.quickInput.asked('What is the next small step?');
      await workbench.quickInput.type('Ask for');
    },
  },
];

describe('A window that is loaded again in the middle of', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo();
  });

  after(() => demo.end());

  for (const { what, open } of CASES)
    it(`${what}: nothing is written, and all goes on`, async () => {
      const { workbench, notes } = demo;
      await open(demo);
      await workbench.page.reload();
      await workbench.activityBarIcon().waitFor();
      await workbench.openMentoring();
      await workbench.expand('Speak at the backend guild', 'Goals');
      assert.equal(notes.status(), '');
      await workbench.tick('Outline', 'Goals');
      await eventually('a tick', () => notes.changes().some(line => /^\+ +done: 20/.test(line)));
      await workbench.tick('Outline', 'Goals');
      await eventually('the bytes of before', () => notes.status() === '');
    });
});
