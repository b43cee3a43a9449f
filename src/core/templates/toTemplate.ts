import { everybody } from '../mentoring/people';
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';
import type { TemplateKind } from './builtIn';
import type { TemplateValue } from '../model/looseValues';
import { ownRole, ROLES, type Role, type MentorshipSides } from '../model/roles';
import { asList, asMinutes, asText, itemText, withoutDoubles } from '../model/looseValues';

/**
 * A goal or a meeting as a template, as a value for `renderYaml`: roles instead of people, and nothing of what was
 * done, of anybody's answers, or of when and where it was.
 *
 * Of a meeting stay its title, its minutes and its agenda. What came out of it goes; while it is still planned, nothing
 * has come out of it yet: then its promises and the headings of its notes stay too. Of a goal stay its title, its SMART
 * texts, its skills and its steps. Everything that is not known goes: nobody can say whom it is about.
 * @param record the plain value of the record's file
 */
export function toTemplate(
  kind: TemplateKind,
  record: TemplateValue,
  mentees: readonly string[],
  mentors: readonly string[],
): Record<string, unknown> {
  return kind === 'goal' ? goalTemplate(record) : meetingTemplate(record, { mentees, mentors });
}

function meetingTemplate(record: TemplateValue, sides: MentorshipSides): PlainMap {
  const named = asList(record['people']).map(String);
  const people = named.length === 0 ? everybody(sides) : named;
  const isPlanned = (asText(record['status']) ?? 'planned') === 'planned';
  const minutes = asMinutes(record['minutes']);
  return Object.assign(plainMap(), {
    title: asText(record['title']),
    ...(minutes !== undefined && { minutes }),
    agenda: byRole(record['agenda'], people, sides, topic),
    wins: null,
    notes: isPlanned ? headings(record['notes']) : null,
    decisions: null,
    progress: null,
    actions: isPlanned ? byRole(record['actions'], people, sides, promise) : null,
    checkin: { everyone: { useful: null, next: null, change: null } },
  });
}

function goalTemplate(record: TemplateValue): PlainMap {
  const template = plainMap();
  for (const key of ['title', 'specific', 'measurable', 'achievable', 'relevant']) {
    const text = asText(record[key]);
    if (text !== undefined) template[key] = text;
  }
  const skills = asList(record['skills']);
  if (skills.length > 0) template['skills'] = skills;
  const steps = asList(record['steps']).flatMap(step => keep(step, {}));
  template['steps'] = steps.length === 0 ? null : steps;
  return template;
}

/** A section with a key for each role that has something: what all people have is everyone's, the rest is of their role. */
function byRole(
  section: unknown,
  people: readonly string[],
  sides: MentorshipSides,
  kept: (item: unknown) => readonly PlainMap[],
): PlainMap | null {
  if (!isPlainMap(section)) return null;
  const lists = Object.entries(section).map(([person, list]) => ({
    person,
    items: new Map(
      asList(list)
        .flatMap(kept)
        .map(item => [JSON.stringify(item), item]),
    ),
  }));
  const everybodyIsThere =
    people.length > 1 && people.every(person => lists.some(list => list.person === person));
  const isShared = (key: string) => everybodyIsThere && lists.every(({ items }) => items.has(key));
  const found = new Map<Role, PlainMap[]>(ROLES.map(role => [role, []]));
  for (const { person, items } of lists)
    for (const [key, item] of items)
      found.get(isShared(key) ? 'everyone' : ownRole(person, sides))?.push(item);
  const result = plainMap();
  for (const [role, items] of found) if (items.length > 0) result[role] = withoutDoubles(items);
  return Object.keys(result).length === 0 ? null : result;
}

function topic(item: unknown): readonly PlainMap[] {
  const minutes = isPlainMap(item) ? asMinutes(item['minutes']) : undefined;
  return keep(item, minutes === undefined ? {} : { minutes });
}

function promise(item: unknown): readonly PlainMap[] {
  const kind = isPlainMap(item) ? asText(item['kind']) : undefined;
  return keep(item, kind === undefined ? {} : { kind });
}

/** An item as a map with its text; none where it has no text. */
function keep(item: unknown, more: Readonly<Record<string, unknown>>): readonly PlainMap[] {
  const text = itemText(item);
  return text === undefined ? [] : [Object.assign(plainMap(), { text, ...more })];
}

/** The headings of a Markdown text, with a blank line between them; null where it has none. */
function headings(notes: unknown): string | null {
  const lines = typeof notes === 'string' ? notes.split(/\r?\n/) : [];
  let isCode = false;
  const found = lines.filter(line => {
    if (/^ {0,3}(```|~~~)/.test(line)) isCode = !isCode;
    return !isCode && /^ {0,3}#{1,6}\s+\S/.test(line);
  });
  return found.length === 0 ? null : `${found.map(line => line.trim()).join('\n\n')}\n`;
}
