import type { Meeting } from '../model/schema';
import { asList, itemText, without } from '../templates/values';
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';
import type { YamlChange } from '../yaml/edit';
import type { Readable } from './itemChanges';

/** A topic that a meeting has not come to: whose it is, its text, and all that its file says of it but its state. */
export interface OpenTopic {
  readonly person: string;
  readonly text: string;
  readonly value: PlainMap;
}

/** The questions that stand on every agenda of a template; a meeting without one has none. */
export type Standing = ReadonlySet<string>;
const NONE: Standing = new Set();

/**
 * The topics that go on in the next meeting: those still open, but for the questions of the template, and those that
 * were parked; person by person in the order of the file. Items without a text are none.
 */
export function openTopics({ file, record }: Readable, standing = NONE): readonly OpenTopic[] {
  if (record.kind !== 'meeting') return [];
  return placesOf(record.value, standing).flatMap(({ person, index, text }) => {
    const raw = rawItem(file.value, person, index);
    const value = isPlainMap(raw) ? without(raw, ['status']) : Object.assign(plainMap(), { text });
    return [{ person, text, value }];
  });
}

/**
 * What closing changes in the meeting itself: it was held, and the topics that went on say so.
 * @param carried the topics that stand in the next meeting by now; others stay as they are
 */
export function closingChanges({ record }: Readable, carried: readonly OpenTopic[]): YamlChange[] {
  if (record.kind !== 'meeting') return [];
  const isHeld = record.value.status === 'held';
  const left = new Tally(carried);
  const places = placesOf(record.value).filter(place => left.take(place) !== undefined);
  return [
    ...(isHeld ? [] : [{ kind: 'set' as const, path: ['status'], value: 'held' }]),
    ...places.map(({ person, index }) => ({
      kind: 'set' as const,
      path: ['agenda', person, index, 'status'],
      value: 'carried',
    })),
  ];
}

/**
 * What the next meeting gets, where it is planned already: each topic at the end of its person's list. One that
 * stands there is not written again, and only gets what it does not say yet: a closing that stopped half way, or a
 * question that every meeting has, makes no second one.
 * @param people everybody of that meeting: a section that is missing is made for all of them
 */
export function receivingChanges(
  { file, record }: Readable,
  topics: readonly OpenTopic[],
  people: readonly string[],
): YamlChange[] {
  if (record.kind !== 'meeting') return [];
  const known = new Tally(itemsByPerson(record.value));
  const changes: YamlChange[] = [];
  for (const topic of topics) {
    const index = known.take(topic);
    if (index === undefined)
      changes.push({ kind: 'insert', list: ['agenda', topic.person], value: topic.value });
    else changes.push(...fillGaps(file.value, topic, index));
  }
  const isMissing = (file.value['agenda'] ?? null) === null;
  if (changes.length === 0 || !isMissing) return changes;
  const everyone = [...new Set([...people, ...topics.map(({ person }) => person)])];
  return [
    { kind: 'set', path: ['agenda'], value: Object.fromEntries(everyone.map(id => [id, null])) },
    ...changes,
  ];
}

/** A meeting that is about to be made, as a value for `renderYaml`, with the topics that go on in it. */
export function withTopics(
  meeting: Readonly<Record<string, unknown>>,
  topics: readonly OpenTopic[],
): Record<string, unknown> {
  const agenda = plainMap();
  if (isPlainMap(meeting['agenda'])) Object.assign(agenda, meeting['agenda']);
  const standing = Object.entries(agenda).flatMap(([person, items]) =>
    asList(items).map((item, index) => ({ person, index, text: itemText(item) ?? '' })),
  );
  const known = new Tally(standing);
  for (const topic of topics) {
    const items = asList(agenda[topic.person]);
    const at = known.take(topic);
    const there = at === undefined ? undefined : items[at];
    const merged = Object.assign(plainMap(), isPlainMap(there) ? there : {}, topic.value);
    agenda[topic.person] = at === undefined ? [...items, merged] : items.with(at, merged);
  }
  return { ...meeting, agenda };
}

interface Place {
  readonly person: string;
  readonly index: number;
  readonly text: string;
}

/** The topics of a meeting that go on in the next one, by their places. */
export function placesOf({ agenda }: Pick<Meeting, 'agenda'>, standing = NONE): readonly Place[] {
  return Object.entries(agenda).flatMap(([person, items]) =>
    items.flatMap(({ text, status }, index) => {
      const goesOn = status === 'parked' || (status === 'open' && !standing.has(text));
      return text !== '' && goesOn ? [{ person, index, text }] : [];
    }),
  );
}

function itemsByPerson({ agenda }: Meeting): readonly Place[] {
  return Object.entries(agenda).flatMap(([person, items]) =>
    items.map(({ text }, index) => ({ person, index, text })),
  );
}

/** Topics to be found by person and text, each once: two of the same text are two topics. */
class Tally {
  readonly #places = new Map<string, number[]>();

  constructor(
    topics: readonly { readonly person: string; readonly text: string; readonly index?: number }[],
  ) {
    for (const { person, text, index } of topics) {
      const key = JSON.stringify([person, text]);
      this.#places.set(key, [...(this.#places.get(key) ?? []), index ?? 0]);
    }
  }

  /** Takes the first one left with this person and text; its index, or undefined where there is none. */
  take({ person, text }: { readonly person: string; readonly text: string }): number | undefined {
    return this.#places.get(JSON.stringify([person, text]))?.shift();
  }
}

function fillGaps(root: unknown, { person, value }: OpenTopic, index: number): YamlChange[] {
  const there = rawItem(root, person, index);
  const isGap = (key: string) => key !== 'text' && (!isPlainMap(there) || !Object.hasOwn(there, key));
  return Object.entries(value)
    .filter(([key]) => isGap(key))
    .map(([key, given]) => ({ kind: 'set', path: ['agenda', person, index, key], value: given }));
}

function agendaOf(root: unknown): PlainMap {
  const agenda = isPlainMap(root) ? root['agenda'] : undefined;
  return isPlainMap(agenda) ? agenda : plainMap();
}

function rawItem(root: unknown, person: string, index: number): unknown {
  const list = agendaOf(root)[person];
  return Array.isArray(list) ? (list[index] as unknown) : list;
}
