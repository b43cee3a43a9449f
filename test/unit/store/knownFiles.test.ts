import assert from 'node:assert/strict';
import { KnownFiles } from '../../../src/store/knownFiles';

const GOAL = '.mentoring/mentorships/ada-mo/goals/a.yaml';
const GOOD = 'title: Good\nsteps:\n  - One\n';

/** What is known of the goal: the title of its row, that of its last good record, and why it is broken. */
function seen(known: KnownFiles): readonly (string | undefined)[] {
  const { summary, lastGood, broken } = known.entries.get(GOAL) ?? {};
  return [
    summary?.kind === 'goal' ? summary.title : undefined,
    lastGood?.kind === 'goal' ? lastGood.value.title : undefined,
    broken?.reason,
  ];
}

/** A goal that somebody has looked at, so that its whole record is held. */
function lookedAt(): KnownFiles {
  const known = new KnownFiles();
  known.take(GOAL, GOOD);
  const value = {
    title: 'Good',
    status: 'active',
    skills: [],
    formerly: [],
    steps: [],
    code: [],
    evidence: [],
    progress: {},
  } as const;
  known.hold(GOAL, GOOD, { kind: 'goal', value });
  return known;
}

describe('What is known of a file that breaks', () => {
  it('is its last good state, also when it breaks a second time and a third', () => {
    const known = lookedAt();
    assert.ok(known.take(GOAL, 'title: "one\n'));
    assert.deepEqual(seen(known), ['Good', 'Good', 'syntax']);
    assert.ok(known.take(GOAL, 'title: One\ntitle: Two\n'));
    assert.deepEqual(seen(known), ['Good', 'Good', 'duplicate-key']);
    assert.ok(known.takeBytes(GOAL, new Uint8Array([0x74, 0x3a, 0x20, 0xe9])));
    assert.deepEqual(seen(known), ['Good', 'Good', 'not-utf8']);
  });

  it('is news once', () => {
    const known = lookedAt();
    assert.deepEqual([known.take(GOAL, 'title: "one\n'), known.take(GOAL, 'title: "one\n')], [true, false]);
    const bytes = new Uint8Array([0x74, 0x3a, 0x20, 0xe9]);
    assert.deepEqual([known.takeBytes(GOAL, bytes), known.takeBytes(GOAL, bytes)], [true, false]);
  });

  it('is the newer good state once it could be read in between', () => {
    const known = lookedAt();
    known.take(GOAL, 'title: "one\n');
    known.take(GOAL, 'title: Better\n');
    assert.deepEqual(seen(known), ['Better', undefined, undefined]);
    known.take(GOAL, 'title: "two\n');
    assert.deepEqual(seen(known), ['Better', 'Better', 'syntax']);
  });

  it('is its row alone where nobody had looked at the whole, and nothing where it never could be read', () => {
    const known = new KnownFiles();
    known.take(GOAL, 'title: "one\n');
    assert.deepEqual(seen(known), [undefined, undefined, 'syntax']);
    known.take(GOAL, GOOD);
    known.take(GOAL, 'title: "one\n');
    assert.deepEqual(seen(known), ['Good', undefined, 'syntax']);
    known.drop(GOAL);
    known.take(GOAL, 'title: "one\n');
    assert.deepEqual(seen(known), [undefined, undefined, 'syntax']);
  });
});

describe('What is remembered of many files', () => {
  const meeting = (day: number) => `.mentoring/mentorships/ada-mo/meetings/2026-03-0${day}-regular.yaml`;
  const text = (day: number) =>
    `title: Meeting ${day}\nagenda:\n  ada:\n    - text: Tests\n      goal: parser\n  mo:\n    - Talk\n`;
  const summaryOf = (known: KnownFiles, day: number) => {
    const summary = known.entries.get(meeting(day))?.summary;
    assert.ok(summary?.kind === 'meeting');
    return summary;
  };

  it('is a short list once, however many of them say the same', () => {
    const known = new KnownFiles();
    for (const day of [1, 2]) known.take(meeting(day), text(day));
    const [one, other] = [summaryOf(known, 1), summaryOf(known, 2)];
    assert.deepEqual([one.sections, one.topics, one.promises], [['ada', 'mo'], ['parser'], []]);
    for (const key of ['sections', 'topics', 'promises'] as const) assert.equal(one[key], other[key]);
  });

  it('does not change in one file with what changes in another', () => {
    const known = new KnownFiles();
    for (const day of [1, 2]) known.take(meeting(day), text(day));
    known.take(meeting(2), text(2).replace('mo:', 'eva:'));
    assert.deepEqual(summaryOf(known, 1).sections, ['ada', 'mo']);
    assert.deepEqual(summaryOf(known, 2).sections, ['ada', 'eva']);
  });
});
