/** A text as a snippet takes it for itself. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * New lines of a record as a snippet: the caret stops behind every key that waits for a value, in order.
 * @param first the number of the first stop
 * @param isBlock whether what a key holds stands on lines of its own; for all others a space is set behind the colon
 */
export function withStops(
  lines: readonly string[],
  first: number,
  isBlock: (way: readonly string[]) => boolean,
): string {
  let stop = first;
  const depth = (line: string) => line.length - line.trimStart().length;
  const above: { readonly depth: number; readonly key: string }[] = [];
  return lines
    .map((line, at) => {
      const key = /^\s*([^\s#-].*):$/.exec(line)?.[1];
      if (key === undefined) return escaped(line);
      while ((above.at(-1)?.depth ?? -1) >= depth(line)) above.pop();
      above.push({ depth: depth(line), key });
      const next = lines.slice(at + 1).find(other => other !== '');
      const isOpen = next === undefined || depth(next) <= depth(line);
      const space = isBlock(above.map(each => each.key)) ? '' : ' ';
      return escaped(line) + (isOpen ? `${space}$${stop++}` : '');
    })
    .join('\n');
}
