// Lines as the editor counts them.

/**
 * The lines of a text: parted by \n, \r\n or a lone \r, and by nothing else (a form feed or U+2028 parts none). A byte
 * order mark is no part of the first.
 */
export function linesOf(text: string): string[] {
  return (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
}

/** The line without its white space: a formatter that moves it does not change a line. */
export function bare(line: string): string {
  return line.replace(/\s+/g, '');
}

export function isBlank(line: string): boolean {
  return !/\S/.test(line);
}

const STARTS = /^<{7}(?: |$)/;
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
const ENDS = /^>{7}(?: |$)/;

/** Which lines are markers of a conflict: no place is ever on one. Seven `=` alone underline a heading. */
export function conflictMarkers(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let open: number[] = [];
  lines.forEach((line, index) => {
    const first = line.charCodeAt(0);
    if ((first < 60 || first > 62) && first !== 124) return;
    if (STARTS.test(line)) open = [index];
    else if (open.length > 0 && MARKER.test(line)) open.push(index);
    if (open.length > 1 && ENDS.test(line)) {
      for (const each of open) found.add(each);
      open = [];
    }
  });
  return found;
}
