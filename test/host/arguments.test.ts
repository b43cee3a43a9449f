import * as vscode from 'vscode';
import { ok, rejects } from './support/assert';
import { GOAL, MEETING, NEXT_MEETING, OTHER_GOAL, call, gives, onlyChanged, useNotes } from './support/notes';
import { at, root } from './support/workspace';

type Args = Readonly<Record<string, unknown>>;

const goal = (more: Args): Args => ({ goal: GOAL, text: 'A', ...more });
const newGoal = (more: Args): Args => ({ mentorship: 'ada-mo', title: 'A', ...more });
const newMeeting = (more: Args): Args => ({ mentorship: 'ada-mo', date: '2027-04-01', ...more });
const topic = (more: Args): Args => ({ meeting: MEETING, person: 'ada', text: 'A', ...more });
const item = (more: Args): Args => ({ uri: MEETING, section: 'agenda', index: 0, person: 'ada', ...more });

const NOT_THERE = /"\w+" needs a mentoring file that is there\./;

/** Each: what is wrong, the command, its arguments, what the error says. */
const REFUSED: readonly (readonly [string, string, Args, RegExp])[] = [
  ['a mentorship that is not there', 'newGoal', newGoal({ mentorship: 'x' }), /"mentorship" needs the id/],
  ['an empty title', 'newGoal', newGoal({ title: ' \n' }), /"title" needs a text/],
  ['a title that is no text', 'newGoal', newGoal({ title: 7 }), /"title" needs a text/],
  ['an id that is taken', 'newGoal', newGoal({ id: 'learn-rust' }), /"id" needs an id that is not taken/],
  ['an id that is no slug', 'newGoal', newGoal({ id: 'Learn Rust' }), /"id" needs an id of a-z, 0-9 and -/],
  ['an id that leads elsewhere', 'newGoal', newGoal({ id: '../../x' }), /"id" needs an id of a-z/],
  ['an id that Windows keeps', 'newGoal', newGoal({ id: 'con' }), /"id" needs an id of a-z/],
  ['an owner who is not there', 'newGoal', newGoal({ owner: 'eve' }), /"owner" needs somebody/],
  ['a day that does not exist', 'newGoal', newGoal({ due: '2027-02-30' }), /"due" needs a date like/],
  [
    'a folder that is not open',
    'newGoal',
    newGoal({ folder: 'elsewhere' }),
    /"folder" needs a workspace folder/,
  ],
  ['no real date', 'newMeeting', newMeeting({ date: 'tomorrow' }), /"date" needs a date like/],
  [
    'an hour that does not exist',
    'newMeeting',
    newMeeting({ date: '2027-04-01T25:00' }),
    /"date" needs a date/,
  ],
  ['no minutes at all', 'newMeeting', newMeeting({ minutes: 0 }), /"minutes" needs a whole number/],
  ['half a minute', 'newMeeting', newMeeting({ minutes: 0.5 }), /"minutes" needs a whole number/],
  [
    'more minutes than a number counts',
    'newMeeting',
    newMeeting({ minutes: 1e21 }),
    /"minutes" needs a whole/,
  ],
  ['neither yes nor no', 'newMeeting', newMeeting({ takeAlong: 'all' }), /"takeAlong" needs true or false/],
  ['a meeting id that is taken', 'newMeeting', newMeeting({ id: '2027-02-26-api' }), /"id" needs an id that/],
  ['a goal that is not there', 'setGoalStatus', { goal: 'nope', status: 'done' }, NOT_THERE],
  ['a path that is not there', 'setGoalStatus', { goal: `${GOAL}x`, status: 'done' }, NOT_THERE],
  ['a goal that is no text', 'setGoalStatus', { goal: 3, status: 'done' }, NOT_THERE],
  [
    'a file of another kind',
    'setGoalStatus',
    { goal: MEETING, status: 'done' },
    /"goal" needs a file of the/,
  ],
  [
    'a state unknown',
    'setGoalStatus',
    { goal: GOAL, status: 'started' },
    /"status" needs one of active, draft/,
  ],
  ['an empty step', 'addStep', goal({ text: '' }), /"text" needs a text/],
  ['a due date with a time', 'addStep', goal({ due: '2027-01-01T10:00' }), /"due" needs a date like/],
  ['evidence of nothing', 'addEvidence', { goal: GOAL, note: 'see' }, /"commit" needs a commit, or give/],
  ['an empty commit', 'addEvidence', { goal: GOAL, commit: '' }, /"commit" needs a text/],
  ['a person who is not there', 'addAgendaItem', topic({ person: 'eve' }), /"person" needs somebody of the/],
  ['an empty topic', 'addAgendaItem', topic({ text: '\t' }), /"text" needs a text/],
  ['a topic’s goal not there', 'addAgendaItem', topic({ goal: 'nope' }), /"goal" needs the id of a goal/],
  ['minutes in words', 'addAgendaItem', topic({ minutes: 'ten' }), /"minutes" needs a whole number/],
  ['a meeting that is not there', 'addAction', topic({ meeting: 'nope' }), NOT_THERE],
  ['a kind unknown', 'addAction', topic({ kind: 'favour' }), /"kind" needs one of step, information/],
  [
    'a section unknown',
    'toggleItem',
    item({ section: 'wins' }),
    /"section" needs one of steps, agenda, actions/,
  ],
  ['an index below 0', 'toggleItem', item({ index: -1 }), /"index" needs a whole number/],
  ['an index beyond the list', 'toggleItem', item({ index: 2 }), /There is no item 3 in this list/],
  ['an index that is a text', 'toggleItem', item({ index: '0' }), /"index" needs a whole number/],
  ['nobody’s list', 'toggleItem', item({ person: undefined }), /"person" needs the person whose list/],
  ['somebody without a list', 'toggleItem', item({ person: 'eve' }), /There is no item 1 in this list/],
  ['a section of other files', 'toggleItem', item({ uri: GOAL }), /There is no list "agenda" in this file/],
  [
    'a text that is not there',
    'toggleItem',
    item({ text: 'Gone' }),
    /changed meanwhile: "Gone" is not where/,
  ],
  ['a move by nothing', 'moveItem', item({ by: 0 }), /"by" needs a whole number that is not 0/],
  ['a move above the first', 'moveItem', item({ by: -1 }), /It stands first already/],
  ['a move below the last', 'moveItem', item({ index: 1, by: 1 }), /It stands last already/],
  ['a move to nowhere', 'moveItemTo', item({}), /"meeting" needs a meeting, or give toPerson/],
  ['a move to itself', 'moveItemTo', item({ toPerson: 'ada' }), /It stands there already/],
  [
    'a move to a stranger',
    'moveItemTo',
    item({ toPerson: 'eve' }),
    /"toPerson" needs somebody of the meeting/,
  ],
  ['a move to a missing meeting', 'moveItemTo', item({ meeting: `${MEETING}x` }), NOT_THERE],
  [
    'a step to a meeting',
    'moveItemTo',
    { uri: GOAL, section: 'steps', index: 0, meeting: MEETING },
    /A step stays/,
  ],
  ['deleting a text not there', 'deleteItem', item({ text: 'Gone' }), /changed meanwhile/],
  ['deleting a missing item', 'deleteItem', item({ index: 9 }), /There is no item 10/],
  ['deleting a missing record', 'deleteRecord', { uri: `${GOAL}x` }, NOT_THERE],
  ['deleting what is no note', 'deleteRecord', { uri: 'README.md' }, NOT_THERE],
];

describe('An argument that is not valid', () => {
  beforeEach(() => useNotes());

  for (const [what, command, args, says] of REFUSED) {
    it(`is refused in ${command}: ${what}`, async () => {
      await rejects(call(command, args), says);
      await onlyChanged({});
    });
  }
});

describe('The text of an item', () => {
  beforeEach(() => useNotes());

  it('finds the item that stands elsewhere by now', async () => {
    await gives(MEETING, 'toggleItem', item({ index: 5, text: ' Where does it start? ' }));
    await onlyChanged({ [MEETING]: [['status: open ', 'status: discussed ']] });
  });

  it('refuses what stands elsewhere more than once', async () => {
    const twice = 'title: A\nsteps:\n  - One\n  - Same\n  - Same\n';
    await useNotes({ [OTHER_GOAL]: twice });
    const args = { uri: OTHER_GOAL, section: 'steps', index: 0, text: 'Same' };
    await rejects(call('deleteItem', args), /changed meanwhile: "Same"/);
    await onlyChanged({}, { [OTHER_GOAL]: twice });
  });
});

describe('A file or folder', () => {
  beforeEach(() => useNotes());

  const folder = () => vscode.workspace.workspaceFolders?.[0];
  const forms: readonly (readonly [string, () => Args])[] = [
    ['a Uri', () => ({ goal: at(OTHER_GOAL) })],
    ['a URI as a text', () => ({ goal: at(OTHER_GOAL).toString() })],
    ['a URI as plain data', () => ({ goal: at(OTHER_GOAL).toJSON() as unknown })],
    ['a path in the workspace folder', () => ({ goal: OTHER_GOAL })],
    ['a path in the folder of that name', () => ({ goal: OTHER_GOAL, folder: folder()?.name })],
    ['a path in the folder with that Uri', () => ({ goal: OTHER_GOAL, folder: root() })],
    ['a path in the folder with that URI as a text', () => ({ goal: OTHER_GOAL, folder: root().toString() })],
    ['an id', () => ({ goal: 'read-more' })],
    ['an id in a mentorship', () => ({ goal: 'read-more', mentorship: 'ada-mo' })],
  ];
  for (const [what, args] of forms) {
    it(`can be named by ${what}`, async () => {
      await gives(OTHER_GOAL, 'setGoalStatus', { ...args(), status: 'done' });
      await onlyChanged({ [OTHER_GOAL]: 'title: Read more\nstatus: done\n' });
    });
  }

  it('can be the destination of a move in each of these forms', async () => {
    for (const meeting of [NEXT_MEETING, at(NEXT_MEETING), at(NEXT_MEETING).toString()]) {
      await gives(NEXT_MEETING, 'moveItemTo', item({ person: 'mo', meeting }));
      await call('undo', {});
    }
    await onlyChanged({});
  });

  it('outside of the workspace folder is refused', async () => {
    const outside = [vscode.Uri.joinPath(root(), '..', OTHER_GOAL), `../${OTHER_GOAL}`, '/etc/hosts'];
    for (const goalThere of outside) {
      await rejects(call('setGoalStatus', { goal: goalThere, status: 'done' }), NOT_THERE);
    }
    ok(folder());
    await onlyChanged({});
  });
});
