import assert from 'node:assert/strict';
import { goalStates, sayProgress } from '../../../src/core/mentoring/progress';
import { summarise, type MeetingSummary } from '../../../src/core/model/summary';
import { after, readable } from './readable';

const meeting = (
  date: string | undefined,
  progress: MeetingSummary['progress'],
  status: MeetingSummary['status'] = 'held',
): MeetingSummary => ({ kind: 'meeting', title: 'A', date, status, sections: [], progress, promises: [] });

describe('the state of a goal', () => {
  it('is what the later file says where two meetings were on one day', () => {
    const same = [meeting('2027-02-12', [['a', 'stuck']]), meeting('2027-02-12', [['a', 'done']])];
    assert.equal(goalStates(same).get('a'), 'done');
  });

  it('is what the latest meeting says, whatever the order of the files', () => {
    const meetings = [
      meeting('2027-02-12', [['a', 'stuck']]),
      meeting('2027-02-26T10:00', [['a', 'on-track']]),
      meeting('2027-01-12', [
        ['a', 'at-risk'],
        ['b', 'done'],
      ]),
    ];
    for (const order of [meetings, [...meetings].reverse()])
      assert.deepEqual([...goalStates(order)].sort(), [
        ['a', 'on-track'],
        ['b', 'done'],
      ]);
  });

  it('stays where a later meeting names the goal and says nothing', () => {
    const states = goalStates([
      meeting('2027-01-01', [['a', 'stuck']]),
      meeting('2027-02-01', [['a', undefined]]),
    ]);
    assert.equal(states.get('a'), 'stuck');
  });

  it('is not taken from a meeting that did not take place', () => {
    for (const status of ['missed', 'cancelled'] as const) {
      const states = goalStates([
        meeting('2027-01-01', [['a', 'stuck']]),
        meeting('2027-02-01', [['a', 'done']], status),
      ]);
      assert.equal(states.get('a'), 'stuck');
    }
  });

  it('is unknown where nobody said anything', () => assert.equal(goalStates([]).get('a'), undefined));
});

describe('what is said of a goal between two meetings', () => {
  const TODAY = '2027-02-20';
  const say = (text: string, state: 'at-risk' | 'stuck' | 'on-track', person = 'ada') =>
    after('goal', text, goal => sayProgress(goal, person, ['ada', 'mo'], TODAY, state));

  it('makes its section for everybody, so that what the other says merges', () => {
    assert.equal(
      say('title: A\n', 'at-risk'),
      'title: A\n\nprogress:\n  ada:\n    - date: 2027-02-20\n      state: at-risk\n\n  mo:\n',
    );
  });

  it('goes behind what was said before, and is another word on the same day', () => {
    const before = 'title: A\nprogress:\n  ada:\n    - date: 2027-02-01 # early\n      state: stuck\n';
    const added = `${before}    - date: 2027-02-20\n      state: at-risk\n`;
    assert.equal(say(before, 'at-risk'), added);
    assert.equal(say(added, 'on-track'), added.replace('at-risk', 'on-track'));
    assert.equal(say(added, 'at-risk'), added);
  });

  it('takes a goal up again that was paused', () => {
    assert.match(say('title: A\nstatus: paused\n', 'stuck'), /^title: A\nstatus: active\n/);
  });

  it('counts where it is as new as the last meeting, or newer', () => {
    const talk = [meeting('2027-02-12T10:00', [['a', 'on-track']])];
    const own = (day: string) => goalStates(talk, new Map([['a', [[day, 'stuck'] as const]]])).get('a');
    assert.equal(own('2027-02-11'), 'on-track');
    assert.equal(own('2027-02-12'), 'stuck');
    assert.equal(own('2027-02-13'), 'stuck');
  });

  it('is kept in memory with its day, and without one counts for nothing', () => {
    const { record } = readable(
      'goal',
      'title: A\nprogress:\n  mo:\n    - date: 2027-02-01\n      state: stuck\n    - state: at-risk\n',
    );
    const summary = summarise(record);
    assert.deepEqual(summary.kind === 'goal' && summary.said, [['2027-02-01', 'stuck']]);
  });
});
