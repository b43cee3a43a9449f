import { useEffect } from 'preact/hooks';
import { addDays } from '../../../core/mentoring/dates';
import { dateAt } from '../../../core/roadmap/scale';
import { dayOfThing, placeOf } from './things';
import type { RoadmapStore } from './store';

/** A pointer that has moved less than this has clicked, in pixels. */
const CLICK = 4;
/** The card comes after the pointer has rested this long on a mark, and stays this long after; in milliseconds. */
const REST = 300;
const LINGER = 300;
/** How much a turn of the wheel zooms. */
const WHEEL = 0.0022;

/** Moving marks, pushing the picture about, zooming with the wheel or two fingers, and cards for who points. */
export function usePointer(ref: { readonly current: HTMLDivElement | null }, store: RoadmapStore): void {
  useEffect(() => {
    const box = ref.current;
    if (box === null) return undefined;
    const stop = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ) => box.addEventListener(type, listener, { ...options, signal: stop.signal });
    const hand = new Hand(box, store);
    on('pointerdown', event => hand.down(event));
    on('pointermove', event => hand.move(event));
    on('pointerup', event => void hand.up(event));
    on('pointercancel', event => hand.cancel(event));
    on('pointerover', event => hand.over(event));
    on('pointerleave', () => hand.leave());
    on('dblclick', event => hand.twice(event));
    on('wheel', event => hand.wheel(event), { passive: false });
    document.addEventListener('keydown', event => event.key === 'Escape' && hand.drop(), {
      signal: stop.signal,
    });
    return () => {
      hand.leave();
      stop.abort();
    };
  }, [ref, store]);
}

/** What is held: a mark that moves by days, else the paper, by a mark or by nothing. */
interface Grip {
  readonly key?: string;
  /** The day that the mark comes from, where it can be moved. */
  readonly from?: string;
  /** Where it was taken, from the left of the drawing. */
  readonly x: number;
  /** How far the paper was scrolled. */
  readonly left: number;
  readonly top: number;
  readonly isTouch: boolean;
}

class Hand {
  #grip: Grip | undefined;
  #from = { x: 0, y: 0 };
  #hasMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #fingers = new Map<number, { readonly x: number; readonly y: number }>();
  #apart = 0;

  constructor(
    private readonly box: HTMLDivElement,
    private readonly store: RoadmapStore,
  ) {}

  down(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button, a, input') !== null) return;
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      this.#apart = this.#distance();
    }
    const { box } = this;
    const key = keyAt(event.target);
    const from = key === undefined ? undefined : this.#dayHeld(key, event.target as Element);
    this.#from = { x: event.clientX, y: event.clientY };
    this.#hasMoved = false;
    this.#grip = {
      x: this.#xAt(event),
      left: box.scrollLeft,
      top: box.scrollTop,
      isTouch: event.pointerType === 'touch',
      ...(key !== undefined && { key }),
      ...(from !== undefined && { from }),
    };
  }

  /** The day of a mark that can be moved; a bar is moved by its end. */
  #dayHeld(key: string, target: Element): string | undefined {
    const mark = this.store.drawing.marks.find(each => each.key === key);
    const isHeld = mark?.kind !== 'goal' || target.closest('.grip') !== null;
    const thing = this.store.thing(key);
    return mark?.isMovable === true && isHeld && thing ? (dayOfThing(thing) ?? thing.track.today) : undefined;
  }

  move(event: PointerEvent): void {
    if (this.#fingers.has(event.pointerId)) this.#pinch(event);
    const grip = this.#grip;
    if (grip === undefined) return;
    const [dx, dy] = [event.clientX - this.#from.x, event.clientY - this.#from.y];
    if (!this.#hasMoved && Math.hypot(dx, dy) < CLICK) return;
    if (!this.#hasMoved) this.#begin(event.pointerId);
    if (grip.key !== undefined && grip.from !== undefined) {
      const days = Math.round((this.#xAt(event) - grip.x) / this.store.drawing.perDay);
      this.store.moving.set({ key: grip.key, date: addDays(grip.from, days) });
    } else if (!grip.isTouch) {
      this.box.scrollLeft = grip.left - dx;
      this.box.scrollTop = grip.top - dy;
      this.box.classList.add('pushed');
    }
  }

  #begin(pointer: number): void {
    this.#hasMoved = true;
    clearTimeout(this.#timer);
    this.box.setPointerCapture(pointer);
    this.store.showCard(undefined);
  }

  async up(event: PointerEvent): Promise<void> {
    this.#fingers.delete(event.pointerId);
    this.box.classList.remove('pushed');
    const grip = this.#grip;
    this.#grip = undefined;
    if (grip?.key === undefined) return;
    if (!this.#hasMoved) open(this.store, grip.key);
    else if (grip.from !== undefined) await this.store.letGo();
  }

  cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.drop();
  }

  /** Puts back what is held. */
  drop(): void {
    this.#grip = undefined;
    this.box.classList.remove('pushed');
    this.store.moving.set(undefined);
  }

  over(event: PointerEvent): void {
    if (event.pointerType === 'touch' || this.#grip !== undefined) return;
    const key = keyAt(event.target);
    clearTimeout(this.#timer);
    if (key === undefined) this.leave();
    else if (this.store.thing(key) !== undefined)
      this.#timer = setTimeout(() => this.store.moving.now === undefined && this.store.showCard(key), REST);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.store.leaveCard(), LINGER);
  }

  /** Where nothing stands, something new can. */
  twice(event: MouseEvent): void {
    const target = event.target as Element;
    if (keyAt(target) !== undefined || target.closest('svg.plot') === null) return;
    this.store.startAdding({ date: this.#dayAt(event), track: this.#trackAt(event) });
  }

  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    this.#zoomAt(event.clientX, Math.exp(-Math.max(-120, Math.min(120, pixels)) * WHEEL));
  }

  #pinch(event: PointerEvent): void {
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#fingers.size !== 2) return;
    const apart = this.#distance();
    const middle = [...this.#fingers.values()].reduce((sum, { x }) => sum + x / 2, 0);
    if (this.#apart > 0 && apart > 0) this.#zoomAt(middle, apart / this.#apart);
    this.#apart = apart;
  }

  #distance(): number {
    const [a, b] = [...this.#fingers.values()];
    return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
  }

  #zoomAt(clientX: number, by: number): void {
    const { store, box } = this;
    const plot = box.querySelector('svg.plot');
    if (plot === null) return;
    store.anchor = { x: clientX - plot.getBoundingClientRect().left, left: box.scrollLeft };
    store.zoom(store.drawing.perDay * by);
  }

  #dayAt(event: { readonly clientX: number }): string {
    return dateAt(this.store.drawing, this.#xAt(event));
  }

  /** From the left of the drawing, however far it is scrolled. */
  #xAt({ clientX }: { readonly clientX: number }): number {
    const plot = this.box.querySelector('svg.plot');
    return clientX - (plot?.getBoundingClientRect().left ?? 0);
  }

  /** The mentorship at a place: the only one, or the one whose heading stands above. */
  #trackAt({ clientY }: { readonly clientY: number }): string | undefined {
    const { tracks, drawing } = this.store;
    if (tracks.length === 1) return tracks[0]?.key;
    const plot = this.box.querySelector('svg.plot[data-part=body]');
    const y = clientY - (plot?.getBoundingClientRect().top ?? 0);
    const headings = drawing.body.rows.flatMap(row =>
      row.is === 'heading' && row.top <= y ? [row.heading] : [],
    );
    return headings.at(-1)?.track.key ?? tracks[0]?.key;
  }
}

export function keyAt(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-key]')?.dataset['key'];
}

/** Opens the file of a mark at its line, or folds a heading. */
export function open(store: RoadmapStore, key: string): void {
  const thing = store.thing(key);
  if (thing === undefined) return;
  store.showCard(undefined);
  void store.ask({ kind: 'open', folder: thing.track.folder, ...placeOf(thing) });
}
