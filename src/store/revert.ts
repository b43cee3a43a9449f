import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { TextEdit } from '../core/yaml/edit';

/** One stretch that a change replaced: where it stands in the text after the change, and what was there and is now. */
export interface ChangedSpan {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The smallest single stretch in which two texts differ. */
export function changedSpan(before: string, after: string): ChangedSpan {
  const start = commonPrefix(before, after);
  const tail = commonSuffix(before.slice(start), after.slice(start));
  return {
    start,
    before: before.slice(start, before.length - tail),
    after: after.slice(start, after.length - tail),
  };
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
