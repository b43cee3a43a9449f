import type { FailureCode, MerelySo } from '../core/failureCode';
import type { Failure, Result } from '../core/result';
import { fill, say, type Text } from '../core/text';

/**
 * Ends a command: the user cancelled, or something stands in the way. Thrown by what commands are made of and
 * caught in one place, the wrapper of `registry.ts`; nothing else throws or catches it.
 */
export class Abort extends Error {
  constructor(readonly failure: Failure) {
    super(fill(failure.text.message, failure.text.args)); // as it stands in the log
  }
}

const CANCELLED = 'cancelled';

/** The user changed their mind: nothing is done and nothing is said. */
export function cancel(): never {
  throw new Abort({ code: CANCELLED, text: say('Cancelled.') });
}

export function isCancelled(aborted: Abort): boolean {
  return aborted.failure.code === CANCELLED;
}

export function abort(code: FailureCode, text: Text): never {
  throw new Abort({ code, text });
}

/** The value of a result, or the end of the command. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Abort(result.error);
}

/** Each of them: one that is forgotten does not compile. */
const MERELY_SO: Readonly<Record<MerelySo, true>> = {
  'at-end': true,
  'no-code': true,
  'no-code-note': true,
  'no-disk': true,
  'no-folder': true,
  'no-host': true,
  'no-item': true,
  'no-past': true,
  'no-record': true,
  'no-remote': true,
  'no-repository': true,
  'no-trust': true,
  nobody: true,
  'not-web': true,
  'nothing-above': true,
  'nothing-ahead': true,
  'nothing-there': true,
  'nothing-to-do': true,
  'nothing-to-merge': true,
  'nothing-to-plan': true,
  'nothing-to-share': true,
  'nothing-to-undo': true,
  nowhere: true,
};

/** Whether a refusal only says how things are. */
export function isMerelySo(code: FailureCode): boolean {
  return Object.hasOwn(MERELY_SO, code);
}
