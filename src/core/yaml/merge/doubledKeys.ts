// Texts in which a key stands twice in one place.
import { diffArrays } from 'diff';
import { applyTextEdits, type EditRules, type TextEdit } from '../edit';
import { breakAt } from '../lines';
import { parseYaml } from '../read';
import { everythingIn, joinedRoot, type JoinedRoot } from './join';
import { cut, type MergePiece, type Root, type Val } from './pieces';
import { printRoot } from './print';

/** A text in which what stood twice was joined. */
export interface Joined extends Pick<JoinedRoot, 'joined' | 'left'> {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Joins whatever stands twice in a text; see joinedRoot. The result is read again: it says what both said, and has every
 * comment.
 * @returns undefined where nothing stands twice, nothing can be joined, or the file cannot be read for another reason
 */
export function joinTwice(text: string, rules: EditRules): Joined | undefined {
  const before = rootIn(text);
  if (before === undefined) return undefined;
  const { root, joined, left } = joinedRoot(before, rules);
  if (joined.length === 0) return undefined;
  const edits = lineEdits(text, printRoot(root));
  const after = applyTextEdits(text, edits);
  const again = rootIn(after);
  const isSame =
    again !== undefined &&
    JSON.stringify(everythingIn(again)) === JSON.stringify(everythingIn(root)) &&
    again.comments.toSorted().join('\n') === before.comments.toSorted().join('\n');
  return isSame ? { text: after, edits, joined, left } : undefined;
}

/**
 * Two versions of a text in which a key stands twice with two values, of which only one can stand: one with the first,
 * one with the second. All else that stands twice is joined in both.
 * @returns undefined where nothing stands twice, or more than twice
 */
export function sidesOfTwice(
  text: string,
  rules: EditRules,
): { readonly ours: string; readonly theirs: string } | undefined {
  const joined = joinTwice(text, rules)?.text ?? text;
  const root = rootIn(joined);
  if (root === undefined) return undefined;
  const sides = [0, 1].map(which => onlyOne(root, which) as Root | undefined);
  const [ours, theirs] = sides.map(
    side => side && applyTextEdits(joined, lineEdits(joined, printRoot(side))),
  );
  const isTwice = joined !== text || ours !== theirs;
  return isTwice && ours !== undefined && theirs !== undefined ? { ours, theirs } : undefined;
}

/** The pieces of a text that may have keys twice, whatever its line ends. */
export function rootIn(text: string): Root | undefined {
  const plain = plainLines(text);
  const read = parseYaml(plain, true, true);
  return read.ok ? cut(read.value.file, read.value.lexemes) : undefined;
}

/** Without a byte order mark, every line ended by a line feed; also a last one that has only half of its end. */
export function plainLines(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\r$/, '');
  return plain.endsWith('\n') ? plain : `${plain}\n`;
}

/** Of what stands twice the first or the second; undefined where something stands more often. */
function onlyOne(val: Val, which: number): Val | undefined {
  if (val.kind === 'atom') return val;
  const entries: MergePiece[] = [];
  for (const piece of val.entries) {
    const { key } = piece;
    const same = key === undefined ? [piece] : val.entries.filter(other => other.key === key);
    if (same.length > 2) return undefined;
    if (same.length === 2 && same[which] !== piece) continue;
    const value = onlyOne(piece.value, which);
    if (value === undefined) return undefined;
    entries.push({ ...piece, value });
  }
  return { ...val, entries };
}

/** The edits, by whole lines, that make of a text another one with line feeds: lines that stay keep their ends. */
function lineEdits(text: string, after: string): TextEdit[] {
  const lines = text.split(/(?<=\n)/);
  const bare = (line: string) => line.replace(/^\uFEFF|\r?\n$/g, '');
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const changes = diffArrays(lines.map(bare), after.split(/(?<=\n)/).map(bare));
  const edits: TextEdit[] = [];
  let at = 0;
  let index = 0;
  for (const { added, removed, value } of changes) {
    const last = edits.at(-1);
    if (added) {
      const isOpen = at === text.length && at > 0 && !text.endsWith('\n') && last?.end !== at;
      const end = breakAt(text, at);
      const written = (isOpen ? end : '') + value.map(line => line + end).join('');
      if (last?.end === at && last.text === '') edits.splice(-1, 1, { ...last, text: written });
      else edits.push({ start: Math.max(at, mark), end: Math.max(at, mark), text: written });
      continue;
    }
    const length = lines.slice(index, index + value.length).join('').length;
    index += value.length;
    if (removed) edits.push({ start: Math.max(at, mark), end: at + length, text: '' });
    at += length;
  }
  return edits;
}
