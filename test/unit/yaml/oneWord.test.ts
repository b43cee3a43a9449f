import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { always } from '../support/properties';

/** How a text can stand in a file: what comes before its first line, each line of it, and what comes behind the last. */
interface Style {
  readonly head: string;
  readonly indent: string;
  readonly tail: string;
  /** How a line of it may be written. */
  readonly lines: readonly string[];
  /** What a line break in the text is between two lines of it. */
  readonly newline?: string;
  /** How words are written in it. */
  readonly escaped?: (words: string) => string;
}

const BLOCK = [
  'a',
  'b  ',
  '    deep',
  '',
  '      ',
  ' ',
  '- x: y # z',
  '"quoted',
  "it's",
  'é🎉',
  '\tt',
  '> no',
];
const STYLES: Readonly<Record<string, Style>> = {
  '|': { head: 'notes: |\n', indent: '  ', tail: '\n', lines: BLOCK, newline: '\n  ' },
  '|-': { head: 'notes: |-\n', indent: '  ', tail: '\n', lines: BLOCK, newline: '\n  ' },
  '|+': { head: 'notes: |+ # why\n', indent: '    ', tail: '\n\n', lines: BLOCK, newline: '\n    ' },
  '|3': { head: 'notes: |3-\n', indent: '   ', tail: '\n', lines: BLOCK, newline: '\n   ' },
  '>': { head: 'notes: >\n', indent: '  ', tail: '\n', lines: BLOCK.filter(line => !/^[ \t]+\S/.test(line)), newline: '\n\n  ' }, // prettier-ignore
  '>-': { head: 'notes: >-   # folded\n', indent: '   ', tail: '\n', lines: BLOCK },
  double: { head: 'notes: "first\n', indent: '  ', tail: '\n  last" # c\n', lines: ['a', 'b  ', '', '   ', 'caf\\u00e9', 'x \\', '\\  y', 'tab\\there', '\\"q\\"', "it's", '# no'], escaped: words => JSON.stringify(words).slice(1, -1) }, // prettier-ignore
  single: { head: "notes: 'first\n", indent: '    ', tail: "\n    last'\n", lines: ['a', 'b  ', '', ' ', "it''s", "''", '"q"', '\\n', '# no', 'é🎉'], escaped: words => words.replaceAll("'", "''") }, // prettier-ignore
  plain: { head: 'notes: first\n', indent: '  ', tail: '\n  last # c\n', lines: ['a', 'b  ', '', '  ', "it's", '"q"', '\\n', 'é🎉'] }, // prettier-ignore
};

const WORD = 'TARGET';
const around = 'title: A # mine\n\n';
const behind = '\nlast: 1   # end\n';

/** The file with the word in a line of its own among others, in the line ends of a system. */
function fileOf(
  { head, indent, tail, lines }: Style,
  above: readonly number[],
  below: readonly number[],
  eol: string,
) {
  const line = (at: number) => lines[at % lines.length] ?? '';
  const written = (text: string) => (text.trim() === '' ? text : indent + text);
  // Its first and its last line have words, else they say how deep it stands, or where it ends.
  const body = ['begin', ...above.map(line), `x ${WORD} y`, ...below.map(line), 'end'].map(written);
  return (around + head + body.join('\n') + tail + behind).replaceAll('\n', eol);
}

const notesOf = (text: string) => {
  const read = readYaml(text);
  return read.ok ? read.value.value['notes'] : undefined;
};

describe('one word of a text of many lines', () => {
  const some = fc.array(fc.nat(30), { maxLength: 5 });
  for (const [name, style] of Object.entries(STYLES))
    for (const eol of ['\n', '\r\n'])
      it(`is changed alone, whatever stands around it: ${name} with ${JSON.stringify(eol)}`, () => {
        let tried = 0;
        const { escaped = words => words } = style;
        always(
          fc.property(
            some,
            some,
            fc.constantFrom('', 'new', 'b c', 'é🎉', 'TAR', 'TARGETED', 'GET', "don't", 'say "so"', 'a\\nb'),
            (above, below, word) => {
              // prettier-ignore
              const file = fileOf(style, above, below, eol);
              const notes = notesOf(file);
              fc.pre(typeof notes === 'string' && notes.includes(WORD));
              tried++;
              // A quoted text has spaces around what is in it, and loses those around nothing.
              const wanted = notes.replace(`x ${WORD} y`, () => `x ${word} y`);
              const edited = editYaml(file, [{ kind: 'set', path: ['notes'], value: wanted }]);
              assert.ok(edited.ok, file);
              assert.equal(
                edited.value.text,
                file.replace(`x ${WORD} y`, () => `x ${escaped(word)} y`),
              );
              assert.equal(notesOf(edited.value.text), wanted);
            },
          ),
          { numRuns: 120 },
        );
        assert.ok(tried > 50);
      });

  for (const [name, style] of Object.entries(STYLES)) {
    const { newline } = style;
    if (newline === undefined) continue;
    it(`becomes two lines, and no other is touched: ${name}`, () => {
      always(
        fc.property(some, some, (above, below) => {
          const file = fileOf(style, above, below, '\n');
          const notes = notesOf(file);
          fc.pre(typeof notes === 'string' && notes.includes(WORD));
          const wanted = notes.replace(WORD, 'one\ntwo');
          const edited = editYaml(file, [{ kind: 'set', path: ['notes'], value: wanted }]);
          assert.ok(edited.ok, file);
          assert.equal(edited.value.text, file.replace(WORD, `one${newline}two`));
          const back = editYaml(edited.value.text, [{ kind: 'set', path: ['notes'], value: notes }]);
          assert.ok(back.ok && back.value.text === file, 'and back');
        }),
        { numRuns: 120 },
      );
    });
  }
});
