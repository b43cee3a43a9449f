/** Something that is on its way to another day: nothing is written until it is let go. */
export interface DayMove {
  readonly key: string;
  readonly date: string;
}

/** What is on its way to another day, and who wants to know. */
export class DragGesture {
  now: DayMove | undefined;
  readonly #listeners = new Set<() => void>();

  set(move: DayMove | undefined): void {
    if (this.now?.key === move?.key && this.now?.date === move?.date) return;
    this.now = move;
    for (const listener of this.#listeners) listener();
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
