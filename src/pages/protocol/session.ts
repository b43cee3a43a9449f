import type { FileModel, SessionModel } from '../../core/pages/model';
import type { ActionKind } from '../../core/model/states';
import { anyOf, flag, kinds, oneOf, optional, text, whole, type Guarded } from './guards';

/** The stages of a session, in their order. */
export const STAGES = ['prepare', 'run', 'close'] as const;
export type Stage = (typeof STAGES)[number];

/** What the session page is told beside what it shows: which stage to open. */
export interface SessionNews {
  readonly stage: Stage;
}

export type SessionShown = SessionModel & { readonly file: FileModel };

const name = text(200);
const item = { person: name, index: whole(0), text: text() };

export const isField = kinds({
  notes: {},
  goalState: { goal: name },
  goalNote: { goal: name },
  answer: { person: name, question: oneOf(['useful', 'next', 'change']) },
});
export type FieldName = Guarded<typeof isField>;

const write = kinds({
  /** Writes a field, from the text that the page last saw. */
  write: { field: isField, before: text(), text: text() },
});

const steps = kinds({
  setTopic: { ...item, status: oneOf(['open', 'discussed', 'parked']) },
  addTopic: { person: name, text: text() },
  moveTopic: { ...item, by: whole(-1000, 1000) },
  deleteTopic: item,
  tickPromise: { ...item, meeting: text(4000), isDone: flag },
  deletePromise: item,
  /** Reads a line such as `ada: two options by friday` without writing it. */
  readPromise: { line: text() },
  addPromise: { line: text() },
  addSaid: { section: oneOf(['decisions', 'wins']), person: name, text: text() },
  preview: { text: text() },
  openCode: { ...item, code: whole(0) },
  openGoal: { goal: name },
  openFile: { line: optional(whole(1)) },
  openReflection: {},
  saveFile: {},
});

/** What the session page may ask. */
export const isSessionRequest = anyOf(write, steps);
export type SessionRequest = Guarded<typeof isSessionRequest>;

/** The answer to `write`: it stands in the file, or somebody else's text stands there instead. */
export type WriteAnswer = { readonly written: true } | { readonly instead: string };

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
