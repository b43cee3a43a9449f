import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/core/anchors/fingerprint';
import { conflictMarkers, linesOf } from '../../../src/core/anchors/codeLines';
import { makeAnchor } from '../../../src/core/anchors/makeAnchor';
import { file } from './support';

describe('lines of code', () => {
  for (const [sentence, text, lines] of [
    ['are parted by each kind of line end', 'a\r\nb\nc\rd', ['a', 'b', 'c', 'd']],
    ['are parted by a carriage return and a line feed only once', 'a\r\r\nb\n\rc', ['a', '', 'b', '', 'c']],
    [
      'are not parted by a form feed, a line separator or a vertical tab',
      'a\fb\u2028c\u2029d\ve\u0085f',
      ['a\fb\u2028c\u2029d\ve\u0085f'],
    ],
    ['begin behind a byte order mark', '\uFEFFa\nb', ['a', 'b']],
    ['are one where there is no text', '', ['']],
    ['end with an empty one behind the last line end', 'a\n', ['a', '']],
  ] as const)
    it(sentence, () => assert.deepEqual(linesOf(text), lines));

  it('are markers only in a conflict, not as the line under a heading', () => {
    const heading = ['Heading', '=======', 'Text'];
    const conflict = ['a', '<<<<<<< HEAD', 'b', '||||||| 1234', 'o', '=======', 'c', '>>>>>>> other', 'd'];
    assert.deepEqual([...conflictMarkers(heading)], []);
    assert.deepEqual([...conflictMarkers(conflict)], [1, 3, 5, 7]);
  });
});

describe('the fingerprint of a line', () => {
  it('is the lower half of FNV-1a over its UTF-8', () => {
    // Known values of FNV-1a (32 bit): "" 811c9dc5, "a" e40c292c, "foobar" bf9cf968.
    assert.deepEqual(['', 'a', 'foobar'].map(fingerprint), [0x9dc5, 0x292c, 0xf968]);
  });

  it('is the same in every script as over the bytes', () => {
    for (const line of ['größe = 1', 'имя: "да"', '// 日本語', 'smile 😀 here', 'half \uD800 pair']) {
      let hash = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(line.replace(/\s+/g, '')))
        hash = Math.imul(hash ^ byte, 0x01000193);
      assert.equal(fingerprint(line), hash & 0xffff, line);
    }
  });

  it('leaves white space out, of every kind', () => {
    assert.equal(fingerprint('\u00a0 if (a)\t{\u2003'), fingerprint('if(a){'));
  });
});

describe('a place as the notes keep it', () => {
  const lines = file(`
one
  two

three
four
five
six
seven`);

  it('quotes its line and has the five lines each way that are not blank', () => {
    const { context, ...rest } = makeAnchor('src/a.ts', lines, { line: 5, end: 5 }, '9f2c1ab');
    assert.deepEqual(rest, { path: 'src/a.ts', line: 5, text: 'four', commit: '9f2c1ab' });
    const hex = (line: string) => fingerprint(line).toString(16).padStart(4, '0');
    assert.equal(
      context,
      `${['one', 'two', 'three'].map(hex).join(' ')} / ${['five', 'six', 'seven'].map(hex).join(' ')}`,
    );
  });

  it('has its last line where it has several', () => {
    const { line, end, text, last } = makeAnchor('a', lines, { line: 2, end: 5 });
    assert.deepEqual({ line, end, text, last }, { line: 2, end: 5, text: 'two', last: 'four' });
  });

  it('quotes no more than 200 characters and no half of one', () => {
    const { text } = makeAnchor('a', [`  ${'x'.repeat(199)}😀 and more`], { line: 1, end: 1 });
    assert.equal(text, 'x'.repeat(199));
  });

  it('is kept within its file', () => {
    const { line, text } = makeAnchor('a', ['one', 'two'], { line: 99, end: 120 });
    assert.deepEqual({ line, text }, { line: 2, text: 'two' });
    assert.equal(makeAnchor('a', [], { line: 0, end: 0 }).line, 1);
  });
});
