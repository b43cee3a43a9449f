/** Work that is done a while after it was last asked for, by its key. */
export class Timers {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param delay in milliseconds, from now on also where it was asked for before */
  later(key: string, delay: number, work: () => void): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        work();
      }, delay),
    );
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
