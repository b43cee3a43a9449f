import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { readYaml } from '../../../src/core/yaml/read';
import { itemWriter, valueOfWritten } from '../../../src/core/yaml/written';
import { changedSpan, revertSpan } from '../../../src/store/revert';
import { CommentedLists } from './commentedLists';
import { RULES, insert, move, remove, set, table } from './table';
import { always } from '../support/properties';

const HEADINGS = [
  'title: Cover the parser',
  'steps:',
  '    # <Warm-up>',
  '    # easy ones first',
  '  - text: One',
  '    due: 2027-01-01',
  '    # <The hard one>',
  '    # needs Mo',
  '  - text: Two',
  '    due: 2027-02-01',
  '    # <Last>',
  '  - text: Three',
];
const [title = '', steps = ''] = HEADINGS;
const [one, two, three] = [HEADINGS.slice(2, 6), HEADINGS.slice(6, 10), HEADINGS.slice(10)];
const GROUPS = [
  's:',
  '  # Basics',
  '',
  '  - a',
  '  - b',
  '',
  '  # Advanced',
  '',
  '  - c',
  '',
  '  # More later',
];

describe('A comment goes with the item that it belongs to', () => {
  table([
    ['and with it alone', remove('steps', 0), HEADINGS, [title, steps, ...two, ...three]],
    ['also when the last is removed', remove('steps', 2), HEADINGS, [title, steps, ...one, ...two]],
    ['down', move(['steps', 0], 2), HEADINGS, [title, steps, ...two, ...three, ...one]],
    ['up', move(['steps', 2], 0), HEADINGS, [title, steps, ...three, ...one, ...two]],
    [
      'and not with one that gets a key',
      set(['steps', 0, 'done'], true),
      HEADINGS,
      [title, steps, ...one, '    done: true', ...two, ...three],
    ],
    [
      'and not with one that gets a key above a deep heading',
      set(['s', 0, 'done'], true),
      ['s:', '- text: a', '      # of b', '- b'],
      ['s:', '- text: a', '  done: true', '      # of b', '- b'],
    ],
    [
      'also below it, where a blank line keeps it from the next',
      remove('s', 0),
      ['s:', '  - a', '    # of a', '', '  # of b', '  - b'],
      ['s:', '', '  # of b', '  - b'],
    ],
    [
      'and stays apart from the next where the blank line is elsewhere',
      move(['s', 2], 0),
      ['s:', '- a', '- b', '- c', '  # of c', 't: x'],
      ['s:', '- c', '  # of c', '', '- a', '- b', 't: x'],
    ],
    ['but the heading of a group stays', remove('s', 2), GROUPS, [...GROUPS.slice(0, 8), '  # More later']],
    [
      'and a move passes it by',
      move(['s', 2], 0),
      GROUPS,
      ['s:', '  # Basics', '', '  - c', '  - a', '', '  # Advanced', '', '  - b', '', '  # More later'],
    ],
    [
      'in brackets',
      move(['s', 0], 1),
      ['s: [', '  # of a', '  a, # of a', '', '  # of all', '', '  b # of b', '] # s'],
      ['s: [', '  b, # of b', '', '  # of all', '', '  # of a', '  a # of a', '] # s'],
    ],
    [
      'in brackets, when it is removed',
      remove('s', 1),
      ['s: [', '  a, # of a', '  # of b', '  b # of b', ']'],
      ['s: [', '  a # of a', ']'],
    ],
    [
      'in brackets, when another is added above it',
      insert(['s'], 'x', 1),
      ['s: [', '  a, # of a', '  # of b', '  b', ']'],
      ['s: [', '  a, # of a', '  x,', '  # of b', '  b', ']'],
    ],
  ]);

  it('or nothing is moved where brackets do not say whose it is', () => {
    const edited = editYaml('s: [a, # of a or b\n  b]\n', [move(['s', 0], 1)], RULES);
    assert.equal(!edited.ok && edited.error.code, 'cannot-edit');
  });
});

/** A failing document is small enough; making it smaller takes minutes. */
const runs = { numRuns: 100, endOnFailure: true };
type List = 'a' | 'b';

const commentsOf = (text: string) =>
  [...text.matchAll(/#[ ]?((?:[ab]\d|list|file)-\d+)/g)].map(([, name = '']) => name);
const ofItem = (names: readonly string[], owner: string) =>
  names.filter(name => name.startsWith(`${owner}-`));
const without = (text: string, owner: string) =>
  commentsOf(text)
    .filter(name => !name.startsWith(`${owner}-`))
    .sort();

function edited(text: string, ...changes: readonly YamlChange[]): string {
  const result = editYaml(text, changes, RULES);
  assert.ok(result.ok, `${JSON.stringify(changes)} of\n${text}`);
  assert.equal(applyTextEdits(text, result.value.edits), result.value.text);
  return result.value.text;
}

/** The names of the items of a list, as they stand. */
function itemsOf(text: string, list: List): string[] {
  const read = readYaml(text);
  assert.ok(read.ok, text);
  return [read.value.value[list] ?? []].flat().map(item => {
    const words = typeof item === 'string' ? item : (item as { text: string }).text;
    return words.split('\n')[0] ?? '';
  });
}

/** Every item has the comments of its name and no other, as whoever carries it away finds them. */
function eachWithItsOwn(text: string): void {
  const write = itemWriter(text);
  for (const list of ['a', 'b'] as const)
    itemsOf(text, list).forEach((owner, index) => {
      const written = write([list], index);
      assert.ok(written, text);
      assert.deepEqual(
        commentsOf(written.text).sort(),
        ofItem(commentsOf(text), owner).sort(),
        `${owner} in\n${text}`,
      );
    });
}

function undone(before: string, after: string): void {
  const back = revertSpan(after, after, changedSpan(before, after), 'x.yaml');
  assert.ok(back.ok);
  assert.equal(applyTextEdits(after, back.value), before);
}

/** A document with a list of it and how many items that has. */
function drawn(g: fc.GeneratorValue) {
  const { text, counts } = new CommentedLists(g).document();
  const list = g(() => fc.constantFrom<List>('a', 'b'));
  const count = counts[list === 'a' ? 0 : 1] ?? 0;
  return { text, list, count, index: g(fc.nat, count - 1) };
}

describe('Comments of all kinds, in arbitrary lists', () => {
  it('belong to the item that they were written for', () => {
    always(
      fc.property(fc.gen(), g => eachWithItsOwn(drawn(g).text)),
      runs,
    );
  });

  it('go with an item that is removed, and no other does', () => {
    always(
      fc.property(fc.gen(), g => {
        const { text, list, index } = drawn(g);
        const after = edited(text, remove(list, index));
        assert.deepEqual(commentsOf(after).sort(), without(text, `${list}${index}`));
        eachWithItsOwn(after);
        undone(text, after);
      }),
      runs,
    );
  });

  it('stay with their items when one moves, and there and back gives the old characters', () => {
    always(
      fc.property(fc.gen(), g => {
        const { text, list, count, index } = drawn(g);
        const to = g(fc.nat, count - 1);
        const after = edited(text, move([list, index], to));
        assert.equal(itemsOf(after, list)[to], `${list}${index}`);
        assert.deepEqual(commentsOf(after).sort(), commentsOf(text).sort());
        eachWithItsOwn(after);
        undone(text, after);
        assert.equal(edited(after, move([list, to], index)), text);
      }),
      runs,
    );
  });

  it('stay with their items when another is added or changed', () => {
    always(
      fc.property(fc.gen(), g => {
        const { text, list, count, index } = drawn(g);
        const change = g(() =>
          fc.constantFrom(
            insert([list], { text: 'new' }, g(fc.nat, count)),
            insert([list], 'new'),
            set([list, index, 'done'], '2027-03-01'),
            set([list, index, 'notes'], 'two\nlines'),
          ),
        );
        const after = edited(text, change);
        assert.deepEqual(commentsOf(after).sort(), commentsOf(text).sort());
        eachWithItsOwn(after);
      }),
      runs,
    );
  });

  it('go along to another list and file, and no other does', () => {
    always(
      fc.property(fc.gen(), g => {
        const { text, list, index } = drawn(g);
        const owner = `${list}${index}`;
        const written = itemWriter(text)([list], index);
        assert.ok(written);
        const value = valueOfWritten(written.text);
        const to = list === 'a' ? 'b' : 'a';
        const moved = edited(
          text,
          { ...insert([to], value), written: written.text } as YamlChange,
          remove(list, index),
        );
        assert.equal(itemsOf(moved, to).at(-1), owner);
        assert.deepEqual(commentsOf(moved).sort(), commentsOf(text).sort());
        eachWithItsOwn(moved);
        const other = new CommentedLists(g).document().text.replaceAll(/([ab]|list|file)(?=\d*-\d)/g, 'z$1');
        const there = edited(other, { ...insert(['a'], value), written: written.text } as YamlChange);
        assert.deepEqual(
          commentsOf(there)
            .filter(name => name.startsWith(owner))
            .sort(),
          ofItem(commentsOf(text), owner).sort(),
        );
      }),
      runs,
    );
  });
});
