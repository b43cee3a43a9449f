import type { Filter, FilterState } from '../core/tree/viewOptions';
import { t } from '../host/strings';

/** The states that rows can be filtered by, as people say them. */
export function stateWords(): Readonly<Record<FilterState, string>> {
  return {
    active: t('active'),
    'on-track': t('on track'),
    'at-risk': t('at risk'),
    stuck: t('stuck'),
    draft: t('draft'),
    paused: t('paused'),
    done: t('done'),
    dropped: t('dropped'),
    overdue: t('overdue'),
    planned: t('planned'),
    held: t('held'),
    missed: t('missed'),
    cancelled: t('cancelled'),
  };
}

/**
 * What a filter lets through, for the header of a view; undefined where it is everything.
 * @param possible the states that rows of the view can be in; left out, all
 */
export function filterWords(
  { text, people, states }: Filter,
  possible: readonly FilterState[] = states,
): string | undefined {
  const words = stateWords();
  const parts = [
    text === undefined ? undefined : `"${text}"`,
    ...people,
    ...states.filter(state => possible.includes(state)).map(state => words[state]),
  ];
  return parts.filter(part => part !== undefined).join(', ') || undefined;
}
