/** Which files were changed from here, one after the other: what the disk was asked for before that is old. */
export class OwnWrites {
  #count = 0;
  readonly #last = new Map<string, number>();

  /** How many there were until now: the moment to compare with later. */
  get moment(): number {
    return this.#count;
  }

  /** A file was just written, made or removed. */
  note(path: string): void {
    this.#last.set(path, ++this.#count);
  }

  isSince(moment: number, path: string): boolean {
    return (this.#last.get(path) ?? 0) > moment;
  }
}
