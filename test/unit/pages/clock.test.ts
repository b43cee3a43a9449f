import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  elapsed,
  minutesOf,
  paused,
  restored,
  started,
  STOPPED,
  ticked,
  topicElapsed,
  turned,
  type SessionClock,
} from '../../../src/pages/client/session/clock';
import { always } from '../support/properties';

const minutes = (count: number) => count * 60_000;

/** A clock that has ticked each minute from one to another. */
function ticking(clock: SessionClock, from: number, to: number): SessionClock {
  let going = clock;
  for (let at = from; at <= to; at++) going = ticked(going, minutes(at));
  return going;
}

describe('The clock of a session', () => {
  it('stands still until it is set going, and while it is paused', () => {
    assert.equal(elapsed(STOPPED, minutes(90)), 0);
    const clock = paused(ticking(started(STOPPED, minutes(10)), 10, 15), minutes(15));
    assert.equal(elapsed(clock, minutes(60)), minutes(5));
    assert.equal(elapsed(started(clock, minutes(60)), minutes(62)), minutes(7));
  });

  it('counts whole minutes, the first one as 0', () => {
    assert.equal(minutesOf(59_999), 0);
    assert.equal(minutesOf(60_000), 1);
  });

  it('keeps an account for each topic, also when the talk comes back to it, and none while it is paused', () => {
    let clock = turned(started(STOPPED, 0), undefined, 0);
    clock = turned(ticking(clock, 0, 4), 'a', minutes(4));
    assert.equal(topicElapsed(clock, 'b', true, minutes(6)), minutes(2));
    clock = paused(ticking(clock, 4, 6), minutes(6));
    clock = started(clock, minutes(20));
    clock = turned(clock, 'b', minutes(21));
    assert.equal(topicElapsed(clock, 'a', true, minutes(22)), minutes(5));
    assert.equal(topicElapsed(clock, 'b', false, minutes(22)), minutes(3));
  });

  it('goes on after a reload, but not where it was forgotten', () => {
    const clock = ticking(started(STOPPED, 0), 0, 30);
    assert.equal(elapsed(restored(clock, minutes(51)), minutes(52)), minutes(52), 'behind another page');
    assert.equal(elapsed(restored(clock, minutes(3000)), minutes(3001)), minutes(30));
  });

  // What the clock of the machine says at each tick, in minutes, and how many minutes somebody was there.
  const days: readonly (readonly [what: string, ticks: readonly number[], there: number])[] = [
    ['an hour', Array.from({ length: 61 }, (_, minute) => minute), 60],
    ['five minutes, nine hours with the lid closed, five minutes', [0, 1, 2, 3, 4, 5, 545, 546, 547, 548, 549, 550], 10], // prettier-ignore
    ['a page that is slowed down to a tick in two minutes', [0, 2, 4, 6], 6],
    ['a clock that is set back an hour', [60, 61, 62, 2, 3, 4], 4],
    ['a clock that is set forward an hour', [0, 1, 2, 62, 63], 3],
    ['many short sleeps', [0, 10, 20, 30, 31], 1],
  ];
  for (const [what, [first = 0, ...ticks], there] of days)
    it(`measures how long somebody was there: ${what}`, () => {
      let clock = turned(started(STOPPED, minutes(first)), undefined, minutes(first));
      for (const at of ticks) {
        const before = elapsed(clock, minutes(at));
        clock = ticked(clock, minutes(at));
        assert.equal(elapsed(clock, minutes(at)), before);
      }
      const end = minutes(ticks.at(-1) ?? first);
      assert.equal(minutesOf(elapsed(clock, end)), there);
      assert.equal(minutesOf(topicElapsed(clock, 'a', true, end)), there);
      assert.equal(minutesOf(elapsed(paused(clock, end), end)), there);
      assert.equal(minutesOf(elapsed(clock, end - minutes(100))), there, 'set back before the next tick');
    });

  it('never takes anything away, and puts all of it to the account of a topic, whatever the machine does', () => {
    const deed = fc.constantFrom('tick', 'turn', 'pause', 'start', 'reload');
    // An hour set back, a tick, some minutes between two ticks, a sleep.
    const gap = fc.constantFrom(-60, -1, 0, 0.2, 1, 2, 3, 4, 9 * 60);
    always(
      fc.property(fc.array(fc.tuple(deed, gap), { maxLength: 30 }), deeds => {
        let now = minutes(10_000);
        let clock = started(STOPPED, now);
        let current = 'a';
        for (const [deed, gap] of deeds) {
          const { spent } = clock; // what came since the last tick is not sure
          now += minutes(gap);
          if (deed === 'tick') clock = ticked(clock, now);
          if (deed === 'pause') clock = paused(clock, now);
          if (deed === 'start') clock = started(clock, now);
          if (deed === 'reload') clock = restored(clock, now);
          if (deed === 'turn') {
            clock = turned(clock, current, now);
            current = current === 'a' ? 'b' : 'a';
          }
          const all = elapsed(clock, now);
          assert.ok(all >= spent, `${deed} took away ${spent - all}`);
          const accounts = ['a', 'b'].map(topic => topicElapsed(clock, topic, topic === current, now));
          for (const account of accounts) assert.ok(account >= 0, `${account} on a topic`);
          const sum = accounts.reduce((one, other) => one + other);
          assert.ok(Math.abs(sum - all) < 1, `${sum} of ${all}`);
        }
      }),
      { numRuns: 400 },
    );
  });
});
