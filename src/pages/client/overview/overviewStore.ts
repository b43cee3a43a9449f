import type { OverviewModel, OverviewRow } from '../../../core/pages/overview';
import type { OverviewNews, OverviewRequest } from '../../protocol/overview';
import type { Channel } from '../connect';
import { Deeds } from '../deeds';
import { t } from '../words';
import { EVERYTHING, rowsShown, type Narrowed } from './narrow';

/** What the page keeps over a reload. */
export interface OverviewSaved {
  readonly narrowed?: Narrowed;
  /** The groups that are folded. */
  readonly folded?: readonly string[];
  /** The cell that the table's tab stop is in. */
  readonly focus?: string;
}

/** A group of this many lines can be folded. */
const MANY = 11;

/** A group of lines under its heading. */
export interface RowGroup {
  readonly id: OverviewRow['group'];
  readonly rows: readonly OverviewRow[];
  readonly canFold: boolean;
  readonly isFolded: boolean;
}

/** Everything that the overview shows and remembers. */
export class OverviewStore {
  model: OverviewModel | undefined;
  /** Why the last thing that was asked could not be done. */
  problem: string | undefined;
  saved: OverviewSaved;
  /** Says aloud what changed from outside. */
  readonly deeds: Deeds;

  constructor(
    private readonly channel: Channel<OverviewModel, OverviewNews, OverviewRequest, OverviewSaved>,
    private readonly draw: () => void,
  ) {
    this.saved = channel.saved ?? {};
    this.deeds = new Deeds(draw);
  }

  show(model: OverviewModel): void {
    const before = this.model;
    this.model = model;
    const change = before && changeOf(before.rows, model.rows);
    if (change !== undefined) this.deeds.say(change);
    this.draw();
  }

  /** What it is narrowed to; a folder that is not there any more narrows nothing. */
  get narrowed(): Narrowed {
    const narrowed = this.saved.narrowed ?? EVERYTHING;
    const isThere = this.model?.folders.some(({ uri }) => uri === narrowed.folder) === true;
    return isThere ? narrowed : { ...narrowed, folder: '' };
  }

  narrow(more: Partial<Narrowed>): void {
    this.#keep({ narrowed: { ...this.narrowed, ...more } });
    this.draw();
  }

  get rows(): readonly OverviewRow[] {
    return this.model === undefined ? [] : rowsShown(this.model, this.narrowed);
  }

  /** The groups that have lines. What is looked for is not hidden in a folded one. */
  get groups(): readonly RowGroup[] {
    const { rows } = this;
    const isFound = this.narrowed.text.trim() !== '';
    return (['care', 'way', 'other'] as const).flatMap(id => {
      const own = rows.filter(({ group }) => group === id);
      if (own.length === 0) return [];
      const canFold = own.length >= MANY && !isFound;
      return [{ id, rows: own, canFold, isFolded: canFold && this.saved.folded?.includes(id) === true }];
    });
  }

  fold(id: string, isFolded: boolean): void {
    const others = (this.saved.folded ?? []).filter(each => each !== id);
    this.#keep({ folded: isFolded ? [...others, id] : others });
    this.draw();
  }

  /** The table's one tab stop goes along with the focus. */
  rest(focus: string): void {
    if (focus === this.saved.focus) return;
    this.#keep({ focus });
    this.draw();
  }

  /** Asks to be led somewhere; what stands in the way is shown. */
  async ask(request: OverviewRequest): Promise<void> {
    this.problem = undefined;
    try {
      await this.channel.ask(request);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    this.draw();
  }

  dismissProblem(): void {
    this.problem = undefined;
    this.draw();
  }

  #keep(more: Partial<OverviewSaved>): void {
    this.saved = { ...this.saved, ...more };
    this.channel.keep(this.saved);
  }
}

/** What changed in the lines, in one sentence; undefined where nothing did. */
function changeOf(before: readonly OverviewRow[], after: readonly OverviewRow[]): string | undefined {
  const known = new Map(before.map(row => [row.key, JSON.stringify(row)]));
  const changed = after.filter(row => known.get(row.key) !== JSON.stringify(row));
  const gone = before.filter(({ key }) => !after.some(row => row.key === key));
  const [one, another] = [...changed, ...gone];
  if (one === undefined) return undefined;
  return another === undefined
    ? t('Changed in the overview: {name}.', { name: one.name })
    : t('{count} lines have changed in the overview.', { count: changed.length + gone.length });
}
