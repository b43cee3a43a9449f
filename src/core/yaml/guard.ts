import type { Span } from '../result';
import { applyTextEdits } from './edit';
import type { TextEdit } from './edit';
import { sameValue, valueAt } from './applyChange';
import { sourceOf } from './layout';
import type { Source } from './layout';
import { isPlainMap } from './plain';
import { parseYaml } from './read';
import type { YamlPath } from './read';
import type { Step } from './steps';

/** The first way of a step that leads to the expected value and loses no comment, with the text it leads to. */
export function firstSafe(
  source: Source,
  step: Step,
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
    if (keepsComments(source, after, step.dropped)) return { edits, source: after };
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

/** All comments outside the dropped stretch are still there, and none is new. */
function keepsComments(before: Source, after: Source, dropped: Span | undefined): boolean {
  const words = ({ text }: Source, { start, end }: Span) => text.slice(start, end).trimEnd();
  const left = counted(after.comments.map(comment => words(after, comment)));
  const isDropped = (comment: Span) =>
    dropped !== undefined && comment.start >= dropped.start && comment.start < dropped.end;
  const take = (comment: Span) => {
    const count = left.get(words(before, comment)) ?? 0;
    left.set(words(before, comment), Math.max(0, count - 1));
    return count > 0;
  };
  const isKept = before.comments.filter(comment => !isDropped(comment)).every(take);
  if (!isKept) return false;
  before.comments.filter(isDropped).forEach(take);
  return [...left.values()].every(count => count === 0);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
