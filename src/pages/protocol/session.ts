import type { FileModel, FreshModel, SessionModel } from '../../core/pages/pageModels';
import type { ActionKind } from '../../core/model/states';
import { isCheckInStep } from './checkIn';
import { isOwnRequest, type NoOwnPart, type OwnPart } from './ownPart';
import { isWrite } from './fields';
import { anyOf, flag, kinds, oneOf, optional, shape, text, whole, type Guarded } from './guards';

/** The stages of a session, in their order. */
export const STAGES = ['prepare', 'run', 'close'] as const;
export type SessionStage = (typeof STAGES)[number];

/** What the session page is told beside what it shows: which stage to open. */
export interface SessionNews {
  readonly stage: SessionStage;
}

export type SessionShown = SessionModel & {
  readonly file: FileModel;
  readonly fresh: readonly FreshModel[];
  /** Absent while somebody is presenting. */
  readonly own?: OwnPart | NoOwnPart;
};

const name = text(200);
const item = { person: name, index: whole(0), text: text() };

function isNothing(value: unknown): value is null {
  return value === null;
}

const steps = kinds({
  setTopic: { ...item, status: oneOf(['open', 'discussed', 'parked']) },
  addTopic: { person: name, text: text() },
  moveTopic: { ...item, by: whole(-1000, 1000) },
  deleteTopic: item,
  tickPromise: { ...item, meeting: text(4000), isDone: flag },
  /** Reads a line such as `ada: two options by friday` without writing it. */
  readPromise: { line: text() },
  /** `place`: the place in the code of a topic, which the promise is about, too. */
  addPromise: { line: text(), place: optional(shape({ ...item, code: whole(0) })) },
  addSaid: { section: oneOf(['decisions', 'wins']), person: name, text: text() },
  preview: { text: text() },
  /** `meeting`: the earlier one that a promise was made in. */
  openCode: {
    section: oneOf(['agenda', 'actions']),
    ...item,
    code: whole(0),
    meeting: optional(text(4000)),
  },
  openGoal: { goal: name },
  openFile: { line: optional(whole(1)) },
  openReflection: {},
  /** How much the mentor leads from this meeting on. */
  setSupport: { support: oneOf(['guided', 'shared', 'independent']) },
  saveFile: {},
  /** Opens a file of the notes that the page has named. */
  openNote: { uri: text(4000) },
  /** All that is new has been seen. */
  seen: {},
  /** Closes the session; `next` is a day, or nothing for no further meeting; left out, what is proposed. */
  close: { next: optional(anyOf(text(40), isNothing)) },
  share: {},
  /** The clock of the session goes, or stands still. */
  runs: { isRunning: flag },
});

/** What the session page may ask. */
export const isSessionRequest = anyOf(steps, isWrite, isCheckInStep, isOwnRequest);
export type SessionRequest = Guarded<typeof isSessionRequest>;

/** The answer to `readPromise`. */
export interface PromiseReading {
  readonly person: string;
  readonly text: string;
  /** Its day in words. */
  readonly day?: string;
  readonly kind?: ActionKind;
}

/** Markdown as data: a text, or an element with what is in it. `href` is a web or mail address. */
export type Rendered =
  string | { readonly tag: RenderedTag; readonly href?: string; readonly children: readonly Rendered[] };

export type RenderedTag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h3'
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';
