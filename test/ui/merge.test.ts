import assert from 'node:assert/strict';
import { Clones } from './support/clones';
import { eventually } from './support/eventually';
import { Questions } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const MERGE = 'Mentoring: Merge Both Sides';
const FOLDER = '.mentoring/mentorships/ada-mo';
const GOAL = `${FOLDER}/goals/parser-tests.yaml`;
const MEETING = `${FOLDER}/meetings/2027-02-26-api.yaml`;
const DELETED = `${FOLDER}/goals/read-the-lexer.yaml`;
const goal = 'title: Cover the parser\nsteps:\n  - List the rules\n';
const meeting =
  'title: API\ndate: 2027-02-26\n\nagenda:\n  ada:\n    - text: Where does it start?\n\n  mo:\n';

describe('Merging what a pull has left, as a person does it', () => {
  let clones: Clones;
  let workbench: Workbench;
  let questions: Questions;

  /** Both have worked on the same two notes, and Mo has deleted a third that Ada changed; Ada has pulled. */
  beforeEach(async () => {
    clones = new Clones();
    const { ada } = clones;
    ada.write(`${FOLDER}/mentorship.yaml`, 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n');
    ada.write(GOAL, goal);
    ada.write(MEETING, meeting);
    ada.write(DELETED, 'title: Read the lexer\n');
    ada.commit('Notes');
    ada.git('push', '-q');
    const mo = clones.mo();
    mo.write(GOAL, `${goal.replace('Cover the parser', 'Test the whole parser')}  - Ask for a review\n`);
    mo.write(MEETING, meeting.replace('start?\n', 'start?\n    - text: And where does it end?\n'));
    mo.git('rm', '-q', DELETED);
    mo.commit('What Mo did');
    mo.git('push', '-q');
    ada.write(
      GOAL,
      `${goal.replace('Cover the parser', 'Cover every parser rule')}  - One table per rule # soon\n`,
    );
    ada.write(MEETING, meeting.replace('start?\n', 'start?\n      status: discussed\n'));
    ada.write(DELETED, 'title: Read the whole lexer\n');
    ada.commit('What Ada did');
    assert.throws(() => ada.git('-c', 'pull.rebase=false', 'pull', '-q', '--no-edit'));
    workbench = await openWorkbench({ folder: ada.folder });
    questions = new Questions(workbench);
    await workbench.openMentoring();
    await workbench.row('cannot be read', 'Goals').waitFor();
  });
  afterEach(async () => {
    await workbench.close();
    clones.remove();
  });

  const unmerged = () => clones.ada.git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
  const mergedMeeting = meeting.replace(
    'start?\n',
    'start?\n      status: discussed\n    - text: And where does it end?\n',
  );

  it('asks what both changed, shows all results, writes and marks them on a word, and takes it back', async () => {
    const { ada } = clones;
    const before = ada.state();
    const look = [{ asks: 'title', type: '' }, { asks: 'Look at the result' }];
    await questions.leaveAtEach(MERGE, look, () => ada.state());

    await questions.start(MERGE);
    await questions.asked('title');
    const entries = await workbench.quickInput.entries();
    assert.ok(entries[0]?.startsWith('Keep both'), entries.join('; '));
    assert.match(entries[1] ?? '', /^Cover every parser rule, Ada Long/);
    assert.match(entries[2] ?? '', /^Test the whole parser, Mo/);
    await workbench.screenshot('merge-question');
    await questions.answer({ asks: 'title' });
    await questions.asked('Look at the result');
    await workbench.page.getByRole('tab', { name: 'Merge Both Sides' }).waitFor();
    await workbench.screenshot('merge-result');
    assert.deepEqual(ada.state(), before);
    const [write, mark] = await workbench.quickInput.entries();
    for (const path of [GOAL, MEETING])
      assert.ok(write?.includes(path.slice(path.lastIndexOf('/') + 1)), write);
    assert.match(mark ?? '', /Deleted by the other side, stays here: read-the-lexer\.yaml\./);
    await questions.answer({ asks: 'Look at the result', type: 'Write and mark all 2' });
    await workbench.quickInput.closed();
    await eventually('git knows', () => unmerged().length === 0);
    assert.equal(ada.read(MEETING), mergedMeeting);
    assert.match(ada.read(GOAL), /^title: Cover every parser rule \/ Test the whole parser\n/);
    assert.match(ada.read(GOAL), /- One table per rule # soon\n/);
    assert.match(ada.read(GOAL), /- Ask for a review\n/);
    await workbench.page.getByRole('tab', { name: 'Merge Both Sides' }).waitFor({ state: 'detached' });
    await workbench.row('Cover every parser rule / Test the whole parser', 'Goals').waitFor();

    await workbench.run('Mentoring: Undo the Last Change');
    await eventually('the marks are back', () => ada.read(GOAL).includes('<<<<<<<'));
    assert.match(ada.read(MEETING), /^<<<<<<< HEAD$/m);
  });

  it('merges one note from its row, beside the file as it is', async () => {
    await workbench.rowAction('API', 'Merge Both Sides', 'Meetings');
    await questions.asked('Look at the result');
    await workbench.page.getByRole('tab', { name: '2027-02-26-api.yaml: as it is ↔ merged' }).waitFor();
    await workbench.screenshot('merge-one');
    await questions.answer({ asks: 'Look at the result' });
    await eventually('the note is merged', () => clones.ada.read(MEETING) === mergedMeeting);
    assert.deepEqual(unmerged(), [GOAL, DELETED, MEETING]);
  });
});
