import assert from 'node:assert/strict';
import { openDemo } from './support/demo';
import type { Demo } from './support/demo';
import { eventually } from './support/eventually';
import { GOALS, Notes } from './support/notes';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const TALK = `${GOALS}guild-talk.yaml`;
const API = `${GOALS}tokenizer-api.yaml`;

describe('What happens to the files meanwhile', () => {
  let demo: Demo;
  let notes: Notes;
  let workbench: Workbench;

  before(async () => {
    demo = await openDemo();
    ({ notes, workbench } = demo);
    await workbench.expand('Speak at the backend guild', 'Goals');
    await workbench.row('Outline', 'Goals').waitFor();
  });

  beforeEach(() => notes.git('checkout', '-q', '-f', 'main')); // a first try may have left something behind
  after(() => demo.end());

  const caret = () => workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).innerText();

  it('shows in the trees as it is typed, before it is saved', async () => {
    await workbench.openFile('guild-talk.yaml');
    await workbench.page.keyboard.press('ControlOrMeta+Home');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' in May');
    await workbench.row('Speak at the backend guild in May, draft, goal', 'Goals').waitFor();
    assert.equal(notes.status(), '', 'nothing is written');
  });

  it('ticks in the unsaved text and leaves it unsaved', async () => {
    const before = notes.files();
    await workbench.tick('Outline', 'Goals');
    await eventually('the text has the tick', async () => /done: \d{4}-/.test(await workbench.editorText()));
    await workbench.page.locator('.tab.active.dirty').waitFor();
    assert.deepEqual(notes.files(), before);
    await workbench.tick('Outline', 'Goals');
    await eventually('the text without it', async () => !/done:/.test(await workbench.editorText()));
    await workbench.run('File: Revert File');
    await workbench.row(/^Speak at the backend guild, draft/, 'Goals').waitFor();
    assert.equal(notes.status(), '');
  });

  it('shows another branch as soon as it is checked out, and this one again', async () => {
    notes.git('checkout', '-q', '-B', 'other');
    notes.write(TALK, notes.read(TALK).replace('backend guild', 'front-end guild'));
    notes.write(`${GOALS}one-more.yaml`, 'title: One more\n');
    notes.git('rm', '-q', `${GOALS}fuzz-job.yaml`);
    notes.commit('Other goals');
    await workbench.row('Speak at the front-end guild', 'Goals').waitFor();
    await workbench.row('One more, goal, active', 'Goals').waitFor();
    await workbench.row('Get the fuzz job', 'Goals').waitFor({ state: 'detached' });
    notes.git('checkout', '-q', 'main');
    await workbench.row('Speak at the backend guild', 'Goals').waitFor();
    await workbench.row('Get the fuzz job', 'Goals').waitFor();
    await workbench.row('One more', 'Goals').waitFor({ state: 'detached' });
  });

  it('shows a broken file with its last good state, the place and the reason, and the rest goes on', async () => {
    const good = notes.read(TALK);
    notes.write(TALK, good.replace('- text: Dry run', '- text: "Dry run'));
    const line = good.slice(0, good.indexOf('- text: Dry run')).split('\n').length;
    await workbench
      .row(`Speak at the backend guild, cannot be read, line ${line}, A quote is missing`, 'Goals')
      .waitFor();
    await workbench.row('Outline', 'Goals').waitFor();
    const broken = notes.files();

    const complaint = async () =>
      (await workbench.problems())
        .filter(row => row.includes('quote'))
        .map(row => row.replace(/ and character.*/, ''));
    await eventually('the Problems view says so', async () => (await complaint()).length > 0);
    assert.deepEqual(await complaint(), [`Error: A quote is missing in line ${line}. at line ${line}`]);
    await workbench.run('View: Close All Editors');
    await workbench.row('Speak at the backend guild', 'Goals').click();
    await eventually('the caret is in the line', async () => (await caret()).startsWith(`Ln ${line},`));

    await workbench.row('Outline', 'Goals').getByRole('checkbox').click();
    await workbench.notification('quote is missing').waitFor();
    await eventually(
      'the box tells the truth',
      async () =>
        (await workbench.row('Outline', 'Goals').getByRole('checkbox').getAttribute('aria-checked')) ===
        'false',
    );
    assert.deepEqual(notes.files(), broken, 'nothing is written to it');
    await workbench.run('Notifications: Clear All Notifications');

    await workbench.expand('Lead the tokenizer', 'Goals');
    await workbench.tick('Two options', 'Goals');
    await eventually('the rest can be ticked', () => notes.git('diff', '--name-only').includes(API));
    await workbench.tick('Two options', 'Goals');
    await eventually('and unticked', () => !notes.git('diff', '--name-only').includes(API));

    notes.write(TALK, good);
    await workbench.row(/^Speak at the backend guild, draft/, 'Goals').waitFor();
    await eventually(
      'no problem is left',
      async () => !(await workbench.problems()).join().includes('quote'),
    );
    await workbench.run('View: Hide Panel');
    assert.equal(notes.status(), '');
  });
});

describe('A folder without notes', () => {
  it('says in each view what will be there, and who can read it', async () => {
    const notes = Notes.empty();
    const workbench = await openWorkbench({ folder: notes.folder });
    try {
      await workbench.openMentoring();
      const welcome = (view: string) => workbench.view(view).locator('.welcome-view-content');
      await welcome('Goals').filter({ hasText: 'as plain text beside the code they are about' }).waitFor();
      await welcome('Goals').filter({ hasText: 'can read these notes' }).waitFor();
      await welcome('Goals').getByRole('button', { name: 'Start a Mentorship' }).waitFor();
      await welcome('Meetings').filter({ hasText: 'once a mentorship has started' }).waitFor();
      await welcome('Follow-through').filter({ hasText: 'What you both promise in a meeting' }).waitFor();
      await workbench.screenshot('sidebar-welcome');
      assert.equal(notes.status(), '', 'looking makes nothing');
      notes.write(
        '.mentoring/mentorships/ada-mo/mentorship.yaml',
        'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
      );
      await welcome('Goals').getByRole('button', { name: 'New Goal' }).waitFor();
      await welcome('Meetings').getByRole('button', { name: 'Plan a Meeting' }).waitFor();
      await welcome('Follow-through').filter({ hasText: 'Nothing open' }).waitFor();
      await workbench.screenshot('sidebar-welcome-started');
    } finally {
      await workbench.close();
      notes.remove();
    }
  });
});
