import type { Span } from '../result';
import { columnOf, isBlankLine, lineEnd, lineStart, nextLine, ownsLine } from './lines';

/** Where an entry of a block collection stands: its head, the end of its content, and the head of what comes next. */
interface Stand {
  readonly head: number;
  readonly end: number;
  readonly limit: number;
}

/**
 * Which comments belong to an item of a block list: they go where it goes, and with it when it is removed. Whatever
 * removes, moves, carries, adds or merges items goes by what is said here.
 *
 * 1. Those in its lines, from its dash to its last line, behind the text there too.
 * 2. Those in the lines directly above its dash, without a blank line between, however they are indented: a comment is
 *    the heading of what stands below it.
 * 3. Those in the lines directly below its last line that are indented deeper than its dash, but only where no item
 *    stands directly below them: a blank line or the end of the list follows.
 *
 * All other comments between items are the list's own (the heading of a group, a remark at the end) and stay where they
 * are. A key of a map has no comments above it: those indented deeper than it, up to the next key, are its value's.
 *
 * @param from the end of what belongs to the entry before
 * @param to the end of what belongs to the entry that this one stands in
 * @returns from the start of its first line, or its head where that stands behind something else, to the end of its
 *   last line, before the line break
 */
export function ownSpan(text: string, stand: Stand, isItem: boolean, from: number, to: number): Span {
  const start = ownsLine(text, stand.head)
    ? isItem
      ? leadStart(text, stand.head, from)
      : lineStart(text, stand.head)
    : stand.head;
  return { start, end: Math.min(to, ownEnd(text, stand, isItem)) };
}

/** Where the comment lines directly above an offset start, or its own line where there are none. */
export function leadStart(text: string, offset: number, from: number): number {
  let start = lineStart(text, offset);
  for (;;) {
    const above = lineStart(text, start - 1);
    if (above >= start || above < from || commentDepth(text, above) === undefined) return start;
    start = above;
  }
}

function ownEnd(text: string, { head, end, limit }: Stand, isItem: boolean): number {
  const column = columnOf(text, head);
  const isItemNext = isDash(text, limit);
  let own = lineEnd(text, end);
  if (isItemNext && !isDivided(text, own)) return own;
  for (let start = nextLine(text, own); start < text.length; start = nextLine(text, start)) {
    if (isBlankLine(text, start)) {
      if (isItem || isItemNext) break;
      continue;
    }
    if ((commentDepth(text, start) ?? -1) <= column) break;
    own = lineEnd(text, start);
  }
  return own;
}

/** Whether the comment lines below a line end at a blank line. */
function isDivided(text: string, offset: number): boolean {
  let start = nextLine(text, offset);
  while (start < text.length && commentDepth(text, start) !== undefined) start = nextLine(text, start);
  return start >= text.length || isBlankLine(text, start);
}

/** How far the comment is indented that a line consists of; undefined of another line. A tab is deeper than any dash. */
export function commentDepth(text: string, start: number): number | undefined {
  const [, indent] = /^([ \t]*)#/.exec(text.slice(start, lineEnd(text, start))) ?? [];
  return indent?.includes('\t') ? Infinity : indent?.length;
}

const isDash = (text: string, offset: number): boolean => /^-(?:\s|$)/.test(text.slice(offset, offset + 2));
