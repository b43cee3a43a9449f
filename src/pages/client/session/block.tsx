import type { ComponentChildren } from 'preact';
import type { SessionStore } from './sessionStore';

/** Where the rail stands above the topic instead of beside it. */
export const NARROW = '(max-width: 759px)';
/** There it begins as three lines with their counts. */
const FOLDED = { narrow: ['agenda', 'last', 'goals'], wide: [] } as const;

/** A part of the rail that can be folded. What is folded in a narrow column is another matter than what is beside the topic. */
export function Block(props: {
  readonly store: SessionStore;
  readonly id: string;
  readonly heading: string;
  readonly count: string;
  readonly children: ComponentChildren;
}) {
  const { store, id, heading, count, children } = props;
  const width = matchMedia(NARROW).matches ? 'narrow' : 'wide';
  const folded: readonly string[] = store.saved.folded?.[width] ?? FOLDED[width];
  const isOpen = !folded.includes(id);
  const onToggle = (event: Event) => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open === isOpen) return;
    const now = open ? folded.filter(each => each !== id) : [...folded, id];
    store.keep({ folded: { ...store.saved.folded, [width]: now } });
  };
  return (
    <details class={`block ${id}`} open={isOpen} onToggle={onToggle}>
      <summary>
        <h2>{heading}</h2>
        <span class="muted num">{count}</span>
        <svg class="i tw" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3.5 10.5 8 6 12.5" />
        </svg>
      </summary>
      {children}
    </details>
  );
}
