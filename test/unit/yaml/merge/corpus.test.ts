import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { rulesFor } from '../../../../src/core/model/keys';
import { splitMarkers } from '../../../../src/core/yaml/merge/markers';
import { mergeYaml } from '../../../../src/core/yaml/merge/merge';
import { readYaml } from '../../../../src/core/yaml/read';
import { filesUnder } from '../../support/clone';

/** What comes of each file: what it holds once merged, the questions that are left, or why it is not merged. */
const EXPECTED: Readonly<Record<string, readonly RegExp[] | { readonly asks: string } | 'half-merged'>> = {
  git: [/done: 2027-01-08/, /- Ask for a review/],
  diff3: [/done: 2027-01-08/, /- Ask for a review/],
  zdiff3: [/status: paused/, /owner: ada/],
  'long-marks': [/done: 2027-01-08/, /- Ask for a review/],
  windows: [/done: 2027-01-08\r\n/, /- Ask for a review\r\n/],
  'in-text': [/\n {2}Begin\.\n {2}Start from the failing case\.\n\n {2}Then the second\.\n/],
  'at-the-end': [/^skills: \[parsing, testing\]|^skills: \[testing, parsing\]/m],
  'of-two': { asks: 'due' },
  'of-ancestors': [/owner: ada/, /status: paused/],
  'left-open': 'half-merged',
  'without-middle': 'half-merged',
  'left-closed': 'half-merged',
  'in-conflict': 'half-merged',
};

const FILES = [...filesUnder(resolve('test/fixtures/broken'))].flatMap(([path, latin1]) => {
  const name = /^conflict-(.*)\.yaml$/.exec(path)?.[1];
  return name === undefined ? [] : [[name, Buffer.from(latin1, 'latin1').toString('utf8')] as const];
});

describe('files with the marks of a conflict', () => {
  it('are all expected', () => {
    assert.deepEqual(FILES.map(([name]) => name).sort(), Object.keys(EXPECTED).sort());
  });

  for (const [name, text] of FILES) {
    const expected = EXPECTED[name];

    it(`are never read as a record: ${name}`, () => {
      const read = readYaml(text);
      assert.equal(read.ok, false);
      if (expected !== 'half-merged') assert.equal(read.error.reason, 'conflict-markers');
    });

    it(`are merged, asked about, or refused: ${name}`, () => {
      const sides = splitMarkers(text);
      if (expected === 'half-merged') {
        assert.equal(sides.ok ? 'ok' : sides.error.code, expected);
        return;
      }
      assert.ok(sides.ok && sides.value !== undefined && expected !== undefined);
      const merged = mergeYaml(sides.value, rulesFor('goal'));
      assert.ok(merged.ok);
      const { conflicts, text: result } = merged.value;
      assert.deepEqual(
        conflicts.map(({ id }) => id),
        'asks' in expected ? [expected.asks] : [],
      );
      if (!('asks' in expected)) for (const words of expected) assert.match(result, words);
      assert.match(result, / {2}# first of all\r?\n {2}- List the rules/);
      assert.ok(readYaml(result).ok);
    });
  }
});
