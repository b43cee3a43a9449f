import { isScalar } from 'yaml';
import type { Span } from '../result';
import type { TextEdit } from './edit';
import { leadStart } from './itemComments';
import { flowLines, hasOuterComments, moveFlowLines, removeFlowLines } from './flowLines';
import { Unsupported, commentsIn, isEmpty, solidFrom } from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import { breakAt, lineEnd, lineEndAbove, lineStart, nextLine, ownsLine } from './lines';
import { renderFlow, renderScalar } from './render';

/** Replaces the value of an entry of a flow collection, or fills it in. */
export function setFlow(entry: CollectionEntry, value: unknown): TextEdit[][] {
  const old = entry.node;
  if (isEmpty(old))
    return [[{ start: entry.end, end: entry.end, text: `${entry.marked ? '' : ':'} ${renderFlow(value)}` }]];
  const quote = isScalar(old)
    ? old.type === 'QUOTE_SINGLE'
      ? 'single'
      : old.type === 'QUOTE_DOUBLE'
        ? 'double'
        : undefined
    : undefined;
  const text = typeof value === 'string' ? renderScalar(value, { flow: true, quote }) : renderFlow(value);
  return [[{ start: entry.start, end: entry.end, text }]];
}

/** Adds a pair or an item, already rendered, to a flow collection; on a line of its own where the others have one. */
export function insertFlow(
  source: Source,
  collection: Collection,
  index: number,
  rendered: string,
): TextEdit[][] {
  const { text } = source;
  const { entries, open, close } = collection;
  const next = entries[index];
  const last = entries.at(-1);
  if (!last) {
    const pad = collection.kind === 'map' ? ' ' : '';
    const isBlank = text.slice(open + 1, close).trim() === '';
    if (isBlank) return [[{ start: open + 1, end: close, text: pad + rendered + pad }]];
    return [
      [
        {
          start: open + 1,
          end: open + 1,
          text: ` ${rendered}${/^[ \t]/.test(text.slice(open + 1)) ? '' : ' '}`,
        },
      ],
    ];
  }
  const indent = (entry: CollectionEntry) =>
    breakAt(text, lineStart(text, entry.head) - 1) + text.slice(lineStart(text, entry.head), entry.head);
  if (next && ownsLine(text, next.head)) {
    const above = index === 0 ? open : (entries[index - 1] as CollectionEntry).end;
    const at = leadStart(text, next.head, nextLine(text, above));
    if (at === lineStart(text, next.head))
      return [[{ start: next.head, end: next.head, text: `${rendered},${indent(next)}` }]];
    const spaces = text.slice(lineStart(text, next.head), next.head);
    return [[{ start: at, end: at, text: `${spaces}${rendered},${breakAt(text, at)}` }]];
  }
  if (next) return [[{ start: next.head, end: next.head, text: `${rendered}, ` }]];
  const comma = solidFrom(source, last.end);
  const trailing = comma?.type === 'comma' && comma.start < close ? comma : undefined;
  const at = trailing?.end ?? last.end;
  const space = ownsLine(text, last.head) ? indent(last) : ' ';
  if (!ownsLine(text, last.head) || !text.slice(at, close).includes('\n')) {
    return [[{ start: at, end: at, text: trailing ? `${space}${rendered},` : `,${space}${rendered}` }]];
  }
  const below = lineEnd(text, at);
  if (trailing) return [[{ start: below, end: below, text: `${space}${rendered},` }]];
  return [
    [
      { start: at, end: at, text: ',' },
      { start: below, end: below, text: space + rendered },
    ],
  ];
}

/**
 * Takes an entry out of a flow collection with one comma; of an entry on lines of its own its comments go along, else
 * they stay.
 */
export function removeFlow(
  source: Source,
  collection: Collection,
  index: number,
): { readonly ways: TextEdit[][]; readonly dropped: Span } {
  const { head, end } = collection.entries[index] as CollectionEntry;
  const lines = hasOuterComments(source, collection) ? flowLines(source, collection) : undefined;
  const own = lines?.[index]?.own;
  if (lines === undefined || own === undefined)
    return { ways: withoutEntry(source, collection, index), dropped: { start: head, end } };
  return { ways: [removeFlowLines(source.text, lines, index)], dropped: own };
}

function withoutEntry(source: Source, collection: Collection, index: number): TextEdit[][] {
  const { text } = source;
  const { entries, open, close } = collection;
  const entry = entries[index] as CollectionEntry;
  const next = entries[index + 1];
  const previous = entries[index - 1];
  const between = (from: number, to: number) => commentsIn(source, from, to).length > 0;
  if (entries.length === 1 && !between(open, close)) return [[{ start: open + 1, end: close, text: '' }]];
  if (next && !between(entry.end, next.head)) return [[{ start: entry.head, end: next.head, text: '' }]];
  if (previous && !next && ownsLine(text, entry.head)) return [removeLastLine(source, previous, entry)];
  if (previous && !next && !between(previous.end, entry.head)) {
    return [[{ start: previous.end, end: entry.end, text: '' }]];
  }

  const own: TextEdit = { start: entry.head, end: entry.end, text: '' };
  const after = solidFrom(source, entry.end);
  const before = previous && solidFrom(source, previous.end);
  const comma = after?.type === 'comma' ? after : before?.type === 'comma' ? before : undefined;
  if (!comma) return [[own]];
  if (comma.start < entry.head)
    return [[{ start: comma.start, end: comma.end, text: '' }, own], [own]].map(edits =>
      withLine(text, edits),
    );
  return [
    withLine(
      text,
      text.slice(entry.end, comma.start).trim() === ''
        ? [{ ...own, end: comma.end }]
        : [own, { start: comma.start, end: comma.end, text: '' }],
    ),
  ];
}

/** The last entry goes with its line and its comma, or with the comma before where it has none. */
function removeLastLine(source: Source, previous: CollectionEntry, entry: CollectionEntry): TextEdit[] {
  const after = solidFrom(source, entry.end);
  const before = solidFrom(source, previous.end);
  const rest = after?.type === 'comma' ? after.end : entry.end;
  // A comment behind the entry keeps its line.
  const isAlone = source.text.slice(rest, lineEnd(source.text, rest)).trim() === '';
  const start = isAlone ? lineEndAbove(source.text, entry.head) : entry.head;
  if (after?.type === 'comma') {
    const isNear = source.text.slice(entry.end, after.start).trim() === '';
    return isNear
      ? [{ start, end: after.end, text: '' }]
      : [
          { start, end: entry.end, text: '' },
          { start: after.start, end: after.end, text: '' },
        ];
  }
  const comma = before?.type === 'comma' ? [{ start: before.start, end: before.end, text: '' }] : [];
  return [...comma, { start, end: entry.end, text: '' }];
}

/** Where the last of the edits would leave an empty line, the line goes. */
function withLine(text: string, edits: TextEdit[]): TextEdit[] {
  const last = edits.at(-1) as TextEdit;
  const isAlone = ownsLine(text, last.start) && text.slice(last.end, lineEnd(text, last.end)).trim() === '';
  return isAlone
    ? [...edits.slice(0, -1), { ...last, start: lineStart(text, last.start), end: nextLine(text, last.end) }]
    : edits;
}

/**
 * Moves an item within a flow list. Items on lines of their own take their comments along; where others have comments
 * between them, nobody knows whose these are, and nothing is moved.
 */
export function moveFlow(source: Source, list: Collection, from: number, to: number): TextEdit[][] {
  if (hasOuterComments(source, list)) {
    const lines = flowLines(source, list);
    if (lines !== undefined) return [moveFlowLines(lines, from, to)];
    const [first, last] = [list.entries[0], list.entries.at(-1)];
    if (commentsIn(source, first?.head ?? 0, last?.head ?? 0).length > 0) throw new Unsupported();
  }
  const parts = list.entries.map(entry => source.text.slice(entry.head, entry.end));
  const moved = parts.toSpliced(from, 1).toSpliced(to, 0, parts[from] ?? '');
  return [
    list.entries.flatMap((entry, index) => {
      const part = moved[index] ?? '';
      return part === parts[index] ? [] : [{ start: entry.head, end: entry.end, text: part }];
    }),
  ];
}
