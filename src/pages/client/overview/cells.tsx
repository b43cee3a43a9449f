import type { ComponentChildren } from 'preact';
import { t } from '../words';

/** The columns of which a cell may lead somewhere. */
export type Column = 'who' | 'next' | 'goal' | 'mine' | 'theirs' | 'wait';

/** A cell that says nothing is empty to the eye; its column's name is seen where the columns are not. */
export function Cell(props: {
  readonly column: Column;
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  const { column, label, children } = props;
  if (children === undefined)
    return (
      <td role="cell" class={`c-${column} nil`}>
        <span class="sr">{t('nothing')}</span>
      </td>
    );
  return (
    <td role="cell" class={`c-${column}`}>
      <span class="cell">
        {label !== undefined && <span class="lab">{label} </span>}
        {children}
      </span>
    </td>
  );
}

/** A place in the table that leads somewhere. */
export interface CellPlace {
  /** Its row and what it is there. */
  readonly at: string;
  readonly stop: string;
  readonly column: Column;
}

export const cellProps = ({ at, stop, column }: CellPlace) => ({
  'data-cell': '',
  'data-focus': at,
  'data-column': column,
  tabIndex: at === stop ? 0 : -1,
});

export function To(
  props: CellPlace & {
    readonly look?: string;
    readonly title?: string;
    readonly onOpen: () => void;
    readonly children: ComponentChildren;
  },
) {
  const { look = '', title, onOpen, children } = props;
  return (
    <button class={`go ${look}`} type="button" {...cellProps(props)} title={title} onClick={onOpen}>
      {children}
    </button>
  );
}

/** What there is beside the first: how many, and in a name what. */
export function More(props: {
  readonly to: CellPlace;
  readonly words: readonly string[];
  readonly onOpen: () => void;
  readonly children?: ComponentChildren;
}) {
  const { to, words, onOpen, children } = props;
  if (words.length === 0) return null;
  const all = words.join(', ');
  return (
    <button
      class="more"
      type="button"
      {...cellProps(to)}
      title={all}
      aria-label={t('and {count} more: {what}', { count: words.length, what: all })}
      onClick={onOpen}
    >
      {children}+{words.length}
    </button>
  );
}
