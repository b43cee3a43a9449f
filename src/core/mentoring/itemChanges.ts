import type { Meeting } from '../model/schema';
import { isDone, type AnyRecord } from '../model/summary';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { sameValue, valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import type { YamlFile, YamlPath } from '../yaml/read';
import { itemWriter } from '../yaml/written';
import type { CalendarDate } from './dates';

/** The lists of items that commands work on. */
export type Section = 'steps' | 'agenda' | 'actions';

/** Names one item: its list and its index there; `text`, where given, guards against a list that changed meanwhile. */
export interface ItemRef {
  readonly section: Section;
  /** Whose list; for agenda and actions. */
  readonly person?: string;
  readonly index: number;
  readonly text?: string;
}

/** What all items have, and what says whether one is ticked. */
export interface Item {
  readonly text: string;
  readonly status?: string;
  readonly due?: string;
  readonly done?: string | boolean;
}

/** A record as it was just read. */
export interface Readable {
  readonly file: YamlFile;
  readonly record: AnyRecord;
}

type Changes = Result<readonly YamlChange[]>;

/** An item that was found: its list's path, its index there now, and its value as the file has it. */
export interface FoundItem {
  readonly list: YamlPath;
  readonly index: number;
  readonly item: Item;
  readonly raw: unknown;
}

/** An item as it goes elsewhere: its value as the file has it, and where comments belong to it, how it is written. */
export interface Carried {
  readonly raw: unknown;
  readonly written?: string;
}

/**
 * Finds the item that is meant. If its text stands elsewhere in its list by now, the one item with that text is it.
 * @returns a failure `wrong-type`, `gone` or `changed`
 */
export function findItem({ file, record }: Readable, ref: ItemRef): Result<FoundItem> {
  const items = listOf(record, ref);
  if (items === undefined)
    return fail('wrong-type', say('There is no list "{section}" in this file.', { section: ref.section }));
  const wanted = ref.text?.trim();
  const stillThere =
    items[ref.index] !== undefined && (wanted === undefined || items[ref.index]?.text.trim() === wanted);
  const places = items.flatMap((item, at) => (item.text.trim() === wanted ? [at] : []));
  const index = stillThere ? ref.index : places.length === 1 ? places[0] : undefined;
  const item = index === undefined ? undefined : items[index];
  if (index === undefined || item === undefined) {
    return wanted === undefined
      ? fail('gone', say('There is no item {number} in this list.', { number: ref.index + 1 }))
      : fail(
          'changed',
          say('The list has changed meanwhile: "{text}" is not where it was. Look again, then repeat.', {
            text: wanted,
          }),
        );
  }
  const list: YamlPath = ref.section === 'steps' ? ['steps'] : [ref.section, ref.person ?? ''];
  const raw = valueAt(file.value, list);
  return ok({ list, index, item, raw: Array.isArray(raw) ? (raw[index] as unknown) : raw });
}

/**
 * Ticks or unticks: a step or a promise gets today's date as `done` or loses it; a topic goes between `open` and
 * `discussed`, and comes back to `open` from any other state.
 */
export function toggleItem(readable: Readable, ref: ItemRef, today: CalendarDate): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index } = found.value;
  const at = [...list, index];
  if (ref.section === 'agenda') {
    const open = (found.value.item.status ?? 'open') === 'open';
    return ok([{ kind: 'set', path: [...at, 'status'], value: open ? 'discussed' : 'open' }]);
  }
  return ok([
    isTicked(ref.section, found.value.item)
      ? { kind: 'remove', path: [...at, 'done'] }
      : { kind: 'set', path: [...at, 'done'], value: today },
  ]);
}

/** Gives an item other words; a plain text stays one. */
export function editItem(readable: Readable, ref: ItemRef, text: string): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index, item } = found.value;
  return ok(item.text === text ? [] : [{ kind: 'set', path: [...list, index, 'text'], value: text }]);
}

/** Sets the day of a step or a promise, or takes it away where none is given. */
export function setDue(readable: Readable, ref: ItemRef, due: CalendarDate | undefined): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index, raw } = found.value;
  const path: YamlPath = [...list, index, 'due'];
  if (due !== undefined) return ok([{ kind: 'set', path, value: due }]);
  return ok(valueAt(raw, ['due']) === undefined ? [] : [{ kind: 'remove', path }]);
}

/** Whether the checkbox of an item is ticked: a topic that was discussed, a step or a promise that is done. */
export function isTicked(section: Section, item: Item): boolean {
  return section === 'agenda' ? item.status === 'discussed' : isDone(item.done);
}

/** Moves an item within its list by that many places, or as far as the list goes; a failure at either end. */
export function moveItem(readable: Readable, ref: ItemRef, by: number): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index } = found.value;
  const last = (listOf(readable.record, ref)?.length ?? 0) - 1;
  const to = Math.min(last, Math.max(0, index + by));
  if (to === index) {
    return fail('at-end', by < 0 ? say('It stands first already.') : say('It stands last already.'));
  }
  return ok([{ kind: 'move', item: [...list, index], to }]);
}

/** Removes an item with everything in it. */
export function deleteItem(readable: Readable, ref: ItemRef): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index } = found.value;
  return ok([{ kind: 'remove', path: [...list, index] }]);
}

/**
 * The item as it is added elsewhere.
 * @returns a failure `cannot-edit` where its comments could not go along
 */
export function carried({ file }: Readable, { list, index, raw }: FoundItem): Result<Carried> {
  const written = itemWriter(file.text)(list, index);
  if (written === undefined)
    return fail('cannot-edit', say('This item cannot be carried safely. Open the file and move it by hand.'));
  return ok({ raw, ...(written.comments > 0 && { written: written.text }) });
}

/**
 * Removes an item that goes on elsewhere, with its comments, which went along.
 * @param copied what was carried there: a failure `changed` where it is another by now
 */
export function takeAwayItem(readable: Readable, ref: ItemRef, copied: Carried): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index, item, raw } = found.value;
  const now = carried(readable, found.value);
  if (!now.ok) return now;
  if (!sameValue(raw, copied.raw) || now.value.written !== copied.written) {
    return fail(
      'changed',
      say('"{text}" has been changed meanwhile. Look again, then repeat.', { text: item.text }),
    );
  }
  return ok([{ kind: 'remove', path: [...list, index] }]);
}

/**
 * Adds an item at the end of a list. A section that is not there yet is made for everybody of the meeting, so that
 * what the others add later merges with it.
 * @param people everybody of the meeting, in the order of a session; empty for the steps of a goal
 * @param written how it stood elsewhere, with its comments
 */
export function addItem(
  { file }: Readable,
  section: Section | 'decisions' | 'wins',
  person: string | undefined,
  people: readonly string[],
  value: unknown,
  written?: string,
): Changes {
  const list: YamlPath = section === 'steps' || person === undefined ? ['steps'] : [section, person];
  const missing = list.length === 2 && (valueAt(file.value, [section]) ?? undefined) === undefined;
  const everyone: readonly YamlChange[] = missing
    ? [{ kind: 'set', path: [section], value: Object.fromEntries(people.map(id => [id, null])) }]
    : [];
  return ok([...everyone, { kind: 'insert', list, value, ...(written !== undefined && { written }) }]);
}

/** The decoded list that a reference names; undefined where the record has no such section. */
export function listOf(
  record: AnyRecord,
  { section, person }: Pick<ItemRef, 'section' | 'person'>,
): readonly Item[] | undefined {
  if (section === 'steps')
    return record.kind === 'goal' || record.kind === 'goal-template' ? record.value.steps : undefined;
  if (record.kind !== 'meeting' && record.kind !== 'meeting-template') return undefined;
  return byPerson(record.value, section)[person ?? ''] ?? [];
}

function byPerson(
  meeting: Meeting,
  section: 'agenda' | 'actions',
): Readonly<Record<string, readonly Item[]>> {
  return section === 'agenda' ? meeting.agenda : meeting.actions;
}
