import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { Clones } from './support/clones';
import { eventually } from './support/eventually';
import { Questions } from './support/questions';
import type { Question } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const START = 'Mentoring: Start a Mentorship…';
const WHERE = 'Where do the notes live?';
const FORM = 'What form does it have?';
const LEARNS = 'Who learns?';
const GUIDES = 'Who guides?';
const CADENCE = 'How often do you meet?';
const FIRST = 'When is the first meeting?';

const PAIR: readonly Question[] = [
  { asks: WHERE },
  { asks: FORM },
  { asks: LEARNS },
  { asks: GUIDES, type: 'Mo Ray' },
  { asks: CADENCE },
  { asks: FIRST },
];

describe('Starting a mentorship', () => {
  let clones: Clones;
  let workbench: Workbench;
  let questions: Questions;

  before(async () => {
    clones = new Clones();
    workbench = await openWorkbench({ folder: clones.ada.folder });
    questions = new Questions(workbench);
    await workbench.openMentoring();
  });
  after(async () => {
    await workbench.close();
    clones.remove();
  });

  const made = (path: string) => eventually(path, () => clones.ada.has(path) && clones.ada.read(path) !== '');
  const mentorship = (id: string) => `.mentoring/mentorships/${id}/mentorship.yaml`;

  it('leaves the folder as it was at Escape, wherever it is pressed', () =>
    questions.leaveAtEach(START, PAIR, () => clones.ada.state()));

  it('counts its steps, says what is wrong while somebody types, and goes back with each answer kept', async () => {
    const { quickInput, page } = workbench;
    await questions.start(START);
    await questions.answer({ asks: WHERE });
    await questions.answer({ asks: FORM, type: 'Reverse' });
    await questions.asked(LEARNS, 3, 6);
    await questions.proposes('Ada Long, you');
    await questions.answer({ asks: LEARNS, type: 'Eve' });
    await questions.asked(GUIDES, 4, 6);
    await questions.proposes('Ada Long, you');
    await questions.answer({ asks: GUIDES });
    await questions.answer({ asks: CADENCE, type: 'Every month' });
    await questions.asked(FIRST, 6, 6);
    for (const wrong of ['sometime', '2045-02-30', '2045-02-28 25:00', '']) {
      await quickInput.type(wrong);
      await questions.asked('Write a date like 2027-02-15');
      await page.keyboard.press('Enter');
      await questions.asked('Write a date like 2027-02-15', 6, 6);
    }
    for (const [question, answer] of [
      [CADENCE, 'Every month'],
      [GUIDES, 'Ada Long'],
      [LEARNS, 'Eve'],
      [FORM, 'Reverse'],
    ] as const) {
      await quickInput.back();
      await questions.asked(question);
      await questions.proposes(answer);
    }
    for (const asks of [FORM, LEARNS, GUIDES, CADENCE]) await questions.answer({ asks });
    await questions.asked(FIRST, 6, 6);
    await quickInput.type('2045-02-28 9:00');
    await questions.asked('Write a date like 2027-02-15');
    await questions.answer({ asks: 'Write a date', type: '2045-02-28 09:00' });
    await quickInput.closed();
    await made(mentorship('eve-and-ada-long'));
    const text = clones.ada.read(mentorship('eve-and-ada-long'));
    assert.match(
      text,
      /\nmentees: \[eve\]\nmentors: \[ada-long\]\nform: reverse\nstarted: 2045-02-28\ncadence: 1 month\n/,
    );
  });

  it('opens the agreement with the caret where its purpose goes, and says what comes next', async () => {
    await eventually('the file', async () => (await workbench.editorText()).includes('agreement:'));
    await workbench.page.keyboard.type(' Learn from Eve');
    await workbench.page.keyboard.press('ControlOrMeta+s');
    const path = mentorship('eve-and-ada-long');
    await eventually('the purpose', () => clones.ada.read(path).includes('\n  purpose: Learn from Eve\n'));
    await eventually('what waits', async () => (await workbench.rows('Follow-through')).length >= 4);
    const rows = (await workbench.rows('Follow-through')).map(row => row.trim());
    for (const waiting of [
      'Reflection: what you want',
      'Agreement: what you expect',
      'Agreement: agree, with the date',
    ])
      assert.ok(
        rows.some(row => row.startsWith(waiting)),
        `${waiting} in ${rows.join('; ')}`,
      );
  });

  it('starts a second one beside it: a group, of people who are known and people who are new', async () => {
    const { quickInput } = workbench;
    await questions.start(START);
    await questions.answer({ asks: WHERE });
    await questions.answer({ asks: FORM, type: 'Group' });
    await questions.asked(LEARNS);
    await quickInput.type(' , ');
    await questions.asked('Write at least one name.');
    await questions.answer({ asks: 'Write at least one name.', type: 'eve, Tom,, Zoë Ørsted, tom' });
    await questions.answer({ asks: GUIDES, type: 'Ada Long, Kim' });
    await questions.answer({ asks: CADENCE });
    await questions.answer({ asks: FIRST, type: '2045-03-02' });
    await quickInput.closed();
    const id = 'eve-tom-zoe-orsted-ada-long-and-kim';
    await made(mentorship(id));
    assert.match(
      clones.ada.read(mentorship(id)),
      /^title: Eve, Tom, Zoë Ørsted, Ada Long, and Kim\nmentees: \[eve, tom, zoe-orsted\]\nmentors: \[ada-long, kim\]\nform: group\n/,
    );
    assert.equal(
      clones.ada.read('.mentoring/people/ada-long.yaml'),
      'name: Ada Long\nemail: ada@example.org\n',
    );
    assert.equal(clones.ada.read('.mentoring/people/zoe-orsted.yaml'), 'name: Zoë Ørsted\n');
    for (const person of ['eve', 'tom', 'zoe-orsted', 'ada-long', 'kim'])
      assert.ok(clones.ada.has(`.mentoring/mentorships/${id}/reflections/${person}.yaml`), person);
    await eventually('a level of mentorships', async () => {
      const rows = await workbench.rows('Goals');
      return rows.filter(row => /^(Eve and Ada Long|Eve, Tom)/.test(row)).length === 2;
    });
  });

  it('has peers in both lists, and a name of letters that no id can have', async () => {
    await questions.start(START);
    await questions.answer({ asks: WHERE });
    await questions.answer({ asks: FORM, type: 'Peers' });
    await questions.answer({ asks: 'Who is one of the two?', type: '李雷' });
    await questions.answer({ asks: 'And who is the other?', type: '韩梅梅' });
    await questions.answer({ asks: CADENCE });
    await questions.answer({ asks: FIRST, type: '2045-03-02 10:00' });
    await workbench.quickInput.closed();
    const id = await eventually('the third mentorship', () =>
      Object.keys(clones.ada.files())
        .filter(path => path.endsWith('/mentorship.yaml'))
        .find(path => clones.ada.read(path).includes('form: peer')),
    );
    assert.match(
      clones.ada.read(id),
      /^title: 李雷 and 韩梅梅\nmentees: \[person, person-2\]\nmentors: \[person, person-2\]\n/,
    );
    assert.equal(clones.ada.read('.mentoring/people/person-2.yaml'), 'name: 韩梅梅\n');
  });
});

describe('Starting a mentorship in a workspace of several folders', () => {
  let clones: Clones;
  let workbench: Workbench;

  before(async () => {
    clones = new Clones();
    const file = clones.beside('both.code-workspace');
    const folders = [clones.ada.folder, clones.mo().folder].map((path, at) => ({
      path,
      name: `folder ${at}`,
    }));
    writeFileSync(file, JSON.stringify({ folders }));
    clones.ada.write(
      '.mentoring/mentorships/a-b/mentorship.yaml',
      'title: A and B\nmentees: [a]\nmentors: [b]\n',
    );
    workbench = await openWorkbench({ folder: file });
    await workbench.openMentoring();
    // VS Code gives a window its folders a moment after it has drawn it, and where it was slow to start never.
    const notes = workbench.row('A and B', 'Goals').or(workbench.view('Goals').getByText('New Goal')).first();
    const hasFolders = await notes.waitFor({ timeout: 30_000 }).then(
      () => true,
      () => false,
    );
    if (!hasFolders) await workbench.reload();
    await notes.waitFor();
  });
  after(async () => {
    await workbench.close();
    clones.remove();
  });

  it('asks in which, writes there alone, and shows the notes of both', async () => {
    const questions = new Questions(workbench);
    const before = clones.ada.files();
    await questions.start(START);
    await questions.asked(WHERE);
    const offered = await workbench.quickInput.entries();
    assert.deepEqual(
      offered.map(entry => entry.split(',')[0]),
      ['This repository: folder 0', 'This repository: folder 1', 'A notes repository of its own…'],
    );
    await questions.answer({ asks: WHERE, type: 'folder 1' });
    for (const question of PAIR.slice(1)) await questions.answer(question);
    await workbench.quickInput.closed();
    await eventually('both folders', async () => {
      const rows = await workbench.rows('Goals');
      return ['A and B, folder 0', 'Mo and Mo Ray, folder 1'].every(name =>
        rows.some(row => row.startsWith(name)),
      );
    });
    assert.deepEqual(clones.ada.files(), before);
  });
});
