import assert from 'node:assert/strict';
import fc from 'fast-check';
import { everybody } from '../../../src/core/mentoring/people';
import { meetingFromTemplate } from '../../../src/core/templates/meetingFromTemplate';
import { facts, FORMS, plain, value, written } from './support';
import { always } from '../support/properties';

const TEMPLATE = value(`title: Review together
minutes: 30
agenda:
  mentor:
    - What I would have asked
  mentee:
    - text: What did I look at first?
      minutes: 10
  everyone:
    - What did I promise?
`);

const agendaOf = (text: string, some = {}) =>
  written('meeting', meetingFromTemplate(value(text), facts(some))).value.agenda;
const texts = (agenda: Readonly<Record<string, readonly { readonly text: string }[]>>) =>
  Object.fromEntries(Object.entries(agenda).map(([person, items]) => [person, items.map(item => item.text)]));

describe('making a meeting from a template', () => {
  it('writes every section with a key for each person, so that both can fill their own', () => {
    const made = meetingFromTemplate(
      TEMPLATE,
      facts({ theme: 'How we test', goals: ['parser-tests', 'api'] }),
    );
    assert.equal(
      written('meeting', made).text,
      `title: Review together
date: 2026-12-18T10:00
minutes: 30
template: own
theme: How we test

agenda:
  ada:
    - What did I promise?
    - text: What did I look at first?
      minutes: 10

  mo:
    - What did I promise?
    - What I would have asked

wins:
  ada:

  mo:

notes:

decisions:
  ada:

  mo:

progress:
  parser-tests:

  api:

actions:
  ada:

  mo:

checkin:
  ada:

  mo:
`,
    );
  });

  it('gives peers the items of both roles, each once', () => {
    const agenda = agendaOf('agenda: {mentee: [A, Same], mentor: [Same, B], everyone: [First]}', FORMS.peer);
    const both = ['First', 'A', 'Same', 'B'];
    assert.deepEqual(texts(agenda), { lin: both, ada: both });
  });

  it('gives in a group each mentee and each mentor what their role says', () => {
    assert.deepEqual(texts(agendaOf('agenda: {mentee: [A], mentor: [B]}', FORMS.group)), {
      ada: ['A'],
      bo: ['A'],
      cy: ['A'],
      mo: ['B'],
      no: ['B'],
    });
  });

  it('names the people only where not everybody takes part, and gives a guest what everyone has', () => {
    const made = meetingFromTemplate(
      value('agenda: {mentee: [A], everyone: [All]}'),
      facts({ people: ['ada', 'guest'] }),
    );
    const meeting = written('meeting', made).value;
    assert.deepEqual(meeting.people, ['ada', 'guest']);
    assert.deepEqual(texts(meeting.agenda), { ada: ['All', 'A'], guest: ['All'] });
    const usual = written('meeting', meetingFromTemplate(TEMPLATE, facts({ people: ['ada', 'mo'] })));
    assert.equal(usual.value.people, undefined);
  });

  it('lets what is known of the meeting go before what the template says', () => {
    const made = meetingFromTemplate(
      value(
        'title: T\ndate: 2020-01-01\nminutes: 30\nstatus: held\npeople: [zed]\ntemplate: other\ntheme: Old',
      ),
      facts({ title: 'Mine', minutes: 45, theme: 'New', template: 'own' }),
    );
    const { title, date, minutes, status, people, template, theme } = written('meeting', made).value;
    assert.deepEqual(
      { title, date, minutes, status, people, template, theme },
      {
        title: 'Mine',
        date: '2026-12-18T10:00',
        minutes: 45,
        status: 'planned',
        people: undefined,
        template: 'own',
        theme: 'New',
      },
    );
  });

  it('takes the name of the template for a title where nobody gave one', () => {
    assert.equal(meetingFromTemplate({}, facts({ template: 'stand-up' }))['title'], 'stand-up');
  });

  it('keeps keys of the team that are not known, and people named in the template itself', () => {
    const made = meetingFromTemplate(
      value('location: Room 3\nagenda: {mo: [For Mo alone], zed: [For Zed]}\nmood: {everyone: fine}'),
      facts(),
    );
    const { plain: record } = written('meeting', made);
    assert.deepEqual(record['location'], 'Room 3');
    assert.deepEqual(record['mood'], { everyone: 'fine' });
    assert.deepEqual(record['agenda'], { ada: null, mo: ['For Mo alone'], zed: ['For Zed'] });
  });

  it('reads what is written by hand: one item without a dash, items without a role, nothing', () => {
    assert.deepEqual(texts(agendaOf('agenda: {mentee: Just this}')), { ada: ['Just this'], mo: [] });
    assert.deepEqual(texts(agendaOf('agenda: [For both]')), { ada: ['For both'], mo: ['For both'] });
    assert.deepEqual(texts(agendaOf('agenda: {mentee: [A, null, ""]}')), { ada: ['A'], mo: [] });
    assert.deepEqual(texts(agendaOf('agenda:')), { ada: [], mo: [] });
  });

  it('copies the notes and the keys of the check-in', () => {
    const { plain: record } = written(
      'meeting',
      meetingFromTemplate(
        value(
          'notes: |\n  ## Goal\n\n  ## Will\ncheckin:\n  everyone: {useful: , next: }\n  mentor: {useful: Say it}',
        ),
        facts(),
      ),
    );
    assert.equal(record['notes'], '## Goal\n\n## Will\n');
    assert.deepEqual(record['checkin'], {
      ada: { useful: null, next: null },
      mo: { useful: 'Say it', next: null },
    });
  });

  it('makes the minutes of the topics fit the meeting', () => {
    const minutes = (some: object) =>
      Object.values(
        agendaOf(
          'minutes: 60\nagenda: {everyone: [{text: A, minutes: 15}], mentee: [B, {text: C, minutes: 30}]}',
          some,
        ),
      )
        .flat()
        .map(item => item.minutes);
    assert.deepEqual(minutes({}), [15, undefined, 30, 15]);
    assert.deepEqual(minutes({ minutes: 30 }), [7, undefined, 15, 7]);
    assert.deepEqual(minutes({ minutes: 3 }), [undefined, undefined, 1, undefined]);
  });

  it('reads back as it was meant whatever people, goals and topics are called', () => {
    const name = fc.oneof(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'mentor',
        'everyone',
        'null',
        '~',
        'a: b',
        '{x}',
        '# y',
        '- z',
        "'",
      ),
      fc
        .string({ minLength: 1 })
        .filter(text => text.trim() === text && /^[\x20-\x7e]+$/.test(text) && !/^\d+$/.test(text)),
    );
    always(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(name, { maxLength: 2 }),
        name,
        (mentees, mentors, goals, topic) => {
          const template = { title: topic, agenda: { everyone: [{ text: topic }] }, notes: null };
          const made = meetingFromTemplate(template, facts({ mentees, mentors, goals, theme: topic }));
          const { plain: record } = written('meeting', made);
          assert.deepEqual(record, plain(made));
          assert.deepEqual(Object.keys(record['agenda'] as object), everybody({ mentees, mentors }));
        },
      ),
      { numRuns: 200 },
    );
  });
});
