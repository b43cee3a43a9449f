import type { SessionShown } from '../../protocol/session';
import type { SessionStore } from './sessionStore';

/** What the parts of the page are drawn from. */
export interface Shown {
  readonly store: SessionStore;
  readonly model: SessionShown;
}
