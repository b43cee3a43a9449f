import assert from 'node:assert/strict';
import { goalFromTemplate, goalQuestions, withQuestions } from '../../../src/core/templates/goalFromTemplate';
import { rulesFor } from '../../../src/core/model/keys';
import { editYaml } from '../../../src/core/yaml/editYaml';
import { decode } from '../model/reading';
import { value, written } from './support';

const TEMPLATE = value(`title: Learn a skill
questions:
  due: By when?
  specific: What will you
    be able to do?
skills: [testing]
steps:
  - text: Try it
    due: 2020-01-01
    done: 2020-01-02
  - Show it
level: junior
`);

describe('the questions of a goal template', () => {
  it('come in the order of SMART, each on one line', () => {
    assert.deepEqual(goalQuestions(TEMPLATE), [
      { key: 'specific', question: 'What will you be able to do?' },
      { key: 'due', question: 'By when?' },
    ]);
    assert.deepEqual(goalQuestions(value('questions: {relevant: "Why\\n  now?"}')), [
      { key: 'relevant', question: 'Why now?' },
    ]);
  });

  it('are also texts that end with a question mark; other texts are answers to start from', () => {
    const template = value(
      'specific: What exactly?\nmeasurable: Coverage\nquestions: {measurable: How do you see it?}\ndue: By when?',
    );
    assert.deepEqual(goalQuestions(template), [
      { key: 'specific', question: 'What exactly?' },
      { key: 'measurable', question: 'How do you see it?', value: 'Coverage' },
      { key: 'due', question: 'By when?' },
    ]);
  });

  it('are none where the template asks nothing', () => {
    assert.deepEqual(goalQuestions(value('title: T\nspecific: Fixed\nquestions: nothing')), []);
  });
});

describe('making a goal from a template', () => {
  it('takes the answers, leaves keys for what was skipped, and suggests steps without dates', () => {
    const made = goalFromTemplate(TEMPLATE, {
      title: 'Learn Rust',
      specific: ' Write a parser ',
      owner: 'ada',
    });
    assert.equal(
      written('goal', made).text,
      `title: Learn Rust
owner: ada
specific: Write a parser
due:
skills: [testing]

steps:
  - text: Try it
  - text: Show it
level: junior
`,
    );
  });

  it('never has a question for an answer', () => {
    const template = value('specific: What exactly?\nmeasurable: Coverage\nrelevant: Why now?');
    const { value: goal } = written('goal', goalFromTemplate(template, { title: 'T', relevant: '  ' }));
    assert.equal(goal.specific, undefined);
    assert.equal(goal.relevant, undefined);
    assert.equal(goal.measurable, 'Coverage');
  });

  it('lets an answer, and an answer that was emptied, go before the value of the template', () => {
    const template = value('measurable: Coverage\nrelevant: Because');
    const made = goalFromTemplate(template, { title: 'T', measurable: 'Speed', relevant: '' });
    assert.deepEqual({ ...made }, { title: 'T', measurable: 'Speed', steps: null });
  });

  it('takes owner, state and dates from nobody but the answers', () => {
    const template = value('title: T\nowner: zed\nstatus: done\nstart: 2020-01-01\ndue: 2020-02-01');
    const made = goalFromTemplate(template, { title: 'Mine', start: '2026-12-01', due: '2027-02-15' });
    assert.deepEqual({ ...made }, { title: 'Mine', due: '2027-02-15', start: '2026-12-01', steps: null });
    assert.deepEqual({ ...goalFromTemplate(template, { title: 'Mine' }) }, { title: 'Mine', steps: null });
  });

  it('shows the question above the key that waits for its answer, and keeps it when that is filled', () => {
    const made = goalFromTemplate(TEMPLATE, { title: 'specific:', due: '2027-02-15' });
    const text = withQuestions(written('goal', made).text, goalQuestions(TEMPLATE));
    assert.ok(
      text.startsWith(`title: "specific:"\n# What will you be able to do?\nspecific:\ndue: 2027-02-15\n`),
      text,
    );
    assert.deepEqual(decode('goal', text).problems, []);
    const filled = editYaml(text, [{ kind: 'set', path: ['specific'], value: 'A parser' }], rulesFor('goal'));
    assert.ok(
      filled.ok && filled.value.text.includes('# What will you be able to do?\nspecific: A parser\ndue'),
    );
  });
});
