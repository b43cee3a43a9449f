import assert from 'node:assert/strict';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { renderYaml } from '../../../src/core/yaml/render';
import { insert, set, table } from './table';

describe('A value with something before it', () => {
  table([
    ['keeps its tag', set(['title'], 'B'), ['title: !!str A # c', 'b: 1'], ['title: !!str B # c', 'b: 1']],
    [
      'keeps a tag that stood alone',
      set(['title'], 'B'),
      ['title: !!str', 'b: 1'],
      ['title: !!str B', 'b: 1'],
    ],
    ['keeps its anchor', set(['title'], 'B'), ['title: &x A # c', 'b: 1'], ['title: &x B # c', 'b: 1']],
    ['keeps both', set(['title'], 'B'), ['title: &x !!str A', 'b: 1'], ['title: &x !!str B', 'b: 1']],
    [
      'keeps the tag of a block',
      set(['notes'], 'a\nc\n'),
      ['notes: !!str |', '  a', '  b', 'b: 1'],
      ['notes: !!str |', '  a', '  c', 'b: 1'],
    ],
    [
      'keeps the tag of a list',
      insert(['s'], 'x'),
      ['s: !!seq', '  - a', 'b: 1'],
      ['s: !!seq', '  - a', '  - x', 'b: 1'],
    ],
  ]);
});

describe('A list in brackets over several lines', () => {
  // The lines of its last item and bracket, and those lines with one more item.
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['with the bracket behind the last', ['  b]'], ['  b,', '  x]']],
    ['with the bracket behind the last and a space', ['  b ]'], ['  b,', '  x ]']],
    ['with a comma at the end', ['  b,]'], ['  b,', '  x,]']],
    ['with the bracket in a line of its own', ['  b', ']'], ['  b,', '  x', ']']],
    ['with a comment behind the last', ['  b # c', ']'], ['  b, # c', '  x', ']']],
  ];
  table(
    rows.map(([what, end, after]) => [
      `takes another as it has the others: ${what}`,
      insert(['s'], 'x'),
      ['s: [', '  a,', ...end, 'z: 1'],
      ['s: [', '  a,', ...after, 'z: 1'],
    ]),
  );
});

describe('A text in quotes', () => {
  table([
    ['keeps single ones', set(['title'], 'B'), ["title: 'A' # c"], ["title: 'B' # c"]],
    ['writes those in it twice', set(['title'], "it's: so"), ["title: 'A'"], ["title: 'it''s: so'"]],
    ['keeps them in brackets', set(['s', 0], 'c'), ["s: ['a', b]"], ["s: ['c', b]"]],
    ['keeps double ones', set(['title'], 'B'), ['title: "A"'], ['title: "B"']],
  ]);

  const ESCAPES = ['\\0', '\\a', '\\b', '\\t', '\\n', '\\v', '\\f', '\\r', '\\e', '\\"', '\\/', '\\\\', '\\N', '\\_', '\\L', '\\P', '\\ ', '\\x41', '\\u00e9', '\\U0001F389']; // prettier-ignore
  for (const escape of ESCAPES)
    it(`keeps what stands for a letter in it as it is written: ${escape}`, () => {
      const file = `title: "one ${escape} two ${escape}three"\n`;
      const read = readYaml(file);
      assert.ok(read.ok);
      const title = read.value.value['title'] as string;
      for (const [from, to] of [
        ['two', 'TWO'],
        ['three', '3'],
        ['one', ''],
      ] as const) {
        const edited = editYaml(file, [set(['title'], title.replace(from, to))]);
        assert.ok(edited.ok);
        assert.equal(edited.value.text, file.replace(from, to));
      }
    });
});

describe('A new file of nothing', () => {
  it('reads back as nothing', () => {
    for (const value of [{}, { a: undefined }]) {
      assert.equal(renderYaml(value), '{}\n');
      const read = readYaml(renderYaml(value));
      assert.ok(read.ok && Object.keys(read.value.value).length === 0);
    }
  });
});
