import assert from 'node:assert/strict';
import { readersTime } from '../../../src/core/mentoring/meetingTime';
import { meetingAtHead } from '../../../src/core/roadmap/head';
import { meetingWord } from '../../../src/core/roadmap/roadmapWords';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { meetingsAhead, nextMeeting, nextMeetingWords } from '../../../src/core/tree/nextMeeting';
import { reminderOf, type Reminded } from '../../../src/core/tree/reminder';
import { track, WORDS } from '../roadmap/tracks';
import { contextOf, draw, folderOf } from '../support/trees';

const PLACE = 'mentorships/ada-mo';
const PAIR = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ntimezone: Europe/Amsterdam\n';
/** A pair that meets where the reader is. */
const HERE = PAIR.replace(/timezone: .*\n/, '');
const NEVER: Reminded = { promises: [] };

async function at(
  now: string,
  meetings: Readonly<Record<string, string>>,
  me: string | undefined = 'ada',
  pair = PAIR,
) {
  const files = Object.entries(meetings).map(([id, text]): [string, string] => [
    `${PLACE}/meetings/${id}.yaml`,
    `title: ${id}\n${text}`,
  ]);
  const folder = await folderOf(
    { [`${PLACE}/mentorship.yaml`]: pair, ...Object.fromEntries<string>(files) },
    { me },
  );
  return contextOf([folder], { now: new Date(now) });
}

/** Ten o'clock in Amsterdam. */
const TALK = { Talk: 'date: 2027-02-26T10:00\n' };
const LATE =
  'status: held\ndate: 2027-02-12\nactions:\n  ada:\n    - { text: One page, due: 2027-02-22 }\n  mo:\n    - { text: Other, due: 2027-02-01 }\n';

describe('a reminder', () => {
  const times = [
    ['2027-02-26T07:59:00Z', undefined],
    ['2027-02-26T08:00:00Z', '"Talk" begins at'],
    ['2027-02-26T09:09:00Z', '"Talk" begins at'],
    ['2027-02-26T09:30:00Z', undefined],
    ['2027-02-25T09:00:00Z', undefined],
  ] as const;
  for (const [now, text] of times)
    it(`at ${now} of a meeting at 09:00 UTC: ${text ?? 'none'}`, async () => {
      const reminder = reminderOf(await at(now, TALK), NEVER);
      assert.equal(reminder?.text.slice(0, 16), text);
    });

  it('offers to prepare the meeting, and comes once a day', async () => {
    const context = await at('2027-02-26T08:30:00Z', TALK);
    const reminder = reminderOf(context, NEVER);
    assert.ok(reminder);
    assert.ok(reminder.meeting?.endsWith('meetings/Talk.yaml'));
    assert.equal(reminderOf(context, reminder.after), undefined);
  });

  it('tells of a meeting without a time on its day, wherever the reader is', async () => {
    const context = await at('2027-02-26T12:00', { Talk: 'date: 2027-02-26\n' }, 'ada', HERE);
    assert.equal(reminderOf(context, NEVER)?.text, '"Talk" is today.');
  });

  it('names a promise of mine that has become overdue once', async () => {
    const context = await at('2027-02-26T12:00:00Z', { Last: LATE });
    const reminder = reminderOf(context, NEVER);
    assert.ok(reminder);
    assert.equal(reminder.text, 'Your promise "One page" is overdue.');
    const nextDay = await at('2027-02-27T12:00:00Z', { Last: LATE });
    assert.equal(reminderOf(nextDay, reminder.after), undefined);
    const more = `${LATE}`.replace(
      '  mo:',
      '    - { text: Names, due: 2027-02-24 }\n    - { text: Table, due: 2027-02-25 }\n  mo:',
    );
    assert.equal(
      reminderOf(await at('2027-02-27T12:00:00Z', { Last: more }), reminder.after)?.text,
      '2 of your promises are overdue.',
    );
  });

  it('waits with promises for the meeting of the day, and names both', async () => {
    const both = { ...TALK, Last: LATE };
    assert.equal(reminderOf(await at('2027-02-26T06:00:00Z', both), NEVER), undefined);
    const text = reminderOf(await at('2027-02-26T08:30:00Z', both), NEVER)?.text ?? '';
    assert.match(text, /^"Talk" begins at \d\d:\d\d\. Your promise "One page" is overdue\.$/);
  });

  const silent = [
    ['nobody who is not known', undefined, PAIR, 'date: 2027-02-26T10:00\n'],
    ['nobody who is not in the meeting', 'ada', PAIR, 'date: 2027-02-26T10:00\npeople: [mo]\n'],
    ['of nothing that was cancelled', 'ada', PAIR, 'date: 2027-02-26T10:00\nstatus: cancelled\n'],
    [
      'of nothing in a mentorship that is closed',
      'ada',
      `${PAIR}status: closed\n`,
      'date: 2027-02-26T10:00\n',
    ],
  ] as const;
  for (const [what, me, pair, text] of silent)
    it(`reminds ${what}`, async () => {
      const folder = await folderOf(
        { [`${PLACE}/mentorship.yaml`]: pair, [`${PLACE}/meetings/a.yaml`]: `title: A\n${text}` },
        me === undefined ? {} : { me },
      );
      assert.equal(
        reminderOf(contextOf([folder], { now: new Date('2027-02-26T08:30:00Z') }), NEVER),
        undefined,
      );
    });
});

describe('the next meeting', () => {
  it('is the first to come, and the one that goes on while it does', async () => {
    const meetings = {
      Talk: 'date: 2027-02-26T10:00\n',
      Later: 'date: 2027-02-26T15:00\n',
      Past: 'date: 2027-02-12\n',
    };
    const next = async (now: string) => nextMeeting(await at(now, meetings))?.meeting.title;
    assert.equal(await next('2027-02-25T12:00:00Z'), 'Talk');
    assert.equal(await next('2027-02-26T09:40:00Z'), 'Talk');
    assert.equal(await next('2027-02-26T11:30:00Z'), 'Later');
    assert.equal(await next('2027-02-27T11:30:00Z'), undefined);
  });

  it('of today is not closed once its hour is over, in the tree, on the roadmap and in the status bar', async () => {
    const meetings = { Talk: 'date: 2027-02-26T10:00\n', Later: 'date: 2027-03-12T10:00\n' };
    const context = await at('2027-02-26T12:30', meetings, 'ada', HERE);
    const next = nextMeeting(context);
    assert.ok(next);
    const { text, name, lines } = nextMeetingWords(context, next);
    assert.deepEqual(
      [text, name],
      ['not closed, today 10:00 Talk', 'Meeting: Talk, not closed, today 10:00'],
    );
    assert.deepEqual(lines, ['not closed, today 10:00, Ada and Mo']);
    assert.match(await draw(meetingsTree(context)), /\(circle-large\) Talk \| not closed, today 10:00\n/);
    const road = track({ meetings: { a: `title: Talk\n${meetings.Talk}` } }, '2027-02-26T12:30');
    const head = meetingAtHead(road);
    assert.equal(head && meetingWord(WORDS, head.state), 'Not closed');
    assert.deepEqual(
      meetingsAhead(context).map(({ meeting }) => meeting.title),
      ['Later'],
    );
    const evening = { ...meetings, Evening: 'date: 2027-02-26T20:00\n' };
    assert.equal(nextMeeting(await at('2027-02-26T12:30', evening, 'ada', HERE))?.meeting.title, 'Evening');
    assert.equal(nextMeeting(await at('2027-02-27T12:30', meetings, 'ada', HERE))?.meeting.title, 'Later');
  });

  it('is said with its day, its time and its title, cut where it is long', async () => {
    const context = await at('2027-02-20T12:00:00Z', { Talk: 'date: 2027-02-26\n' });
    const next = nextMeeting(context);
    assert.ok(next);
    const words = nextMeetingWords(context, next);
    assert.deepEqual([words.text, words.name], ['Fri 26 Feb Talk', 'Next meeting: Talk, Fri 26 Feb']);
    const long = await at('2027-02-20T12:00:00Z', { [`A${'b'.repeat(60)}`]: 'date: 2027-02-26\n' });
    const other = nextMeeting(long);
    assert.ok(other && nextMeetingWords(long, other).text === `Fri 26 Feb A${'b'.repeat(30)}…`);
  });

  it('says the time as it is meant, and what that is here where the reader’s zone is another', async () => {
    const context = await at('2027-02-20T12:00:00Z', { Talk: 'date: 2027-02-26T10:00\n' });
    const next = nextMeeting(context);
    assert.ok(next);
    const there = nextMeetingWords(context, { ...next, date: '2027-02-26T04:00' });
    assert.equal(there.text, 'Fri 26 Feb 10:00 (04:00 here) Talk');
    assert.deepEqual(there.lines, [
      'Fri 26 Feb 10:00 (04:00 here), Ada and Mo',
      'Times are in Europe/Amsterdam.',
    ]);
    const other = nextMeetingWords(context, { ...next, date: '2027-02-27T01:00' });
    assert.equal(other.text, 'Fri 26 Feb 10:00 (Sat 27 Feb 01:00 here) Talk');
    const same = nextMeetingWords(context, { ...next, date: '2027-02-26T10:00' });
    assert.deepEqual([same.text, same.lines], ['Fri 26 Feb 10:00 Talk', ['Fri 26 Feb 10:00, Ada and Mo']]);
  });

  it('says nothing of the time here where nobody knows where the reader is, but the zone that is meant', async () => {
    const known = await at('2027-02-20T12:00:00Z', { Talk: 'date: 2027-02-26T10:00\n' });
    const context = { ...known, here: { zone: 'UTC', isKnown: false } };
    const next = nextMeeting(context);
    assert.ok(next);
    const words = nextMeetingWords(context, next);
    assert.deepEqual(
      [words.text, words.lines],
      ['Fri 26 Feb 10:00 Talk', ['Fri 26 Feb 10:00, Ada and Mo', 'Times are in Europe/Amsterdam.']],
    );
  });

  it('is at the time of the reader’s own zone, over the days when clocks change', () => {
    const cases = [
      ['2027-02-26T10:00', 'Europe/Amsterdam', 'America/New_York', '2027-02-26T04:00'],
      ['2027-03-15T10:00', 'Europe/Amsterdam', 'America/New_York', '2027-03-15T05:00'], // summer time there, not yet here
      ['2027-03-29T10:00', 'Europe/Amsterdam', 'America/New_York', '2027-03-29T04:00'],
      ['2027-02-26T20:00', 'America/Los_Angeles', 'Europe/Amsterdam', '2027-02-27T05:00'],
      ['2027-02-26T10:00', 'Europe/Amsterdam', 'Europe/Amsterdam', '2027-02-26T10:00'],
      ['2027-02-26', 'Europe/Amsterdam', 'America/New_York', '2027-02-26'],
    ] as const;
    for (const [date, zone, mine, expected] of cases)
      assert.equal(readersTime(date, zone, { zone: mine }), expected);
  });
});
