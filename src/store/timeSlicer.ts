import type { Clock } from './ports';

/** How long a slice of work may take, in milliseconds. */
const SLICE = 5;

/** Divides long work into slices, so that the host stays free: after each step `if (slicer.isOver) await slicer.yieldToEventLoop()`. */
export class TimeSlicer {
  #started: number;

  constructor(private readonly clock: Clock) {
    this.#started = clock.ticks();
  }

  get isOver(): boolean {
    return this.clock.ticks() - this.#started > SLICE;
  }

  async yieldToEventLoop(): Promise<void> {
    await this.clock.yieldToEventLoop();
    this.#started = this.clock.ticks();
  }
}
