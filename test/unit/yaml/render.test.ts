import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { blockScalar, renderScalar, renderYaml } from '../../../src/core/yaml/render';
import { RULES } from './table';

describe('Writing a scalar', () => {
  const rows: readonly (readonly [unknown, string])[] = [
    ['plain text', 'plain text'],
    ['2026-12-18', '2026-12-18'],
    ['2026-12-18T10:00', '2026-12-18T10:00'],
    ['2026-12-18 10:00', '2026-12-18 10:00'],
    ['no', '"no"'],
    ['12', '"12"'],
    ['~', '"~"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['', '""'],
    [' x', '" x"'],
    ['- x', '"- x"'],
    ['---', '"---"'],
    ['... and so on', '"... and so on"'],
    ['a\nb', '"a\\nb"'],
    ['\u007f\u0085\u2028\ufeff', '"\\u007f\\u0085\\u2028\\ufeff"'],
    ['🎉', '"🎉"'],
    ['---', '"---"'],
    ['--- draft', '"--- draft"'],
    ['...and the tests', '"...and the tests"'],
    ['-0', '"-0"'],
    ['1e3', '"1e3"'],
    ['.inf', '".inf"'],
    [12, '12'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [5e-324, '5e-324'],
    [2 ** 53 + 2, '9007199254740994'],
    [123456789012345680000, '123456789012345680000'],
    [true, 'true'],
    [null, ''],
  ];
  for (const [value, text] of rows)
    it(`writes ${inspect(value)} as ${text}`, () => assert.equal(renderScalar(value), text));

  it('quotes commas and brackets in flow context alone', () => {
    assert.equal(renderScalar('a, b'), 'a, b');
    assert.equal(renderScalar('a, b', { flow: true }), '"a, b"');
    assert.equal(renderScalar('a [b]', { flow: true }), '"a [b]"');
    assert.equal(renderScalar(null, { flow: true }), 'null');
  });
});

describe('Writing a number', () => {
  it('refuses one that is not finite, since it would be read as a word', () => {
    for (const value of [NaN, Infinity, -Infinity]) {
      const edited = editYaml('minutes: 60\n', [{ kind: 'set', path: ['minutes'], value }]);
      assert.ok(!edited.ok && edited.error.code === 'cannot-edit', `${value}`);
    }
  });
});

describe('Reading a number', () => {
  /** What is no number as it is written stays the text that it is, and is written as a text again. */
  const rows: readonly (readonly [string, unknown])[] = [
    ['0', 0],
    ['-12', -12],
    ['1.5', 1.5],
    ['1e+21', 1e21],
    ['5e-324', 5e-324],
    ['9007199254740992', 2 ** 53],
    ['-0', '-0'],
    ['+1', '+1'],
    ['012', '012'],
    ['1.10', '1.10'],
    ['.5', '.5'],
    ['1e3', '1e3'],
    ['1e21', '1e21'],
    ['12e456', '12e456'],
    ['9007199254740993', '9007199254740993'],
    ['0x1F', '0x1F'],
    ['0o17', '0o17'],
    ['.inf', '.inf'],
    ['-.INF', '-.INF'],
    ['.NaN', '.NaN'],
  ];
  for (const [source, value] of rows)
    it(`takes ${source} for ${typeof value === 'string' ? 'a text' : 'a number'}, and so it is written again`, () => {
      const read = readYaml(`a: ${source}\nb: [${source}]\n`);
      assert.ok(read.ok);
      assert.deepEqual({ ...read.value.value }, { a: value, b: [value] });
      const again = readYaml(renderYaml(read.value.value));
      assert.ok(again.ok);
      assert.deepEqual(again.value.value, read.value.value);
    });
});

describe('Writing a text of several lines', () => {
  it('takes a block where that is exact', () => {
    assert.deepEqual(blockScalar('a\n\n  b\n'), { header: '|', lines: ['a', '', '  b'] });
    assert.deepEqual(blockScalar('a\nb'), { header: '|-', lines: ['a', 'b'] });
    assert.deepEqual(blockScalar('a\tb\n \n\u2028c\n'), { header: '|', lines: ['a\tb', ' ', '\u2028c'] });
  });
  it('says how far it is indented where its first line goes further in', () => {
    assert.deepEqual(blockScalar('  a\nb\n'), { header: '|2', lines: ['  a', 'b'] });
    assert.deepEqual(blockScalar('\n a\nb'), { header: '|2-', lines: ['', ' a', 'b'] });
    assert.deepEqual(blockScalar('\n\ta\n'), { header: '|', lines: ['', '\ta'] });
  });
  it('takes none for one line, blank lines at the end, blanks alone, and what cannot be seen', () => {
    for (const text of ['a', 'a\n\n', ' \n', 'a\rb\n', 'a\ufeff\n', 'a\u0007\n', 'a\n\ud800'])
      assert.equal(blockScalar(text), undefined, JSON.stringify(text));
  });
});

describe('Writing a new file', () => {
  it('uses block style, ids on one line, dates plain, nulls empty and blank lines where the rules say', () => {
    const record = {
      date: '2026-12-18T10:00',
      title: 'How we test: here',
      people: ['ada', 'mo'],
      agenda: { ada: [{ done: true, text: 'a\nb' }, 'plain text'], mo: null },
      notes: 'One\n\nTwo\n',
      checkin: undefined,
      flat: { list: [['a b', 'c']], none: [], nothing: {} },
    };
    const lines = [
      'title: "How we test: here"',
      'date: 2026-12-18T10:00',
      '',
      'agenda:',
      '  ada:',
      '    - text: |-',
      '        a',
      '        b',
      '      done: true',
      '    - plain text',
      '',
      '  mo:',
      '',
      'notes: |',
      '  One',
      '',
      '  Two',
      'people: [ada, mo]',
      'flat:',
      '  list:',
      '    - - a b',
      '      - c',
      '  none: []',
      '  nothing: {}',
      '',
    ];
    assert.equal(renderYaml(record, RULES), lines.join('\n'));
  });
});
