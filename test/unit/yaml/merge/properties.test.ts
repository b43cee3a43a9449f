import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MergeChoice } from '../../../../src/core/yaml/merge/choices';
import { readYaml } from '../../../../src/core/yaml/read';
import { always } from '../../support/properties';
import { atOnce, comments, merge, nothingLost, remembered, sentencesOf, wanted, type Three } from './losses';
import { dice } from './work';

const three = fc.integer().map(remembered(number => atOnce(dice(number))));

function check(property: (sides: Three) => void): void {
  always(fc.property(three, property));
}

describe('merging whatever two people do at once', () => {
  it('would be caught at losing a sentence or a comment', () => {
    let [caught, merges] = [0, 0];
    check(sides => {
      merges++;
      const merged = merge(sides, sides.kind);
      const asked = merged.conflicts.flatMap(({ ours, theirs }) => [ours, theirs]).join('\n');
      const written = [...wanted(sentencesOf, sides), ...wanted(comments, sides)];
      for (const words of written.filter(each => !asked.includes(each)).slice(-2)) {
        const text = merged.text.replaceAll(words, words.startsWith('#') ? '#' : 'gone');
        const read = readYaml(text);
        if (!read.ok || text === merged.text) continue; // folded, or written in another way
        assert.throws(() => nothingLost(sides, { ...merged, text, value: read.value.value }));
        caught++;
      }
    });
    assert.ok(caught > merges / 2, `${caught} losses in ${merges} merges`);
  });

  it('loses no sentence and no comment', () => {
    check(sides => {
      nothingLost(sides, merge(sides, sides.kind));
    });
  });

  it('loses none without a base either', () => {
    check(({ kind, ours, theirs }) => {
      nothingLost({ ours, theirs }, merge({ ours, theirs }, kind));
    });
  });

  it('comes to the same whoever of the two merges', () => {
    const flipped: Readonly<Record<MergeChoice, MergeChoice>> = {
      ours: 'theirs',
      theirs: 'ours',
      both: 'both',
    };
    check(({ kind, base, ours, theirs }) => {
      const here = merge({ base, ours, theirs }, kind);
      const there = merge({ base, ours: theirs, theirs: ours }, kind);
      assert.equal(here.text.replaceAll('\r', ''), there.text.replaceAll('\r', ''));
      const choices = here.conflicts.map(({ id }, index) => [id, index % 2 ? 'ours' : 'both'] as const);
      assert.deepEqual(
        merge({ base, ours, theirs }, kind, new Map(choices)).value,
        merge(
          { base, ours: theirs, theirs: ours },
          kind,
          new Map(choices.map(([id, choice]) => [id, flipped[choice]])),
        ).value,
      );
    });
  });

  it('changes nothing where only one side has changed something, or both have done the same', () => {
    check(({ kind, base, ours }) => {
      for (const sides of [
        { base, ours, theirs: ours },
        { ours, theirs: ours },
        { base, ours, theirs: base },
        { base, ours: base, theirs: ours },
      ]) {
        const { text, conflicts } = merge(sides, kind);
        assert.equal(text.replaceAll('\r', ''), ours.replaceAll('\r', ''));
        assert.deepEqual(conflicts, []);
      }
    });
  });

  it('has nothing left to merge once it is merged', () => {
    check(sides => {
      const { text } = merge(sides, sides.kind);
      assert.equal(merge({ base: sides.base, ours: text, theirs: text }, sides.kind).text, text);
      assert.equal(
        merge({ ...sides, base: sides.ours, ours: text, theirs: sides.ours }, sides.kind).text,
        text,
      );
    });
  });
});
