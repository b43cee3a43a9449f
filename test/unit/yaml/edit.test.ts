import assert from 'node:assert/strict';
import { applyTextEdits, editYaml } from '../../../src/core/yaml/edit';
import type { EditRules, YamlChange } from '../../../src/core/yaml/edit';
import type { YamlPath } from '../../../src/core/yaml/read';

const RULES: EditRules = {
  keyOrder: path =>
    path.length === 0
      ? ['title', 'date', 'status', 'agenda', 'notes', 'actions', 'checkin']
      : ['text', 'due', 'status', 'done'],
  plainKey: path => (typeof path.at(-1) === 'number' ? 'text' : undefined),
  blankBetween: (path, key) =>
    path.length === 0
      ? ['agenda', 'notes', 'actions', 'checkin'].includes(key)
      : path.length === 1 && path[0] !== 'flat',
};

const set = (path: YamlPath, value: unknown): YamlChange => ({ kind: 'set', path, value });
const insert = (list: YamlPath, value: unknown, index?: number): YamlChange => ({
  kind: 'insert',
  list,
  value,
  ...(index === undefined ? {} : { index }),
});
const remove = (...path: YamlPath): YamlChange => ({ kind: 'remove', path });
const move = (item: YamlPath, to: number): YamlChange => ({ kind: 'move', item, to });

/** Sentence, change, lines before, lines after. Each is run with both line ends, with and without a byte order mark and a final line end. */
type Row = readonly [string, YamlChange | readonly YamlChange[], readonly string[], readonly string[]];

function table(rows: readonly Row[]): void {
  for (const [sentence, change, before, after] of rows) {
    it(sentence, () => {
      for (const eol of ['\n', '\r\n']) {
        for (const bom of ['', '\ufeff']) {
          for (const end of [eol, '']) {
            const text = bom + before.join(eol) + end;
            const edited = editYaml(text, [change].flat(), RULES);
            assert.ok(edited.ok, JSON.stringify(edited));
            assert.equal(edited.value.text, bom + after.join(eol) + end);
            assert.equal(applyTextEdits(text, edited.value.edits), edited.value.text);
          }
        }
      }
    });
  }
}

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

describe('Adding an item', () => {
  const item = { text: 'x', due: '2026-01-01' };
  table([
    [
      'puts it behind the last, before the blank line',
      insert(['s'], item),
      ['s:', '  - a # c', '', 't: x'],
      ['s:', '  - a # c', '  - text: x', '    due: 2026-01-01', '', 't: x'],
    ],
    [
      'puts it behind comments that belong to the last',
      insert(['s'], 'x'),
      ['s:', '- a', '  # of a', '# about t', 't: x'],
      ['s:', '- a', '  # of a', '- x', '# about t', 't: x'],
    ],
    [
      'puts it above an item with its comment',
      insert(['s'], 'x', 1),
      ['s:', '  - a', '  # of b', '  - b'],
      ['s:', '  - a', '  - x', '  # of b', '  - b'],
    ],
    [
      'puts it above the first',
      insert(['s'], 'x', 0),
      ['s: # c', '  # of a', '  - a'],
      ['s: # c', '  - x', '  # of a', '  - a'],
    ],
    [
      'makes the list of an empty section as the others are',
      insert(['agenda', 'ada'], item),
      ['agenda:', '  ada: # c', '', '  mo:', '  - a'],
      ['agenda:', '  ada: # c', '  - text: x', '    due: 2026-01-01', '', '  mo:', '  - a'],
    ],
    [
      'makes it below a hint that stands in the empty section',
      insert(['s'], 'x'),
      ['s:', '    # one a line', '', 't: x'],
      ['s:', '    # one a line', '  - x', '', 't: x'],
    ],
    [
      'makes the sections that are missing',
      insert(['agenda', 'ada'], item),
      ['title: x'],
      ['title: x', '', 'agenda:', '  ada:', '    - text: x', '      due: 2026-01-01'],
    ],
    [
      'makes a lone text a list of two',
      insert(['s'], 'x'),
      ['s: "a" # c', 't: x'],
      ['s:', '  - "a" # c', '  - x', 't: x'],
    ],
    [
      'makes a lone map a list of two',
      insert(['s'], 'x'),
      ['s: # c', '  text: a', '  # in it', '  due: b', 't: x'],
      ['s: # c', '  - text: a', '    # in it', '    due: b', '  - x', 't: x'],
    ],
    [
      'makes [] a block list for an item',
      insert(['s'], item),
      ['s: [] # c'],
      ['s: # c', '  - text: x', '    due: 2026-01-01'],
    ],
    ['keeps [] on one line for an id', insert(['s'], 'ada'), ['s: []'], ['s: [ada]']],
    ['goes on in flow style', insert(['s'], 'mo'), ['s: [ada] # c'], ['s: [ada, mo] # c']],
    ['keeps a comma at the end of a flow list', insert(['s'], 'mo'), ['s: [ada,]'], ['s: [ada, mo,]']],
    [
      'goes on with a line of its own in a flow list over several lines',
      insert(['s'], 'c'),
      ['s: [', '  a, # of a', '  b # of b', ']'],
      ['s: [', '  a, # of a', '  b, # of b', '  c', ']'],
    ],
    [
      'goes into a list in a list',
      insert(['s', 0], 'x'),
      ['s:', '- - a', '- b'],
      ['s:', '- - a', '  - x', '- b'],
    ],
    [
      'writes several lines as a block',
      insert(['s'], { text: 'a\nb' }),
      ['s:', '- c'],
      ['s:', '- c', '- text: |-', '    a', '    b'],
    ],
  ]);
});

describe('Removing', () => {
  table([
    [
      'an item takes its lines and its comments',
      remove('s', 1),
      ['s:', '- a', '# above', '- text: b # c', '  # of b', '  due: x', '  # also', '- d'],
      ['s:', '- a', '# above', '- d'],
    ],
    ['the last item leaves the key', remove('s', 0), ['s: # c', '  - a', '', 't: x'], ['s: # c', '', 't: x']],
    ['the last item of a flow list leaves the brackets', remove('s', 0), ['s: [ a ] # c'], ['s: [] # c']],
    [
      'an item of a flow list takes one comma',
      [remove('s', 1), remove('s', 0)],
      ['s: [a, b, c]'],
      ['s: [c]'],
    ],
    [
      'the last of several takes the comma before it',
      remove('s', 1),
      ['s: [a, b]', 't: {a: 1, b: 2,}'],
      ['s: [a]', 't: {a: 1, b: 2,}'],
    ],
    [
      'a line of a flow list leaves the comments of the others',
      remove('s', 0),
      ['s: [', '  a,', '  # about b', '  b', ']'],
      ['s: [', '  # about b', '  b', ']'],
    ],
    [
      'a key keeps the comment behind it',
      remove('b'),
      ['a: x', 'b: y # why', 'c: z'],
      ['a: x', '# why', 'c: z'],
    ],
    [
      'a key keeps the comment above it',
      remove('b'),
      ['a: x', '# why', 'b: y', 'c: z'],
      ['a: x', '# why', 'c: z'],
    ],
    [
      'a section takes one of the blank lines',
      remove('b'),
      ['a: x', '', 'b:', '  - y # in it', '', 'c: z'],
      ['a: x', '', 'c: z'],
    ],
    [
      'the first key of an item moves the next behind the dash',
      remove('s', 0, 'text'),
      ['s:', '  - text: x', '    done: y'],
      ['s:', '  - done: y'],
    ],
    [
      'the first key of an item keeps its comment',
      remove('s', 0, 'text'),
      ['s:', '  - text: x # c', '    done: y'],
      ['s:', '  - # c', '    done: y'],
    ],
    [
      'the only key of an item leaves the dash',
      remove('s', 0, 'text'),
      ['s:', '  - text: x', '  - b'],
      ['s:', '  -', '  - b'],
    ],
    [
      'a key with a text of several lines takes them all',
      remove('b'),
      ['a: x', 'b: |', '  one', '', '  two', 'c: z'],
      ['a: x', 'c: z'],
    ],
    ['a key of a flow map', remove('s', 'b'), ['s: { a: 1, b: 2 } # c'], ['s: { a: 1 } # c']],
  ]);

  it('undoes ticking', () => {
    const text = 'steps:\r\n  - text: a # c\r\n    due: x\r\n  - b\r\n';
    const ticked = editYaml(text, [set(['steps', 0, 'done'], '2026-01-01')], RULES);
    assert.ok(ticked.ok);
    const back = editYaml(ticked.value.text, [remove('steps', 0, 'done')], RULES);
    assert.ok(back.ok);
    assert.equal(back.value.text, text);
  });
});

describe('Moving an item', () => {
  table([
    [
      'takes along the comments above, behind and in it',
      move(['s', 0], 1),
      ['s:', '  # of a', '  - text: a # c', '    # in a', '  - b', '', '  - d'],
      ['s:', '  - b', '  # of a', '  - text: a # c', '    # in a', '', '  - d'],
    ],
    [
      'leaves the blank lines where they are',
      move(['s', 2], 0),
      ['s:', '- a', '', '- b', '- c', 't: x'],
      ['s:', '- c', '', '- a', '- b', 't: x'],
    ],
    ['works in flow lists', move(['s', 2], 0), ['s: [a, {b: c}, "d"] # e'], ['s: ["d", a, {b: c}] # e']],
    [
      'works in a list that starts behind a dash',
      move(['s', 0, 1], 0),
      ['s:', '- - a', '  - b # c', '- d'],
      ['s:', '- - b # c', '  - a', '- d'],
    ],
  ]);
});

describe('An edit is refused', () => {
  const refused = (text: string, change: YamlChange) => {
    const edited = editYaml(text, [change], RULES);
    assert.ok(!edited.ok);
    return edited.error;
  };

  it('in a file that cannot be read, with what is wrong in it', () => {
    const error = refused('title: "x\n', set(['title'], 'y'));
    assert.equal(error.code, 'unreadable');
    assert.match(error.text.message, /quote/);
  });

  it('where the section is of the wrong type, and names it', () => {
    const error = refused('agenda:\n  - a\n', set(['agenda', 'ada', 'x'], 'y'));
    assert.equal(error.code, 'wrong-type');
    assert.equal(error.text.args?.section, 'agenda');
    assert.equal(refused('agenda: text\n', set(['agenda', 'ada'], 'y')).code, 'wrong-type');
  });

  it('for an item or key that is not there', () => {
    for (const change of [
      set(['s', 3], 'x'),
      insert(['s'], 'x', 4),
      remove('s', 3),
      remove('t'),
      move(['s', 0], 3),
      set(['none', 0], 'x'),
    ]) {
      assert.equal(refused('s: [a, b]\n', change).code, 'not-found');
    }
  });

  it('where no safe way is known', () => {
    assert.equal(refused('s: x\n', remove('s')).code, 'cannot-edit', 'a file without keys is no record');
    assert.equal(refused('a: !!str 5\n', set(['a'], 6)).code, 'cannot-edit', 'the tag makes it a text');
    assert.equal(refused('s: [a: b]\n', set(['s', 0, 'a'], 'x')).code, 'cannot-edit');
  });

  it('as a whole when one of several changes is', () => {
    const edited = editYaml('a: 1\n', [set(['a'], 2), remove('b')], RULES);
    assert.ok(!edited.ok);
  });
});

describe('Line ends', () => {
  it('are those of the line beside it in a file that mixes them', () => {
    const edited = editYaml(
      'a:\r\n  - x\r\nb:\n  - y\n',
      [insert(['a'], 'new'), insert(['b'], 'new')],
      RULES,
    );
    assert.ok(edited.ok);
    assert.equal(edited.value.text, 'a:\r\n  - x\r\n  - new\r\nb:\n  - y\n  - new\n');
  });
});
