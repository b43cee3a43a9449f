import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { TextEdit } from '../core/yaml/edit';

/** One stretch that a change replaced: where it stands in the text after the change, and what was there and is now. */
export interface ChangedSpan {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The smallest single stretch in which two texts differ. Of lines that begin alike, whole lines are taken as those that
 * came or went, and not the end of one with the beginning of the next.
 */
export function changedSpan(before: string, after: string): ChangedSpan {
  const start = commonPrefix(before, after);
  const tail = commonSuffix(before.slice(start), after.slice(start));
  const was = before.slice(start, before.length - tail);
  const is = after.slice(start, after.length - tail);
  const back = was === '' || is === '' ? toLineStart(before.slice(0, start), was + is) : 0;
  const moved = before.slice(start - back, start);
  const shifted = (text: string) => (text === '' ? '' : moved + text.slice(0, text.length - back));
  return { start: start - back, before: shifted(was), after: shifted(is) };
}

/** By how many characters a stretch can stand further in front, with the same outcome, to begin a line; else 0. */
function toLineStart(head: string, stretch: string): number {
  const most = commonSuffix(head, stretch);
  const lineStart = head.lastIndexOf('\n') + 1;
  return head.length - lineStart <= most ? head.length - lineStart : 0;
}

/**
 * The edit that takes a change back in a text that may have changed elsewhere since.
 * @param text the text as it stands now
 * @param then the text as it stood after the change
 * @returns a failure ('changed') when the stretch itself, or what stands around it, is not as it was
 */
export function revertSpan(
  text: string,
  then: string,
  change: ChangedSpan,
  path: string,
): Result<readonly TextEdit[]> {
  const end = change.start + change.after.length;
  const since = changedSpan(then, text);
  const untouched = (from: number, to: number): number | undefined => {
    if (to <= since.start) return 0;
    if (from >= since.start + since.before.length) return text.length - then.length;
    return undefined;
  };
  const shift = text === then ? 0 : untouched(change.start, end);
  if (shift === undefined)
    return fail('changed', say('{path} has changed since. Nothing was undone.', { path }));
  return ok([{ start: change.start + shift, end: end + shift, text: change.before }]);
}

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a[at] === b[at]) at++;
  return at;
}

function commonSuffix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let length = 0;
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
