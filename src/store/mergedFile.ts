import { rulesFor } from '../core/model/keys';
import type { RecordKind } from '../core/model/kinds';
import { locate } from '../core/model/recordPlace';
import { keepsAll } from '../core/yaml/merge/keepsAll';
import { markedText } from '../core/yaml/merge/markedText';
import { withoutConflicts } from '../core/yaml/merge/markers';
import { mergeYaml, type MergeSides } from '../core/yaml/merge/merge';
import { readRecord, readText } from './reading';

/** The bytes of two versions of a file, and of the one that both come from. */
export interface SideBytes {
  /** Nothing in it where both sides made the file. */
  readonly base: Uint8Array;
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

/** What came of a merge that nobody looks on at. */
export interface MergedFile {
  readonly text: string;
  /** Only a person can choose between what both sides changed: it stands between marks, and everything else is merged. */
  readonly isMarked: boolean;
}

/** The path of a file of the notes in its workspace folder, wherever that lies in the repository. */
const IN_NOTES = /(?:^|\/)(\.mentoring\/.*)$/;

/**
 * Merges a record by its structure where nobody looks on. The result was read again: it is a record, nothing is wrong in
 * it that was right before, and it has all that a side has and the other did not take away.
 * @param path from anywhere above the notes, with `/`
 * @param markSize how many signs a mark has
 * @returns undefined where it is no record, a side cannot be read, or the result is not what it should be: then it is
 * for git
 */
export function mergedFile(path: string, bytes: SideBytes, markSize: number): MergedFile | undefined {
  const inNotes = IN_NOTES.exec(path)?.[1] ?? '';
  const kind = locate(inNotes)?.kind;
  const sides = sidesOf(bytes);
  if (kind === undefined || sides === undefined) return undefined;
  const rules = rulesFor(kind);
  const merged = mergeYaml(sides, rules);
  if (!merged.ok) return undefined;
  const { text, conflicts } = merged.value;
  const isWhole = (texts: readonly string[]) =>
    keepsAll(sides, texts) && texts.every(each => isAsRight(each, sides, kind, inNotes));
  if (conflicts.length === 0) return isWhole([text]) ? { text, isMarked: false } : undefined;
  const [mine, other] = (['ours', 'theirs'] as const).map(side => {
    const chosen = mergeYaml(sides, rules, new Map(conflicts.map(({ id }) => [id, side])));
    return chosen.ok ? chosen.value.text : undefined;
  });
  if (mine === undefined || other === undefined || mine === other || !isWhole([mine, other]))
    return undefined;
  return { text: markedText(mine, other, markSize), isMarked: true };
}

/** Whether bytes are those of a record that can be read, at a path from anywhere above the notes. */
export function isRecord(path: string, bytes: Uint8Array): boolean {
  const inNotes = IN_NOTES.exec(path)?.[1] ?? '';
  const kind = locate(inNotes)?.kind;
  const text = readText(bytes);
  return kind !== undefined && text.ok && readRecord(kind, inNotes, text.value).ok;
}

function sidesOf({ base, ours, theirs }: SideBytes): MergeSides | undefined {
  const [mine, other] = [readText(ours), readText(theirs)];
  if (!mine.ok || !other.ok) return undefined;
  const mark = ours[0] === 0xef ? '\uFEFF' : '';
  const before = base.length === 0 ? undefined : readText(base);
  // The base of a merge of several bases may have marks itself.
  const known = before?.ok === true ? { base: withoutConflicts(before.value) } : {};
  return { ...known, ours: mark + mine.value, theirs: other.value };
}

/** Whether a text is a record in which no more is wrong than in the two sides together. */
function isAsRight(text: string, { ours, theirs }: MergeSides, kind: RecordKind, path: string): boolean {
  const now = problemsIn(text, kind, path);
  const known = [ours, theirs].flatMap(side => problemsIn(side, kind, path) ?? []);
  const count = (all: readonly string[], code: string) => all.filter(each => each === code).length;
  return now !== undefined && now.every(code => count(now, code) <= count(known, code));
}

function problemsIn(text: string, kind: RecordKind, path: string): readonly string[] | undefined {
  const read = readRecord(kind, path, text.replace(/^\uFEFF/, ''));
  return read.ok ? read.value.problems.map(({ code }) => code) : undefined;
}
