import assert from 'node:assert/strict';
import { closeSession, closingOf, followingOf } from '../../../src/operations/closeSession';
import { deleteRecord } from '../../../src/operations/deleteRecord';
import {
  askFeedback,
  giveAskedFeedback,
  giveFeedback,
  replyToFeedback,
} from '../../../src/operations/feedback';
import { setGoalStatus } from '../../../src/operations/goals';
import { takeAlong, topicsLeft, topicsLeftFor } from '../../../src/operations/leftTopics';
import { endEachTime, pause, resume, takeUpEachTime } from '../../../src/operations/mentorship';
import { newGoal } from '../../../src/operations/newGoal';
import { newMeeting, planMeetings } from '../../../src/operations/newMeeting';
import { mendReferences, staleReferences } from '../../../src/operations/references';
import { swapStages } from '../../../src/operations/roadmap';
import { saveAsTemplate } from '../../../src/operations/saveTemplate';
import { startMentorship } from '../../../src/operations/startMentorship';
import { notebookOf, type NotebookAtHand } from '../support/notebooks';

const M = 'mentorships/ada-mo';
const API = `${M}/meetings/api.yaml`;
const NEXT = `${M}/meetings/next.yaml`;
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo   # ours\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n',
  [`${M}/goals/lexer.yaml`]: 'title: Lexer\n',
  [API]: `title: API
date: 2027-02-26T10:00
agenda:
  ada:
    - Which way?   # hers
    - text: Names
      goal: lexer   # the small one
      status: done
  mo:
`,
};

const refOf = ({ notes }: NotebookAtHand) => ({ folder: notes.uri, mentorship: 'ada-mo' });

/** Everything that stands in the notes now. */
const all = ({ files }: NotebookAtHand): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files.files.keys()].map(path => [path.replace('.mentoring/', ''), files.text(path) ?? '']),
  );

async function code(work: Promise<{ ok: boolean } & object>): Promise<string> {
  const result = (await work) as { ok: boolean; error?: { code: string } };
  return result.ok ? 'done' : (result.error?.code ?? '');
}

async function made(work: Promise<{ ok: boolean } & object>): Promise<string> {
  const result = (await work) as { ok: boolean; value?: { uri: string }; error?: unknown };
  assert.ok(result.ok, JSON.stringify(result.error));
  return (result.value?.uri ?? '').replace(/^.*\.mentoring\//, '');
}

describe('what can be made, closed and deleted', () => {
  it('closes a meeting: the next one is made by the cadence with what is open, and one undo takes both back', async () => {
    const at = await notebookOf(FILES);
    const before = all(at);
    const closing = await closingOf(at.notebook, at.uri(API));
    assert.ok(closing.ok);
    assert.deepEqual(closing.value.topics.map(({ text }) => text), ['Which way?']); // prettier-ignore
    const following = followingOf(closing.value);
    assert.deepEqual(following, { kind: 'new', date: '2027-03-12T10:00' });
    const next = await made(closeSession(at.notebook, { meeting: at.uri(API), following }));
    assert.match(at.text(next) ?? '', /ada:\n[^]*- Which way\? {3}# hers\n/);
    assert.match(at.text(API) ?? '', /status: held\n/);
    assert.match(at.text(API) ?? '', /# hers\n +status: carried\n/);
    assert.ok((await at.notebook.history.undo()).ok);
    assert.deepEqual(all(at), before);
  });

  it('leaves the next meeting as it was where the one that is closed cannot be written', async () => {
    const at = await notebookOf({ ...FILES, [NEXT]: 'title: Next\ndate: 2027-03-12T10:00\n' });
    at.files.unwritable.add(`.mentoring/${API}`);
    const before = all(at);
    const following = { kind: 'planned' as const, path: `.mentoring/${NEXT}` };
    assert.notEqual(await code(closeSession(at.notebook, { meeting: at.uri(API), following })), 'done');
    assert.deepEqual(all(at), before);
  });

  it('plans a meeting with the topics of one that did not take place, which says what became of them', async () => {
    const at = await notebookOf({ ...FILES, [API]: FILES[API] + 'status: missed\n' });
    const before = all(at);
    const next = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-03-05', title: 'Later', template: null })); // prettier-ignore
    const found = await topicsLeftFor(at.notebook, at.uri(next));
    assert.ok(found.ok);
    const { left } = found.value;
    assert.deepEqual(left.map(({ topic }) => topic.text), ['Which way?']); // prettier-ignore
    await made(takeAlong(at.notebook, { meeting: at.uri(next), left, taken: left }));
    assert.match(at.text(next) ?? '', /Which way\?/);
    assert.match(at.text(API) ?? '', /status: carried/);
    await at.notebook.history.undo();
    await at.notebook.history.undo();
    assert.deepEqual(all(at), before);
    const offered = { offered: left, taken: [] };
    await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-03-05', title: 'Later', left: offered }));
    assert.match(at.text(API) ?? '', /status: dropped/);
  });

  it('plans several meetings as one step to undo, each under a name of its own', async () => {
    const at = await notebookOf(FILES);
    const before = all(at);
    const meetings = [{ date: '2027-03-12T10:00' }, { date: '2027-03-12T10:00', theme: 'Tests' }, { date: '2027-03-26' }]; // prettier-ignore
    await made(planMeetings(at.notebook, { ...refOf(at), meetings }));
    const names = Object.keys(all(at)).filter(path => !(path in before));
    assert.equal(names.length, 3);
    assert.ok((await at.notebook.history.undo()).ok);
    assert.deepEqual(all(at), before);
  });

  it('makes a goal from a template by its name, with what nobody answered as questions', async () => {
    const at = await notebookOf(FILES);
    const goal = { ...refOf(at), title: 'Write tests', owner: 'ada', template: 'skill' };
    assert.equal(await made(newGoal(at.notebook, goal)), `${M}/goals/write-tests.yaml`);
    assert.match(
      at.text(`${M}/goals/write-tests.yaml`) ?? '',
      /owner: ada\n[^]*# How will you both notice that you can\?\nmeasurable:\n/,
    );
    assert.equal(await made(newGoal(at.notebook, goal)), `${M}/goals/write-tests-2.yaml`);
    const refused = { ...goal, id: 'lexer' };
    assert.equal(await code(newGoal(at.notebook, refused)), 'invalid-argument');
    assert.equal(await code(newGoal(at.notebook, { ...goal, owner: 'eve' })), 'invalid-argument');
    assert.equal(await code(newGoal(at.notebook, { ...goal, template: 'none' })), 'invalid-argument');
    assert.equal(await code(newGoal(at.notebook, { ...goal, mentorship: 'none' })), 'mentorship-gone');
  });

  it('starts a mentorship with all its files, or with none of them', async () => {
    const at = await notebookOf({});
    const start = {
      folder: at.notes.uri,
      mentees: [{ id: 'ada', name: 'Ada L.' }],
      mentors: [{ id: 'mo' }],
      form: 'traditional' as const,
      cadence: '2 weeks',
      minutes: 45,
      started: '2027-03-01T10:00',
    };
    assert.equal(await made(startMentorship(at.notebook, start)), 'mentorships/ada-l-and-mo/mentorship.yaml');
    assert.ok(Object.keys(all(at)).length >= 5);
    assert.ok((await at.notebook.history.undo()).ok);
    assert.deepEqual(all(at), {});
    at.files.unwritable.add('.mentoring/mentorships/ada-l-and-mo/mentorship.yaml');
    assert.notEqual(await code(startMentorship(at.notebook, start)), 'done');
    assert.deepEqual(all(at), {});
  });

  it('saves a goal as a template once', async () => {
    const at = await notebookOf(FILES);
    const template = { uri: at.uri(`${M}/goals/lexer.yaml`), name: 'A lexer' };
    assert.equal(await made(saveAsTemplate(at.notebook, template)), 'templates/goals/a-lexer.yaml');
    assert.match(at.text('templates/goals/a-lexer.yaml') ?? '', /^title: A lexer\n/);
    assert.equal(await code(saveAsTemplate(at.notebook, template)), 'invalid-argument');
    assert.equal(await code(saveAsTemplate(at.notebook, { ...template, uri: at.uri(`${M}/mentorship.yaml`) })), 'no-record'); // prettier-ignore
  });

  it('deletes a whole mentorship, and brings all of it back', async () => {
    const at = await notebookOf(FILES);
    const before = all(at);
    await made(deleteRecord(at.notebook, { uri: at.uri(`${M}/mentorship.yaml`), forGood: true }));
    assert.deepEqual(all(at), {});
    assert.ok((await at.notebook.history.undo()).ok);
    assert.deepEqual(all(at), before);
  });

  it('changes what names a goal by its old name, or takes it out, and leaves comments alone', async () => {
    const at = await notebookOf(FILES);
    const [folder] = at.notebook.folders;
    assert.ok(folder);
    const from = `.mentoring/${M}/goals/lexer.yaml`;
    const to = `.mentoring/${M}/goals/scanner.yaml`;
    const renamed = await staleReferences(folder, from, to, () => false);
    assert.ok(renamed);
    await folder.store.create(to, 'title: Lexer\n');
    assert.deepEqual(await mendReferences(at.notebook, renamed), []);
    assert.match(at.text(API) ?? '', /goal: scanner {3}# the small one\n/);
    assert.match(at.text(`${M}/goals/scanner.yaml`) ?? '', /formerly: \[?\s*-? ?lexer/);
    const gone = await staleReferences(folder, to, undefined, () => false);
    assert.ok(gone);
    await mendReferences(at.notebook, gone);
    assert.doesNotMatch(at.text(API) ?? '', /scanner/);
    assert.equal(await staleReferences(folder, to, undefined, () => false), undefined);
  });
});

describe('what can be done with a whole mentorship', () => {
  it('takes up a topic each time until somebody ends it, and every new meeting has it once', async () => {
    const at = await notebookOf(FILES);
    const topic = { uri: at.uri(API), ref: { section: 'agenda' as const, person: 'ada', index: 0, text: 'Which way?' } }; // prettier-ignore
    await made(takeUpEachTime(at.notebook, topic));
    await made(takeUpEachTime(at.notebook, topic));
    const first = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-03-12' }));
    assert.equal(at.text(first)?.match(/Which way\?/g)?.length, 1);
    const ended = { ...refOf(at), person: 'ada', text: 'which WAY?' };
    await made(endEachTime(at.notebook, ended));
    assert.equal(await code(endEachTime(at.notebook, ended)), 'nothing-there');
    const second = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-03-26' }));
    assert.doesNotMatch(at.text(second) ?? '', /Which way\?/);
  });

  it('rests until it is resumed', async () => {
    const at = await notebookOf(FILES);
    assert.equal(await code(pause(at.notebook, { ...refOf(at), until: '2027-02-01' })), 'invalid-argument');
    await made(pause(at.notebook, { ...refOf(at), until: '2027-03-31' }));
    assert.match(at.text(`${M}/mentorship.yaml`) ?? '', /# ours\n[^]*until: 2027-03-31\n/);
    assert.equal(await code(pause(at.notebook, refOf(at))), 'paused');
    await made(resume(at.notebook, refOf(at)));
    assert.doesNotMatch(at.text(`${M}/mentorship.yaml`) ?? '', /until: 2027-03-31/);
  });

  it('keeps feedback: given, or asked for, then given once and answered once', async () => {
    const at = await notebookOf(FILES);
    const words = { behaviour: 'Asked first', impact: 'No rework' };
    const given = { ...refOf(at), from: 'mo', to: 'ada', title: 'Review', words };
    assert.match(
      at.text(await made(giveFeedback(at.notebook, given))) ?? '',
      /date: 2027-02-26\n[^]*Asked first/,
    );
    assert.equal(await code(giveFeedback(at.notebook, { ...given, to: 'mo' })), 'invalid-argument');
    assert.equal(await code(giveFeedback(at.notebook, { ...given, to: 'eve' })), 'invalid-argument');
    const asked = await made(
      askFeedback(at.notebook, { ...refOf(at), from: 'mo', to: 'ada', title: 'Talk' }),
    );
    assert.match(at.text(asked) ?? '', /asked: 2027-02-26\n/);
    const uri = at.uri(asked);
    await made(giveAskedFeedback(at.notebook, { uri, words }));
    assert.equal(await code(giveAskedFeedback(at.notebook, { uri, words })), 'changed');
    await made(replyToFeedback(at.notebook, { uri, text: 'Thanks' }));
    assert.match(at.text(asked) ?? '', /reply: Thanks\n/);
    assert.equal(await code(replyToFeedback(at.notebook, { uri, text: 'Other' })), 'changed');
  });

  it('words what is new as the notes say, takes the usual template where none is named, and none where none is wanted', async () => {
    const dutch = { ...FILES, 'mentoring.yaml': 'language: nl\n' };
    const [at, inDutch] = [await notebookOf(FILES), await notebookOf(dutch)];
    const meeting = async (notes: NotebookAtHand, more: object) => {
      const path = await made(newMeeting(notes.notebook, { ...refOf(notes), date: '2027-04-02', ...more }));
      return notes.text(path) ?? '';
    };
    const english = await meeting(at, {});
    assert.match(english, /template: regular\n/);
    const words = (text: string) => /agenda:\n([^]*)/.exec(text)?.[1]?.replace(/^ *(?:\w+:|- text:)/gm, '');
    assert.notEqual(words(await meeting(inDutch, {})), words(english));
    assert.match(await meeting(inDutch, {}), /template: regular\n/);
    const bare = await meeting(at, { template: null, title: 'Bare', minutes: 20 });
    assert.doesNotMatch(bare, /template:/);
    assert.match(bare, /^title: Bare\ndate: 2027-04-02\nminutes: 20\n/);
    assert.match(await meeting(at, { theme: 'Tests' }), /^title: Tests\n/);
  });

  it('takes up its own template before a built-in one of the same name, and leaves a broken one out', async () => {
    const own = 'mentee:\n    - Ours?\n';
    const team = 'templates/meetings/regular.yaml';
    for (const [text, expected] of [
      [`title: Ours\nagenda:\n  ${own}`, /Ours\?/],
      ['title: "open\n', /template: regular/],
    ] as const) {
      const at = await notebookOf({ ...FILES, [team]: text });
      const path = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-04-02' }));
      assert.match(at.text(path) ?? '', expected);
    }
  });

  it('passes over a name that somebody took a moment ago, unless it was asked for', async () => {
    const at = await notebookOf(FILES);
    at.files.put(`.mentoring/${M}/goals/write-tests.yaml`, 'title: Theirs\n');
    const goal = { ...refOf(at), title: 'Write tests' };
    assert.equal(await code(newGoal(at.notebook, { ...goal, id: 'write-tests' })), 'exists');
    assert.equal(await made(newGoal(at.notebook, goal)), `${M}/goals/write-tests-2.yaml`);
    assert.equal(at.text(`${M}/goals/write-tests.yaml`), 'title: Theirs\n');
  });

  it('plans a meeting for a mentorship that has no file of its own yet', async () => {
    const at = await notebookOf({ [`${M}/goals/lexer.yaml`]: 'title: Lexer\n' });
    const path = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-04-02' }));
    assert.match(at.text(path) ?? '', /template: regular\n/);
  });

  it('leaves the questions of its template behind when a meeting is closed', async () => {
    const at = await notebookOf(FILES);
    const meeting = await made(newMeeting(at.notebook, { ...refOf(at), date: '2027-04-02' }));
    const closing = await closingOf(at.notebook, at.uri(meeting));
    assert.ok(closing.ok);
    assert.deepEqual(closing.value.topics, []);
    assert.ok(closing.value.left > 0);
  });

  it('lets two themes change places, and writes no status that stands there', async () => {
    const roadmap = `${M}/roadmap.yaml`;
    const at = await notebookOf({ ...FILES, [roadmap]: 'stages:\n  - One\n  - Two\n', [`${M}/goals/a.yaml`]: 'title: A\nstatus: done   # at last\n' }); // prettier-ignore
    const swapped = await swapStages(at.notebook, { uri: at.uri(roadmap), index: 0, text: 'One', by: 1 });
    assert.ok(swapped.ok);
    assert.equal(at.text(roadmap), 'stages:\n  - Two\n  - One\n');
    const before = all(at);
    const { writes } = at.files;
    await setGoalStatus(at.notebook, { goals: [at.uri(`${M}/goals/a.yaml`)], status: 'done' });
    await setGoalStatus(at.notebook, { goals: [at.uri(`${M}/goals/lexer.yaml`)], status: 'active' });
    assert.deepEqual(all(at), before, 'the first state is that of a file which says none');
    assert.equal(at.files.writes, writes);
  });

  it('finds what names a person by an old name, and no goal that would keep it', async () => {
    const at = await notebookOf({ ...FILES, 'people/ada.yaml': 'name: Ada\n' });
    const [folder] = at.notebook.folders;
    assert.ok(folder);
    const stale = await staleReferences(folder, '.mentoring/people/ada.yaml', '.mentoring/people/adah.yaml', () => true); // prettier-ignore
    assert.ok(stale && stale.references.length > 0);
    assert.deepEqual([stale.to, stale.goal], ['adah', undefined]);
    assert.equal(
      await staleReferences(folder, '.mentoring/people/ada.yaml', undefined, () => true),
      undefined,
    );
  });

  it('offers nothing that was left where the folder is open no more', async () => {
    const at = await notebookOf({ ...FILES, [API]: FILES[API] + 'status: missed\n' });
    const [notes] = (await at.notebook.context()).mentorships;
    assert.ok(notes);
    assert.equal((await topicsLeft(at.notebook, notes, ['ada'])).length, 1);
    assert.deepEqual(await topicsLeft({ ...at.notebook, folders: [] }, notes, ['ada']), []);
  });

  // The day of the meeting that is closed, that of the next one, and whether it is planned already.
  const nextDays: readonly (readonly [closed: string, next: string, isPlanned: boolean, why: string])[] = [
    ['2027-02-26T10:00', '2027-02-27', false, 'done'],
    ['2027-02-26T10:00', '2027-02-26', false, 'done'],
    ['2027-02-26T10:00', '2027-02-25T18:00', false, 'too-early'],
    ['2027-03-12T10:00', '2027-03-05T10:00', true, 'too-early'],
    ['2027-02-26T10:00', '2027-03-05T10:00', true, 'done'],
    ['2207-02-26T10:00', '2027-03-05T10:00', false, 'done'],
  ];
  for (const [closed, next, isPlanned, why] of nextDays)
    it(`closes a meeting of ${closed} with a next one on ${next}${isPlanned ? ' that is planned' : ''}: ${why}`, async () => {
      const at = await notebookOf({
        ...FILES,
        [API]: FILES[API].replace('2027-02-26T10:00', closed),
        ...(isPlanned && { [NEXT]: `title: Next\ndate: ${next}\n` }),
      });
      const before = all(at);
      const closing = await closingOf(at.notebook, at.uri(API));
      assert.ok(closing.ok);
      const following = followingOf(closing.value, next);
      assert.equal(following.kind, isPlanned ? 'planned' : 'new');
      assert.equal(await code(closeSession(at.notebook, { meeting: at.uri(API), following })), why);
      if (why !== 'done') assert.deepEqual(all(at), before);
    });
});
