import assert from 'node:assert/strict';
import {
  elapsed,
  minutesOf,
  paused,
  restored,
  started,
  STOPPED,
  topicElapsed,
  turned,
} from '../../../src/pages/client/session/clock';

const minutes = (count: number) => count * 60_000;

describe('The clock of a session', () => {
  it('stands still until it is set going, and while it is paused', () => {
    assert.equal(elapsed(STOPPED, minutes(90)), 0);
    const clock = paused(started(STOPPED, minutes(10)), minutes(15));
    assert.equal(elapsed(clock, minutes(60)), minutes(5));
    assert.equal(elapsed(started(clock, minutes(60)), minutes(62)), minutes(7));
  });

  it('counts whole minutes, the first one as 0', () => {
    assert.equal(minutesOf(59_999), 0);
    assert.equal(minutesOf(60_000), 1);
  });

  it('keeps an account for each topic, also when the talk comes back to it, and none while it is paused', () => {
    let clock = turned(started(STOPPED, 0), undefined, 0);
    clock = turned(clock, 'a', minutes(4));
    assert.equal(topicElapsed(clock, 'b', true, minutes(6)), minutes(2));
    clock = paused(clock, minutes(6));
    clock = started(clock, minutes(20));
    clock = turned(clock, 'b', minutes(21));
    assert.equal(topicElapsed(clock, 'a', true, minutes(22)), minutes(5));
    assert.equal(topicElapsed(clock, 'b', false, minutes(22)), minutes(3));
  });

  it('goes on after a reload, but not where it was forgotten', () => {
    const clock = { ...started(STOPPED, 0), seen: minutes(30) };
    assert.equal(elapsed(restored(clock, minutes(31)), minutes(40)), minutes(40));
    assert.equal(elapsed(restored(clock, minutes(3000)), minutes(3000)), minutes(30));
  });
});
