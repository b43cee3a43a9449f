import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulesFor } from '../../../../src/core/model/keys';
import { splitMarkers } from '../../../../src/core/yaml/merge/markers';
import { mergeYaml } from '../../../../src/core/yaml/merge/merge';
import { sidesToMerge } from '../../../../src/core/yaml/merge/sides';
import { readYaml } from '../../../../src/core/yaml/read';
import { sharedOut } from '../../support/properties';
import { atOnce, merge, nothingLost, type Three } from './losses';
import { dice, type Dice } from './work';

/** One after the other from one seed. */
function manyDice({ seed, numRuns }: { readonly seed: number; readonly numRuns: number }): Dice[] {
  return Array<Dice>(numRuns).fill(dice(seed));
}

describe('merging beside git', function () {
  this.timeout(600_000);

  /** What git itself makes of them: a text with marks where they conflict. */
  function gitMerge(folder: string, { base, ours, theirs }: Three, style: string) {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      writeFileSync(join(folder, name), text);
    const { stdout, status } = spawnSync('git', ['merge-file', '-p', style, 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { text: stdout, conflicts: status !== 0 };
  }

  it('resolves nearly all that git leaves of 60 pairs of concurrent work, and asks about the rest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mentoring-merge-'));
    const count = { byGit: 0, resolved: 0, forTheUser: 0, questions: 0, known: 0, cutThrough: 0 };
    try {
      for (const roll of sharedOut(60).flatMap(manyDice)) {
        const sides = atOnce(roll);
        const byGit = gitMerge(folder, sides, roll(2) === 0 ? '--diff3' : '--zdiff3');
        const merged = merge(sides, sides.kind);
        nothingLost(sides, merged);
        if (!byGit.conflicts) {
          count.byGit++;
          continue;
        }
        if (merged.conflicts.length === 0) count.resolved++;
        else count.forTheUser++;
        count.questions += merged.conflicts.length;
        const found = sidesToMerge(byGit.text, sides);
        assert.ok(found.ok && found.value.kind === 'both');
        if (found.value.sides.ours === sides.ours) count.known++;
        // Without git there are only the marks; git may have cut through a key, so that neither side can be read.
        const marked = splitMarkers(byGit.text);
        assert.ok(marked.ok && marked.value !== undefined);
        const byMarks = mergeYaml(marked.value, rulesFor(sides.kind));
        const { base, ours, theirs } = marked.value;
        const readable = base === undefined || !readYaml(base).ok ? { ours, theirs } : { base, ours, theirs };
        if (byMarks.ok) nothingLost(readable, byMarks.value);
        else count.cutThrough++;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const { byGit, resolved, forTheUser, questions, known, cutThrough } = count;
    if (process.env.FC_REPORT)
      console.log(
        `      git merged ${byGit}; resolved ${resolved}; for the user ${forTheUser}, with ${questions} questions; the marks known as git's own in ${known}, not to be read without git in ${cutThrough} of ${resolved + forTheUser}`,
      );
    assert.ok(resolved > 3 * forTheUser, `${resolved} resolved, ${forTheUser} left for the user`);
  });
});
