// Why a file is not written, or a change not taken back.
import { fail, type Result } from '../core/result';
import { say } from '../core/text';
import { reasonOf } from './reading';

export function busy(path: string) {
  return fail('busy', say('{path} keeps changing. Nothing was written: try again in a moment.', { path }));
}

export function gone(path: string) {
  return fail('gone', say('{path} is no longer there.', { path }));
}

export function outside(path: string) {
  return fail('unreadable', say('{path} is a link that leads out of the folder.', { path }));
}

export function changedSince(path: string) {
  return fail('changed', say('{path} has changed since. Nothing was undone.', { path }));
}

export function taken(path: string) {
  return fail('exists', say('There is a new {path}. Nothing was undone.', { path }));
}

/** What the disk refuses becomes a failure. */
export async function guarded<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await task();
  } catch (error) {
    return fail('disk', say('The file could not be written: {reason}', { reason: reasonOf(error) }));
  }
}
