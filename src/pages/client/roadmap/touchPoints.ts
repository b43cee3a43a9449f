/** A place in the window. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What two fingers have done since they were last looked at. */
export interface Pinch {
  /** How many times as far apart they are. */
  readonly by: number;
  /** The place between them, as it was and as it is. */
  readonly from: Place;
  readonly to: Place;
}

/** The fingers that touch the drawing. */
export class TouchPoints {
  readonly #at = new Map<number, Place>();

  get count(): number {
    return this.#at.size;
  }

  down(event: PointerEvent): void {
    this.#at.set(event.pointerId, placeOf(event));
  }

  up(event: PointerEvent): void {
    this.#at.delete(event.pointerId);
  }

  /** A finger has moved; gives what it does together with the other one, if there are two. */
  move(event: PointerEvent): Pinch | undefined {
    const before = this.#at.get(event.pointerId);
    if (before === undefined) return undefined;
    const to = placeOf(event);
    this.#at.set(event.pointerId, to);
    const other = [...this.#at].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined || this.#at.size > 2) return undefined;
    const [was, is] = [distance(before, other), distance(to, other)];
    return was === 0 || is === 0
      ? undefined
      : { by: is / was, from: middle(before, other), to: middle(to, other) };
  }
}

const placeOf = ({ clientX, clientY }: PointerEvent): Place => ({ x: clientX, y: clientY });
const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
