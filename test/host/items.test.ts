import { equal, rejects } from './support/assert';
import {
  GOAL,
  MEETING,
  NEXT_MEETING,
  NOTES,
  call,
  gives,
  onlyChanged,
  today,
  useNotes,
} from './support/notes';

const step = (index: number, more: Readonly<Record<string, unknown>> = {}) => ({
  uri: GOAL,
  section: 'steps',
  index,
  ...more,
});
const topic = (person: string, index: number, more: Readonly<Record<string, unknown>> = {}) => ({
  uri: MEETING,
  section: 'agenda',
  person,
  index,
  ...more,
});
const promise = (person: string, index: number, more: Readonly<Record<string, unknown>> = {}) => ({
  ...topic(person, index, more),
  section: 'actions',
});

describe('A tick', () => {
  beforeEach(() => useNotes());

  it('gives a step today’s date, and a second one takes it away to the very bytes', async () => {
    await gives(GOAL, 'toggleItem', step(2));
    await onlyChanged({
      [GOAL]: [['    due:  2027-03-01\n', `    due:  2027-03-01\n    done: ${today()}\n`]],
    });
    await gives(GOAL, 'toggleItem', step(2));
    await onlyChanged({});
  });

  it('makes a plain step a map, and a second one makes it plain again', async () => {
    await gives(GOAL, 'toggleItem', step(0));
    await onlyChanged({
      [GOAL]: [['- Read the book\n', `- text: Read the book\n    done: ${today()}\n`]],
    });
    await gives(GOAL, 'toggleItem', step(0));
    await onlyChanged({});
  });

  it('takes the date of a step that was done away, with its comment kept', async () => {
    await gives(GOAL, 'toggleItem', step(1));
    await onlyChanged({ [GOAL]: [['# small\n    done: 2026-01-12\n', '# small\n']] });
  });

  it('makes a topic discussed, and a second one gives the old bytes back', async () => {
    await gives(MEETING, 'toggleItem', topic('ada', 0));
    await onlyChanged({ [MEETING]: [['status: open        #', 'status: discussed        #']] });
    await gives(MEETING, 'toggleItem', topic('ada', 0));
    await onlyChanged({});
  });

  it('writes the status of a topic that has none', async () => {
    await gives(MEETING, 'toggleItem', topic('mo', 0));
    await onlyChanged({ [MEETING]: [['minutes: 10\n', 'minutes: 10\n      status: discussed\n']] });
    await gives(MEETING, 'toggleItem', topic('mo', 0));
    await onlyChanged({});
  });

  for (const state of ['parked', 'carried', 'dropped', 'discussed']) {
    it(`makes a topic that is ${state} open again`, async () => {
      const before = {
        ...NOTES,
        [MEETING]: (NOTES[MEETING] ?? '').replace('status: open ', `status: ${state} `),
      };
      await useNotes(before);
      await gives(MEETING, 'toggleItem', topic('ada', 0));
      await onlyChanged({ [MEETING]: [[`status: ${state} `, 'status: open ']] }, before);
    });
  }

  it('keeps a promise, and a second one gives the old bytes back', async () => {
    await gives(MEETING, 'toggleItem', promise('ada', 0));
    await onlyChanged({
      [MEETING]: [['      due: 2027-02-22\n', `      due: 2027-02-22\n      done: ${today()}\n`]],
    });
    await gives(MEETING, 'toggleItem', promise('ada', 0));
    await onlyChanged({});
  });
});

describe('Moving an item', () => {
  beforeEach(() => useNotes());

  it('goes up or down in its list, with its comments', async () => {
    await gives(MEETING, 'moveItem', topic('ada', 0, { by: 1 }));
    await onlyChanged({
      [MEETING]: [
        [
          '    - text: Where does it start?\n      status: open        # said first\n    - Names\n',
          '    - Names\n    - text: Where does it start?\n      status: open        # said first\n',
        ],
      ],
    });
    await gives(MEETING, 'moveItem', topic('ada', 1, { by: -1 }));
    await onlyChanged({});
  });

  it('goes several places at once', async () => {
    const flow = { ...NOTES, [GOAL]: 'title: A\nsteps: [one, two, three]   # three\n' };
    await useNotes(flow);
    await gives(GOAL, 'moveItem', step(0, { by: 2 }));
    await onlyChanged({ [GOAL]: 'title: A\nsteps: [two, three, one]   # three\n' }, flow);
  });
});

describe('Moving an item elsewhere', () => {
  beforeEach(() => useNotes());

  it('gives a topic to the other person of the meeting, with everything in it', async () => {
    await gives(MEETING, 'moveItemTo', topic('mo', 0, { toPerson: 'ada' }));
    await onlyChanged({
      [MEETING]: [
        ['    - text: A failing table\n      minutes: 10\n', ''],
        ['    - Names\n', '    - Names\n    - text: A failing table\n      minutes: 10\n'],
      ],
    });
  });

  it('takes a topic to another meeting and gives that one’s Uri', async () => {
    await gives(NEXT_MEETING, 'moveItemTo', topic('mo', 0, { meeting: NEXT_MEETING }));
    await onlyChanged({
      [MEETING]: [['    - text: A failing table\n      minutes: 10\n', '']],
      [NEXT_MEETING]:
        'title: Next\ndate: 2027-03-12\n\nagenda:\n  ada:\n\n  mo:\n    - text: A failing table\n      minutes: 10\n',
    });
  });

  it('takes its comments and what a # cuts off along, and is undone to the old characters', async () => {
    const own = '      # from Mo\n    - "Follow up"   # really\n';
    const cut = '    - Follow up on the review #66\n';
    const before = { ...NOTES, [MEETING]: (NOTES[MEETING] ?? '').replace('    - Names\n', own + cut) };
    await useNotes(before);
    const next = 'title: Next\ndate: 2027-03-12\n\nagenda:\n  ada:\n';
    await gives(NEXT_MEETING, 'moveItemTo', topic('ada', 1, { meeting: NEXT_MEETING }));
    await onlyChanged({ [MEETING]: [[own, '']], [NEXT_MEETING]: `${next}${own}\n  mo:\n` }, before);
    await gives(NEXT_MEETING, 'moveItemTo', topic('ada', 1, { meeting: NEXT_MEETING }));
    await onlyChanged(
      { [MEETING]: [[own + cut, '']], [NEXT_MEETING]: `${next}${own}${cut}\n  mo:\n` },
      before,
    );
    await call('undo', {});
    await call('undo', {});
    await onlyChanged({}, before);
  });

  it('takes a promise to another person of another meeting, and is undone in both files at once', async () => {
    await gives(NEXT_MEETING, 'moveItemTo', promise('ada', 0, { meeting: NEXT_MEETING, toPerson: 'mo' }));
    await onlyChanged({
      [MEETING]: [['    - text: One page  \n      due: 2027-02-22\n', '']],
      [NEXT_MEETING]:
        'title: Next\ndate: 2027-03-12\n\nactions:\n  ada:\n\n  mo:\n    - text: One page\n      due: 2027-02-22\n',
    });
    await call('undo', {});
    await onlyChanged({});
  });
});

describe('An item that refers to something', () => {
  const OTHER = '.mentoring/mentorships/lin-ada/meetings/2027-03-01-names.yaml';
  const before = {
    ...NOTES,
    [MEETING]: (NOTES[MEETING] ?? '').replace('      minutes: 10\n', '      goal: learn-rust\n'),
    '.mentoring/mentorships/lin-ada/mentorship.yaml': 'title: Lin and Ada\nmentees: [lin]\nmentors: [ada]\n',
    [OTHER]: 'title: Names\ndate: 2027-03-01\n',
  };
  beforeEach(() => useNotes(before));

  it('stays where its goal is, since another mentorship does not have it', async () => {
    const args = topic('mo', 0, { meeting: OTHER, toPerson: 'ada' });
    await rejects(
      call('moveItemTo', args),
      /"A failing table" is about the goal learn-rust, which only its own/,
    );
    await onlyChanged({}, before);
  });

  it('goes to another meeting of the same mentorship, with its goal', async () => {
    await gives(NEXT_MEETING, 'moveItemTo', topic('mo', 0, { meeting: NEXT_MEETING }));
    await onlyChanged(
      {
        [MEETING]: [['    - text: A failing table\n      goal: learn-rust\n', '']],
        [NEXT_MEETING]:
          'title: Next\ndate: 2027-03-12\n\nagenda:\n  ada:\n\n  mo:\n    - text: A failing table\n      goal: learn-rust\n',
      },
      before,
    );
  });

  it('goes to another mentorship where it refers to nothing', async () => {
    await gives(OTHER, 'moveItemTo', topic('ada', 1, { meeting: OTHER }));
    await onlyChanged(
      {
        [MEETING]: [['    - Names\n', '']],
        [OTHER]: 'title: Names\ndate: 2027-03-01\n\nagenda:\n  lin:\n\n  ada:\n    - text: Names\n',
      },
      before,
    );
  });
});

describe('Deleting an item', () => {
  beforeEach(() => useNotes());

  it('removes it with its comment, and nothing else', async () => {
    equal(await call('deleteItem', step(1)), undefined);
    await onlyChanged({ [GOAL]: [["  - text: 'Write a lexer'   # small\n    done: 2026-01-12\n", '']] });
  });

  it('leaves the list of a person empty when its last item goes', async () => {
    await call('deleteItem', topic('mo', 0, { text: 'A failing table', confirm: false }));
    await onlyChanged({ [MEETING]: [['    - text: A failing table\n      minutes: 10\n', '']] });
  });
});

describe('Other words for an item', () => {
  beforeEach(() => useNotes());

  it('replace the old ones, keep the comment, and one undo brings those back', async () => {
    await gives(GOAL, 'editItem', step(1, { text: 'Write a parser' }));
    await onlyChanged({ [GOAL]: [['Write a lexer', 'Write a parser']] });
    await call('undo', {});
    await onlyChanged({});
  });
});

describe('The day of a promise', () => {
  beforeEach(() => useNotes());

  it('is set in its place, and undo brings the old one back', async () => {
    await gives(MEETING, 'setDue', promise('ada', 0, { due: '2027-03-05' }));
    await onlyChanged({ [MEETING]: [['due: 2027-02-22', 'due: 2027-03-05']] });
    await call('undo', {});
    await onlyChanged({});
  });

  it('is a day, and a topic has none', async () => {
    await rejects(call('setDue', promise('ada', 0, { due: 'soon' })), /"due" needs a date/);
    await rejects(
      call('setDue', topic('ada', 0, { due: '2027-03-05' })),
      /"section" needs a list of what has a day/,
    );
    await onlyChanged({});
  });
});
