import assert from 'node:assert/strict';
import { goalStates } from '../../../src/core/mentoring/progress';
import type { MeetingSummary } from '../../../src/core/model/summary';

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
