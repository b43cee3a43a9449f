import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { changedSpan, revertSpan } from '../../../src/store/revert';
import { always } from '../support/properties';

/** Takes back what led from `before` to `then`, in `now`; undefined where that is refused. */
function reverted(before: string, then: string, now: string): string | undefined {
  const result = revertSpan(now, then, changedSpan(before, then), 'a.yaml');
  return result.ok ? applyTextEdits(now, result.value) : undefined;
}

const list = (...items: readonly string[]) => `steps:\n${items.map(item => `  - text: ${item}\n`).join('')}`;

describe('Taking a change back in a text that has changed since', () => {
  const cases: readonly (readonly [string, string, string, string, string | undefined])[] = [
    ['with nothing else', list('a'), list('a', 'b'), list('a', 'b'), list('a')],
    ['with an item added behind it', list('a'), list('a', 'b'), list('a', 'b', 'c'), list('a', 'c')],
    ['with an item before it gone', list('a', 'b'), list('a', 'b', 'c'), list('a', 'c'), list('a')],
    ['with an item before it added', list('a'), list('a', 'b'), list('z', 'a', 'b'), list('z', 'a')],
    ['with an item behind it gone', list('a', 'c'), list('a', 'b', 'c'), list('a', 'b'), list('a')],
    ['where it was changed itself', list('a'), list('a', 'b'), list('a', 'better'), undefined],
    ['where it has gone', list('a'), list('a', 'b'), list('z', 'a'), undefined],
  ];
  for (const [what, before, then, now, expected] of cases)
    it(`is ${expected === undefined ? 'refused' : 'done'} ${what}`, () =>
      assert.equal(reverted(before, then, now), expected));

  it('leaves every other item as it is', () => {
    const items = fc.uniqueArray(fc.stringMatching(/^[a-c]{1,4}$/), { minLength: 1, maxLength: 6 });
    always(
      fc.property(items, fc.nat(), fc.nat(), fc.boolean(), (all, added, other, goes) => {
        const then = all;
        const mine = then[added % then.length] ?? '';
        const before = then.filter(item => item !== mine);
        const gone = then[other % then.length] ?? '';
        const now = goes && gone !== mine ? then.filter(item => item !== gone) : [...then, 'new'];
        const result = reverted(list(...before), list(...then), list(...now));
        if (result !== undefined) assert.equal(result, list(...now.filter(item => item !== mine)));
      }),
    );
  });
});

describe('The stretch in which two texts differ', () => {
  const text = fc.stringMatching(/^[ab\n]{0,12}$/);

  it('leads from one to the other', () =>
    always(
      fc.property(text, text, (before, after) => {
        const span = changedSpan(before, after);
        assert.equal(before.slice(span.start, span.start + span.before.length), span.before);
        assert.equal(
          before.slice(0, span.start) + span.after + before.slice(span.start + span.before.length),
          after,
        );
      }),
    ));

  it('is a whole line where one came', () =>
    assert.deepEqual(changedSpan('- a\n- c\n', '- a\n- b\n- c\n'), { start: 4, before: '', after: '- b\n' }));
});
