import { isUndo, placeOf } from '../keyPlace';
import { deedOfKey, type KeyDeed } from './deedOfKey';
import { step } from './rails';
import type { SessionStore } from './sessionStore';

/** The keys of the session; before and after it only the one that takes back. */
export function onKey(store: SessionStore, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const place = placeOf(event.target);
  const deed = store.stage === 'run' ? deedOfKey(event, place) : isUndo(event, place) ? 'undo' : undefined;
  if (deed === undefined || (deed === 'escape' && !store.showsKeys)) return;
  event.preventDefault();
  act(store, deed, event.target);
}

function act(store: SessionStore, deed: KeyDeed, target: EventTarget | null): void {
  switch (deed) {
    case 'discussed':
      return void store.topics.discussed();
    case 'park':
      return void store.topics.park();
    case 'next':
      return store.topics.walk(1);
    case 'before':
      return store.topics.walk(-1);
    case 'notes':
    case 'promise':
      return focus(deed);
    case 'questions':
      return step(store, 1);
    case 'keys':
    case 'escape':
      return store.toggleKeys();
    case 'leave':
      return target instanceof HTMLElement ? target.blur() : undefined;
    case 'undo':
      return void store.undo();
  }
}

/** Puts the caret into a field of the page, or the focus on what else has this id. */
export function focus(id: string): void {
  document.getElementById(id)?.focus();
}
