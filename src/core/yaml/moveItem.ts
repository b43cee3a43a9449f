import { commentDepth } from './itemComments';
import { hasTail, indentOf } from './blockEntries';
import { applyTextEdits } from './edit';
import type { TextEdit } from './edit';
import type { Collection, Source } from './layout';
import { breakAt, columnOf, nextLine, ownsLine } from './lines';

/** An item with its comments; of one with comments below it also the blank line that keeps them from what follows. */
interface Part {
  readonly text: string;
  readonly hasTail: boolean;
  readonly divide: string;
}

/**
 * Moves an item within a block list, with all comments that belong to it. The blank lines between items and the comments
 * that are the list's own stay where they are.
 */
export function moveItem(source: Source, list: Collection, from: number, to: number): TextEdit[][] {
  const { text } = source;
  const { entries } = list;
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const start = entries[low]?.own.start ?? 0;
  const isInline = !ownsLine(text, entries[low]?.head ?? 0);
  const indent = isInline ? indentOf(source, list) : '';
  const gaps: string[] = [];
  const parts = entries.map((entry, index): Part => {
    const own = text.slice(entry.own.start, entry.own.end);
    const next = entries[index + 1];
    const gap = next ? text.slice(entry.own.end, next.own.start) : '';
    const tail = hasTail(text, entry);
    const divide = (tail ? /^\r?\n[ \t]*(?=\r?\n)/.exec(gap)?.[0] : undefined) ?? '';
    gaps.push(gap.slice(divide.length));
    return { text: index === low ? indent + own : own, hasTail: tail, divide };
  });
  const column = columnOf(text, entries[0]?.head ?? 0);
  const eol = breakAt(text, start);
  const order = parts.toSpliced(from, 1).toSpliced(to, 0, parts[from] as Part);
  const moved = order.slice(low, high + 1).map((part, offset) => {
    const index = low + offset;
    const gap = gaps[index] ?? '';
    const divide = index === entries.length - 1 ? '' : divideBetween(part, gap, column, eol);
    return part.text + divide + (index === high ? '' : gap);
  });
  const end = (entries[high]?.own.end ?? 0) + (parts[high]?.divide.length ?? 0);
  const whole: TextEdit[] = [{ start, end, text: isInline ? moved.join('').trimStart() : moved.join('') }];
  const short = shortMove(text, list, from, to);
  return applyTextEdits(text, short) === applyTextEdits(text, whole) ? [short] : [whole];
}

/** The blank line that must stand behind an item, so that its comments and those of the list stay what they are. */
function divideBetween(part: Part, gap: string, column: number, eol: string): string {
  if (part.hasTail) return part.divide || eol;
  return (commentDepth(gap, nextLine(gap, 0)) ?? -1) > column ? eol : '';
}

/** The item taken out and put in again: enough where all gaps between the items are alike. */
function shortMove(text: string, { entries }: Collection, from: number, to: number): TextEdit[] {
  const own = (index: number) => entries[index]?.own ?? { start: 0, end: 0 };
  const part = text.slice(own(from).start, own(from).end);
  return from < to
    ? [
        { start: own(from).start, end: own(from + 1).start, text: '' },
        { start: own(to).end, end: own(to).end, text: text.slice(own(from).end, own(from + 1).start) + part },
      ]
    : from > to
      ? [
          {
            start: own(to).start,
            end: own(to).start,
            text: part + text.slice(own(to).end, own(to + 1).start),
          },
          { start: own(from - 1).end, end: own(from).end, text: '' },
        ]
      : [];
}
