import { set, table } from './table';

describe('Setting a value', () => {
  table([
    [
      'replaces the characters of the value and leaves the comment behind it',
      set(['title'], 'New'),
      ['title:  Old   # why', 'date: x'],
      ['title:  New   # why', 'date: x'],
    ],
    ['quotes what would read as something else', set(['title'], 'no'), ['title: x'], ['title: "no"']],
    [
      'writes dates and times plain',
      [set(['date'], '2026-12-18T10:00'), set(['due'], '2026-12-18')],
      ['date: x', 'due: x'],
      ['date: 2026-12-18T10:00', 'due: 2026-12-18'],
    ],
    [
      'keeps the quotes of the old text',
      [set(['a'], "it's"), set(['b'], 'new "b"')],
      ["a: 'old'", 'b: "old"'],
      ["a: 'it''s'", 'b: "new \\"b\\""'],
    ],
    [
      'takes double quotes where single ones cannot hold the text',
      set(['a'], 'x\ny'),
      ["a: 'old'"],
      ['a: "x\\ny"'],
    ],
    [
      'keeps an anchor and a tag',
      [set(['a'], 'new'), set(['b'], 'new')],
      ['a: &x old', 'b: !!str old # c'],
      ['a: &x new', 'b: !!str new # c'],
    ],
    [
      'fills an empty value before the comment',
      set(['date'], '2026-01-01'),
      ['title: x', 'date: # when', 'b: c'],
      ['title: x', 'date: 2026-01-01 # when', 'b: c'],
    ],
    [
      'fills an empty value that has a space behind the colon',
      set(['date'], '2026-01-01'),
      ['title: x', 'date: ', 'b: c'],
      ['title: x', 'date: 2026-01-01', 'b: c'],
    ],
    [
      'fills an empty item',
      [set(['s', 0], 'x'), set(['s', 1], 'w')],
      ['s:', '  -', '  - # c', '  - b'],
      ['s:', '  - x', '  - w # c', '  - b'],
    ],
    ['fills a null that is written out', set(['a'], 'x'), ['a: ~ # c', 'b: null'], ['a: x # c', 'b: null']],
    [
      'replaces text of several lines',
      set(['a'], 'short'),
      ['a: one', '  two # c', 'b: "x', '  y"'],
      ['a: short # c', 'b: "x', '  y"'],
    ],
    [
      'keeps a block scalar a block scalar, at its own indentation',
      set(['notes'], 'one\n\n  two\n'),
      ['notes: | # c', '    a', '', 'b: c'],
      ['notes: | # c', '    one', '', '      two', '', 'b: c'],
    ],
    [
      'says in the header that a text does not end with a line end',
      set(['notes'], 'one\ntwo'),
      ['notes: |', '  a', 'b: c'],
      ['notes: |-', '  one', '  two', 'b: c'],
    ],
    [
      'writes one line over a block scalar on the line of the key',
      set(['notes'], 'one'),
      ['notes: >+ # c', '  a', '  b', 'b: c'],
      ['notes: one # c', 'b: c'],
    ],
    [
      'replaces an item by its number',
      set(['s', 1], 'new'),
      ['s:', '- a', '-   b # c', '- d'],
      ['s:', '- a', '-   new # c', '- d'],
    ],
    [
      'replaces a value inside a flow collection, safe there',
      set(['s', 0], 'x, y'),
      ['s: [a, b]'],
      ['s: ["x, y", b]'],
    ],
    [
      'makes a list below the key of a scalar',
      set(['s'], ['one two', 'x']),
      ['s: old # c', 't: x'],
      ['s: # c', '  - one two', '  - x', 't: x'],
    ],
    [
      'writes a short list of ids on one line',
      set(['s'], ['ada', 'mo']),
      ['s: old # c'],
      ['s: [ada, mo] # c'],
    ],
    [
      'takes a list away for a null',
      set(['s'], null),
      ['s:', '  - a', '  # in it', '  - b', '# behind', 't: x'],
      ['s:', '# behind', 't: x'],
    ],
    [
      'changes nothing where the value is there already',
      set(['s'], ['a', 'b']),
      ["s:  [ 'a',  b ]"],
      ["s:  [ 'a',  b ]"],
    ],
    [
      'works behind a start marker and before an end marker',
      set(['a'], 'new'),
      ['--- # start', 'a: b', '...'],
      ['--- # start', 'a: new', '...'],
    ],
    [
      'works with explicit keys',
      set(['a'], 'new'),
      ['? a', ': old # c', 'b: c'],
      ['? a', ': new # c', 'b: c'],
    ],
    ['works with quoted keys', set(['a b'], 'new'), ["'a b': old"], ["'a b': new"]],
    [
      'keeps a key such as __proto__ a key',
      set(['__proto__', 'x'], 2),
      ['__proto__:', '  x: 1'],
      ['__proto__:', '  x: 2'],
    ],
  ]);
});

describe('Adding a key', () => {
  table([
    [
      'puts it behind the nearest that comes before it',
      set(['status'], 'held'),
      ['title: x', 'mine: y', 'actions:', '  ada:'],
      ['title: x', 'status: held', 'mine: y', 'actions:', '  ada:'],
    ],
    [
      'puts it there also below keys that nobody knows',
      set(['title'], 'A'),
      ['x-own: 1', 'date: x'],
      ['x-own: 1', 'title: A', 'date: x'],
    ],
    [
      'puts it before the first that comes after, below the comment of the file',
      set(['title'], 'x'),
      ['# file', 'date: y'],
      ['# file', 'title: x', 'date: y'],
    ],
    [
      'puts an unknown one at the end',
      set(['new key'], 1),
      ['title: x', '# last'],
      ['title: x', 'new key: 1', '# last'],
    ],
    [
      'leaves a blank line before a section where sections have one',
      set(['notes'], 'a\nb\n'),
      ['title: x', '', 'agenda:', '  ada:', '', 'actions:', '  ada:'],
      ['title: x', '', 'agenda:', '  ada:', '', 'notes: |', '  a', '  b', '', 'actions:', '  ada:'],
    ],
    [
      'leaves none where they have none',
      set(['notes'], 'a'),
      ['title: x', 'agenda:', '  ada:', 'actions:', '  ada:'],
      ['title: x', 'agenda:', '  ada:', 'notes: a', 'actions:', '  ada:'],
    ],
    [
      'makes the sections above it',
      set(['checkin', 'ada', 'useful'], 'x'),
      ['title: x', '', 'agenda:', '    ada:'],
      ['title: x', '', 'agenda:', '    ada:', '', 'checkin:', '    ada:', '        useful: x'],
    ],
    [
      'fills an empty section and keeps its comment',
      set(['checkin', 'ada'], 'x'),
      ['checkin: # three questions', 'x: y'],
      ['checkin: # three questions', '  ada: x', 'x: y'],
    ],
    [
      'makes {} a block',
      set(['checkin', 'ada'], 'x'),
      ['checkin: {} # c', 'x: y'],
      ['checkin: # c', '  ada: x', 'x: y'],
    ],
    [
      'puts it into an item behind the dash',
      set(['s', 0, 'text'], 'x'),
      ['s:', '- due: y', '  z: 1'],
      ['s:', '- text: x', '  due: y', '  z: 1'],
    ],
    [
      'puts it into a flow map',
      [set(['s', 0, 'due'], '2026-01-01'), set(['s', 1, 'text'], 'b')],
      ['s: [{ text: a, done: true }, {done: true,}]'],
      ['s: [{ text: a, due: 2026-01-01, done: true }, {text: b, done: true,}]'],
    ],
    [
      'writes null as a key without a value',
      set(['agenda', 'mo'], null),
      ['agenda:', '  ada:', '', 'x: y'],
      ['agenda:', '  ada:', '', '  mo:', '', 'x: y'],
    ],
  ]);

  describe('to a plain item', () => {
    table([
      [
        'makes it a map and keeps its characters and the comment',
        set(['s', 0, 'done'], '2026-01-01'),
        ['s:', '  - "Ask" # c', '  - b'],
        ['s:', '  - text: "Ask" # c', '    done: 2026-01-01', '  - b'],
      ],
      [
        'makes it a flow map in a flow list',
        set(['s', 1, 'done'], '2026-01-01'),
        ['s: [a, Ask]'],
        ['s: [a, { text: Ask, done: 2026-01-01 }]'],
      ],
      [
        'puts an anchor to its text',
        set(['s', 0, 'done'], true),
        ['s:', '- &x Ask'],
        ['s:', '- text: &x Ask', '  done: true'],
      ],
      [
        'writes text of several lines so that it means the same',
        set(['s', 0, 'done'], true),
        ['s:', '- |', '  one', '  two', '- b'],
        ['s:', '- text: |', '    one', '    two', '  done: true', '- b'],
      ],
      [
        'keeps lines that are indented enough',
        set(['s', 0, 'done'], true),
        ['s:', '- one', '    two # c'],
        ['s:', '- text: one', '    two # c', '  done: true'],
      ],
      [
        'leaves it plain where its text is set',
        set(['s', 0, 'text'], 'New'),
        ['s:', '- Ask # c'],
        ['s:', '- New # c'],
      ],
      [
        'also of a lone one, that becomes a list',
        set(['s', 0, 'done'], true),
        ['s: Ask # c', 't: x'],
        ['s:', '  - text: Ask # c', '    done: true', 't: x'],
      ],
    ]);
  });
});
