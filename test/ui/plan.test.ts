import assert from 'node:assert/strict';
import { Clones } from './support/clones';
import { eventually } from './support/eventually';
import { Questions } from './support/questions';
import type { Question } from './support/questions';
import { openWorkbench } from './support/workbench';
import type { Workbench } from './support/workbench';

const NOTES = '.mentoring/mentorships/ada-mo';
const TEMPLATES = '.mentoring/templates';
const PLAN = 'Mentoring: Plan a Meeting…';
const GOAL = 'Mentoring: New Goal…';
const FROM_TEMPLATE = 'Mentoring: New from Template…';
const SAVE = 'Mentoring: Save as Template…';

const KIND = 'What kind of goal is it?';
const TITLE = 'What should be different at the end?';
const CALLED = 'What is the template called?';

/** A mentorship whose last meeting is far ahead, so that what is proposed does not depend on today. */
const FILES: Readonly<Record<string, string>> = {
  [`${NOTES}/mentorship.yaml`]:
    'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 1 month\nminutes: 50\ntemplate: goal-review\n',
  [`${NOTES}/roadmap.yaml`]:
    'stages:\n  - theme: Tables\n    target: 2044-12-31\n  - theme: Reviews\n    target: 2045-02-10\n  - theme: Tests\n    target: 2045-03-30\n',
  [`${NOTES}/meetings/2044-12-31-tables.yaml`]:
    'title: Tables\ndate: 2044-12-31T16:30\nstatus: held\ntheme: Tables\n',
  [`${NOTES}/meetings/2045-01-31-more.yaml`]:
    'title: More tables\ndate: 2045-01-31T16:30\ntheme: Tables\nagenda:\n  mo:\n    - A trick\n',
  [`${NOTES}/goals/rust.yaml`]: 'title: Learn Rust\nsteps:\n  - text: Read\n    done: 2026-01-01\n',
  [`${TEMPLATES}/meetings/pairing.yaml`]:
    'title: Our pairing\nminutes: 33\nagenda:\n  everyone:\n    - Who types?\n',
  [`${TEMPLATES}/meetings/retro.yaml`]: 'title: Team retro\nagenda:\n  mentor:\n    - What now?\n',
  [`${TEMPLATES}/goals/habit.yaml`]: 'title: [Broken\n',
};

describe('Planning and making from templates', () => {
  let clones: Clones;
  let workbench: Workbench;
  let questions: Questions;

  before(async () => {
    clones = new Clones();
    for (const [path, text] of Object.entries(FILES)) clones.ada.write(path, text);
    clones.ada.commit('Notes');
    workbench = await openWorkbench({ folder: clones.ada.folder, settings: { 'mentoring.me': 'ada' } });
    questions = new Questions(workbench);
    await workbench.openMentoring();
  });
  after(async () => {
    await workbench.close();
    clones.remove();
  });

  const read = async (path: string): Promise<string> => {
    // VS Code itself makes files, and a new one is empty for a moment.
    await eventually(path, () => clones.ada.has(path) && clones.ada.read(path) !== '');
    return clones.ada.read(path);
  };
  const holds = (text: string) =>
    eventually(`"${text}" in the input`, async () => {
      const input = workbench.page.locator('.quick-input-widget input.input');
      return (await input.inputValue()) === text;
    });
  const openFile = async (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    await workbench.page.keyboard.press('ControlOrMeta+p');
    await workbench.quickInput.type(path);
    await questions.proposes(name);
    await workbench.page.keyboard.press('Enter');
    await isOpen(name);
  };
  const isOpen = (name: string) => workbench.page.locator('.tab.active').filter({ hasText: name }).waitFor();

  it('leaves the folder as it was at Escape, wherever it is pressed', async () => {
    const plan: readonly Question[] = [
      { asks: 'When is it?' },
      { asks: 'Which theme of the roadmap?' },
      { asks: 'From which template?' },
      { asks: 'What is it about, in one line?' },
    ];
    const goal: readonly Question[] = [
      { asks: TITLE, type: 'Ship it' },
      { asks: KIND, type: 'Learn a skill' },
      { asks: 'What will you be able to do' },
      { asks: 'How will you both notice' },
      { asks: 'When in the week' },
      { asks: 'What will this open up' },
      { asks: 'By when' },
    ];
    const state = () => clones.ada.state();
    await questions.leaveAtEach(PLAN, plan, state);
    await questions.leaveAtEach(GOAL, goal, state);
    await questions.leaveAtEach(
      FROM_TEMPLATE,
      [{ asks: 'New from Template', type: 'Retro' }, plan[0] ?? { asks: '' }],
      state,
    );
    await openFile(`${NOTES}/goals/rust.yaml`);
    await questions.leaveAtEach(SAVE, [{ asks: CALLED }], state);
  });

  it('proposes the date by the cadence, the theme by the roadmap and the mentorship’s own template', async () => {
    const { quickInput } = workbench;
    await questions.start(PLAN);
    await questions.asked('When is it?', 1, 4);
    await holds('2045-02-28 16:30');
    await quickInput.type('2045-02-29');
    await questions.asked('Write a date like');
    await quickInput.type('2045-03-01 16:30');
    await questions.answer({ asks: 'When is it?' });
    await questions.asked('Which theme of the roadmap?', 2, 4);
    await questions.proposes('Reviews, next on the roadmap');
    await questions.answer({ asks: 'Which theme of the roadmap?', type: 'Pull requests' });
    await questions.asked('From which template?', 3, 4);
    await questions.proposes('Goal review');
    await questions.answer({ asks: 'From which template?', type: 'Team retro' });
    await questions.asked('What is it about, in one line?', 4, 4);
    await quickInput.type(' ');
    await questions.asked('Write something, or press Escape to leave.');
    for (const [question, answer] of [
      ['From which template?', 'Team retro'],
      ['Which theme of the roadmap?', 'Pull requests'],
    ] as const) {
      await quickInput.back();
      await questions.proposes(answer);
      await questions.asked(question);
    }
    await questions.all([
      { asks: 'Which theme of the roadmap?' },
      { asks: 'From which template?' },
      { asks: 'What is it about, in one line?' },
    ]);
    const name = '2045-03-01-pull-requests.yaml';
    assert.match(
      await read(`${NOTES}/meetings/${name}`),
      /^title: Pull requests\ndate: 2045-03-01T16:30\n(minutes: 50\n)?template: retro\ntheme: Pull requests\n\nagenda:\n {2}ada:\n\n {2}mo:\n {4}- What now\?\n/,
    );
    await isOpen(name);
  });

  it('asks what a goal needs; a question that is skipped stays as a comment above its empty key', async () => {
    const { quickInput } = workbench;
    await questions.start(GOAL);
    await quickInput.type(' ');
    await questions.asked('Write something, or press Escape to leave.');
    await questions.answer({ asks: 'Write something', type: 'Ship it: "now"' });
    await questions.answer({ asks: KIND, type: 'Learn a skill' });
    await questions.answer({ asks: 'What will you be able to do', type: 'Write a lexer' });
    await questions.asked('How will you both notice', 4, 7);
    await quickInput.back();
    await holds('Write a lexer');
    for (const asks of [
      'What will you be able to do',
      'How will you both notice',
      'When in the week',
      'What will this open up',
    ])
      await questions.answer({ asks });
    await questions.asked('By when', 7, 7);
    await quickInput.type('soon');
    await questions.asked('Write a date like 2027-02-15, or leave it empty.');
    await questions.answer({ asks: 'Write a date', type: '2045-04-01' });
    const text = await read(`${NOTES}/goals/ship-it-now.yaml`);
    assert.match(
      text,
      /^title: 'Ship it: "now"'\n(# .*\n)?specific: Write a lexer\n# How will .*\?\nmeasurable:\n# When .*\?\nachievable:\n# What .*\?\nrelevant:\n(# .*\n)?due: 2045-04-01\n\nsteps:\n/,
    );
    await isOpen('ship-it-now.yaml');
  });

  it('needs no more than a title for a goal', async () => {
    await questions.start(GOAL);
    await questions.all([{ asks: TITLE, type: 'Just this' }, { asks: KIND }]);
    assert.match(await read(`${NOTES}/goals/just-this.yaml`), /^title: Just this\n/);
    await isOpen('just-this.yaml');
  });

  it('plans a meeting without a template, with every section to fill', async () => {
    await questions.start(PLAN);
    await questions.all([
      { asks: 'When is it?', type: '2045-07-01 10:00' },
      { asks: 'Which theme of the roadmap?', type: 'Tests' },
      { asks: 'From which template?', type: 'No template' },
      { asks: 'What is it about, in one line?' },
    ]);
    assert.match(
      await read(`${NOTES}/meetings/2045-07-01-tests.yaml`),
      /^title: Tests\ndate: 2045-07-01T10:00\nminutes: 50\ntheme: Tests\n\nagenda:\n {2}ada:\n\n {2}mo:\n/,
    );
    await isOpen('2045-07-01-tests.yaml');
  });

  it('lists all there is to make: the team’s own in place of the built-in ones, and says what cannot be used', async () => {
    await questions.start(FROM_TEMPLATE);
    await questions.asked('New from Template');
    await workbench
      .notification('habit.yaml cannot be used as it is. The others can; the log says more.')
      .waitFor();
    for (const [typed, label] of [
      ['Our pairing', 'Our pairing, 33 min, of your team'],
      ['Team retro', 'Team retro, of your team'],
      ['Build a habit', 'Build a habit'],
      ['Mentorship', 'Mentorship, people, agreement'],
    ] as const) {
      await workbench.quickInput.type(typed);
      await questions.proposes(label);
    }
    await workbench.quickInput.type('Pair programming');
    await eventually(
      'no built-in one',
      async () => !(await workbench.quickInput.entries()).some(entry => /^Pair/.test(entry)),
    );
    await questions.answer({ asks: 'New from Template', type: 'Our pairing' });
    await questions.all([
      { asks: 'When is it?', type: '2045-05-01' },
      { asks: 'Which theme of the roadmap?', type: 'No theme' },
      { asks: 'What is it about, in one line?' },
    ]);
    assert.match(
      await read(`${NOTES}/meetings/2045-05-01-our-pairing.yaml`),
      /^title: Our pairing\ndate: 2045-05-01\nminutes: 33\ntemplate: pairing\n\nagenda:\n {2}ada:\n {4}- Who types\?\n\n {2}mo:\n {4}- Who types\?\n/,
    );
    await isOpen('2045-05-01-our-pairing.yaml');
  });

  it('saves a goal and a meeting as templates under names that are free, and makes new ones of them', async () => {
    await openFile(`${NOTES}/goals/rust.yaml`);
    await questions.start(SAVE);
    await workbench.quickInput.type(' ');
    await questions.asked('Write a name.');
    await questions.answer({ asks: 'Write a name.', type: 'A language' });
    assert.equal(
      await read(`${TEMPLATES}/goals/a-language.yaml`),
      'title: A language\n\nsteps:\n  - text: Read\n',
    );
    await isOpen('a-language.yaml');

    await openFile(`${NOTES}/meetings/2045-01-31-more.yaml`);
    await questions.start(SAVE);
    await questions.asked(CALLED);
    await workbench.quickInput.type('Retro');
    await questions.asked('There is a template of that name. Choose another.');
    await questions.answer({ asks: 'There is a template', type: 'Table talk' });
    assert.match(
      await read(`${TEMPLATES}/meetings/table-talk.yaml`),
      /^title: Table talk\n\nagenda:\n {2}mentor:\n {4}- text: A trick\n/,
    );

    await isOpen('table-talk.yaml');

    await questions.start(FROM_TEMPLATE);
    await questions.answer({ asks: 'New from Template', type: 'A language' });
    await questions.all([{ asks: TITLE, type: 'Learn C' }]);
    assert.match(await read(`${NOTES}/goals/learn-c.yaml`), /^title: Learn C\n\nsteps:\n {2}- text: Read\n/);
    await isOpen('learn-c.yaml');
    await questions.start(FROM_TEMPLATE);
    await questions.answer({ asks: 'New from Template', type: 'Table talk' });
    await questions.all([
      { asks: 'When is it?', type: '2045-06-01' },
      { asks: 'Which theme of the roadmap?', type: 'No theme' },
      { asks: 'What is it about, in one line?' },
    ]);
    assert.match(
      await read(`${NOTES}/meetings/2045-06-01-table-talk.yaml`),
      /\n {2}mo:\n {4}- text: A trick\n/,
    );
  });
});
