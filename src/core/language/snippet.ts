/** A text as a snippet takes it for itself. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * New lines of a record as a snippet: the caret stops behind every key that waits for a value, in order.
 * @param first the number of the first stop
 */
export function withStops(lines: readonly string[], first = 1): string {
  let stop = first;
  const depth = (line: string) => line.length - line.trimStart().length;
  return lines
    .map((line, at) => {
      const next = lines.slice(at + 1).find(other => other !== '');
      const isOpen = /^\s*[^\s#].*:$/.test(line) && (next === undefined || depth(next) <= depth(line));
      return escaped(line) + (isOpen ? `$${stop++}` : '');
    })
    .join('\n');
}
