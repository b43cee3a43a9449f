import { contextOf } from './fingerprint';
import { within, type CodeAnchor, type LineRange } from './place';

/** So much of a line is quoted in the notes. */
const QUOTED = 200;

/** A line as the notes quote it: without white space around it, at most 200 characters, no half character. */
export function quoted(line: string): string {
  return line
    .trim()
    .slice(0, QUOTED)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** Whether a quoted text may be only the beginning of its line. */
export function isCut(text: string): boolean {
  return text.length >= QUOTED - 1;
}

/**
 * A place as the records keep it.
 * @param lines of the file as it is now
 * @param range lines from 1; kept within the file
 * @param commit the commit whose text of the file this is, if it is one's
 */
export function makeAnchor(
  path: string,
  lines: readonly string[],
  range: LineRange,
  commit?: string,
): CodeAnchor {
  const line = within(range.line, lines);
  const end = Math.max(line, within(range.end, lines));
  return {
    path,
    line,
    ...(end > line && { end }),
    text: quoted(lines[line - 1] ?? ''),
    ...(end > line && { last: quoted(lines[end - 1] ?? '') }),
    context: contextOf(lines, line - 1, end - 1),
    ...(commit !== undefined && { commit }),
  };
}
