import assert from 'node:assert/strict';
import { placed, type Text } from '../../../src/core/text';
import { closingOf } from '../../../src/operations/closeSession';
import { canDelete, deleteRecord, filesAt, titleOf } from '../../../src/operations/deleteRecord';
import { addEvidence, linkCode, setGoalStatus } from '../../../src/operations/goals';
import { setDue, setTopicStatus, toggleItem } from '../../../src/operations/items';
import {
  checkIn,
  reschedule,
  setMeetingStatus,
  setSupport,
  writeField,
} from '../../../src/operations/meetings';
import { askFeedback, giveFeedback } from '../../../src/operations/feedback';
import { takeAlong, topicsLeftFor } from '../../../src/operations/leftTopics';
import { setClosed, writeLookBack } from '../../../src/operations/lookBack';
import { addStage, moveDay } from '../../../src/operations/roadmap';
import { saveAsTemplate } from '../../../src/operations/saveTemplate';
import { startMentorship } from '../../../src/operations/startMentorship';
import { endEachTime, pause, resume, takeUpEachTime } from '../../../src/operations/mentorship';
import { moveItemTo } from '../../../src/operations/moveItemTo';
import { newGoal } from '../../../src/operations/newGoal';
import { newMeeting, planMeetings } from '../../../src/operations/newMeeting';
import { folderAt } from '../../../src/operations/notebook';
import { applyChanges, createFile, retitle } from '../../../src/operations/records';
import { notebookOf, type NotebookAtHand } from '../support/notebooks';

const M = 'mentorships/ada-mo';
const GOAL = `${M}/goals/lexer.yaml`;
const MEETING = `${M}/meetings/api.yaml`;
const LATER = `${M}/meetings/later.yaml`;
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [GOAL]: 'title: Lexer\nowner: ada\nstatus: draft   # not yet\n',
  [MEETING]: `title: API
date: 2027-02-26T10:00
support: guided   # by both

agenda:
  ada:
    - text: Which way?
      goal: lexer
  guest:
    - Names

actions:
  mo:
    - A list
`,
  [LATER]: 'title: Later\ndate: 2027-03-12T10:00\n',
};

type Answer = Promise<{ readonly ok: boolean } & object>;

/** Why something is refused; of an argument that does not fit, also which one. */
async function code(work: Answer): Promise<string> {
  const { error } = (await work) as { error?: { code: string; text: Text } };
  if (error?.code !== 'invalid-argument') return error?.code ?? 'done';
  return `${error.code}: ${placed(error.text, 'key')}`;
}

const all = ({ files }: NotebookAtHand) => [...files.files.keys()].map(path => [path, files.text(path)]);
const refOf = ({ notes }: NotebookAtHand) => ({ folder: notes.uri, mentorship: 'ada-mo' });

const LEARNED = { kind: 'part', part: 'learned', person: 'ada' } as const;
const START = {
  mentees: [{ id: 'eve' }],
  mentors: [{ id: 'mo' }],
  form: 'traditional',
  cadence: '2 weeks',
  minutes: 60,
  started: '2027-03-05',
} as const;

/** What is asked of the notes, what is refused, and why. */
const REFUSED: readonly (readonly [what: string, deed: (at: NotebookAtHand) => Answer, why: string])[] = [
  ['how a goal goes that is gone', at => setGoalStatus(at.notebook, { goals: [at.uri('x.yaml')], status: 'stuck' }), 'file-gone'], // prettier-ignore
  ['the status of two goals, one of them gone', at => setGoalStatus(at.notebook, { goals: [at.uri('x.yaml'), at.uri(GOAL)], status: 'done' }), 'file-gone'], // prettier-ignore
  [
    'evidence on this machine',
    at => addEvidence(at.notebook, { goal: at.uri(GOAL), url: 'file:///c:/x' }),
    'outside',
  ],
  [
    'evidence of an editor',
    at => addEvidence(at.notebook, { goal: at.uri(GOAL), url: 'vscode-remote://x' }),
    'outside',
  ],
  ['evidence that is no address', at => addEvidence(at.notebook, { goal: at.uri(GOAL), url: 'example.org' }), 'invalid-argument: url'], // prettier-ignore
  ['evidence above its folder', at => addEvidence(at.notebook, { goal: at.uri(GOAL), path: 'src/../../x' }), 'invalid-argument: path'], // prettier-ignore
  [
    'evidence from the root',
    at => addEvidence(at.notebook, { goal: at.uri(GOAL), path: '/x' }),
    'invalid-argument: path',
  ],
  [
    'evidence on a drive',
    at => addEvidence(at.notebook, { goal: at.uri(GOAL), path: 'c:\\x' }),
    'invalid-argument: path',
  ],
  ['code of a goal that is gone', at => linkCode(at.notebook, { goal: at.uri('x.yaml'), code: { path: 'a.ts' } }), 'file-gone'], // prettier-ignore
  ['another day of a meeting that is gone', at => reschedule(at.notebook, { meeting: at.uri('x.yaml'), title: 'A', date: '2027-03-01' }), 'file-gone'], // prettier-ignore
  [
    'the support of a goal',
    at => setSupport(at.notebook, { meeting: at.uri(GOAL), support: 'shared' }),
    'wrong-type',
  ],
  ['the check-in of a stranger', at => checkIn(at.notebook, { meeting: at.uri(MEETING), person: 'eve', answers: { useful: 'A' } }), 'no-participant'], // prettier-ignore
  ['the check-in of a goal', at => checkIn(at.notebook, { meeting: at.uri(GOAL), person: 'ada', answers: { useful: 'A' } }), 'unreadable'], // prettier-ignore
  ['a field of a stranger', at => writeField(at.notebook, { meeting: at.uri(MEETING), field: { kind: 'answer', person: 'eve', question: 'useful' }, before: '', text: 'A' }), 'no-participant'], // prettier-ignore
  ['how a goal goes that is not there', at => writeField(at.notebook, { meeting: at.uri(MEETING), field: { kind: 'goalNote', goal: 'x' }, before: '', text: 'A' }), 'gone'], // prettier-ignore
  ['a promise each time', at => takeUpEachTime(at.notebook, { uri: at.uri(MEETING), ref: { section: 'actions', person: 'mo', index: 0 } }), 'wrong-type'], // prettier-ignore
  ['a topic of nobody each time', at => takeUpEachTime(at.notebook, { uri: at.uri(MEETING), ref: { section: 'agenda', index: 0 } }), 'wrong-type'], // prettier-ignore
  ['a topic each time that is not there', at => takeUpEachTime(at.notebook, { uri: at.uri(MEETING), ref: { section: 'agenda', person: 'ada', index: 3 } }), 'gone'], // prettier-ignore
  ['the end of what does not come up', at => endEachTime(at.notebook, { ...refOf(at), person: 'ada', text: 'A' }), 'nothing-there'], // prettier-ignore
  [
    'a pause of another mentorship',
    at => pause(at.notebook, { ...refOf(at), mentorship: 'x' }),
    'mentorship-gone',
  ],
  ['the end of a pause of another mentorship', at => resume(at.notebook, { ...refOf(at), mentorship: 'x' }), 'mentorship-gone'], // prettier-ignore
  ['a step elsewhere', at => moveItemTo(at.notebook, { uri: at.uri(GOAL), section: 'steps', index: 0, to: { meeting: at.uri(LATER), person: 'ada' } }), 'not-here'], // prettier-ignore
  ['a topic where it stands', at => moveItemTo(at.notebook, { uri: at.uri(MEETING), section: 'agenda', person: 'ada', index: 0, to: { meeting: at.uri(MEETING), person: 'ada' } }), 'not-here'], // prettier-ignore
  ['a topic to a stranger', at => moveItemTo(at.notebook, { uri: at.uri(MEETING), section: 'agenda', person: 'ada', index: 0, to: { meeting: at.uri(LATER), person: 'eve' } }), 'no-participant'], // prettier-ignore
  ['a topic that is not there', at => moveItemTo(at.notebook, { uri: at.uri(MEETING), section: 'agenda', person: 'ada', index: 4, to: { meeting: at.uri(LATER), person: 'mo' } }), 'gone'], // prettier-ignore
  [
    'a goal of a stranger',
    at => newGoal(at.notebook, { ...refOf(at), title: 'A', owner: 'eve' }),
    'invalid-argument: owner',
  ],
  ['a goal from no template', at => newGoal(at.notebook, { ...refOf(at), title: 'A', template: 'x' }), 'invalid-argument: template'], // prettier-ignore
  ['a goal under a name that is taken', at => newGoal(at.notebook, { ...refOf(at), title: 'A', id: 'lexer' }), 'invalid-argument: id'], // prettier-ignore
  [
    'a goal elsewhere',
    at => newGoal(at.notebook, { ...refOf(at), mentorship: 'x', title: 'A' }),
    'mentorship-gone',
  ],
  ['a meeting from no template', at => newMeeting(at.notebook, { ...refOf(at), date: '2027-03-05', template: 'x' }), 'invalid-argument: template'], // prettier-ignore
  ['a meeting elsewhere', at => newMeeting(at.notebook, { ...refOf(at), mentorship: 'x', date: '2027-03-05' }), 'mentorship-gone'], // prettier-ignore
  ['meetings elsewhere', at => planMeetings(at.notebook, { ...refOf(at), mentorship: 'x', meetings: [{ date: '2027-03-05' }] }), 'mentorship-gone'], // prettier-ignore
  ['a file in no folder', at => createFile(at.notebook, { message: 'A' }, { folder: 'file:///x', path: '.mentoring/people/x.yaml', text: '' }), 'folder-gone'], // prettier-ignore
  ['a file that is there', at => createFile(at.notebook, { message: 'A' }, { folder: at.notes.uri, path: `.mentoring/${GOAL}`, text: 'title: A\n' }), 'exists'], // prettier-ignore
  ['a change in no folder', at => applyChanges(at.notebook, { message: 'A' }, { folder: 'file:///x', path: GOAL, changes: [] }), 'folder-gone'], // prettier-ignore
  ['closing what is gone', at => closingOf(at.notebook, at.uri('x.yaml')), 'file-gone'],
  ['closing a goal', at => closingOf(at.notebook, at.uri(GOAL)), 'wrong-type'],
  ['what is left for a meeting that is gone', at => topicsLeftFor(at.notebook, at.uri('x.yaml')), 'file-gone'], // prettier-ignore
  ['topics taken along to a meeting that is gone', at => takeAlong(at.notebook, { meeting: at.uri('x.yaml'), left: [], taken: [] }), 'file-gone'], // prettier-ignore
  ['topics taken along to a goal', at => takeAlong(at.notebook, { meeting: at.uri(GOAL), left: [], taken: [] }), 'unreadable'], // prettier-ignore
  ['a look back elsewhere', at => writeLookBack(at.notebook, { ...refOf(at), mentorship: 'x', field: LEARNED, before: '', text: 'A' }), 'mentorship-gone'], // prettier-ignore
  ['the look back of another', at => writeLookBack(at.notebook, { ...refOf(at), field: { ...LEARNED, person: 'mo' }, before: '', text: 'A' }), 'not-yours'], // prettier-ignore
  ['what became of a goal that is gone', at => writeLookBack(at.notebook, { ...refOf(at), field: { kind: 'outcome', person: 'ada', goal: 'x' }, before: '', text: 'A' }), 'gone'], // prettier-ignore
  ['the end of another mentorship', at => setClosed(at.notebook, { ...refOf(at), mentorship: 'x', isClosed: true }), 'mentorship-gone'], // prettier-ignore
  ['a move to no day', at => moveDay(at.notebook, { uri: at.uri(GOAL), what: { kind: 'goal' }, date: 'soon' }), 'not-a-day'], // prettier-ignore
  ['a theme on no day', at => addStage(at.notebook, { ...refOf(at), theme: 'A', date: '2027-02-30' }), 'not-a-day'], // prettier-ignore
  ['a theme without words', at => addStage(at.notebook, { ...refOf(at), theme: ' ', date: '2027-02-20' }), 'empty'], // prettier-ignore
  ['a theme elsewhere', at => addStage(at.notebook, { ...refOf(at), mentorship: 'x', theme: 'A', date: '2027-02-20' }), 'mentorship-gone'], // prettier-ignore
  ['a tick in a file that is gone', at => toggleItem(at.notebook, { uri: at.uri('x.yaml'), section: 'steps', index: 0 }), 'file-gone'], // prettier-ignore
  ['the state of a topic in a file that is gone', at => setTopicStatus(at.notebook, { uri: at.uri('x.yaml'), section: 'agenda', person: 'ada', index: 0, status: 'parked' }), 'file-gone'], // prettier-ignore
  ['a meeting from a goal in the place of a template', at => newMeeting(at.notebook, { ...refOf(at), date: '2027-03-05', template: 'lexer' }), 'invalid-argument: template'], // prettier-ignore
  ['a goal from a meeting template', at => newGoal(at.notebook, { ...refOf(at), title: 'A', template: 'regular' }), 'invalid-argument: template'], // prettier-ignore
  ['a meeting under a name that is taken', at => newMeeting(at.notebook, { ...refOf(at), date: '2027-03-05', id: 'api' }), 'invalid-argument: id'], // prettier-ignore
  ['feedback to oneself', at => giveFeedback(at.notebook, { ...refOf(at), title: 'A', from: 'ada', to: 'ada', words: {} }), 'invalid-argument: from'], // prettier-ignore
  ['feedback to a stranger', at => giveFeedback(at.notebook, { ...refOf(at), title: 'A', from: 'ada', to: 'eve', words: {} }), 'invalid-argument: to'], // prettier-ignore
  ['feedback asked elsewhere', at => askFeedback(at.notebook, { ...refOf(at), mentorship: 'x', title: 'A', from: 'mo', to: 'ada' }), 'mentorship-gone'], // prettier-ignore
  ['a template of a mentorship', at => saveAsTemplate(at.notebook, { uri: at.uri(`${M}/mentorship.yaml`), name: 'x' }), 'no-record'], // prettier-ignore
  ['a template of what is gone', at => saveAsTemplate(at.notebook, { uri: at.uri('x.yaml'), name: 'x' }), 'file-gone'], // prettier-ignore
  ['a mentorship in no folder', at => startMentorship(at.notebook, { ...START, folder: 'file:///x' }), 'folder-gone'], // prettier-ignore
  ['a mentorship under a name that is taken', at => startMentorship(at.notebook, { ...START, folder: at.notes.uri, id: 'ada-mo' }), 'invalid-argument: id'], // prettier-ignore
  ['what is gone already', at => deleteRecord(at.notebook, { uri: at.uri('x.yaml') }), 'file-gone'],
];

describe('what cannot be done', () => {
  for (const [what, deed, why] of REFUSED)
    it(`${what} is refused as ${why}, and nothing changes`, async () => {
      const at = await notebookOf(FILES, { me: 'ada' });
      const before = all(at);
      assert.equal(await code(deed(at)), why);
      assert.deepEqual(all(at), before);
      assert.equal((await at.notebook.history.undo()).ok, false);
    });

  it('is said of a folder that is open no more', async () => {
    const { notebook, notes } = await notebookOf(FILES);
    assert.equal(folderAt(notebook, notes.uri).ok, true);
    assert.equal(await code(Promise.resolve(folderAt(notebook, 'file:///x'))), 'folder-gone');
  });
});

describe('what is said of goals and meetings', () => {
  const withoutUndo = async (at: NotebookAtHand) => {
    const before = all(at);
    assert.ok((await at.notebook.history.undo()).ok);
    return before;
  };

  it('a status stands in the goal; how it goes is a word of the reader, else of its owner, on that day', async () => {
    for (const [me, person] of [
      ['mo', 'mo'],
      ['eve', 'ada'],
      [undefined, 'ada'],
    ] as const) {
      const at = await notebookOf(FILES, me === undefined ? {} : { me });
      const [goals, before] = [[at.uri(GOAL)], all(at)];
      assert.equal(await code(setGoalStatus(at.notebook, { goals, status: 'done' })), 'done');
      assert.match(at.text(GOAL) ?? '', /\nstatus: done {3}# not yet\n/);
      assert.equal(await code(setGoalStatus(at.notebook, { goals, status: 'at-risk' })), 'done');
      assert.match(
        at.text(GOAL) ?? '',
        new RegExp(`\\n  ${person}:\\n    - date: 2027-02-2\\d\\n      state: at-risk\\n`),
      );
      await withoutUndo(at);
      await withoutUndo(at);
      assert.deepEqual(all(at), before);
    }
    const at = await notebookOf(FILES, { me: 'mo' });
    await setGoalStatus(at.notebook, { goals: [at.uri(GOAL)], status: 'stuck', person: 'ada' });
    assert.match(at.text(GOAL) ?? '', /\n  ada:\n    - date: /);
  });

  it('nobody says how a goal goes where nobody takes part', async () => {
    const at = await notebookOf({ [`${M}/mentorship.yaml`]: 'title: A\n', [GOAL]: 'title: Lexer\n' });
    const done = setGoalStatus(at.notebook, { goals: [at.uri(GOAL)], status: 'stuck' });
    assert.equal(await code(done), 'nobody');
  });

  it('evidence and code go to the end of their lists', async () => {
    const at = await notebookOf(FILES);
    const goal = at.uri(GOAL);
    await addEvidence(at.notebook, { goal, url: 'HTTPS://example.org/a', note: 'first' });
    await addEvidence(at.notebook, { goal, path: 'src/a..b/c.ts' });
    await linkCode(at.notebook, { goal, code: { path: 'a.ts', line: 3 } });
    assert.match(
      at.text(GOAL) ?? '',
      /code:\n  - path: a\.ts\n    line: 3\n[^]*evidence:\n  - url: HTTPS:\/\/example\.org\/a\n    note: first\n  - path: src\/a\.\.b\/c\.ts\n/,
    );
  });

  it('a meeting gets another day, title, support and state, each by itself', async () => {
    const at = await notebookOf(FILES);
    const [meeting, before] = [at.uri(MEETING), at.text(MEETING) ?? ''];
    await reschedule(at.notebook, { meeting, title: 'API', date: '2027-03-01T09:00' });
    assert.equal(at.text(MEETING), before.replace('2027-02-26T10:00', '2027-03-01T09:00'));
    await withoutUndo(at);
    await retitle(at.notebook, { uri: meeting, title: 'APIs' });
    assert.equal(at.text(MEETING), before.replace('title: API', 'title: APIs'));
    await withoutUndo(at);
    await setSupport(at.notebook, { meeting, support: 'shared' });
    assert.equal(at.text(MEETING), before.replace('guided', 'shared'));
    await withoutUndo(at);
    await setMeetingStatus(at.notebook, { meetings: [meeting, at.uri(LATER)], status: 'missed' });
    assert.match(at.text(LATER) ?? '', /status: missed/);
    await withoutUndo(at);
    assert.equal(at.text(MEETING), before);
    await setSupport(at.notebook, { meeting, support: 'guided' });
    await retitle(at.notebook, { uri: meeting, title: 'API' });
    assert.equal(at.text(MEETING), before);
  });

  it('what somebody else wrote meanwhile is handed back, and a guest has a part', async () => {
    const at = await notebookOf(FILES);
    const meeting = at.uri(MEETING);
    await checkIn(at.notebook, { meeting, person: 'guest', answers: { useful: 'Names', next: '' } });
    assert.match(at.text(MEETING) ?? '', /\n  guest:\n    useful: Names\n/);
    const field = { kind: 'answer', person: 'guest', question: 'useful' } as const;
    const written = await writeField(at.notebook, { meeting, field, before: '', text: 'Mine' });
    assert.deepEqual(written, { ok: true, value: { instead: 'Names' } });
    assert.equal(
      await code(writeField(at.notebook, { meeting, field, before: 'Names', text: 'Mine' })),
      'done',
    );
    assert.match(at.text(MEETING) ?? '', /useful: Mine/);
  });

  it('a topic is opened where it has no state, an item is found by its words, and a day comes and goes', async () => {
    const at = await notebookOf(FILES);
    const [uri, before] = [at.uri(MEETING), at.text(MEETING)];
    const topic = { uri, section: 'agenda', person: 'ada', index: 0 } as const;
    await setTopicStatus(at.notebook, { ...topic, status: 'discussed' });
    assert.match(at.text(MEETING) ?? '', /status: discussed/);
    await setTopicStatus(at.notebook, { ...topic, status: 'open' });
    assert.doesNotMatch(at.text(MEETING) ?? '', /discussed/);
    assert.equal(at.text(MEETING), before);
    const promise = { uri, section: 'actions', person: 'mo', index: 5, text: 'A list' } as const;
    assert.equal(await code(toggleItem(at.notebook, promise)), 'done');
    assert.match(at.text(MEETING) ?? '', /- text: A list\n      done: 2027-02-\d\d\n/);
    await toggleItem(at.notebook, promise);
    assert.equal(await code(setDue(at.notebook, [topic], '2027-03-01')), 'no-item');
    const open = at.text(MEETING);
    await setDue(at.notebook, [promise], '2027-03-01');
    assert.match(at.text(MEETING) ?? '', /due: 2027-03-01/);
    await withoutUndo(at);
    assert.equal(at.text(MEETING), open);
  });

  it('a record goes with its file alone, a mentorship with all of its own, and neither where one may not', async () => {
    const at = await notebookOf({ ...FILES, 'people/ada.yaml': 'name: Ada\n' });
    const [goal, home] = [at.uri(GOAL), at.uri(`${M}/mentorship.yaml`)];
    const files = (uri: string) => {
      const found = filesAt(at.notebook, uri);
      return found.ok ? found.value.length : -1;
    };
    assert.deepEqual([files(goal), files(home), files('x')], [1, 4, -1]);
    const entry = at.notebook.find(goal);
    assert.equal(entry && titleOf(entry), 'Lexer');
    assert.equal(await code(canDelete(at.notebook, home)), 'done');
    at.files.hasTrash = false;
    const before = all(at);
    assert.equal(await code(deleteRecord(at.notebook, { uri: goal })), 'no-trash');
    assert.deepEqual(all(at), before);
    assert.equal(await code(deleteRecord(at.notebook, { uri: goal, forGood: true })), 'done');
    assert.equal(at.text(GOAL), undefined);
    assert.ok((await at.notebook.history.undo()).ok);
    assert.equal(at.text(GOAL), FILES[GOAL]);
    at.files.hasTrash = true;
    assert.equal(await code(deleteRecord(at.notebook, { uri: goal })), 'done');
    assert.equal(at.text(GOAL), undefined);
  });
});
