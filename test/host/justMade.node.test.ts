// Commands that are called a moment after git or a script made a file, or took it away: what tells of it comes later.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, rejects } from './support/assert';
import { call, closeEditors, filesNow, useNotes } from './support/notes';
import { root } from './support/workspace';

type Args = Readonly<Record<string, unknown>>;

const inside = (path: string) => join(root().fsPath, path);
const put = (path: string, text: string) => {
  mkdirSync(dirname(inside(path)), { recursive: true });
  writeFileSync(inside(path), text);
};

const GOAL_TEXT = 'title: Read\nsteps:\n  - One\n  - Two\n';
const MEETING_TEXT = 'title: Now\ndate: 2027-05-07\nagenda:\n  ada:\n    - Names\n    - Types\n  mo:\n';
const MARKED = 'title: Read\n<<<<<<< a\nstatus: paused\n=======\nwhy: So\n>>>>>>> b\n';

/** The files that a test makes in a mentorship, and the paths under which they are named. */
const filesOf = (mentorship: string) => {
  const folder = `.mentoring/mentorships/${mentorship}`;
  return {
    mentorship: `${folder}/mentorship.yaml`,
    goal: `${folder}/goals/just-made.yaml`,
    meeting: `${folder}/meetings/2027-05-07-just-made.yaml`,
  };
};
type Files = ReturnType<typeof filesOf>;

interface Row {
  readonly command: string;
  readonly names: 'goal' | 'meeting';
  readonly args: Args;
  /** By what it is named: the argument `uri`, unless it is that of its kind. */
  readonly uri?: true;
  readonly text?: string;
  /** What is in the file afterwards, or that there is none. */
  readonly then: RegExp | 'gone';
  /** A file that the command makes beside it. */
  readonly makes?: string;
}

const item = { section: 'agenda', index: 0, person: 'ada' };

/** Every command that takes a `uri`, a `goal` or a `meeting`. */
const ROWS: readonly Row[] = [
  { command: 'setGoalStatus', names: 'goal', args: { status: 'paused' }, then: /status: paused/ },
  { command: 'addStep', names: 'goal', args: { text: 'Three' }, then: /Three/ },
  { command: 'addEvidence', names: 'goal', args: { url: 'https://example.org' }, then: /example\.org/ },
  {
    command: 'addAgendaItem',
    names: 'meeting',
    args: { person: 'mo', text: 'Tests' },
    then: /mo:\n +- .*Tests/,
  },
  {
    command: 'addAction',
    names: 'meeting',
    args: { person: 'ada', text: 'Ask' },
    then: /actions:\n +ada:\n +- .*Ask/,
  },
  {
    command: 'toggleItem',
    names: 'meeting',
    uri: true,
    args: item,
    then: /text: Names\n +status: discussed/,
  },
  {
    command: 'moveItem',
    names: 'goal',
    uri: true,
    args: { section: 'steps', index: 0, by: 1 },
    then: /Two\n +- One/,
  },
  {
    command: 'moveItemUp',
    names: 'meeting',
    uri: true,
    args: { ...item, index: 1 },
    then: /Types\n +- Names/,
  },
  { command: 'moveItemDown', names: 'meeting', uri: true, args: item, then: /Types\n +- Names/ },
  {
    command: 'moveItemTo',
    names: 'meeting',
    uri: true,
    args: { ...item, toPerson: 'mo' },
    then: /mo:\n +- text: Names/,
  },
  { command: 'deleteItem', names: 'meeting', uri: true, args: item, then: /ada:\n +- Types/ },
  { command: 'deleteTopic', names: 'meeting', uri: true, args: item, then: /ada:\n +- Types/ },
  {
    command: 'deletePromise',
    names: 'meeting',
    uri: true,
    args: { section: 'actions', index: 0, person: 'ada' },
    text: 'title: Talk\nactions:\n  ada:\n    - Ask\n    - Write\n',
    then: /ada:\n +- Write/,
  },
  {
    command: 'deleteStep',
    names: 'goal',
    uri: true,
    args: { section: 'steps', index: 0 },
    then: /steps:\n +- Two/,
  },
  {
    command: 'editItem',
    names: 'goal',
    uri: true,
    args: { section: 'steps', index: 0, text: 'First' },
    then: /- First\n +- Two/,
  },
  {
    command: 'setDue',
    names: 'goal',
    uri: true,
    args: { section: 'steps', index: 0, due: '2027-06-01' },
    then: /text: One\n +due: 2027-06-01/,
  },
  { command: 'reschedule', names: 'meeting', args: { date: '2027-06-01' }, then: /date: 2027-06-01/ },
  { command: 'setMeetingStatus', names: 'meeting', args: { status: 'missed' }, then: /status: missed/ },
  { command: 'deleteGoal', names: 'goal', uri: true, args: { confirm: false }, then: 'gone' },
  { command: 'deleteMeeting', names: 'meeting', uri: true, args: { confirm: false }, then: 'gone' },
  { command: 'deleteRecord', names: 'goal', uri: true, args: { confirm: false }, then: 'gone' },
  { command: 'open', names: 'goal', uri: true, args: {}, then: /Read/ },
  { command: 'copyAgenda', names: 'meeting', args: {}, then: /Names/ },
  { command: 'prepare', names: 'meeting', args: {}, then: /Names/ },
  { command: 'startSession', names: 'meeting', args: {}, then: /Names/ },
  {
    command: 'checkIn',
    names: 'meeting',
    args: { person: 'ada', answers: { useful: 'Yes' } },
    then: /useful: .*Yes/,
  },
  { command: 'closeSession', names: 'meeting', args: { next: null }, then: /status: held/ },
  {
    command: 'exportCalendar',
    names: 'meeting',
    args: { target: 'just-made.ics' },
    then: /Names/,
    makes: 'just-made.ics',
  },
  {
    command: 'mergeBothSides',
    names: 'goal',
    uri: true,
    args: {},
    text: MARKED,
    then: /why: So\nstatus: paused/,
  },
  {
    command: 'goToCode',
    names: 'goal',
    uri: true,
    args: { section: 'code', index: 0 },
    text: 'title: Read\ncode:\n  - .mentoring/mentorships/ada-mo/mentorship.yaml\n',
    then: /Read/,
  },
  {
    command: 'setSupport',
    names: 'meeting',
    args: { support: 'shared' },
    then: /support: shared/,
  },
  { command: 'updateAnchors', names: 'meeting', uri: true, args: {}, then: /Names/ },
  {
    command: 'saveAsTemplate',
    names: 'goal',
    uri: true,
    args: { name: 'just-made' },
    then: /Read/,
    makes: '.mentoring/templates/goals/just-made.yaml',
  },
];

/** Those that need code in an editor, or git: see codeNotes.node.test.ts. */
const OF_CODE = 'addSelectionToAgenda linkCodeToGoal showCodeThen';

/** Those that take a mentorship, and what each makes or shows. */
const OF_A_MENTORSHIP: readonly (readonly [command: string, args: Args, makes?: RegExp])[] = [
  ['newGoal', { title: 'Write' }, /goals\/write\.yaml$/],
  ['newMeeting', { date: '2027-06-01', title: 'Later' }, /meetings\/2027-06-01-later\.yaml$/],
  ['planMeetings', { count: 1 }, /meetings\/.+\.yaml$/],
  ['askFeedback', { from: 'mo', to: 'ada', title: 'The review' }, /feedback\/.+-the-review\.yaml$/],
  ['giveFeedback', { from: 'mo', to: 'ada', title: 'The tests' }, /feedback\/.+-the-tests\.yaml$/],
  ['pauseMentorship', { until: '2029-01-01' }],
  ['openRoadmap', {}],
  ['lookBack', {}],
  ['exportRoadmap', { target: 'just-made.svg' }],
  ['exportReport', { target: 'just-made.md' }],
  ['exportCalendar', { target: 'just-made.ics' }],
];

/** Those of private notes, of feedback that was given and of what comes up each time: see their own tests. */
const ELSEWHERE =
  'addPrivateNote attachPrivate capture deletePrivate movePrivate presentationMode sharePrivate replyToFeedback takeUpEachTime endEachTime insertGoalTrailer';

/** Those that name no file of the notes, or only rows; and `deleteRecord` as two more rows call it. */
const OTHERS =
  'startMentorship newFromTemplate chooseMe undo refresh validate showLog openReference filter clearFilter sortGoals openNotesAbove openOverview share mergeAutomatically deleteMentorship deleteFile';

describe('A command for what was made a moment ago', () => {
  beforeEach(() => useNotes());
  afterEach(async () => {
    await closeEditors();
    for (const path of ['just-made.ics', 'just-made.svg', 'just-made.md'])
      rmSync(inside(path), { force: true });
    rmSync(inside('.mentoring/mentorships/new-pair'), { recursive: true, force: true });
    rmSync(inside('.mentoring/templates'), { recursive: true, force: true });
    await useNotes();
  });

  it('is tested for every command that there is', () => {
    const { contributes } = vscode.extensions.getExtension('mentoring-notes.mentoring-notes')
      ?.packageJSON as {
      contributes: { commands: readonly { command: string }[] };
    };
    const tested = new Set([
      ...ROWS.map(row => row.command),
      ...OF_A_MENTORSHIP.map(([id]) => id),
      ...OF_CODE.split(' '),
      ...OTHERS.split(' '),
      ...ELSEWHERE.split(' '),
    ]);
    deepEqual(
      [...tested].sort(),
      contributes.commands.map(({ command }) => command.replace('mentoring.', '')).sort(),
    );
  });

  const ways: readonly (readonly [string, (path: string) => unknown])[] = [
    ['path', path => path],
    ['URI', path => vscode.Uri.joinPath(root(), path).toString()],
  ];

  for (const [mentorship, where] of [
    ['ada-mo', 'in a mentorship that is known'],
    ['new-pair', 'in a mentorship that was made with it'],
  ] as const) {
    const files = filesOf(mentorship);
    for (const [at, row] of ROWS.entries()) {
      const [way, named] = ways[at % ways.length] ?? ways[0]!;
      it(`${row.command} works on a ${row.names} ${where}, named by its ${way}`, async () => {
        const path = files[row.names];
        if (mentorship === 'new-pair') put(files.mentorship, 'title: New\nmentees: [ada]\nmentors: [mo]\n');
        put(path, row.text ?? (row.names === 'goal' ? GOAL_TEXT : MEETING_TEXT));
        await call(row.command, { ...row.args, [row.uri ? 'uri' : row.names]: named(path) });
        if (row.then === 'gone') equal(existsSync(inside(path)), false);
        else match(readFileSync(inside(path), 'utf8'), row.then);
        if (row.makes !== undefined) ok(existsSync(inside(row.makes)));
      });
    }
  }

  for (const row of ROWS) {
    it(`${row.command} says that a ${row.names} is not there that was taken away a moment ago`, async () => {
      const files: Files = filesOf('ada-mo');
      await useNotes({
        ...(await filesNow()),
        [files[row.names]]: row.names === 'goal' ? GOAL_TEXT : MEETING_TEXT,
      });
      rmSync(inside(files[row.names]));
      const before = await filesNow();
      const args = { ...row.args, [row.uri ? 'uri' : row.names]: files[row.names] };
      const says =
        row.command === 'saveAsTemplate'
          ? /needs a mentoring file|Open a goal/
          : /needs a mentoring file that is there/;
      await rejects(call(row.command, args), says);
      deepEqual(await filesNow(), before);
      if (row.makes !== undefined) equal(existsSync(inside(row.makes)), false);
    });
  }

  it('finds a goal and a meeting by their ids', async () => {
    const { goal, meeting } = filesOf('ada-mo');
    put(goal, GOAL_TEXT);
    await call('addStep', { goal: 'just-made', text: 'Three' });
    match(readFileSync(inside(goal), 'utf8'), /Three/);
    put(meeting, MEETING_TEXT);
    await call('addAgendaItem', { meeting: '2027-05-07-just-made', person: 'mo', text: 'Tests' });
    match(readFileSync(inside(meeting), 'utf8'), /Tests/);
    rmSync(inside(goal));
    await rejects(
      call('addStep', { goal: 'just-made', text: 'Four' }),
      /needs a mentoring file that is there/,
    );
    equal(existsSync(inside(goal)), false);
  });

  it('knows somebody who joined the mentorship with it', async () => {
    const { mentorship, meeting } = filesOf('ada-mo');
    put(mentorship, 'title: Ada, Kim and Mo\nmentees: [ada, kim]\nmentors: [mo]\n');
    put(meeting, MEETING_TEXT);
    await call('addAgendaItem', { meeting, person: 'kim', text: 'Hello' });
    match(readFileSync(inside(meeting), 'utf8'), /kim:\n +- .*Hello/);
  });

  for (const [command, args, makes] of OF_A_MENTORSHIP) {
    it(`${command} works on a mentorship`, async () => {
      put(filesOf('new-pair').mentorship, 'title: New\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n');
      if (command === 'exportCalendar') put(filesOf('new-pair').meeting, MEETING_TEXT);
      const uri = await call(command, { ...args, mentorship: 'new-pair' });
      ok(uri instanceof vscode.Uri, 'it gives a Uri');
      if (makes !== undefined) match(uri.path, makes);
      const { target } = args;
      if (typeof target === 'string') ok(existsSync(inside(target)));
    });
  }

  it('does not make a goal for a mentorship that was taken away', async () => {
    put(filesOf('new-pair').mentorship, 'title: New\nmentees: [ada]\nmentors: [mo]\n');
    await call('newGoal', { mentorship: 'new-pair', title: 'First' });
    rmSync(inside('.mentoring/mentorships/new-pair'), { recursive: true });
    await rejects(
      call('newGoal', { mentorship: 'new-pair', title: 'Second' }),
      /"mentorship" needs the id of a mentorship/,
    );
    equal(existsSync(inside('.mentoring/mentorships/new-pair')), false);
  });
});
