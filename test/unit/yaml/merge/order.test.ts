import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergedOrder, survivors } from '../../../../src/core/yaml/merge/order';
import { always } from '../../support/properties';

const letters = (text: string) => [...text];
const order = (base: string, a: string, b: string) =>
  mergedOrder(letters(base), letters(a), letters(b)).join('');

describe('the order of what two have', () => {
  const rows: readonly (readonly [sentence: string, base: string, a: string, b: string, merged: string])[] = [
    ['stays where neither moved anything', 'abcd', 'abcd', 'abcd', 'abcd'],
    ['has what each moved where they put it', 'abcdef', 'bcdefa', 'dabcef', 'dbcefa'],
    ['goes by the first where both moved one', 'abcd', 'bcda', 'bacd', 'bcda'],
    ['has what each added behind what they added it behind', 'abc', 'abxc', 'aybc', 'aybxc'],
    ['has what both added in one place one behind the other', 'ab', 'abx', 'aby', 'abxy'],
    ['has what was added in front in front', 'ab', 'ab', 'yab', 'yab'],
    ['has what was added behind what the other moved there', 'abcd', 'bcda', 'axbcd', 'bcdax'],
    ['is, without a base, where the second moved what the first has', '', 'abc', 'cab', 'cab'],
    ['has all of both without a base', '', 'acd', 'abd', 'acbd'],
  ];
  for (const [sentence, base, a, b, merged] of rows)
    it(sentence, () => {
      assert.equal(order(base, a, b), merged);
    });

  const shuffled = (ids: readonly number[]) => fc.shuffledSubarray([...ids], { minLength: ids.length });
  const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('is that of the one who moved something, where the other did not', () => {
    always(
      fc.property(shuffled(NINE), moved => {
        assert.deepEqual(mergedOrder(NINE, moved, NINE), moved);
        assert.deepEqual(mergedOrder(NINE, NINE, moved), moved);
      }),
    );
  });

  it('keeps what each added in the order of each', () => {
    const some = (from: readonly number[]) => fc.shuffledSubarray([...from]);
    always(
      fc.property(some([1, 2, 3, 4]), some([5, 6, 7, 8]), (ofA, ofB) => {
        const merged = mergedOrder([], ofA, ofB);
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
        assert.deepEqual(mergedOrder(NINE, [...without(last), last], [first, ...without(first)]), [
          first,
          ...without(last, first),
          last,
        ]);
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
