import type { CalendarDate } from '../../core/mentoring/dates';
import type { Track } from '../../core/roadmap/roadmapModel';
import { anyOf, kinds, listOf, oneOf, optional, shape, text, whole, type Guarded } from './guards';

/** What the roadmap page shows. */
export interface RoadmapShown {
  /** Several stand above each other; an empty list where there is no mentorship yet. */
  readonly tracks: readonly Track[];
  /** Every mentorship there is, to choose another; `subject` names its page. */
  readonly others: readonly { readonly subject: string; readonly title: string; readonly isShown: boolean }[];
  /** The reader's own day. */
  readonly today: CalendarDate;
}

/** What the page is told beside what it shows: to make pixels of a drawing. */
export interface RoadmapNews {
  readonly kind: 'rasterise';
  readonly id: number;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const name = text(2000);
const date = text(10);
/** A file of the notes: its workspace folder's URI and its path from there. */
const file = { folder: name, path: name };

/** What has a day that can be moved. */
export const isMovable = anyOf(
  kinds({
    goal: file,
    meeting: file,
    step: { ...file, index: whole(0), text: text() },
    promise: { ...file, person: name, index: whole(0), text: text() },
    stage: { ...file, index: whole(0), text: text() },
  }),
);
export type Movable = Guarded<typeof isMovable>;

/** What the page is narrowed to. */
const isFilter = shape({
  text: text(2000),
  person: name,
  state: oneOf(['', 'open', 'care', 'done']),
  skill: name,
});

/** Forty megabytes of picture. */
const LONGEST_PICTURE = 40 * 1024 * 1024;

const looking = kinds({
  /** Opens a file at a place of it. */
  open: { ...file, at: optional(listOf(anyOf(text(2000), whole(0)))), line: optional(whole(1)) },
  /** Opens the code of a goal where it is now; of several places, the one that the reader picks. */
  code: file,
  /** Shows what a commit of a goal changed; of several, or of several on a day, the one that the reader picks. */
  commits: { folder: name, mentorship: name, goal: name, date: optional(date) },
  /** Opens the page of another mentorship, or of all of them. */
  show: { subject: name },
  /** Exports what the page is about; where it is narrowed, the reader chooses between that and everything. */
  export: { filter: optional(isFilter) },
  /** The picture that was asked for, as a PNG in base64; empty where it could not be made. */
  rasterised: { id: whole(1), png: text(LONGEST_PICTURE) },
});

const changing = kinds({
  /** Gives something another day. */
  move: { what: isMovable, date },
  /** Gives a title, a theme or a text other words. */
  rename: { what: isMovable, text: text() },
  /** Puts a theme before or after its neighbour: the two change places, and their days. */
  swap: { ...file, index: whole(0), text: text(), by: whole(-1, 1) },
  /** Adds something that is known by its mentorship, a day and a name. */
  add: { what: oneOf(['stage', 'goal', 'meeting']), folder: name, mentorship: name, date, text: text() },
  /** Plans the next meetings by the cadence: three at most, those of a theme where one is named. */
  plan: { folder: name, mentorship: name, theme: optional(text()) },
  /** Puts a goal, or a step of it, on the next agenda. */
  agenda: { folder: name, mentorship: name, goal: name, text: text() },
  undo: {},
});

/** What the roadmap page may ask. */
export const isRoadmapRequest = anyOf(looking, changing);
export type RoadmapRequest = Guarded<typeof isRoadmapRequest>;
