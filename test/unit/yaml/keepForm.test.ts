import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { always } from '../support/properties';

/** The text of the notes after they were given another value. */
function changed(file: string, change: (notes: string) => string): string {
  const read = readYaml(file);
  assert.ok(read.ok, file);
  const edited = editYaml(file, [
    { kind: 'set', path: ['notes'], value: change(read.value.value['notes'] as string) },
  ]);
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.value.text;
}

describe('A text of several lines', () => {
  const rows: readonly (readonly [
    what: string,
    before: string,
    change: (t: string) => string,
    after: string,
  ])[] = [
    [
      'keeps its own line breaks where it is folded',
      'notes: >\n  one\n  two\n\n  three\n  four\nb: 2\n',
      text => text.replace('four', 'FOUR'),
      'notes: >\n  one\n  two\n\n  three\n  FOUR\nb: 2\n',
    ],
    [
      'is still folded when a paragraph is added in the middle',
      'notes: >-\n  one\n  two\n\n    code\nb: 2\n',
      text => text.replace('two', 'two\nnew'),
      'notes: >-\n  one\n  two\n\n  new\n\n    code\nb: 2\n',
    ],
    [
      'keeps the sign of its indentation, and the blanks of its lines',
      'notes: |2\n    a\n  b  \n     \n  c\nd: 1\n',
      text => `${text}e\n`,
      'notes: |2\n    a\n  b  \n     \n  c\n  e\nd: 1\n',
    ],
    [
      'gets a sign of its indentation once its first line goes further in, as deep as it stands',
      'notes: |\n    a\n\n    b\nd: 1\n',
      text => `  x\n${text}`,
      'notes: |4\n      x\n    a\n\n    b\nd: 1\n',
    ],
    [
      'keeps the empty lines at its end',
      'notes: |+\n  a\n\n\nd: 1\n',
      text => text.replace('a', 'b'),
      'notes: |+\n  b\n\n\nd: 1\n',
    ],
    [
      'takes the empty line before the next key for its own, and gives it back',
      'notes: |\n  a\n\nd: 1\n',
      text => `${text}\n`,
      'notes: |+\n  a\n\nd: 1\n',
    ],
    [
      'goes back to the usual form when it ends with its last line again',
      'notes: |+\n  a\n\nd: 1\n',
      () => 'a\nb\n',
      'notes: |\n  a\n  b\n\nd: 1\n',
    ],
    [
      'loses empty lines at its end that are taken away',
      'notes: |+\n  a\n\n\n\nd: 1\n',
      text => text.slice(0, -1),
      'notes: |+\n  a\n\n\nd: 1\n',
    ],
    ['ends the file with empty lines', 'notes: |-\n  a', () => 'a\n\n\n', 'notes: |+\n  a\n\n\n'],
    [
      'is not broken anew in quotes, nor are its escapes spelled out',
      'notes: "caf\\u00e9 \\\n  x\n  y" # c\nd: 1\n',
      text => `${text}!\n`,
      'notes: "caf\\u00e9 \\\n  x\n  y!\\n" # c\nd: 1\n',
    ],
    [
      'stays in single quotes over several lines',
      "notes: 'it''s\n\n  two'\nd: 1\n",
      text => text.replace('two', "don't"),
      "notes: 'it''s\n\n  don''t'\nd: 1\n",
    ],
    [
      'keeps the line ends of its file',
      'notes: |\r\n  a\r\n  b\r\nd: 1\r\n',
      text => text.replace('b', 'x\ny'),
      'notes: |\r\n  a\r\n  x\r\n  y\r\nd: 1\r\n',
    ],
    [
      'begins with an indented line and ends with an empty one where nothing stood',
      'notes:\n\nd: 1\n',
      () => '  a\nb\n\n',
      'notes: |2+\n    a\n  b\n\nd: 1\n',
    ],
  ];
  for (const [what, before, change, after] of rows)
    it(what, () => assert.equal(changed(before, change), after));

  it('is changed by whole letters, also where two share one of their halves', () => {
    const [smile, grin, piece] = ['\u{1F600}', '\u{1F601}', '\u{1FA00}']; // the second half of the last is the first one's
    for (const [from, to] of [
      [smile, grin],
      [smile, piece],
      [piece, grin],
    ] as const) {
      const file = `notes: |\n  One ${from} two\n  three\n`;
      const value = `One ${to} two\nthree\n`;
      const edited = editYaml(file, [{ kind: 'set', path: ['notes'], value }]);
      assert.ok(edited.ok);
      const { edits } = edited.value;
      assert.deepEqual(
        edits.map(({ start, end, text }) => [file.slice(start, end), text]),
        [[from, to]],
      );
    }
  });

  it('is exactly what was wanted, in the form that stands there, with no line touched that is the same', () => {
    const words = fc.constantFrom(
      'a',
      'b c',
      '',
      '  d',
      '\te',
      '- f: g # h',
      'é🎉',
      'שלום',
      '\u2028',
      'x ',
      '>',
      '|',
    );
    const text = fc.array(words, { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n'));
    const isText = (value: string) => value.trim() !== '' && /\S$/.test(value);
    const header = fc.constantFrom('|2', '|2-', '|2+', '>2', '>2-', '>2+');
    const ends = fc.nat(2).map(count => '\n'.repeat(count));
    always(
      fc.property(text.filter(isText), text.filter(isText), ends, header, (before, after, end, sign) => {
        const file = `a: 1\nnotes: ${sign}\n${before.replace(/^(?=.)/gm, '  ')}\n\nb: 2\n`;
        const read = readYaml(file);
        fc.pre(read.ok);
        const wanted = after + end;
        const edited = editYaml(file, [{ kind: 'set', path: ['notes'], value: wanted }]);
        assert.ok(edited.ok, JSON.stringify([file, wanted]));
        const now = readYaml(edited.value.text);
        assert.ok(now.ok);
        assert.deepEqual({ ...now.value.value }, { a: 1, notes: wanted, b: 2 });
        if (wanted.includes('\n') || sign.includes('-'))
          assert.match(edited.value.text, sign.startsWith('>') ? /^notes: [|>]2/m : /^notes: \|2/m);
        if (sign.startsWith('|') && wanted.includes('\n'))
          for (const line of before
            .split('\n')
            .filter(each => each !== '' && after.split('\n').includes(each)))
            assert.ok(edited.value.text.includes(`  ${line}\n`), line);
      }),
      { numRuns: 400 },
    );
  });
});

describe('A change that makes a file too large', () => {
  it('is refused for that reason', () => {
    const edited = editYaml('notes: |\n  a\n', [
      { kind: 'set', path: ['notes'], value: `${'a'.repeat(300_000)}\nb\n` },
    ]);
    assert.ok(!edited.ok);
    assert.equal(edited.error.code, 'too-large');
  });
});
