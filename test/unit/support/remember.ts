import type { History, UndoStep } from '../../../src/store/history';

/** Remembers what takes back a deed that is done already. */
export function remember(
  history: History,
  message: string,
  steps: readonly (UndoStep | undefined)[],
  key?: string,
): Promise<void> {
  return history.record({ message }, done => Promise.resolve(steps.forEach(done)), key);
}
