import assert from 'node:assert/strict';
import { Pace } from '../../../src/store/pace';

describe('the pace of long work', () => {
  it('is a slice of five milliseconds from its beginning, and from each breath', async () => {
    let now = 1000;
    let breaths = 0;
    const breathe = () => {
      breaths++;
      now += 100; // the host has things of its own to do
      return Promise.resolve();
    };
    const pace = new Pace({ now: () => new Date(), ticks: () => now, breathe });
    for (const round of [0, 1]) {
      assert.equal(pace.isOver, false);
      now += 5;
      assert.equal(pace.isOver, false);
      now += 1;
      assert.equal(pace.isOver, true);
      await pace.breathe();
      assert.equal(breaths, round + 1);
    }
  });
});
