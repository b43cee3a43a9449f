// Lines that were pasted into a text of several lines, and stand further to the left than it.
import { SHAPES } from '../model/shapes.generated';
import type { TextEdit } from '../yaml/edit';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../yaml/lines';
import type { Finding } from './finding';
import type { FixContext } from './fixContext';

/** The line in which a text of several lines begins: its indent, its dashes, its key, how far its lines are indented. */
const OPENING = /^( *)((?:- +)*)(?:[^\s#:][^#:]*: +)?[|>]([1-9]?)[+-]?([1-9]?)[ \t]*(?:#.*)?$/;

/**
 * The lines around what was found, from the text above them to the next key that is known, indented like that text. First
 * up to the next item, where the text is one of a list.
 * @returns ways to try; none where no text of several lines stands above
 */
export function pastedIn({ span }: Finding, repair: FixContext): readonly (readonly TextEdit[])[] {
  const { text } = repair;
  const found = lineStart(text, Math.min(span.start, text.length));
  let opening = found;
  let parts: RegExpExecArray | null = null;
  while (parts === null) {
    if (isKeyOf(repair, lineAt(text, opening), 0) || opening === 0) return [];
    opening = lineStart(text, opening - 1);
    parts = OPENING.exec(lineAt(text, opening));
  }
  const [, indent = '', dashes = '', ...widths] = parts;
  const column = indent.length + dashes.length;
  const from = nextLine(text, opening);
  const isKey = (line: string) => isKeyOf(repair, line, column);
  if (linesIn(text, from, nextLine(text, found)).some(start => isKey(lineAt(text, start)))) return [];
  const width = widths.find(one => one !== '');
  const first = firstIndent(text, from);
  const to = width !== undefined ? column + Number(width) : first > column ? first : column + 2;
  const isItem = (line: string) => dashes !== '' && line.startsWith(`${indent}- `);
  return [(line: string) => isKey(line) || isItem(line), isKey].map(ends =>
    linesIn(text, from, endOf(text, found, ends))
      .filter(start => !isBlankLine(text, start) && firstIndent(text, start) < to)
      .map(start => ({ start, end: start, text: ' '.repeat(to) })),
  );
}

const lineAt = (text: string, start: number) => text.slice(start, lineEnd(text, start));

/** The starts of the lines between two offsets. */
function linesIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let start = from; start < to; start = nextLine(text, start)) starts.push(start);
  return starts;
}

/** Whether a line begins with a key of the record, or with one within it that is known, up to a column. */
function isKeyOf({ place, facts }: FixContext, line: string, column: number): boolean {
  const [, indent = '', key = ''] = /^( *(?:- +)*)([\w-]+):(?:\s|$)/.exec(line) ?? [];
  if (key === '' || indent.length > column) return false;
  if (indent === '') return Object.hasOwn(SHAPES[place.kind].keys, key);
  return /^[a-z]/.test(key) || facts.people.has(key);
}

/** How far the first line that says something is indented. */
function firstIndent(text: string, from: number): number {
  return /^(?:[ \t]*\r?\n)*( *)/.exec(text.slice(from))?.[1]?.length ?? 0;
}

/** The start of the first line behind what was found that goes on with the record, or of the comment above it. */
function endOf(text: string, found: number, ends: (line: string) => boolean): number {
  let comment: number | undefined;
  let isBelowBlank = false;
  for (const start of linesIn(text, nextLine(text, found), text.length)) {
    const line = lineAt(text, start);
    if (ends(line)) return comment ?? start;
    const isComment = /^ *# /.test(line);
    if (!isComment) comment = undefined;
    else if (isBelowBlank) comment = start;
    isBelowBlank = line.trim() === '';
  }
  return text.length;
}
