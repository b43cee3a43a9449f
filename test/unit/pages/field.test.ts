import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chosen,
  differing,
  fieldOf,
  isCollision,
  isDirty,
  keepBoth,
  left,
  met,
  seen,
  settled,
  typed,
  written,
} from '../../../src/pages/protocol/field';
import { always } from '../support/properties';

describe('A text field beside the text of a file', () => {
  it('follows the file where nobody has typed', () => {
    const field = seen(fieldOf('one'), 'two', false);
    assert.equal(field.text, 'two');
    assert.equal(isDirty(field), false);
  });

  it('keeps what was typed while the file stays as it was', () => {
    const field = seen(typed(fieldOf('one'), 'one, more'), 'one', false);
    assert.equal(field.text, 'one, more');
    assert.equal(isDirty(field), true);
  });

  it('is clean again when the file has what was typed, whoever wrote it', () => {
    assert.equal(isDirty(seen(typed(fieldOf('one'), 'two'), 'two', true)), false);
  });

  it('goes on being typed into while what was sent arrives in the file', () => {
    const field = seen({ text: 'one two three', base: '', sent: 'one two' }, 'one two', true);
    assert.deepEqual([field.text, field.base, isCollision(field)], ['one two three', 'one two', false]);
  });

  it('goes on where the file has only a part of what was typed, whoever put it there', () => {
    const field = seen(typed(fieldOf('one'), 'one two three'), 'one two', true);
    assert.deepEqual([field.text, field.base, isCollision(field)], ['one two three', 'one two', false]);
    assert.equal(isCollision(seen(typed(fieldOf('one two'), 'one two three'), 'one', true)), true);
  });

  it('keeps both texts where both have changed', () => {
    const field = seen(typed(fieldOf('one'), 'mine'), 'theirs', false);
    assert.deepEqual([field.text, field.theirs], ['mine', 'theirs']);
  });

  it('is not redrawn while it has the caret; when it is left, it shows the file', () => {
    const field = seen(fieldOf('one'), 'two', true);
    assert.equal(field.text, 'one');
    assert.equal(left(field).text, 'two');
  });

  it('follows a file that has all that was typed, and goes on', () => {
    assert.equal(isCollision(seen(typed(fieldOf('one'), 'two'), 'two three', false)), false);
    assert.equal(isCollision(seen(typed(fieldOf('one'), 'two'), 'two three', true)), true);
  });

  it('is no collision any more when the file goes back to what it was', () => {
    const field = seen(seen(typed(fieldOf('one'), 'mine'), 'theirs', true), 'one', true);
    assert.equal(isCollision(field), false);
    assert.equal(field.text, 'mine');
  });

  it('counts every blank, but not how lines end, nor blanks on the empty lines at its end', () => {
    assert.equal(isDirty(typed(fieldOf('a\n\tb\n\n'), 'a\r\n\tb\n  \n\t')), false);
    for (const text of ['  a\n\tb', 'a\n    b', 'a\n\tb ', 'a\n\tb\n'])
      assert.equal(isDirty(typed(fieldOf('a\n\tb'), text)), true, JSON.stringify(text));
    assert.equal(isDirty(typed(fieldOf(''), ' \n\t')), false);
  });

  it('of one line does not count the blanks at its ends, as long as it is one', () => {
    assert.equal(isDirty(typed(fieldOf('a', true), ' a\t')), false);
    assert.equal(isDirty(typed(fieldOf('a\nb', true), '  a\nb')), true);
    assert.equal(isDirty(typed(seen(typed(fieldOf('', true), 'b'), 'a', false), 'b ')), true);
    assert.equal(isDirty(typed(written(typed(fieldOf('', true), 'a '), 'a '), 'a')), false);
  });

  it('shows both where its text was refused for one that seems to be its own, and is not sent for ever', () => {
    const field = met(typed(fieldOf('one'), 'two'), 'one', true);
    assert.deepEqual([field.text, field.theirs], ['two', 'one']);
    assert.equal(met(typed(fieldOf('one'), 'one two three'), 'one two', true).theirs, undefined);
  });

  it('keeps both where another wrote over it in the very moment, having seen nothing of it', () => {
    const mine = written(typed(fieldOf('one'), 'one\ntwo'), 'one\ntwo');
    const field = chosen(seen(mine, 'one\nthree', true), 'both');
    assert.equal(field.text, 'one\ntwo\nthree');
    assert.equal(isDirty(field), true);
  });

  it('is a collision, wherever the caret is, when another wrote over what was just written', () => {
    const mine = written(typed(fieldOf('one'), 'one\ntwo'), 'one\ntwo');
    for (const hasCaret of [true, false]) {
      const field = seen(mine, 'one\nthree', hasCaret);
      assert.deepEqual([field.text, field.theirs, isDirty(field)], ['one\ntwo', 'one\nthree', true]);
      assert.equal(isCollision(left(field)), true);
      assert.equal(chosen(field, 'both').text, 'one\ntwo\nthree');
    }
  });

  it('follows the file where that has what was just written, or has it no more because it was taken back', () => {
    const mine = written(typed(fieldOf('one\nthree'), 'one\ntwo\nthree'), 'one\ntwo\nthree');
    for (const file of ['zero\none\ntwo\nthree', 'one\nthree'])
      assert.deepEqual(seen(mine, file, false), fieldOf(file));
  });

  it('follows the file where somebody was asked, and kept both', () => {
    const mine = written(typed(fieldOf('one'), 'one, mine'), 'one, mine');
    const file = keepBoth('one', 'one, theirs', 'one, mine');
    assert.deepEqual(seen(mine, file, false), fieldOf(file));
  });

  it('follows a file that somebody changed who has seen what was written', () => {
    const mine = settled(written(typed(fieldOf('one'), 'one\ntwo'), 'one\ntwo'));
    assert.deepEqual(seen(mine, 'one\nthree', false), fieldOf('one\nthree'));
  });

  it('follows a file in which somebody made the same change, and others', () => {
    const field = seen(
      typed(fieldOf('one\ntwo\nthree'), 'two\nthree\nfour'),
      'two\nthree\nfour\nfive',
      false,
    );
    assert.equal(isCollision(field), false);
    const removed = seen(typed(fieldOf('one\ntwo\nthree'), 'one\nthree'), 'zero\none\nthree', false);
    assert.equal(removed.text, 'zero\none\nthree');
  });

  it('has three ways out of a collision', () => {
    const field = seen(typed(fieldOf('one'), 'one\nmine'), 'one\ntheirs', false);
    assert.equal(chosen(field, 'mine').text, 'one\nmine');
    assert.equal(isDirty(chosen(field, 'mine')), true);
    assert.equal(isDirty(chosen(field, 'theirs')), false);
    assert.equal(chosen(field, 'theirs').text, 'one\ntheirs');
    assert.equal(chosen(field, 'both').text, 'one\nmine\ntheirs');
    assert.equal(isCollision(chosen(field, 'both')), false);
  });
});

describe('What differs in two texts', () => {
  it('is the lines that the other does not have', () => {
    assert.deepEqual(differing('a\nb\nc\nmine', 'x\nb\nc'), { mine: 'a\nmine', theirs: 'x' });
  });
});

describe('Keeping both texts', () => {
  const cases: readonly (readonly [
    what: string,
    base: string,
    mine: string,
    theirs: string,
    both: string,
  ])[] = [
    ['takes what only one has changed', 'a\nb\nc', 'a\nB\nc', 'a\nb\nc', 'a\nB\nc'],
    ['takes both where they changed other lines', 'a\nb\nc', 'A\nb\nc', 'a\nb\nC', 'A\nb\nC'],
    ['puts mine before theirs where both added', 'a', 'a\nx', 'a\ny', 'a\nx\ny'],
    ['takes once what both have written alike', 'a', 'a\nx', 'a\nx', 'a\nx'],
    ['takes once what one has among its own', 'a\nb', 'a\nB', 'a\nother\nB', 'a\nother\nB'],
    ['leaves out what one has taken away', 'a\nb\nc', 'a\nc', 'a\nb\nc', 'a\nc'],
    ['begins from nothing', '', 'mine', 'theirs', 'mine\ntheirs'],
  ];
  for (const [what, base, mine, theirs, both] of cases)
    it(what, () => assert.equal(keepBoth(base, mine, theirs), both));

  it('loses no line that either side has added', () => {
    const line = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(line, { maxLength: 6 }).map(lines => lines.join('\n'));
    always(
      fc.property(text, text, text, (base, mine, theirs) => {
        const result = keepBoth(base, mine, theirs).split('\n');
        const isNew = (each: string) => each !== '' && !base.split('\n').includes(each);
        for (const each of [...mine.split('\n'), ...theirs.split('\n')].filter(isNew))
          assert.ok(result.includes(each), `${each} in ${result.join()}`);
      }),
      { numRuns: 500 },
    );
  });
});
