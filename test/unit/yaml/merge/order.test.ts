import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergedOrder, survivors } from '../../../../src/core/yaml/merge/order';
import { always } from '../../support/properties';

const letters = (text: string) => [...text];
const byLetter = <T>(one: T, other: T) => (one < other ? -1 : one > other ? 1 : 0);
const order = (base: string, a: string, b: string, gone = '') =>
  mergedOrder(letters(base), letters(a), letters(b), byLetter, id => gone.includes(id)).join('');

describe('the order of what two have', () => {
  const rows: readonly (readonly [sentence: string, base: string, a: string, b: string, merged: string])[] = [
    ['stays where neither moved anything', 'abcd', 'abcd', 'abcd', 'abcd'],
    ['has what each moved where they put it', 'abcdef', 'bcdefa', 'dabcef', 'dbcefa'],
    ['goes by the first where both moved one', 'abcd', 'bcda', 'bacd', 'bcda'],
    ['has what each added behind what they added it behind', 'abc', 'abxc', 'aybc', 'aybxc'],
    ['has what both added in one place one behind the other', 'ab', 'abx', 'aby', 'abxy'],
    ['has what was added in front in front', 'ab', 'ab', 'yab', 'yab'],
    [
      'has what was added where it was, when the other moved what stood before it',
      'abcd',
      'bcda',
      'axbcd',
      'xbcda',
    ],
    ['has what both added in one place as two stacks of cards are merged', 'ab', 'amxb', 'anb', 'amnxb'],
    ['keeps what one put behind something together with that', 'ab', 'axcb', 'anb', 'anxcb'],
    ['does not ask who of the two is first', 'ab', 'anb', 'axcb', 'anxcb'],
    ['is, without a base, where the second moved what the first has', '', 'abc', 'cab', 'cab'],
    ['has all of both without a base', '', 'acd', 'abd', 'abcd'],
  ];
  for (const [sentence, base, a, b, merged] of rows)
    it(sentence, () => {
      assert.equal(order(base, a, b), merged);
    });

  it('leaves out what is gone, and has what stood around it in one place', () => {
    assert.equal(order('abc', 'azbmc', 'anc', 'b'), 'amnzc');
  });

  it('has what one still has of the base before what the other, who removed it, put there', () => {
    assert.equal(order('abc', 'abzc', 'amc'), 'abmzc');
    assert.equal(order('abc', 'amc', 'abzc'), 'abmzc');
  });

  it('is the same whichever two of three are merged first', () => {
    const added = fc.shuffledSubarray([...'uvwxyz']);
    always(
      fc.property(fc.tuple(added, added, added), fc.nat(2), (all, last) => {
        // Each adds some letters of their own, in any order, in one place.
        const sides = all.map((row, who) => ['a', ...row.map(each => `${each}${who}`), 'b']);
        const of = (...rows: readonly (readonly string[])[]) =>
          rows.reduce((one, other) => mergedOrder(['a', 'b'], one, other, byLetter));
        const [first = [], second = [], third = []] = sides;
        const rest = sides.filter((_, who) => who !== last);
        assert.deepEqual(of(of(...rest), sides[last] ?? []), of(first, second, third));
      }),
    );
  });

  const shuffled = (ids: readonly number[]) => fc.shuffledSubarray([...ids], { minLength: ids.length });
  const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('is that of the one who moved something, where the other did not', () => {
    always(
      fc.property(shuffled(NINE), moved => {
        assert.deepEqual(mergedOrder(NINE, moved, NINE, byLetter), moved);
        assert.deepEqual(mergedOrder(NINE, NINE, moved, byLetter), moved);
      }),
    );
  });

  it('keeps what each added in the order of each', () => {
    const some = (from: readonly number[]) => fc.shuffledSubarray([...from]);
    always(
      fc.property(some([1, 2, 3, 4]), some([5, 6, 7, 8]), (ofA, ofB) => {
        const merged = mergedOrder([], ofA, ofB, byLetter);
        assert.deepEqual(
          merged.filter(id => ofA.includes(id)),
          ofA,
        );
        assert.deepEqual(
          merged.filter(id => ofB.includes(id)),
          ofB,
        );
        assert.equal(merged.length, ofA.length + ofB.length);
      }),
    );
  });

  it('takes for moved as few as can be', () => {
    // One of the first six goes to the end, another of the last six to the front: what neither moved stays between.
    always(
      fc.property(fc.constantFrom(...NINE.slice(0, 6)), fc.constantFrom(...NINE.slice(3)), (last, first) => {
        fc.pre(last !== first);
        const without = (...ids: readonly number[]) => NINE.filter(id => !ids.includes(id));
        const merged = mergedOrder(NINE, [...without(last), last], [first, ...without(first)], byLetter);
        assert.deepEqual(merged, [first, ...without(last, first), last]);
      }),
    );
  });
});

describe('what is left of what two had in common', () => {
  it('is what both have, and what one added', () => {
    const isLeft = survivors(letters('abc'), letters('abx'), letters('acy'));
    assert.equal(letters('abcxy').filter(isLeft).join(''), 'axy');
  });
});
