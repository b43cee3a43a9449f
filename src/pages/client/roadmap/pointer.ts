import { useEffect } from 'preact/hooks';
import { addDays } from '../../../core/mentoring/dates';
import type { RoadGoal, Track } from '../../../core/roadmap/roadmapModel';
import { dateAt } from '../../../core/roadmap/scale';
import { EdgeScroll } from './edgeScroll';
import { TouchPoints, type Pinch } from './touchPoints';
import type { RoadmapStore } from './roadmapStore';
import { dayOfThing, placeOf, stopAt } from './roadmapItems';
import { Zoomer } from './zoomer';

/** A pointer that has moved less than this has clicked, in pixels. */
const CLICK = 4;
/** The card comes after the pointer has rested this long on a mark, and stays this long after; in milliseconds. */
const REST = 300;
const LINGER = 300;
/** A finger takes a mark up after so long, before the browser makes a menu of it; in milliseconds. */
const HOLD = 350;
/** How much a turn of the wheel zooms. */
const WHEEL = 0.0022;

/**
 * Moving marks, pushing the picture about, zooming with the wheel or two fingers, and cards for who points. One finger
 * scrolls, which the browser does by itself, until it has rested on a mark: then it holds that.
 */
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
    // What the page does with fingers, the browser must not do, too.
    const keep = (event: Event) => event.cancelable && hand.isBusy && event.preventDefault();
    on('touchstart', keep, { passive: false });
    on('touchmove', keep, { passive: false });
    on('contextmenu', keep);
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
  /** Where it was taken, in the window, and how far the paper was scrolled. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly isTouch: boolean;
}

class Hand {
  #grip: Grip | undefined;
  #hasMoved = false;
  /** Where the pointer is that holds a mark, in the window. */
  #x = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hold: ReturnType<typeof setTimeout> | undefined;
  readonly #fingers = new TouchPoints();
  readonly #zoomer: Zoomer;
  readonly #edge: EdgeScroll;

  constructor(
    private readonly box: HTMLDivElement,
    private readonly store: RoadmapStore,
  ) {
    this.#zoomer = new Zoomer(box, store);
    this.#edge = new EdgeScroll(
      box,
      () => store.drawing.gutter,
      () => this.#shift(),
    );
  }

  /** Fingers hold a mark, or zoom. */
  get isBusy(): boolean {
    return this.#fingers.count > 1 || (this.#grip?.isTouch === true && this.#hasMoved);
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button, a, input') !== null) return;
    const isTouch = event.pointerType === 'touch';
    if (isTouch) this.#fingers.down(event);
    if (this.#fingers.count > 1) return this.drop();
    const { box } = this;
    const key = keyAt(event.target);
    const from = key === undefined ? undefined : this.#dayHeld(key, event.target as Element);
    this.#hasMoved = false;
    this.#grip = {
      x: event.clientX,
      y: event.clientY,
      left: box.scrollLeft,
      top: box.scrollTop,
      isTouch,
      ...(key !== undefined && { key }),
      ...(from !== undefined && { from }),
    };
    if (isTouch && key !== undefined && from !== undefined)
      this.#hold = setTimeout(() => {
        this.#begin(event.pointerId);
        this.store.moving.set({ key, date: from });
      }, HOLD);
  }

  /** The day of a mark that can be moved; a bar is moved by its end. */
  #dayHeld(key: string, target: Element): string | undefined {
    const mark = this.store.drawing.marks.find(each => each.key === key);
    const isHeld = mark?.kind !== 'goal' || target.closest('.grip') !== null;
    const thing = this.store.thing(key);
    return mark?.isMovable === true && isHeld && thing ? (dayOfThing(thing) ?? thing.track.today) : undefined;
  }

  move(event: PointerEvent): void {
    const pinch = this.#fingers.move(event);
    if (pinch !== undefined) this.#pinch(pinch);
    const grip = this.#grip;
    if (grip === undefined) return;
    const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!this.#hasMoved && (grip.isTouch || Math.hypot(dx, dy) < CLICK)) return;
    if (!this.#hasMoved) this.#begin(event.pointerId);
    if (grip.from !== undefined) {
      this.#x = event.clientX;
      this.#shift();
      this.#edge.hold(event.clientX, grip.x);
    } else {
      this.box.scrollTo(grip.left - dx, grip.top - dy);
      this.box.classList.add('pushed');
    }
  }

  /** The mark that is held goes to the day that lies under the pointer. */
  #shift(): void {
    const grip = this.#grip;
    if (grip?.key === undefined || grip.from === undefined) return;
    const pixels = this.#x - grip.x + this.box.scrollLeft - grip.left;
    const days = Math.round(pixels / this.store.drawing.perDay);
    const date = addDays(grip.from, days);
    const thing = this.store.thing(grip.key);
    this.store.moving.set({ key: grip.key, date: thing ? stopAt(thing, date) : date });
  }

  /** Two fingers zoom, and push the picture about with what is between them. */
  #pinch({ by, from, to }: Pinch): void {
    this.box.scrollTop -= to.y - from.y;
    this.#zoomer.zoom(by, from.x, to.x);
  }

  #begin(pointer: number): void {
    this.#hasMoved = true;
    clearTimeout(this.#timer);
    this.box.setPointerCapture(pointer);
    this.store.showCard(undefined);
  }

  async up(event: PointerEvent): Promise<void> {
    const grip = this.#grip;
    const hasMoved = this.#hasMoved;
    this.#release(event);
    if (grip?.key === undefined) return;
    if (hasMoved && grip.from !== undefined) await this.store.letGo();
    // A finger cannot hover: its first tap tells the story, the second one opens.
    else if (!hasMoved && grip.isTouch && this.store.card?.key !== grip.key) this.store.showCard(grip.key);
    else if (!hasMoved) open(this.store, grip.key);
  }

  cancel(event: PointerEvent): void {
    this.#release(event);
    this.store.moving.set(undefined);
  }

  #release(event: PointerEvent): void {
    this.#fingers.up(event);
    this.#open();
  }

  /** Puts back what is held. */
  drop(): void {
    this.#open();
    this.store.moving.set(undefined);
  }

  /** Holds nothing any more. */
  #open(): void {
    clearTimeout(this.#hold);
    this.#edge.stop();
    this.#grip = undefined;
    this.box.classList.remove('pushed');
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
    this.store.startAdding({
      date: dateAt(this.store.drawing, this.#zoomer.xAt(event.clientX)),
      track: this.#trackAt(event),
    });
  }

  wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    this.#zoomer.zoom(Math.exp(-Math.max(-120, Math.min(120, pixels)) * WHEEL), event.clientX);
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

/** Opens the file of a mark at its line; of commits, what they changed. */
export function open(store: RoadmapStore, key: string): void {
  const thing = store.thing(key);
  if (thing === undefined) return;
  store.showCard(undefined);
  if (thing.is === 'commits') return showCommits(store, thing, thing.commits.date);
  void store.ask({ kind: 'open', folder: thing.track.folder, ...placeOf(thing) });
}

/** Shows what the commits of a goal changed: those of a day, or one that the reader picks. */
export function showCommits(
  store: RoadmapStore,
  { track, goal }: { readonly track: Track; readonly goal: RoadGoal },
  date?: string,
): void {
  const { folder, id: mentorship } = track;
  void store.ask({ kind: 'commits', folder, mentorship, goal: goal.id, ...(date !== undefined && { date }) });
}
