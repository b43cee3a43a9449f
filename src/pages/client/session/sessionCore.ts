import type { SessionRequest, SessionShown } from '../../protocol/session';
import type { Deeds } from '../deeds';
import type { Fields } from '../fields';
import type { Outcome } from '../pageStore';
import type { SessionClock } from './clock';
import type { SessionSaved } from './saved';

/** What the parts of a session's store need of the whole: what is shown, kept and asked for. */
export interface SessionCore {
  readonly model: SessionShown | undefined;
  readonly saved: SessionSaved;
  readonly clock: SessionClock;
  readonly fields: Fields;
  readonly deeds: Deeds;
  /** What it is about is not there now. */
  readonly isGone: boolean;
  /** The reader, where it is known who that is. */
  readonly me: string | undefined;
  /** Draws the page anew. */
  readonly draw: () => void;
  /** Keeps something over a reload. */
  keep(more: Partial<SessionSaved>): void;
  /** Says why something is not done, until somebody has read it. */
  refuse(reason: string): void;
  /** Asks for something, and gives whether it was done. `mine` says what will then be no news from outside. */
  ask(request: SessionRequest, ...mine: readonly string[]): Promise<boolean>;
  /** Asks for something and gives the answer; what stood in the way before is still shown then. */
  answerTo<T>(request: SessionRequest, ...mine: readonly string[]): Promise<Outcome<T>>;
}
