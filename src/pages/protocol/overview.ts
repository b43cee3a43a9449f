import { anyOf, kinds, listOf, oneOf, optional, text, whole, type Guarded } from './guards';

const name = text(2000);
/** A mentorship: its workspace folder's URI and its id. */
const row = { folder: name, mentorship: name };

/** What the overview is told beside what it shows: the folder that it is narrowed to. */
export interface OverviewNews {
  readonly folder: string;
}

/** What the overview may ask: to be led somewhere. It changes no file. */
export const isOverviewRequest = anyOf(
  kinds({
    roadmap: row,
    /** The next meeting of a mentorship. */
    next: row,
    /** Asks for what is needed to plan a meeting. */
    plan: row,
    /** Follow-through, narrowed to what the reader promised, or to what the others did. */
    promises: { ...row, whose: oneOf(['mine', 'theirs']) },
    /** A file, at the place that cannot be read where there is one. */
    file: { folder: name, path: name },
    /** What waits for the reader, where it can be answered. */
    wait: {
      folder: name,
      path: name,
      what: oneOf(['checkin', 'agenda', 'feedback', 'other']),
      at: optional(listOf(anyOf(name, whole(0)))),
    },
    /** A meeting of the reader. */
    prepare: { uri: name },
    session: { uri: name },
    start: {},
    chooseMe: {},
  }),
);
export type OverviewRequest = Guarded<typeof isOverviewRequest>;
