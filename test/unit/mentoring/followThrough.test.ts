import assert from 'node:assert/strict';
import { byUrgency, isOverdue, owedFrom } from '../../../src/core/mentoring/followThrough';
import type { MeetingSummary } from '../../../src/core/model/summary';

const meeting = (status: MeetingSummary['status']): MeetingSummary => ({
  kind: 'meeting',
  title: 'API',
  status,
  sections: [],
  progress: [],
  promises: [{ person: 'ada', index: 1, text: 'One page', due: '2027-02-22' }],
});

describe('an open promise', () => {
  it('is overdue the day after its day, not on it, and never without one', () => {
    assert.equal(isOverdue('2027-02-25', '2027-02-26'), true);
    assert.equal(isOverdue('2027-02-26', '2027-02-26'), false);
    assert.equal(isOverdue('2027-02-26T09:00', '2027-02-26'), false);
    assert.equal(isOverdue('2027-02-27', '2027-02-26'), false);
    assert.equal(isOverdue(undefined, '2027-02-26'), false);
  });

  it('is owed with its place and its meeting, unless the meeting was cancelled', () => {
    for (const status of ['planned', 'held', 'missed'] as const) {
      assert.deepEqual(owedFrom('a.yaml', 'ada-mo', meeting(status)), [
        {
          person: 'ada',
          index: 1,
          text: 'One page',
          due: '2027-02-22',
          path: 'a.yaml',
          mentorship: 'ada-mo',
          meeting: 'API',
        },
      ]);
    }
    assert.deepEqual(owedFrom('a.yaml', 'ada-mo', meeting('cancelled')), []);
  });

  it('stands by its day; without one last; equal ones as they were', () => {
    const promises = [
      { id: 1 },
      { id: 2, due: '2027-03-01' },
      { id: 3, due: '2027-02-01' },
      { id: 4, due: '2027-03-01T10:00' },
      { id: 5 },
    ];
    assert.deepEqual(
      promises.sort(byUrgency).map(({ id }) => id),
      [3, 2, 4, 1, 5],
    );
  });
});
