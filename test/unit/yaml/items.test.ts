import assert from 'node:assert/strict';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { RULES, insert, move, remove, set, table } from './table';

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
      'writes its keys in their order, whatever order they come in',
      insert(['s'], { status: 'open', due: '2026-01-01', text: 'x' }),
      ['s:', '  - a'],
      ['s:', '  - a', '  - text: x', '    due: 2026-01-01', '    status: open'],
    ],
    [
      'puts it behind comments that belong to the last, apart from them',
      insert(['s'], 'x'),
      ['s:', '- a', '  # of a', '# about t', 't: x'],
      ['s:', '- a', '  # of a', '', '- x', '# about t', 't: x'],
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
      'makes it below a hint that stands in the empty section, apart from it',
      insert(['s'], 'x'),
      ['s:', '    # one a line', '', 't: x'],
      ['s:', '    # one a line', '', '  - x', '', 't: x'],
    ],
    [
      'makes the sections that are missing',
      insert(['agenda', 'ada'], item),
      ['version: 1', 'title: x'],
      ['version: 1', 'title: x', '', 'agenda:', '  ada:', '    - text: x', '      due: 2026-01-01'],
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
      ['s: [] # c', 't: x'],
      ['s: # c', '  - text: x', '    due: 2026-01-01', 't: x'],
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
      'an item takes its lines and its comments, and leaves those of the next',
      remove('s', 1),
      ['s:', '- a', '# above', '- text: b # c', '  # of b', '  due: x', '  # of d', '- d'],
      ['s:', '- a', '  # of d', '- d'],
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
      ['s:', '  # of a', '  - text: a # c', '    # in a', '    due: x', '  - b', '', '  - d'],
      ['s:', '  - b', '  # of a', '  - text: a # c', '    # in a', '    due: x', '', '  - d'],
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
