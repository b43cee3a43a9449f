import assert from 'node:assert/strict';
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
    [12, '12'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [true, 'true'],
    [null, ''],
  ];
  for (const [value, text] of rows)
    it(`writes ${JSON.stringify(value)} as ${text}`, () => assert.equal(renderScalar(value), text));

  it('quotes commas and brackets in flow context alone', () => {
    assert.equal(renderScalar('a, b'), 'a, b');
    assert.equal(renderScalar('a, b', { flow: true }), '"a, b"');
    assert.equal(renderScalar('a [b]', { flow: true }), '"a [b]"');
    assert.equal(renderScalar(null, { flow: true }), 'null');
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
