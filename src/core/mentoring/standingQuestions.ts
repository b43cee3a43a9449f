import { spoken } from '../sameText';
import { isPlainMap, type PlainMap } from '../yaml/plain';
import { isRole, rolesOf, type MentorshipSides } from '../model/roles';
import { asList, itemText, type TemplateValue } from '../model/looseValues';

/** Whether an item of somebody's agenda, given as its plain value, is a question that stands on every agenda. */
export type Standing = (person: string, item: unknown) => boolean;

/**
 * The questions that a meeting template puts on every agenda made from it. One that was left unticked is not carried on:
 * it was nobody's own topic, and the next meeting has its own. That holds only while it is untouched: under the person
 * whom the template asks, with nothing added to it; what somebody made of it is theirs.
 * @param templates the template in each of its wordings
 */
export function standingQuestions(templates: readonly TemplateValue[], sides: MentorshipSides): Standing {
  const questions = templates.flatMap(({ agenda }) =>
    Object.entries(isPlainMap(agenda) ? agenda : { everyone: agenda }).flatMap(([asked, items]) =>
      asList(items).map(item => ({ asked, text: spoken(itemText(item) ?? ''), keys: keysOf(item) })),
    ),
  );
  return (person, item) => {
    const text = spoken(itemText(item) ?? '');
    const added = keysOf(item);
    return questions.some(
      ({ asked, text: question, keys }) =>
        question === text &&
        (isRole(asked) ? rolesOf(person, sides).includes(asked) : asked === person) &&
        added.every(key => keys.includes(key)),
    );
  };
}

/** What an item says beside its text; a list without anything in it says nothing. */
function keysOf(item: unknown): readonly string[] {
  if (!isPlainMap(item)) return [];
  const isSaid = (value: PlainMap[string]) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.keys(item).filter(key => key !== 'text' && key !== 'status' && isSaid(item[key]));
}
