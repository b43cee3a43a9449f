import type { WallTime } from '../mentoring/dates';
import { everybody } from '../mentoring/people';
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';
import type { TemplateValue } from '../model/looseValues';
import { isRole, rolesOf, type MentorshipSides } from '../model/roles';
import { asList, asMinutes, asText, without, withoutDoubles } from '../model/looseValues';

/** What is known of a meeting that is to be made. */
export interface MeetingDraft extends MentorshipSides {
  /** Left out, the template's. */
  readonly title?: string;
  readonly date: WallTime;
  /** Left out, the template's. */
  readonly minutes?: number;
  readonly theme?: string;
  /** The name of the template, to be written down. */
  readonly template: string;
  /** Who takes part, in the order of a session. Left out, everybody. Written down where it is not everybody. */
  readonly people?: readonly string[];
  /** The ids of the goals to speak about. */
  readonly goals: readonly string[];
}

/** What a meeting takes from the facts alone, whatever its template says. */
const FACTS_ALONE = ['date', 'status', 'people', 'template', 'progress'];

/**
 * A meeting out of a template, as a value for `renderYaml`: every section that people will fill, with a key for
 * everybody who takes part. In it stands what the template says for everyone, then what it says for the roles of the
 * person, each item once; or nothing. Keys that are no role, and keys of the record that are not known, stay as they are.
 *
 * The minutes of the topics are made to fit: where those of all people together are more than the meeting has (a
 * group, peers, a short meeting), each gets its share, rounded down to whole minutes, or none where that is less than one.
 */
export function meetingFromTemplate(template: TemplateValue, facts: MeetingDraft): Record<string, unknown> {
  const all = everybody(facts);
  const people = facts.people ?? all;
  const minutes = facts.minutes ?? asMinutes(template['minutes']);
  const lists = (section: string) => byPerson(template[section], people, facts, joinLists);
  const known = {
    title: facts.title ?? asText(template['title']) ?? facts.template,
    date: facts.date,
    minutes,
    template: facts.template,
    theme: facts.theme ?? asText(template['theme']),
    people: isSame(people, all) ? undefined : people,
    agenda: fitted(lists('agenda'), minutes),
    wins: lists('wins'),
    notes: typeof template['notes'] === 'string' ? template['notes'] : null,
    decisions: lists('decisions'),
    progress: byPerson(null, facts.goals, facts, joinLists),
    actions: lists('actions'),
    checkin: byPerson(template['checkin'], people, facts, joinMaps),
  };
  const more = Object.entries(template).filter(
    ([key]) => !Object.hasOwn(known, key) && !FACTS_ALONE.includes(key),
  );
  const record = plainMap();
  for (const [key, value] of [...Object.entries(known), ...more])
    if (value !== undefined) record[key] = value;
  return record;
}

/** A section with a key for each person; null where there is nobody. What stands there without a role is everyone's. */
function byPerson(
  section: unknown,
  people: readonly string[],
  sides: MentorshipSides,
  join: (values: readonly unknown[]) => unknown,
): PlainMap | null {
  const given: PlainMap = isPlainMap(section) ? section : { everyone: section };
  const filled = plainMap();
  for (const person of people)
    filled[person] = join(
      [...rolesOf(person, sides), ...(isRole(person) ? [] : [person])].flatMap(key =>
        Object.hasOwn(given, key) ? [given[key]] : [],
      ),
    );
  for (const [key, value] of Object.entries(given))
    if (!isRole(key) && !people.includes(key)) filled[key] = join([value]);
  return Object.keys(filled).length === 0 ? null : filled;
}

function joinLists(values: readonly unknown[]): readonly unknown[] | null {
  const items = withoutDoubles(values.flatMap(asList));
  return items.length === 0 ? null : items;
}

/** One map of several; of a key that stands twice the later value counts, so that a role has its say over everyone. */
function joinMaps(values: readonly unknown[]): PlainMap | null {
  const joined = plainMap();
  for (const value of values.filter(isPlainMap)) Object.assign(joined, value);
  return Object.keys(joined).length === 0 ? null : joined;
}

/** An agenda whose minutes are together no more than those of the meeting. */
function fitted(agenda: PlainMap | null, minutes: number | undefined): PlainMap | null {
  if (agenda === null || minutes === undefined) return agenda;
  const planned = Object.values(agenda)
    .flatMap(asList)
    .reduce<number>((sum, item) => sum + (minutesOf(item) ?? 0), 0);
  if (planned <= minutes) return agenda;
  const fit = (item: unknown) => {
    const own = minutesOf(item);
    if (own === undefined) return item;
    const share = Math.floor((own * minutes) / planned);
    const rest = without(item as PlainMap, ['minutes']);
    return share < 1 ? rest : Object.assign(rest, { minutes: share });
  };
  const result = plainMap();
  for (const [person, items] of Object.entries(agenda))
    result[person] = Array.isArray(items) ? items.map(fit) : items;
  return result;
}

function minutesOf(item: unknown): number | undefined {
  return isPlainMap(item) ? asMinutes(item['minutes']) : undefined;
}

function isSame(some: readonly string[], all: readonly string[]): boolean {
  return new Set([...some, ...all]).size === all.length && some.length === all.length;
}
