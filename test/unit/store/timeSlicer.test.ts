import assert from 'node:assert/strict';
import { TimeSlicer } from '../../../src/store/timeSlicer';

describe('the pace of long work', () => {
  it('is a slice of five milliseconds from its beginning, and from each breath', async () => {
    let now = 1000;
    let breaths = 0;
    const yieldToEventLoop = () => {
      breaths++;
      now += 100; // the host has things of its own to do
      return Promise.resolve();
    };
    const slicer = new TimeSlicer({ now: () => new Date(), ticks: () => now, yieldToEventLoop });
    for (const round of [0, 1]) {
      assert.equal(slicer.isOver, false);
      now += 5;
      assert.equal(slicer.isOver, false);
      now += 1;
      assert.equal(slicer.isOver, true);
      await slicer.yieldToEventLoop();
      assert.equal(breaths, round + 1);
    }
  });
});
