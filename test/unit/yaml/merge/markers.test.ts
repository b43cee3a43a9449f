import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../../../src/core/text';
import { isAsGitWrote, splitMarkers, withoutConflicts } from '../../../../src/core/yaml/merge/markers';

const BASE = 'title: A\nnotes: |\n  One.\n  Two.\n  Three.\nactions:\n  ada:\n    - x\n';
const OURS = BASE.replace('Two', '2').replace('- x', '- x\n    - y');
const THEIRS = BASE.replace('Two', 'II').replace('- x', '- x\n    - z');

/** What git makes of three versions. */
function merged(versions: readonly [string, string, string], ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-marks-'));
  try {
    ['ours', 'base', 'theirs'].forEach((name, index) =>
      writeFileSync(join(folder, name), versions[index] ?? ''),
    );
    const labels = ['-L', 'HEAD', '-L', 'base', '-L', 'origin/main'];
    const args = ['merge-file', '-p', ...labels, ...options, 'ours', 'base', 'theirs'];
    const { stdout, status } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    assert.ok(status !== null && status > 0, 'it conflicts');
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function split(text: string): unknown {
  const sides = splitMarkers(text);
  return sides.ok
    ? sides.value
    : `${sides.error.code}: ${fill(sides.error.text.message, sides.error.text.args)}`;
}

const long = (text: string) => text.replaceAll('\n', '\r\n');

describe('taking a file with the marks of a conflict apart', () => {
  const labels = { oursLabel: 'HEAD', theirsLabel: 'origin/main' };
  const both = { ours: OURS, theirs: THEIRS, ...labels };
  const versions = [OURS, BASE, THEIRS] as const;

  it('finds both sides of plain marks', () => {
    assert.deepEqual(split(merged(versions)), both);
  });

  it('finds the base of diff3, too', () => {
    assert.deepEqual(split(merged(versions, '--diff3')), { ...both, base: BASE });
  });

  it('finds both sides and a base of zdiff3', () => {
    assert.deepEqual(split(merged(versions, '--zdiff3')), { ...both, base: BASE });
  });

  for (const size of [7, 8, 13, 40]) {
    it(`finds marks of ${size} characters`, () => {
      assert.deepEqual(split(merged(versions, `--marker-size=${size}`)), both);
    });
  }

  it('keeps the line ends of Windows', () => {
    const of = versions.map(long) as [string, string, string];
    assert.deepEqual(split(merged(of, '--diff3')), {
      ...both,
      ours: long(OURS),
      theirs: long(THEIRS),
      base: long(BASE),
    });
    assert.deepEqual(split(long(merged(versions))), { ...both, ours: long(OURS), theirs: long(THEIRS) });
  });

  it('finds what one side has and the other has not, at either end of the file', () => {
    assert.deepEqual(split('<<<<<<< HEAD\nx: 1\n=======\n>>>>>>> other\ntitle: A\n'), {
      ours: 'x: 1\ntitle: A\n',
      theirs: 'title: A\n',
      oursLabel: 'HEAD',
      theirsLabel: 'other',
    });
    assert.deepEqual(split('title: A\n<<<<<<<\n=======\ny: 2\n>>>>>>>'), {
      ours: 'title: A\n',
      theirs: 'title: A\ny: 2\n',
      oursLabel: '',
      theirsLabel: '',
    });
  });

  it('sees no marks in a text that shows some, or a heading', () => {
    for (const text of ['notes: |\n  <<<<<<< HEAD\n  a\n  =======\n  >>>>>>> b\n', 'a: 1\n', '<<<<<<: 1\n'])
      assert.equal(split(text), undefined);
  });

  it('knows nothing of the base where the ancestors themselves had met', () => {
    const nested =
      'title: A\n<<<<<<< HEAD\nx: 1\n||||||| merged common ancestors\n<<<<<<<<< Temporary merge branch 1\nx: 2\n||||||||| 123\n=========\nx: 3\n>>>>>>>>> Temporary merge branch 2\n=======\nx: 4\n>>>>>>> other\n';
    assert.deepEqual(split(nested), {
      ours: 'title: A\nx: 1\n',
      theirs: 'title: A\nx: 4\n',
      base: 'title: A\n',
      oursLabel: 'HEAD',
      theirsLabel: 'other',
    });
    assert.equal(
      withoutConflicts('a: 1\n<<<<<<<<< 1\nx: 2\n=========\nx: 3\n>>>>>>>>> 2\nb: 2\n'),
      'a: 1\nb: 2\n',
    );
  });

  for (const [what, text, line] of [
    ['has no end', 'a: 1\n<<<<<<< HEAD\nx: 1\n=======\nx: 2\n', 2],
    ['has no middle', 'a: 1\n<<<<<<< HEAD\nx: 1\n>>>>>>> other\n', 2],
    ['has no beginning', 'a: 1\nx: 1\n=======\nx: 2\n>>>>>>> other\n', 5],
    [
      'stands in another',
      '<<<<<<< HEAD\n<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n=======\nx: 3\n>>>>>>> c\n',
      1,
    ],
    [
      'has longer marks in it',
      '<<<<<<< HEAD\n<<<<<<<< a\nx: 1\n========\nx: 2\n>>>>>>>> b\n=======\nx: 3\n>>>>>>> c\n',
      1,
    ],
    ['is divided twice', 'a: 1\n<<<<<<< HEAD\nx: 1\n=======\n=======\nx: 2\n>>>>>>> other\n', 2],
  ] as const) {
    it(`refuses a conflict that ${what}, and says where it begins`, () => {
      assert.match(split(text) as string, new RegExp(`^half-merged: .* line ${line} `));
    });
  }

  it('takes time in proportion to the file', () => {
    const many = '<<<<<<< HEAD\nx: 1\n=======\n=======\nx: 2\n>>>>>>> other\n'.repeat(4000);
    assert.match(split(many) as string, /half-merged/);
  });
});

describe('telling whether somebody has begun to merge by hand', () => {
  const stages = { base: BASE, ours: OURS, theirs: THEIRS };
  const asWritten = () => {
    const sides = splitMarkers(merged([OURS, BASE, THEIRS]));
    assert.ok(sides.ok && sides.value !== undefined);
    return sides.value;
  };

  it('knows what git wrote, in the line ends of either system', () => {
    const { ours, theirs } = asWritten();
    assert.equal(isAsGitWrote({ ours, theirs }, stages), true);
    assert.equal(isAsGitWrote({ ours: long(ours), theirs: long(theirs) }, stages), true);
  });

  it('notices a line that nobody had, and one that somebody took away', () => {
    const { ours, theirs } = asWritten();
    const add = (text: string) => text.replace('  Three.\n', '  Three.\n  Four.\n');
    assert.equal(isAsGitWrote({ ours: add(ours), theirs: add(theirs) }, stages), false);
    const without = theirs.replace('    - z\n', '');
    assert.equal(isAsGitWrote({ ours, theirs: without }, stages), false);
  });
});
