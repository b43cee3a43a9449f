// Offsets and lines of a text. A byte order mark at the start counts to no line.

/** The start of the line that the offset is in. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** The end of the line that the offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : Math.max(offset, beforeBreak(text, feed));
}

/** The start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

export function beforeBreak(text: string, feed: number): number {
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The line break in use around an offset: of its own line, else of the line before, else a line feed. */
export function breakAt(text: string, offset: number): string {
  let feed = text.indexOf('\n', offset);
  if (feed === -1) feed = text.lastIndexOf('\n');
  return text[feed - 1] === '\r' ? '\r\n' : '\n';
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Nothing but spaces stands before the offset in its line. */
export function ownsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));
}

export function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEnd(text, start)).trim() === '';
}

/** The end of the line above the one that the offset is in, before its line break; of the first line its start. */
export function lineEndAbove(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text[start - 1] === '\n' ? beforeBreak(text, start - 1) : start;
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
