import type { Scalar } from 'yaml';
import type { TextEdit } from './edit';
import { isBlockScalar } from './layout';
import type { CollectionEntry, Source } from './layout';
import { breakAt, columnOf, isBlankLine, lineEnd, nextLine } from './lines';
import { canStandInBlock, doubleQuoted, endsOf, needsIndicator } from './render';
import { blockPieces, flowPieces } from './scalarPieces';
import type { ScalarPiece } from './scalarPieces';

/**
 * Gives a scalar another text in the form in which it stands: the same sign and quotes, its lines broken where they are,
 * and none touched but those that change. Several ways, the one to be preferred first; none where the form cannot hold the
 * text. Whether a way leads to the text is for the guard to say.
 */
export function keptForm(source: Source, entry: CollectionEntry, old: Scalar, text: string): TextEdit[][] {
  const value = typeof old.value === 'string' ? old.value : undefined;
  if (value === undefined) return [];
  return isBlockScalar(old) ? inBlock(source, entry, value, text) : inFlow(source, entry, old, value, text);
}

function inFlow(
  source: Source,
  entry: CollectionEntry,
  old: Scalar,
  value: string,
  text: string,
): TextEdit[][] {
  const written = source.text.slice(entry.start, entry.end);
  const isOnOneLine = !written.includes('\n');
  const quote = QUOTES[old.type ?? ''];
  // On one line a plain text may need quotes, and several lines stand better in a block.
  if (isOnOneLine && quote !== 'double') return [];
  const eol = breakAt(source.text, entry.start);
  const indent = isOnOneLine ? '' : (/\n([ \t]*)\S/.exec(written)?.[1] ?? '');
  const render = ({ text: part }: Part) =>
    quote === 'double'
      ? doubleQuoted(part).slice(1, -1)
      : (quote === 'single' ? part.replaceAll("'", "''") : part).replace(/\n/g, () => eol + eol + indent);
  const edit = changedPieces(flowPieces(written, entry.start, quote), value, text, render);
  return edit === undefined ? [] : [[edit]];
}

const QUOTES: Readonly<Record<string, 'single' | 'double' | undefined>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

function inBlock(source: Source, entry: CollectionEntry, value: string, text: string): TextEdit[][] {
  const header = source.solids.find(
    solid => solid.start >= entry.start && solid.type === 'block-scalar-header',
  );
  const [before, after] = [partsOf(value), partsOf(text)];
  if (header === undefined || before.content === '' || !canStandInBlock(text)) return [];
  const sign = source.text.slice(header.start, header.end);
  if (!text.includes('\n') && !sign.includes('-')) return []; // one line stands better on the line of the key
  const isFolded = sign.startsWith('>');
  const body = { start: nextLine(source.text, header.end), column: columnOfBody(source.text, entry, sign) };
  const pieces = blockPieces(source.text, body, before.content, isFolded);
  const last = pieces?.at(-1);
  if (pieces === undefined || last === undefined) return [];
  const eol = breakAt(source.text, header.end);
  const by = body.column - columnOf(source.text, entry.head);
  const inStyle = (style: string, edit: TextEdit | undefined): TextEdit[] => {
    const now = headerOf(style + sign.slice(1), by, before, after);
    const end = now.includes('+') ? blankLines(source.text, last.end, after.ends, eol) : [];
    return [
      { start: header.start, end: header.end, text: now },
      ...(edit === undefined ? [] : [edit]),
      ...end,
    ];
  };
  const render = (style: string) => (part: Part) =>
    inLines(style === '>' ? unfolded(part) : part.text, part.isLineStart, eol, ' '.repeat(body.column));
  const whole = (style: string) => ({
    start: body.start,
    end: last.end,
    text: render(style)({ text: after.content, isLineStart: true, behind: '', before: '' }),
  });
  const style = sign.slice(0, 1);
  return [
    inStyle(style, changedPieces(pieces, before.content, after.content, render(style))),
    inStyle(style, whole(style)),
    ...(isFolded ? [inStyle('|', whole('|'))] : []),
  ];
}

/** A part of a text that is to be written anew. */
interface Part {
  readonly text: string;
  /** The source is written anew from the start of a line, with its indentation. */
  readonly isLineStart: boolean;
  /** What its first line has before it, and the character behind its last. */
  readonly behind: string;
  readonly before: string;
}

/** A text and how many line ends it has at its end. */
interface Parts {
  readonly content: string;
  readonly ends: number;
}

function partsOf(text: string): Parts {
  const ends = endsOf(text);
  return { content: text.slice(0, text.length - ends), ends };
}

function columnOfBody(text: string, entry: CollectionEntry, sign: string): number {
  const indicator = /\d/.exec(sign)?.[0];
  if (indicator !== undefined) return columnOf(text, entry.head) + Number(indicator);
  let line = nextLine(text, entry.start);
  while (line < text.length && isBlankLine(text, line)) line = nextLine(text, line);
  return /^ */.exec(text.slice(line))?.[0].length ?? 0;
}

/**
 * The header of a block: as it stands wherever it can hold the text. One that has kept blank lines at the end goes back
 * to the usual form when there are none any more: those that stand there then part it from what comes next.
 */
function headerOf(sign: string, by: number, before: Parts, after: Parts): string {
  const keeps = after.ends > 1 || (after.ends === 1 && before.ends === 1 && sign.includes('+'));
  const end = after.ends === 0 ? '-' : keeps ? '+' : '';
  const style = sign.slice(0, 1);
  const indicator = /\d/.exec(sign)?.[0] ?? (needsIndicator(after.content) ? String(by) : '');
  return /^.[+-]\d/.test(sign) ? style + end + indicator : style + indicator + end;
}

/** The lines of a part of a block, each behind its indentation; the first goes on in the line where it stands. */
function inLines(text: string, isLineStart: boolean, eol: string, indent: string): string {
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const isIndented = (index > 0 || isLineStart) && (line !== '' || index === lines.length - 1);
      return (index === 0 ? '' : eol) + (isIndented ? indent : '') + line;
    })
    .join('');
}

/** Between two lines of a folded block a line end is written as two, unless one of them is indented. */
function unfolded({ text, isLineStart, behind, before }: Part): string {
  const pieces = text.split(/(\n+)/);
  const line = (index: number) =>
    (index === 0 ? behind : '') + (pieces[index] ?? '') + (index === pieces.length - 1 ? before : '');
  return pieces
    .map((piece, index) => {
      const isAtStart = isLineStart && index === 1 && line(0) === '';
      const isBesideIndented = [line(index - 1), line(index + 1)].some(each => /^[ \t]/.test(each));
      return index % 2 === 0 || isAtStart || isBesideIndented ? piece : `${piece}\n`;
    })
    .join('');
}

/** Brings the blank lines behind a block, which are part of its text, to their number. */
function blankLines(text: string, from: number, ends: number, eol: string): TextEdit[] {
  const blanks: number[] = [];
  for (
    let line = nextLine(text, from);
    line < text.length && isBlankLine(text, line);
    line = nextLine(text, line)
  )
    blanks.push(lineEnd(text, line));
  const isOpen = !text.includes('\n', from);
  const missing = ends - 1 - blanks.length + (isOpen ? 1 : 0);
  if (missing > 0) return [{ start: from, end: from, text: eol.repeat(missing) }];
  return missing < 0 ? [{ start: from, end: blanks[-missing - 1] ?? from, text: '' }] : [];
}

/**
 * The edit that makes one text of another where it stands in pieces: what both begin and end with stays.
 * @param render how a part of the text is written there
 */
function changedPieces(
  pieces: readonly ScalarPiece[],
  before: string,
  after: string,
  render: (part: Part) => string,
): TextEdit | undefined {
  if (before === after || pieces.length === 0 || pieces.map(({ value }) => value).join('') !== before)
    return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (/[\ud800-\udbff]/.test(before[head - 1] ?? '')) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (/[\udc00-\udfff]/.test(before[before.length - tail] ?? '')) tail--;
  const from = startAt(pieces, head);
  const to = endAt(pieces, before.length - tail, before.length);
  const end = after.length - (before.length - to.at);
  const part = {
    text: after.slice(from.at, end),
    isLineStart: from.place === pieces[0]?.start,
    behind: after.slice(after.lastIndexOf('\n', from.at - 1) + 1, from.at),
    before: after.slice(end, end + 1),
  };
  return { start: from.place, end: to.place, text: render(part) };
}

/** A place in the source, and the one in the text that it stands for. */
interface Edge {
  readonly place: number;
  readonly at: number;
}

/** The end of a line, with what is indented behind it; or the indentation of the first. */
const isBreak = (piece: ScalarPiece | undefined): boolean =>
  piece !== undefined && !piece.isPlain && (piece.value === '' || piece.value.includes('\n'));
/** Blank lines are written anew with what changes beside them, so that no blanks are left on one. */
const isBlank = (piece: ScalarPiece | undefined): boolean => isBreak(piece) || piece?.value === '';

/** The last place up to which the source can stay for a text that changes from there on. */
function startAt(pieces: readonly ScalarPiece[], wanted: number): Edge {
  const length = (index: number) => pieces[index]?.value.length ?? 0;
  let [index, at] = [0, 0];
  while (index < pieces.length - 1 && at + length(index) < wanted) at += length(index++);
  const piece = pieces[index] as ScalarPiece;
  if (piece.isPlain && wanted > at) return { place: piece.start + wanted - at, at: wanted };
  if (!isBreak(piece) && wanted === at + length(index)) return { place: piece.end, at: wanted };
  while (index > 0 && isBlank(pieces[index - 1])) at -= length(--index);
  return { place: (pieces[index] as ScalarPiece).start, at };
}

/** The first place from which the source can stay for a text that changes up to there. */
function endAt(pieces: readonly ScalarPiece[], wanted: number, total: number): Edge {
  const length = (index: number) => pieces[index]?.value.length ?? 0;
  let [index, at] = [pieces.length - 1, total];
  while (index > 0 && at - length(index) > wanted) at -= length(index--);
  const piece = pieces[index] as ScalarPiece;
  const start = at - length(index);
  if (piece.isPlain && wanted < at) return { place: piece.start + wanted - start, at: wanted };
  if (!isBreak(piece) && wanted === start) return { place: piece.start, at: wanted };
  while (index < pieces.length - 1 && isBlank(pieces[index + 1])) at += length(++index);
  return { place: (pieces[index] as ScalarPiece).end, at };
}
