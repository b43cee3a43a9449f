import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedBy } from '../../../src/language/codeNotes/movedBy';
import { always } from '../support/properties';

const at = (line: number, character = 0) => ({ line, character });
const insert = (line: number, text: string, character = 0) => ({
  range: { start: at(line, character), end: at(line, character) },
  text,
});
const remove = (from: number, to: number) => ({ range: { start: at(from), end: at(to) }, text: '' });

describe('The mark of a note, while somebody types', () => {
  it('goes down with its line where lines are put above it, and stays where they are put below', () => {
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [insert(0, 'a\nb\n')]), { line: 7, end: 8 });
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [insert(4, 'a\n')]), { line: 6, end: 7 });
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [insert(6, 'a\n')]), { line: 5, end: 6 });
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [insert(4, 'x', 3)]), { line: 5, end: 6 });
  });

  it('covers what is put inside its lines', () => {
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [insert(4, '\nnew', 4)]), { line: 5, end: 7 });
  });

  it('goes up where lines above it are taken out, several at once, too', () => {
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [remove(0, 2)]), { line: 3, end: 4 });
    assert.deepEqual(movedBy({ line: 5, end: 6 }, [remove(3, 4), remove(0, 1)]), { line: 3, end: 4 });
  });

  it('stands on its own line after any lines have come and gone elsewhere', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), {
      minLength: 1,
      maxLength: 8,
    });
    always(
      fc.property(lines, lines, lines, fc.nat(), fc.boolean(), (above, below, added, where, isAbove) => {
        const all = [...above, 'NOTED', ...below];
        const noted = above.length;
        const line = isAbove ? where % (noted + 1) : noted + 1 + (where % below.length);
        const now = movedBy({ line: noted + 1, end: noted + 1 }, [insert(line, `${added.join('\n')}\n`)]);
        all.splice(line, 0, ...added);
        assert.equal(all[now.line - 1], 'NOTED');
        assert.equal(now.end, now.line);
      }),
    );
  });
});
