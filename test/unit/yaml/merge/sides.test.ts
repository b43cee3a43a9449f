import assert from 'node:assert/strict';
import { rulesFor } from '../../../../src/core/model/keys';
import { mergeYaml } from '../../../../src/core/yaml/merge/merge';
import { sidesToMerge } from '../../../../src/core/yaml/merge/sides';

const BASE = 'title: A\nsteps:\n  - x\n';
const OURS = `${BASE}  - y\n`;
const THEIRS = `${BASE}  - z\n`;
const MARKED = `${BASE}<<<<<<< HEAD\n  - y\n=======\n  - z\n>>>>>>> other\n`;
const stages = { base: BASE, ours: OURS, theirs: THEIRS };
const long = (text: string) => text.replaceAll('\n', '\r\n');

function found(text: string, of?: Parameters<typeof sidesToMerge>[1]): unknown {
  const toMerge = sidesToMerge(text, of, rulesFor('goal'));
  if (!toMerge.ok) return toMerge.error.code;
  return 'sides' in toMerge.value ? toMerge.value.sides : toMerge.value.kind;
}

function mergedOf(text: string, of: Parameters<typeof sidesToMerge>[1]): string {
  const toMerge = sidesToMerge(text, of, rulesFor('goal'));
  assert.ok(toMerge.ok && toMerge.value.kind === 'both');
  const merged = mergeYaml(toMerge.value.sides, rulesFor('goal'));
  assert.ok(merged.ok);
  return merged.value.text;
}

describe('which versions of a file are to be merged', () => {
  it('are those between the marks, where there is no git', () => {
    assert.deepEqual(found(MARKED), { ours: OURS, theirs: THEIRS });
  });

  it('are those of git, where the marks are as git wrote them', () => {
    assert.deepEqual(found(MARKED, stages), stages);
  });

  it('are those of the file with the base of git, where somebody has begun to merge by hand', () => {
    const begun = MARKED.replace('title: A', 'title: B');
    assert.deepEqual(found(begun, stages), {
      base: BASE,
      ours: OURS.replace('A', 'B'),
      theirs: THEIRS.replace('A', 'B'),
    });
  });

  it('are those of git, where the file is one of them', () => {
    assert.deepEqual(found(OURS, stages), stages);
    assert.deepEqual(found(THEIRS, stages), stages);
    assert.deepEqual(found(THEIRS, { ours: OURS, theirs: THEIRS }), { ours: OURS, theirs: THEIRS });
  });

  it('have the line ends of the file, with which git may not keep them', () => {
    assert.deepEqual(found(long(MARKED), stages), { ...stages, ours: long(OURS) });
    assert.deepEqual(found(long(THEIRS), stages), { ...stages, ours: long(OURS) });
  });

  it('have the line ends of ours, whatever those of theirs are', () => {
    const [base, theirs] = [long(BASE), long(THEIRS)];
    const marked = `<<<<<<< HEAD\n${OURS}=======\n${theirs}>>>>>>> other\n`;
    for (const text of [marked, theirs]) {
      const merged = mergedOf(text, { base: BASE, ours: OURS, theirs });
      assert.equal(merged, `${OURS}  - z\n`);
    }
    for (const text of [marked.replaceAll('\r', ''), marked])
      assert.equal(mergedOf(text, { base, ours: long(OURS), theirs: THEIRS }), long(`${OURS}  - z\n`));
  });

  it('are none where the file is merged by hand, or only one side still had it', () => {
    assert.equal(found(`${OURS}  - z\n`, stages), 'decided');
    assert.equal(found(OURS, { base: BASE, ours: OURS }), 'decided');
    assert.equal(found(THEIRS, { base: BASE, theirs: THEIRS }), 'decided');
  });

  it('are none where there are no marks, and git says nothing', () => {
    assert.equal(found(OURS), 'nothing');
  });

  it('know nothing of a base whose own ancestors had met', () => {
    const base = 'title: A\n<<<<<<<<< 1\nx: 1\n=========\nx: 2\n>>>>>>>>> 2\nsteps:\n  - x\n';
    assert.deepEqual(found(OURS, { ...stages, base }), stages);
  });

  it('are refused where the marks are not complete', () => {
    assert.equal(found(MARKED.replace('=======\n', ''), stages), 'half-merged');
  });

  it('are one with the first and one with the second of what stands twice, and have joined what can be', () => {
    const twice = long('title: A\nsteps:\n  - x\nowner: ada\nsteps: y\nowner: mo\n');
    const side = (owner: string) => long(`title: A\nsteps:\n  - x\n  - y\n${owner}`);
    const sides = { ours: side('owner: ada\n'), theirs: side('owner: mo\n') };
    assert.deepEqual(found(twice), sides);
    assert.deepEqual(found(twice, { base: BASE, ours: OURS, theirs: THEIRS }), sides);
    assert.equal(found('title: A\nowner: ada\nowner: mo\nowner: lin\n'), 'nothing');
  });
});
