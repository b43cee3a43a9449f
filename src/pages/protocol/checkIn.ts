import type { CheckInModel, FileModel } from '../../core/pages/pageModels';
import { isWrite } from './fields';
import { anyOf, kinds, text, whole, type Guarded } from './guards';

export type CheckInShown = CheckInModel & { readonly file: FileModel };

const name = text(200);

/** What can be asked about a check-in, on its own page and while a session is closed. */
export const isCheckInStep = kinds({
  /** Reads each line of what somebody will do as a promise. */
  readLines: { person: name, text: text() },
  makePromise: { person: name, line: text() },
  deletePromise: { person: name, index: whole(0), text: text() },
  chooseMe: {},
  /** Takes the last change back. */
  undo: {},
});

const opening = kinds({ openNote: { uri: text(4000) } });

/** What the check-in page may ask. */
export const isCheckInRequest = anyOf(isWrite, isCheckInStep, opening);
export type CheckInRequest = Guarded<typeof isCheckInRequest>;
export type CheckInStep = Guarded<typeof isCheckInStep>;

/** A line of an answer as a promise: read, and where it has become one, its place. */
export interface LineReading {
  readonly line: string;
  readonly text: string;
  readonly day?: string;
  readonly index?: number;
}
