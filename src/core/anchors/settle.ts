// Where lines were put in or taken out whose neighbours are equal to them, a diff can be read in several ways. The one
// that people mean is found by blank lines and indentation, as git does (its "indent heuristic").

/** What became of each line, both counted from 0: the line of the other text, or -1. */
export interface Matching {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/** Moves each stretch of lines that were only put in, or only taken out, to where it reads best. */
export function settle(
  before: readonly string[],
  after: readonly string[],
  { toNew, toOld }: Matching,
): void {
  settleOne(before, after, toNew, toOld);
  settleOne(after, before, toOld, toNew);
}

/** A stretch is looked at this far, and moved this far at most. */
const FAR = 100;

function settleOne(
  lines: readonly string[],
  other: readonly string[],
  to: Int32Array,
  from: Int32Array,
): void {
  const isEqual = (a: number, b: number) => (lines[a] ?? '').trim() === (lines[b] ?? '').trim();
  for (let at = 0; at < to.length; at++) {
    if (to[at] !== -1) continue;
    let end = at;
    while (end < to.length && to[end] === -1) end++;
    const [start, first] = [at, end];
    at = end;
    const above = start > 0 ? (to[start - 1] ?? 0) : -1;
    const below = first < to.length ? (to[first] ?? 0) : other.length;
    if (below !== above + 1) continue; // something was put there instead
    let up = 0;
    while (
      up < FAR &&
      start - up - 1 >= 0 &&
      isEqual(start - up - 1, first - up - 1) &&
      to[start - up - 1] === above - up &&
      above - up >= 0
    )
      up++;
    let down = 0;
    while (
      down < FAR &&
      first + down < to.length &&
      isEqual(start + down, first + down) &&
      to[first + down] === below + down
    )
      down++;
    if (up + down === 0) continue;
    let best = { by: 0, score: Infinity, indent: Infinity };
    for (let by = -up; by <= down; by++) {
      const [one, two] = [split(lines, start + by), split(lines, first + by)];
      const now = { by, score: one.penalty + two.penalty, indent: one.indent + two.indent };
      const order = 60 * Math.sign(now.indent - best.indent) + (now.score - best.score);
      if (best.score === Infinity || order <= 0) best = now;
    }
    for (let by = 0; by < best.by; by++) move(first + by, start + by);
    for (let by = 0; by > best.by; by--) move(start + by - 1, first + by - 1);
    at = Math.max(at, first + best.by);
  }

  /** The line of the other text that was matched with one line is now matched with another. */
  function move(line: number, now: number) {
    const matched = to[line] ?? -1;
    to[line] = -1;
    to[now] = matched;
    from[matched] = now;
  }
}

/** How bad it is to part a text before this line; figures of git's xdiff. */
function split(lines: readonly string[], at: number): { readonly indent: number; readonly penalty: number } {
  const indentAt = (index: number) => indentOf(lines[index] ?? '');
  const search = (from: number, step: 1 | -1) => {
    let blanks = 0;
    for (let index = from; index >= 0 && index < lines.length && blanks < 20; index += step) {
      const indent = indentAt(index);
      if (indent !== -1) return { indent, blanks };
      blanks++;
    }
    return { indent: -1, blanks };
  };
  const isEnd = at >= lines.length;
  const indent = isEnd ? -1 : indentAt(at);
  const [pre, post] = [search(at - 1, -1), search(at + 1, 1)];
  const postBlanks = indent === -1 ? 1 + post.blanks : 0;
  const blanks = pre.blanks + postBlanks;
  const own = indent !== -1 ? indent : post.indent;
  let penalty = -30 * blanks + 6 * postBlanks;
  if (pre.indent === -1 && pre.blanks === 0) penalty += 1;
  if (isEnd) penalty += 21;
  const any = blanks > 0;
  if (own !== -1 && pre.indent !== -1 && own !== pre.indent) {
    if (own > pre.indent) penalty += any ? 10 : -4;
    else if (post.indent !== -1 && post.indent > own) penalty += any ? 17 : 24;
    else penalty += any ? 17 : 23;
  }
  return { indent: own, penalty };
}

/** The column where a line begins; -1 where it is blank. */
function indentOf(line: string): number {
  let column = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 8 - (column % 8);
    else if (code > 13) return column;
  }
  return -1;
}
