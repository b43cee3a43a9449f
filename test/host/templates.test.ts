import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NOTES,
  call,
  filesNow,
  gives,
  lookAgain,
  onlyChanged,
  useNotes,
} from './support/notes';
import { read, write } from './support/workspace';

const MENTORSHIP = '.mentoring/mentorships/ada-mo';
const GOAL_TEMPLATES = '.mentoring/templates/goals';
const MEETING_TEMPLATES = '.mentoring/templates/meetings';
const undo = () => vscode.commands.executeCommand('mentoring.undo');

const meeting = (more: Readonly<Record<string, unknown>> = {}) => ({
  mentorship: 'ada-mo',
  date: '2027-04-09T09:30',
  ...more,
});
const goal = (more: Readonly<Record<string, unknown>> = {}) => ({
  mentorship: 'ada-mo',
  title: 'Ship it',
  ...more,
});

describe('Planning a meeting from a template', () => {
  beforeEach(() => useNotes());

  it('takes the template’s questions and minutes, the theme as its title, and says where they come from', async () => {
    const path = `${MENTORSHIP}/meetings/2027-04-09-tables.yaml`;
    await gives(path, 'newMeeting', meeting({ template: 'pairing', theme: 'Tables' }));
    const text = await read(path);
    match(text, /^title: Tables\ndate: 2027-04-09T09:30\nminutes: 90\ntemplate: pairing\ntheme: Tables\n/);
    match(text, /\nagenda:\n {2}ada:\n {4}- text: /);
  });

  it('takes minutes, title and id that are given before those of the template', async () => {
    const path = `${MENTORSHIP}/meetings/own.yaml`;
    await gives(path, 'newMeeting', meeting({ template: 'pairing', minutes: 25, title: 'Us', id: 'own' }));
    match(await read(path), /^title: Us\ndate: 2027-04-09T09:30\nminutes: 25\ntemplate: pairing\n/);
  });

  it('takes the mentorship’s usual template where none is named, and the template’s title where no other is', async () => {
    await useNotes({
      ...NOTES,
      [`${MENTORSHIP}/mentorship.yaml`]: 'title: A\nmentees: [ada]\nmentors: [mo]\ntemplate: feedback\n',
    });
    const uri = await call('newMeeting', meeting());
    ok(uri instanceof vscode.Uri);
    match(await read(uri), /^title: Feedback\ndate: 2027-04-09T09:30\nminutes: 30\ntemplate: feedback\n/);
  });

  it('takes the regular template where the usual one is gone', async () => {
    await useNotes({
      ...NOTES,
      [`${MENTORSHIP}/mentorship.yaml`]: 'title: A\nmentees: [ada]\nmentors: [mo]\ntemplate: gone\n',
    });
    const uri = await call('newMeeting', meeting({ title: 'X' }));
    match(await read(uri as vscode.Uri), /\ntemplate: regular\n/);
  });

  it('refuses a template that is not there, or is one of goals', async () => {
    for (const template of ['nope', 'skill', '../regular'])
      await rejects(
        call('newMeeting', meeting({ template })),
        /"template" needs the name of a meeting template/,
      );
    await onlyChanged({});
  });

  it('takes the team’s own before the built-in one of that name', async () => {
    await useNotes({
      ...NOTES,
      [`${MEETING_TEMPLATES}/pairing.yaml`]:
        'title: Our pairing\nagenda:\n  everyone:\n    - Who types first?\n  mentor:\n    - text: A trick\n      minutes: 5\n',
    });
    const path = `${MENTORSHIP}/meetings/2027-04-09-our-pairing.yaml`;
    await gives(path, 'newMeeting', meeting({ template: 'pairing' }));
    match(
      await read(path),
      /\nagenda:\n {2}ada:\n {4}- Who types first\?\n\n {2}mo:\n {4}- Who types first\?\n {4}- text: A trick\n {6}minutes: 5\n/,
    );
  });

  it('works with the others where one of the team’s cannot be read; the built-in one stands in for it', async () => {
    await useNotes({
      ...NOTES,
      [`${MEETING_TEMPLATES}/pairing.yaml`]: 'title: [Broken\n',
      [`${MEETING_TEMPLATES}/retro.yaml`]: 'title: Retro\nagenda:\n  everyone:\n    - What now?\n',
    });
    await gives(`${MENTORSHIP}/meetings/2027-04-09-retro.yaml`, 'newMeeting', meeting({ template: 'retro' }));
    const uri = await call('newMeeting', meeting({ template: 'pairing', title: 'P' }));
    match(await read(uri as vscode.Uri), /\nminutes: 90\ntemplate: pairing\n/);
  });
});

describe('Making a goal from a template', () => {
  beforeEach(() => useNotes());

  it('leaves each question as a comment above its empty key, with the steps to begin with', async () => {
    const path = `${MENTORSHIP}/goals/ship-it.yaml`;
    await gives(path, 'newGoal', goal({ template: 'delivery', due: '2027-06-01', owner: 'mo' }));
    const text = await read(path);
    match(text, /^title: Ship it\nowner: mo\n/);
    match(text, /\n# .+\?\nspecific:\n# .+\?\nmeasurable:\n/);
    match(text, /\ndue: 2027-06-01\n/);
    match(text, /\nsteps:\n {2}- text: /);
    ok(!text.includes('template') && !text.includes('questions'));
  });

  it('refuses a template that is not there, or is one of meetings', async () => {
    for (const template of ['nope', 'regular'])
      await rejects(call('newGoal', goal({ template })), /"template" needs the name of a goal template/);
    await onlyChanged({});
  });
});

describe('Saving a template', () => {
  beforeEach(() => useNotes());

  it('of a meeting puts roles for people, and leaves out what was done', async () => {
    const path = `${MEETING_TEMPLATES}/api-talk.yaml`;
    await gives(path, 'saveAsTemplate', { uri: MEETING, name: 'API talk' });
    const text = await read(path);
    match(text, /^title: API talk\n/);
    match(
      text,
      /\nagenda:\n {2}mentee:\n {4}- text: Where does it start\?\n {4}- text: Names\n\n {2}mentor:\n {4}- text: A failing table\n {6}minutes: 10\n/,
    );
    ok(!/ada|mo:|2027|status|mood/.test(text), text);
    await gives(
      `${MENTORSHIP}/meetings/2027-04-09-api-talk.yaml`,
      'newMeeting',
      meeting({ template: 'api-talk' }),
    );
    match(
      await read(`${MENTORSHIP}/meetings/2027-04-09-api-talk.yaml`),
      /\n {2}mo:\n {4}- text: A failing table\n/,
    );
  });

  it('of a goal keeps its steps, not what was done of them; undo takes it away again', async () => {
    const path = `${GOAL_TEMPLATES}/a-language.yaml`;
    await gives(path, 'saveAsTemplate', { uri: GOAL, name: 'A language' });
    equal(
      await read(path),
      'title: A language\n\nsteps:\n  - text: Read the book\n  - text: Write a lexer\n  - text: Ask for a review\n',
    );
    await gives(`${MENTORSHIP}/goals/ship-it.yaml`, 'newGoal', goal({ template: 'a-language' }));
    match(await read(`${MENTORSHIP}/goals/ship-it.yaml`), /^title: Ship it\n[^]*- text: Write a lexer\n/);
    await undo();
    await undo();
    await onlyChanged({});
  });

  it('keeps the record’s title where the name is only that of a file', async () => {
    await gives(`${GOAL_TEMPLATES}/rust.yaml`, 'saveAsTemplate', { uri: GOAL, name: 'rust' });
    match(await read(`${GOAL_TEMPLATES}/rust.yaml`), /^title: Learn Rust\n/);
  });

  it('may replace a built-in one, and never one of the team', async () => {
    await gives(`${GOAL_TEMPLATES}/skill.yaml`, 'saveAsTemplate', { uri: GOAL, name: 'Skill' });
    const before = await filesNow();
    await rejects(
      call('saveAsTemplate', { uri: GOAL, name: 'skill' }),
      /"name" needs a name that no template has/,
    );
    await onlyChanged({}, before);
  });

  it('takes one name for a goal and for a meeting', async () => {
    await gives(`${GOAL_TEMPLATES}/tables.yaml`, 'saveAsTemplate', { uri: GOAL, name: 'Tables' });
    await gives(`${MEETING_TEMPLATES}/tables.yaml`, 'saveAsTemplate', { uri: MEETING, name: 'Tables' });
  });

  it('refuses what does not fit, and what cannot be read', async () => {
    const other = `${MENTORSHIP}/mentorship.yaml`;
    await rejects(call('saveAsTemplate', { uri: GOAL, name: ' ' }), /"name" needs a text/);
    await rejects(call('saveAsTemplate', { uri: `${GOAL}x`, name: 'X' }), /"uri" needs a mentoring file/);
    await rejects(call('saveAsTemplate', { uri: other, name: 'X' }), /Open a goal or a meeting/);
    await onlyChanged({});
    await write(GOAL, 'title: [Broken\n');
    await lookAgain();
    await rejects(call('saveAsTemplate', { uri: GOAL, name: 'X' }), /./);
    equal(Object.keys(await filesNow()).length, Object.keys(NOTES).length);
  });
});
