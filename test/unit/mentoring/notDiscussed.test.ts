import assert from 'node:assert/strict';
import { silentFor } from '../../../src/core/mentoring/notDiscussed';

type Talk = Parameters<typeof silentFor>[1][number];

const held = (date: string, ...spoken: readonly string[]): Talk => ({ status: 'held', date, spoken });

describe('A goal that nobody speaks about', () => {
  const talks = [held('2027-02-12T10:00'), held('2027-01-29', 'a', 'b'), held('2027-02-26T10:00', 'b')];

  it('is silent for the meetings since the last one about it, whatever their order', () => {
    for (const order of [talks, [...talks].reverse()]) {
      assert.equal(silentFor({ id: 'a' }, order), 2);
      assert.equal(silentFor({ id: 'b' }, order), 0);
      assert.equal(silentFor({ id: 'c' }, order), 3);
    }
    assert.equal(silentFor({ id: 'a' }, []), 0);
  });

  it('is silent from its first day on, that day with it', () => {
    const since = (start: string) => silentFor({ id: 'c', start }, talks);
    assert.equal(since('2027-02-12'), 2, 'a meeting at some hour of the first day counts');
    assert.equal(since('2027-01-29'), 3, 'and one without an hour');
    assert.equal(since('2027-02-13'), 1);
    assert.equal(since('2027-02-27'), 0);
  });

  it('was spoken about before its first day in vain', () => {
    assert.equal(silentFor({ id: 'a', start: '2027-02-01' }, talks), 2);
    assert.equal(silentFor({ id: 'b', start: '2027-02-01' }, talks), 0);
  });

  it('is silent for no meeting that did not take place, and broken by none', () => {
    for (const status of ['planned', 'missed', 'cancelled'] as const) {
      const other: Talk = { status, date: '2027-02-20', spoken: ['a'] };
      assert.equal(silentFor({ id: 'a' }, [...talks, other]), 2, status);
    }
  });

  it('counts a meeting without a day, as long as the goal has none to begin with', () => {
    const undated: Talk = { status: 'held' };
    assert.equal(silentFor({ id: 'c' }, [undated]), 1);
    assert.equal(silentFor({ id: 'c', start: '2027-01-01' }, [undated]), 0);
  });
});
