import { isPlainMap } from '../yaml/plain';
import type { TemplateValue } from './catalogue';
import { asList, itemText } from './values';

/**
 * The questions that a meeting template puts on every agenda made from it. One that was left unticked is not carried on:
 * it was nobody's own topic, and the next meeting has its own.
 */
export function standingQuestions({ agenda }: TemplateValue): ReadonlySet<string> {
  const lists = isPlainMap(agenda) ? Object.values(agenda) : [agenda];
  return new Set(lists.flatMap(list => asList(list).flatMap(item => itemText(item) ?? [])));
}
