import type { Clock } from './ports';

/** How long a slice of work may take, in milliseconds. */
const SLICE = 5;

/** Divides long work into slices, so that the host stays free: after each step `if (pace.isOver) await pace.breathe()`. */
export class Pace {
  #started: number;

  constructor(private readonly clock: Clock) {
    this.#started = clock.ticks();
  }

  get isOver(): boolean {
    return this.clock.ticks() - this.#started > SLICE;
  }

  async breathe(): Promise<void> {
    await this.clock.breathe();
    this.#started = this.clock.ticks();
  }
}
