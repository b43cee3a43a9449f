import type { EditRules, TextEdit } from './edit';
import { attachedStart, commentsIn, extentEnd, isBlockCollection, solidBefore } from './layout';
import type { Collection, Entry, Source } from './layout';
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
import { indented, itemLines, pairLines } from './render';
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
  const lines = pairLines(key, value, [...map.path, key], rules, indents);
  const index = placeOf(map, key, rules.keyOrder?.(map.path));
  // Above the first key: the blank line, if any, is the one before that key.
  const parted = index > 0 ? key : map.entries[0]?.key;
  const blank = standsApart(map, parted, rules) && hasBlanks(source, map, rules);
  return [insertLines(source, map, index, lines, blank)];
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
    const at = extentEnd(text, previous);
    const eol = breakAt(text, at);
    return [
      {
        start: at,
        end: at,
        text:
          (blank ? eol : '') +
          indented(lines, indent)
            .map(line => eol + line)
            .join(''),
      },
    ];
  }
  const first = collection.entries[0] as Entry;
  // A comment above the first key of a record is about the record; one above the first item is about the item.
  const at = collection.kind === 'map' ? first.head : attachedStart(text, first);
  const eol = breakAt(text, at);
  const inserted = [...indented(lines, indent), ...(blank ? [''] : []), ''].join(eol).slice(indent.length);
  return [{ start: at, end: at, text: inserted + indent }];
}

/** The white space before the entries of a block collection that stand on lines of their own. */
function indentOf({ text }: Source, collection: Collection): string {
  const own = collection.entries.find(entry => ownsLine(text, entry.head));
  const head = (own ?? collection.entries[0])?.head ?? 0;
  return own ? text.slice(lineStart(text, head), head) : ' '.repeat(columnOf(text, head));
}

function standsApart(map: Collection, key: string | undefined, rules: EditRules): boolean {
  return key !== undefined && rules.blankBetween?.(map.path, key) === true;
}

/** The keys of this map that stand apart do so here, or there are none yet. */
function hasBlanks({ text }: Source, map: Collection, rules: EditRules): boolean {
  const apart = map.entries.map((entry, index) => ({ entry, previous: map.entries[index - 1] }));
  const gaps = apart.flatMap(({ entry, previous }) =>
    previous && standsApart(map, entry.key, rules) ? [text.slice(extentEnd(text, previous), entry.head)] : [],
  );
  return gaps.length === 0 || gaps.some(gap => /\n[ \t]*\r?\n/.test(gap));
}

/**
 * Takes an entry out with its lines. Of an item also the comments in it, behind it and indented below it go; those above
 * it stay. Of a key whose value is a scalar the comments stay, as lines of their own. Where that leaves two blank
 * lines, one goes.
 */
export function removeEntry(
  source: Source,
  collection: Collection,
  index: number,
  keepComments = false,
): TextEdit[][] {
  const { text } = source;
  const entry = collection.entries[index] as Entry;
  const next = collection.entries[index + 1];
  const whole = collection.kind === 'list' || isBlockCollection(entry.node);
  const end = whole ? extentEnd(text, entry) : lineEnd(text, entry.end);
  const kept =
    whole && !keepComments
      ? []
      : commentsIn(source, entry.head, end).map(comment => text.slice(comment.start, comment.end));
  if (ownsLine(text, entry.head)) return removeLines(text, entry, end, kept);
  const eol = breakAt(text, entry.head) + ' '.repeat(columnOf(text, entry.head));
  if (kept.length > 0) return [[{ start: entry.head, end, text: kept.join(eol) }]];
  if (next && text.slice(end, next.head).trim() === '')
    return [[{ start: entry.head, end: next.head, text: '' }]];
  return [[{ start: solidBefore(source, entry.head)?.end ?? entry.head, end, text: '' }]];
}

function removeLines(text: string, entry: Entry, end: number, kept: readonly string[]): TextEdit[][] {
  const start = lineStart(text, entry.head);
  if (kept.length > 0)
    return [
      [
        {
          start: entry.head,
          end,
          text: kept.join(breakAt(text, entry.head) + text.slice(start, entry.head)),
        },
      ],
    ];
  const isLast = nextLine(text, end) === text.length && lineEnd(text, end) === text.length;
  const plain: TextEdit = isLast
    ? { start: lineEndAbove(text, entry.head), end, text: '' }
    : { start, end: nextLine(text, end), text: '' };
  const above = start > 0 ? lineStart(text, start - 1) : start;
  const hasBlanks = above < start && isBlankLine(text, above) && isBlankLine(text, nextLine(text, end));
  const lines = hasBlanks
    ? [[{ ...plain, start: isLast ? lineEndAbove(text, above) : above }], [plain]]
    : [[plain]];
  return lines;
}

/**
 * Moves an item within a block list, with the comment lines directly above it at its column, those behind it and
 * those indented below it. The blank lines between items stay where they are.
 */
export function moveItem(source: Source, list: Collection, from: number, to: number): TextEdit[][] {
  const { text } = source;
  const spans = list.entries.map(entry => ({
    start: attachedStart(text, entry),
    end: extentEnd(text, entry),
  }));
  const part = (index: number) => text.slice(spans[index]?.start, spans[index]?.end);
  const gap = (index: number) => text.slice(spans[index]?.end, spans[index + 1]?.start);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const start = (index: number) => spans[index]?.start ?? 0;
  const end = (index: number) => spans[index]?.end ?? 0;
  const order = spans
    .map((_, index) => index)
    .toSpliced(from, 1)
    .toSpliced(to, 0, from)
    .slice(low, high + 1);
  const whole: TextEdit[] = [
    {
      start: start(low),
      end: end(high),
      text: order.map((item, index) => part(item) + (low + index < high ? gap(low + index) : '')).join(''),
    },
  ];
  const gaps = new Set(order.slice(1).map((_, index) => gap(low + index)));
  if (gaps.size !== 1) return [whole];
  const moved: TextEdit[] =
    from < to
      ? [
          { start: start(from), end: start(from + 1), text: '' },
          { start: end(to), end: end(to), text: gap(from) + part(from) },
        ]
      : [
          { start: start(to), end: start(to), text: part(from) + gap(to) },
          { start: end(from - 1), end: end(from), text: '' },
        ];
  return [moved, whole];
}
