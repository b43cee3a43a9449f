import assert from 'node:assert/strict';
import { checkInModel } from '../../../src/core/pages/checkInModel';
import { Pages, meetingUri, type Files } from './hand';

const NOW = 'title: Now\ndate: 2027-02-26T10:00\n';

async function checkIn(files: Files, options?: { readonly me: string; readonly locale?: string }) {
  const pages = await Pages.of({ ...files, meetings: { now: NOW, ...files.meetings } }, options);
  const model = await checkInModel(...pages.look('now'));
  assert.ok(model);
  return model;
}

/** A meeting held two weeks before, in which Ada said what she would do, with these promises of hers. */
const before = (next: string, ...promises: readonly string[]) =>
  `title: Before\ndate: 2027-02-12\nstatus: held\nactions:\n  ada:\n${promises.map(item => `    - ${item}\n`).join('')}checkin:\n  ada:\n    next: ${JSON.stringify(next)}\n`;

const wasKept = async (next: string, ...promises: readonly string[]) =>
  (await checkIn({ meetings: { before: before(next, ...promises) } })).earlier[0]?.answers[0]?.wasKept;

describe('What a check-in shows', () => {
  it('is the meeting with the answers and promises of everybody', async () => {
    const now = `${NOW}actions:\n  mo:\n    - text: Ask\n      due: 2027-02-25\ncheckin:\n  ada:\n    useful: The table\n    change: Start earlier\n`;
    assert.deepEqual(await checkIn({ meetings: { now } }, { me: 'mo' }), {
      meeting: meetingUri('now'),
      title: 'Now',
      day: 'Friday 26 February',
      people: [
        { id: 'ada', name: 'Ada', isMe: false },
        { id: 'mo', name: 'Mo', isMe: true },
      ],
      answers: {
        ada: { useful: 'The table', next: '', change: 'Start earlier' },
        mo: { useful: '', next: '', change: '' },
      },
      promises: [
        { person: 'ada', items: [] },
        {
          person: 'mo',
          items: [
            {
              meeting: meetingUri('now'),
              person: 'mo',
              index: 0,
              text: 'Ask',
              isDone: false,
              isLate: true,
              day: '25 Feb',
            },
          ],
        },
      ],
      earlier: [],
    });
  });

  it('has no day where the meeting has none', async () =>
    assert.equal((await checkIn({ meetings: { now: 'title: Now\n' } })).day, undefined));

  it('is nothing of a file that could never be read, and the last good state of one that breaks', async () => {
    const pages = await Pages.of({ meetings: { now: NOW } });
    await pages.put('meetings/now.yaml', 'title: "broken\n');
    assert.equal((await checkInModel(...pages.look('now')))?.title, 'Now');
    const broken = await Pages.of({ meetings: { now: 'title: "broken\n' } });
    assert.equal(await checkInModel(...broken.look('now')), undefined);
  });
});

describe('What was said before a check-in', () => {
  it('is what the last meetings were answered, the latest first, by those who answered', async () => {
    const said = (date: string, status: string, checkin: string) =>
      `title: M\ndate: ${date}\nstatus: ${status}\ncheckin:\n${checkin}`;
    const meetings = {
      one: said('2027-01-29', 'missed', '  mo:\n    change: Earlier\n'),
      two: said('2027-02-12T10:00', 'held', '  mo:\n    useful: B\n  ada:\n    next: A\n  sam:\n'),
      three: said('2027-01-15', 'cancelled', '  ada:\n'),
    };
    const { earlier } = await checkIn({ meetings });
    assert.deepEqual(earlier, [
      {
        meeting: meetingUri('two'),
        title: 'M',
        day: '12 Feb',
        wasHeld: true,
        answers: [
          { name: 'Ada', useful: '', next: 'A', change: '', wasKept: false },
          { name: 'Mo', useful: 'B', next: '', change: '', wasKept: false },
        ],
      },
      {
        meeting: meetingUri('one'),
        title: 'M',
        day: '29 Jan',
        wasHeld: false,
        answers: [{ name: 'Mo', useful: '', next: '', change: 'Earlier', wasKept: false }],
      },
      { meeting: meetingUri('three'), title: 'M', day: '15 Jan', wasHeld: false, answers: [] },
    ]);
  });

  it('is of no meeting that is still planned, comes later, or is this one', async () => {
    const meetings = {
      now: `${NOW}status: held\n`,
      planned: 'title: P\ndate: 2027-02-20\n',
      later: 'title: L\ndate: 2027-03-01\nstatus: held\n',
    };
    assert.deepEqual((await checkIn({ meetings })).earlier, []);
  });

  it('is not of this one where it has no day, and so all others come before it', async () => {
    const meetings = {
      now: 'title: Now\nstatus: held\n',
      other: 'title: O\ndate: 2027-03-01\nstatus: held\n',
    };
    assert.deepEqual(
      (await checkIn({ meetings })).earlier.map(({ title }) => title),
      ['O'],
    );
  });

  it('goes back eight meetings, and says how many there are before', async () => {
    const meetings = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `m${at}`,
        `title: M${at}\ndate: 2027-01-${10 + at}\nstatus: held\n`,
      ]),
    );
    const { earlier, older } = await checkIn({ meetings });
    assert.deepEqual(
      earlier.map(({ title }) => title),
      ['M9', 'M8', 'M7', 'M6', 'M5', 'M4', 'M3', 'M2'],
    );
    assert.equal(older, 2);
    const eight = Object.fromEntries(Object.entries(meetings).slice(2));
    assert.equal((await checkIn({ meetings: eight })).older, undefined);
  });

  it('was kept where it became a promise that is done', async () => {
    assert.equal(await wasKept('Two options', '{ text: Two options, done: 2027-02-20 }'), true);
    assert.equal(await wasKept('Two options', '{ text: Two options, done: true }'), true);
  });

  it('was not kept where the promise is open, is another one or is somebody else’s', async () => {
    assert.equal(await wasKept('Two options', 'Two options'), false);
    assert.equal(await wasKept('Two options', '{ text: Two options, done: false }'), false);
    assert.equal(await wasKept('Two options', '{ text: Two options on a page, done: true }'), false);
    const other = before('Two options', 'None').replace('  ada:\n    - None', '  mo:\n    - { text: Two options, done: true }'); // prettier-ignore
    assert.equal((await checkIn({ meetings: { before: other } })).earlier[0]?.answers[0]?.wasKept, false);
  });

  it('was kept by any of its lines, but for capitals, spaces and the full stop', async () => {
    assert.equal(await wasKept('First this\n Two OPTIONS. \n', '{ text: two options, done: true }'), true);
    assert.equal(await wasKept('Two options', '{ text: "Two options. ", done: true }'), true);
    assert.equal(await wasKept('Two.options', '{ text: Twooptions, done: true }'), false);
  });
});
