import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isMap, isScalar, isSeq } from 'yaml';
import { cursorPlace, type CursorPlace } from '../../../src/core/language/cursorPlace';
import { parseTolerant } from '../../../src/core/language/tolerantParser';
import { keyText } from '../../../src/core/yaml/plain';
import { readYaml, type YamlPath } from '../../../src/core/yaml/read';
import { always } from '../support/properties';

/** The place at the `|` of a text. */
function at(marked: string): CursorPlace {
  const offset = marked.indexOf('|');
  return cursorPlace(marked.slice(0, offset) + marked.slice(offset + 1), offset);
}

/** The place in a few words. */
function words(marked: string): string {
  const place = at(marked);
  const way = (path: YamlPath) => path.join('.');
  switch (place.at) {
    case 'nothing':
      return 'nothing';
    case 'key':
      return `key "${place.word}" of {${way(place.path)}} beside ${place.keys.join(',')}${place.hasColon ? ' :' : ''}`;
    case 'value':
      return `value "${place.word}" of ${way(place.path)}${place.needsSpace ? ' needs space' : ''}${place.others.length > 0 ? ` beside ${place.others.join(',')}` : ''}${place.quote ? ` ${place.quote}` : ''}${place.isFilled ? ' filled' : ''}`;
    case 'line':
      return `"${place.word}" in ${place.levels
        .map(
          level =>
            `{${way(level.path)}}${level.index === undefined ? '' : `[${level.index}]`}@${level.column}${level.isEmpty ? ' new' : ''}`,
        )
        .join(' ')}`;
  }
}

const STEPS = 'title: T\nsteps:\n  - text: a\n    due: 2027-01-01\n';

const CASES: readonly (readonly [what: string, text: string, place: string])[] = [
  ['an empty file', '|', '"" in {}@0 new'],
  ['the beginning of a key', 'ti|', '"ti" in {}@0 new'],
  ['a key that is there', 'ti|tle: T\nstatus: x', 'key "title" of {} beside status :'],
  ['behind a colon', 'status:|', 'value "" of status needs space'],
  ['behind a colon and a space', 'status: |', 'value "" of status'],
  ['in a value', 'status: ac|t # why', 'value "act" of status'],
  ['in a comment', 'status: act # w|hy', 'nothing'],
  ['in a comment line', '# w|hy', 'nothing'],
  ['in a single quoted value', "status: 'it''s |on'", 'value "it\'s on" of status single'],
  ['in a quote without its end', 'status: "ac|\ntitle: T', 'value "ac" of status double'],
  ['behind a quoted value', 'status: "active"|', 'nothing'],
  ['a new line below a section', 'steps:\n|', '"" in {steps}@2 new {}@0'],
  ['a new line in a section', 'steps:\n  |', '"" in {steps}@2 new {}@0'],
  ['a word in a section', 'steps:\n  te|', '"te" in {steps}@2 new {}@0'],
  ['a line further down', 'steps:\n\n|', '"" in {}@0'],
  ['below an item', `${STEPS}    |`, '"" in {steps.0}@4 {steps}[1]@2 {}@0'],
  ['below an item, further left', `${STEPS}  |`, '"" in {steps}[1]@2 {steps.0}@4 {}@0'],
  ['below an item, at the start', `${STEPS}|`, '"" in {}@0'],
  ['between items', `${STEPS}  |\n  - b`, '"" in {steps}[1]@2 {steps.0}@4'],
  ['between an item and its key', 'steps:\n  - text: a\n    |\n    due: 2027-01-01', '"" in {steps.0}@4'],
  ['above the first item', 'steps:\n  |\n  - a', '"" in {steps}[0]@2'],
  ['behind a dash', 'steps:\n  -|', 'value "" of steps.0 needs space'],
  ['behind a dash and a space', 'steps:\n  - |', 'value "" of steps.0'],
  ['a plain item', 'steps:\n  - re|ad', 'value "read" of steps.0'],
  ['a key of an item', 'steps:\n  - te|xt: a\n    due: x', 'key "text" of {steps.0} beside due :'],
  ['a value of an item', 'steps:\n  - text: a\n  - text: |', 'value "" of steps.1.text'],
  ['dashes below their key', 'steps:\n- text: a\n  due: |', 'value "" of steps.0.due'],
  ['a key behind dashes below their key', 'steps:\n- text: a\nowner: |', 'value "" of owner'],
  ['a list in a list', 'a:\n  - - |', 'value "" of a.0.0'],
  ['a person', 'agenda:\n  ada:\n    - text: a\n  m|o:\n', 'key "mo" of {agenda} beside ada :'],
  [
    'people and their lists',
    'agenda:\n  ada:\n    - text: a\n      |\n\n  mo:\n',
    '"" in {agenda.ada.0}@6 {agenda.ada}[1]@4 {agenda}@2',
  ],
  ['in brackets', 'people: [|]', 'value "" of people.0'],
  ['in brackets that are open', 'people: [ada, m|\nagenda:', 'value "m" of people.1 beside ada'],
  ['among others in brackets', 'people: [ada, |, lin]', 'value "" of people.1 beside ada,lin'],
  ['in brackets over lines', 'people: [\n  ada,\n  |\n]', 'value "" of people.1 beside ada'],
  ['behind brackets', 'people: [ada]|', 'nothing'],
  ['a key in braces', 'steps:\n  - { text: a, du| }', 'key "du" of {steps.0} beside text'],
  ['a value in braces', 'steps:\n  - { text: a, due: | }', 'value "" of steps.0.due beside text'],
  ['a quoted word in brackets', 'people: ["a|"]', 'value "a" of people.0 double'],
  ['in a block of text', 'notes: |-\n  Hello wor^', 'nothing'],
  ['below a block of text', 'notes: >\n  Hello\n|', '"" in {}@0'],
  ['in a text that goes on', 'title: One\n  mo|', 'nothing'],
  ['a key with spaces in it', 'my own key: |', 'value "" of my own key'],
  ['a quoted key', '"mo": |', 'value "" of mo'],
  ['a web address', 'evidence:\n  - https://x|.org', 'value "https://x.org" of evidence.0'],
  ['with CRLF', 'title: T\r\nsteps:\r\n  - text: a\r\n    |\r\n', '"" in {steps.0}@4 {steps}[1]@2 {}@0'],
  ['words on a line of their own', 'two wo|rds', 'nothing'],
  ['before a key', ' | title: T', 'nothing'],
  ['a value over a list', 'steps: |\n  - a', 'value "" of steps filled'],
];

describe('the place of the caret', () => {
  for (const [what, text, place] of CASES)
    it(what, () =>
      assert.equal(words(text.includes('^') ? text.replace('|-', '>').replace('^', '|') : text), place),
    );

  it('replaces the word it stands in, or nothing', () => {
    const replaced = (marked: string) => {
      const place = at(marked);
      const text = marked.replace('|', '');
      return place.at === 'nothing' ? undefined : text.slice(place.replace.start, place.replace.end);
    };
    assert.equal(replaced('status: ac|tive'), 'active');
    assert.equal(replaced("status: 'ac|tive'"), 'active');
    assert.equal(replaced('status: |'), '');
    assert.equal(replaced('due: next fr|iday # soon'), 'next friday');
    assert.equal(replaced('due: next |'), 'next ');
    assert.equal(replaced('steps:\n  du|'), '  du');
    assert.equal(replaced('steps:\n  |'), '  ');
    assert.equal(replaced('people: [ada, m|o]'), 'mo');
  });

  it('is that of the parse, for every key and every value of the demo', () => {
    const root = 'test/fixtures/demo/.mentoring';
    let looked = 0;
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.yaml')) continue;
      const text = readFileSync(join(root, path), 'utf8').replace(/^\ufeff/, '');
      const drawn = parseTolerant(text);
      const file = readYaml(text);
      assert.ok(file.ok);
      const walk = (node: unknown, way: YamlPath): void => {
        if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...way, index]));
        else if (isMap(node))
          for (const { key, value } of node.items) {
            const name = keyText(key, text);
            const start = isScalar(key) && key.range ? key.range[0] : 0;
            const place = cursorPlace(text, start + 1, drawn);
            assert.deepEqual(place.at === 'key' && [place.path, place.word], [way, name], path);
            looked++;
            walk(value, [...way, name]);
          }
        else if (isScalar(node) && node.range && node.range[1] > node.range[0]) {
          if (/^[|>]/.test(text.slice(node.range[0], node.range[1]))) return;
          const place = cursorPlace(text, node.range[0] + 1, drawn);
          assert.deepEqual(place.at === 'value' && place.path, way, path);
          looked++;
        }
      };
      walk(file.value.doc.contents, []);
    }
    assert.ok(looked > 500);
  });

  it('takes any text: it never throws, and what it would replace is around the caret, on its line', () => {
    const piece = fc.constantFrom(
      ...[
        'title',
        'steps',
        'ada',
        ':',
        ': ',
        '- ',
        '-',
        '\n',
        '\n  ',
        '\n    ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '"',
      ],
      ...["'", '#', ' # ', '|', '>', '\t', '\r\n', '\\', ' ', '&a', '*a', '? ', '---\n', 'é', '\u{1f600}'],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
      fc.string(),
    );
    always(
      fc.property(text, fc.nat(), (any, number) => {
        const offset = number % (any.length + 1);
        const place = cursorPlace(any, offset);
        if (place.at === 'nothing') return;
        const { start, end } = place.replace;
        assert.ok(0 <= start && start <= offset && offset <= end && end <= any.length);
        assert.ok(!any.slice(start, end).includes('\n'));
      }),
      { numRuns: 2000 },
    );
  });
});
