import { lineEnd, nextLine } from './lines';

/** A stretch of a scalar's source with the stretch of its text that it stands for. */
export interface ScalarPiece {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Its characters are those of the text; else it stands for its part as a whole: an escape, the break of a line. */
  readonly isPlain: boolean;
}

/** Where the lines of a block scalar stand. */
export interface Body {
  /** The start of its first line, and the column of its text. */
  readonly start: number;
  readonly column: number;
}

/**
 * The lines of a block scalar and what stands between them, as far as its last line that is not blank.
 * @param content its text without the line ends at its end
 * @returns undefined where the lines are not those of the text
 */
export function blockPieces(
  text: string,
  { start, column }: Body,
  content: string,
  isFolded: boolean,
): readonly ScalarPiece[] | undefined {
  const pieces: ScalarPiece[] = [];
  let at = 0; // in the content
  let gap = start;
  for (let line = start; pieces.length === 0 || at < content.length; line = nextLine(text, line)) {
    if (line >= text.length) return undefined;
    const end = lineEnd(text, line);
    const indent = Math.min(column, /^ */.exec(text.slice(line, end))?.[0].length ?? 0);
    const words = text.slice(line + indent, end);
    if (words !== '' && indent < column) return undefined;
    if (isFolded && words === '') continue; // part of what stands before the next line
    const between = betweenLines(content, at, isFolded, pieces.length === 0);
    if (!content.startsWith(between + words, at)) return undefined;
    pieces.push(
      { start: gap, end: line + indent, value: between, isPlain: false },
      { start: line + indent, end, value: words, isPlain: true },
    );
    at += between.length + words.length;
    gap = end;
  }
  return pieces;
}

/** What the text has where a line begins: folded, all line ends that stand there, or else a space. */
function betweenLines(content: string, at: number, isFolded: boolean, isFirst: boolean): string {
  if (!isFolded) return isFirst ? '' : '\n';
  return /^\n*/.exec(content.slice(at))?.[0] || (isFirst ? '' : ' ');
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029', ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t' },
};

/** One thing of a quoted text: an escape, a quote written twice, the break of a line with the blanks around it, or other characters. */
const DOUBLE =
  /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^])|[ \t]*\r?\n[ \t\r\n]*|(?:(?![ \t]*\r?\n)[^\\])+/g;
const SINGLE = /''|[ \t]*\r?\n[ \t\r\n]*|(?:(?![ \t]*\r?\n)[^'])+/g;
const PLAIN = /[ \t]*\r?\n[ \t\r\n]*|(?:(?![ \t]*\r?\n)[^])+/g;

/** What stands between the quotes of a scalar, or a plain one, piece by piece. */
export function flowPieces(
  source: string,
  offset: number,
  quote: 'single' | 'double' | undefined,
): readonly ScalarPiece[] {
  const edge = quote === undefined ? 0 : 1;
  const inner = source.slice(edge, source.length - edge);
  const things = quote === 'double' ? DOUBLE : quote === 'single' ? SINGLE : PLAIN;
  return [...inner.matchAll(things)].map(({ 0: found, index }) => {
    const start = offset + edge + index;
    const value = meaning(found, quote);
    return { start, end: start + found.length, value, isPlain: value === found && !found.includes('\n') };
  });
}

function meaning(found: string, quote: 'single' | 'double' | undefined): string {
  if (quote === 'double' && found.startsWith('\\')) {
    if (/^\\\r?\n/.test(found)) return '';
    const code = /^\\[xuU](.+)$/.exec(found)?.[1];
    return code === undefined
      ? (ESCAPES[found.slice(1)] ?? found)
      : String.fromCodePoint(Number.parseInt(code, 16));
  }
  if (quote === 'single' && found === "''") return "'";
  if (!found.includes('\n')) return found;
  const ends = found.split('\n').length - 1;
  return ends === 1 ? ' ' : '\n'.repeat(ends - 1);
}
