// The notes behind the pictures of the sidebar: one mentorship on 26 February 2027.

const meeting = (title: string, date: string, more = '') => `title: ${title}\ndate: ${date}\n${more}`;

/** One mentorship, the usual case. */
export const PICTURES: Readonly<Record<string, string>> = {
  'people/ada.yaml': 'name: Ada\n',
  'people/mo.yaml': 'name: Mo\n',
  'mentorships/ada-mo/mentorship.yaml':
    'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nminutes: 60\ntimezone: Europe/Amsterdam\n',
  'mentorships/ada-mo/goals/parser-tests.yaml': `title: Cover the parser with table-driven tests
start: 2026-12-18
due: 2027-03-15
steps:
  - text: One
    done: true
  - text: Two
    done: 2027-01-12
  - text: Three
    done: 2027-01-29
  - text: Four
    done: 2027-02-19
  - Five
  - Six
  - text: Seven
    done: false
`,
  'mentorships/ada-mo/goals/tokenizer-api.yaml': `title: Lead the tokenizer API change
start: 2027-01-15
due: 2027-04-30
steps:
  - text: Collect what callers need
    done: 2027-02-19
  - text: Two options on one page
    due: 2027-02-24
  - text: Decide with the API owner
    due: 2027-03-12
code:
  - path: src/tokenizer.ts
    line: 142
    text: "export function tokenize("
evidence:
  - commit: 9f2c1abdd
    note: three callers
  - url: https://ci.example.org/runs/7?x=y
    note: the nightly run
  - path: test/rule.test.ts
`,
  'mentorships/ada-mo/goals/fuzz-job.yaml':
    'title: Get the fuzz job into the nightly build\nstart: 2027-02-01\ndue: 2027-03-26\n',
  'mentorships/ada-mo/goals/guild-talk.yaml':
    'title: Speak at the backend guild\nstatus: draft\ndue: 2027-06-01\n',
  'mentorships/ada-mo/goals/review.yaml':
    'title: Review two changes a week\nstatus: paused\nsteps: [One, Two]\n',
  'mentorships/ada-mo/goals/read-the-parser.yaml': `title: Read the parser end to end
status: done
steps:
  - text: One
    done: 2027-01-04
  - text: Two
    done: 2027-01-18
`,
  'mentorships/ada-mo/goals/ask-first.yaml': 'title: Ask before answering\nstatus: dropped\n',
  'mentorships/ada-mo/meetings/2027-02-26-api.yaml': meeting(
    'Shaping an API',
    '2027-02-26T10:00',
    `agenda:
  ada:
    - text: What the helper review taught me
      minutes: 8
      status: discussed
    - text: Where does the API start?
      minutes: 15
    - Is one error type enough?
    - text: Naming of the helpers
      minutes: 5
      status: parked
    - text: The old entry point
      status: carried
    - text: Colours
      status: dropped

  mo:
    - text: Wins since last time
      status: discussed
progress:
  tokenizer-api:
    state: at-risk
  fuzz-job:
    state: stuck
  parser-tests:
    state: on-track
actions:
  ada:
    - text: Convert the lexer tests
      due: 2027-03-04
  mo:
    - text: Find the owner of the runners
      due: 2027-03-05
      kind: contact
    - text: Send the book
      kind: resource
      done: 2027-02-26
    - text: How the runners are paid
      kind: information
checkin:
  mo:
    useful: |
      Ada found the gap herself
      once she saw it
`,
  ),
  'mentorships/ada-mo/meetings/2027-03-12-part-two.yaml': meeting('Shaping an API, part two', '2027-03-12'),
  'mentorships/ada-mo/meetings/2027-02-12-tests.yaml': meeting(
    'Tests that explain',
    '2027-02-12T10:00',
    `status: held
actions:
  ada:
    - text: Two options on one page
      due: 2027-02-22
checkin:
  ada:
    useful: The table
  mo:
    change: Start earlier
`,
  ),
  'mentorships/ada-mo/meetings/2027-01-01-new-year.yaml': meeting(
    'New Year',
    '2027-01-01',
    'status: missed\n',
  ),
  'mentorships/ada-mo/meetings/2026-12-04-called-off.yaml': meeting(
    'Kick-off',
    '2026-12-04',
    'status: cancelled\nactions:\n  mo:\n    - text: Nothing is owed of this\n      due: 2026-12-05\n',
  ),
};
