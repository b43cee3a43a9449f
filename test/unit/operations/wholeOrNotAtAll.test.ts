import assert from 'node:assert/strict';
import { closeSession, closingOf, followingOf } from '../../../src/operations/closeSession';
import { canDelete, deleteRecord } from '../../../src/operations/deleteRecord';
import { setGoalStatus } from '../../../src/operations/goals';
import { setDue } from '../../../src/operations/items';
import { takeAlong, topicsLeftFor } from '../../../src/operations/leftTopics';
import { setMeetingStatus } from '../../../src/operations/meetings';
import { moveItemTo } from '../../../src/operations/moveItemTo';
import { newMeeting } from '../../../src/operations/newMeeting';
import { staleReferences, mendReferences } from '../../../src/operations/references';
import { fill } from '../../../src/core/text';
import { notebookOf, type NotebookAtHand } from '../support/notebooks';

const M = 'mentorships/ada-mo';
const MISSED = `${M}/meetings/missed.yaml`;
const NOW = `${M}/meetings/now.yaml`;
const LATER = `${M}/meetings/later.yaml`;
const GOAL = `${M}/goals/lexer.yaml`;
const OTHER = `${M}/goals/parser.yaml`;
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n',
  [GOAL]: 'title: Lexer\nsteps:\n  - One\n',
  [OTHER]: 'title: Parser\nsteps:\n  - Two\n',
  [MISSED]:
    'title: Missed\ndate: 2027-02-12\nstatus: missed\nagenda:\n  ada:\n    - text: Left # hers\n  mo:\n',
  [NOW]: `title: Now
date: 2027-02-26T10:00
agenda:
  ada:
    - text: Which way? # hers
      goal: lexer
    - text: Parked
      status: parked
  mo:
    - Done with it
actions:
  mo:
    - A list
`,
  [LATER]: 'title: Later\ndate: 2027-03-12T10:00\nagenda:\n  ada:\n  mo:\n',
};

interface Answer {
  readonly ok: boolean;
  readonly error?: { readonly code: string };
}
type Deed = (at: NotebookAtHand) => Promise<Answer>;

const refOf = ({ notes }: NotebookAtHand) => ({ folder: notes.uri, mentorship: 'ada-mo' });
const all = ({ files }: NotebookAtHand): Readonly<Record<string, string>> =>
  Object.fromEntries([...files.files.keys()].sort().map(path => [path, files.text(path) ?? '']));

async function close(at: NotebookAtHand, day?: string): Promise<Answer> {
  const closing = await closingOf(at.notebook, at.uri(NOW));
  if (!closing.ok) return closing;
  return closeSession(at.notebook, { meeting: at.uri(NOW), following: followingOf(closing.value, day) });
}

/** Everything that writes more than one file, or one file in more than one step. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'closing a session with a new next one': at => close(at, '2027-03-05'),
  'closing a session with one that is planned': at => close(at),
  'taking topics along': async at => {
    const found = await topicsLeftFor(at.notebook, at.uri(NOW));
    if (!found.ok) return found;
    const { left } = found.value;
    return takeAlong(at.notebook, { meeting: at.uri(NOW), left, taken: left });
  },
  'planning a meeting with topics that were left': async at => {
    const found = await topicsLeftFor(at.notebook, at.uri(NOW));
    if (!found.ok) return found;
    const { left } = found.value;
    return newMeeting(at.notebook, { ...refOf(at), date: '2027-02-26', title: 'New', left: { offered: left, taken: left } }); // prettier-ignore
  },
  'moving a topic to another meeting': at =>
    moveItemTo(at.notebook, { uri: at.uri(NOW), section: 'agenda', person: 'ada', index: 0, to: { meeting: at.uri(LATER), person: 'mo' } }), // prettier-ignore
  'moving a promise to another person': at =>
    moveItemTo(at.notebook, { uri: at.uri(NOW), section: 'actions', person: 'mo', index: 0, to: { meeting: at.uri(NOW), person: 'ada' } }), // prettier-ignore
};

/** Several changes that stand each for itself: where one is refused, those before it stay. */
const EACH: Readonly<Record<string, Deed>> = {
  'a day for two steps': at =>
    setDue(at.notebook, [GOAL, OTHER].map(path => ({ uri: at.uri(path), section: 'steps', index: 0 })), '2027-03-01'), // prettier-ignore
  'the status of two goals': at =>
    setGoalStatus(at.notebook, { goals: [at.uri(GOAL), at.uri(OTHER)], status: 'done' }),
  'the state of two meetings': at =>
    setMeetingStatus(at.notebook, { meetings: [at.uri(NOW), at.uri(LATER)], status: 'cancelled' }),
};

describe('what is written in several places', () => {
  for (const [what, deed] of Object.entries({ ...DEEDS, ...EACH }))
    it(`is written whole, else one undo makes it as it was; what belongs together, without one: ${what}`, async () => {
      const whole = await notebookOf(FILES);
      const before = all(whole);
      assert.ok((await deed(whole)).ok);
      const after = all(whole);
      const written = Object.keys(after).filter(path => after[path] !== before[path]);
      assert.ok(written.length > 0);
      assert.ok((await whole.notebook.history.undo()).ok);
      assert.deepEqual(all(whole), before);
      assert.ok(!(await whole.notebook.history.undo()).ok, 'it is one step');
      for (const path of written) {
        const at = await notebookOf(FILES);
        at.files.unwritable.add(path);
        assert.equal((await deed(at)).ok, false, path);
        if (what in DEEDS) assert.deepEqual(all(at), before, `${path} could not be written`);
        const undone = await at.notebook.history.undo();
        assert.ok(!undone.ok || what in EACH, 'nothing was done that could be undone');
        assert.deepEqual(all(at), before);
      }
    });

  for (const [what, deed] of Object.entries(DEEDS))
    it(`leaves the others as they are where one is gone, or cannot be read: ${what}`, async () => {
      const whole = await notebookOf(FILES);
      const before = all(whole);
      await deed(whole);
      const after = all(whole);
      const needed = Object.keys(before).filter(path => after[path] !== before[path]);
      for (const path of needed)
        for (const text of [undefined, 'title: "open\n', 'title: A\ntitle: B\n']) {
          const at = await notebookOf(FILES);
          // nobody has looked since: it is found out where it is read
          at.files.beforeRead = read => {
            if (read !== path) return;
            if (text === undefined) at.files.files.delete(path);
            else at.files.put(path, text);
          };
          const result = await deed(at);
          at.files.beforeRead = () => undefined;
          const { [path]: own, ...others } = all(at);
          const { [path]: was, ...othersBefore } = before;
          // What was to be moved may be unknown from the start; then less is done, and it is no failure.
          if (!result.ok) assert.deepEqual(others, othersBefore, `${path} was ${text ?? 'gone'}`);
          assert.ok(own === text || own === was, `${path} is not written over`);
        }
    });
});

describe('what is refused', () => {
  /** What stands in the way, and what it says of it. */
  async function refusal(work: Promise<Answer & { error?: { text?: { message: string; args?: object } } }>) {
    const { ok, error } = await work;
    const text = error?.text;
    return ok
      ? 'done'
      : `${error?.code ?? ''}: ${text === undefined ? '' : fill(text.message, text.args as never)}`;
  }

  it('a mentorship with a file that leads outside goes neither whole nor in part', async () => {
    const at = await notebookOf(FILES);
    at.files.outside.add(`.mentoring/${OTHER}`);
    const home = at.uri(`${M}/mentorship.yaml`);
    const before = all(at);
    const why = await refusal(canDelete(at.notebook, home));
    assert.notEqual(why, 'done');
    assert.equal(await refusal(deleteRecord(at.notebook, { uri: home })), why);
    assert.deepEqual(all(at), before);
  });

  it('the name of a goal changes where it can, and the files that refuse are named', async () => {
    const at = await notebookOf({ ...FILES, [LATER]: FILES[LATER].replace('  ada:\n', '  ada:\n    - text: More\n      goal: lexer\n') }); // prettier-ignore
    const [folder] = at.notebook.folders;
    assert.ok(folder);
    const [from, to] = [`.mentoring/${GOAL}`, `.mentoring/${M}/goals/tokens.yaml`];
    at.files.put(to, FILES[GOAL]);
    at.files.files.delete(from);
    await at.store.refresh();
    const stale = await staleReferences(folder, from, to, () => true);
    assert.ok(stale);
    at.files.unwritable.add(`.mentoring/${NOW}`);
    const refused = await mendReferences(at.notebook, stale);
    assert.equal(refused.length, 1);
    assert.match(at.text(LATER) ?? '', /goal: tokens/);
    assert.match(at.text(NOW) ?? '', /goal: lexer/);
    assert.match(at.text(`${M}/goals/tokens.yaml`) ?? '', /formerly: \[lexer\]/);
  });
});
