import type { SessionStore } from './store';
import { step } from './rails';

/** Whether a key that was pressed here is meant for what has the focus. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  );
}

/** The keys of the session: single letters outside of fields, Ctrl+Enter and Escape everywhere. */
export function onKey(store: SessionStore, event: KeyboardEvent): void {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || store.stage !== 'run') return;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand && key === 'Enter') act(event, () => store.topics.discussed());
  else if (isTyping(target)) {
    if (key === 'Escape' && target instanceof HTMLElement) act(event, () => target.blur());
  } else if (!isCommand && !event.altKey) letter(store, event);
}

function letter(store: SessionStore, event: KeyboardEvent): void {
  const { target } = event;
  const isOnControl = target instanceof HTMLElement && target.closest('a, button, input, summary') !== null;
  switch (event.key.toLowerCase()) {
    case 'j':
      return act(event, () => store.topics.walk(1));
    case 'k':
      return act(event, () => store.topics.walk(-1));
    case ' ':
      return isOnControl ? undefined : act(event, () => store.topics.discussed());
    case 'p':
      return act(event, () => store.topics.park());
    case 'n':
      return act(event, () => focus('notes'));
    case 'm':
      return act(event, () => focus('promise'));
    case 'g':
      return act(event, () => step(store, 1));
    case '?':
      return act(event, () => store.toggleKeys());
    case 'escape':
      return store.showsKeys ? act(event, () => store.toggleKeys()) : undefined;
  }
}

function act(event: KeyboardEvent, work: () => unknown): void {
  event.preventDefault();
  work();
}

/** Puts the caret into a field of the page. */
export function focus(id: string): void {
  document.getElementById(id)?.focus();
}
