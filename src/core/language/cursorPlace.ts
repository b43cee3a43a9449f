import type { Span } from '../result';
import type { YamlPath } from '../yaml/read';
import { readFlow } from './flowCollection';
import { unquoted } from './quotes';
import {
  parseTolerant,
  type TolerantDocument,
  type TolerantEntry,
  type TolerantLine,
} from './tolerantParser';

/** A map or list in which a line at the caret could stand. */
export interface Level {
  /** The way to the map; to the list, and the number that an item here would have. */
  readonly path: YamlPath;
  readonly index?: number;
  /** Where its keys or dashes begin. */
  readonly column: number;
  /** Its keys, all of them. */
  readonly keys: readonly string[];
  /** The key of it that stands last before the caret. */
  readonly previous?: string;
  /** Nothing stands in it yet: it may become a map or a list. */
  readonly isEmpty: boolean;
  /** The line with its key is right above. */
  readonly isRightBelow: boolean;
}

/** Where the caret is in a record, by what can be seen of lines and indentation: the text need not be YAML yet. */
export type CursorPlace =
  | { readonly at: 'nothing' }
  /** A line of its own with nothing, or the beginning of a word, on it. */
  | {
      readonly at: 'line';
      readonly levels: readonly Level[];
      /** The indentation of the word, or the column of the caret. */
      readonly column: number;
      readonly word: string;
      /** The line's white space and the word. */
      readonly replace: Span;
      readonly isBelowBlank: boolean;
    }
  /** In the name of a key. */
  | {
      readonly at: 'key';
      /** The way to the map. */
      readonly path: YamlPath;
      readonly word: string;
      readonly replace: Span;
      /** The other keys of the map. */
      readonly keys: readonly string[];
      readonly hasColon: boolean;
      readonly inFlow: boolean;
      readonly column: number;
    }
  /** In, or where there will be, the value of a key or an item. */
  | {
      readonly at: 'value';
      readonly path: YamlPath;
      /** The whole value, without quotes. */
      readonly word: string;
      /** Without the quotes around it. */
      readonly replace: Span;
      readonly quote?: 'single' | 'double';
      readonly inFlow: boolean;
      /** The other items of a flow list. */
      readonly others: readonly string[];
      /** A space has to be set between the colon and the value. */
      readonly needsSpace: boolean;
      /** Where further lines of the key or the item would begin. */
      readonly column: number;
      /** Something else stands there already: items, keys, a block of text. */
      readonly isFilled: boolean;
    };

/** Where the caret is. `offset` is 0 to the length of the text. */
export function cursorPlace(
  text: string,
  offset: number,
  drawn: TolerantDocument = parseTolerant(text),
): CursorPlace {
  const number = lineOf(drawn.lines, offset);
  const line = drawn.lines[number];
  if (line === undefined || offset > line.end) return { at: 'nothing' };
  if (line.kind === 'comment' || (offset > line.comment && line.comment < line.end)) return { at: 'nothing' };
  if (line.kind === 'text') {
    const { owner } = line;
    return owner?.form === 'flow' ? inFlow(text, offset, owner) : { at: 'nothing' };
  }
  if (isDashBelowValue(line, offset)) return ownLine(text, offset, drawn, number);
  const entry = line.entries.findLast(each => each.start <= offset);
  if (line.entries.length > 0) return entry === undefined ? { at: 'nothing' } : inEntry(text, offset, entry);
  return ownLine(text, offset, drawn, number);
}

/** The way to an entry. */
export function pathTo(entry: TolerantEntry): YamlPath {
  return entry.parent === undefined ? [] : [...pathTo(entry.parent), entry.step];
}

function lineOf(lines: readonly TolerantLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A dash alone below `key: value`, as far in as the key: the next item of a list further out is meant. */
function isDashBelowValue({ entries, end }: TolerantLine, offset: number): boolean {
  const [dash, ...more] = entries;
  return (
    dash !== undefined &&
    more.length === 0 &&
    typeof dash.step === 'number' &&
    typeof dash.parent?.step === 'string' &&
    (dash.parent.form === 'plain' || dash.parent.form === 'quoted' || dash.parent.form === 'flow') &&
    dash.keyEnd === end &&
    offset === end
  );
}

function inEntry(text: string, offset: number, entry: TolerantEntry): CursorPlace {
  const isItem = typeof entry.step === 'number';
  if (!isItem && offset <= entry.keyEnd) {
    const { parent } = entry;
    return {
      at: 'key',
      path: parent === undefined ? [] : pathTo(parent),
      word: unquoted(text.slice(entry.start, entry.keyEnd)),
      replace: { start: entry.start, end: entry.keyEnd },
      keys: keysOf(parent).filter(key => key !== entry.step),
      hasColon: true,
      inFlow: false,
      column: entry.column,
    };
  }
  if (isItem && offset <= entry.start) return { at: 'nothing' };
  if (entry.form === 'flow' && offset > entry.value.start) return inFlow(text, offset, entry);
  return valueOf(text, offset, entry);
}

function valueOf(text: string, offset: number, entry: TolerantEntry): CursorPlace {
  const isItem = typeof entry.step === 'number';
  const { form, value } = entry;
  const behind = isItem ? entry.keyEnd : text.indexOf(':', entry.keyEnd) + 1;
  if (offset < behind || form === 'block' || form === 'flow') return { at: 'nothing' };
  if (form === 'nothing') {
    return {
      at: 'value',
      path: pathTo(entry),
      word: '',
      replace: { start: offset, end: offset },
      inFlow: false,
      others: [],
      needsSpace: offset === behind,
      column: entry.column + 2,
      isFilled: entry.children.length > 0,
    };
  }
  const source = text.slice(value.start, value.end);
  const quote = form === 'quoted' ? (source.startsWith("'") ? 'single' : 'double') : undefined;
  const isClosed = quote !== undefined && source.length > 1 && source.endsWith(source[0] ?? '');
  const replace =
    quote === undefined ? value : { start: value.start + 1, end: isClosed ? value.end - 1 : value.end };
  const isInside = offset >= replace.start && offset <= replace.end;
  if (offset < replace.start || (!isInside && quote !== undefined)) return { at: 'nothing' };
  return {
    at: 'value',
    path: pathTo(entry),
    word: unquoted(source),
    replace: isInside ? replace : { start: replace.start, end: Math.max(offset, replace.end) },
    ...(quote && { quote }),
    inFlow: false,
    others: [],
    needsSpace: false,
    column: entry.column + 2,
    isFilled: entry.children.length > 0,
  };
}

function inFlow(text: string, offset: number, entry: TolerantEntry): CursorPlace {
  const { place } = readFlow(text, entry.value.start, offset);
  if (place === undefined) return { at: 'nothing' };
  const path = [...pathTo(entry), ...place.path];
  const source = text.slice(place.word.start, place.word.end);
  const column = entry.column;
  if (place.at === 'key') {
    const hasColon = /^\s*:/.test(text.slice(place.word.end, place.word.end + 20));
    const { word: replace, others: keys } = place;
    return { at: 'key', path, word: unquoted(source), replace, keys, hasColon, inFlow: true, column };
  }
  const quote = source.startsWith('"') ? 'double' : source.startsWith("'") ? 'single' : undefined;
  const isClosed = quote !== undefined && source.length > 1 && source.endsWith(source[0] ?? '');
  const replace = {
    start: place.word.start + (quote === undefined ? 0 : 1),
    end: place.word.end - (isClosed ? 1 : 0),
  };
  if (offset < replace.start || offset > replace.end) return { at: 'nothing' }; // beside the quotes
  return {
    at: 'value',
    path,
    word: unquoted(source),
    replace,
    ...(quote && { quote }),
    inFlow: true,
    others: place.others,
    needsSpace: text[offset - 1] === ':',
    column,
    isFilled: false,
  };
}

function ownLine(text: string, offset: number, { lines }: TolerantDocument, number: number): CursorPlace {
  const line = lines[number];
  if (line === undefined) return { at: 'nothing' };
  const content = text.slice(line.start, line.comment);
  const word = content.trim();
  const indent = content.length - content.trimStart().length;
  const start = line.start + indent;
  const isBeside = offset < start || offset > start + word.length;
  if (word !== '' && (/\s/.test(word) || isBeside)) return { at: 'nothing' };
  const column = word === '' ? offset - line.start : indent;
  const { last } = line;
  const isFolded = last.line === number - 1 && (last.form === 'plain' || last.form === 'quoted');
  if (word !== '' && isFolded && indent > last.column) return { at: 'nothing' }; // the text above goes on
  return {
    at: 'line',
    levels: levelsAt(lines, number, column),
    column,
    word,
    replace: { start: line.start, end: word === '' ? offset : start + word.length },
    isBelowBlank: number > 0 && lines[number - 1]?.kind === 'blank',
  };
}

/**
 * The maps and lists that a line here could belong to: none that begins further left than what follows, which would go
 * over to the new line. Right below something, those count as well that begin further right than the caret: behind an item
 * Enter leads to the column of its dash, and what comes next is often said of that item. First the one of the caret's own
 * column, then the innermost.
 */
function levelsAt(lines: readonly TolerantLine[], number: number, column: number): Level[] {
  const line = lines[number];
  if (line === undefined) return [];
  const next = lines.slice(number + 1).find(each => each.kind === 'content' && each.entries.length > 0);
  const least = next?.entries[0]?.column ?? 0;
  const levels: Level[] = [];
  const { last } = line;
  const isRightBelow = last.line === number - 1 && last.line >= 0;
  const first = last.children[0];
  const ownColumn = first?.column ?? (last.parent === undefined ? 0 : last.column + 2);
  const reach = isRightBelow && column > 0 ? Infinity : column;
  const fits = (level: Level) =>
    level.column >= least && (level.column <= reach || (level.isRightBelow && level.isEmpty));
  if (last.form === 'nothing') levels.push(level(last, number, ownColumn, isRightBelow));
  for (let child = last; child.parent !== undefined; child = child.parent)
    levels.push(level(child.parent, number, child.column, false));
  const own = ({ column: at, index }: Level) => Number(at !== column || index === undefined);
  return levels.filter(fits).sort((a, b) => own(a) - own(b));
}

function level(container: TolerantEntry, number: number, column: number, isRightBelow: boolean): Level {
  const before = container.children.filter(child => child.line < number);
  const isList = container.children.some(child => typeof child.step === 'number');
  const previous = before.findLast(child => typeof child.step === 'string')?.step;
  return {
    path: pathTo(container),
    ...(isList && { index: before.length }),
    column,
    keys: keysOf(container),
    ...(typeof previous === 'string' && { previous }),
    isEmpty: container.children.length === 0,
    isRightBelow,
  };
}

function keysOf(container: TolerantEntry | undefined): string[] {
  return (container?.children ?? []).flatMap(({ step }) => (typeof step === 'string' ? [step] : []));
}
