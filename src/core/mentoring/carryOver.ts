import { isSeq } from 'yaml';
import { rulesFor } from '../model/keys';
import type { CodePlace, Meeting } from '../model/schema';
import { ok, type Result } from '../result';
import { spoken } from '../sameText';
import type { Standing } from './standingQuestions';
import { asList, itemText, without } from '../model/looseValues';
import { cutWordsOf } from '../yaml/cutText';
import type { YamlChange } from '../yaml/edit';
import { editYaml } from '../yaml/editYaml';
import { isPlainMap, plainMap, type PlainMap } from '../yaml/plain';
import { nodeAt, type YamlFile } from '../yaml/read';
import { itemWriter, valueOfWritten, writtenWithout } from '../yaml/written';
import type { Readable } from './itemChanges';

/**
 * A topic that a meeting has not come to: whose it is, its text, and all that its file says of it but its state; where
 * comments belong to it also how it is written, without its state. Words that a `#` cuts off make it another topic.
 */
export interface OpenTopic {
  readonly person: string;
  readonly text: string;
  readonly value: PlainMap;
  readonly written?: string;
  readonly words?: string;
  /** The places in the code that it is about. */
  readonly code?: readonly CodePlace[];
}

/** Of a meeting without a template nothing is a question that stands on every agenda. */
const NONE: Standing = () => false;

/**
 * The topics that go on in the next meeting: those still open, but for the questions of the template, and those that
 * were parked; person by person in the order of the file. Items without a text are none, unless a `#` made a comment of
 * it.
 */
export function openTopics(readable: Readable, standing = NONE): readonly OpenTopic[] {
  const { file, record } = readable;
  if (record.kind !== 'meeting') return [];
  const write = itemWriter(file.text);
  return openPlaces(record.value, standing, file).map(({ person, index, text, words }): OpenTopic => {
    const raw = rawItem(file.value, person, index);
    const value = isPlainMap(raw) ? without(raw, ['status']) : Object.assign(plainMap(), { text });
    const item = write(['agenda', person], index);
    const code = record.value.agenda[person]?.[index]?.code ?? [];
    const written = item && item.comments > 0 ? writtenWithout(item.text, 'status') : undefined;
    return {
      person,
      text,
      value,
      ...(code.length > 0 && { code }),
      ...(written !== undefined && { written }),
      ...(words !== undefined && { words }),
    };
  });
}

/** States of a meeting that closing leaves as they are. */
const LEFT_AS_IT_IS: readonly unknown[] = ['held', 'missed', 'cancelled'];

/**
 * What closing changes in the meeting itself: it was held, unless it was missed or cancelled, and the topics that went
 * on say so.
 * @param carried the topics that stand in the next meeting by now; others stay as they are
 */
export function closingChanges(readable: Readable, carried: readonly OpenTopic[]): YamlChange[] {
  const { record } = readable;
  if (record.kind !== 'meeting') return [];
  const isLeft = LEFT_AS_IT_IS.includes(record.value.status);
  return [
    ...(isLeft ? [] : [{ kind: 'set' as const, path: ['status'], value: 'held' }]),
    ...settlingChanges(
      readable,
      carried.map(topic => ({ topic, status: 'carried' })),
    ),
  ];
}

/** What became of an open topic: it stands in the next meeting by now, or nobody wants it any more. */
export interface Settled {
  readonly topic: OpenTopic;
  readonly status: 'carried' | 'dropped';
}

/** What a meeting is to say of its open topics; of those that are not open any more, nothing. */
export function settlingChanges({ file, record }: Readable, settled: readonly Settled[]): YamlChange[] {
  if (record.kind !== 'meeting') return [];
  const left = new Tally(settled.map(({ topic }, index) => ({ ...topic, index })));
  return openPlaces(record.value, NONE, file).flatMap(place => {
    const index = left.take(place);
    const status = index === undefined ? undefined : settled[index]?.status;
    const path = ['agenda', place.person, place.index, 'status'];
    return status === undefined ? [] : [{ kind: 'set' as const, path, value: status }];
  });
}

/** Those topics that stand in none of some meetings, whatever became of them there. */
export function topicsNotIn(
  topics: readonly OpenTopic[],
  meetings: readonly Readable[],
): readonly OpenTopic[] {
  let left = topics;
  for (const { file, record } of meetings) {
    if (record.kind !== 'meeting') continue;
    const there = new Tally(itemsByPerson(record.value, file));
    left = left.filter(topic => there.take(topic) === undefined);
  }
  return left;
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
  const known = new Tally(itemsByPerson(record.value, file));
  const changes: YamlChange[] = [];
  for (const topic of topics) {
    const index = known.take(topic);
    if (index === undefined) changes.push(insertion(topic));
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
  return topics.length === 0 ? { ...meeting } : placed(meeting, topics).meeting;
}

/**
 * The text of that meeting with the comments that belong to the topics.
 * @param yaml what `renderYaml` made of `withTopics(meeting, topics)`
 */
export function withWords(
  yaml: string,
  meeting: Readonly<Record<string, unknown>>,
  topics: readonly OpenTopic[],
): Result<string> {
  const changes = placed(meeting, topics).places.flatMap(({ topic, index, merged }): YamlChange[] => {
    if (topic.written === undefined) return [];
    const list = ['agenda', topic.person];
    const value = valueOfWritten(topic.written);
    const gaps = Object.entries(merged).filter(
      ([key]) => key !== 'text' && !(isPlainMap(value) && Object.hasOwn(value, key)),
    );
    return [
      { kind: 'remove', path: [...list, index] },
      { ...insertion(topic), index },
      ...gaps.map(([key, given]) => ({ kind: 'set' as const, path: [...list, index, key], value: given })),
    ];
  });
  if (changes.length === 0) return ok(yaml);
  const edited = editYaml(yaml, changes, rulesFor('meeting'));
  return edited.ok ? ok(edited.value.text) : edited;
}

interface Placed {
  readonly topic: OpenTopic;
  readonly index: number;
  readonly merged: PlainMap;
}

function placed(
  meeting: Readonly<Record<string, unknown>>,
  topics: readonly OpenTopic[],
): { readonly meeting: Record<string, unknown>; readonly places: readonly Placed[] } {
  const agenda = plainMap();
  if (isPlainMap(meeting['agenda'])) Object.assign(agenda, meeting['agenda']);
  const standing = Object.entries(agenda).flatMap(([person, items]) =>
    asList(items).map((item, index) => ({ person, index, text: itemText(item) ?? '' })),
  );
  const known = new Tally(standing);
  const places = topics.map((topic): Placed => {
    const items = asList(agenda[topic.person]);
    const index = known.take(topic) ?? items.length;
    const there = items[index];
    const merged = Object.assign(plainMap(), isPlainMap(there) ? there : {}, topic.value);
    agenda[topic.person] = items.toSpliced(index, 1, merged);
    return { topic, index, merged };
  });
  return { meeting: { ...meeting, agenda }, places };
}

function insertion({ person, value, written }: OpenTopic): YamlChange & { readonly kind: 'insert' } {
  const list = ['agenda', person];
  return written === undefined
    ? { kind: 'insert', list, value }
    : { kind: 'insert', list, value: valueOfWritten(written), written };
}

interface Place {
  readonly person: string;
  readonly index: number;
  readonly text: string;
  readonly words?: string;
}

/** The topics of a meeting that go on in the next one, by their places. */
export function placesOf(meeting: Pick<Meeting, 'agenda'>, standing = NONE): readonly Place[] {
  return openPlaces(meeting, standing);
}

/** The same; with the file also those that have no text but what a `#` cuts off. */
function openPlaces(
  { agenda }: Pick<Meeting, 'agenda'>,
  standing: Standing,
  file?: YamlFile,
): readonly Place[] {
  return Object.entries(agenda).flatMap(([person, items]) =>
    items.flatMap((item, index) => {
      const { text, status } = item;
      const words = file && wordsAt(file, person, index);
      const isStanding =
        words === undefined && standing(person, file ? rawItem(file.value, person, index) : item);
      const goesOn = status === 'parked' || (status === 'open' && !isStanding);
      if (!goesOn || (text === '' && words === undefined)) return [];
      return [{ person, index, text, ...(words !== undefined && { words }) }];
    }),
  );
}

function itemsByPerson({ agenda }: Meeting, file: YamlFile): readonly Place[] {
  return Object.entries(agenda).flatMap(([person, items]) =>
    items.map(({ text }, index) => ({ person, index, text, words: wordsAt(file, person, index) })),
  );
}

function wordsAt(file: YamlFile, person: string, index: number): string | undefined {
  const list = ['agenda', person];
  return cutWordsOf(file, isSeq(nodeAt(file, list)) ? [...list, index] : list, 'text');
}

/** Topics to be found by person, text and cut words, each once: two of the same text are two topics. */
class Tally {
  readonly #places = new Map<string, number[]>();

  constructor(topics: readonly (Named & { readonly index?: number })[]) {
    for (const { person, text, words, index } of topics) {
      const key = keyOf({ person, text, words });
      this.#places.set(key, [...(this.#places.get(key) ?? []), index ?? 0]);
    }
  }

  /** Takes the first one left with this person and text; its index, or undefined where there is none. */
  take(topic: Named): number | undefined {
    return this.#places.get(keyOf(topic))?.shift();
  }
}

/** Two topics are one where they read the same but for capitals and blanks. */
function keyOf({ person, text, words }: Named): string {
  return JSON.stringify([person, spoken(text), words && spoken(words)]);
}

interface Named {
  readonly person: string;
  readonly text: string;
  readonly words?: string;
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
