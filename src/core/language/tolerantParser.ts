import type { Span } from '../result';
import { readFlow } from './flowCollection';
import { endOfQuote, unquoted } from './quotes';

/** How the value of a key or an item is written. */
export type ValueForm = 'nothing' | 'plain' | 'quoted' | 'flow' | 'block';

/** A key of a map (its step is the key's text) or an item of a list (its step is the number). */
export interface TolerantEntry {
  readonly step: string | number;
  /** Of the key or the dash. */
  readonly column: number;
  /** Counted from 0. */
  readonly line: number;
  /** Where the key or the dash begins. */
  readonly start: number;
  /** Behind the key, before its colon; behind the dash. */
  readonly keyEnd: number;
  readonly parent: TolerantEntry | undefined;
  readonly children: TolerantEntry[];
  form: ValueForm;
  /** The value where it stands on the line, or begins there; empty where there is nothing. */
  value: Span;
}

/** A line of the text. */
export interface TolerantLine {
  /** The offset of its first character. */
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** What the line is: `text` goes on with what an earlier line has begun. */
  kind: 'blank' | 'comment' | 'content' | 'text';
  /** What was begun last before this line. */
  readonly last: TolerantEntry;
  /** What begins on this line, from left to right. */
  readonly entries: TolerantEntry[];
  /** Where its comment begins, else its end. */
  comment: number;
  /** Of a line that goes on: with what. */
  owner?: TolerantEntry;
}

/** What can be seen of a record by its lines and indentation alone, whether or not it is YAML yet. */
export interface TolerantDocument {
  readonly root: TolerantEntry;
  readonly lines: readonly TolerantLine[];
}

const QUOTED_KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*:(?=\s|$)/;
const PLAIN_KEY = /^[^\s"'#[\]{},&*!|>%@`]\S*?(?:[ \t]+[^\s#]\S*?)*?(?=[ \t]*:(?:\s|$))/;

/**
 * Reads a text by its lines, so that half of a word, a quote without its end or a wrong indentation cost nothing but their
 * own line. Takes any text, in time that grows with its length.
 */
export function parseTolerant(text: string): TolerantDocument {
  const root: TolerantEntry = {
    step: '',
    column: -1,
    line: -1,
    start: 0,
    keyEnd: 0,
    parent: undefined,
    children: [],
    form: 'nothing',
    value: { start: 0, end: 0 },
  };
  const lines: TolerantLine[] = [];
  let last = root;
  /** The block scalar or flow collection that is open, and the blank lines that may belong to it. */
  let open: TolerantEntry | undefined;
  let blanks: TolerantLine[] = [];

  for (let start = 0; start <= text.length;) {
    const feed = text.indexOf('\n', start);
    const stop = feed === -1 ? text.length : feed;
    const end = text[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    const line: TolerantLine = { start, end, kind: 'blank', last, entries: [], comment: end };
    lines.push(line);
    start = stop + 1;
    const content = text.slice(line.start, end);
    const indent = content.length - content.trimStart().length;
    if (indent === content.length) {
      blanks.push(line);
      continue;
    }
    if (open !== undefined && goesOn(open, content, indent)) {
      for (const each of [...blanks, line]) Object.assign(each, { kind: 'text', owner: open });
      blanks = [];
      open.value = { start: open.value.start, end };
      if (open.form === 'flow' && readFlow(text, open.value.start, end).closed !== undefined)
        open = undefined;
      continue;
    }
    open = undefined;
    blanks = [];
    if (content[indent] === '#') {
      line.kind = 'comment';
      line.comment = line.start + indent;
      continue;
    }
    line.kind = 'content';
    last = readLine(text, line, lines.length - 1, indent, last);
    const newest = line.entries.at(-1);
    const isOpen =
      newest?.form === 'block' ||
      (newest?.form === 'flow' && readFlow(text, newest.value.start, end).closed === undefined);
    if (isOpen) open = newest;
  }
  return { root, lines };
}

/** Whether a line belongs to the block of text or the brackets that are open. A key further left ends brackets too. */
function goesOn({ form, column }: TolerantEntry, content: string, indent: number): boolean {
  return indent > column || (form === 'flow' && !/^(?:- |\S+:(?:\s|$))/.test(content.slice(indent)));
}

/** Reads the dashes, the key and the value of a line; gives what was begun last. */
function readLine(
  text: string,
  line: TolerantLine,
  number: number,
  indent: number,
  before: TolerantEntry,
): TolerantEntry {
  let last = before;
  let at = line.start + indent;
  const begin = (step: string | undefined, start: number, keyEnd: number): TolerantEntry => {
    const column = start - line.start;
    while (
      last.parent !== undefined &&
      (last.column > column || (last.column === column && closes(last, step)))
    )
      last = last.parent;
    const { children } = last;
    const entry: TolerantEntry = {
      step: step ?? children.filter(child => typeof child.step === 'number').length,
      column,
      line: number,
      start,
      keyEnd,
      parent: last,
      children: [],
      form: 'nothing',
      value: { start: keyEnd, end: keyEnd },
    };
    children.push(entry);
    line.entries.push(entry);
    return entry;
  };
  while (text[at] === '-' && (at + 1 >= line.end || /\s/.test(text[at + 1] ?? ''))) {
    last = begin(undefined, at, at + 1);
    at = skipSpace(text, at + 1, line.end);
    last.value = { start: at, end: at };
  }
  const rest = text.slice(at, line.end);
  const quoted = QUOTED_KEY.exec(rest)?.[1];
  const key = quoted ?? PLAIN_KEY.exec(rest)?.[0];
  if (key !== undefined) {
    last = begin(quoted === undefined ? key : unquoted(quoted), at, at + key.length);
    at = skipSpace(text, text.indexOf(':', at + key.length) + 1, line.end);
  }
  readValue(text, line, at, last);
  return last;
}

/** Whether something at the column of the last entry ends it: a key ends all, a dash only another item. */
function closes(last: TolerantEntry, step: string | undefined): boolean {
  return step !== undefined || typeof last.step === 'number';
}

function readValue(text: string, line: TolerantLine, at: number, entry: TolerantEntry): void {
  const first = text[at];
  const isOwn = line.entries.length > 0;
  if (at >= line.end || first === '#') {
    line.comment = at;
    if (isOwn) entry.value = { start: at, end: at };
    return;
  }
  const quote = first === '"' || first === "'" ? endOfQuote(text, at, line.end) : undefined;
  const flow = first === '[' || first === '{' ? readFlow(text, at, line.end).closed : undefined;
  const from = quote ?? flow ?? at;
  const hash = text.slice(from, line.end).search(/(?<=\s)#/);
  line.comment = hash === -1 ? line.end : from + hash;
  const end = at + text.slice(at, line.comment).trimEnd().length;
  if (!isOwn) return; // a word alone: nobody knows yet what it will be
  entry.value = { start: at, end: quote ?? flow ?? end };
  if (first === '|' || first === '>') entry.form = 'block';
  else if (first === '[' || first === '{') entry.form = 'flow';
  else entry.form = quote === undefined ? 'plain' : 'quoted';
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return Math.min(at, end);
}
