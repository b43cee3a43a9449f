import assert from 'node:assert/strict';
import type { CodeAnchor } from '../../../src/core/anchors/place';
import { closeSession, closingOf, followingOf } from '../../../src/operations/closeSession';
import { takeAlong, topicsLeftFor } from '../../../src/operations/leftTopics';
import { newMeeting } from '../../../src/operations/newMeeting';
import type { Notebook } from '../../../src/operations/notebook';
import { notebookOf, type NotebookAtHand } from '../support/notebooks';

const M = 'mentorships/ada-mo';
const MISSED = `${M}/meetings/missed.yaml`;
const NOW = `${M}/meetings/now.yaml`;
const LATER = `${M}/meetings/later.yaml`;
const TOPIC = `    - text: Where does it start? # the door
      code:
        - path: src/a.ts # hers
          line: 3
          text: start()
          commit: abc
        - path: src/gone.ts
          line: 9
          text: stop()
    - text: In one line
      code: { path: src/a.ts, line: 3, text: start() }
    - text: One place
      code:
        path: src/a.ts
        line: 3
        text: start()
        mine: kept
    - text: A file
      code: src/a.ts
`;
/** The same places under other words. */
const LEFT = TOPIC.replace(/- text: (.*)/g, '- text: Left, $1');
const FILES = {
  [`${M}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\ncadence: 2 weeks\n',
  [MISSED]: `title: Missed\ndate: 2027-02-12\nstatus: missed\nagenda:\n  ada:\n${LEFT}  mo:\n`,
  [NOW]: `title: Now\ndate: 2027-02-26T10:00\nagenda:\n  ada:\n${TOPIC}  mo:\n`,
  [LATER]: 'title: Later\ndate: 2027-03-12T10:00\nagenda:\n  ada:\n  mo:\n',
};
async function open(): Promise<NotebookAtHand> {
  const at = await notebookOf(FILES);
  const codeNow: Notebook['codeNow'] = (folder, { path, text }) => {
    assert.equal(folder, at.notes.uri);
    const now: CodeAnchor = { path: 'src/b.ts', line: 5, text: 'start()', commit: 'def' };
    return Promise.resolve(path === 'src/a.ts' && text === 'start()' ? now : undefined);
  };
  return { ...at, notebook: { ...at.notebook, codeNow } };
}

async function close(at: NotebookAtHand, day?: string): Promise<string | undefined> {
  const closing = await closingOf(at.notebook, at.uri(NOW));
  assert.ok(closing.ok);
  const closed = await closeSession(at.notebook, { meeting: at.uri(NOW), following: followingOf(closing.value, day) }); // prettier-ignore
  assert.ok(closed.ok);
  return at.text(closed.value.uri.slice(at.uri('').length));
}

/** The places of the topics in a text, one line each. */
const places = (text: string | undefined): readonly string[] =>
  [...(text ?? '').matchAll(/path: (\S+?),?(?: #.*)?\s+line: (\d+)/g)].map(
    ([, path, line]) => `${path}:${line}`,
  );

const THEN = ['src/a.ts:3', 'src/gone.ts:9', 'src/a.ts:3', 'src/a.ts:3'];
const NOW_THERE = ['src/b.ts:5', 'src/gone.ts:9', 'src/b.ts:5', 'src/b.ts:5'];

describe('Topics with a place in the code', () => {
  it('go on in a meeting that is there saying where their code is by now, and keep what is not known', async () => {
    const at = await open();
    const next = (await close(at)) ?? '';
    assert.deepEqual(places(next), NOW_THERE);
    assert.match(next, /Where does it start\? # the door\n {6}code:\n {8}- path: src\/b\.ts # hers\n/);
    assert.match(next, /commit: def\n {8}mine: kept\n/);
    assert.match(next, /code: src\/a\.ts\n/);
    assert.deepEqual(places(at.text(NOW)), THEN, 'what was talked about stays as it was');
  });

  it('go on in a new meeting so', async () => {
    const next = await close(await open(), '2027-03-05');
    assert.match(next ?? '', /date: 2027-03-05/);
    assert.deepEqual(places(next), NOW_THERE);
    assert.match(next ?? '', /# the door\n.*\n.*# hers\n/);
  });

  it('are taken along so from a meeting that was missed', async () => {
    const at = await open();
    const found = await topicsLeftFor(at.notebook, at.uri(NOW));
    assert.ok(found.ok);
    const { left } = found.value;
    assert.ok((await takeAlong(at.notebook, { meeting: at.uri(NOW), left, taken: left })).ok);
    assert.deepEqual(places(at.text(NOW)), [...THEN, ...NOW_THERE]);
  });

  it('are taken along so into a meeting that is planned', async () => {
    const at = await open();
    const found = await topicsLeftFor(at.notebook, at.uri(NOW));
    assert.ok(found.ok);
    const { left } = found.value;
    const wish = { folder: at.notes.uri, mentorship: 'ada-mo', date: '2027-02-26', title: 'New', left: { offered: left, taken: left } }; // prettier-ignore
    const made = await newMeeting(at.notebook, wish);
    assert.ok(made.ok);
    assert.deepEqual(places(at.text(made.value.uri.slice(at.uri('').length))), NOW_THERE);
  });

  it('go on as they are where nobody can look', async () => {
    assert.deepEqual(places(await close(await notebookOf(FILES))), THEN);
  });
});
