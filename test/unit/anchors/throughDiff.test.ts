import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchLines } from '../../../src/core/anchors/lineDiff';
import { mapThroughDiff } from '../../../src/core/anchors/throughDiff';
import { always } from '../support/properties';
import { codeFile, file, numbered, said, uniqueLine } from './support';

const at = (line: number, end = line) => ({ line, end });
const now = (before: readonly string[], after: readonly string[], line: number, end = line) =>
  said(mapThroughDiff(at(line, end), before, after));

describe('matching the lines of two texts', () => {
  it('matches equal lines only, in their order, each once', () =>
    always(
      fc.property(codeFile, codeFile, fc.nat(), (some, others, cut) => {
        const after = [...some.slice(0, cut % some.length), ...others, ...some.slice(cut % some.length)];
        for (const [one, two] of [
          [some, after],
          [after, some],
          [some, others],
        ] as const) {
          const { toNew, toOld } = matchLines(one, two);
          let last = -1;
          toNew.forEach((other, index) => {
            if (other < 0) return;
            assert.ok(other > last, 'in order');
            assert.equal(one[index]?.trim(), two[other]?.trim());
            assert.equal(toOld[other], index);
            last = other;
          });
          assert.equal(toOld.filter(each => each >= 0).length, toNew.filter(each => each >= 0).length);
        }
      }),
      { numRuns: 400 },
    ));

  it('finds every line again where lines were only put in', () =>
    always(
      fc.property(codeFile, fc.array(fc.nat(), { maxLength: 8 }), (lines, places) => {
        const after = [...lines];
        places.forEach((place, index) => after.splice(place % (after.length + 1), 0, uniqueLine(index)));
        assert.ok(matchLines(lines, after).toNew.every(other => other >= 0));
      }),
    ));

  it('takes a function that was put in before an equal end for the whole function', () => {
    const one = file(`
int one() {
  return 1;
}

int three() {
  return 3;
}`);
    const two = [...one.slice(0, 4), 'int two() {', '  return 2;', '}', '', ...one.slice(4)];
    assert.deepEqual([...matchLines(one, two).toNew], [0, 1, 2, 3, 8, 9, 10]);
  });
});

describe('matching texts that changed a lot', () => {
  it('finds what is left between a thousand edits', () => {
    const before = numbered(3000);
    const after = before.map((line, index) => (index % 3 === 0 ? `  other${index}();` : line));
    const { toNew } = matchLines(before, after);
    before.forEach((_, index) => assert.equal(toNew[index], index % 3 === 0 ? -1 : index));
  });

  it('leaves the beginning of what follows with it, and not with what was put in before it', () => {
    const one = file(`
/**
 * one
 */
one();

/**
 * two
 */
two();`);
    const after = [...one.slice(0, 5), '/**', ' * between', ' */', 'between();', '', ...one.slice(5)];
    assert.equal(matchLines(one, after).toNew[5], 10);
    assert.deepEqual([...matchLines(after, one).toNew], [0, 1, 2, 3, 4, -1, -1, -1, -1, -1, 5, 6, 7, 8]);
  });
});

describe('a place, followed from an old text to a new one', () => {
  const lines = numbered(30);

  it('moves exactly with what is put in above it, twins or not', () =>
    always(
      fc.property(
        codeFile,
        fc.nat(),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (some, first, more, added) => {
          const line = (first % some.length) + 1;
          const end = Math.min(some.length, line + more);
          const after = [...Array.from({ length: added }, (_, index) => uniqueLine(index)), ...some];
          const expected = { ...at(line + added, end + added), state: 'moved', confidence: 1 } as const;
          assert.equal(now(some, after, line, end), said(expected));
        },
      ),
    ));

  it('is exact where nothing before it changed', () => {
    assert.equal(now(lines, [...lines, 'more();'], 12, 14), 'exact 12-14');
  });

  it('is gone when it was taken out, and no twin', () =>
    always(
      fc.property(
        fc.integer({ min: 4, max: 9 }),
        fc.integer({ min: 4, max: 9 }),
        fc.boolean(),
        (above, between, first) => {
          const twin = '    return undefined;';
          const some = [...numbered(above, 'a'), twin, ...numbered(between, 'b'), twin, ...numbered(5, 'c')];
          const line = first ? above : above + 1 + between;
          assert.equal(now(some, some.toSpliced(line, 1), line + 1), `gone ${line + 1}`);
        },
      ),
    ));

  it('is changed where it was edited, and follows its edit among others', () => {
    const after = lines.toSpliced(
      8,
      4,
      '  step8(56, 1);',
      '  added(all.of("this"));',
      '  step10(70, 1);',
      '  step11(77, 1);',
    );
    assert.equal(now(lines, after, 9), 'changed 9');
    assert.equal(now(lines, after, 10), 'gone 10');
    assert.equal(now(lines, after, 11), 'changed 11');
  });

  it('is changed where hundreds of lines were edited together', () => {
    const before = numbered(300);
    const after = before.map(line => line.replace(');', ', true);'));
    for (const line of [3, 150, 290]) assert.equal(now(before, after, line), `changed ${line}`);
  });

  it('is gone where something else stands in its place', () => {
    assert.equal(now(lines, lines.with(8, 'import everything from elsewhere'), 9), 'gone 9');
  });

  it('is gone, and not a line that is a little alike, where a whole part was written anew', () => {
    const old = (index: number) => `  checkThat(answer${index}, 'is as it was', ${index * 77});`;
    const rewritten = (index: number) =>
      `  expectThat(answer${index + 40}, 'as it was', ${index * 31}, else);`;
    const part = (line: (index: number) => string) => Array.from({ length: 20 }, (_, index) => line(index));
    const before = ['begin();', ...part(old), 'end();'];
    const after = ['begin();', ...part(rewritten), 'end();'];
    assert.equal(now(['begin();', old(7), 'end();'], ['begin();', rewritten(7), 'end();'], 2), 'changed 2');
    assert.match(now(before, after, 9), /^gone/);
  });

  it('is no bracket that happens to be there, too, where all around it is new', () => {
    const before = [...numbered(6), '}', ...numbered(6, 'more'), 'last(line, of, everything);'];
    const after = [...numbered(6, 'other'), '}', ...numbered(6, 'another'), 'last(line, of, everything);'];
    assert.doesNotMatch(now(before, after, 7), /^(exact|moved)/);
  });

  it('is found where its block was moved to, though its twins stand elsewhere', () => {
    const block = ['function move() {', '  const total = sum(all);', '  return total;', '}'];
    const twin = ['function stay() {', '  const other = max(all);', '  return total;', '}'];
    const before = [...block, ...lines, ...twin, ...numbered(9, 'more')];
    const after = [...lines, ...twin, ...numbered(9, 'more'), ...block];
    assert.equal(now(before, after, 2), 'moved 45');
    assert.equal(now(before, after, 3), 'moved 46');
    assert.equal(now(before, after, 1, 4), 'moved 44-47');
  });

  it('has several places where its block was copied to several', () => {
    const block = ['const total = sum(all, things);', 'report(total, elsewhere);'];
    const before = [...block, ...lines];
    const after = [...lines.slice(0, 10), ...block, ...lines.slice(10), ...block];
    assert.equal(now(before, after, 1), 'ambiguous 11');
  });

  it('does not move to a line that was there before', () => {
    const before = ['const total = sum(all, things);', ...lines, 'const total = sum(all, things);'];
    assert.equal(now(before, before.slice(1), 1), 'gone 1');
  });

  it('is changed, never gone, when a formatter wrote the file anew', () => {
    const before = ['const all = [one, two,', '  three]', ...lines.map(line => line.replace(';', ''))];
    const after = ['const all = [', '  one,', '  two,', '  three,', '];', ...lines.map(line => `  ${line}`)];
    before.forEach((_, index) => assert.match(now(before, after, index + 1), /^changed/, before[index]));
  });

  describe('of several lines', () => {
    it('is changed, from its first to its last that are left', () => {
      assert.equal(now(lines, lines.toSpliced(14, 0, 'more();'), 10, 20), 'changed 10-21');
      assert.equal(now(lines, lines.toSpliced(14, 2), 10, 20), 'changed 10-18');
      assert.equal(now(lines, lines.with(9, '  step9(63, true);'), 10, 20), 'changed 10-20');
      assert.equal(now(lines, lines.with(19, '  step19(133, true);'), 10, 20), 'changed 10-20');
      assert.equal(now(lines, lines.toSpliced(9, 1), 10, 20), 'changed 10-19');
      assert.equal(now(lines, lines.toSpliced(18, 2), 10, 20), 'changed 10-18');
    });

    it('does not grow by what is put in before or after it', () => {
      assert.equal(now(lines, lines.toSpliced(9, 0, 'more();'), 10, 20), 'moved 11-21');
      assert.equal(now(lines, lines.toSpliced(20, 0, 'more();'), 10, 20), 'exact 10-20');
    });

    it('is gone when hardly more than its brackets are left', () => {
      const before = ['if (wide) {', '  first(everything);', '  second(everything);', '}', ...lines];
      assert.equal(now(before, ['for (;;) {', '}', ...lines], 1, 4), 'gone 1');
    });
  });

  it('is never on a line that marks a conflict, even if that was committed', () => {
    const conflict = [
      ...lines,
      '<<<<<<< HEAD',
      'ours();',
      '=======',
      'theirs();',
      '>>>>>>> theirs',
      ...lines,
    ];
    assert.match(now(conflict, conflict, 33), /^gone/);
  });

  it('is never on a line that marks a conflict', () =>
    always(
      fc.property(codeFile, fc.nat(), fc.nat(), codeFile, (some, first, cut, theirs) => {
        const from = cut % some.length;
        const after = [
          ...some.slice(0, from),
          '<<<<<<< HEAD',
          ...some.slice(from, from + 3),
          '=======',
          ...theirs.slice(0, 3),
          '>>>>>>> theirs',
          ...some.slice(from + 3),
        ];
        const found = mapThroughDiff(at((first % some.length) + 1), some, after);
        if (found.state !== 'gone') assert.doesNotMatch(after[found.line - 1] ?? '', /^(<{7}|={7}|>{7})/);
      }),
    ));

  it('is answered within the new text, whatever both are', () =>
    always(
      fc.property(codeFile, codeFile, fc.nat(80), fc.nat(20), (before, after, line, more) => {
        const found = mapThroughDiff(at(line, line + more), before, after);
        assert.ok(found.line >= 1 && found.end >= found.line && found.end <= after.length);
      }),
    ));
});
