import type { Span } from '../result';
import { commentWords } from './editGuard';
import type { TextEdit } from './edit';
import { indentsOf } from './indents';
import { collectionAt, commentsIn } from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import { breakAt, columnOf, isBlankLine, lineEnd, lineStart, nextLine, ownsLine } from './lines';
import { indented } from './render';
import type { YamlPath } from './read';
import type { EditStep } from './steps';
import { readWritten } from './writtenText';

/**
 * Gives an item that was just added the characters that it had elsewhere, with its comments; where these do not fit,
 * its comments alone. The value stays the same.
 * @param written as writtenItem gives it
 */
export function asWritten(
  source: Source,
  list: YamlPath,
  index: number,
  written: string,
): EditStep | undefined {
  const place = collectionAt(source, list);
  const entry = place?.collection.entries[index];
  const as = readWritten(written);
  if (place === undefined || entry === undefined || as === undefined) return undefined;
  const gained = commentWords(as);
  const { collection, parent, entry: above } = place;
  if (!collection.flow) {
    const ways = inBlock(source, collection, index, entry, written.split('\n'), gained);
    return { ways, expected: source.file.value, gained, isLast: true };
  }
  if (gained.length === 0) return { ways: [[]], expected: source.file.value, isLast: true };
  const isAlone =
    collection.entries.length === 1 && !commentsIn(source, collection.open, collection.close)[0];
  const block =
    isAlone && parent && above && !parent.flow ? [overBrackets(source, parent, above, written)] : [];
  const ways = [...block, inFlow(source, collection, entry, as, gained)];
  return { ways, expected: source.file.value, gained, isLast: true };
}

function inBlock(
  { text }: Source,
  list: Collection,
  index: number,
  entry: CollectionEntry,
  lines: readonly string[],
  comments: readonly string[],
): TextEdit[][] {
  const { head, end } = entry;
  const start = ownsLine(text, head) ? lineStart(text, head) : head;
  const eol = breakAt(text, start);
  const indent = ' '.repeat(columnOf(text, head));
  const next = list.entries[index + 1];
  // Comments below it must not become those of the next.
  const isDivided = next === undefined || isBlankLine(text, nextLine(text, end));
  const divide = /^\s*#/.test(lines.at(-1) ?? '') && !isDivided ? eol : '';
  const own = indented(lines, indent).join(eol);
  const above = indented(comments, indent).map(line => line + eol);
  return [
    [{ start, end: lineEnd(text, end), text: (start === head ? own.trimStart() : own) + divide }],
    [{ start, end: start, text: above.join('') }],
  ];
}

/** A list in brackets that holds nothing else becomes one with a dash, which has room for comments. */
function overBrackets(
  source: Source,
  parent: Collection,
  above: CollectionEntry,
  written: string,
): TextEdit[] {
  const { text } = source;
  const at = lineEnd(text, above.end);
  const column = columnOf(text, above.head) + indentsOf(source, parent).list;
  const eol = breakAt(text, at);
  const lines = indented(written.split('\n'), column).map(line => eol + line);
  return [
    { start: above.slot, end: above.end, text: '' },
    { start: at, end: at, text: lines.join('') },
  ];
}

/** Between brackets the comments stand in lines of their own above the item, but for the one behind it. */
function inFlow(
  { text }: Source,
  list: Collection,
  { head, end }: CollectionEntry,
  as: Source,
  comments: readonly string[],
): TextEdit[] {
  const eol = breakAt(text, head);
  const start = lineStart(text, list.open);
  const pad = `${/^[ \t]*/.exec(text.slice(start, list.open))?.[0] ?? ''}    `;
  const dash = as.solids.find(({ type }) => type === 'seq-item-ind')?.start ?? 0;
  const isBehind = ({ start }: Span) => start > dash && start < lineEnd(as.text, dash);
  const behind = comments[as.comments.findIndex(isBehind)];
  const above = comments
    .filter((_, index) => !isBehind(as.comments[index] as Span))
    .map(line => line + eol + pad);
  const comma = /^[ \t]*,/.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end + comma, lineEnd(text, end)).trim();
  const edits: TextEdit[] = [];
  if (above.length > 0) {
    const gap = ownsLine(text, head) ? 0 : (/[ \t]*$/.exec(text.slice(0, head))?.[0].length ?? 0);
    const lines = (ownsLine(text, head) ? '' : eol + pad) + above.join('');
    edits.push({ start: head - gap, end: head, text: lines });
  }
  if (behind !== undefined)
    edits.push({ start: end + comma, end: end + comma, text: ` ${behind}${rest === '' ? '' : eol + pad}` });
  return edits;
}
