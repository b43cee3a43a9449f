import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { EditedText } from '../../../src/core/yaml/composeEdits';
import { applyTextEdits, type TextEdit } from '../../../src/core/yaml/edit';
import { always } from '../support/properties';

/** What a text becomes by edits one after the other, and the edits that lead there from the first. */
function composed(text: string, ...rounds: readonly (readonly TextEdit[])[]) {
  const edited = new EditedText(text);
  let now = text;
  for (const edits of rounds) {
    edited.apply(edits);
    now = applyTextEdits(now, edits);
  }
  return { edits: edited.edits(), now };
}

const replaced = (text: string, start: number, end: number, by: string) =>
  composed(text, [{ start, end, text: by }]).edits;

describe('Edits made one after the other', () => {
  it('are told as one against the first text, without what stays', () => {
    const { edits, now } = composed(
      'one two three',
      [{ start: 4, end: 7, text: 'four' }],
      [
        { start: 0, end: 0, text: '> ' },
        { start: 4, end: 8, text: 'five' },
      ],
    );
    assert.equal(now, '> one five three');
    assert.deepEqual(edits, [
      { start: 0, end: 0, text: '> ' },
      { start: 4, end: 7, text: 'five' },
    ]);
    assert.deepEqual(replaced('- one\n', 2, 5, 'once'), [{ start: 4, end: 4, text: 'c' }]);
  });

  it('are none where one takes back what another did', () => {
    const there = [{ start: 1, end: 2, text: 'xyz' }];
    const back = [{ start: 1, end: 4, text: 'b' }];
    assert.deepEqual(composed('abc', there, back).edits, []);
  });

  it('never cut a Windows line end in two', () => {
    assert.deepEqual(replaced('a\r\nb', 1, 3, '\r'), [{ start: 1, end: 3, text: '\r' }], 'a feed goes');
    assert.deepEqual(replaced('a\rb', 1, 2, '\r\n'), [{ start: 1, end: 2, text: '\r\n' }], 'a feed comes');
    assert.deepEqual(replaced('a\r\nb', 1, 3, '\n'), [{ start: 1, end: 3, text: '\n' }], 'a return goes');
    assert.deepEqual(replaced('a\nb', 1, 2, '\r\n'), [{ start: 1, end: 2, text: '\r\n' }], 'a return comes');
    assert.deepEqual(replaced('a\r\nb', 1, 3, '\r\n- x\r\n'), [{ start: 3, end: 3, text: '- x\r\n' }]);
  });

  it('never cut a character of two units in two', () => {
    assert.deepEqual(replaced('🎉', 0, 2, '🎊'), [{ start: 0, end: 2, text: '🎊' }]);
    assert.deepEqual(replaced('𐀀', 0, 2, '𐐀'), [{ start: 0, end: 2, text: '𐐀' }]);
  });

  it('lead where they lead one by one, sorted, apart and between whole characters, whatever they are', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '\r\n', '\n', '🎉', '🎊', '𐐀', ' '), { maxLength: 8 });
    const round = fc.array(fc.record({ skip: fc.nat(3), take: fc.nat(3), by: letters }), { maxLength: 3 });
    always(
      fc.property(letters, fc.array(round, { maxLength: 4 }), (first, rounds) => {
        const edited = new EditedText(first.join(''));
        let now: readonly string[] = first;
        for (const parts of rounds) {
          const edits: TextEdit[] = [];
          const next: string[] = [];
          const width = (to: number) => now.slice(0, to).join('').length;
          let at = 0;
          for (const { skip, take, by } of parts) {
            const start = Math.min(now.length, at + skip);
            const end = Math.min(now.length, start + take);
            edits.push({ start: width(start), end: width(end), text: by.join('') });
            next.push(...now.slice(at, start), ...by);
            at = end;
          }
          next.push(...now.slice(at));
          edited.apply(edits);
          now = next;
        }
        const text = first.join('');
        const edits = edited.edits();
        assert.equal(applyTextEdits(text, edits), now.join(''));
        const [isWhole, wasWhole] = [wholeAt(now), wholeAt(first)];
        let moved = 0;
        for (const [index, { start, end, text: by }] of edits.entries()) {
          assert.ok(start >= (edits[index - 1]?.end ?? 0) && start <= end);
          assert.ok(wasWhole.has(start) && wasWhole.has(end), 'in the text before');
          assert.ok(
            isWhole.has(start + moved) && isWhole.has(start + moved + by.length),
            'in the text after',
          );
          moved += by.length - (end - start);
        }
      }),
    );
  });
});

/** The places between the letters of a text. */
function wholeAt(letters: readonly string[]): ReadonlySet<number> {
  return new Set([0, ...letters.map((_, index) => letters.slice(0, index + 1).join('').length)]);
}
