import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { rulesFor } from '../../../../src/core/model/keys';
import { fill } from '../../../../src/core/text';
import { sameValue } from '../../../../src/core/yaml/applyChange';
import { editYaml } from '../../../../src/core/yaml/editYaml';
import type { Choice } from '../../../../src/core/yaml/merge/choices';
import { splitMarkers } from '../../../../src/core/yaml/merge/markers';
import { mergeYaml, type Merged, type Sides } from '../../../../src/core/yaml/merge/merge';
import { cut } from '../../../../src/core/yaml/merge/pieces';
import { sidesToMerge } from '../../../../src/core/yaml/merge/sides';
import { printRoot } from '../../../../src/core/yaml/merge/print';
import { isPlainMap } from '../../../../src/core/yaml/plain';
import { parseYaml, readYaml } from '../../../../src/core/yaml/read';
import { filesUnder } from '../../support/clone';
import { changeOf, Writer } from '../documents';
import { dice, worked, type Dice, type Work } from './work';

const numRuns = Number(process.env.FC_RUNS ?? 100);
const seed = process.env.FC_SEED === undefined ? undefined : Number(process.env.FC_SEED);
const pairs = Number(process.env.MERGE_PAIRS ?? 60);
const pairsSeed = Number(process.env.MERGE_SEED ?? 20270226);

const RECORD = /mentorships\/[^/]+\/(goal|meeting)s\/[^/]+\.yaml$/;
const BASES: readonly Work[] = [...filesUnder(resolve('test/fixtures/demo/.mentoring'))].flatMap(
  ([path, latin1]) => {
    const kind = RECORD.exec(path)?.[1] as Work['kind'] | undefined;
    return kind === undefined ? [] : [{ kind, text: Buffer.from(latin1, 'latin1').toString('utf8') }];
  },
);

interface Three extends Required<Sides> {
  readonly kind: Work['kind'];
}

/** Two people at work on one file at the same time. */
function atOnce(roll: Dice): Three {
  const base = BASES[roll(BASES.length)];
  assert.ok(base);
  const [ours, theirs] = [worked(roll, base, 'ada').text, worked(roll, base, 'mo').text];
  return { kind: base.kind, base: base.text, ours, theirs };
}

function merge(sides: Sides, kind: Work['kind'], choices?: ReadonlyMap<string, Choice>): Merged {
  const merged = mergeYaml(sides, rulesFor(kind), choices);
  assert.ok(merged.ok, merged.ok ? '' : fill(merged.error.text.message, merged.error.text.args));
  return merged.value;
}

const valueOf = (text: string): unknown => {
  const read = readYaml(text.replace(/^\uFEFF/, ''));
  assert.ok(read.ok);
  return read.value.value;
};

/** The sentences in a value: what people have written, and not the words that stand for states. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map(line => line.trim())
      .filter(line => line.includes(' '));
  const inner = Array.isArray(value) ? (value as unknown[]) : isPlainMap(value) ? Object.values(value) : [];
  return inner.flatMap(sentences);
}

const comments = (text: string): string[] => {
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''), true);
  assert.ok(parsed.ok);
  return parsed.value.lexemes
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => parsed.value.file.text.slice(start, end).trim());
};

/**
 * What one side has, and the other did not take away. Words that stood there more than once are wanted as long as the
 * two have not taken all of them away together.
 */
function wanted(of: (text: string) => readonly string[], { base, ours, theirs }: Sides): string[] {
  const [before, mine, other] = [base === undefined ? [] : of(base), of(ours), of(theirs)] as const;
  const count = (all: readonly string[], words: string) => all.filter(each => each === words).length;
  return [...new Set([...mine, ...other])].filter(words => {
    const times = count(before, words);
    const taken = [mine, other].reduce((sum, now) => sum + Math.max(0, times - count(now, words)), 0);
    return taken < Math.max(times, 1);
  });
}

/** Every sentence and comment of both sides is there, or stands in what the user is asked. */
function nothingLost(sides: Sides, { text, value, conflicts }: Merged): void {
  const asked = conflicts.flatMap(conflict => [conflict.ours, conflict.theirs]).join('\n');
  const said = new Set(sentences(value));
  const lost = wanted(side => sentences(valueOf(side)), sides).filter(
    words => !said.has(words) && !asked.includes(words),
  );
  const now = new Set(comments(text));
  const quiet = wanted(comments, sides).filter(words => !now.has(words) && !asked.includes(words));
  assert.deepEqual([...lost, ...quiet], []);
}

const three = fc.integer().map(number => atOnce(dice(number)));

function check(property: (sides: Three) => void): void {
  fc.assert(fc.property(three, property), { numRuns, ...(seed === undefined ? {} : { seed }) });
}

describe('merging whatever two people do at once', () => {
  it('would be caught at losing a sentence or a comment', () => {
    let caught = 0;
    check(sides => {
      const merged = merge(sides, sides.kind);
      const asked = merged.conflicts.flatMap(({ ours, theirs }) => [ours, theirs]).join('\n');
      const written = [...wanted(side => sentences(valueOf(side)), sides), ...wanted(comments, sides)];
      for (const words of written.filter(each => !asked.includes(each)).slice(-2)) {
        const text = merged.text.replaceAll(words, words.startsWith('#') ? '#' : 'gone');
        const read = readYaml(text);
        if (!read.ok || text === merged.text) continue; // folded, or written in another way
        assert.throws(() => nothingLost(sides, { ...merged, text, value: read.value.value }));
        caught++;
      }
    });
    assert.ok(caught > numRuns / 2, `${caught} losses in ${numRuns} merges`);
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
    const flipped: Readonly<Record<Choice, Choice>> = { ours: 'theirs', theirs: 'ours', both: 'both' };
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

describe('merging documents of every style', () => {
  /** A document as somebody could have written it, without what stands before and behind every text. */
  function document(g: fc.GeneratorValue): string {
    const text = new Writer(g).document().replace(/^\uFEFF/, '');
    fc.pre(readYaml(text).ok);
    return text;
  }

  function changed(g: fc.GeneratorValue, document: string): string {
    let text = document;
    for (let left = g(fc.nat, 3); left >= 0; left--) {
      const edited = editYaml(text, [changeOf(g, valueOf(text))]);
      if (edited.ok) text = edited.value.text;
    }
    return text;
  }

  const checkAll = (property: (g: fc.GeneratorValue) => void) =>
    fc.assert(fc.property(fc.gen(), property), {
      numRuns,
      maxSkipsPerRun: 1000,
      ...(seed === undefined ? {} : { seed }),
    });

  it('puts the pieces of a document together to what it was', () => {
    checkAll(g => {
      const text = document(g).replace(/\n*$/, '\n');
      const parsed = parseYaml(text, true);
      const root = parsed.ok ? cut(parsed.value.file, parsed.value.lexemes) : undefined;
      if (root !== undefined) assert.equal(printRoot(root), text);
    });
  });

  it('loses no comment and comes to the same in both orders, or refuses', () => {
    checkAll(g => {
      const base = document(g);
      const [ours, theirs] = [changed(g, base), changed(g, base)];
      const merged = mergeYaml({ base, ours, theirs });
      const other = mergeYaml({ base, ours: theirs, theirs: ours });
      tried++;
      if (!merged.ok || !other.ok) {
        refused++;
        assert.equal(merged.ok, other.ok);
        return;
      }
      const now = new Set(comments(merged.value.text));
      const asked = merged.value.conflicts.flatMap(conflict => [conflict.ours, conflict.theirs]).join('\n');
      const lost = wanted(comments, { base, ours, theirs }).filter(
        words => !now.has(words) && !asked.includes(words),
      );
      assert.deepEqual(lost, []);
      assert.ok(sameValue(merged.value.value, other.value.value));
      assert.ok(sameValue(valueOf(merged.value.text), merged.value.value));
    });
    if (process.env.FC_REPORT) console.log(`      ${tried} merged, ${refused} of them refused`);
    assert.ok(refused < tried / 20, `${refused} of ${tried} refused`);
  });
  let tried = 0;
  let refused = 0;
});

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

  it(`resolves nearly all that git leaves of ${pairs} pairs of concurrent work, and asks about the rest`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'mentoring-merge-'));
    const roll = dice(pairsSeed);
    const count = { byGit: 0, resolved: 0, forTheUser: 0, questions: 0, known: 0, cutThrough: 0 };
    try {
      for (let left = pairs; left > 0; left--) {
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
    if (process.env.MERGE_PAIRS !== undefined)
      console.log(
        `      seed ${pairsSeed}: ${pairs} pairs; git merged ${byGit}; resolved ${resolved}; for the user ${forTheUser}, with ${questions} questions; the marks known as git's own in ${known}, not to be read without git in ${cutThrough} of ${pairs - byGit}`,
      );
    assert.equal(byGit + resolved + forTheUser, pairs);
    assert.ok(resolved > 3 * forTheUser, `${resolved} resolved, ${forTheUser} left for the user`);
  });
});
