import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reportOf } from '../../../src/core/exports/report';
import { REPORT_PARTS, type ReportWish } from '../../../src/core/exports/reportParts';
import { fill, type Translate } from '../../../src/core/text';
import { decode } from '../model/reading';

interface Texts {
  readonly mentorship?: string;
  readonly goals?: Readonly<Record<string, string>>;
  readonly meetings?: readonly string[];
}

const PAIR = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nstarted: 2026-12-01\n';

function report(
  { mentorship = PAIR, goals = {}, meetings = [] }: Texts,
  wish: Partial<ReportWish> = {},
): string {
  return reportOf(
    {
      title: decode('mentorship', mentorship).value.title,
      mentorship: decode('mentorship', mentorship).value,
      goals: Object.entries(goals).map(([id, text]) => ({
        id,
        path: id,
        record: decode('goal', text).value,
      })),
      meetings: meetings.map((text, index) => ({
        path: String(index),
        record: decode('meeting', text).value,
      })),
    },
    {
      parts: REPORT_PARTS,
      today: '2027-02-26',
      locale: 'en',
      t: fill,
      name: id => id.charAt(0).toUpperCase() + id.slice(1),
      ...wish,
    },
  );
}

const NOTES: Texts = {
  mentorship: `${PAIR}agreement:\n  purpose: Ada leads an API change\n`,
  goals: {
    tests: `title: Table tests
start: 2026-12-18
due: 2027-03-15
measurable: Branch coverage to 80 %
steps:
  - text: First table
    done: 2027-01-12
  - text: Old suite away
    due: 2027-03-12
  - text: Shown
    done: true
  - Written up
evidence:
  - commit: 4c81e07
    note: first table
  - url: https://example.org/212
  - path: test/a.ts
`,
    talk: 'title: A talk\nstatus: draft\n',
    api: 'title: The API\nstart: 2027-01-01\n',
  },
  meetings: [
    `title: Tests
date: 2027-02-12T10:00
status: held
wins:
  mo: Fewer answers
  ada: First table merged
decisions:
  ada: Tables beside the code
progress:
  tests: { state: on-track, note: 62 % }
  api:
    note: Not begun
actions:
  mo:
    - text: Send the talk
      done: 2027-02-17
  ada:
    - text: Two options
      due: 2027-02-22
    - Names
checkin:
  ada:
    useful: Reading a diff
    next: |
      One page
      Two options
    change:
  mo:
`,
    'title: Kick-off\ndate: 2026-12-04\nstatus: held\nprogress:\n  tests: { state: at-risk }\n',
    'title: Off\ndate: 2027-01-01\nstatus: cancelled\nactions:\n  ada: Never\n',
    'title: Next\ndate: 2027-03-12\nwins:\n  ada: To come\n',
  ],
};

describe('a report', () => {
  it('says where the goals stand and how they got there, what went well, was decided, promised and said', () => {
    assert.equal(
      report(NOTES),
      `# Ada and Mo

Ada, Mo · 1 December 2026 to 26 February 2027

> Ada leads an API change

## Goals

### Table tests: on track

Due 15 March 2027 · Measure: Branch coverage to 80 %

- [x] First table (12 Jan 2027)
- [ ] Old suite away (by 12 Mar 2027)
- [x] Shown
- [ ] Written up

On the way:

- 4 Dec 2026, at risk
- 12 Feb 2027, on track: 62 %

To be seen in:

- \`4c81e07\` first table
- <https://example.org/212>
- \`test/a.ts\`

### The API: under way

On the way:

- 12 Feb 2027: Not begun

## What went well

- 12 Feb 2027, Ada: First table merged
- 12 Feb 2027, Mo: Fewer answers

## Decisions

- 12 Feb 2027: Tables beside the code

## Promises

### Ada

- [ ] Two options (by 22 Feb 2027)
- [ ] Names

### Mo

- [x] Send the talk (17 Feb 2027)

## Check-ins

### Tests, 12 Feb 2027

- **Ada**
  - Useful: Reading a diff
  - Next: One page Two options
`,
    );
  });

  it('is worded in Dutch, too', () => {
    const words = JSON.parse(readFileSync('l10n/bundle.l10n.nl.json', 'utf8')) as Record<string, string>;
    const t: Translate = (message, args) => fill(words[message] ?? `?${message}`, args);
    const text = report(NOTES, { t, locale: 'nl' });
    assert.ok(!text.includes('?'), text);
    for (const line of [
      'Ada, Mo · 1 december 2026 tot en met 26 februari 2027',
      '## Doelen',
      '### Table tests: op koers',
    ])
      assert.ok(text.split('\n').includes(line), line);
  });

  it('keeps to a period: its meetings, and the goals that were worked on or spoken about in it', () => {
    const goals = {
      ...NOTES.goals,
      old: 'title: Old\nstatus: done\nstart: 2026-12-01\nsteps:\n  - { text: A, done: 2026-12-20 }\n',
      later: 'title: Later\nstart: 2027-05-01\n',
    };
    const text = report({ ...NOTES, goals }, { from: '2027-01-01', to: '2027-02-28' });
    assert.ok(text.includes('1 January 2027 to 28 February 2027'));
    assert.ok(report({}, { from: '2027-02-26', to: '2027-02-26' }).includes('Ada, Mo · 26 February 2027\n'));
    for (const title of ['Table tests', 'The API']) assert.ok(text.includes(`### ${title}`), title);
    for (const gone of ['### Old', '### Later', '4 Dec 2026', '### A talk'])
      assert.ok(!text.includes(gone), gone);
    const early = report({ ...NOTES, goals }, { to: '2026-12-31' });
    assert.ok(early.includes('### Old: done') && early.includes('4 Dec 2026, at risk'));
    assert.ok(!early.includes('## Promises') && !early.includes('12 Feb 2027'));
  });

  it('has the parts that were asked for, and none that is empty', () => {
    const headings = (text: string) => text.split('\n').filter(line => line.startsWith('## '));
    assert.deepEqual(headings(report(NOTES, { parts: ['promises', 'goals'] })), ['## Goals', '## Promises']);
    assert.deepEqual(headings(report({})), []);
  });

  it('says whose a goal is where several people have goals', () => {
    const mentorship = 'title: Circle\nmentees: [ada, bo]\nmentors: [mo]\n';
    const text = report({ mentorship, goals: { a: 'title: A\nowner: bo\ndue: 2027-03-01\n' } });
    assert.ok(text.includes('### A: under way\n\nBo · Due 1 March 2027\n'), text);
  });

  it('counts nothing and grades nobody', () => {
    assert.ok(!/\d+ (of|van) \d+|score|streak|\bkept\b|overdue|late\b/i.test(report(NOTES)));
  });

  it('lists the commits that name a goal beside its evidence, those of the period alone', () => {
    const facts = (from?: string) =>
      reportOf(
        {
          title: 'M',
          goals: [
            {
              id: 'g',
              path: 'g',
              record: decode('goal', 'title: G\nevidence:\n  - {commit: 4c81e07, note: by hand}\n').value,
              commits: [
                { id: 'a1b2c3d4', root: '', day: '2027-02-01', author: 'Ada_B', subject: 'A *b*', names: [] },
                { id: 'b1b2c3d4', root: '', day: '2027-01-01', author: 'Ada', subject: 'Old', names: [] },
              ],
            },
          ],
          meetings: [],
        },
        {
          parts: ['goals'],
          today: '2027-02-26',
          locale: 'en',
          t: fill,
          name: id => id,
          ...(from && { from }),
        },
      );
    assert.match(facts(), /`4c81e07` by hand\n- `a1b2c3d` A \\\*b\\\* \(Ada\\_B, .*2027\)\n- `b1b2c3d` Old/);
    assert.doesNotMatch(facts('2027-01-15'), /Old/);
  });
});
