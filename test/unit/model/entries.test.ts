import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Entries } from '../../../src/core/model/entries';
import type { Entry } from '../../../src/core/model/entry';
import { folderFacts } from '../../../src/core/language/folderFacts';
import { locate } from '../../../src/core/model/recordPlace';
import { always } from '../support/properties';

const GOALS = '.mentoring/mentorships/ada-mo/goals/';
const PATHS = [
  'b.yaml',
  'a.yaml',
  'Z.yaml',
  'caf\u00e9.yaml',
  'cafe\u0301-2.yaml',
  '漢字.yaml',
  'b-2.yaml',
].map(name => GOALS + name);

function entryAt(path: string): Entry {
  const place = locate(path);
  if (place === undefined) throw new Error(path);
  return { path, ...place, stamp: '' };
}

describe('What is known of the files of a folder', () => {
  it('comes in the order of their paths, in whatever order it was learned, changed and forgotten', () => {
    const deeds = fc.array(fc.tuple(fc.constantFrom(...PATHS), fc.boolean()), { maxLength: 30 });
    always(
      fc.property(deeds, steps => {
        const entries = new Entries();
        const there = new Set<string>();
        for (const [path, isThere] of steps) {
          if (isThere) {
            entries.set(path, entryAt(path));
            there.add(path);
          } else {
            entries.delete(path);
            there.delete(path);
          }
          assert.deepEqual([...entries.keys()], [...there].sort());
        }
        assert.deepEqual([...entries.values()], [...there].sort().map(entryAt));
        assert.deepEqual(
          [...entries],
          [...there].sort().map(path => [path, entryAt(path)]),
        );
        const seen: string[] = [];
        entries.forEach((_, path) => seen.push(path));
        assert.deepEqual(seen, [...there].sort());
      }),
    );
  });

  it('is as far as it still is, where some of it is forgotten while somebody looks through it', () => {
    const entries = new Entries();
    for (const path of PATHS) entries.set(path, entryAt(path));
    const seen = [...PATHS].sort().slice(0, 1);
    for (const { path } of entries.values()) {
      for (const other of PATHS) if (other !== path) entries.delete(other);
      assert.deepEqual([path], seen);
    }
  });

  it('gives the goals of a mentorship in the order of their paths, which file of two is named first among it', () => {
    const entries = new Entries();
    for (const path of PATHS) entries.set(path, entryAt(path));
    const goals = [...folderFacts(entries, '2027-03-01').mentorship('ada-mo').goals.values()];
    assert.deepEqual(
      goals.map(({ path }) => path),
      [...PATHS].sort(),
    );
  });
});
