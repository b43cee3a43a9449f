import assert from 'node:assert/strict';
import { answersOf, sessionModel } from '../../../src/core/pages/sessionModel';
import { questionLists } from '../../../src/core/pages/questions';
import { Pages, meetingUri, uriOf, type Files } from './hand';

const NOW = 'title: Now\ndate: 2027-02-26T10:00\n';

async function session(files: Files, options?: { readonly me?: string; readonly locale?: string }) {
  const pages = await Pages.of({ ...files, meetings: { now: NOW, ...files.meetings } }, options);
  const model = await sessionModel(...pages.look('now'));
  assert.ok(model);
  return model;
}
const sessionOf = (more: string, files: Files = {}) =>
  session({ ...files, meetings: { ...files.meetings, now: NOW + more } });

describe('What a session shows', () => {
  it('is a bare meeting with empty lists for everybody', async () => {
    const { questions, ...model } = await session({});
    assert.deepEqual(questions, questionLists('en'));
    const nobody = [
      { person: 'ada', items: [] },
      { person: 'mo', items: [] },
    ];
    assert.deepEqual(model, {
      meeting: meetingUri('now'),
      title: 'Now',
      day: 'Friday 26 February',
      hours: '10:00 to 11:00',
      minutes: 60,
      phase: 'now',
      people: [
        { id: 'ada', name: 'Ada', isMe: true },
        { id: 'mo', name: 'Mo', isMe: false },
      ],
      agenda: nobody,
      owed: [],
      goals: [],
      notes: '',
      promises: nobody,
      decisions: [],
      committed: [],
      support: {},
      feedback: [],
      wins: [],
      answers: { ada: { useful: '', next: '', change: '' }, mo: { useful: '', next: '', change: '' } },
      closing: { follows: 'new', date: '2027-03-12T10:00', day: 'Fri 12 Mar, 10:00', topics: [] },
      themeGoals: [],
    });
  });

  it('is nothing of a file that could never be read, and the last good state of one that breaks', async () => {
    const pages = await Pages.of({ meetings: { now: NOW } });
    await pages.put('meetings/now.yaml', 'title: "broken\n');
    assert.equal((await sessionModel(...pages.look('now')))?.title, 'Now');
    const broken = await Pages.of({ meetings: { now: 'title: "broken\n' } });
    assert.equal(await sessionModel(...broken.look('now')), undefined);
  });

  it('has each topic with its place in the list, its goal and its places in the code', async () => {
    const agenda = `agenda:
  ada:
    - text: ""
    - text: Where?
      minutes: 15
      status: parked
      goal: api
      code:
        - repo: other
        - path: src/deep/rule.ts
          line: 88
          text: "if (x) {"
        - path: rule.ts
    - text: Whose?
      goal: gone
  mo:
    - Plain
`;
    const { agenda: topics } = await sessionOf(agenda, { goals: { api: 'title: An API\nstatus: paused\n' } });
    assert.deepEqual(topics, [
      {
        person: 'ada',
        items: [
          {
            person: 'ada',
            index: 1,
            text: 'Where?',
            minutes: 15,
            status: 'parked',
            goal: { id: 'api', title: 'An API' },
            code: [
              { index: 1, label: 'rule.ts:88', path: 'src/deep/rule.ts', line: 88, text: 'if (x) {' },
              { index: 2, label: 'rule.ts', path: 'rule.ts' },
            ],
          },
          { person: 'ada', index: 2, text: 'Whose?', status: 'open', code: [] },
        ],
      },
      { person: 'mo', items: [{ person: 'mo', index: 0, text: 'Plain', status: 'open', code: [] }] },
    ]);
  });

  it('has decisions and wins person by person, each with its place, and none without words', async () => {
    const lists = 'wins:\n  mo:\n    - ""\n    - B\n  ada:\n    - A\ndecisions:\n  mo:\n    - C\n';
    const { wins, decisions } = await sessionOf(lists);
    assert.deepEqual(wins, [
      { person: 'ada', index: 0, text: 'A' },
      { person: 'mo', index: 1, text: 'B' },
    ]);
    assert.deepEqual(decisions, [{ person: 'mo', index: 0, text: 'C' }]);
  });

  it('has the promises of everybody, those of last time, and which meeting that was', async () => {
    const meetings = {
      last: 'title: Last\ndate: 2027-02-12\nstatus: held\nactions:\n  mo:\n    - Owed\n',
      missed: 'title: Missed\ndate: 2027-02-19\nstatus: missed\n',
    };
    const { last, owed, promises } = await sessionOf('actions:\n  ada:\n    - Mine\n', { meetings });
    assert.deepEqual(last, { title: 'Last', day: '12 Feb' });
    const texts = (lists: typeof owed) =>
      lists.map(({ person, items }) => [person, ...items.map(({ text }) => text)]);
    assert.deepEqual(texts(owed), [['mo', 'Owed']]);
    assert.deepEqual(texts(promises), [['ada', 'Mine'], ['mo']]);
  });

  it('has the rail of its template, where that brings one', async () => {
    const rail = async (template: string) => (await sessionOf(`template: ${template}\n`)).rail;
    assert.equal(await rail('stuck'), 'grow');
    assert.equal(await rail('feedback'), 'sbi');
    assert.equal(await rail('regular'), undefined);
    assert.equal(await rail('constructor'), undefined);
  });

  it('says which meeting comes next: the first that is planned after it', async () => {
    const next = async (meetings: Readonly<Record<string, string>>) => (await session({ meetings })).next;
    const far = 'title: Far\ndate: 2027-03-26\n';
    const near = 'title: Near\ndate: 2027-03-12T10:00\n';
    assert.deepEqual(await next({ far, near }), { title: 'Near', day: '12 Mar' });
    assert.deepEqual(await next({ 'a-near': near, 'b-far': far }), { title: 'Near', day: '12 Mar' });
    assert.deepEqual(await next({ far, near: `${near}status: cancelled\n` }), {
      title: 'Far',
      day: '26 Mar',
    });
    assert.equal(await next({ before: 'title: B\ndate: 2027-02-26T09:00\n' }), undefined);
  });

  it('has the reader’s own reflection, and none that says nothing', async () => {
    const reflection = async (text: string, me = 'ada') =>
      (await session({ others: { 'reflections/ada.yaml': text } }, { me })).reflection;
    assert.deepEqual(await reflection('want: Learn\nbring: [Time, Tea]\n'), {
      uri: uriOf('reflections/ada.yaml'),
      want: ['Learn'],
      bring: ['Time', 'Tea'],
      expect: [],
    });
    assert.equal(await reflection('want:\nbring:\n'), undefined);
    assert.equal(await reflection('want: Learn\n', 'mo'), undefined);
  });

  it('asks its questions in the language of the notes, else in that of the reader', async () => {
    const mentorship = 'title: A\nmentees: [ada]\nmentors: [mo]\n';
    assert.deepEqual((await session({ mentorship }, { locale: 'nl' })).questions, questionLists('nl'));
    const english = await session({ mentorship: `${mentorship}language: en\n` }, { locale: 'nl' });
    assert.deepEqual(english.questions, questionLists('en'));
  });

  it('tells how it stands in time, how long it is, its theme and its notes', async () => {
    const model = await sessionOf('status: held\nminutes: 30\ntheme: Tests\nnotes: |\n  One\n');
    assert.deepEqual(
      [model.phase, model.minutes, model.hours, model.theme, model.notes],
      ['held', 30, '10:00 to 10:30', 'Tests', 'One'],
    );
  });

  it('closes without the questions of its template', async () => {
    const agenda = 'agenda:\n  ada:\n    - Standing\n    - Own\n';
    const pages = await Pages.of({ meetings: { now: NOW + agenda } });
    const model = await sessionModel(
      ...pages.look('now'),
      (_, item) => item === 'Standing' || (item as { text?: string }).text === 'Standing',
    );
    assert.deepEqual(model?.closing.topics, ['Own']);
  });

  it('has the answers of one who gave some', async () => {
    const { meeting } = await (
      await Pages.of({ meetings: { now: `${NOW}checkin:\n  ada:\n    next: A\n` } })
    ).hand('now');
    assert.deepEqual(answersOf(meeting, 'ada'), { useful: '', next: 'A', change: '' });
    assert.deepEqual(answersOf(meeting, 'mo'), { useful: '', next: '', change: '' });
  });
});
