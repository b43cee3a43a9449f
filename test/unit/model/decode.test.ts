import assert from 'node:assert/strict';
import { decodeRecord } from '../../../src/core/model/decode';
import type { RecordKind } from '../../../src/core/model/kinds';
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

describe('reading a record', () => {
  it('a goal may be a title and nothing else', () => {
    assert.deepEqual(decode('goal', 'title: Learn Rust\n'), {
      value: { ...GOAL, title: 'Learn Rust' },
      problems: [],
    });
  });

  it('reads every key of a goal', () => {
    const { value, problems } = decode(
      'goal',
      `title: Cover the parser with table-driven tests
status: paused               # active | draft | paused | done | dropped
owner: ada
specific: Every grammar rule has a table test
measurable: Branch coverage of parser/ from 41 % to 80 %
achievable: Two hours a week; Mo reviews
relevant: Needed before the API change
start: 2026-12-01
due: "2027-02-15"
skills: [testing]
formerly: [table-tests]
mood: sunny

steps:
  - text: List the rules without a test
    done: 2026-12-10
  - text: One table per rule
    due: 2027-01-10
    done: false
  - Ask for a review

code:
  - path: src/parser/rule.ts
    repo: parser
    line: 88
    text: "if (tok.kind === 'rule') {"
    context: 9f31 02ab 77c0 e1d4 5a5a / 0b1c 44de 90aa 1fe2 c3c3
    commit: 1234567

evidence:
  - commit: 0012345
    note: first table
  - url: https://example.org/a
progress:
  ada:
    - date: 2027-01-05
      state: at-risk
      note: No time
    - Better
`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      title: 'Cover the parser with table-driven tests',
      status: 'paused',
      owner: 'ada',
      specific: 'Every grammar rule has a table test',
      measurable: 'Branch coverage of parser/ from 41 % to 80 %',
      achievable: 'Two hours a week; Mo reviews',
      relevant: 'Needed before the API change',
      start: '2026-12-01',
      due: '2027-02-15',
      skills: ['testing'],
      formerly: ['table-tests'],
      steps: [
        { text: 'List the rules without a test', done: '2026-12-10' },
        { text: 'One table per rule', due: '2027-01-10', done: false },
        { text: 'Ask for a review' },
      ],
      code: [
        {
          path: 'src/parser/rule.ts',
          repo: 'parser',
          line: 88,
          text: "if (tok.kind === 'rule') {",
          context: '9f31 02ab 77c0 e1d4 5a5a / 0b1c 44de 90aa 1fe2 c3c3',
          commit: '1234567',
        },
      ],
      evidence: [{ commit: '0012345', note: 'first table' }, { url: 'https://example.org/a' }],
      progress: { ada: [{ date: '2027-01-05', state: 'at-risk', note: 'No time' }, { note: 'Better' }] },
    });
  });

  it('reads a meeting with a section for each person, filled or not', () => {
    const { value, problems } = decode(
      'meeting',
      `title: How we test here
date: 2026-12-18 10:00
minutes: 60
support: shared
people: ada
agenda:
  ada:
    - text: Is this branch worth testing?
      status: discussed
      code:
        path: src/parser/rule.ts
        line: 88

  mo:
wins:
  ada:
    - First table merged without help
notes: |

  Start from the failing case.
  Then the rule.

decisions:
progress:
  parser-tests:
    state: on-track
    note: 55 % of branches

  read-the-parser:

actions:
  mo:
    - text: Introduce Ada to the API owner
      kind: contact
      done: true

checkin:
  ada:
    useful: Seeing how Mo reads a diff

  mo:
`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      title: 'How we test here',
      date: '2026-12-18T10:00',
      minutes: 60,
      status: 'planned',
      support: 'shared',
      people: ['ada'],
      agenda: {
        ada: [
          {
            text: 'Is this branch worth testing?',
            status: 'discussed',
            code: [{ path: 'src/parser/rule.ts', line: 88 }],
          },
        ],
        mo: [],
      },
      wins: { ada: [{ text: 'First table merged without help' }] },
      notes: '\nStart from the failing case.\nThen the rule.',
      decisions: {},
      progress: { 'parser-tests': { state: 'on-track', note: '55 % of branches' }, 'read-the-parser': {} },
      actions: { mo: [{ text: 'Introduce Ada to the API owner', kind: 'contact', done: true, code: [] }] },
      checkin: { ada: { useful: 'Seeing how Mo reads a diff' }, mo: {} },
    });
  });

  it('reads a mentorship with the agreement that is not filled in yet', () => {
    const { value, problems } = decode(
      'mentorship',
      `title: Ada and Mo
mentees: [ada]
mentors: mo
cadence: 2 weeks
minutes: "60"
pauses:
  - {from: 2027-07-12, until: 2027-08-01}
  - 2027-12-20
agreement:
  purpose:
  channels: [chat, video]
  expectations:
    ada:
    mo: Comes with questions
  agreed:
    ada:
    mo: 2026-12-02
agenda:
  ada:
    - How do I feel?
  mo:
`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, {
      title: 'Ada and Mo',
      mentees: ['ada'],
      mentors: ['mo'],
      form: 'traditional',
      status: 'active',
      cadence: '2 weeks',
      minutes: 60,
      pauses: [{ from: '2027-07-12', until: '2027-08-01' }, { from: '2027-12-20' }],
      agreement: {
        channels: ['chat', 'video'],
        expectations: { ada: '', mo: 'Comes with questions' },
        agreed: { ada: '', mo: '2026-12-02' },
      },
      agenda: { ada: [{ text: 'How do I feel?', status: 'open', code: [] }], mo: [] },
    });
  });

  const others: readonly (readonly [RecordKind, string, unknown])[] = [
    ['config', 'version: 1\nlanguage: nl\n', { version: 1, language: 'nl' }],
    ['config', 'language: no\n', { language: 'no' }],
    [
      'person',
      'name: Ada\noffers: parsing\nwants: [api-design, 42]\n',
      { name: 'Ada', offers: ['parsing'], wants: ['api-design', '42'] },
    ],
    [
      'roadmap',
      'stages:\n  - Tests\n  - theme: API\n    target: 2027-02-26\n    goals: api\n',
      {
        stages: [
          { theme: 'Tests', goals: [] },
          { theme: 'API', target: '2027-02-26', goals: ['api'] },
        ],
      },
    ],
    ['roadmap', 'stages:\n', { stages: [] }],
    [
      'reflection',
      'want: |\n  To read code faster\n\n  To ask sooner\nbring:\n  - Questions\n  - Time\nexpect:\n',
      { want: ['To read code faster', '', 'To ask sooner'], bring: ['Questions', 'Time'], expect: [] },
    ],
    [
      'feedback',
      'from: mo\nto: ada\ndate: 2027-01-15\nasked: 2027-01-12\nsituation: The review of Tuesday\ncode: {path: a.ts}\n',
      {
        from: 'mo',
        to: 'ada',
        date: '2027-01-15',
        asked: '2027-01-12',
        situation: 'The review of Tuesday',
        behaviour: '',
        impact: '',
        next: '',
        code: [{ path: 'a.ts' }],
        reply: '',
      },
    ],
    [
      'closing',
      'outcomes:\n  ada: {parser-tests: Reached}\n  mo:\nlearned:\n  ada: Tables\n  mo:\ncelebrate:\n  mo: The talk\ncontact:\n  mo: Coffee\n',
      {
        outcomes: { ada: { 'parser-tests': 'Reached' }, mo: {} },
        learned: { ada: ['Tables'], mo: [] },
        celebrate: { mo: ['The talk'] },
        advice: {},
        contact: { mo: 'Coffee' },
      },
    ],
    [
      'goal-template',
      'specific: What will be different?\n',
      { ...GOAL, title: '', specific: 'What will be different?' },
    ],
  ];
  for (const [kind, text, value] of others) {
    it(`reads ${JSON.stringify(text)} as a ${kind}`, () =>
      assert.deepEqual(decode(kind, text), { value, problems: [] }));
  }

  const alike: readonly (readonly [why: string, text: string, rest: object])[] = [
    ['a lone scalar is a list of one', 'steps: Ask for a review', { steps: [{ text: 'Ask for a review' }] }],
    [
      'a lone map is a list of one',
      'steps: {text: Ask, due: 2027-01-01}',
      { steps: [{ text: 'Ask', due: '2027-01-01' }] },
    ],
    [
      'an item may be a number',
      'steps:\n- 42\n- 007\n- true',
      { steps: [{ text: '42' }, { text: '007' }, { text: 'true' }] },
    ],
    ['a person may have a name like a number', 'owner: 007', { owner: '007' }],
    ['an id may look like a date', 'owner: 2026-12-18', { owner: '2026-12-18' }],
    ['a commit may look like a power', 'evidence: {commit: 12e4567}', { evidence: [{ commit: '12e4567' }] }],
    ['code in plain text is a path', 'code: src/a.ts', { code: [{ path: 'src/a.ts' }] }],
    ['evidence in plain text is a note', 'evidence:\n- Mo said so', { evidence: [{ note: 'Mo said so' }] }],
    ['a null is nothing', 'status: ~\ndue: null\nskills: []\nsteps:', {}],
    ['an empty text is nothing', 'specific: ""\nowner: "  "', {}],
    ['texts are trimmed', 'specific: "  wide  "', { specific: 'wide' }],
    ['a text may be folded', 'specific: >\n  one\n  two\n', { specific: 'one two' }],
    ['quotes do not matter', '"status": \'paused\'', { status: 'paused' }],
    [
      'a step may be open by word',
      'steps: [{text: a, done: false}]',
      { steps: [{ text: 'a', done: false }] },
    ],
    [
      'keys of your own are left alone',
      '__proto__: [x]\nconstructor: 1\nsteps: [{text: a, mood: {x: y}}]',
      { steps: [{ text: 'a' }] },
    ],
    [
      'Windows line ends',
      'specific: a\r\nsteps:\r\n  - one\r\n',
      { specific: 'a', steps: [{ text: 'one' }] },
    ],
  ];
  for (const [why, text, rest] of alike) {
    it(why, () =>
      assert.deepEqual(decode('goal', `title: T\n${text}`), { value: { ...GOAL, ...rest }, problems: [] }),
    );
  }

  it('keeps people apart from what objects have by nature', () => {
    const { value } = decodeRecord(
      'meeting',
      yaml('title: T\nagenda: {__proto__: [a], constructor: [b]}\nwins:\n'),
    );
    assert.deepEqual(Object.keys(value.agenda), ['__proto__', 'constructor']);
    assert.equal(value.agenda['__proto__']?.[0]?.text, 'a');
    assert.ok(!('toString' in value.wins));
    assert.equal(Object.getPrototypeOf(value.checkin), null);
  });
});
