import type { ComponentChildren } from 'preact';

/** A text that was typed and stands nowhere else, and what can be done about it. */
export interface TypedText {
  readonly key: string;
  /** What it was typed for. */
  readonly label: string;
  readonly text: string;
  readonly actions?: readonly { readonly words: string; readonly act: () => void }[];
}

/** Texts that were typed and stand nowhere else; nothing where there are none. */
export function Typed(props: {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly TypedText[];
  readonly children?: ComponentChildren;
}) {
  const { id, heading, items, children } = props;
  if (items.length === 0) return null;
  return (
    <section class="typed" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
      <ul>
        {items.map(({ key, label, text, actions = [] }) => (
          <li key={key}>
            <p class="muted small">{label}</p>
            <p class="tx">{text}</p>
            {actions.length > 0 && (
              <p class="row wrap">
                {actions.map(({ words, act }) => (
                  <button
                    key={words}
                    class="btn tight"
                    type="button"
                    aria-label={`${words}: ${text}`}
                    onClick={act}
                  >
                    {words}
                  </button>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
