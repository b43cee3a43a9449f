import { daysBetween } from '../mentoring/dates';
import { endRoom, layoutBand, crowding } from './mentorshipBand';
import type { Band, Drawing, Heading, Label, Mark, Row } from './drawing';
import { isNarrowed, isWanted, usualGrouping, type Grouping, type RoadFilter } from './filter';
import { TINY, roughly, type Measure } from './measure';
import type { RoadGoal, Track } from './roadmapModel';
import { barRoom, layoutRows } from './rows';
import { calendar, timeScale } from './scale';
import type { Sheet } from './layoutSheet';
import { dayOf, type RoadmapLanguage } from './roadmapWords';

/** How the roadmap is looked at. */
export interface View {
  /** Of the whole map with its first column, in CSS pixels. */
  readonly width: number;
  readonly isNarrow: boolean;
  /** Pixels a day; `whole` shows everything; left out where nobody has zoomed. */
  readonly zoom?: number | 'whole';
  readonly filter: RoadFilter;
  readonly grouping?: Grouping;
  /** What was opened and closed by hand. */
  readonly folded: ReadonlyMap<string, boolean>;
  readonly measure?: Measure;
}

export const CLOSEST = 24;

const YEARS_Y = 13;
const MONTHS_Y = 31;
const AXIS = 40;
const PAD = 24;
const HEADING = 40;
/** Above so many goals stems go: they would hatch the picture. */
const FEW = 10;

/**
 * Lays the roadmap out: from the records and the way they are looked at to every line, mark and word with its place.
 * Nothing here depends on anything else, so that the same picture always comes of the same notes.
 * @param tracks at least one; several stand above each other on one line of time
 */
export function layoutRoadmap(tracks: readonly Track[], view: View, words: RoadmapLanguage): Drawing {
  const measure = view.measure ?? roughly;
  const { isNarrow, filter } = view;
  const from = tracks.reduce(
    (day, track) => (track.from < day ? track.from : day),
    tracks[0]?.from ?? words.today,
  );
  const to = tracks.reduce((day, track) => (track.to > day ? track.to : day), tracks[0]?.to ?? words.today);
  const gutter = isNarrow ? 0 : Math.round(Math.min(320, Math.max(220, view.width * 0.22)));
  const room = Math.max(160, view.width - gutter);
  const beyond = tracks.map(track =>
    Math.max(endRoom(words, measure, track), barRoom(words, measure, track.goals)),
  );
  const right = Math.max(48, ...beyond) + 8;
  const days = Math.max(1, daysBetween(from, to));
  const whole = Math.max((room - PAD - right) / days, MINIMAL / days);
  const wished = view.zoom === 'whole' ? 0 : (view.zoom ?? (isNarrow ? (days > 400 ? 1.1 : 4.4) : 0));
  const perDay = Math.min(Math.max(whole, wished), Math.max(whole, CLOSEST));
  const width = Math.max(room, Math.round(days * perDay) + PAD + right);
  const scale = timeScale(from, to, PAD, perDay);
  const sheet: Sheet = { scale, width, isNarrow, measure, words, filter };
  const { years, ticks } = calendar(scale, words.locale, measure, { years: YEARS_Y, months: MONTHS_Y });
  const today = todayOf(sheet, from, to);
  const placed = tracks.length === 1 ? one(sheet, tracks, view) : several(sheet, tracks, view);
  const goals = tracks.flatMap(track => track.goals);
  return {
    width,
    gutter,
    perDay,
    isNarrow,
    isDense: tracks.some(track => crowding(track, scale) < 1),
    from,
    to,
    left: PAD,
    years: today === undefined ? years : years.filter(year => !meet(year, today.label)),
    ticks,
    today,
    axis: AXIS,
    ...placed,
    marks: marksOf([...placed.head.bands, ...placed.body.bands], placed.body.rows),
    goals: { all: goals.length, shown: goals.filter(goal => isWanted(goal, filter)).length },
  };
}

/** A picture is never narrower than this, however little room there is. */
const MINIMAL = 120;

/** One mentorship: its themes, promises and path stay in the head while its goals scroll. */
function one(sheet: Sheet, [track]: readonly Track[], view: View): Pick<Drawing, 'head' | 'body'> {
  if (track === undefined)
    return { head: { height: AXIS, bands: [], rows: [] }, body: { height: 0, bands: [], rows: [] } };
  const goals = track.goals.filter(goal => isWanted(goal, view.filter));
  const grouping = view.grouping ?? usualGrouping(track.goals, track);
  const hasStems = goals.length <= FEW && grouping === 'none';
  const band = layoutBand(sheet, track, AXIS, 'head', hasStems ? goals : []);
  const rows = layoutRows(sheet, {
    track,
    goals,
    grouping,
    folded: view.folded,
    part: 'body',
    top: 0,
    hasStems,
  });
  return {
    head: { height: band.bottom, bands: [band], rows: [] },
    body: { height: bottomOf(rows) + 8, bands: [], rows },
  };
}

/** Several mentorships: each under its own heading, all on one line of time; those that are over, or emptied by the filter, start closed. */
function several(sheet: Sheet, tracks: readonly Track[], view: View): Pick<Drawing, 'head' | 'body'> {
  const bands: Band[] = [];
  const rows: Row[] = [];
  let top = 0;
  for (const track of tracks) {
    const goals = track.goals.filter(goal => isWanted(goal, view.filter));
    const isOpen = view.folded.get(track.key) ?? !(track.isOver || isEmptied(track, goals, view.filter));
    const heading: Heading = {
      key: track.key,
      kind: 'track',
      lane: track.key,
      part: 'body',
      x: sheet.scale.x(track.from),
      y: top + HEADING / 2,
      isMovable: false,
      track,
      isOpen,
    };
    rows.push({ is: 'heading', top, height: HEADING, heading });
    top += HEADING;
    if (!isOpen) continue;
    const grouping = view.grouping ?? usualGrouping(track.goals, track);
    const hasStems = goals.length <= FEW && grouping === 'none';
    const band = layoutBand(sheet, track, top, 'body', hasStems ? goals : []);
    bands.push(band);
    const own = layoutRows(sheet, {
      track,
      goals,
      grouping,
      folded: view.folded,
      part: 'body',
      top: band.bottom,
      hasStems,
    });
    rows.push(...own);
    top = Math.max(band.bottom, bottomOf(own)) + 12;
  }
  return { head: { height: AXIS, bands: [], rows: [] }, body: { height: top, bands, rows } };
}

/** The filter leaves nothing of a mentorship: its lanes would only be in the way of what was looked for. */
function isEmptied(track: Track, goals: readonly RoadGoal[], filter: RoadFilter): boolean {
  const isAboutSomebodyHere = track.people.some(({ id }) => id === filter.person);
  return isNarrowed(filter) && goals.length === 0 && !isAboutSomebodyHere;
}

function bottomOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function todayOf({ scale, words, measure, width }: Sheet, from: string, to: string): Drawing['today'] {
  if (words.today < from || words.today > to) return undefined;
  const x = scale.x(words.today);
  const text = words.t('Today, {day}', { day: dayOf(words, words.today) });
  const labelWidth = measure(text, TINY, true);
  const middle = Math.min(Math.max(x, labelWidth / 2 + 4), width - labelWidth / 2 - 4);
  return { x, label: { x: middle, y: YEARS_Y, text, anchor: 'middle', size: TINY, width: labelWidth } };
}

/** From where to where a label reaches. */
export function reach({ x, width, anchor }: Label): readonly [from: number, to: number] {
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [from, from + width];
}

function meet(a: Label, b: Label): boolean {
  const [from, to] = reach(a);
  const [start, end] = reach(b);
  return from < end + 6 && to > start - 6;
}

/** Lane by lane from top to bottom, each from left to right. */
function marksOf(bands: readonly Band[], rows: readonly Row[]): readonly Mark[] {
  const inTime = (marks: readonly Mark[]) => [...marks].sort((a, b) => a.x - b.x);
  const ofBand = ({ flags, lanes, points, path }: Band): readonly Mark[] => [
    ...inTime(flags),
    ...lanes.filter(({ y }) => y < path.y).flatMap(lane => inTime(lane.points)),
    ...inTime(points),
    ...lanes.filter(({ y }) => y > path.y).flatMap(lane => inTime(lane.points)),
  ];
  const pieces = [
    ...bands.map(band => ({
      part: band.flags[0]?.part ?? band.points[0]?.part,
      top: band.top,
      marks: ofBand(band),
    })),
    ...rows.map(row => ({ part: 'body', top: row.top, marks: marksOfRow(row) })),
  ];
  const place = ({ part, top }: (typeof pieces)[number]) => (part === 'head' ? -1e9 : 0) + top;
  return pieces.sort((a, b) => place(a) - place(b)).flatMap(({ marks }) => marks);
}

function marksOfRow(row: Row): readonly Mark[] {
  switch (row.is) {
    case 'goal':
      return [row.bar, ...row.bar.steps];
    case 'group':
      return [row.group];
    case 'heading':
      return [row.heading];
  }
}
