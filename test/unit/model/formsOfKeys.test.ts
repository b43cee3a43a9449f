import assert from 'node:assert/strict';
import { openTopics, receivingChanges } from '../../../src/core/mentoring/carryOver';
import { checkInChanges } from '../../../src/core/mentoring/checkInChanges';
import { addItem, deleteItem, moveItem, toggleItem } from '../../../src/core/mentoring/itemChanges';
import { fieldText, writeField } from '../../../src/core/mentoring/sessionChanges';
import { waitingFor } from '../../../src/core/mentoring/waiting';
import { rulesFor } from '../../../src/core/model/keys';
import { sessionModel } from '../../../src/core/pages/sessionModel';
import { ok } from '../../../src/core/result';
import { meetingFromTemplate } from '../../../src/core/templates/meetingFromTemplate';
import { mergeYaml } from '../../../src/core/yaml/merge/merge';
import { joinTwice } from '../../../src/core/yaml/merge/doubledKeys';
import { readYaml, spanOf } from '../../../src/core/yaml/read';
import { after, readable, type Kind } from '../mentoring/readable';
import { Pages } from '../pages/hand';
import { decode, yaml } from './reading';

const NAME = 'zoë';
const whole = NAME.normalize('NFC');
const apart = NAME.normalize('NFD');
/** A name that is written in one way only, and sorts where the other two do. */
const plain = 'zoe';

const meeting = (name: string) =>
  `title: A\nstatus: planned\nagenda:\n  ${name}:\n    - One\n    - Two\nwins:\n  ${name}:\n    - A win\ndecisions:\n  ${name}:\n    - This\nprogress:\n  ${name}:\n    state: at-risk\n    note: Why\nactions:\n  ${name}:\n    - Read\ncheckin:\n  ${name}:\n    useful: The tables\n    next:\n`;

/** What is done with somebody's part of a meeting. */
const CHANGES: Readonly<Record<string, (name: string, text: string) => string>> = {
  'ticks a promise': done((file, person) =>
    toggleItem(file, { section: 'actions', person, index: 0, text: 'Read' }, '2027-01-05'),
  ),
  'moves a topic': done((file, person) => moveItem(file, { section: 'agenda', person, index: 0 }, 1)),
  'deletes a topic': done((file, person) => deleteItem(file, { section: 'agenda', person, index: 1 })),
  'adds a topic': done((file, person) => addItem(file, 'agenda', person, [person], 'Three')),
  'adds a win': done((file, person) => addItem(file, 'wins', person, [person], 'Another')),
  'adds a decision': done((file, person) => addItem(file, 'decisions', person, [person], 'That')),
  'answers the check-in': done((file, person) =>
    checkInChanges(file, person, [person], { useful: 'The tables', next: 'A page' }),
  ),
  'types an answer': done((file, person) =>
    writeField(file, { kind: 'answer', person, question: 'useful' }, 'The tables', 'The page'),
  ),
  'sets the state of a goal': done((file, goal) =>
    writeField(file, { kind: 'goalState', goal }, 'at-risk', 'on-track'),
  ),
  'types about a goal': done((file, goal) => writeField(file, { kind: 'goalNote', goal }, 'Why', 'How')),
};

function done(
  plan: (
    file: Parameters<Parameters<typeof after>[2]>[0],
    name: string,
  ) => ReturnType<Parameters<typeof after>[2]>,
) {
  return (name: string, text: string) => after('meeting' satisfies Kind, text, file => plan(file, name));
}

describe('a person or a goal that a section names in other letters', () => {
  for (const [what, change] of Object.entries(CHANGES))
    it(`is the same where somebody ${what}, and stays as it is written`, () => {
      const expected = change(plain, meeting(plain));
      assert.notEqual(expected, meeting(plain));
      assert.match(expected, /^title: /);
      assert.equal(change(whole, meeting(apart)), expected.replaceAll(plain, apart));
      assert.equal(change(whole, meeting(whole)), expected.replaceAll(plain, whole));
    });

  it('is read under the one name, in every record that has parts by name', () => {
    const parts: readonly (readonly [kind: Parameters<typeof decode>[0], text: (name: string) => string])[] =
      [
        ['meeting', meeting],
        ['meeting-template', meeting],
        [
          'mentorship',
          name =>
            `title: M\nagreement:\n  expectations:\n    ${name}: Honest words\n  agreed:\n    ${name}: 2026-12-01\n`,
        ],
        [
          'closing',
          name =>
            `outcomes:\n  ${name}:\n    a: Reached\nlearned:\n  ${name}: Much\nadvice:\n  ${name}: Go on\n`,
        ],
      ];
    for (const [kind, text] of parts) {
      const expected = JSON.stringify(decode(kind, text(plain))).replaceAll(plain, whole);
      assert.equal(JSON.stringify(decode(kind, text(apart))), expected, kind);
    }
  });

  it('shows its answers and texts on the page of a session, to the reader too', async () => {
    const shown = async (name: string, me: string) => {
      const files = {
        mentorship: `title: M\nmentees: [${name}]\nmentors: [mo]\n`,
        meetings: { '2027-02-26-a': `date: 2027-02-26\n${meeting(name)}` },
        goals: { [name]: 'title: G\n' },
      };
      const pages = await Pages.of(files, { me });
      return JSON.stringify(await sessionModel(...pages.look('2027-02-26-a')));
    };
    const expected = await shown(plain, plain);
    assert.match(expected, /The tables/);
    for (const me of [whole, apart])
      assert.equal(
        (await shown(apart, me)).normalize(),
        expected.replaceAll(plain, whole).replaceAll('Zoe', 'Zoë'),
      );
  });

  it('has nothing that waits where it is filled in', () => {
    const record = decode(
      'mentorship',
      `title: M\nmentees: [${whole}]\nmentors: [mo]\nagreement:\n  expectations:\n    ${apart}: Words\n  agreed:\n    ${apart}: 2026-12-01\n`,
    ).value;
    const facts = { id: 'm', mentorship: { path: 'm', record }, reflections: [], feedback: [], meetings: [] };
    assert.deepEqual(waitingFor(whole, facts, '2027-01-10'), []);
  });

  it('takes its open topics along, each once', () => {
    const carried = (from: string, to: string) => {
      const topics = openTopics(readable('meeting', meeting(from)));
      const there = meeting(to).replace('    - Two\n', '');
      return after('meeting', there, file => ok(receivingChanges(file, topics, [to])));
    };
    const expected = carried(plain, plain);
    assert.match(expected, /- One\n {4}- text: Two\n/);
    assert.equal(carried(apart, whole), expected.replaceAll(plain, whole));
    assert.equal(carried(whole, apart), expected.replaceAll(plain, apart));
  });

  it('gets what a template has for it', () => {
    const template = yaml(`title: T\nagenda:\n  ${apart}:\n    - Mine\n`).value;
    const { agenda } = meetingFromTemplate(template, {
      date: '2027-01-05',
      template: 't',
      goals: [],
      mentees: [whole],
      mentors: [],
    });
    assert.equal(JSON.stringify(agenda), JSON.stringify({ [whole]: ['Mine'] }));
  });

  it('is one part when two versions are merged', () => {
    const base = 'title: A\nagenda:\n';
    const text = (name: string, topic: string) => `title: A\nagenda:\n  ${name}:\n    - ${topic}\n`;
    const merged = (ours: string, theirs: string) =>
      mergeYaml({ base, ours: text(ours, 'One'), theirs: text(theirs, 'Two') }, rulesFor('meeting'));
    const expected = merged(plain, plain);
    const found = merged(apart, whole);
    assert.ok(expected.ok && found.ok);
    assert.equal(found.value.text, expected.value.text.replaceAll(plain, apart));
  });

  it('stands twice where both forms do, and is joined', () => {
    const text = `title: A\nagenda:\n  ${apart}:\n    - One\n  ${whole}:\n    - Two\n`;
    const read = readYaml(text);
    assert.equal(read.ok ? 'read' : read.error.reason, 'duplicate-key');
    assert.equal(
      joinTwice(text, rulesFor('meeting'))?.text,
      `title: A\nagenda:\n  ${apart}:\n    - One\n    - Two\n`,
    );
  });

  it('is pointed at where it stands', () => {
    const text = meeting(apart);
    const span = spanOf(yaml(text), ['actions', whole, 0]);
    assert.equal(span && text.slice(span.start, span.end), 'Read');
    const { record } = readable('meeting', text);
    assert.ok(record.kind === 'meeting');
    assert.equal(fieldText(record.value, { kind: 'goalNote', goal: whole }), 'Why');
  });
});
