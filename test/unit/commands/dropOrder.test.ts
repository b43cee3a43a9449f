import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dropOrder } from '../../../src/commands/dropOrder';
import { always } from '../support/properties';

/** The list as the shifts leave it, where a shift takes an item from where it stands by then. */
function dropped(list: readonly number[], items: readonly number[], target: number): readonly number[] {
  const rows = [...list];
  for (const { item, by } of dropOrder(items, target)) {
    const from = rows.indexOf(item);
    rows.splice(from + by, 0, ...rows.splice(from, 1));
  }
  return rows;
}

describe('items dropped on an item of their own list', () => {
  it('come to stand below it, in their order, when they come from above', () => {
    assert.deepEqual(dropped([0, 1, 2, 3, 4], [1, 0], 3), [2, 3, 0, 1, 4]);
  });

  it('come to stand above it, in their order, when they come from below', () => {
    assert.deepEqual(dropped([0, 1, 2, 3, 4], [3, 4], 1), [0, 3, 4, 1, 2]);
  });

  it('come together below it when they come from both sides', () => {
    assert.deepEqual(dropped([0, 1, 2, 3, 4], [0, 4], 2), [1, 2, 0, 4, 3]);
  });

  it('stay when they are dropped on themselves', () => {
    assert.deepEqual(dropOrder([2], 2), []);
  });

  it('keep their order and that of all others, beside the item that they were dropped on', () => {
    always(
      fc.property(
        fc.integer({ min: 1, max: 8 }).chain(size =>
          fc.record({
            size: fc.constant(size),
            items: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1 }),
            target: fc.integer({ min: 0, max: size - 1 }),
          }),
        ),
        ({ size, items, target }) => {
          const all = [...Array(size).keys()];
          const after = dropped(all, items, target);
          const moved = items.filter(item => item !== target).sort((a, b) => a - b);
          const isMoved = (item: number) => moved.includes(item);
          assert.deepEqual(
            after.filter(item => !isMoved(item)),
            all.filter(item => !isMoved(item)),
          );
          const first = moved[0] === undefined ? 0 : after.indexOf(moved[0]);
          assert.deepEqual(after.slice(first, first + moved.length), moved);
          if (moved.length > 0)
            assert.ok(after[first - 1] === target || after[first + moved.length] === target);
        },
      ),
    );
  });
});
