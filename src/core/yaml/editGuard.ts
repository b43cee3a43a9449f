import type { Span } from '../result';
import { applyTextEdits } from './edit';
import type { TextEdit } from './edit';
import { sameValue, valueAt } from './applyChange';
import { sourceOf } from './layout';
import type { Source } from './layout';
import { isPlainMap } from './plain';
import { parseYaml } from './read';
import type { YamlPath } from './read';
import type { EditStep } from './steps';

/** The first way of a step that leads to the expected value and loses no comment, with the text it leads to. */
export function firstSafe(
  source: Source,
  step: EditStep,
  emptied: YamlPath | undefined,
): { readonly edits: TextEdit[]; readonly source: Source } | undefined {
  for (const way of step.ways) {
    const edits = way.toSorted((a, b) => a.start - b.start || a.end - b.end);
    if (
      edits.some((edit, index) => edit.end < edit.start || (edits[index + 1]?.start ?? Infinity) < edit.end)
    )
      continue;
    const read = parseYaml(applyTextEdits(source.text, edits), true);
    if (!read.ok || !isExpected(read.value.file.value, step.expected, step.isLast ? emptied : undefined))
      continue;
    const after = sourceOf(read.value.file, read.value.lexemes);
    if (keepsComments(source, after, step.dropped, step.gained)) return { edits, source: after };
  }
  return undefined;
}

/** The value is the expected one; where an entry was removed, an empty list or map may have become an empty value. */
export function isExpected(value: unknown, expected: unknown, emptied: YamlPath | undefined): boolean {
  if (emptied && valueAt(value, emptied) === null && isEmptyCollection(valueAt(expected, emptied))) {
    return sameValue(value, withNull(expected, emptied));
  }
  return sameValue(value, expected);
}

function isEmptyCollection(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isPlainMap(value) && Object.keys(value).length === 0;
}

function withNull(value: unknown, [step, ...rest]: YamlPath): unknown {
  if (step === undefined) return null;
  if (Array.isArray(value)) return value.with(step as number, withNull(value[step as number], rest));
  return isPlainMap(value) ? { ...value, [step]: withNull(value[step], rest) } : value;
}

/** All comments outside the dropped stretch are still there, those that come along as well, and no other is new. */
function keepsComments(
  before: Source,
  after: Source,
  dropped: Span | undefined,
  gained: readonly string[] = [],
): boolean {
  const left = counted(commentWords(after));
  const isDropped = (comment: Span) =>
    dropped !== undefined && comment.start >= dropped.start && comment.start < dropped.end;
  const take = (words: string) => {
    const count = left.get(words) ?? 0;
    left.set(words, Math.max(0, count - 1));
    return count > 0;
  };
  const wordsOf = (comment: Span) => wordsIn(before, comment);
  const kept = before.comments.filter(comment => !isDropped(comment)).map(wordsOf);
  if (![...kept, ...gained].every(take)) return false;
  before.comments.filter(isDropped).map(wordsOf).forEach(take);
  return [...left.values()].every(count => count === 0);
}

/** The comments of a text, in order, without the white space behind them. */
export function commentWords(source: Source): string[] {
  return source.comments.map(comment => wordsIn(source, comment));
}

const wordsIn = ({ text }: Source, { start, end }: Span) => text.slice(start, end).trimEnd();

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
