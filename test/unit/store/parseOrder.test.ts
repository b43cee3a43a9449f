import assert from 'node:assert/strict';
import { parseOrder } from '../../../src/store/parseOrder';

describe('the order in which files are read', () => {
  it('is what all hangs on first, then goals, then meetings from the newest, in whatever mentorship', () => {
    const at = (path: string) => `.mentoring/mentorships/${path}.yaml`;
    const given = [
      at('a/meetings/2027-01-29-b'),
      at('a/goals/x'),
      at('b/meetings/2027-02-12-a'),
      at('b/mentorship'),
      at('a/meetings/2027-01-15-c'),
      '.mentoring/people/ada.yaml',
      at('b/goals/w'),
      at('a/meetings/2027-02-26-d'),
    ];
    assert.deepEqual(parseOrder(given), [
      at('b/mentorship'),
      '.mentoring/people/ada.yaml',
      at('a/goals/x'),
      at('b/goals/w'),
      at('a/meetings/2027-02-26-d'),
      at('b/meetings/2027-02-12-a'),
      at('a/meetings/2027-01-29-b'),
      at('a/meetings/2027-01-15-c'),
    ]);
  });
});
