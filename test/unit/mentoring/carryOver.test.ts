import assert from 'node:assert/strict';
import {
  closingChanges,
  openTopics,
  receivingChanges,
  withTopics,
  withWords,
  placesOf,
} from '../../../src/core/mentoring/carryOver';
import { rulesFor } from '../../../src/core/model/keys';
import { ok } from '../../../src/core/result';
import { standingQuestions } from '../../../src/core/mentoring/standingQuestions';
import { renderYaml } from '../../../src/core/yaml/render';
import { after, readable } from './readable';

const meeting = (text: string) => readable('meeting', text);

/** What closing makes of the meeting's text, when all its open topics have gone on. */
const closed = (text: string) => after('meeting', text, file => ok(closingChanges(file, openTopics(file))));

/** What the next meeting's text becomes. */
const received = (next: string, from: string, people = ['ada', 'mo']) =>
  after('meeting', next, file => ok(receivingChanges(file, openTopics(meeting(from)), people)));

const TALK = `# Why: the API
title: API
date: 2027-02-26T10:00
mood:   [good,  better]   # ours

agenda:
  ada:
    - text: Where does it start?
      status: discussed
    - text: Errors   # the hard one
      minutes: 15
      goal: api
      status: open
      code:
        path: src/a.ts
        line: 3
      nickname: crab
    - Names

  mo:
    - text: A failing table
      status: parked
    - text: No
      status: dropped
    - text: Last time
      status: carried

notes: |
  Some notes.  
`;

const PAIR = { mentees: ['ada'], mentors: ['mo'] };

describe('the topics that go on', () => {
  it('are those still open and those parked, with all that is said of them but their state', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(openTopics(meeting(TALK)))), [
      {
        person: 'ada',
        text: 'Errors',
        value: {
          text: 'Errors',
          minutes: 15,
          goal: 'api',
          code: { path: 'src/a.ts', line: 3 },
          nickname: 'crab',
        },
        code: [{ path: 'src/a.ts', line: 3 }],
        written:
          '- text: Errors   # the hard one\n  minutes: 15\n  goal: api\n  code:\n    path: src/a.ts\n    line: 3\n  nickname: crab',
      },
      { person: 'ada', text: 'Names', value: { text: 'Names' } },
      { person: 'mo', text: 'A failing table', value: { text: 'A failing table' } },
    ]);
  });

  it('are not the questions that their template puts on every agenda, unless one was parked', () => {
    const text = `title: A
agenda:
  ada:
    - What went well?
    - text: What is in my way?
      status: parked
    - What went well for Bo?
`;
    const standing = standingQuestions(
      [{ agenda: { everyone: [{ text: 'What went well?', minutes: 3 }], mentee: 'What is in my way?' } }],
      PAIR,
    );
    assert.deepEqual(
      openTopics(meeting(text), standing).map(topic => topic.text),
      ['What is in my way?', 'What went well for Bo?'],
    );
  });

  const weekly = {
    agenda: {
      everyone: ['What went well?', { text: 'What is next?', minutes: 3 }],
      mentee: ['What did you struggle with?', 'Are the goals still right?'],
    },
  };
  const weekly_nl = { agenda: { mentee: ['Waar liep je tegenaan?'] } };
  const items: readonly (readonly [what: string, person: string, item: string, goesOn: boolean])[] = [
    ['as it was made', 'ada', 'What did you struggle with?', false],
    ['for everyone', 'mo', 'What went well?', false],
    ['but for capitals and blanks', 'ada', 'what  went well?', false],
    ['with the minutes of its template, made to fit', 'ada', '{ text: What is next?, minutes: 2 }', false],
    ['in another language of its template', 'ada', 'Waar liep je tegenaan?', false],
    ['in words of somebody’s own', 'ada', 'What did you struggle with most?', true],
    ['with minutes', 'ada', '{ text: What went well?, minutes: 10 }', true],
    ['with a goal', 'ada', '{ text: Are the goals still right?, goal: parser-tests }', true],
    ['with a place in the code', 'ada', '{ text: What went well?, code: [src/a.ts] }', true],
    ['with a note of somebody’s own', 'ada', '{ text: What went well?, notes: the demo }', true],
    ['with a state', 'ada', '{ text: What went well?, status: parked }', true],
    ['of the other person', 'mo', 'What did you struggle with?', true],
  ];
  for (const [what, person, item, goesOn] of items)
    it(`${goesOn ? 'are' : 'are not'} a question of the template ${what}`, () => {
      const standing = standingQuestions([weekly, weekly_nl], PAIR);
      const read = meeting(`title: A\nagenda:\n  ${person}:\n    - ${item}\n`);
      assert.equal(openTopics(read, standing).length, Number(goesOn));
      assert.ok(read.record.kind === 'meeting');
      if (!item.includes('notes')) assert.equal(placesOf(read.record.value, standing).length, Number(goesOn));
    });

  it('are none of an empty or misspelled agenda', () => {
    for (const agenda of [
      '',
      'agenda:\n',
      'agenda: later\n',
      'agenda:\n  ada:\n    - \n    - status: open\n',
    ])
      assert.deepEqual(openTopics(meeting(`title: A\n${agenda}`)), [], agenda);
  });

  it('are said to be carried where they were, and the meeting to be held; nothing else changes', () => {
    const expected = TALK.replace('10:00\n', '10:00\nstatus: held\n')
      .replace('status: open', 'status: carried')
      .replace('- Names', '- text: Names\n      status: carried')
      .replace('status: parked', 'status: carried');
    assert.equal(closed(TALK), expected);
    assert.equal(closed(expected), expected, 'and a second time nothing changes');
  });

  it('may stand alone without a dash', () => {
    assert.equal(
      closed('title: A\nagenda:\n  ada: Names\n'),
      'title: A\nstatus: held\nagenda:\n  ada:\n    - text: Names\n      status: carried\n',
    );
  });

  it('stay open where they were when they have gone nowhere', () => {
    const text = 'title: A\nagenda:\n  ada:\n    - Names\n    - Names\n    - Later\n';
    const [names] = openTopics(meeting(text));
    assert.ok(names);
    assert.equal(
      after('meeting', text, file => ok(closingChanges(file, [names]))),
      'title: A\nstatus: held\nagenda:\n  ada:\n    - text: Names\n      status: carried\n    - Names\n    - Later\n',
    );
  });

  const states = [
    ['title: A\n', 'title: A\nstatus: held\n'],
    ['title: A\nstatus: planned # yet\n', 'title: A\nstatus: held # yet\n'],
    ['title: A\nstatus: cancelled\n', 'title: A\nstatus: cancelled\n'],
    ['title: A\nstatus: missed\n', 'title: A\nstatus: missed\n'],
    ['title: A\nstatus: maybe\n', 'title: A\nstatus: held\n'],
    ['title: A\nstatus: held\n', 'title: A\nstatus: held\n'],
    [
      'title: A\ndate: 2027-02-26\nminutes: 5\ntheme: B\n',
      'title: A\ndate: 2027-02-26\nminutes: 5\nstatus: held\ntheme: B\n',
    ],
  ] as const;
  for (const [before, then] of states)
    it(`leave ${JSON.stringify(then)} of ${JSON.stringify(before)}`, () =>
      assert.equal(closed(before), then));
});

describe('the next meeting, where it is planned already', () => {
  const next = `title: Next
date: 2027-03-12

agenda:
  ada:
    - One page

  mo:

notes:
`;

  it('gets each topic at the end of its person’s list, before the blank line', () => {
    assert.equal(
      received(next, TALK),
      `title: Next
date: 2027-03-12

agenda:
  ada:
    - One page
    - text: Errors   # the hard one
      minutes: 15
      goal: api
      code:
        path: src/a.ts
        line: 3
      nickname: crab
    - text: Names

  mo:
    - text: A failing table

notes:
`,
    );
  });

  it('gets no topic that stands there but for capitals, blanks and the form of an accent', () => {
    const next = 'title: Next\nagenda:\n  ada:\n    - Where do we  catch caf\u00e9s?\n';
    const from = 'title: A\nagenda:\n  ada:\n    - where do we catch cafe\u0301s?\n';
    assert.equal(received(next, from), next);
    assert.match(received(next, from.replace('ada', 'mo')), /mo:\n {4}- text: where/);
  });

  it('gets nothing twice, after a closing that stopped half way', () => {
    const once = received(next, TALK);
    assert.equal(received(once, TALK), once);
  });

  it('keeps a question that every meeting has once, and adds only what it does not say yet', () => {
    assert.equal(
      received(
        'title: Next\nagenda:\n  ada:\n    - text: How did it go?\n      minutes: 5\n  mo: Wins\n',
        'title: A\nagenda:\n  ada:\n    - text: How did it go?\n      minutes: 9\n      goal: api\n  mo:\n    - text: Wins\n      minutes: 3\n',
      ),
      'title: Next\nagenda:\n  ada:\n    - text: How did it go?\n      minutes: 5\n      goal: api\n  mo:\n    - text: Wins\n      minutes: 3\n',
    );
  });

  it('gets the comments of a topic along, in its own characters, but not its state', () => {
    const from = `title: A
agenda:
  ada:
      # the hard one
    - text: "Errors"
      status: open # said first
      minutes: 15 # not longer
    - Follow up on the review #66
    - #49 is still open
  mo: Look at PR #7 together
`;
    const once = received('title: Next\nagenda:\n  ada:\n    - One page\n', from);
    assert.equal(
      once,
      `title: Next
agenda:
  ada:
    - One page
      # the hard one
    - text: "Errors"
      # said first
      minutes: 15 # not longer
    - Follow up on the review #66
    - #49 is still open

  mo:
    - Look at PR #7 together
`,
    );
    assert.equal(received(once, from), once, 'and nothing twice');
    assert.equal(
      closed(from),
      from
        .replace('title: A\n', 'title: A\nstatus: held\n')
        .replace('status: open', 'status: carried')
        .replace(
          '- Follow up on the review #66',
          '- text: Follow up on the review #66\n      status: carried',
        )
        .replace('- #49 is still open', '- #49 is still open\n      status: carried')
        .replace('  mo: Look at PR #7', '  mo:\n    - text: Look at PR #7')
        .replace(/$/, '      status: carried\n'),
    );
    assert.equal(closed(closed(from)), closed(from));
  });

  it('takes two topics for two that differ only behind a #', () => {
    const from = 'title: A\nagenda:\n  ada:\n    - Review #66\n    - Review #67\n';
    const next = 'title: Next\nagenda:\n  ada:\n    - Review #67\n';
    assert.equal(received(next, from), `${next}    - Review #66\n`);
  });

  it('gets two topics of the same text where two went on', () => {
    const two = 'title: A\nagenda:\n  ada:\n    - Names\n    - Names\n';
    const once = received('title: Next\nagenda:\n  ada:\n    - Names\n', two);
    assert.equal(once, 'title: Next\nagenda:\n  ada:\n    - Names\n    - text: Names\n');
    assert.equal(received(once, two), once);
  });

  it('gets a missing agenda for everybody, a guest of the last meeting too', () => {
    assert.equal(
      received('title: Next\n', 'title: A\nagenda:\n  guest: Hello\n'),
      'title: Next\n\nagenda:\n  ada:\n\n  mo:\n\n  guest:\n    - text: Hello\n',
    );
    assert.equal(
      received('title: Next\nagenda:\n  ada:\n', 'title: A\nagenda:\n  guest: Hello\n'),
      'title: Next\nagenda:\n  ada:\n\n  guest:\n    - text: Hello\n',
    );
  });

  it('is left alone where nothing goes on', () => {
    assert.equal(
      received('title: Next\n', 'title: A\nagenda:\n  ada:\n    - text: X\n      status: discussed\n'),
      'title: Next\n',
    );
  });
});

describe('a next meeting that is made', () => {
  it('has the questions of its template once, with what was said of them, then the other topics', () => {
    const made = withTopics(
      { title: 'Next', agenda: { ada: [{ text: 'Errors', minutes: 5 }, 'Names', 'Last'], mo: null } },
      openTopics(meeting(TALK)),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(made)), {
      title: 'Next',
      agenda: {
        ada: [
          {
            text: 'Errors',
            minutes: 15,
            goal: 'api',
            code: { path: 'src/a.ts', line: 3 },
            nickname: 'crab',
          },
          { text: 'Names' },
          'Last',
        ],
        mo: [{ text: 'A failing table' }],
      },
    });
  });

  it('is what it would be without them where nothing goes on', () => {
    for (const plan of [{ title: 'Next' }, { title: 'Next', agenda: null }, { title: 'Next', agenda: {} }])
      assert.deepEqual(withTopics(plan, []), plan);
    assert.deepEqual(withWords('title: Next\n', { title: 'Next' }, []), ok('title: Next\n'));
  });

  it('has the comments of the topics that went on', () => {
    const topics = openTopics(
      meeting(`title: A
agenda:
  ada:
    - text: What is in my way?
      status: parked # for Mo
    # the hard one
    - Errors #66
    - Names
`),
    );
    const plan = {
      title: 'Next',
      agenda: { ada: [{ text: 'What is in my way?', minutes: 5 }, 'Last'], mo: null },
    };
    const yaml = renderYaml(withTopics(plan, topics), rulesFor('meeting'));
    const finished = withWords(yaml, plan, topics);
    assert.deepEqual(finished.ok && finished.value.split('\n'), [
      'title: Next',
      '',
      'agenda:',
      '  ada:',
      '    - text: What is in my way?',
      '      minutes: 5',
      '      # for Mo',
      '',
      '    - Last',
      '    # the hard one',
      '    - Errors #66',
      '    - text: Names',
      '',
      '  mo:',
      '',
    ]);
  });
});

for (const status of ['cancelled', 'missed'])
  describe(`a meeting that was ${status}`, () => {
    it('is not held by being closed, and its topics go on', () => {
      const text = `title: A\nstatus: ${status}\nagenda:\n  ada:\n    - text: Errors\n`;
      assert.equal(closed(text), `${text}      status: carried\n`);
    });
  });
