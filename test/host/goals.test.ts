import { rejects } from './support/assert';
import { GOAL, NOTES, OTHER_GOAL, call, gives, onlyChanged, today, useNotes } from './support/notes';

const NEW = '.mentoring/mentorships/ada-mo/goals';

describe('A new goal', () => {
  beforeEach(() => useNotes());

  it('is a file of its own with a title and room for steps', async () => {
    await gives(`${NEW}/ship-the-thing.yaml`, 'newGoal', {
      mentorship: 'ada-mo',
      title: '  Ship the thing ',
    });
    await onlyChanged({ [`${NEW}/ship-the-thing.yaml`]: 'title: Ship the thing\n\nsteps:\n' });
  });

  it('takes its id, owner and due date from the arguments', async () => {
    const args = {
      mentorship: 'ada-mo',
      title: 'Say: no # often',
      id: 'refuse',
      owner: 'mo',
      due: '2027-05-01',
    };
    await gives(`${NEW}/refuse.yaml`, 'newGoal', args);
    await onlyChanged({
      [`${NEW}/refuse.yaml`]: 'title: "Say: no # often"\nowner: mo\ndue: 2027-05-01\n\nsteps:\n',
    });
  });

  it('never takes the place of another: a second one of the same title gets another name', async () => {
    await gives(`${NEW}/learn-rust-2.yaml`, 'newGoal', { mentorship: 'ada-mo', title: 'Learn Rust' });
    await gives(`${NEW}/learn-rust-3.yaml`, 'newGoal', { mentorship: 'ada-mo', title: 'Learn Rust!' });
    await onlyChanged({
      [`${NEW}/learn-rust-2.yaml`]: 'title: Learn Rust\n\nsteps:\n',
      [`${NEW}/learn-rust-3.yaml`]: 'title: Learn Rust!\n\nsteps:\n',
    });
  });
});

describe('The status of a goal', () => {
  beforeEach(() => useNotes());

  it('is written after the title, and nothing else changes', async () => {
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'paused' });
    await onlyChanged({
      [GOAL]: [['# for real\n', '# for real\nstatus: paused\n']],
    });
  });

  it('replaces the word alone', async () => {
    const before = { ...NOTES, [OTHER_GOAL]: "title: Read more\nstatus:   'draft'   # soon\nowner: ada\n" };
    await useNotes(before);
    await gives(OTHER_GOAL, 'setGoalStatus', { goal: OTHER_GOAL, status: 'done' });
    await onlyChanged({ [OTHER_GOAL]: "title: Read more\nstatus:   'done'   # soon\nowner: ada\n" }, before);
  });

  it('is not written where it is that already, also where nothing is written and "active" is meant', async () => {
    await gives(GOAL, 'setGoalStatus', { goal: GOAL, status: 'active' });
    await onlyChanged({});
  });
});

describe('How a goal goes', () => {
  beforeEach(() => useNotes());

  it('is said in its own file, by whose goal it is where nobody knows who says it, and undo takes it back', async () => {
    await gives(OTHER_GOAL, 'setGoalStatus', { goal: OTHER_GOAL, status: 'at-risk' });
    await onlyChanged({
      [OTHER_GOAL]: `title: Read more\n\nprogress:\n  ada:\n    - date: ${today()}\n      state: at-risk\n\n  mo:\n`,
    });
    await call('undo', {});
    await onlyChanged({});
  });
});

describe('A new step', () => {
  beforeEach(() => useNotes());

  it('goes to the end of the list, before the blank lines', async () => {
    await gives(GOAL, 'addStep', { goal: GOAL, text: 'Give a talk' });
    await onlyChanged({
      [GOAL]: [['    due:  2027-03-01\n', '    due:  2027-03-01\n  - text: Give a talk\n']],
    });
  });

  it('brings its due date', async () => {
    await gives(GOAL, 'addStep', { goal: GOAL, text: 'Give a talk', due: '2027-04-01' });
    await onlyChanged({
      [GOAL]: [
        ['    due:  2027-03-01\n', '    due:  2027-03-01\n  - text: Give a talk\n    due: 2027-04-01\n'],
      ],
    });
  });

  it('makes the section where there is none', async () => {
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'Start' });
    await onlyChanged({ [OTHER_GOAL]: 'title: Read more\n\nsteps:\n  - text: Start\n' });
  });

  it('keeps several lines as they are', async () => {
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: '  First\nthen: "second"\n' });
    await onlyChanged({
      [OTHER_GOAL]: 'title: Read more\n\nsteps:\n  - text: |-\n      First\n      then: \"second\"\n',
    });
  });

  it('is written with the line ends and the byte order mark of its file', async () => {
    const before = { ...NOTES, [OTHER_GOAL]: '\ufefftitle: Read more\r\nsteps:\r\n- One' };
    await useNotes(before);
    await gives(OTHER_GOAL, 'addStep', { goal: OTHER_GOAL, text: 'Two' });
    await onlyChanged({ [OTHER_GOAL]: '\ufefftitle: Read more\r\nsteps:\r\n- One\r\n- text: Two' }, before);
  });
});

describe('New evidence', () => {
  beforeEach(() => useNotes());

  for (const [what, args, says] of [
    ['a file of this machine', { url: 'file:///home/ada/shot.png' }, /lies in no folder of this workspace/],
    ['an address of no web', { url: 'ftp://example.org' }, /"url" needs a web address/],
    ['a path that leads out', { path: '../secret.txt' }, /"path" needs a path within its folder/],
    ['a path from the root', { path: '/etc/passwd' }, /"path" needs a path within its folder/],
  ] as const) {
    it(`cannot be ${what}, which the others would not find`, async () => {
      await rejects(call('addEvidence', { goal: OTHER_GOAL, ...args }), says);
      await onlyChanged({});
    });
  }

  it('can be a commit, an address or a path, with a note', async () => {
    await gives(OTHER_GOAL, 'addEvidence', { goal: OTHER_GOAL, commit: '1234567', note: 'first table' });
    await gives(OTHER_GOAL, 'addEvidence', { goal: OTHER_GOAL, url: 'https://example.org/a?b=c#d' });
    await gives(OTHER_GOAL, 'addEvidence', { goal: OTHER_GOAL, path: 'src/a.ts', repo: 'parser' });
    await onlyChanged({
      [OTHER_GOAL]: `title: Read more

evidence:
  - commit: "1234567"
    note: first table
  - url: https://example.org/a?b=c#d
  - path: src/a.ts
    repo: parser
`,
    });
  });
});
