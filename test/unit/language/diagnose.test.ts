import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnose } from '../../../src/core/language/diagnose';
import { misplaced } from '../../../src/core/language/misplaced';
import { locate } from '../../../src/core/model/recordPlace';
import { fill } from '../../../src/core/text';
import { readRecord } from '../../../src/store/reading';
import { GOAL, MEETING, NOTES, factsOf, find, seen, fixesOf } from './support';
import { always } from '../support/properties';

const ROADMAP = 'mentorships/ada-mo/roadmap.yaml';
const MENTORSHIP = 'mentorships/ada-mo/mentorship.yaml';

type Row = readonly [
  sentence: string,
  path: string,
  text: string,
  ...found: readonly (readonly [code: string, marks: string, says: string])[],
];

const rows: readonly Row[] = [
  ['nothing in a good goal', GOAL, 'title: A\nowner: ada\nstart: 2027-01-01\ndue: 2027-02-01\nmood: good\n'],
  [
    'a date in words',
    GOAL,
    'title: A\ndue: next friday\n',
    ['not-a-date', 'next friday', '"due" needs a date like 2027-02-15; "next friday" is not one.'],
  ],
  [
    'a word that is nearly a state',
    GOAL,
    'title: A\nstatus: pause\n',
    ['not-a-choice', 'pause', '"pause" is not a word for "status". Did you mean "paused"?'],
  ],
  [
    'a private file that a shared one names',
    GOAL,
    "title: A\nevidence:\n  - path: '.mentoring/private/ada/inbox.yaml'\n",
    [
      'names-private',
      '.mentoring/private/ada/inbox.yaml',
      'This names a private file, and everyone who can read this repository can read that. Take it out.',
    ],
  ],
  [
    'a state in Dutch',
    GOAL,
    'title: A\nstatus: klaar\n',
    ['not-a-choice', 'klaar', '"klaar" is not a word for "status". Did you mean "done"?'],
  ],
  [
    'a word that is no state at all',
    GOAL,
    'title: A\nstatus: purple\n',
    [
      'not-a-choice',
      'purple',
      '"status" needs one of active, draft, paused, done, dropped; "purple" is none of them.',
    ],
  ],
  [
    'a key that is nearly one',
    GOAL,
    'title: A\nownr: ada\nSteps:\n  - txet: B\n    text: C\n',
    ['unknown-key', 'ownr', '"ownr" is not read here. Did you mean "owner"?'],
    ['unknown-key', 'Steps', '"Steps" is not read here. Did you mean "steps"?'],
  ],
  [
    'a key in Dutch',
    MEETING,
    'title: A\nafspraken:\n  ada:\n',
    ['unknown-key', 'afspraken', '"afspraken" is not read here. Did you mean "actions"?'],
  ],
  ['no key of the writer’s own', GOAL, 'title: A\nnickname: crab\nx: 1\nestimate: 3\n'],
  [
    'a goal that is not there',
    MEETING,
    'title: A\nagenda:\n  ada:\n    - text: B\n      goal: parser-test\nprogress:\n  read-the-parser:\n  fly:\n',
    ['unknown-goal', 'parser-test', 'There is no goal "parser-test" in this mentorship.'],
    ['unknown-goal', 'fly', 'There is no goal "fly" in this mentorship.'],
  ],
  [
    'a theme and a template that are not there',
    MEETING,
    'title: A\ntheme: How we tests\ntemplate: regulr\n',
    ['unknown-theme', 'How we tests', 'The roadmap has no theme "How we tests".'],
    ['unknown-template', 'regulr', 'There is no meeting template "regulr".'],
  ],
  ['no template of the team', MEETING, 'title: A\ntemplate: review-together\ntheme: How we test\n'],
  [
    'people who do not take part',
    MEETING,
    'title: A\npeople: [ada, mo, lin]\nagenda:\n  adda:\n    - B\n',
    ['not-in-mentorship', 'lin', '"lin" does not take part in this mentorship.'],
    ['unknown-person', 'adda', '"adda" is nobody of this mentorship. Did you mean "ada"?'],
  ],
  [
    'an owner who is nobody',
    GOAL,
    'title: A\nowner: Ada\n',
    ['unknown-person', 'Ada', '"Ada" is nobody of this mentorship. Did you mean "ada"?'],
  ],
  [
    'a reflection of somebody else',
    'mentorships/ada-mo/reflections/sam.yaml',
    'want: Learn\r\nbring:\r\n',
    ['unknown-person', 'want: Learn', '"sam" is nobody of this mentorship.'],
  ],
  [
    'who agreed without taking part',
    MENTORSHIP,
    'title: A\nmentees: [ada]\nmentors: [sam]\nagreement:\n  agreed:\n    mo: 2026-12-01\n    sam: 2026-12-01\n',
    ['unknown-person', 'mo', '"mo" is nobody of this mentorship.'],
  ],
  [
    'dates out of order in a goal',
    GOAL,
    'title: A\nstart: 2027-03-01\ndue: 2027-02-01\nsteps:\n  - text: B\n    due: 2027-02-02\n  - text: C\n    done: 2027-02-27\n  - text: D\n    due: 2027-02-03\n    done: true\n',
    ['due-before-start', '2027-02-01', '2027-02-01 is before "start", which is 2027-03-01.'],
    ['step-after-due', '2027-02-02', 'This step is due after the goal itself, which is due 2027-02-01.'],
    ['done-in-future', '2027-02-27', '2027-02-27 is still to come, and yet this is done.'],
  ],
  [
    'a lone step without its dash, due too late',
    GOAL,
    'title: A\ndue: 2027-02-01\nsteps:\n  text: B\n  due: 2027-02-02\n',
    ['step-after-due', '2027-02-02', 'This step is due after the goal itself, which is due 2027-02-01.'],
  ],
  [
    'a mentorship that ends before it starts',
    MENTORSHIP,
    'title: A\nmentees: [ada, ada]\nmentors: [mo]\nstarted: 2027-06-01\nends: 2027-01-01\n',
    ['listed-twice', 'ada', '"ada" stands in this list twice.'],
    ['ends-before-start', '2027-01-01', '2027-01-01 is before "started", which is 2027-06-01.'],
  ],
  [
    'themes out of order and twice',
    ROADMAP,
    'stages:\n  - theme: A\n    target: 2027-02-01\n  - theme: B\n    target: 2027-01-01\n  - a\n',
    ['stages-out-of-order', '2027-01-01', '2027-01-01 is before the theme above, which is 2027-02-01.'],
    ['same-theme', 'a', 'The theme "a" stands here twice.'],
  ],
  [
    'a meeting held on a day to come, and a promise from before it',
    MEETING,
    'title: A\ndate: 2027-03-01\nstatus: held\nactions:\n  ada:\n    - text: B\n      due: 2027-01-01\n',
    ['held-in-future', 'held', 'This meeting is still to come, and yet held.'],
    ['promise-before-meeting', '2027-01-01', '2027-01-01 is before "date", which is 2027-03-01.'],
  ],
  [
    'two meetings at one time',
    MEETING,
    'title: A\ndate: 2027-02-12 10:00\n',
    ['same-time', '2027-02-12 10:00', '"Tests" (2027-02-12-tests.yaml) is at the same time.'],
  ],
  [
    'two meetings of one title on one day',
    MEETING,
    'title: tests\ndate: 2027-02-12\n',
    ['same-meeting', 'tests', 'There is another meeting of this title on that day: 2027-02-12-tests.yaml.'],
  ],
  ['no cancelled meeting at the same time', MEETING, 'title: A\ndate: 2027-02-12T10:00\nstatus: cancelled\n'],
  [
    'two goals of one title',
    GOAL,
    'title: read the parser\nowner: ada\n',
    ['same-goal', 'read the parser', 'There is another goal of this title: read-the-parser.yaml.'],
  ],
  [
    'two people of one address',
    'people/lin.yaml',
    'name: Lin\nemail: Ada@example.org\n',
    ['same-email', 'Ada@example.org', '"ada" has the same e-mail address.'],
  ],
  [
    'settings without effect',
    MENTORSHIP,
    'title: A\nmentees: [ada]\nmentors: [mo]\ntimezone: Amsterdam\nlanguage: fr\n',
    ['unknown-timezone', 'Amsterdam', '"Amsterdam" is no time zone. One looks like Europe/Amsterdam.'],
    ['unknown-language', 'fr', 'New records are worded in one of en, nl; "fr" is none of them.'],
  ],
  [
    'notes of a newer version',
    'mentoring.yaml',
    'version: 2\nlanguage: nl-BE\n',
    [
      'newer-version',
      '2',
      'These notes are of a newer version of Mentoring Notes. Here they can be read, not changed.',
    ],
  ],
  [
    'why a file cannot be read, and that alone',
    GOAL,
    'title: A\nowner: sam\ndue: "soon\n',
    ['syntax', '"soon', 'A quote is missing in line 3.'],
  ],
];

describe('What is wrong in a file', () => {
  for (const [sentence, path, text, ...expected] of rows)
    it(`names ${sentence}`, async () => {
      assert.deepEqual(
        (await find(path, text)).map(finding => seen(text, finding)),
        expected,
      );
    });

  it('is nothing where people and themes are not known', async () => {
    const text = 'title: A\ntheme: B\npeople: [sam]\nagenda:\n  sam:\n';
    assert.deepEqual(await find(MEETING, text, {}), []);
  });

  it('of a template is no person and no goal, for those are made later', async () => {
    const text = 'title: A\ntheme: B\nagenda:\n  mentee:\n    - text: C\n      goal: d\n';
    assert.deepEqual(await find('templates/meetings/a.yaml', text), []);
  });

  it('is found in any text without throwing, with ranges inside of it', async () => {
    const facts = await factsOf();
    const pieces = fc.constantFrom(
      'title',
      'due',
      'steps',
      'agenda',
      'people',
      'progress',
      'ada',
      'status',
      '- ',
      ': ',
      ':\n',
      '\n',
      '  ',
      '[',
      ']',
      'next friday',
      '2027-02-01',
      '"',
      '#',
      'text',
      '{',
      '}',
      'stages',
      '<<<<<<<',
      '&a',
      '*a',
    );
    const paths = fc.constantFrom(...Object.keys(NOTES), GOAL, MEETING, 'mentoring.yaml');
    always(
      fc.property(paths, fc.array(pieces, { maxLength: 30 }), (path, parts) => {
        const text = `title: A\n${parts.join('')}`;
        const full = `.mentoring/${path}`;
        const read = readRecord(locate(full)?.kind ?? 'config', full, text);
        for (const { span, text: words } of diagnose(full, read, facts)) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          assert.doesNotMatch(fill(words.message, words.args), /\{\w+\}|undefined/);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('A file in the wrong place', () => {
  const cases: readonly (readonly [path: string, meant: string | undefined])[] = [
    ['mentorships/ada-mo/goal/x.yaml', 'mentorships/ada-mo/goals/x.yaml'],
    ['mentorships/ada-mo/Meetings/x.yaml', 'mentorships/ada-mo/meetings/x.yaml'],
    ['mentorship/ada-mo/mentorship.yaml', 'mentorships/ada-mo/mentorship.yaml'],
    ['mentorships/ada-mo/road-map.yaml', 'mentorships/ada-mo/roadmap.yaml'],
    ['template/meeting/x.yaml', 'templates/meetings/x.yaml'],
    ['mentorships/ada-mo/notes/x.yaml', undefined],
    ['goals/x.yaml', undefined],
    ['mentorships/ada-mo/goals/deep/x.yaml', undefined],
  ];
  for (const [path, meant] of cases)
    it(`is ${path}, meant for ${meant ?? 'nobody knows where'}`, () => {
      const found = misplaced(`.mentoring/${path}`, 'title: A\nb: c\n');
      assert.deepEqual(
        [found?.code, found?.meant, found?.span],
        ['wrong-place', meant && `.mentoring/${meant}`, { start: 0, end: 8 }],
      );
    });

  for (const name of ['x.yml', 'x.yaml.txt', 'x.YAML', 'x', '2027-03-19-next.yml.txt'])
    for (const folder of ['mentorships/ada-mo/goals', 'mentorships/ada-mo/meetings', 'people'])
      it(`is not read for its ending: ${folder}/${name}`, async () => {
        const path = `.mentoring/${folder}/${name}`;
        const found = misplaced(path, 'title: A\n');
        assert.ok(found);
        const meant = `.mentoring/${folder}/${/^[^.]+/.exec(name)?.[0]}.yaml`;
        assert.deepEqual([found.code, found.meant], ['wrong-ending', meant]);
        const fixes = await fixesOf(`${folder}/${name}`, 'title: A\n');
        assert.deepEqual([...fixes.values()][0]?.moveTo, meant);
      });

  it('is none of the files that people keep beside the notes', () => {
    const paths = [
      'LICENSE',
      'README.md',
      'mentorships/ada-mo/goals/plan.md',
      'people/ada.png',
      'people/a.txt',
    ];
    for (const path of paths) assert.equal(misplaced(`.mentoring/${path}`, ''), undefined, path);
  });

  it('is none where it belongs, is private or hidden', () => {
    const paths = [
      'mentoring.yaml',
      'private/ada/thoughts.yaml',
      'mentorships/ada-mo/goals/.x.yaml',
      '.cache/a.yaml',
    ];
    for (const path of paths) assert.equal(misplaced(`.mentoring/${path}`, ''), undefined, path);
  });
});
