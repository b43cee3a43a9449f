/**
 * Where a line stands now that was once noted: the line of that text which is nearest to where it was. White space
 * around lines does not count.
 * @param line where it was, counted from 1
 * @returns counted from 1; undefined where no line has that text any more
 */
export function nearestLine(lines: readonly string[], line: number, text: string): number | undefined {
  const wanted = text.trim();
  let best: number | undefined;
  lines.forEach((each, index) => {
    const isNearer = best === undefined || Math.abs(index + 1 - line) < Math.abs(best - line);
    if (isNearer && each.trim() === wanted) best = index + 1;
  });
  return best;
}
