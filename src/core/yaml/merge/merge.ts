import { fail, ok, type Result } from '../../result';
import { say } from '../../text';
import { sameValue } from '../applyChange';
import type { EditRules } from '../edit';
import { parseYaml } from '../read';
import type { Unreadable } from '../unreadable';
import { Choices, type MergeChoice, type Conflict } from './choices';
import { missingComments, withComments } from './comments';
import { commentsIn, cut, valueOf, type MergeBlock, type Root } from './pieces';
import { printRoot } from './print';
import { mergeRoots } from './tree';
import { changedOne } from './trivia';
import { joinTwice, plainLines } from './doubledKeys';

/** Two versions of a file, and the one that both come from, where it is known. Texts, with or without a byte order mark. */
export interface MergeSides {
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What came of a merge. */
export interface Merged {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** What both sides changed, in the order of the file; where nothing is chosen yet, one of the two stands. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two versions of a file by their structure: maps by key, lists item by item, texts of several lines by lines.
 * What stands twice in a side is joined first. What only one side changed is as that side has it; what one changed, or
 * wrote a comment above, and the other removed stays; ticked wins over unticked. The result is put together from the pieces of both sides, with their comments and their form, and is the
 * same whichever side is called ours. It is read again: it has the merged value, and no comment is lost that a side
 * did not take away.
 * @param choices what the user chose of the conflicts, by their ids
 * @returns a failure 'ours-unreadable' or 'theirs-unreadable' in the words of the reader, or 'cannot-merge' where a side is
 * of no form that is merged
 */
export function mergeYaml(
  sides: MergeSides,
  rules: EditRules = {},
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Result<Merged> {
  const [ours, theirs] = [rootOf(sides.ours, rules), rootOf(sides.theirs, rules)];
  if (!ours.ok) return fail('ours-unreadable', ours.error.text);
  if (!theirs.ok) return fail('theirs-unreadable', theirs.error.text);
  const base = sides.base === undefined ? undefined : rootOf(sides.base, rules);
  const common = base?.ok === true ? base.value : undefined;
  const [a, b] = [ours.value, theirs.value];
  if (a === undefined || b === undefined) return cannotMerge();
  // Both people get the same, whoever of them merges: the order of the sides is that of their texts.
  const aIsFirst = printRoot(a) <= printRoot(b);
  for (const depth of [Infinity, 1]) {
    const chosen = new Choices(choices, aIsFirst);
    const [first, second] = aIsFirst ? [a, b] : [b, a];
    const merged = mergeRoots(common, first, second, { rules, choices: chosen, depth });
    const checked = verified(common, first, second, merged);
    if (checked === undefined) continue;
    const text = likeOurs(sides, checked.text);
    return ok({ text, value: checked.value, conflicts: chosen.conflicts });
  }
  return cannotMerge();
}

const cannotMerge = (): Result<never> =>
  fail(
    'cannot-merge',
    say('The two versions cannot be merged safely here. Decide by hand what stays, and take the marks away.'),
  );

/** The pieces of a side, its lines ended by line feeds; what stands twice in it is joined. */
function rootOf(text: string, rules: EditRules): Result<Root | undefined, Unreadable> {
  const plain = plainLines(text);
  const read = parseYaml(plain, true);
  if (read.ok) return ok(cut(read.value.file, read.value.lexemes));
  const joined = read.error.reason === 'duplicate-key' ? joinTwice(plain, rules) : undefined;
  const again = joined && parseYaml(joined.text, true);
  return again?.ok === true ? ok(cut(again.value.file, again.value.lexemes)) : read;
}

/**
 * The byte order mark and the line ends of our side, each line its own; the last line ends as in the side that changed
 * that.
 */
function likeOurs({ base, ours, theirs }: MergeSides, text: string): string {
  const isClosed = (side: string) => side.endsWith('\n');
  const closed = changedOne(
    base === undefined ? undefined : isClosed(base),
    isClosed(ours),
    isClosed(theirs),
  );
  const lines = (closed === false ? text.replace(/\n$/, '') : text).split(/(?<=\n)/);
  const long = new Set(ours.match(/^.*(?=\r\n)/gm));
  const usual = ours.split('\r\n').length > ours.split('\n').length / 2 ? '\r\n' : '\n';
  const known = new Set(ours.match(/^.*(?=\n)/gm));
  const endOf = (line: string) => (long.has(line) ? '\r\n' : known.has(line) ? '\n' : usual);
  const ended = lines.map(line => line.replace(/\n$/, () => endOf(line.slice(0, -1)))).join('');
  return ours.startsWith('\uFEFF') ? `\uFEFF${ended}` : ended;
}

interface Checked {
  readonly text: string;
  readonly value: Merged['value'];
}

/** The text of what was merged, read again; undefined where it does not hold what it should. */
function verified(
  base: Root | undefined,
  a: Root,
  b: Root,
  merged: MergeBlock,
  again = false,
): Checked | undefined {
  const text = printRoot(merged);
  const read = parseYaml(text, true);
  if (!read.ok || !sameValue(read.value.file.value, valueOf(merged))) return undefined;
  const comments = commentsIn(read.value.file, read.value.lexemes);
  const missing = missingComments(base?.comments, a.comments, b.comments, comments);
  if (missing.length === 0) return { text, value: read.value.file.value };
  return again ? undefined : verified(base, a, b, withComments(merged, missing, [a, b]), true);
}
