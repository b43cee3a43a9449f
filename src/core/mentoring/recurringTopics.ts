import type { AgendaItem, Mentorship } from '../model/schema';
import { ok, type Result } from '../result';
import { spoken } from '../sameText';
import { asList, itemText } from '../model/looseValues';
import type { YamlChange } from '../yaml/edit';
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';
import { addItem, type Readable } from './itemChanges';

type Agenda = Pick<Mentorship, 'agenda'>;

/** Which topic of a person comes up each time, by its place in the mentorship's own list; undefined where it does not. */
export function eachTimeIndex(
  mentorship: Agenda | undefined,
  person: string,
  text: string,
): number | undefined {
  const items = mentorship !== undefined && Object.hasOwn(mentorship.agenda, person) ? mentorship.agenda[person] : undefined; // prettier-ignore
  const index = (items ?? []).findIndex(item => item.text !== '' && spoken(item.text) === spoken(text));
  return index === -1 ? undefined : index;
}

/**
 * A meeting that is about to be made, as a value for `renderYaml`, with what comes up each time for those who are in it:
 * each topic once, behind what its template asks.
 */
export function withEachTime(
  meeting: Readonly<Record<string, unknown>>,
  mentorship: Agenda | undefined,
): Record<string, unknown> {
  const agenda = meeting['agenda'];
  if (mentorship === undefined || !isPlainMap(agenda)) return { ...meeting };
  const filled = Object.assign(plainMap(), agenda);
  for (const [person, items] of Object.entries(mentorship.agenda)) {
    if (!Object.hasOwn(agenda, person)) continue; // not in this meeting
    const there = asList(agenda[person]);
    const known = new Set(there.map(item => spoken(itemText(item) ?? '')));
    const more = items.flatMap(item => {
      const text = spoken(item.text);
      if (text === '' || known.has(text)) return [];
      known.add(text);
      return [valueOf(item)];
    });
    if (more.length > 0) filled[person] = [...there, ...more];
  }
  return { ...meeting, agenda: filled };
}

/** What makes a topic come up each time; nothing where it does already. */
export function takeUpChanges(
  readable: Readable,
  person: string,
  people: readonly string[],
  topic: AgendaItem,
): Result<readonly YamlChange[]> {
  const { record } = readable;
  if (record.kind === 'mentorship' && eachTimeIndex(record.value, person, topic.text) !== undefined)
    return ok([]);
  return addItem(readable, 'agenda', person, people, valueOf(topic));
}

/** What ends that a topic comes up each time; the meetings that have it keep it. */
export function endEachTimeChanges(
  { record, file }: Readable,
  person: string,
  text: string,
): Result<readonly YamlChange[]> {
  const index = record.kind === 'mentorship' ? eachTimeIndex(record.value, person, text) : undefined;
  if (index === undefined) return ok([]);
  const list = isPlainMap(file.value['agenda']) ? file.value['agenda'][person] : undefined;
  return ok([{ kind: 'remove', path: Array.isArray(list) ? ['agenda', person, index] : ['agenda', person] }]);
}

/** A topic as it goes into a file, without what became of it. */
function valueOf({ text, minutes, goal, code }: AgendaItem): PlainMap {
  return Object.assign(plainMap(), {
    text,
    ...(minutes !== undefined && { minutes }),
    ...(goal !== undefined && { goal }),
    ...(code.length > 0 && { code }),
  });
}
