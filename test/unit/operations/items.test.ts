import assert from 'node:assert/strict';
import {
  addAction,
  addAgendaItem,
  addSaid,
  addStep,
  deleteItem,
  editItem,
  moveItem,
  setDue,
  setTopicStatus,
  toggleItem,
} from '../../../src/operations/items';
import { moveItemTo } from '../../../src/operations/moveItemTo';
import { notebookOf } from '../support/notebooks';
import { contextOf } from '../support/trees';

const M = 'mentorships/ada-mo';
const MEETING = `${M}/meetings/api.yaml`;
const LATER = `${M}/meetings/later.yaml`;
const GOAL = `${M}/goals/lexer.yaml`;
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  [GOAL]: 'title: Lexer   # the small one\nsteps:\n  - List the rules\n',
  [MEETING]: `title: API
date: 2027-02-26T10:00

agenda:
  ada:
    - text: Which way?   # hers
      status: parked

  mo:

actions:
  ada:

  mo:
    - text: A list of callers
`,
  [LATER]: 'title: Later\ndate: 2027-03-12T10:00\n',
};

/** What an operation refuses, by its code. */
async function refused(work: Promise<{ ok: boolean } & object>): Promise<string> {
  const result = (await work) as { ok: boolean; error?: { code: string } };
  return result.ok ? 'done' : (result.error?.code ?? '');
}

describe('what can be done with items', () => {
  it('adds a topic, a promise, a win and a step, each to the list of its person, and one undo takes each back', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const [meeting, goal] = [uri(MEETING), uri(GOAL)];
    const before = [text(MEETING), text(GOAL)];
    await addAgendaItem(notebook, { meeting, person: 'mo', text: ' Callers ', minutes: 10, goal: 'lexer' });
    assert.match(text(MEETING) ?? '', /  mo:\n    - text: Callers\n      minutes: 10\n      goal: lexer\n/);
    await addAction(notebook, { meeting, person: 'ada', text: 'One page', due: '2027-03-01' });
    assert.match(text(MEETING) ?? '', /actions:\n  ada:\n    - text: One page\n      due: 2027-03-01\n/);
    await addSaid(notebook, { meeting, section: 'wins', person: 'ada', text: 'Merged' });
    assert.match(text(MEETING) ?? '', /wins:\n  ada:\n    - Merged\n/);
    await addStep(notebook, { goal, text: 'Write it' });
    assert.match(text(GOAL) ?? '', /# the small one\nsteps:\n  - List the rules\n  - text: Write it\n/);
    for (let i = 0; i < 4; i++) assert.ok((await notebook.history.undo()).ok);
    assert.deepEqual([text(MEETING), text(GOAL)], before);
  });

  it('gives a promise the place of a topic as it stands in the file, and none that is no longer there', async () => {
    const places = [
      { written: '      code: { path: src/a.ts, line: 3, text: "let a = 1;", note: mine }\n', code: 0 },
      {
        written: '      code:\n        - path: src/b.ts\n        - path: src/a.ts\n          line: 3\n',
        code: 1,
      },
    ];
    for (const { written, code } of places) {
      const at = { [MEETING]: FILES[MEETING]?.replace('# hers\n', `# hers\n${written}`) ?? '' };
      const { notebook, uri, text } = await notebookOf({ ...FILES, ...at });
      const meeting = uri(MEETING);
      const promise = { meeting, person: 'ada', text: 'One page', due: '2027-03-01' };
      const topic = { person: 'ada', index: 0, text: 'Which way?' };
      await addAction(notebook, { ...promise, place: { ...topic, code } });
      assert.match(
        text(MEETING) ?? '',
        /  ada:\n    - text: One page\n      due: 2027-03-01\n      code:\n        path: src\/a.ts\n        line: 3\n/,
      );
      if (code === 0)
        assert.match(text(MEETING) ?? '', /line: 3\n        text: let a = 1;\n        note: mine\n/);
      const now = text(MEETING);
      for (const place of [
        { ...topic, code: 2 },
        { ...topic, text: 'Which?', code: 0 },
      ])
        assert.match(await refused(addAction(notebook, { ...promise, place })), /^(gone|changed)$/);
      assert.equal(text(MEETING), now);
    }
  });

  it('makes no key of somebody who does not take part, of a goal that is not there, or of no words', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const meeting = uri(MEETING);
    const topic = { meeting, person: 'ada', text: 'Callers' };
    assert.equal(await refused(addAgendaItem(notebook, { ...topic, person: 'eve' })), 'no-participant');
    assert.equal(await refused(addAgendaItem(notebook, { ...topic, goal: 'parser' })), 'no-goal');
    assert.equal(await refused(addAgendaItem(notebook, { ...topic, text: ' \n ' })), 'empty');
    assert.equal(await refused(addAgendaItem(notebook, { ...topic, meeting: uri('x.yaml') })), 'file-gone');
    assert.equal(await refused(addAction(notebook, { ...topic, person: 'eve' })), 'no-participant');
    assert.equal(
      await refused(addSaid(notebook, { ...topic, section: 'wins', person: 'eve' })),
      'no-participant',
    );
    assert.equal(text(MEETING), FILES[MEETING]);
  });

  it('writes nothing into a file that cannot be read, and says so', async () => {
    const broken = 'title: API\nagenda: [\n';
    const { notebook, uri, text } = await notebookOf({ ...FILES, [GOAL]: broken });
    assert.equal(await refused(addStep(notebook, { goal: uri(GOAL), text: 'Write it' })), 'unreadable');
    assert.equal(text(GOAL), broken);
  });

  it('ticks a promise and a step, and leaves the very bytes from before when the tick is taken away', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const promise = { uri: uri(MEETING), section: 'actions', person: 'mo', index: 0 } as const;
    await toggleItem(notebook, promise);
    assert.match(text(MEETING) ?? '', /callers\n      done: 2027-02-26\n/);
    await toggleItem(notebook, { ...promise, isDone: true });
    assert.match(text(MEETING) ?? '', /callers\n      done: 2027-02-26\n/);
    await toggleItem(notebook, promise);
    assert.equal(text(MEETING), FILES[MEETING]);
    const step = { uri: uri(GOAL), section: 'steps', index: 0, text: 'List the rules' } as const;
    await toggleItem(notebook, step);
    assert.match(text(GOAL) ?? '', /done: 2027-02-26/);
    await toggleItem(notebook, step);
    assert.equal(text(GOAL), FILES[GOAL]);
  });

  it('parks a topic again as it stood before it was opened', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const topic = { uri: uri(MEETING), section: 'agenda', person: 'ada', index: 0 } as const;
    await setTopicStatus(notebook, { ...topic, status: 'open' });
    assert.match(text(MEETING) ?? '', /# hers\n      status: open\n/);
    await setTopicStatus(notebook, { ...topic, status: 'discussed' });
    await setTopicStatus(notebook, { ...topic, status: 'open' });
    assert.match(text(MEETING) ?? '', /# hers\n      status: open\n/);
  });

  it('moves a topic to another person and to another meeting with its comment, and refuses what would stray', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const topic = { uri: uri(MEETING), section: 'agenda', person: 'ada', index: 0 } as const;
    const to = { meeting: uri(LATER), person: 'ada' };
    assert.equal(await refused(moveItemTo(notebook, { ...topic, to })), 'done');
    assert.match(text(LATER) ?? '', /agenda:\n  ada:\n    - text: Which way\? +# hers\n/);
    assert.doesNotMatch(text(MEETING) ?? '', /Which way/);
    assert.ok((await notebook.history.undo()).ok);
    assert.deepEqual([text(MEETING), text(LATER)], [FILES[MEETING], FILES[LATER]]);
    assert.equal(
      await refused(moveItemTo(notebook, { ...topic, to: { ...to, person: 'eve' } })),
      'no-participant',
    );
    const same = { meeting: uri(MEETING), person: 'ada' };
    assert.equal(await refused(moveItemTo(notebook, { ...topic, to: same })), 'not-here');
    const step = { uri: uri(GOAL), section: 'steps', index: 0 } as const;
    assert.equal(await refused(moveItemTo(notebook, { ...step, to })), 'not-here');
  });

  it('gives several items a day with one undo, other words to one, and takes one away', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    const promise = { uri: uri(MEETING), section: 'actions', person: 'mo', index: 0 } as const;
    const step = { uri: uri(GOAL), section: 'steps', index: 0 } as const;
    await setDue(notebook, [promise, step], '2027-03-02');
    assert.match(text(MEETING) ?? '', /due: 2027-03-02/);
    assert.match(text(GOAL) ?? '', /due: 2027-03-02/);
    await notebook.history.undo();
    assert.deepEqual([text(MEETING), text(GOAL)], [FILES[MEETING], FILES[GOAL]]);
    const topic = { uri: uri(MEETING), section: 'agenda', person: 'ada', index: 0 } as const;
    assert.equal(await refused(setDue(notebook, [topic], '2027-03-02')), 'no-item');
    await editItem(notebook, { ...step, to: 'List all rules' });
    assert.match(text(GOAL) ?? '', /  - List all rules\n/);
    assert.equal(await refused(moveItem(notebook, { ...step, by: 1 })), 'at-end');
    await deleteItem(notebook, { ...step, text: 'List all rules' });
    assert.doesNotMatch(text(GOAL) ?? '', /List/);
  });

  it('leaves a topic with code or a goal in its folder, where a path and a goal mean what they say', async () => {
    const code = (more: string) =>
      `title: A\ndate: 2027-03-01\nagenda:\n  ada:\n    - text: Look\n      code:\n        path: a.ts\n${more}`;
    const here = await notebookOf({ ...FILES, [MEETING]: code('') });
    const there = await notebookOf(FILES, { name: 'other' });
    const both = {
      ...here.notebook,
      folders: [...here.notebook.folders, ...there.notebook.folders],
      find: (uri: string) => here.notebook.find(uri) ?? there.notebook.find(uri),
      context: () => Promise.resolve(contextOf([here, there])),
    };
    const to = { meeting: there.uri(LATER), person: 'ada' };
    const move = () =>
      refused(moveItemTo(both, { uri: here.uri(MEETING), section: 'agenda', person: 'ada', index: 0, to })); // prettier-ignore
    assert.equal(await move(), 'stray-code');
    here.files.put(`.mentoring/${MEETING}`, code('        repo: parser\n'));
    assert.equal(await move(), 'done');
    assert.match(there.text(LATER) ?? '', /text: Look\n +code:\n +path: a\.ts\n +repo: parser\n/);
    here.files.put(`.mentoring/${MEETING}`, code('').replace(/code:[^]*/, 'goal: lexer\n'));
    assert.equal(await move(), 'stray-goal');
  });

  it('moves what is promised to another person of the same meeting, or says that it has changed', async () => {
    const { notebook, uri, text, files } = await notebookOf(FILES);
    const to = { meeting: uri(MEETING), person: 'ada' };
    const promise = { uri: uri(MEETING), section: 'actions', person: 'mo', index: 0, to } as const;
    files.beforeRead = (_, count) => {
      if (count === 3)
        files.put(`.mentoring/${MEETING}`, (text(MEETING) ?? '').replace('A list of callers', 'B'));
    };
    files.reads = 0;
    assert.equal(await refused(moveItemTo(notebook, promise)), 'changed');
    assert.match(text(MEETING) ?? '', /actions:\n  ada:\n\n  mo:\n    - text: B\n$/);
    files.beforeRead = () => undefined;
    assert.equal(await refused(moveItemTo(notebook, promise)), 'done');
    assert.match(text(MEETING) ?? '', /actions:\n  ada:\n    - text: B\n\n  mo:\n$/);
  });

  it('adds a step with its day', async () => {
    const { notebook, uri, text } = await notebookOf(FILES);
    await addStep(notebook, { goal: uri(GOAL), text: 'Write it', due: '2027-03-01' });
    assert.match(text(GOAL) ?? '', /  - text: Write it\n    due: 2027-03-01\n/);
  });
});
