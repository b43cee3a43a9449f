/** So near to an edge, in pixels, what is held pulls the paper along. */
const EDGE = 48;
/** How fast at the edge itself, and beyond it, in pixels a second. */
const FASTEST = 900;
/** A frame that comes later than this counts as one of this length, in milliseconds. */
const LONGEST_FRAME = 50;

/**
 * Scrolls a box sideways as long as something is held at its left or right edge: the nearer, the faster. What was taken
 * near an edge and goes away from it is let go its way.
 */
export class EdgeScroll {
  #x = 0;
  #taken = 0;
  #frame: number | undefined;
  #last = 0;

  /**
   * @param inset how wide the column is that stays at the left of the box, in pixels
   * @param scrolled what is held lies over another place of the paper now
   */
  constructor(
    private readonly box: HTMLElement,
    private readonly inset: () => number,
    private readonly scrolled: () => void,
  ) {}

  /** What is held is here, and was taken there; in pixels of the window. */
  hold(x: number, taken: number): void {
    this.#x = x;
    this.#taken = taken;
    if (this.#frame !== undefined || this.#pull() === 0) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** Nothing is held any more. */
  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  readonly #step = (now: number): void => {
    this.#frame = undefined;
    const pull = this.#pull();
    if (pull === 0) return;
    const before = this.box.scrollLeft;
    const elapsed = Math.min(LONGEST_FRAME, Math.max(1, now - this.#last));
    const by = (pull * FASTEST * elapsed) / 1000;
    this.box.scrollLeft = before + (by < 0 ? Math.floor(by) : Math.ceil(by)); // less than a pixel may count as none
    this.#last = now;
    if (this.box.scrollLeft === before) return; // the paper ends here
    this.scrolled();
    this.#frame = requestAnimationFrame(this.#step);
  };

  /** From -1, all to the left, to 1, all to the right; 0 where it is near to neither edge. */
  #pull(): number {
    const { left, right } = this.box.getBoundingClientRect();
    const toLeft = this.#x - (left + this.inset());
    const toRight = right - this.#x;
    if (toRight < EDGE && this.#x > this.#taken) return Math.min(1, 1 - toRight / EDGE);
    return toLeft < EDGE && this.#x < this.#taken ? -Math.min(1, 1 - toLeft / EDGE) : 0;
  }
}
