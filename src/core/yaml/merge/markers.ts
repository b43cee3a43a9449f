// What git leaves of a conflict, taken apart: plain marks, diff3, zdiff3, marks of any length.
import { fail, ok, type Result } from '../../result';
import { say } from '../../text';

/** The versions that stand in one file with marks around them. */
export interface MarkedSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both come from, where the marks say it (diff3, zdiff3). */
  readonly base?: string;
  /** What git calls the sides, mostly branches or commits; empty where it does not say. */
  readonly oursLabel: string;
  readonly theirsLabel: string;
}

/** The lines of one conflict, and where the marks stand among them. */
interface Hunk {
  readonly line: number;
  readonly base: number | undefined;
  readonly between: number;
  readonly lines: readonly string[];
}

const OPENING = /^<{7,}(?=[ \r\n]|$)/m;

/**
 * Takes a text with the marks of a conflict apart into the versions that met in it.
 * @returns undefined where it has no marks; a failure 'half-merged' where they are not complete or stand in each other
 */
export function splitMarkers(text: string): Result<MarkedSides | undefined> {
  const size = OPENING.exec(text)?.[0].length;
  const lines = text.split(/(?<=\n)/);
  if (size === undefined) {
    const stray = lines.findIndex(line => /^>{7,} \S/.test(line));
    return stray === -1 ? ok(undefined) : halfMerged(stray + 1);
  }
  const parts = partsOf(lines, size);
  if (!parts.ok) return parts;
  const { pieces, oursLabel, theirsLabel } = parts.value;
  const hunks = pieces.filter(piece => typeof piece !== 'string');
  const side = (of: (hunk: Hunk) => readonly string[]) =>
    pieces.map(piece => (typeof piece === 'string' ? piece : of(piece).join(''))).join('');
  const ours = side(hunk => hunk.lines.slice(0, hunk.base ?? hunk.between));
  const theirs = side(hunk => hunk.lines.slice(hunk.between + 1));
  // Marks within the sides are of a merge in a merge: only git can say what was meant.
  if (OPENING.test(ours) || OPENING.test(theirs)) return halfMerged(hunks[0]?.line ?? 1);
  if (hunks.every(hunk => hunk.base === undefined)) return ok({ ours, theirs, oursLabel, theirsLabel });
  const base = side(hunk => (hunk.base === undefined ? [] : hunk.lines.slice(hunk.base + 1, hunk.between)));
  return ok({ ours, theirs, base: withoutConflicts(base), oursLabel, theirsLabel });
}

/**
 * A base whose own ancestors met in it: of a place where these differ, nothing is known.
 */
export function withoutConflicts(text: string): string {
  const size = OPENING.exec(text)?.[0].length;
  const parts = size === undefined ? undefined : partsOf(text.split(/(?<=\n)/), size);
  return parts?.ok === true ? parts.value.pieces.filter(piece => typeof piece === 'string').join('') : text;
}

/**
 * Whether the marks in a file stand as git wrote them. Who has begun to merge by hand has written something that no
 * version has, or taken away what one had added: then the file counts, and not what git remembers.
 * @param stages the whole versions, as git remembers them
 */
export function isAsGitWrote(
  marked: Pick<MarkedSides, 'ours' | 'theirs'>,
  stages: { readonly base?: string; readonly ours: string; readonly theirs: string },
): boolean {
  const lines = (text = '') => new Set(text.split(/\r?\n/));
  const [base, ours, theirs] = [lines(stages.base), lines(stages.ours), lines(stages.theirs)];
  const [mine, other] = [lines(marked.ours), lines(marked.theirs)];
  const keeps = (side: ReadonlySet<string>, from: ReadonlySet<string>, with_: ReadonlySet<string>) =>
    [...from].every(line => side.has(line) || (base.has(line) && !with_.has(line)));
  const isKnown = [...mine, ...other].every(line => ours.has(line) || theirs.has(line));
  return isKnown && keeps(mine, ours, theirs) && keeps(other, theirs, ours);
}

interface Parts {
  readonly pieces: readonly (string | Hunk)[];
  readonly oursLabel: string;
  readonly theirsLabel: string;
}

function partsOf(lines: readonly string[], size: number): Result<Parts> {
  const pieces: (string | Hunk)[] = [];
  let labels: readonly [string, string] | undefined;
  let open: { line: number; label: string; base?: number; between?: number; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    const opens = labelOf(line, '<', size);
    const closes = labelOf(line, '>', size);
    if (open === undefined) {
      if (closes) return halfMerged(index + 1);
      if (opens !== undefined) open = { line: index + 1, label: opens, lines: [] };
      else pieces.push(line);
      continue;
    }
    if (opens !== undefined) return halfMerged(open.line);
    if (closes !== undefined) {
      if (open.between === undefined) return halfMerged(open.line);
      labels ??= [open.label, closes];
      pieces.push({ line: open.line, base: open.base, between: open.between, lines: open.lines });
      open = undefined;
      continue;
    }
    if (labelOf(line, '=', size) !== undefined) {
      if (open.between !== undefined) return halfMerged(open.line);
      open.between = open.lines.length;
    } else if (open.between === undefined && labelOf(line, '|', size) !== undefined)
      open.base ??= open.lines.length;
    open.lines.push(line);
  }
  if (open !== undefined) return halfMerged(open.line);
  const [oursLabel, theirsLabel] = labels ?? ['', ''];
  return ok({ pieces, oursLabel, theirsLabel });
}

/** What stands behind a mark of this sign and length, often nothing; undefined where the line is no such mark. */
function labelOf(line: string, sign: string, size: number): string | undefined {
  if (!line.startsWith(sign.repeat(size))) return undefined;
  const rest = line.slice(size).replace(/\r?\n$/, '');
  return rest === '' || rest.startsWith(' ') ? rest.trim() : undefined;
}

function halfMerged(line: number): Result<never> {
  return fail(
    'half-merged',
    say(
      'The marks of the conflict at line {line} are not complete, or stand within each other. Decide by hand what stays there, and take the marks away.',
      { line },
    ),
  );
}
