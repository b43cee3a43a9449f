/** Does one thing after the other, in the order in which they were asked for; one that fails holds up none of the rest. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what the work gives, or its failure */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined); // whoever asked hears of it
    return mine;
  }
}
