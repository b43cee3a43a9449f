import assert from 'node:assert/strict';
import { Clones } from './support/clones';
import type { Clone } from './support/clones';
import { eventually } from './support/eventually';
import { Questions } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const NOTES = '.mentoring/mentorships/ada-long-and-mo';
const MENTORSHIP = `${NOTES}/mentorship.yaml`;
const SHARE = 'Mentoring: Share (Commit the Notes)…';

/** Somebody at their own machine: their clone, and their window with a memory of its own. */
interface Person {
  readonly clone: Clone;
  readonly workbench: Workbench;
  readonly questions: Questions;
}

/** Each step stands on the one before it, as in life. */
describe('The first mentorship of two people who have a clone each', () => {
  const clones = new Clones();
  let ada: Person;
  let mo: Person;

  async function sit(clone: Clone): Promise<Person> {
    const workbench = await openWorkbench({ folder: clone.folder });
    await workbench.openMentoring();
    return { clone, workbench, questions: new Questions(workbench) };
  }

  before(async () => {
    ada = await sit(clones.ada);
  });
  after(async () => {
    await ada.workbench.close();
    await mo?.workbench.close();
    clones.remove();
  });

  const waiting = async ({ workbench }: Person) =>
    (await workbench.rows('Follow-through')).flatMap(row => /^\s*(.*), waits for you/.exec(row)?.[1] ?? []);

  async function share({ questions, clone }: Person, push = true): Promise<void> {
    const before = clone.git('rev-parse', 'HEAD');
    await questions.start(SHARE);
    await questions.answer({ asks: 'These files are committed, and nothing else' });
    await questions.answer({ asks: 'What is it about?' });
    await questions.answer({ asks: 'And then?', type: push ? 'Commit and push' : 'Commit only' });
    await eventually('a commit', () => clone.git('rev-parse', 'HEAD') !== before);
  }

  /** Writes behind a key of an open file, where a click on what waits has put the caret, and saves. */
  async function write({ workbench, clone }: Person, row: string, text: string, path: string): Promise<void> {
    const before = clone.read(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const group = workbench.page.locator('.editor-group-container.active');
    const caret = group
      .filter({ has: workbench.page.locator('.tab.active', { hasText: name }) })
      .locator('.monaco-editor.focused');
    await workbench.settled(); // a row that is being made anew does not take a click
    await (await workbench.reveal(row, 'Follow-through')).click();
    await caret.waitFor();
    await workbench.page.keyboard.type(text);
    await workbench.page.keyboard.press('ControlOrMeta+s');
    await eventually(`${row} in ${path}`, () => clone.read(path) !== before);
    await workbench.row(row, 'Follow-through').waitFor({ state: 'detached' });
  }

  async function fillIn(person: Person, id: string, wants: string, expects: string): Promise<void> {
    await write(person, 'Reflection: what you want', `\n- ${wants}`, `${NOTES}/reflections/${id}.yaml`);
    await write(person, 'Agreement: what you expect', ` ${expects}`, MENTORSHIP);
    await write(person, 'Agreement: agree, with the date', ' 2026-12-01', MENTORSHIP);
  }

  async function addTopic({ questions, workbench }: Person, topic: string): Promise<void> {
    await questions.start('Mentoring: Add Topic…');
    await questions.answer({ asks: 'meeting' });
    await questions.answer({ asks: 'What do you want to talk about?', type: topic });
    await workbench.quickInput.closed();
  }

  it('begins with the one who starts it, by keyboard alone', async () => {
    const { questions, clone } = ada;
    await questions.start('Mentoring: Start a Mentorship…');
    await questions.all([
      { asks: 'Where do the notes live?' },
      { asks: 'What form does it have?' },
      { asks: 'Who learns?' },
      { asks: 'Who guides?', type: 'Mo' },
      { asks: 'How often do you meet?' },
      { asks: 'When is the first meeting?', type: '2045-01-05 10:00' },
    ]);
    await eventually('the mentorship', () => clone.has(MENTORSHIP) && clone.read(MENTORSHIP) !== '');
    const theirs = [
      'Reflection: what you want',
      'Agreement: what you expect',
      'Agreement: agree, with the date',
    ];
    await eventually('what waits for Ada', async () => (await waiting(ada)).join() === theirs.join());
    assert.equal(await ada.workbench.notification('Are you').isVisible(), false, 'git has said who Ada is');
  });

  it('reaches the other by sharing: one commit of the notes, pushed', async () => {
    await share(ada);
    await eventually(
      'the push',
      () => clones.hub.git('rev-parse', 'main') === ada.clone.git('rev-parse', 'HEAD'),
    );
    assert.equal(ada.clone.git('status', '--porcelain'), '');
    const paths = ada.clone.git('show', '--name-only', '--format=', 'HEAD').split('\n');
    assert.deepEqual(
      paths.filter(path => !path.startsWith('.mentoring/')),
      [],
    );
    await eventually('the word for it', async () =>
      (await ada.workbench.statusBar()).some(text =>
        text.includes(`${paths.length} files committed and pushed`),
      ),
    );
  });

  it('asks the other once who he is, and shows what waits for him', async () => {
    mo = await sit(clones.mo());
    await mo.workbench.answer('Are you Ada Long or Mo?', /^Mo$/);
    const theirs = [
      'Reflection: what you want',
      'Agreement: what you expect',
      'Agreement: agree, with the date',
    ];
    await eventually('what waits for Mo', async () => (await waiting(mo)).join() === theirs.join());
    await mo.workbench.page.reload();
    await mo.workbench.activityBarIcon().waitFor();
    await mo.workbench.openMentoring();
    await eventually('the same again', async () => (await waiting(mo)).join() === theirs.join());
    assert.equal(await mo.workbench.notification('Are you').isVisible(), false);
  });

  it('lets both fill in their own parts at the same time', async () => {
    await fillIn(mo, 'mo', 'To teach', 'Comes with questions');
    await addTopic(mo, 'How you review');
    await fillIn(ada, 'ada-long', 'To lead a change', 'Honest comments');
    await addTopic(ada, 'Where to begin');
    for (const person of [mo, ada])
      await eventually('nothing waits any more', async () => (await waiting(person)).length === 0);
  });

  it('says so when the other has pushed first, and merges with a pull, without a conflict', async () => {
    await share(mo);
    await eventually(
      'the push',
      () => clones.hub.git('rev-parse', 'main') === mo.clone.git('rev-parse', 'HEAD'),
    );
    await share(ada);
    await ada.workbench.notification('Somebody else has pushed meanwhile: pull, then share again.').waitFor();
    ada.clone.git('pull', '-q', '--no-rebase', '--no-edit');
    assert.equal(ada.clone.git('status', '--porcelain'), '');
    await ada.questions.start(SHARE);
    await ada.questions.answer({ asks: 'All notes are committed, but not pushed' });
    await eventually(
      'the push',
      () => clones.hub.git('rev-parse', 'main') === ada.clone.git('rev-parse', 'HEAD'),
    );
    mo.clone.git('pull', '-q', '--ff-only');
    assert.deepEqual(mo.clone.files(), ada.clone.files());
    const text = ada.clone.read(MENTORSHIP);
    assert.match(text, /expectations:\n {4}ada-long: Honest comments\n\n {4}mo: Comes with questions\n/);
    assert.match(text, /agreed:\n {4}ada-long: 2026-12-01\n\n {4}mo: 2026-12-01\n/);
  });

  it('ends with both seeing the same', async () => {
    for (const view of ['Goals', 'Meetings']) {
      const rows = () => Promise.all([ada.workbench.rows(view), mo.workbench.rows(view)]);
      await eventually(`the same ${view}`, async () => {
        const [hers, his] = await rows();
        return hers.join('\n') === his.join('\n');
      }).catch(async () => assert.deepEqual(...(await rows())));
    }
    const rows = (await mo.workbench.rows('Meetings')).join('\n');
    for (const topic of ['How you review', 'Where to begin']) assert.ok(rows.includes(topic), rows);
  });
});
