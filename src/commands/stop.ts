import type { Failure, Result } from '../core/result';
import { say, type Text } from '../core/text';

/**
 * Ends a command: the user cancelled, or something stands in the way. Thrown by what commands are made of and
 * caught in one place, the wrapper of `registry.ts`; nothing else throws or catches it.
 */
export class Stop extends Error {
  constructor(readonly failure: Failure) {
    super(failure.text.message);
  }
}

const CANCELLED = 'cancelled';

/** The user changed their mind: nothing is done and nothing is said. */
export function cancel(): never {
  throw new Stop({ code: CANCELLED, text: say('Cancelled.') });
}

export function isCancelled(stop: Stop): boolean {
  return stop.failure.code === CANCELLED;
}

export function stop(code: string, text: Text): never {
  throw new Stop({ code, text });
}

/** The value of a result, or the end of the command. */
export function need<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Stop(result.error);
}

/** What is merely so: there is nothing to do it with, or it is done already. Nothing went wrong. */
const MERELY_SO = ['at-end', 'no-code', 'no-code-note', 'no-folder', 'no-item', 'no-record', 'no-remote'];

/** Whether a refusal only says how things are. */
export function isMerelySo(code: string): boolean {
  return /^no(thing-|where|body|-trust)/.test(code) || MERELY_SO.includes(code);
}
