import assert from 'node:assert/strict';
import { referencesIn } from '../../../src/core/references/references';
import type { RecordKind } from '../../../src/core/model/kinds';
import { yaml } from '../model/reading';

/** Each reference as `kind id path`, a key with a colon behind it; the characters it marks have to be the id, or hold it in quotes. */
function references(kind: RecordKind, text: string): readonly string[] {
  const place = { kind, id: 'x', ...(kind.endsWith('-template') ? {} : { mentorship: 'ada-mo' }) };
  return referencesIn(place, yaml(text)).map(({ thing: { kind: of, id }, path, isKey, span }) => {
    assert.match(text.slice(span.start, span.end), new RegExp(`^["']?${id}["']?$`));
    return `${of} ${id}${isKey ? ':' : ''} at ${path.join('/')}`;
  });
}

describe('What a record names', () => {
  it('of a meeting: people as keys and in lists, goals, the theme and the template', () => {
    const text = [
      'template: regular',
      'theme: "How we test"',
      'people: [ada, mo]',
      'agenda:',
      '  ada:',
      '    - text: One',
      '      goal: parser-tests',
      '  007:',
      '    text: Alone',
      "    goal: 'read'",
      'progress:',
      '  parser-tests:',
      '    state: stuck',
      'checkin:',
      '  mo:',
      'notes: ada',
    ].join('\n');
    assert.deepEqual(references('meeting', text), [
      'meeting-template regular at template',
      'theme How we test at theme',
      'person ada at people/0',
      'person mo at people/1',
      'person ada: at agenda/ada',
      'goal parser-tests at agenda/ada/0/goal',
      'person 007: at agenda/007',
      'goal read at agenda/007/goal',
      'goal parser-tests: at progress/parser-tests',
      'person mo: at checkin/mo',
    ]);
  });

  it('of the other records', () => {
    const cases: readonly (readonly [RecordKind, string, readonly string[]])[] = [
      ['goal', 'owner: ada', ['person ada at owner']],
      ['goal', 'owner:', []],
      ['goal', 'owner: [ada]', []],
      ['mentorship', 'mentees: ada\nmentors:\n  - 12\n', ['person ada at mentees', 'person 12 at mentors/0']],
      [
        'mentorship',
        'template: regular\nagreement:\n  agreed:\n    ada: 2026-12-01\n',
        ['meeting-template regular at template', 'person ada: at agreement/agreed/ada'],
      ],
      [
        'roadmap',
        'stages:\n  - theme: A\n    goals: [x]\n  - B\n',
        ['theme A at stages/0/theme', 'goal x at stages/0/goals/0', 'theme B at stages/1'],
      ],
      ['feedback', 'from: ada\nto: mo\n', ['person ada at from', 'person mo at to']],
      [
        'closing',
        'outcomes:\n  mo:\n    x: Yes\nlearned:\n  ada: y\n',
        ['person mo: at outcomes/mo', 'goal x: at outcomes/mo/x', 'person ada: at learned/ada'],
      ],
      ['person', 'name: Ada\nwants: [ada]\n', []],
      ['meeting-template', 'agenda:\n  mentee:\n', []],
    ];
    for (const [kind, text, expected] of cases) assert.deepEqual(references(kind, text), expected, text);
  });
});
