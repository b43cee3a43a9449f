import { EVERYTHING, type Grouping, type RoadFilter } from '../../../core/roadmap/filter';
import type { Drawing } from '../../../core/roadmap/drawing';
import { addDays, daysBetween } from '../../../core/mentoring/dates';
import { byCadence } from '../../../core/roadmap/cadenceStep';
import { CLOSEST, layoutRoadmap } from '../../../core/roadmap/roadmapLayout';
import type { Track } from '../../../core/roadmap/roadmapModel';
import { dayOf, type RoadmapLanguage } from '../../../core/roadmap/roadmapWords';
import type { RoadmapNews, RoadmapRequest, RoadmapShown } from '../../protocol/roadmap';
import type { Channel } from '../connect';
import { PageStore, type Outcome } from '../pageStore';
import { languageNow, t } from '../words';
import { changesOutside } from './changes';
import { measure } from './measure';
import { DragGesture } from './dragGesture';
import { dayOfThing, indexOf, movable, stopAt, wordsOf, type RoadmapItem } from './roadmapItems';

/** What the page keeps over a reload. */
export interface RoadmapSaved {
  readonly zoom?: number | 'whole';
  readonly filter?: RoadFilter;
  readonly grouping?: Grouping;
  readonly folded?: Readonly<Record<string, boolean>>;
  readonly focus?: string;
  readonly hasList?: boolean;
  readonly scroll?: { readonly day: number; readonly top: number };
}

/** What is being added or renamed, in the small form above the drawing. */
export type RoadmapForm =
  | { readonly is: 'add'; readonly track: string; readonly date: string }
  | { readonly is: 'rename'; readonly key: string };

/** From this width the titles stand in a column of their own. */
const WIDE = 760;
/** The steps of the zoom buttons, in pixels a day. */
const ZOOMS = [0.4, 0.8, 1.4, 2.2, 3.2, 4.6, 6.5, 9, 13, 18, CLOSEST];

/** What, asked for on this page, changes what it shows: that is no news from outside. */
const CHANGING: ReadonlySet<RoadmapRequest['kind']> = new Set([
  'move',
  'rename',
  'swap',
  'add',
  'plan',
  'undo',
]);

/** Everything that the roadmap page shows and remembers. */
export class RoadmapStore extends PageStore<RoadmapShown, RoadmapNews, RoadmapRequest, RoadmapSaved> {
  saved: RoadmapSaved;
  /** Of the map, in pixels. */
  width = 0;
  /** What the card is about, and whether it was opened by a key. */
  card: { readonly key: string } | undefined;
  form: RoadmapForm | undefined;
  readonly moving = new DragGesture();
  /** What a zoom holds in its place: a place of the drawing, and how far it was scrolled. */
  anchor: { readonly x: number; readonly left: number } | undefined;
  /** The pointer is on the card. */
  isOnCard = false;
  #things: ReadonlyMap<string, RoadmapItem> = new Map();
  #drawing: Drawing | undefined;
  #isMine = false;

  constructor(channel: Channel<RoadmapShown, RoadmapNews, RoadmapRequest, RoadmapSaved>, draw: () => void) {
    super(channel, draw);
    this.saved = channel.saved ?? {};
  }

  show(model: RoadmapShown): void {
    const before = this.model;
    const change = before && changesOutside(before.tracks, model.tracks);
    if (change !== undefined) {
      if (!this.#isMine) this.deeds.say(change);
      this.#isMine = false;
    }
    this.model = model;
    this.lost = undefined;
    this.#things = indexOf(model.tracks);
    if (this.card !== undefined && !this.#things.has(this.card.key)) this.card = undefined;
    this.#changed();
  }

  get tracks(): readonly Track[] {
    return this.model?.tracks ?? [];
  }

  get words(): RoadmapLanguage {
    return { t, locale: languageNow(), today: this.tracks[0]?.today ?? this.model?.today ?? '' };
  }

  get filter(): RoadFilter {
    return this.saved.filter ?? EVERYTHING;
  }

  get isNarrow(): boolean {
    return this.width < WIDE;
  }

  /** A day as people say it. */
  day(date: string): string {
    return dayOf(this.words, date);
  }

  /** What a mark stands for. */
  thing(key: string): RoadmapItem | undefined {
    return this.#things.get(key);
  }

  /** The picture as it is looked at now. */
  get drawing(): Drawing {
    const { zoom, grouping, folded } = this.saved;
    return (this.#drawing ??= layoutRoadmap(
      this.tracks,
      {
        width: this.width,
        isNarrow: this.isNarrow,
        filter: this.filter,
        folded: new Map(Object.entries(folded ?? {})),
        measure,
        ...(zoom !== undefined && { zoom }),
        ...(grouping !== undefined && { grouping }),
      },
      this.words,
    ));
  }

  resize(width: number): void {
    if (width === this.width) return;
    this.width = width;
    this.#changed();
  }

  /** Keeps something over a reload, and draws the page anew. */
  keep(more: Partial<RoadmapSaved>): void {
    this.saved = { ...this.saved, ...more };
    this.channel.keep(this.saved);
    this.#changed();
  }

  /** Remembers something that changes nothing in the picture. */
  remember(more: Partial<RoadmapSaved>): void {
    this.saved = { ...this.saved, ...more };
    this.channel.keep(this.saved);
  }

  narrowTo(more: Partial<RoadFilter>): void {
    this.card = undefined;
    this.keep({ filter: { ...this.filter, ...more } });
  }

  /** Zooms by a step of the buttons, to the whole, or to so many pixels a day. */
  zoom(to: 'in' | 'out' | 'whole' | number): void {
    this.card = undefined;
    const now = this.drawing.perDay;
    const next =
      to === 'in'
        ? (ZOOMS.find(zoom => zoom > now * 1.05) ?? CLOSEST)
        : to === 'out'
          ? (ZOOMS.findLast(zoom => zoom < now * 0.95) ?? 'whole')
          : to;
    this.keep({ zoom: next });
  }

  fold(key: string, isOpen: boolean): void {
    this.keep({ folded: { ...this.saved.folded, [key]: !isOpen } });
  }

  showCard(key: string | undefined): void {
    if (this.card?.key === key) return;
    this.card = key === undefined ? undefined : { key };
    this.draw();
  }

  /** The pointer has left a mark: its card goes, unless the pointer is on it or the mark has the focus. */
  leaveCard(): void {
    if (!this.isOnCard && document.activeElement?.getAttribute('data-key') !== this.card?.key)
      this.showCard(undefined);
  }

  takeAnchor(): RoadmapStore['anchor'] {
    const { anchor } = this;
    this.anchor = undefined;
    return anchor;
  }

  /** The place of a day in the drawing, in pixels. */
  xOf(date: string): number {
    const { from, left, perDay } = this.drawing;
    return left + daysBetween(from, date) * perDay;
  }

  /** Moves a mark by days, or by its mentorship's cadence; it is written when it is let go. */
  nudge(key: string, by: { readonly days: number } | { readonly cadences: number }): void {
    const thing = this.thing(key);
    const mark = this.drawing.marks.find(each => each.key === key);
    if (thing === undefined) return;
    if (mark?.isMovable !== true)
      return this.deeds.say(t('This cannot be moved: {title}', { title: wordsOf(thing) }));
    const { now } = this.moving;
    const from = (now?.key === key ? now.date : undefined) ?? dayOfThing(thing) ?? thing.track.today;
    const date = 'days' in by ? addDays(from, by.days) : byCadence(from, thing.track.cadence, by.cadences);
    const to = stopAt(thing, date);
    this.showCard(undefined);
    this.moving.set({ key, date: to });
    this.deeds.say(this.day(to));
  }

  /** Lets go of what is held: writes its day, once. It stays where it is until the notes have it there. */
  async letGo(): Promise<void> {
    const { now } = this.moving;
    const thing = now && this.thing(now.key);
    const what = thing && movable(thing);
    if (now !== undefined && thing !== undefined && what !== undefined && now.date !== dayOfThing(thing))
      await this.ask(
        { kind: 'move', what, date: now.date },
        t('Moved to {day}: {title}', { day: this.day(now.date), title: wordsOf(thing) }),
      );
    if (this.moving.now === now) this.moving.set(undefined);
  }

  /** Opens the form for something new. */
  startAdding({ date, track }: { readonly date?: string; readonly track?: string } = {}): void {
    const of = this.tracks.find(({ key }) => key === track) ?? this.tracks[0];
    if (of !== undefined) this.showForm({ is: 'add', track: of.key, date: date ?? of.today });
  }

  /** Plans the next three meetings of a mentorship, or of one of its themes, and says what came of it. */
  plan({ folder, id: mentorship }: Track, theme?: string): void {
    void this.ask(
      { kind: 'plan', folder, mentorship, ...(theme !== undefined && { theme }) },
      t('The next meetings are planned.'),
    );
  }

  showForm(form: RoadmapForm | undefined): void {
    this.card = undefined;
    this.form = form;
    this.draw();
  }

  /**
   * Asks for something; what stands in the way is shown. Gives whether it was done.
   * @param deed what was done then, in one sentence, where undo takes it back
   */
  async ask(request: RoadmapRequest, deed?: string): Promise<boolean> {
    const { ok } = await this.answerTo(request);
    if (!ok) return false;
    this.dismissProblem();
    if (deed !== undefined) this.deeds.did(deed);
    return true;
  }

  override async answerTo<T>(request: RoadmapRequest): Promise<Outcome<T>> {
    this.#isMine = CHANGING.has(request.kind);
    const answer = await super.answerTo<T>(request);
    if (!answer.ok) this.#isMine = false;
    return answer;
  }

  #changed(): void {
    this.#drawing = undefined;
    this.draw();
  }
}
