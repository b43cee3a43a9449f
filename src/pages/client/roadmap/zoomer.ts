import type { RoadmapStore } from './roadmapStore';

/** Zooms the drawing about a place of the window: once a frame, however often that is asked. */
export class Zoomer {
  /** What is asked for the next frame: how many times as wide, and which place of the drawing is to stand where. */
  #next: { readonly by: number; readonly x: number; readonly at: number } | undefined;

  constructor(
    private readonly box: HTMLElement,
    private readonly store: RoadmapStore,
  ) {}

  /**
   * Makes the drawing so many times as wide.
   * @param from what stands here in the window, in pixels,
   * @param to stands there after
   */
  zoom(by: number, from: number, to = from): void {
    const { box, store } = this;
    if (this.#next === undefined)
      requestAnimationFrame(() => {
        const { by: times, x, at } = this.#next ?? { by: 1, x: 0, at: 0 };
        this.#next = undefined;
        store.anchor = { x, left: x - this.xAt(at) + box.scrollLeft };
        store.zoom(store.drawing.perDay * times);
      });
    this.#next = { by: (this.#next?.by ?? 1) * by, x: this.#next?.x ?? this.xAt(from), at: to };
  }

  /** A place of the window in the drawing, however far it is scrolled. */
  xAt(clientX: number): number {
    const plot = this.box.querySelector('svg.plot');
    return clientX - (plot?.getBoundingClientRect().left ?? 0);
  }
}
