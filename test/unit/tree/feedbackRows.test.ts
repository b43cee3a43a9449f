import assert from 'node:assert/strict';
import { actionsTree } from '../../../src/core/tree/actionsTree';
import { PLAIN } from '../../../src/core/tree/viewOptions';
import { meetingsTree } from '../../../src/core/tree/meetingsTree';
import { sessionModel } from '../../../src/core/pages/sessionModel';
import { codeNotes } from '../../../src/core/codeNotes/codeNotes';
import { contextOf, draw, everyRow, folderOf } from '../support/trees';

const FILES = {
  'mentorships/ada-mo/mentorship.yaml': 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\n',
  'mentorships/ada-mo/meetings/last.yaml':
    'title: Last\ndate: 2027-02-12\nstatus: held\ncheckin: {ada: {useful: A}, mo: {useful: B}}\n',
  'mentorships/ada-mo/meetings/next.yaml': 'title: Next\ndate: 2027-02-27\nagenda: {ada: [A], mo: [B]}\n',
  'mentorships/ada-mo/feedback/old.yaml':
    'title: The first review\ndate: 2027-01-29\nfrom: mo\nto: ada\nbehaviour: You asked\nreply: I shall\n',
  'mentorships/ada-mo/feedback/new.yaml':
    'title: The talk\ndate: 2027-02-20\nfrom: mo\nto: ada\nbehaviour: You waited\ncode: {path: src/rule.ts, line: 3}\n',
  'mentorships/ada-mo/feedback/asked.yaml': 'title: My review\nfrom: ada\nto: mo\nasked: 2027-02-22\n',
};
const context = async (me: string, filter = {}) =>
  contextOf([await folderOf(FILES, { me })], {
    arrangement: { ...PLAIN, filter: { ...PLAIN.filter, ...filter } },
  });

describe('the rows of feedback', () => {
  it('stand below the meetings, the newest first, with who gives it to whom', async () => {
    const rows = meetingsTree(await context('ada')).slice(-1);
    assert.equal(
      await draw(rows),
      `+ Feedback | 3
  . (comment-unresolved) My review | asked of Ada, 22 Feb
  . (comment) The talk | Mo to Ada, 20 Feb
  . (comment) The first review | Mo to Ada, 29 Jan
`,
    );
  });

  it('offer what can be done with each: to give it, to reply, or nothing', async () => {
    const kinds = async (me: string) =>
      (await everyRow(meetingsTree(await context(me)).slice(-1))).map(({ kind }) => kind);
    assert.deepEqual(await kinds('ada'), ['group', 'feedbackAsked', 'feedbackForMe', 'feedback']);
    assert.deepEqual(await kinds('mo'), ['group', 'feedback', 'feedback', 'feedback']);
  });

  it('are found by their words and their people, and are in no state of a meeting', async () => {
    const labels = async (filter: object) =>
      (await everyRow(meetingsTree(await context('ada', filter))))
        .filter(({ kind }) => kind.startsWith('feedback'))
        .map(({ label }) => label);
    assert.deepEqual(await labels({ text: 'talk' }), ['The talk']);
    assert.deepEqual(await labels({ people: ['Mo'] }), ['My review', 'The talk', 'The first review']);
    assert.deepEqual(await labels({ states: ['held'] }), []);
  });

  it('wait for whoever is asked, and for nobody else', async () => {
    const waiting = async (me: string) =>
      (await everyRow(await actionsTree(await context(me)))).map(({ kind, label }) => `${kind} ${label}`);
    assert.deepEqual(await waiting('ada'), ['person Me', 'feedbackAsked Give Mo feedback']);
    assert.deepEqual(await waiting('mo'), []);
  });

  it('stand on the page that prepares a meeting where they are asked for, or newer than the last talk', async () => {
    const now = await context('ada');
    const [notes] = now.mentorships;
    const entry = notes?.meetings.find(({ id }) => id === 'next');
    assert.ok(notes !== undefined && entry !== undefined);
    const model = await sessionModel(now, notes, entry);
    assert.deepEqual(
      model?.feedback.map(({ title, about }) => [title, about]),
      [
        ['My review', 'asked of Ada, 22 Feb'],
        ['The talk', 'Mo to Ada, 20 Feb'],
      ],
    );
  });

  it('are notes on the code that they name', async () => {
    const notes = await codeNotes(await context('ada'), path => path === 'src/rule.ts');
    assert.deepEqual(
      notes.map(({ kind, title, about, isDone }) => [kind, title, about, isDone]),
      [['feedback', 'The talk', 'feedback · Mo to Ada', true]],
    );
  });
});
