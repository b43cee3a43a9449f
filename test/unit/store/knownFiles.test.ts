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
