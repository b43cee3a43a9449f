import assert from 'node:assert/strict';
import { withTopics } from '../../../src/core/mentoring/carryOver';
import { endEachTimeChanges, takeUpChanges, withEachTime } from '../../../src/core/mentoring/recurringTopics';
import { newMeeting } from '../../../src/core/mentoring/newRecords';
import type { AgendaItem } from '../../../src/core/model/schema';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { decode } from '../model/reading';
import { contextOf, everyRow, folderOf } from '../support/trees';
import { after } from './readable';

const HOME = 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n';
const mentorship = (agenda: string) => decode('mentorship', `${HOME}agenda:\n${agenda}`).value;
const topic = (text: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  text,
  status: 'discussed',
  code: [],
  ...more,
});

describe('a topic that comes up each time', () => {
  it('stands on a new agenda once, behind what is there, with its minutes, goal and code', () => {
    const made = newMeeting({ title: 'M', date: '2027-03-12', people: ['ada', 'mo'], goals: [] });
    const meeting = { ...made, agenda: { ada: [{ text: 'Wins' }], mo: null } };
    const home = mentorship(
      '  ada:\n    - WINS\n    - {text: How am I, minutes: 5, goal: g, code: {path: a.ts}}\n    - How am I\n  mo: Reviews\n  lin: Never\n',
    );
    assert.deepEqual(structuredClone(withEachTime(meeting, home)['agenda']), {
      ada: [{ text: 'Wins' }, { text: 'How am I', minutes: 5, goal: 'g', code: [{ path: 'a.ts' }] }],
      mo: [{ text: 'Reviews' }],
    });
  });

  it('that was left open last time and is carried on stands there once all the same', () => {
    const made = newMeeting({ title: 'M', date: '2027-03-12', people: ['ada'], goals: [] });
    const left = { person: 'ada', text: 'How am I', value: { text: 'How am I', minutes: 9 } };
    const value = withTopics(withEachTime(made, mentorship('  ada: How am I\n')), [left]);
    assert.deepEqual(structuredClone(value['agenda']), { ada: [{ text: 'How am I', minutes: 9 }] });
  });

  it('is taken up once, under its person, with a section for everybody and without its state', () => {
    const takeUp = (text: string, item: AgendaItem) =>
      after('mentorship', text, file => takeUpChanges(file, 'ada', ['ada', 'mo'], item));
    const first = takeUp(HOME, topic('How am I?', { minutes: 5 }));
    assert.equal(first, `${HOME}\nagenda:\n  ada:\n    - text: How am I?\n      minutes: 5\n\n  mo:\n`);
    assert.equal(takeUp(first, topic('how am I?')), first);
  });

  it('ends by leaving the list of the mentorship, and the list alone', () => {
    const end = (agenda: string, text: string) =>
      after('mentorship', `${HOME}agenda:\n${agenda}`, file => endEachTimeChanges(file, 'ada', text));
    assert.equal(
      end('  ada:\n    - One\n    - Two # mine\n\n  mo:\n', 'two'),
      `${HOME}agenda:\n  ada:\n    - One\n\n  mo:\n`,
    );
    assert.doesNotMatch(end('  ada: One\n', 'One'), /One/);
    assert.equal(end('  ada:\n    - One\n', 'Two'), `${HOME}agenda:\n  ada:\n    - One\n`);
  });

  it('says so in its row, and offers to end it', async () => {
    const files = {
      'mentorships/m/mentorship.yaml': `${HOME}agenda:\n  ada:\n    - How am I?\n`,
      'mentorships/m/meetings/a.yaml':
        'title: A\ndate: 2027-03-01\nagenda:\n  ada:\n    - {text: How am I?, minutes: 5}\n    - Other\n  mo:\n    - How am I?\n',
    };
    const rows = await everyRow(meetingsTree(contextOf([await folderOf(files)])));
    assert.deepEqual(
      rows.flatMap(({ kind, label, description, isEachTime }) =>
        kind === 'agendaItem' ? [[label, description, isEachTime]] : [],
      ),
      [
        ['How am I?', '5 min, each time', true],
        ['Other', '', undefined],
        ['How am I?', '', undefined],
      ],
    );
  });
});
