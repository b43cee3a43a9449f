import { SerialQueue } from '../core/serialQueue';
import { fail, ok, type Result } from '../core/result';
import { say, type Text } from '../core/text';

/** How to take one change of one file back. */
export interface UndoStep {
  /** Whether it can still be taken back; changes nothing. */
  check(): Promise<Result<void>>;
  /** Takes it back, and gives what would take that back again. */
  apply(): Promise<Result<UndoStep | undefined>>;
}

interface Remembered {
  readonly label: Text;
  readonly steps: readonly UndoStep[];
  /** What the change was about, for `takeBack`. */
  readonly key?: string;
  /** Called once it is taken back: by those who show what it has left. */
  readonly told: (() => unknown)[];
}

const LIMIT = 100;

/** The last changes made through our views and commands, newest last. An editor's own undo knows nothing of them. */
export class History {
  readonly #done: Remembered[] = [];

  readonly #underWay = new Set<Promise<unknown>>();

  /**
   * Does a deed, and remembers how to take back what was done of it, also where it fails on the way. An undo that is
   * asked for meanwhile waits for its end: it is this deed that it is meant for.
   * @param deed hands over what takes back each of its steps; it may not take anything back itself
   * @param key names what the deed is about, for `takeBack`
   * @returns what the deed returns, or throws what it throws
   */
  async record<T>(
    label: Text | (() => Text),
    deed: (done: (step: UndoStep | undefined) => void) => Promise<T>,
    key?: string,
  ): Promise<T> {
    const steps: (UndoStep | undefined)[] = [];
    const work = deed(step => void steps.push(step)).finally(() => {
      this.#underWay.delete(work);
      this.#add(typeof label === 'function' ? label() : label, steps, key);
    });
    this.#underWay.add(work);
    return work;
  }

  #add(label: Text, steps: readonly (UndoStep | undefined)[], key?: string): void {
    const real = steps.filter(step => step !== undefined);
    if (real.length === 0) return;
    this.#done.push({ label, steps: real, key, told: [] });
    if (this.#done.length > LIMIT) this.#done.shift();
  }

  /**
   * Takes the last change back, whole or not at all.
   * @returns what was taken back; a failure when there is nothing, or when what it made has been changed since or lies
   * in a folder that was closed: then it is forgotten, so that it does not stand in the way of what came before it
   */
  undo(): Promise<Result<Text>> {
    return this.#inTurn(async () => {
      const last = this.#done.at(-1);
      if (last === undefined) return fail('nothing-to-undo', say('There is nothing to undo.'));
      const back = await this.#revert(last);
      if (back.ok) return ok(last.label);
      // A group stays: some of it may be the only copy of a file that is gone.
      const isStale = back.error.code === 'changed' && last.steps.length === 1;
      if (isStale || back.error.code === 'closed') this.#forget(last);
      return back;
    });
  }

  /**
   * Takes the newest change with this key back, if nobody has touched its place since; that is a change in turn.
   * So a tick that is taken away again leaves the very bytes from before it.
   * @returns whether it did
   */
  takeBack(key: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const known = this.#done.findLast(remembered => remembered.key === key);
      const back = known && (await this.#revert(known));
      if (known === undefined || back?.ok !== true) return false;
      this.#add(known.label, back.value);
      return true;
    });
  }

  /** Calls `told` when the newest change with this key is taken back. */
  whenTakenBack(key: string, told: () => unknown): void {
    this.#done.findLast(remembered => remembered.key === key)?.told.push(told);
  }

  /** Files have other names now, and a key may name another place: all that is remembered can only be undone in turn. */
  forgetKeys(): void {
    for (const [at, { label, steps, told }] of this.#done.entries()) this.#done[at] = { label, steps, told };
  }

  readonly #turns = new SerialQueue();

  /** One after the other: a key held down asks for the next before the last is done. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.run(async () => {
      await Promise.allSettled(this.#underWay);
      return work();
    });
  }

  #forget(remembered: Remembered): void {
    this.#done.splice(this.#done.indexOf(remembered), 1);
  }

  /** Nothing happens where one step is refused beforehand; what fails on the way stays remembered with what is left. */
  async #revert(remembered: Remembered): Promise<Result<readonly (UndoStep | undefined)[]>> {
    for (const step of remembered.steps) {
      const possible = await step.check();
      if (!possible.ok) return possible;
    }
    this.#forget(remembered);
    const inverse: (UndoStep | undefined)[] = [];
    const left = [...remembered.steps];
    for (let step = left.at(-1); step !== undefined; step = left.at(-1)) {
      const applied = await step.apply();
      if (!applied.ok) {
        this.#done.push({ ...remembered, steps: left });
        return applied;
      }
      left.pop();
      inverse.push(applied.value);
    }
    for (const told of remembered.told) told();
    return ok(inverse);
  }
}
