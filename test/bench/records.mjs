// Generates a folder of mentoring notes of any size, the same one each time: mentorships of forty goals and
// 160 meetings, each file as long as one that people have filled (about 63 lines).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const GOALS = 40;
const MEETINGS = 160;
/** So many meetings at the end of a mentorship still have open promises, and so many are still to come. */
const WITH_PROMISES = 10;
const AHEAD = 4;
const FIRST_DAY = Date.UTC(2021, 0, 4);
const DAY = 86_400_000;

/**
 * Writes `count` goals and meetings, and the few files that hold them together, under `folder`/.mentoring.
 * Returns the paths of all files from `folder`, with `/`.
 */
export function writeRecords(folder, count) {
  const files = new Map([
    ['mentoring.yaml', 'version: 1\n'],
    ['people/ada.yaml', 'name: Ada\nemail: ada@example.org\n'],
    ['people/mo.yaml', 'name: Mo\n'],
  ]);
  for (let at = 0; at < count; at++) {
    const mentorship = `mentorships/pair-${Math.floor(at / (GOALS + MEETINGS))}`;
    const number = at % (GOALS + MEETINGS);
    const left = Math.min(GOALS + MEETINGS, number + count - at) - number; // with this one, in its mentorship
    if (number === 0) files.set(`${mentorship}/mentorship.yaml`, mentorshipText(mentorship));
    if (number < GOALS) files.set(`${mentorship}/goals/goal-${number}.yaml`, goalText(number));
    else
      files.set(
        `${mentorship}/meetings/${day(number * 7)}-meeting-${number}.yaml`,
        meetingText(number, left),
      );
  }
  const paths = [...files.keys()].map(path => `.mentoring/${path}`);
  for (const [path, text] of files) {
    const file = join(folder, '.mentoring', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return paths;
}

const day = number => new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10);
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');

const mentorshipText = name => `title: Ada and Mo, ${name}
mentees: [ada]
mentors: [mo]
started: ${day(0)}
cadence: 1 week
minutes: 60
timezone: Europe/Amsterdam
`;

const goalText = number => `title: Cover part ${number} of the parser with table-driven tests
status: ${['active', 'done', 'paused', 'draft'][number % 4]}
owner: ada
specific: Every grammar rule of part ${number} has a table test   # not the generated ones
measurable: Branch coverage of parser/part-${number} from 41 % to 80 %
achievable: Two hours a week; Mo reviews
relevant: Needed before the API change
start: ${day(number * 20)}
due: ${day(number * 20 + 60)}
skills: [testing, parsing]

steps:
${times(
  9,
  step => `  - text: "Step ${step}: one table for rule ${number * 12 + step}"
    done: ${day(number * 20 + step * 4)}
    due: ${day(number * 20 + step * 5)}
`,
)}
code:
  - path: src/parser/part-${number}.ts
    line: ${number + 10}
    text: "if (tok.kind === 'rule-${number}') {"
    commit: 9f2c1ab

evidence:
${times(
  4,
  index => `  - commit: 9f2c1a${index}
    note: table ${index}
`,
)}`;

const meetingText = (number, left) => `title: "Meeting ${number}: how we test part ${number}"
date: ${day(number * 7)}T10:00
minutes: 60
status: ${left > AHEAD ? 'held' : 'planned'}
template: regular
theme: How we test here

agenda:
  ada:
${times(
  3,
  index => `    - text: Is branch ${index} of part ${number} worth testing?
      minutes: 15
      goal: goal-${number % GOALS}
      status: discussed
`,
)}
  mo:
${times(2, index => `    - text: Reading failing table ${index}\n      minutes: 5\n`)}
wins:
  ada:
    - First table of part ${number} merged without help

  mo:

notes: |
  Start from the failing case, then look at the table of part ${number}.

  - one table for each rule
  - names before numbers

decisions:
  ada:

  mo:
    - Tables live beside the parser

progress:
  goal-${number % GOALS}:
    state: ${['on-track', 'at-risk', 'stuck', 'done'][number % 4]}
    note: 55 % of branches

actions:
  ada:
    - text: Convert the lexer tests of part ${number}
      due: ${day(number * 7 + 14)}
      done: ${day(number * 7 + 10)}

  mo:
    - text: Introduce Ada to the owner of part ${number}
      kind: contact
      due: ${day(number * 7 + 21)}
${left > WITH_PROMISES ? `      done: ${day(number * 7 + 20)}\n` : ''}
checkin:
  ada:
    useful: Seeing how Mo reads a diff
    next: Table for the lexer
`;
