// Two people at work on one file, what a merge makes of it, and what is lost by it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { rulesFor } from '../../../../src/core/model/keys';
import { fill } from '../../../../src/core/text';
import type { MergeChoice } from '../../../../src/core/yaml/merge/choices';
import { mergeYaml, type Merged, type MergeSides } from '../../../../src/core/yaml/merge/merge';
import { isPlainMap } from '../../../../src/core/yaml/plain';
import { parseYaml, readYaml } from '../../../../src/core/yaml/read';
import { filesUnder } from '../../support/clone';
import { worked, type Dice, type Work } from './work';

const RECORD = /mentorships\/[^/]+\/(?:(goal|meeting)s\/[^/]+|(mentorship|roadmap))\.yaml$/;
const BASES: readonly Work[] = [...filesUnder(resolve('test/fixtures/demo/.mentoring'))].flatMap(
  ([path, latin1]) => {
    const [, ofMany, single] = RECORD.exec(path) ?? [];
    const kind = (ofMany ?? single) as Work['kind'] | undefined;
    return kind === undefined ? [] : [{ kind, text: Buffer.from(latin1, 'latin1').toString('utf8') }];
  },
);

export interface Three extends Required<MergeSides> {
  readonly kind: Work['kind'];
}

/** Some file that several people work on. */
export function sharedBase(roll: Dice): Work {
  const base = BASES[roll(BASES.length)];
  assert.ok(base);
  return base;
}

/** Two people at work on one file at the same time. */
export function atOnce(roll: Dice): Three {
  const base = sharedBase(roll);
  const [ours, theirs] = [worked(roll, base, 'ada').text, worked(roll, base, 'mo').text];
  return { kind: base.kind, base: base.text, ours, theirs };
}

export function merge(
  sides: MergeSides,
  kind: Work['kind'],
  choices?: ReadonlyMap<string, MergeChoice>,
): Merged {
  const merged = mergeYaml(sides, rulesFor(kind), choices);
  assert.ok(merged.ok, merged.ok ? '' : fill(merged.error.text.message, merged.error.text.args));
  return merged.value;
}

export function valueOf(text: string): unknown {
  const read = readYaml(text.replace(/^\uFEFF/, ''));
  assert.ok(read.ok);
  return read.value.value;
}

/** The answers of a function by what it was asked: the properties ask of the same texts again and again. */
export function remembered<K, V>(answer: (asked: K) => V): (asked: K) => V {
  const known = new Map<K, V>();
  return asked => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const now = answer(asked);
    known.set(asked, now);
    return now;
  };
}

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

/** The sentences in the text of a record. */
export const sentencesOf = remembered((text: string) => sentences(valueOf(text)));

export const comments = remembered((text: string): readonly string[] => {
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''), true);
  assert.ok(parsed.ok);
  return parsed.value.lexemes
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => parsed.value.file.text.slice(start, end).trim());
});

/**
 * What one side has, and the other did not take away. Words that stood there more than once are wanted as long as the
 * two have not taken all of them away together.
 */
export function wanted(
  of: (text: string) => readonly string[],
  { base, ours, theirs }: MergeSides,
): string[] {
  const [before, mine, other] = [base === undefined ? [] : of(base), of(ours), of(theirs)] as const;
  const count = (all: readonly string[], words: string) => all.filter(each => each === words).length;
  return [...new Set([...mine, ...other])].filter(words => {
    const times = count(before, words);
    const taken = [mine, other].reduce((sum, now) => sum + Math.max(0, times - count(now, words)), 0);
    return taken < Math.max(times, 1);
  });
}

/** Every sentence and comment of both sides is there, or stands in what the user is asked. */
export function nothingLost(sides: MergeSides, { text, value, conflicts }: Merged): void {
  const asked = conflicts.flatMap(conflict => [conflict.ours, conflict.theirs]).join('\n');
  const said = new Set(sentences(value));
  const lost = wanted(sentencesOf, sides).filter(words => !said.has(words) && !asked.includes(words));
  const now = new Set(comments(text));
  const quiet = wanted(comments, sides).filter(words => !now.has(words) && !asked.includes(words));
  assert.deepEqual([...lost, ...quiet], []);
}
