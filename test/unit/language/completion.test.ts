import assert from 'node:assert/strict';
import fc from 'fast-check';
import { suggest } from '../../../src/core/language/completion';
import type { Suggestion, SuggestionContext } from '../../../src/core/language/suggestion';
import type { Entry } from '../../../src/core/model/entry';
import { locate } from '../../../src/core/model/recordPlace';
import { summarise } from '../../../src/core/model/summary';
import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { readRecord } from '../../../src/store/reading';
import { always } from '../support/properties';

const M = '.mentoring/mentorships/ada-mo';
const NOTES: Readonly<Record<string, string>> = {
  '.mentoring/people/ada.yaml': 'name: Ada Lovelace\n',
  [`${M}/mentorship.yaml`]:
    'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\nends: 2027-06-01\n',
  [`${M}/roadmap.yaml`]:
    'stages:\n  - theme: Reading\n    target: 2027-01-01\n  - theme: How to test\n    target: 2027-03-01\n',
  [`${M}/goals/learn-rust.yaml`]: 'title: Learn Rust\n',
  [`${M}/goals/old.yaml`]: 'title: Old\nstatus: done\n',
  [`${M}/meetings/2027-02-12-api.yaml`]: 'title: API\ndate: 2027-02-12T15:30\nstatus: held\n',
};

function entriesOf(notes: typeof NOTES): ReadonlyMap<string, Entry> {
  return new Map<string, Entry>(
    Object.entries(notes).flatMap(([path, text]) => {
      const place = locate(path);
      const read = place && readRecord(place.kind, path, text);
      return place && read?.ok
        ? [[path, { path, ...place, stamp: '', summary: summarise(read.value.record) }]]
        : [];
    }),
  );
}
const ENTRIES = entriesOf(NOTES);

const GOAL = `${M}/goals/new.yaml`;
const MEETING = `${M}/meetings/2027-02-26-next.yaml`;

function around(path: string): SuggestionContext {
  const place = locate(path);
  assert.ok(place);
  const value = { title: 'Skill', questions: { specific: 'What?' }, steps: ['First'] };
  const templates = [
    { kind: 'goal' as const, name: 'skill', title: 'Skill', source: 'built-in' as const, path: '', value },
    {
      kind: 'meeting' as const,
      name: 'regular',
      title: 'Regular',
      source: 'built-in' as const,
      path: '',
      value: { agenda: { mentee: ['Wins?'] } },
    },
  ];
  return {
    place,
    path,
    entries: ENTRIES,
    today: '2027-02-22',
    zone: 'Europe/Amsterdam',
    t: fill,
    locale: 'en',
    language: 'en',
    templates,
  };
}

function suggested(path: string, marked: string): readonly Suggestion[] {
  const offset = marked.indexOf('|');
  return suggest(marked.replace('|', ''), offset, around(path)).items;
}
const labels = (path: string, marked: string) => suggested(path, marked).map(({ label }) => label);

/** The text after a suggestion is taken; `^` is where the caret stops last. */
function taken(path: string, marked: string, label: string): string {
  const found = suggested(path, marked).find(each => each.label === label);
  assert.ok(found, `${label} is not among ${labels(path, marked).join(', ')}`);
  const text = found.insert
    .replace(/(?<!\\)\$\{\d:([^}]*)\}/g, '$1')
    .replace(/(?<!\\)\$0/g, '^')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
  return applyTextEdits(marked.replace('|', ''), [{ ...found.replace, text }]);
}

describe('what is suggested', () => {
  it('keys that are not there yet, those that follow the last one first', () => {
    assert.deepEqual(labels(GOAL, 'title: T\nstatus: draft\n|\ndue: 2027-03-01').slice(0, 4), [
      'owner',
      'specific',
      'measurable',
      'achievable',
    ]);
    assert.deepEqual(labels(GOAL, 'title: T\ndue: 2027-03-01\n|'), [
      ...[
        'skills',
        'formerly',
        'steps',
        'code',
        'evidence',
        'progress',
        'status',
        'owner',
        'specific',
        'measurable',
        'achievable',
      ],
      ...['relevant', 'start'],
    ]);
  });

  const inserts: readonly (readonly [
    what: string,
    path: string,
    text: string,
    label: string,
    after: string,
  ])[] = [
    ['a key with a value', GOAL, 'title: T\nst|', 'status', 'title: T\nstatus: ^'],
    ['a section behind a blank line', GOAL, 'title: T\n|', 'steps', 'title: T\n\nsteps:\n  - text: ^'],
    [
      'a section where there is one already',
      GOAL,
      'title: T\n\n|',
      'steps',
      'title: T\n\nsteps:\n  - text: ^',
    ],
    ['a next item', GOAL, 'steps:\n  - text: a\n    |', '- text', 'steps:\n  - text: a\n  - text: ^'],
    ['a key of an item', GOAL, 'steps:\n  - text: a\n    |', 'due', 'steps:\n  - text: a\n    due: ^'],
    [
      'a section below an item',
      GOAL,
      'steps:\n  - text: a\n    |',
      'code',
      'steps:\n  - text: a\n\ncode:\n  - path: ^',
    ],
    ['a first item without indentation', GOAL, 'steps:\n|', '- text', 'steps:\n  - text: ^'],
    ['an item behind a dash', GOAL, 'steps:\n  -|', 'text', 'steps:\n  - text: ^'],
    [
      'a section with everybody in it',
      MEETING,
      'title: T\n|',
      'agenda',
      'title: T\n\nagenda:\n  ada:\n\n  mo:',
    ],
    [
      'goals in their section',
      MEETING,
      'title: T\n\n|',
      'progress',
      'title: T\n\nprogress:\n  learn-rust:\n\n  old:',
    ],
    [
      'those who take part',
      MEETING,
      'title: T\npeople: [mo]\n\n|',
      'wins',
      'title: T\npeople: [mo]\n\nwins:\n  mo:',
    ],
    [
      'the other person',
      MEETING,
      'agenda:\n  ada:\n    - text: a\n      |',
      'mo',
      'agenda:\n  ada:\n    - text: a\n\n  mo:\n    - text: ^',
    ],
    ['a topic behind the colon', MEETING, 'agenda:\n  ada: |', '- text', 'agenda:\n  ada:\n    - text: ^'],
    [
      'a topic behind a dash there',
      MEETING,
      'agenda:\n  ada: -|',
      '- text',
      'agenda:\n  ada:\n    - text: ^',
    ],
    [
      'a topic behind a dash right at the colon',
      MEETING,
      'agenda:\n  ada:-|\n',
      '- text',
      'agenda:\n  ada:\n    - text: ^\n',
    ],
    ['a person behind the colon', MEETING, 'agenda:|', 'mo', 'agenda:\n  mo:\n    - text: ^'],
    ['a state of a goal', MEETING, 'progress:\n  old:|', 'state', 'progress:\n  old:\n    state: ^'],
    [
      'a key of the item above, behind the Enter that leads to its dash',
      GOAL,
      'steps:\n  - text: a\n  d|',
      'done',
      'steps:\n  - text: a\n    done: ^',
    ],
    [
      'a next item behind a dash that stands too far in',
      GOAL,
      'steps:\n  - text: a\n    done: true\n    -|',
      '- text',
      'steps:\n  - text: a\n    done: true\n  - text: ^',
    ],
    ['minutes as a number', MEETING, 'minutes: 4|', '45', 'minutes: 45'],
    [
      'that it is done',
      GOAL,
      'steps:\n  - text: a\n    done: t|',
      'true',
      'steps:\n  - text: a\n    done: true',
    ],
    ['a day that is counted', GOAL, 'due: in 3 w|', 'in 3 weeks', 'due: 2027-03-15'],
    ['a day that is counted in Dutch', GOAL, 'due: over twee |', 'over twee maanden', 'due: 2027-04-22'],
    ['a topic', MEETING, 'agenda:\n  ada:\n    |', '- text', 'agenda:\n  ada:\n    - text: ^'],
    [
      'the code of a topic',
      MEETING,
      'agenda:\n  ada:\n    - text: a\n      co|',
      'code',
      'agenda:\n  ada:\n    - text: a\n      code:\n        path: ^',
    ],
    ['a state behind a colon', GOAL, 'status:|', 'paused', 'status: paused'],
    ['a state within quotes', GOAL, "status: 'p|'", 'paused', "status: 'paused'"],
    ['a person in brackets', MEETING, 'people: [mo, |]', 'ada', 'people: [mo, ada]'],
    ['a list of persons', MEETING, 'people: |', 'ada', 'people: [ada^]'],
    [
      'a goal',
      MEETING,
      'agenda:\n  ada:\n    - text: a\n      goal: l|',
      'learn-rust',
      'agenda:\n  ada:\n    - text: a\n      goal: learn-rust',
    ],
    ['a theme', MEETING, 'theme: H|', 'How to test', 'theme: How to test'],
    ['a template', MEETING, 'template: |', 'stuck', 'template: stuck'],
    ['a day', GOAL, 'due: |', 'tomorrow', 'due: 2027-02-23'],
    ['a day in words', GOAL, 'due: volgende vrijdag|', 'volgende vrijdag', 'due: 2027-03-05'],
    ['the next meeting', MEETING, 'date: |', 'next meeting', 'date: 2027-02-26T15:30'],
    ['a time', MEETING, 'date: 2027-03-01T|', '09:30', 'date: 2027-03-01T09:30'],
    [
      'when it was done',
      GOAL,
      'steps:\n  - text: a\n    done: |',
      'yesterday',
      'steps:\n  - text: a\n    done: 2027-02-21',
    ],
    ['a duration', `${M}/mentorship.yaml`, 'cadence: |', '1 month', 'cadence: 1 month'],
    ['another name of a key', GOAL, 'titl|: T', 'title', 'title: T'],
    ['a whole goal', GOAL, '|', 'Goal', 'title: title\n\nsteps:\n^'],
    [
      'a goal from a template',
      GOAL,
      '# mine\n|',
      'Goal: Skill',
      '# mine\ntitle: title\n# What?\nspecific: \n\nsteps:\n  - text: First\n^',
    ],
  ];
  for (const [what, path, text, label, after] of inserts)
    it(`inserts ${what}`, () => assert.equal(taken(path, text, label), after));

  it('a whole meeting for an empty file, with the day in its name, the theme that stands, people and goals', () => {
    const text = taken(MEETING, '|', 'Meeting: Regular');
    assert.match(text, /^title: Reading\ndate: 2027-02-26\n/);
    assert.match(text, /theme: Reading\n\nagenda:\n {2}ada:\n {4}- Wins\?\n\n {2}mo:\n/);
    assert.match(text, /\nprogress:\n {2}learn-rust:\n\nactions:/);
    for (const path of [
      `${M}/mentorship.yaml`,
      `${M}/roadmap.yaml`,
      `${M}/closing.yaml`,
      `${M}/reflections/ada.yaml`,
      `${M}/feedback/a.yaml`,
      '.mentoring/mentoring.yaml',
      '.mentoring/people/zoe.yaml',
    ]) {
      const written = taken(path, '|', 'The whole record').replace('^', '');
      const read = readRecord(locate(path)?.kind ?? 'goal', path, written);
      assert.deepEqual(read.ok && read.value.problems, [], path);
    }
  });

  it('a next meeting by the cadence, outside of pauses, whatever a mistyped year says, also where there was none yet', () => {
    const proposed = (notes: typeof NOTES) => {
      const entries = entriesOf(notes);
      return suggest('date: ', 6, { ...around(MEETING), entries }).items.find(
        ({ label }) => label === 'next meeting',
      )?.description;
    };
    const file = `${M}/mentorship.yaml`;
    const paused = {
      ...NOTES,
      [file]: `${NOTES[file]}pauses:\n  - from: 2027-02-20\n    until: 2027-03-20\n`,
    };
    assert.equal(proposed(paused), '2027-03-26 15:30');
    assert.equal(
      proposed({ ...NOTES, [`${M}/meetings/odd.yaml`]: 'title: Odd\ndate: 2207-03-01\n' }),
      '2027-02-26 15:30',
    );
    assert.equal(proposed({ [file]: NOTES[file] ?? '' }), '2027-03-01 10:00');
  });

  it('nothing in free text, in comments, and in what somebody else wrote below a key', () => {
    for (const text of [
      'title: |',
      '# |',
      'steps:\n  - text: a|',
      'notes: |-',
      'steps:\n  - rea|',
      'mood: |',
      'mood:\n  |',
    ])
      assert.deepEqual(
        labels(GOAL, text).filter(label => !/^(status|owner|title)/.test(label) && text !== 'mood:\n  |'),
        [],
        text,
      );
  });

  it('wants paths of files where code is named, and days anew with each letter', () => {
    const at = (text: string) => suggest(text, text.length, around(GOAL));
    assert.deepEqual(at('code:\n  - path: src/pa').files, {
      word: 'src/pa',
      replace: { start: 16, end: 22 },
    });
    assert.deepEqual(at('code:\n  - sr').files?.word, 'sr');
    assert.equal(at('due: n').isIncomplete, true);
    assert.equal(at('title: T\n').isBlankLine, true);
  });

  it('says when a value is whole, so that Enter need not take it once more', () => {
    const isWhole = (path: string, text: string) => suggest(text, text.length, around(path)).isWhole;
    assert.deepEqual(
      ['status: draft', 'due: 2027-02-23', 'status: dra', 'due: tomorrow'].map(text => isWhole(GOAL, text)),
      [true, true, false, false],
    );
    assert.equal(isWhole(MEETING, 'minutes: 45'), true);
  });

  it('the inner of two keys of one name with what it belongs to', () => {
    const dues = suggested(GOAL, 'steps:\n  - text: a\n  d|').filter(({ label }) => label === 'due');
    assert.deepEqual(
      dues.map(({ description }) => description),
      ['steps', undefined],
    );
  });

  it('for any text, with what it replaces around the caret', () => {
    const piece = fc.constantFrom(
      ...[
        'title: T\n',
        'steps:\n',
        '  - text: a\n',
        '    due: 2027-01-01\n',
        'status: ',
        'du',
        '\n',
        '    ',
        '  ',
      ],
      ...[
        'agenda:\n',
        '  ada:\n',
        '    - text: b\n',
        'people: [',
        ']',
        '- ',
        ': ',
        '"',
        '#',
        '{',
        'code:\n',
        'mo',
      ],
    );
    always(
      fc.property(
        fc.constantFrom(GOAL, MEETING),
        fc.array(piece, { maxLength: 12 }),
        fc.nat(),
        (path, pieces, number) => {
          const text = pieces.join('');
          const offset = number % (text.length + 1);
          for (const { replace, label } of suggest(text, offset, around(path)).items) {
            assert.ok(
              0 <= replace.start &&
                replace.start <= offset &&
                offset <= replace.end &&
                replace.end <= text.length,
            );
            assert.notEqual(label, '');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps a record readable when a key or an item is taken on any blank line', () => {
    const meeting =
      'title: T\n|\nagenda:\n|\n  ada:\n|\n    - text: a\n|\n      minutes: 5\n|\n\n  mo:\n|\nnotes: hm\n|\nactions:\n  ada:\n    - b\n|';
    const gaps = [...meeting.matchAll(/\|/g)].map(({ index }) => index);
    for (const gap of gaps)
      for (const indent of ['', '  ', '    ', '      ']) {
        const marked = `${meeting.slice(0, gap).replaceAll('\n|', '')}${indent}|${meeting.slice(gap + 1).replaceAll('\n|', '')}`;
        for (const { label } of suggested(MEETING, marked)) {
          const text = taken(MEETING, marked, label).replace('^', 'x');
          const read = readRecord('meeting', MEETING, text);
          assert.ok(read.ok, `${label} at\n${marked}\ngives\n${text}`);
        }
      }
  });
});
