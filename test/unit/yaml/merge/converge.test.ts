import assert from 'node:assert/strict';
import { sharedOut } from '../../support/properties';
import { threeOnOneItem, wrongItems } from './oneItem';
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

describe('three people who change one item', function () {
  this.timeout(600_000);

  const threes = sharedOut(240).flatMap(({ seed, numRuns }) => {
    const roll = dice(seed);
    return Array.from({ length: numRuns }, () => threeOnOneItem(roll));
  });
  const told = ({ deeds, sides }: (typeof threes)[number]) => `${deeds.join(', ')}\n${sides.join('\n')}`;

  it('all come to the same words whatever the order, with no item twice and none put back', () => {
    let quiet = 0;
    for (const three of threes) {
      const { outcome, ways } = anyTwoFirst(three);
      assert.ok(outcome !== 'other words' && outcome !== 'asks in some orders', `${outcome}: ${told(three)}`);
      for (const { text } of ways.filter(({ asked }) => asked === 0)) {
        assert.equal(wrongItems(three, text), undefined, told(three));
        quiet++;
      }
    }
    assert.ok(quiet > threes.length, `${quiet} merges without a question`);
  });

  it('have none put back where two have pulled from the third before, and twice only what that one took out', () => {
    for (const three of threes) {
      const { ways } = throughOne(three);
      ways.forEach(({ text, asked }, first) => {
        const wrong = asked > 0 ? undefined : wrongItems(three, text);
        const isOut = ['deletes', 'says it anew'].includes(three.deeds[first] ?? '');
        assert.ok(wrong === undefined || (wrong === 'twice' && isOut), `${wrong}: ${told(three)}`);
      });
    }
  });

  const list = (items: string) => `title: A talk\nagenda:\n  ada:\n${items}    - The last one\n`;
  const PLAIN = list('    - Ask for a review of the branch\n');
  const CASES: readonly (readonly [what: string, sides: readonly [string, string, string], all: string])[] = [
    [
      'one takes out, one rewords and one gives a state to',
      [
        list(''),
        list('    - Ask for a review of the branch again\n'),
        list('    - text: Ask for a review of the branch\n      status: parked\n'),
      ],
      list('    - text: Ask for a review of the branch again\n      status: parked\n'),
    ],
    [
      'one takes out, one only writes as a map and one leaves alone',
      [list(''), list('    - text: Ask for a review of the branch\n'), PLAIN],
      list(''),
    ],
    [
      'one takes out, one puts a comment above and one ticks',
      [
        list(''),
        list('    # about the branch\n    - Ask for a review of the branch\n'),
        list('    - text: Ask for a review of the branch\n      status: discussed\n'),
      ],
      list('    # about the branch\n    - text: Ask for a review of the branch\n      status: discussed\n'),
    ],
  ];
  for (const [what, sides, all] of CASES)
    it(`have once, in all orders, what ${what}`, () => {
      const { ways } = anyTwoFirst({ kind: 'meeting', base: PLAIN, sides });
      assert.deepEqual(
        ways.map(({ text, asked }) => [text, asked]),
        [0, 1, 2].map(() => [all, 0]),
      );
    });

  it('have once what one takes out, one rewords and one only writes as a map, which may stay a plain item', () => {
    const reworded = 'Ask for a review of the branch again';
    const sides = [
      list(''),
      list(`    - ${reworded}\n`),
      list('    - text: Ask for a review of the branch\n'),
    ] as const;
    for (const { ways } of [anyTwoFirst, throughOne].map(way => way({ kind: 'meeting', base: PLAIN, sides })))
      for (const { text, asked } of ways) {
        assert.equal(text.replace('- text: Ask', '- Ask'), list(`    - ${reworded}\n`));
        assert.equal(asked, 0);
      }
  });

  it('keep both where the one that two have pulled from took it out, for no version is left to tell them apart', () => {
    const sides = CASES[0]?.[1];
    assert.ok(sides);
    const { ways } = throughOne({ kind: 'meeting', base: PLAIN, sides });
    assert.match(ways[0]?.text ?? '', /of the branch\n {6}status: parked\n[^]*of the branch again\n/);
  });
});
