import { fail, ok, type Failure, type Result } from '../core/result';
import { say, type Text } from '../core/text';

/** How to take one change of one file back. */
export interface UndoStep {
  /** Whether it can still be taken back; changes nothing. */
  check(): Promise<Result<void>>;
  apply(): Promise<Result<void>>;
}

interface Remembered {
  readonly label: Text;
  readonly steps: readonly UndoStep[];
}

const LIMIT = 100;

/** The last changes made through our views and commands, newest last. An editor's own undo knows nothing of them. */
export class History {
  readonly #done: Remembered[] = [];

  add(label: Text, steps: readonly UndoStep[]): void {
    if (steps.length === 0) return;
    this.#done.push({ label, steps });
    if (this.#done.length > LIMIT) this.#done.shift();
  }

  /**
   * Takes the last change back, whole or not at all.
   * @returns what was taken back; a failure when there is nothing, or when what it made has been changed since
   */
  async undo(): Promise<Result<Text>> {
    const last = this.#done.at(-1);
    if (last === undefined) return fail('nothing-to-undo', say('There is nothing to undo.'));
    const blocked = await firstFailure(last.steps, step => step.check());
    if (blocked !== undefined) return { ok: false, error: blocked };
    this.#done.splice(this.#done.indexOf(last), 1);
    const failed = await firstFailure([...last.steps].reverse(), step => step.apply());
    return failed === undefined ? ok(last.label) : { ok: false, error: failed };
  }
}

async function firstFailure(
  steps: readonly UndoStep[],
  run: (step: UndoStep) => Promise<Result<void>>,
): Promise<Failure | undefined> {
  for (const step of steps) {
    const result = await run(step);
    if (!result.ok) return result.error;
  }
  return undefined;
}
