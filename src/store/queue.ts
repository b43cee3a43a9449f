/** Runs what is asked of one key one after the other, in the order it was asked; keys do not wait for each other. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    this.#last.set(key, mine);
    const clear = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    };
    mine.then(clear, clear);
    return mine;
  }
}
