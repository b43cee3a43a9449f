import type { AnyRecord } from '../core/model/summary';

/** The whole records that were looked at last, each with the stamp of the content that it was read from. */
export class RecordCache {
  readonly #records = new Map<string, { readonly stamp: string; readonly record: AnyRecord }>();

  constructor(private readonly limit: number) {}

  holds(path: string): boolean {
    return this.#records.has(path);
  }

  get(path: string, stamp: string): AnyRecord | undefined {
    const held = this.#records.get(path);
    if (held?.stamp !== stamp) return undefined;
    this.#records.delete(path); // the newest stands last
    this.#records.set(path, held);
    return held.record;
  }

  set(path: string, stamp: string, record: AnyRecord): void {
    this.#records.delete(path);
    this.#records.set(path, { stamp, record });
    const oldest = this.#records.size > this.limit ? this.#records.keys().next().value : undefined;
    if (oldest !== undefined) this.#records.delete(oldest);
  }

  delete(path: string): void {
    this.#records.delete(path);
  }
}
