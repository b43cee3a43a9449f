import assert from 'node:assert/strict';
import { goalsOf } from '../../../src/core/pages/goalModels';
import { Pages, uriOf, type Files } from './hand';

const goals = async (files: Files) => goalsOf(await (await Pages.of(files)).hand('now'));
const ids = async (files: Files) => (await goals(files)).map(({ id }) => id);

const FIVE = { a: 'title: A\n', b: 'title: B\n', c: 'title: C\n', d: 'title: D\n', e: 'title: E\n' };

describe('The goals beside a meeting', () => {
  it('are those of its progress in their order, then those of its topics, then the others that are worked on', async () => {
    const now =
      'title: N\ndate: 2027-02-26\nagenda:\n  ada:\n    - text: T\n      goal: c\nprogress:\n  e:\n  b:\n';
    assert.deepEqual(await ids({ meetings: { now }, goals: FIVE }), ['e', 'b', 'c', 'a', 'd']);
  });

  it('are in the order of the files where the meeting is about none, or about topics alone', async () => {
    assert.deepEqual(await ids({ meetings: { now: 'title: N\n' }, goals: FIVE }), ['a', 'b', 'c', 'd', 'e']);
    const now = 'title: N\nagenda:\n  ada:\n    - text: T\n      goal: d\n    - text: U\n      goal: b\n';
    assert.deepEqual(await ids({ meetings: { now }, goals: FIVE }), ['b', 'd', 'a', 'c', 'e']);
  });

  it('are none that rests or is over, unless the meeting is about it, and none that is not there', async () => {
    const states = { a: 'active', b: 'draft', c: 'paused', d: 'done', e: 'dropped' };
    const all = Object.fromEntries(Object.entries(states).map(([id, status]) => [id, `title: T\nstatus: ${status}\n`])); // prettier-ignore
    assert.deepEqual(await ids({ meetings: { now: 'title: N\n' }, goals: all }), ['a']);
    const now = 'title: N\nagenda:\n  mo:\n    - text: T\n      goal: e\nprogress:\n  d:\n  gone:\n';
    assert.deepEqual(await ids({ meetings: { now }, goals: all }), ['d', 'e', 'a']);
  });

  it('say what this meeting says of them, what was last said before, and how long nobody spoke about them', async () => {
    const held = (date: string, more: string) => `title: H\ndate: ${date}\nstatus: held\n${more}`;
    const meetings = {
      now: 'title: N\ndate: 2027-02-26T10:00\nprogress:\n  a:\n    state: on-track\n    note: Going\n  b:\n',
      one: held('2027-01-29', 'progress:\n  a:\n    state: stuck\n  b:\n    state: at-risk\n'),
      two: held('2027-02-12', 'progress:\n  a:\n    state: at-risk\n'),
      later: held('2027-03-12', 'progress:\n  a:\n    state: done\n  b:\n    state: done\n'),
    };
    assert.deepEqual(
      await goals({ meetings, goals: { a: FIVE.a, b: FIVE.b, c: 'title: C\nstart: 2027-02-12\n' } }),
      [
        {
          id: 'a',
          title: 'A',
          uri: uriOf('goals/a.yaml'),
          state: 'on-track',
          note: 'Going',
          before: 'at-risk',
          isListed: true,
        },
        {
          id: 'b',
          title: 'B',
          uri: uriOf('goals/b.yaml'),
          note: '',
          before: 'at-risk',
          isListed: true,
          silentFor: 1,
        },
        { id: 'c', title: 'C', uri: uriOf('goals/c.yaml'), note: '', isListed: false, silentFor: 1 },
      ],
    );
  });

  it('say what was said between two meetings up to the day of this one, and nothing that came after it', async () => {
    const said = (day: string) => `title: A\nprogress:\n  ada:\n    - date: ${day}\n      state: stuck\n`;
    const now = 'title: N\ndate: 2027-02-26T10:00\n';
    for (const [day, before] of [
      ['2027-02-20', 'stuck'],
      ['2027-02-26', 'stuck'],
      ['2027-02-27', undefined],
    ] as const)
      assert.equal((await goals({ meetings: { now }, goals: { a: said(day) } }))[0]?.before, before, day);
  });
});
