import assert from 'node:assert/strict';
import { owedIn, promisesIn } from '../../../src/core/pages/promises';
import { Pages, meetingUri } from './hand';

const NOW = 'title: N\ndate: 2027-02-26T10:00\n';

/** What is owed at the meeting of now: by person the meetings and texts of their promises. */
async function owed(meetings: Readonly<Record<string, string>>, previous?: string, now = NOW) {
  const pages = await Pages.of({ meetings: { now, ...meetings } });
  const entry = previous === undefined ? undefined : pages.look(previous)[2];
  const all = await owedIn(await pages.hand('now'), entry);
  return Object.fromEntries(
    all.map(({ person, items }) => [
      person,
      items.map(
        ({ meeting, text, isDone }) =>
          `${meeting.split('/').at(-1)?.slice(0, -5)} ${text}${isDone ? ' ✓' : ''}`,
      ),
    ]),
  );
}

const promising = (date: string, status: string, ...items: readonly string[]) =>
  `title: M\ndate: ${date}\nstatus: ${status}\nactions:\n  ada:\n${items.map(item => `    - ${item}\n`).join('')}`;

describe('The promises of a meeting', () => {
  it('each have their place, their day, and whether they are kept or late', async () => {
    const actions = `actions:
  ada:
    - text: Late
      due: 2027-02-25
      kind: resource
    - text: Due today
      due: 2027-02-26
    - text: ""
      due: 2027-01-01
    - Plain
    - text: Kept on a day
      due: 2027-02-25
      done: 2027-02-19
    - text: Kept
      due: 2027-02-25
      done: true
    - text: Not kept
      due: 2027-02-25
      done: false
`;
    const hand = await (await Pages.of({ meetings: { now: NOW + actions } })).hand('now');
    const promise = (index: number, text: string, isDone: boolean, isLate: boolean, more: object) => ({
      meeting: 'uri',
      person: 'ada',
      index,
      text,
      isDone,
      isLate,
      ...more,
    });
    assert.deepEqual(promisesIn(hand, 'uri', 'ada', hand.meeting.actions['ada'] ?? []), [
      promise(0, 'Late', false, true, { day: '25 Feb', kind: 'resource' }),
      promise(1, 'Due today', false, false, { day: '26 Feb' }),
      promise(3, 'Plain', false, false, {}),
      promise(4, 'Kept on a day', true, false, { day: '19 Feb' }),
      promise(5, 'Kept', true, false, { day: '25 Feb' }),
      promise(6, 'Not kept', false, true, { day: '25 Feb' }),
    ]);
    assert.deepEqual(promisesIn(hand, 'uri', 'mo', []), []);
  });
});

describe('What is owed at a meeting', () => {
  it('is all that was promised last time, kept or not, then what is open from before, the most urgent first', async () => {
    const last = promising('2027-02-12', 'held', '{ text: A, done: true }', '{ text: B, due: 2027-03-30 }');
    const older = promising(
      '2027-01-29',
      'held',
      'C',
      '{ text: D, due: 2027-03-01 }',
      '{ text: E, done: true }',
    );
    const oldest = promising('2027-01-15', 'missed', '{ text: F, due: 2027-02-01 }');
    assert.deepEqual(await owed({ last, older, oldest }, 'last'), {
      ada: ['last A ✓', 'last B', 'oldest F', 'older D', 'older C'],
    });
  });

  it('is nothing of a meeting that was cancelled, nor of one that comes after it', async () => {
    const cancelled = promising('2027-01-29', 'cancelled', '{ text: A, due: 2027-02-01 }');
    const later = promising('2027-03-12', 'planned', 'B');
    assert.deepEqual(await owed({ cancelled, later }), {});
    assert.deepEqual(await owed({ cancelled: cancelled.replace('cancelled', 'held'), later }), {
      ada: ['cancelled A'],
    });
  });

  it('is nothing of the meeting itself', async () =>
    assert.deepEqual(await owed({}, undefined, promising('2027-02-26', 'held', 'A')), {}));

  it('has everybody in the order of a session, those too who no longer take part', async () => {
    const last =
      'title: L\ndate: 2027-02-12\nstatus: held\nactions:\n  lin:\n    - A\n  mo:\n    - B\n  ada:\n    - C\n';
    const older = 'title: O\ndate: 2027-02-01\nstatus: held\nactions:\n  sam:\n    - D\n';
    const found = await owed({ last, older }, 'last');
    assert.deepEqual(Object.keys(found), ['ada', 'mo', 'lin', 'sam']);
    assert.deepEqual(found['sam'], ['older D']);
  });

  it('has of what is open from before the place, the day and the kind', async () => {
    const older = promising(
      '2027-01-29',
      'held',
      'Kept, done: true',
      '{ text: A, due: 2027-02-25, kind: contact }',
    );
    const pages = await Pages.of({ meetings: { now: NOW, older } });
    const [ada] = await owedIn(await pages.hand('now'), undefined);
    assert.deepEqual(ada?.items[0], {
      meeting: meetingUri('older'),
      person: 'ada',
      index: 1,
      text: 'A',
      isDone: false,
      isLate: true,
      day: '25 Feb',
      kind: 'contact',
    });
  });

  it('leads to the code that a promise is about, of last time and of what is open from before', async () => {
    const code = 'code: [{ path: src/a.ts, line: 3, text: "let a" }, { path: src/b.ts }, { line: 4 }]';
    const last = promising('2027-02-12', 'held', `{ text: B, ${code} }`, 'Without');
    const older = promising('2027-01-29', 'held', `{ text: A, ${code} }`);
    const pages = await Pages.of({ meetings: { now: NOW, last, older } });
    const [ada] = await owedIn(await pages.hand('now'), pages.look('last')[2]);
    const places = [
      { index: 0, label: 'a.ts:3', path: 'src/a.ts', line: 3, text: 'let a' },
      { index: 1, label: 'b.ts', path: 'src/b.ts' },
    ];
    assert.deepEqual(
      ada?.items.map(({ text, code: found }) => [text, found]),
      [
        ['B', places],
        ['Without', undefined],
        ['A', places],
      ],
    );
  });
});
