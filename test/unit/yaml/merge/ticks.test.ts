import assert from 'node:assert/strict';
import { tickThatWins } from '../../../../src/core/yaml/merge/ticks';

describe('a tick that two changed at once', () => {
  const DONE = ['actions', 'ada', 0, 'done'];
  const STATUS = ['agenda', 'ada', 0, 'status'];
  /** Each wins over all that stand before it. */
  const boxes: readonly unknown[] = [false, true, '2026-12-21', '2026-12-20'];
  const states: readonly unknown[] = ['open', 'parked', 'carried', 'discussed'];
  for (const [name, path, inOrder] of [
    ['a promise', DONE, boxes],
    ['a topic', STATUS, states],
  ] as const)
    it(`is, for ${name}, the one that says more, whichever side it stands on`, () => {
      for (const [rank, more] of inOrder.entries())
        for (const less of inOrder.slice(0, rank)) {
          assert.equal(tickThatWins(path, more, less), 'a', `${more as string} and ${less as string}`);
          assert.equal(tickThatWins(path, less, more), 'b', `${less as string} and ${more as string}`);
        }
    });

  it('is no tick where nothing stands', () => {
    for (const nothing of [null, undefined, false]) {
      assert.equal(tickThatWins(DONE, nothing, true), 'b');
      assert.equal(tickThatWins(DONE, nothing, null), undefined);
    }
    for (const nothing of [null, undefined, 'open']) {
      assert.equal(tickThatWins(STATUS, 'parked', nothing), 'a');
      assert.equal(tickThatWins(STATUS, nothing, 'open'), undefined);
    }
  });

  it('is left to a person where one of the two is no tick', () => {
    for (const other of ['soon', 4, {}]) {
      assert.equal(tickThatWins(DONE, true, other), undefined);
      assert.equal(tickThatWins(DONE, other, '2026-12-20'), undefined);
    }
    for (const other of ['dropped', 4, {}]) assert.equal(tickThatWins(STATUS, 'discussed', other), undefined);
  });

  it('is looked for in the items of a list alone', () => {
    assert.equal(tickThatWins(['status'], 'discussed', 'open'), undefined);
    assert.equal(tickThatWins(['done'], true, false), undefined);
    assert.equal(tickThatWins(['agenda', 'ada', 0, 'text'], true, false), undefined);
  });
});
