import assert from 'node:assert/strict';
import { dateFromFileName, titleProblem } from '../../../src/core/model/decode';
import type { RecordKind } from '../../../src/core/model/kinds';
import { fill } from '../../../src/core/text';
import { decode, yaml } from './reading';

const GOAL = {
  title: 'T',
  status: 'active',
  skills: [],
  formerly: [],
  steps: [],
  code: [],
  evidence: [],
  progress: {},
};

describe('what is wrong in a record', () => {
  // The kind, the text under a title, [code, the characters marked, what it says] of each problem, what is read of it.
  type Case = readonly [RecordKind, string, readonly (readonly [string, string, string])[], object];
  const cases: readonly Case[] = [
    [
      'goal',
      'due: next friday\nowner: ada',
      [['not-a-date', 'next friday', '"due" needs a date like 2027-02-15; "next friday" is not one.']],
      { owner: 'ada' },
    ],
    [
      'goal',
      'due: 2027-02-30',
      [['not-a-date', '2027-02-30', '"due" needs a date like 2027-02-15; "2027-02-30" is not one.']],
      {},
    ],
    [
      'goal',
      'due: 2027',
      [['not-a-date', '2027', '"due" needs a date like 2027-02-15; "2027" is not one.']],
      {},
    ],
    [
      'goal',
      'due: [2027-02-15]',
      [['not-a-date', '[2027-02-15]', '"due" needs a date like 2027-02-15; "[2027-02-15]" is not one.']],
      {},
    ],
    ['goal', "due: ''", [['not-a-date', "''", '"due" needs a date like 2027-02-15; "\'\'" is not one.']], {}],
    [
      'goal',
      'status: Done',
      [
        [
          'not-a-choice',
          'Done',
          '"status" needs one of active, draft, paused, done, dropped; "Done" is none of them.',
        ],
      ],
      { status: 'unknown' },
    ],
    ['goal', 'owner:\n  - ada', [['not-text-but-list', '- ada', '"owner" needs text; this is a list.']], {}],
    [
      'goal',
      'specific: {a: b}',
      [
        [
          'not-text-but-map',
          '{a: b}',
          '"specific" needs text; this reads as keys with values. Put the text in quotes.',
        ],
      ],
      {},
    ],
    [
      'goal',
      'steps:\n  - text: a\n    done: yes\n  - text: b\n    done: 2026-12-10',
      [
        [
          'not-done',
          'yes',
          '"done" needs the date it was done, like 2027-02-15, or true or false; "yes" is none of them.',
        ],
      ],
      { steps: [{ text: 'a' }, { text: 'b', done: '2026-12-10' }] },
    ],
    [
      'goal',
      'steps:\n  - Ask: why\n  - two',
      [
        [
          'colon-in-text',
          'Ask: why',
          '"Ask: why" reads as a key with a value, because of its colon. Put the text in quotes.',
        ],
      ],
      { steps: [{ text: 'Ask: why' }, { text: 'two' }] },
    ],
    [
      'goal',
      'steps:\n  - Ask: why\n    due: 2027-01-01\n',
      [
        [
          'colon-in-text',
          'Ask: why\n    due: 2027-01-01',
          '"Ask: why" reads as a key with a value, because of its colon. Put the text in quotes.',
        ],
      ],
      { steps: [{ text: 'Ask: why', due: '2027-01-01' }] },
    ],
    [
      'goal',
      'skills: [testing, why: not]',
      [
        [
          'colon-in-text',
          'why: not',
          '"why: not" reads as a key with a value, because of its colon. Put the text in quotes.',
        ],
      ],
      { skills: ['testing', 'why: not'] },
    ],
    [
      'goal',
      'steps:\n  - one\n  -\n  - three\n',
      [['empty-item', '-', 'This item of "steps" is empty.']],
      { steps: [{ text: 'one' }, { text: '' }, { text: 'three' }] },
    ],
    [
      'goal',
      'steps:\n  - due: 2027-01-01\n  - text:\n    done: true\n',
      [
        ['item-without-text', 'due: 2027-01-01', 'This item of "steps" has no "text".'],
        ['item-without-text', 'text:\n    done: true', 'This item of "steps" has no "text".'],
      ],
      {
        steps: [
          { text: '', due: '2027-01-01' },
          { text: '', done: true },
        ],
      },
    ],
    [
      'goal',
      'steps:\n  - [a, b]\n  - c',
      [['list-in-list', '[a, b]', 'This is a list inside the list "steps". Take one dash away.']],
      { steps: [{ text: '' }, { text: 'c' }] },
    ],
    [
      'goal',
      'steps:\n  - text: [a]\n  - c',
      [['not-text-but-list', '[a]', '"text" needs text; this is a list.']],
      { steps: [{ text: '' }, { text: 'c' }] },
    ],
    [
      'goal',
      'code: {line: 0}',
      [['not-a-count', '0', '"line" needs a whole number, 1 or more; "0" is not one.']],
      { code: [{}] },
    ],
    [
      'goal',
      'code: {line: 1.5}',
      [['not-a-count', '1.5', '"line" needs a whole number, 1 or more; "1.5" is not one.']],
      { code: [{}] },
    ],
    [
      'goal',
      'evidence:\n- see: there',
      [
        [
          'colon-in-text',
          'see: there',
          '"see: there" reads as a key with a value, because of its colon. Put the text in quotes.',
        ],
      ],
      { evidence: [{ note: 'see: there' }] },
    ],
    [
      'goal',
      'due: a very long text that somebody wrote where a date belongs',
      [
        [
          'not-a-date',
          'a very long text that somebody wrote where a date belongs',
          '"due" needs a date like 2027-02-15; "a very long text that somebody wrote whe…" is not one.',
        ],
      ],
      {},
    ],
    [
      'goal',
      'due: tomorrow # or later\r\nskills: [a]\r\n',
      [['not-a-date', 'tomorrow', '"due" needs a date like 2027-02-15; "tomorrow" is not one.']],
      { skills: ['a'] },
    ],
  ];
  for (const [kind, text, problems, rest] of cases) {
    it(`${JSON.stringify(text)}: ${problems[0]?.[2]}`, () => {
      const read = decode(kind, `title: T\n${text}`);
      assert.deepEqual(
        read.problems,
        problems.map(([code, at, says]) => ({ code, at, says })),
      );
      assert.deepEqual(read.value, { ...GOAL, ...rest });
    });
  }

  const elsewhere: readonly (readonly [RecordKind, string, string, string, string])[] = [
    [
      'meeting',
      'date: 2026-12-18T25:00',
      'not-a-moment',
      '2026-12-18T25:00',
      '"date" needs a date like 2027-02-15, or with a time like 2027-02-15T10:00; "2026-12-18T25:00" is neither.',
    ],
    [
      'meeting',
      'minutes: an hour',
      'not-a-count',
      'an hour',
      '"minutes" needs a whole number, 1 or more; "an hour" is not one.',
    ],
    [
      'meeting',
      'agenda: [a, b]',
      'not-by-name',
      '[a, b]',
      '"agenda" needs names below it, each with a colon behind it; "[a, b]" is not that.',
    ],
    [
      'meeting',
      'progress: {a: good}',
      'not-a-map',
      'good',
      '"a" needs keys with values below it, such as "state:"; "good" is not that.',
    ],
    [
      'meeting',
      'progress:\n  a: {state: fine}',
      'not-a-choice',
      'fine',
      '"state" needs one of on-track, at-risk, stuck, done; "fine" is none of them.',
    ],
    [
      'meeting',
      'actions:\n  mo:\n    - text: a\n      due: soon',
      'not-a-date',
      'soon',
      '"due" needs a date like 2027-02-15; "soon" is not one.',
    ],
    [
      'mentorship',
      'cadence: often',
      'not-a-duration',
      'often',
      '"cadence" needs a length of time like 2 weeks, 10 days or 1 month; "often" is not one.',
    ],
    [
      'mentorship',
      'agreement: none',
      'not-a-map',
      'none',
      '"agreement" needs keys with values below it, such as "purpose:"; "none" is not that.',
    ],
    [
      'mentorship',
      'agreement: {agreed: {mo: later}}',
      'not-a-date',
      'later',
      '"mo" needs a date like 2027-02-15; "later" is not one.',
    ],
    [
      'config',
      'version: new',
      'not-a-count',
      'new',
      '"version" needs a whole number, 1 or more; "new" is not one.',
    ],
    [
      'reflection',
      'want:\n  - Ask: why',
      'colon-in-text',
      'Ask: why',
      '"Ask: why" reads as a key with a value, because of its colon. Put the text in quotes.',
    ],
  ];
  for (const [kind, text, code, at, says] of elsewhere) {
    it(`${kind} ${JSON.stringify(text)}: ${says}`, () =>
      assert.deepEqual(decode(kind, `title: T\n${text}\n`).problems, [{ code, at, says }]));
  }

  it('a promise that cannot be read leaves the others where they are', () => {
    const { value } = decode('meeting', 'title: T\nactions:\n  ada: [a, {due: x}, c]\n  mo: later\n');
    assert.deepEqual(
      value.actions['ada']?.map(action => action.text),
      ['a', '', 'c'],
    );
    assert.deepEqual(value.actions['mo'], [{ text: 'later', code: [] }]);
  });

  it('a person whose date cannot be read is still there', () => {
    const { value } = decode('mentorship', 'title: T\nagreement: {agreed: {mo: later, ada: 2026-12-01}}\n');
    assert.deepEqual(value.agreement.agreed, { mo: '', ada: '2026-12-01' });
  });
});

describe('the title of a record', () => {
  const none = 'This file has no title. Give it a line such as "title: Learn Rust".';
  const notText =
    'The title is not text. Write it behind "title:" on the same line, in quotes where it has a colon in it.';
  const cases: readonly (readonly [string, [says: string, at: string, line: number] | undefined])[] = [
    ['title: Learn Rust', undefined],
    ['title: 2027', undefined],
    ['status: done', [none, '', 1]],
    ['status: done\ntitle:', [none, 'title', 2]],
    ['title: "  "', [none, '"  "', 1]],
    ['# notes\ntitle: [a, b]', [notText, '[a, b]', 2]],
    ['title: {a: b}', [notText, '{a: b}', 1]],
  ];
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)} ${expected ? `cannot be read: ${expected[0]}` : 'has one'}`, () => {
      const problem = titleProblem('goal', yaml(text));
      if (!expected) return assert.equal(problem, undefined);
      const [says, at, line] = expected;
      assert.ok(problem);
      assert.equal(fill(problem.text.message, problem.text.args), says);
      assert.deepEqual(
        [problem.reason, text.slice(problem.span.start, problem.span.end), problem.line],
        ['no-title', at, line],
      );
    });
  }

  it('is asked of goals, meetings and mentorships alone', () => {
    const file = yaml('a: b');
    const asked = (
      [
        'config',
        'person',
        'goal-template',
        'meeting-template',
        'mentorship',
        'roadmap',
        'goal',
        'meeting',
        'reflection',
        'feedback',
        'closing',
      ] as const
    ).filter(kind => titleProblem(kind, file));
    assert.deepEqual(asked, ['mentorship', 'goal', 'meeting']);
  });
});

describe('the date of a meeting without one', () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ['.mentoring/mentorships/a/meetings/2026-12-18-how-we-test.yaml', '2026-12-18'],
    ['2026-12-18.yaml', '2026-12-18'],
    ['meetings/2026-02-30-x.yaml', undefined],
    ['2026-12-18/kick-off.yaml', undefined],
    ['kick-off.yaml', undefined],
  ];
  for (const [path, date] of names) {
    it(`${path} says ${date ?? 'nothing'}`, () => assert.equal(dateFromFileName(path), date));
  }
});
