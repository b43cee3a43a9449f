import type { CalendarDate } from '../core/mentoring/dates';
import {
  addItem,
  deleteItem as deletion,
  editItem as newWords,
  findItem,
  isTicked,
  listOf,
  moveItem as move,
  setDue as newDay,
  toggleItem as toggle,
  type Item,
  type ItemRef,
  type Readable,
} from '../core/mentoring/itemChanges';
import { setTopic } from '../core/mentoring/sessionChanges';
import { tickKey } from '../core/tree/tickKey';
import { placeOfTopic, type TopicPlace } from '../core/mentoring/topicPlace';
import type { ActionKind, AgendaStatus } from '../core/model/states';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import { lineText, typedText } from '../core/typedText';
import { edit, editAll } from './edit';
import { meetingOf } from './meeting';
import { fileAt, todayHere, type Done, type Notebook } from './notebook';

/** An item of a record: steps of a goal, topics and promises of a meeting. */
export interface ItemAt extends ItemRef {
  readonly uri: string;
}

export interface NewTopic {
  readonly meeting: string;
  readonly person: string;
  readonly text: string;
  readonly minutes?: number;
  /** A goal of the meeting's mentorship, by its id. */
  readonly goal?: string;
  /** A place in code as it is written. */
  readonly code?: Readonly<Record<string, unknown>>;
}

/** Puts a topic at the end of a person's agenda. */
export async function addAgendaItem(
  notebook: Notebook,
  { meeting, person, text, minutes, goal, code }: NewTopic,
): Promise<Result<Done>> {
  const at = await meetingOf(notebook, meeting, person);
  if (!at.ok) return at;
  if (goal !== undefined && !at.value.notes.goals.some(({ id }) => id === goal))
    return fail('no-goal', say('This mentorship has no goal {goal}.', { goal }));
  const keys = {
    ...(minutes !== undefined && { minutes }),
    ...(goal !== undefined && { goal }),
    ...(code !== undefined && { code }),
  };
  return add(notebook, meeting, 'agenda', person, at.value.people, text, () => ok(keys));
}

export interface NewPromise {
  readonly meeting: string;
  readonly person: string;
  readonly text: string;
  readonly due?: CalendarDate;
  readonly kind?: ActionKind;
  /** The place in the code that it is about: that of a topic of the same meeting. */
  readonly place?: TopicPlace;
}

/** Puts a promise at the end of a person's list. */
export async function addAction(
  notebook: Notebook,
  { meeting, person, text, due, kind, place }: NewPromise,
): Promise<Result<Done>> {
  const at = await meetingOf(notebook, meeting, person);
  if (!at.ok) return at;
  const keys = { ...(due !== undefined && { due }), ...(kind !== undefined && { kind }) };
  return add(notebook, meeting, 'actions', person, at.value.people, text, reading => {
    if (place === undefined) return ok(keys);
    const code = placeOfTopic(reading, place);
    return code.ok ? ok({ ...keys, code: code.value }) : code;
  });
}

/** Puts a win or a decision at the end of a person's list; it is a plain text. */
export async function addSaid(
  notebook: Notebook,
  said: {
    readonly meeting: string;
    readonly section: 'wins' | 'decisions';
    readonly person: string;
    readonly text: string;
  },
): Promise<Result<Done>> {
  const at = await meetingOf(notebook, said.meeting, said.person);
  if (!at.ok) return at;
  return add(notebook, said.meeting, said.section, said.person, at.value.people, said.text);
}

/** Puts a step at the end of a goal. */
export function addStep(
  notebook: Notebook,
  { goal, text, due }: { readonly goal: string; readonly text: string; readonly due?: CalendarDate },
): Promise<Result<Done>> {
  return add(notebook, goal, 'steps', undefined, [], text, () => ok(due === undefined ? {} : { due }));
}

/**
 * Puts an item at the end of a list. Without other keys to come, what is said is a plain text.
 * @param more the keys of the item beside its text, given the file at that moment
 */
async function add(
  notebook: Notebook,
  uri: string,
  section: Parameters<typeof addItem>[1],
  person: string | undefined,
  people: readonly string[],
  typed: string,
  more?: (reading: Readable) => Result<Readonly<Record<string, unknown>>>,
): Promise<Result<Done>> {
  const text = someText(typed);
  if (!text.ok) return text;
  const label = say('Add "{text}"', { text: text.value });
  return edit(notebook, label, uri, reading => {
    const keys = more?.(reading);
    if (keys?.ok === false) return keys;
    const value = keys === undefined ? text.value : { text: text.value, ...keys.value };
    return addItem(reading, section, person, people, value);
  });
}

/** A text with something in it that a file can hold, as it is written: a failure `empty` or `control-characters`. */
function someText(typed: string): Result<string> {
  const text = lineText(typed);
  return text === '' ? fail('empty', say('Write something first.')) : typedText(text);
}

/**
 * Ticks or unticks an item. A tick of this session that is taken away again leaves the very bytes from before it.
 * @param isDone how it is to stand; left out, the other way than now
 */
export async function toggleItem(
  notebook: Notebook,
  { uri, isDone, ...ref }: ItemAt & { readonly isDone?: boolean },
): Promise<Result<Done>> {
  const { item, key } = await standing(notebook, uri, ref);
  const ticked = item !== undefined && isTicked(ref.section, item);
  if (ticked && isDone !== true && key !== undefined && (await notebook.history.takeBack(key)))
    return ok({ uri });
  const today = todayHere(notebook);
  return edit(
    notebook,
    say('Mark Done / Not Done'),
    uri,
    reading => {
      const found = findItem(reading, ref);
      if (!found.ok) return found;
      return isTicked(ref.section, found.value.item) === isDone ? ok([]) : toggle(reading, ref, today);
    },
    key,
  );
}

/** Says what became of a topic. One that is opened again is as it was before. */
export async function setTopicStatus(
  notebook: Notebook,
  { uri, status, ...ref }: ItemAt & { readonly status: AgendaStatus },
): Promise<Result<Done>> {
  const { item, key } = await standing(notebook, uri, ref);
  const isOpen = item?.status === 'open';
  if (status === 'open' && !isOpen && key !== undefined) await notebook.history.takeBack(key);
  return edit(
    notebook,
    say('Mark Done / Not Done'),
    uri,
    reading => setTopic(reading, ref, status),
    isOpen ? key : undefined,
  );
}

/** An item as it stands where it is looked for, and its name for the history; neither where another stands there. */
async function standing(
  notebook: Notebook,
  uri: string,
  ref: ItemRef,
): Promise<{ readonly item?: Item; readonly key?: string }> {
  const file = fileAt(notebook, uri);
  const record = file.ok ? await file.value.folder.store.record(file.value.path) : undefined;
  const list = (record && listOf(record, ref)) ?? [];
  const item = list[ref.index];
  if (item === undefined || item.text.trim() !== (ref.text ?? item.text).trim()) return {};
  return { item, key: tickKey(uri, ref, list) };
}

/** Gives an item other words. */
export async function editItem(
  notebook: Notebook,
  { uri, to, ...ref }: ItemAt & { readonly to: string },
): Promise<Result<Done>> {
  const text = someText(to);
  if (!text.ok) return text;
  const label = say('Edit "{text}"', { text: text.value });
  return edit(notebook, label, uri, reading => newWords(reading, ref, text.value));
}

/** Sets the day of steps and promises, or takes it away where none is given; one undo takes all of it back. */
export function setDue(
  notebook: Notebook,
  items: readonly ItemAt[],
  due: CalendarDate | undefined,
): Promise<Result<Done>> {
  if (items.some(({ section }) => section === 'agenda')) {
    const text = say('A topic has no day of its own: it has that of its meeting.');
    return Promise.resolve(fail('no-item', text));
  }
  const edits = items.map(({ uri, ...ref }) => ({
    uri,
    plan: (reading: Parameters<typeof newDay>[0]) => newDay(reading, ref, due),
  }));
  return editAll(notebook, say('Set the Day'), edits);
}

/** Moves an item within its list by that many places, or as far as the list goes; a failure `at-end` at either end. */
export function moveItem(
  notebook: Notebook,
  { uri, by, ...ref }: ItemAt & { readonly by: number },
): Promise<Result<Done>> {
  return edit(notebook, say('Move'), uri, reading => move(reading, ref, by));
}

/** Takes an item away with everything in it; it comes back with an undo. */
export function deleteItem(notebook: Notebook, { uri, ...ref }: ItemAt): Promise<Result<Done>> {
  const label = say('Delete "{text}"', { text: ref.text ?? '' });
  return edit(notebook, label, uri, reading => deletion(reading, ref));
}
