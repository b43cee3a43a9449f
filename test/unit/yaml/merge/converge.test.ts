import assert from 'node:assert/strict';
import { sharedOut } from '../../support/properties';
import { anyTwoFirst, onceMore, threeAtOnce, throughOne, type Compared, type Outcome } from './threes';
import { dice } from './work';

describe('three people who merge in any order', function () {
  this.timeout(600_000);

  const threes = sharedOut(160).flatMap(({ seed, numRuns }) => {
    const roll = dice(seed);
    return Array.from({ length: numRuns }, () => threeAtOnce(roll));
  });
  const tally = (all: readonly Compared[]) => {
    const counts = new Map<Outcome, number>();
    for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return (...outcomes: readonly Outcome[]) =>
      outcomes.reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0);
  };

  it('all come to the same items and words, nearly always to the same bytes, and are asked in all orders or in none', () => {
    const all = threes.map(anyTwoFirst);
    const count = tally(all);
    assert.equal(count('other words', 'asks in some orders'), 0);
    const quiet = count('same bytes', 'other form', 'other order');
    assert.ok(count('same bytes') > 0.95 * quiet, `${count('same bytes')} of ${quiet} in the same bytes`);
    assert.ok(count('asks') < quiet / 3, `${count('asks')} ask, ${quiet} do not`);
  });

  it('are asked nothing where they merge what came of two orders, and lose nothing', () => {
    const apart = threes
      .map(three => ({ three, ...anyTwoFirst(three) }))
      .filter(({ outcome }) => outcome === 'other order' || outcome === 'other form');
    for (const { three, ways } of apart) {
      const [one, other] = ways.filter((way, index) => index === 0 || way.text !== ways[0]?.text);
      assert.ok(one && other);
      const { outcome } = onceMore(three, one, other);
      assert.ok(outcome === 'other order' || outcome === 'other form', outcome);
    }
  });

  it('nearly always come to the same bytes where two have pulled from the third before', () => {
    const count = tally(
      threes.map(three => {
        const [way] = anyTwoFirst(three).ways;
        const { outcome, ways } = throughOne(three);
        return {
          outcome: outcome === 'same bytes' && ways[0]?.text !== way?.text ? 'other form' : outcome,
          ways,
        };
      }),
    );
    const quiet = threes.length - count('asks');
    assert.ok(count('same bytes') > 0.9 * quiet, `${count('same bytes')} of ${quiet} in the same bytes`);
  });
});
