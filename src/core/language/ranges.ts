import type { Span } from '../result';
import type { Finding } from './finding';

/** A place in a text as editors count it: lines, and characters in them, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the offsets of a text are, in the lines that editors make of it; one behind its end is its end. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return offset => {
    const within = Math.min(offset, text.length);
    const line = starts.findLastIndex(start => start <= within);
    return { line, character: within - (starts[line] ?? 0) };
  };
}

/** Where findings are shown, at least one character each. */
export function rangesOf(
  text: string | undefined,
  findings: readonly Finding[],
): readonly { readonly start: Position; readonly end: Position }[] {
  const position = positionsIn(text ?? '');
  return findings.map(({ span, line }) => {
    const { start, end } = within(position, span);
    // What is wrong with bytes has a line, and no place in a text that was made of them.
    if (line === undefined || start.line === line - 1) return { start, end };
    return { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 1 } };
  });
}

const within = (position: (offset: number) => Position, { start, end }: Span) => ({
  start: position(start),
  end: position(Math.max(end, start + 1)),
});
