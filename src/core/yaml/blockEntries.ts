import type { EditRules, TextEdit } from './edit';
import { commentsIn, isBlockCollection, solidBefore } from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import {
  breakAt,
  columnOf,
  isBlankLine,
  lineEnd,
  lineEndAbove,
  lineStart,
  nextLine,
  ownsLine,
} from './lines';
import { blocksBefore, indented, itemLines, pairLines, renderScalar } from './render';
import type { Indents } from './render';

/** Adds a key to a block map at its canonical place, with a blank line between where the map has them. */
export function addPair(
  source: Source,
  map: Collection,
  key: string,
  value: unknown,
  rules: EditRules,
  indents: Indents,
): TextEdit[][] {
  const blocks = typeof value === 'string' ? blocksBefore(value) : [];
  const ways = [
    ...blocks.map(({ header, lines }) => [`${renderScalar(key)}: ${header}`, ...indented(lines, 2)]),
    pairLines(key, value, [...map.path, key], rules, indents),
    // a block of text would take in a comment below it that is indented as deep
    ...(typeof value === 'string' && value.includes('\n')
      ? [[`${renderScalar(key)}: ${renderScalar(value)}`]]
      : []),
  ];
  const index = placeOf(map, key, rules.keyOrder?.(map.path));
  // Above the first key: the blank line, if any, is the one before that key.
  const parted = index > 0 ? key : map.entries[0]?.key;
  const blank = standsApart(map, parted, rules) && hasBlanks(source, map, rules);
  // Behind a text that keeps its empty lines, one more would be part of it.
  return [blank, false].flatMap(apart => ways.map(lines => insertLines(source, map, index, lines, apart)));
}

/** Where a new key goes: behind the nearest that stands before it in the order, else before the first that comes after, else at the end. */
export function placeOf(map: Collection, key: string, order: readonly string[] = []): number {
  const rank = order.indexOf(key);
  const ranks = map.entries.map(entry => order.indexOf(entry.key ?? ''));
  if (rank === -1) return ranks.length;
  const before = Math.max(-1, ...ranks.filter(other => other !== -1 && other < rank));
  if (before !== -1) return ranks.indexOf(before) + 1;
  const after = ranks.findIndex(other => other > rank);
  return after === -1 ? ranks.length : after;
}

/** Adds an item to a block list that has items: behind the one before it, or above the first and its comments. */
export function insertItem(
  source: Source,
  list: Collection,
  index: number,
  value: unknown,
  rules: EditRules,
  indents: Indents,
): TextEdit[][] {
  return [insertLines(source, list, index, itemLines(value, [...list.path, index], rules, indents), false)];
}

function insertLines(
  source: Source,
  collection: Collection,
  index: number,
  lines: readonly string[],
  blank: boolean,
): TextEdit[] {
  const { text } = source;
  const indent = indentOf(source, collection);
  const previous = collection.entries[index - 1];
  if (previous) {
    const at = previous.own.end;
    const eol = breakAt(text, at);
    // Directly above the new item the comments below the one before would be its own.
    const parted = blank || (collection.kind === 'list' && hasTail(text, previous));
    const added = indented(lines, indent).map(line => eol + line);
    return [{ start: at, end: at, text: (parted ? eol : '') + added.join('') }];
  }
  const first = collection.entries[0] as CollectionEntry;
  // A comment above the first key of a record is about the record; one above the first item is about the item.
  const at = collection.kind === 'map' ? first.head : first.own.start;
  const eol = breakAt(text, at);
  const inserted = [...indented(lines, indent), ...(blank ? [''] : []), ''].join(eol);
  const isLine = at < first.head;
  return [{ start: at, end: at, text: isLine ? inserted : inserted.slice(indent.length) + indent }];
}

/** Whether comments that belong to an entry stand below its last line. */
export const hasTail = (text: string, { end, own }: CollectionEntry): boolean => own.end > lineEnd(text, end);

/** The white space before the entries of a block collection that stand on lines of their own. */
export function indentOf({ text }: Source, collection: Collection): string {
  const entry = collection.entries.find(({ head }) => ownsLine(text, head)) ?? collection.entries[0];
  return ' '.repeat(columnOf(text, entry?.head ?? 0)); // YAML takes no tabs there
}

function standsApart(map: Collection, key: string | undefined, rules: EditRules): boolean {
  return key !== undefined && rules.blankBetween?.(map.path, key) === true;
}

/** The keys of this map that stand apart do so here, or there are none yet. */
function hasBlanks({ text }: Source, map: Collection, rules: EditRules): boolean {
  const apart = map.entries.map((entry, index) => ({ entry, previous: map.entries[index - 1] }));
  const gaps = apart.flatMap(({ entry, previous }) =>
    previous && standsApart(map, entry.key, rules) ? [text.slice(previous.own.end, entry.head)] : [],
  );
  return gaps.length === 0 || gaps.some(gap => /\n[ \t]*\r?\n/.test(gap));
}

/**
 * Takes an entry out with its lines. Of an item all comments that belong to it go; of a key whose value is a scalar they
 * stay, as lines of their own. Where that leaves two blank lines, one goes.
 */
export function removeEntry(source: Source, collection: Collection, index: number): TextEdit[][] {
  const { text } = source;
  const entry = collection.entries[index] as CollectionEntry;
  const next = collection.entries[index + 1];
  const whole = collection.kind === 'list' || isBlockCollection(entry.node);
  const end = whole ? entry.own.end : lineEnd(text, entry.end);
  const kept = whole
    ? []
    : commentsIn(source, entry.head, end).map(comment => text.slice(comment.start, comment.end));
  if (ownsLine(text, entry.head)) return removeLines(text, entry, end, kept);
  const eol = breakAt(text, entry.head) + ' '.repeat(columnOf(text, entry.head));
  if (kept.length > 0) return [[{ start: entry.head, end, text: kept.join(eol) }]];
  if (next && text.slice(end, next.head).trim() === '')
    return [[{ start: entry.head, end: next.head, text: '' }]];
  return [[{ start: solidBefore(source, entry.head)?.end ?? entry.head, end, text: '' }]];
}

function removeLines(
  text: string,
  entry: CollectionEntry,
  end: number,
  kept: readonly string[],
): TextEdit[][] {
  const { start } = entry.own;
  if (kept.length > 0) {
    const between = breakAt(text, entry.head) + text.slice(lineStart(text, entry.head), entry.head);
    return [[{ start: entry.head, end, text: kept.join(between) }]];
  }
  const isLast = nextLine(text, end) === text.length && lineEnd(text, end) === text.length;
  const plain: TextEdit = isLast
    ? { start: lineEndAbove(text, start), end, text: '' }
    : { start, end: nextLine(text, end), text: '' };
  const above = start > 0 ? lineStart(text, start - 1) : start;
  const hasBlanks = above < start && isBlankLine(text, above) && isBlankLine(text, nextLine(text, end));
  return hasBlanks ? [[{ ...plain, start: isLast ? lineEndAbove(text, above) : above }], [plain]] : [[plain]];
}
