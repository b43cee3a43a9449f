import assert from 'node:assert/strict';
import { silentFor } from '../../../src/core/mentoring/notDiscussed';
import { changesSince, seenOf, sights, visibleIn, type Visible } from '../../../src/core/pages/unseenChanges';
import { summarise, type MeetingSummary } from '../../../src/core/model/summary';
import { decode } from '../model/reading';
import { Pages } from '../pages/hand';

const meeting = (text: string) => decode('meeting', `title: X\n${text}`).value;

describe('a goal that was not spoken about', () => {
  const held = (date: string, more = '') => meeting(`date: ${date}\nstatus: held\n${more}`);
  const meetings = [
    held('2027-02-12', 'progress:\n  tests: { state: on-track }\n  talk:\n'),
    held(
      '2027-01-29',
      'agenda:\n  ada:\n    - { text: A, goal: api, status: discussed }\n    - { text: B, goal: talk }\n',
    ),
    held('2027-01-15', 'progress:\n  fuzz:\n    note: waits\n'),
    meeting('date: 2027-03-01\nstatus: missed\n'),
    meeting('date: 2027-03-12\n'),
  ].map(value => summarise({ kind: 'meeting', value }) as MeetingSummary);
  const cases = [
    ['tests', undefined, 0],
    ['api', undefined, 1],
    ['fuzz', undefined, 2],
    ['talk', undefined, 3],
    ['talk', '2027-01-20', 2],
    ['talk', '2027-02-20', 0],
    ['constructor', undefined, 3],
  ] as const;
  for (const [id, start, count] of cases)
    it(`${id}${start === undefined ? '' : ` from ${start}`}: ${count} held meetings`, () =>
      assert.equal(silentFor({ id, start }, meetings), count));
});

describe('what is new since somebody looked', () => {
  const BEFORE = `date: 2027-03-12
agenda:
  ada:
    - Names
  mo:
actions:
  mo:
    - text: Send the talk
`;
  const visible = (text: string, more: Partial<Visible> = {}): Visible => ({
    goals: [],
    feedback: [],
    meetings: [{ path: 'm.yaml', record: meeting(text) }],
    ...more,
  });
  const seen = seenOf(sights(visible(BEFORE)));
  const news = (now: Visible, me?: string) =>
    changesSince(sights(now), seen, me).map(({ kind, person, text, at }) => [
      kind,
      person,
      text,
      at.join('.'),
    ]);

  it('is nothing where nobody has looked yet, or nothing has changed', () => {
    assert.deepEqual(changesSince(sights(visible(BEFORE)), undefined, 'mo'), []);
    assert.deepEqual(news(visible(BEFORE)), []);
  });

  const now = `date: 2027-03-12
agenda:
  ada:
    - Errors
    - text: Names
      status: discussed
  mo:
    - Mine
wins:
  ada: A table
decisions:
  mo: Text in, cursor out
progress:
  api: { state: at-risk, note: late }
  talk:
actions:
  mo:
    - text: Send the talk
      done: 2027-03-01
  ada:
    - One page
checkin:
  ada:
    useful: The tables
    next:
`;

  it('is what others have added, with its place in the file', () => {
    assert.deepEqual(news(visible(now), 'mo'), [
      ['topic', 'ada', 'Errors', 'agenda.ada.0'],
      ['win', 'ada', 'A table', 'wins.ada.0'],
      ['promise', 'ada', 'One page', 'actions.ada.0'],
      ['progress', undefined, 'late', 'progress.api'],
      ['checkin', 'ada', 'The tables', 'checkin.ada.useful'],
    ]);
    assert.deepEqual(news(visible(now), 'ada'), [
      ['topic', 'mo', 'Mine', 'agenda.mo.0'],
      ['decision', 'mo', 'Text in, cursor out', 'decisions.mo.0'],
      ['kept', 'mo', 'Send the talk', 'actions.mo.0'],
      ['progress', undefined, 'late', 'progress.api'],
    ]);
  });

  it('is a state or a note that a goal got, and a state that became another one', () => {
    const said = (progress: string) => visible(`${BEFORE}progress:\n  api: ${progress}\n`);
    const from = (before: string, after: string) =>
      changesSince(sights(said(after)), seenOf(sights(said(before))), 'mo').map(({ kind, text }) => [
        kind,
        text,
      ]);
    assert.deepEqual(from('', '{ state: at-risk }'), [['progress', '']]);
    assert.deepEqual(from('', '{ note: late }'), [['progress', 'late']]);
    assert.deepEqual(from('{ state: at-risk, note: late }', '{ state: on-track, note: late }'), [
      ['progress', 'late'],
    ]);
    assert.deepEqual(from('{ note: late }', '{ note: }'), []);
  });

  it('names a new meeting and a new goal once, and not all that stands in them', () => {
    const more: Visible = {
      feedback: [],
      goals: [{ path: 'g.yaml', record: decode('goal', 'title: Learn Rust\nowner: ada\n').value }],
      meetings: [...visible(BEFORE).meetings, { path: 'n.yaml', record: meeting(now) }],
    };
    assert.deepEqual(news(more, 'mo'), [
      ['goal', 'ada', 'Learn Rust', 'title'],
      ['meeting', undefined, 'X', 'title'],
    ]);
  });

  it('is small enough to be remembered', () => {
    assert.ok(seen.every(key => key.length <= 16));
  });
});

describe('what there is to look at', () => {
  it('is every goal, every meeting to come and the last five, by their dates and not their names', async () => {
    const dates = ['02-01', '01-04', '01-25', '02-15', '01-11', '01-18', '02-08'];
    const past = dates.map((day, index) => [
      `2026-12-0${index + 1}-talk`,
      `title: Of ${day}\ndate: 2027-${day}\nstatus: ${index === 0 ? 'missed' : 'held'}\n`,
    ]);
    const pages = await Pages.of({
      meetings: {
        ...Object.fromEntries(past),
        '2027-03-12-a': 'title: Ahead\ndate: 2027-03-12\n',
        '2027-03-19-b': 'title: Broken\n  date: [\n',
        '2027-04-12-c': 'title: Further ahead\ndate: 2027-04-12\n',
      },
      goals: { one: 'title: One\n', two: 'title: Two\nstatus: done\n', broken: 'title: [\n' },
    });
    const [, notes] = pages.look('2027-03-12-a');
    const { goals, meetings } = await visibleIn(notes);
    assert.deepEqual(
      meetings.map(({ record }) => record.title),
      ['Of 02-15', 'Of 02-08', 'Of 02-01', 'Of 01-25', 'Of 01-18', 'Further ahead', 'Ahead'],
    );
    assert.deepEqual(goals.map(({ record }) => record.title).sort(), ['One', 'Two']);
    assert.ok(goals.every(({ path }) => path.endsWith('.yaml')));
  });
});

describe('feedback that somebody may not have seen', () => {
  const path = 'x.yaml';
  const seenAs = (more: string) => {
    const { value } = decode('feedback', `title: The review\nfrom: mo\nto: ada\n${more}`);
    return sights({ goals: [], meetings: [], feedback: [{ path, record: value }] });
  };
  const told = (more: string) => seenAs(more).map(({ kind, person, at }) => [kind, person, ...at]);

  it('is what was asked of somebody, what was given, and each reply, also one that was written anew', () => {
    assert.deepEqual(told('asked: 2027-02-20\n'), [['asked', 'ada', 'situation']]);
    const given = 'date: 2027-02-21\nsituation: S\n';
    assert.deepEqual(told(given), [['feedback', 'mo', 'situation']]);
    const [one, other] = [`${given}reply: Thanks\n`, `${given}reply: Thanks, and why?\n`];
    assert.deepEqual(told(one), [
      ['feedback', 'mo', 'situation'],
      ['reply', 'ada', 'reply'],
    ]);
    const fresh = changesSince(seenAs(other), seenOf(seenAs(one)), 'mo');
    assert.deepEqual(
      fresh.map(({ kind }) => kind),
      ['reply'],
    );
    assert.deepEqual(changesSince(seenAs(one), seenOf(seenAs(given)), 'ada'), [], 'one’s own is nothing new');
  });
});
