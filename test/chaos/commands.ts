// What somebody does in the trees of a window, through the store that the commands use.
import {
  addItem,
  carried,
  deleteItem,
  findItem,
  listOf,
  moveItem,
  takeAwayItem,
  toggleItem,
  type ItemRef,
  type Readable,
  type Section,
} from '../../src/core/mentoring/itemChanges';
import { itemsOf } from '../../src/core/mentoring/places';
import type { Result } from '../../src/core/result';
import type { YamlChange } from '../../src/core/yaml/edit';
import type { Random } from './random';
import { without, wordsIn, type Words } from './words';
import type { Window } from './window';

const TODAY = '2027-02-26';
const MENTORSHIP = '.mentoring/mentorships/ada-mo';
const PEOPLE = ['ada', 'mo'];

type Changes = Result<readonly YamlChange[]>;

/** Thrown where something is gone that nobody wanted to be gone. */
export class Lost extends Error {}

/** What stood in a file before and after a change. */
interface Seen {
  readonly before: string;
  readonly after: string;
}

/** Changes a file as a command does; undefined where it was refused. */
async function change(
  window: Window,
  path: string,
  kind: string,
  plan: (readable: Readable) => Changes,
): Promise<Seen | undefined> {
  let before = '';
  const written = await window.store.change(path, readable => {
    before = readable.file.text;
    return plan(readable);
  });
  if (!written.ok) return undefined;
  const after = written.value.text;
  window.remember(kind, without(wordsIn(after), wordsIn(before)), [written.value.undo]);
  return { before, after };
}

/** An item as a row of the tree names it: it may be another one by now. */
async function anItem(window: Window, random: Random, path: string): Promise<ItemRef | undefined> {
  const record = await window.store.record(path);
  if (record === undefined) return undefined;
  const lists: readonly Pick<ItemRef, 'section' | 'person'>[] =
    record.kind === 'goal'
      ? [{ section: 'steps' }]
      : PEOPLE.flatMap(person => [
          { section: 'agenda' as const, person },
          { section: 'actions' as const, person },
        ]);
  const list = random.one(lists);
  const items = (list && listOf(record, list)) ?? [];
  const index = random.below(items.length);
  return list === undefined || items.length === 0 ? undefined : { ...list, index, text: items[index]?.text };
}

export function aFile(window: Window, random: Random): string | undefined {
  const paths = [...window.store.entries.values()].filter(
    ({ kind }) => kind === 'goal' || kind === 'meeting',
  );
  return random.one(paths)?.path;
}

/** Nothing may be gone but `allowed`. */
function keeps(what: string, { before, after }: Seen, allowed: ReadonlySet<string> = new Set()): void {
  const lost = without(wordsIn(before), wordsIn(after)).filter(word => !allowed.has(word));
  if (lost.length > 0) throw new Lost(`${what} lost ${lost.join(', ')}:\n${before}\n--- became\n${after}`);
}

export async function add(window: Window, random: Random, words: Words, path: string): Promise<void> {
  const isGoal = window.store.entries.get(path)?.kind === 'goal';
  const person = random.one(PEOPLE);
  const section: Section = isGoal ? 'steps' : random.chance(0.5) ? 'agenda' : 'actions';
  const word = words.fresh();
  const seen = await change(window, path, 'add', readable =>
    addItem(readable, section, isGoal ? undefined : person, PEOPLE, { text: `Say ${word}`, due: TODAY }),
  );
  if (seen === undefined)
    words.entered.delete(word); // refused: it was never anywhere
  else keeps('add', seen);
}

export async function toggle(window: Window, random: Random, path: string): Promise<void> {
  const ref = await anItem(window, random, path);
  if (ref === undefined) return;
  const seen = await change(window, path, 'toggle', readable => toggleItem(readable, ref, TODAY));
  if (seen !== undefined) keeps('toggle', seen);
}

export async function move(window: Window, random: Random, path: string): Promise<void> {
  const ref = await anItem(window, random, path);
  if (ref === undefined) return;
  const by = random.chance(0.5) ? 1 : -1;
  const seen = await change(window, path, 'move', readable => moveItem(readable, ref, by));
  if (seen !== undefined) keeps('move', seen);
}

/** Deletes an item: what stands in it and in the comments at it goes, and nothing else. */
export async function remove(window: Window, random: Random, words: Words, path: string): Promise<void> {
  const ref = await anItem(window, random, path);
  if (ref === undefined) return;
  let mine = new Set<string>();
  const seen = await change(window, path, 'remove', readable => {
    mine = wordsAt(readable, ref);
    return deleteItem(readable, ref);
  });
  if (seen === undefined) return;
  keeps('remove', seen, mine);
  for (const word of without(wordsIn(seen.before), wordsIn(seen.after))) words.deleted.add(word);
}

/** The words between the item before and the item behind: of the item, and of comments that belong to it. */
function wordsAt(readable: Readable, ref: ItemRef): Set<string> {
  const found = findItem(readable, ref);
  if (!found.ok) return new Set();
  const { text } = readable.file;
  const items = itemsOf(readable);
  const isIt = (other: ItemRef) =>
    other.section === ref.section && other.person === ref.person && other.index === found.value.index;
  const at = items.findIndex(item => isIt(item.ref));
  const from = text.lastIndexOf('\n', items[at]?.span.start) + 1;
  const above = /(?:^[ \t]*#.*\r?\n|^[ \t]*\r?\n)*(?![^])/m.exec(text.slice(0, from))?.[0].length ?? 0;
  const below =
    /^[^\n]*\n(?:[ \t]*#.*\r?\n|[ \t]*\r?\n)*/.exec(text.slice(items[at]?.span.end))?.[0].length ?? 0;
  return wordsIn(text.slice(from - above, (items[at]?.span.end ?? from) + below));
}

/** To another meeting or person: written there first, then taken away here. */
export async function moveTo(window: Window, random: Random, path: string): Promise<void> {
  const ref = await anItem(window, random, path);
  const to = aFile(window, random);
  if (ref === undefined || to === undefined || ref.section === 'steps') return;
  const { section } = ref;
  if (to === path || window.store.entries.get(to)?.kind !== 'meeting') return;
  const reading = await window.store.read(path);
  if (reading?.ok !== true) return;
  const found = findItem(reading.value, ref);
  if (!found.ok) return;
  const { item, raw } = found.value;
  const going = carried(reading.value, found.value);
  if (!going.ok) throw new Lost(`moveTo cannot carry "${item.text}":\n${reading.value.file.text}`);
  const { written } = going.value;
  const isWhole = written !== undefined || (typeof raw === 'object' && raw !== null);
  const there = await window.store.change(to, readable =>
    addItem(readable, section, random.one(PEOPLE), PEOPLE, isWhole ? raw : { text: item.text }, written),
  );
  if (!there.ok) return;
  let before = '';
  const here = await window.store.change(path, readable => {
    before = readable.file.text;
    return takeAwayItem(readable, { ...ref, text: item.text }, going.value);
  });
  if (!here.ok) {
    await there.value.undo?.apply();
    return;
  }
  keeps('moveTo', { before, after: here.value.text + there.value.text });
  window.remember('moveTo', [], [there.value.undo, here.value.undo]);
}

export async function create(window: Window, words: Words): Promise<void> {
  const word = words.fresh();
  const made = await window.store.create(
    `${MENTORSHIP}/goals/goal-${word}.yaml`,
    `title: Learn ${word}\n\nsteps:\n`,
  );
  if (made.ok) window.remember('create', [word], [made.value.undo]);
  else words.entered.delete(word);
}

/** Removes a whole file, after a question that has been answered. */
export async function removeFile(window: Window, words: Words, path: string): Promise<void> {
  const text = await window.store.text(path);
  const removed = await window.store.remove(path, true);
  if (!removed.ok || text?.ok !== true) return;
  window.remember('removeFile', [], [removed.value]);
  for (const word of wordsIn(text.value)) words.deleted.add(word);
}
