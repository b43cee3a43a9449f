import assert from 'node:assert/strict';
import { BUILT_IN, TEMPLATE_LANGUAGES } from '../../../src/core/templates/builtIn';
import { meetingFromTemplate } from '../../../src/core/templates/meetingFromTemplate';
import { toTemplate } from '../../../src/core/templates/toTemplate';
import { builtIn, facts, FORMS, plain, value, written } from './support';

const CHECKIN = { everyone: { useful: null, next: null, change: null } };
const template = (
  text: string,
  sides: { mentees: readonly string[]; mentors: readonly string[] } = FORMS.traditional,
) => written('meeting-template', toTemplate('meeting', value(text), sides.mentees, sides.mentors)).plain;

const HELD = `title: How we test here
date: 2026-12-18T10:00
minutes: 60
status: held
template: regular
theme: How we test here
people: [ada, mo]
mood: sunny
agenda:
  ada:
    - What did I promise?
    - text: Is this branch worth testing?
      minutes: 15
      goal: parser-tests
      status: discussed
      code: {path: src/parser/rule.ts, line: 88}
  mo: [{text: What did I promise?, status: carried}, Reading a failing table]
wins: {ada: [First table merged], mo: }
notes: |
  ## Ada is ill
decisions: {mo: [Tables live beside the parser]}
progress: {parser-tests: {state: on-track}}
actions: {ada: [{text: Convert the lexer tests, due: 2027-01-01}]}
checkin: {ada: {useful: Seeing how Mo reads a diff}}
`;

describe('saving a meeting as a template', () => {
  it('puts roles in the place of people and keeps nothing of what was said or done', () => {
    assert.deepEqual(template(HELD), {
      title: 'How we test here',
      minutes: 60,
      agenda: {
        everyone: [{ text: 'What did I promise?' }],
        mentee: [{ text: 'Is this branch worth testing?', minutes: 15 }],
        mentor: [{ text: 'Reading a failing table' }],
      },
      wins: null,
      notes: null,
      decisions: null,
      progress: null,
      actions: null,
      checkin: CHECKIN,
    });
  });

  it('names nobody, no goal, no code and no date in its file', () => {
    const { text } = written('meeting-template', toTemplate('meeting', value(HELD), ['ada'], ['mo']));
    assert.doesNotMatch(text, /\b(ada|mo|parser-tests|parser\/|2026|2027|sunny|ill)\b/i);
  });

  it('keeps promises and the headings of notes while the meeting is planned', () => {
    const planned = template(`title: T
notes: "# Goal\\n\\nAda wants out\\n\\n\`\`\`\\n# code\\n\`\`\`\\n## Will\\n"
actions:
  ada: [{text: Write it up, kind: step, due: 2027-01-01, done: 2027-01-02}]
  mo: [Send the link]
`);
    assert.equal(planned['notes'], '# Goal\n\n## Will\n');
    assert.deepEqual(planned['actions'], {
      mentee: [{ text: 'Write it up', kind: 'step' }],
      mentor: [{ text: 'Send the link' }],
    });
  });

  it('has what every peer brings, and what one of them brings, for everyone', () => {
    assert.deepEqual(template('title: T\nagenda: {lin: [A, B], ada: [C, A]}', FORMS.peer)['agenda'], {
      everyone: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
    });
  });

  it('has an item of several mentees once, and only what all have for everyone', () => {
    const text = 'title: T\nagenda: {ada: [All, A], bo: [All, A], cy: [All], mo: [All, M], no: [All, M]}';
    assert.deepEqual(template(text, FORMS.group)['agenda'], {
      everyone: [{ text: 'All' }],
      mentee: [{ text: 'A' }],
      mentor: [{ text: 'M' }],
    });
    assert.deepEqual(template('title: T\nagenda: {ada: [Only Ada]}', FORMS.group)['agenda'], {
      mentee: [{ text: 'Only Ada' }],
    });
  });

  it('asks only those who take part whether an item is for everyone', () => {
    const text = (people: string) => `title: T\npeople: ${people}\nagenda: {ada: [A], mo: [A]}`;
    assert.deepEqual(template(text('[ada, mo]'), FORMS.group)['agenda'], { everyone: [{ text: 'A' }] });
    assert.deepEqual(template(text('[ada, mo, bo]'), FORMS.group)['agenda'], {
      mentee: [{ text: 'A' }],
      mentor: [{ text: 'A' }],
    });
    assert.deepEqual(template('title: T\npeople: [ada]\nagenda: {ada: [A]}')['agenda'], {
      mentee: [{ text: 'A' }],
    });
  });

  it('gives a template back as it was, once a meeting was made of it', () => {
    for (const language of TEMPLATE_LANGUAGES)
      for (const name of BUILT_IN.meeting) {
        const before = builtIn(language, 'meeting', name);
        for (const form of ['traditional', 'reverse'] as const) {
          const { mentees, mentors } = FORMS[form];
          const made = written('meeting', meetingFromTemplate(before, facts({ mentees, mentors }))).plain;
          const after = written('meeting-template', toTemplate('meeting', made, mentees, mentors)).plain;
          assert.deepEqual(after, plain(before), `${language} ${name} ${form}`);
        }
      }
  });
});

describe('saving a goal as a template', () => {
  it('keeps what it is about and its steps, and nothing of whose it was and how it went', () => {
    const goal = value(`title: Cover the parser
status: done
owner: ada
specific: Every rule has a test
measurable: Coverage
start: 2026-12-01
due: 2027-02-15
skills: testing
steps:
  - text: List the rules
    due: 2026-12-05
    done: 2026-12-10
  - Ask for a review
code: [{path: src/parser/rule.ts}]
evidence: [{commit: 9f2c1ab}]
mood: sunny
`);
    assert.deepEqual(written('goal-template', toTemplate('goal', goal, ['ada'], ['mo'])).plain, {
      title: 'Cover the parser',
      specific: 'Every rule has a test',
      measurable: 'Coverage',
      skills: ['testing'],
      steps: [{ text: 'List the rules' }, { text: 'Ask for a review' }],
    });
  });
});
