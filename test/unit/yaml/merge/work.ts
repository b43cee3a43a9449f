// What people do to a record at the same time: through the commands, and by hand in an editor. All of it from one seed.
import {
  addItem,
  deleteItem,
  moveItem,
  toggleItem,
  type ItemRef,
  type Readable,
  type Section,
} from '../../../../src/core/mentoring/itemChanges';
import { rulesFor } from '../../../../src/core/model/keys';
import type { Result } from '../../../../src/core/result';
import type { YamlChange } from '../../../../src/core/yaml/edit';
import { editYaml } from '../../../../src/core/yaml/editYaml';
import { readYaml } from '../../../../src/core/yaml/read';
import { readRecord } from '../../../../src/store/reading';

export type Kind = 'goal' | 'meeting' | 'mentorship' | 'roadmap';

/** A file that several people work on. */
export interface Work {
  readonly kind: Kind;
  readonly text: string;
}

/** Numbers from 0 up to, not including, `below`; the same row for the same seed (mulberry32). */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed | 0;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const some = <T>(roll: Dice, from: readonly T[]): T => from[roll(from.length)] as T;
const WORDS = 'table rule review branch parser lexer owner draft agenda limit case failing small first'.split(
  ' ',
);
const words = (roll: Dice, count = 3 + roll(4)) =>
  Array.from({ length: count }, () => some(roll, WORDS)).join(' ');
const day = (roll: Dice) => `2027-0${1 + roll(9)}-${10 + roll(19)}`;

type Deed = (roll: Dice, person: string, readable: Readable) => Result<readonly YamlChange[]> | undefined;

const PEOPLE = ['ada', 'mo', 'lin'];

function lists(
  readable: Readable,
): readonly { readonly ref: Omit<ItemRef, 'index'>; readonly length: number }[] {
  const { record } = readable;
  if (record.kind === 'goal') return [{ ref: { section: 'steps' }, length: record.value.steps.length }];
  if (record.kind !== 'meeting') return [];
  return (['agenda', 'actions'] as const).flatMap(section =>
    PEOPLE.map(person => ({
      ref: { section, person },
      length: (record.value[section][person] ?? []).length,
    })),
  );
}

function item(roll: Dice, person: string, readable: Readable): ItemRef | undefined {
  const filled = lists(readable).filter(({ length }) => length > 0);
  const own = filled.filter(({ ref }) => ref.person === undefined || ref.person === person);
  const list = some(roll, own.length > 0 && roll(3) > 0 ? own : filled);
  return filled.length === 0 ? undefined : { ...list.ref, index: roll(list.length) };
}

const onItem =
  (deed: (roll: Dice, readable: Readable, ref: ItemRef) => Result<readonly YamlChange[]>): Deed =>
  (roll, person, readable) => {
    const ref = item(roll, person, readable);
    return ref && deed(roll, readable, ref);
  };

const set = (path: readonly (string | number)[], value: unknown) =>
  ({ ok: true, value: [{ kind: 'set', path, value }] }) as const;

const inserts = (list: readonly (string | number)[], value: unknown, index?: number) =>
  ({ ok: true, value: [{ kind: 'insert', list, value, ...(index !== undefined && { index }) }] }) as const;

const adds: Deed = (roll, person, readable) => {
  const isGoal = readable.record.kind === 'goal';
  const section: Section = isGoal ? 'steps' : some(roll, ['agenda', 'actions'] as const);
  const whose = roll(4) === 0 ? some(roll, PEOPLE) : person;
  const value = roll(2) === 0 ? { text: words(roll) } : { text: words(roll), due: day(roll) };
  return addItem(readable, section, isGoal ? undefined : whose, PEOPLE, value);
};
const ticks = onItem((roll, readable, ref) => toggleItem(readable, ref, day(roll)));
const moves = onItem((roll, readable, ref) => moveItem(readable, ref, roll(2) === 0 ? 1 : -1));
const deletes = onItem((_, readable, ref) => deleteItem(readable, ref));
const wonOrDecided: Deed = (roll, person) =>
  inserts([some(roll, ['wins', 'decisions']), person], words(roll));
const answers: Deed = (roll, person) =>
  set(['checkin', person, some(roll, ['useful', 'next', 'change'])], words(roll));
const progress: Deed = roll =>
  set(['progress', 'parser-tests', 'state'], some(roll, ['on-track', 'at-risk', 'stuck']));
const notes: Deed = (roll, _, readable) => {
  if (readable.record.kind !== 'meeting') return undefined;
  const lines = (readable.record.value.notes ?? '').split('\n').filter(Boolean);
  lines.splice(roll(lines.length + 1), roll(3) === 0 ? 1 : 0, words(roll));
  return set(['notes'], `${lines.join('\n')}\n`);
};
const key =
  (name: string, value: (roll: Dice) => unknown): Deed =>
  roll =>
    set([name], value(roll));
const ofPerson =
  (name: string): Deed =>
  (roll, person) =>
    set(['agreement', name, person], name === 'agreed' ? day(roll) : words(roll));
const onTheme =
  (deed: (roll: Dice, index: number) => Result<readonly YamlChange[]>): Deed =>
  (roll, _, { record }) =>
    record.kind === 'roadmap' && record.value.stages.length > 0
      ? deed(roll, roll(record.value.stages.length))
      : undefined;

const ON_ITEMS: readonly Deed[] = [adds, adds, adds, ticks, ticks, ticks, moves, deletes];
const DEEDS: Readonly<Record<Kind, readonly Deed[]>> = {
  meeting: [...ON_ITEMS, wonOrDecided, answers, progress, notes],
  goal: [
    ...ON_ITEMS,
    key('skills', roll => [some(roll, WORDS), some(roll, WORDS)]),
    key('status', roll => some(roll, ['draft', 'paused', 'done'])),
    key('due', day),
    key('measurable', words),
  ],
  mentorship: [
    key('cadence', roll => `${1 + roll(4)} weeks`),
    key('minutes', roll => 15 * (1 + roll(6))),
    key('ends', day),
    key('status', roll => some(roll, ['paused', 'active'])),
    ofPerson('expectations'),
    ofPerson('expectations'),
    ofPerson('agreed'),
    roll => inserts(['agreement', 'channels'], some(roll, WORDS)),
    roll => set(['agreement', 'purpose'], words(roll)),
  ],
  roadmap: [
    roll => inserts(['stages'], { theme: words(roll), target: day(roll) }),
    roll => inserts(['stages'], words(roll)),
    onTheme((roll, index) => inserts(['stages'], { theme: words(roll) }, index)),
    onTheme((roll, index) => set(['stages', index, 'target'], day(roll))),
    onTheme((roll, index) => set(['stages', index, 'theme'], words(roll))),
    onTheme((roll, index) => inserts(['stages', index, 'goals'], some(roll, WORDS))),
    onTheme((_, index) => ({ ok: true, value: [{ kind: 'remove', path: ['stages', index] }] })),
    onTheme((_, index) => ({
      ok: true,
      value: [{ kind: 'move', item: ['stages', index], to: Math.max(0, index - 1) }],
    })),
  ],
};

/** What one person does through the commands. */
export function byCommands(roll: Dice, work: Work, person: string): Work {
  let text = work.text;
  for (let left = 1 + roll(4); left > 0; left--) {
    const reading = readRecord(work.kind, `.mentoring/mentorships/m/${work.kind}s/x.yaml`, text);
    if (!reading.ok) throw new Error(reading.error.text.message);
    const changes = some(roll, DEEDS[work.kind])(roll, person, reading.value);
    if (changes?.ok !== true) continue;
    const edited = editYaml(text, changes.value, rulesFor(work.kind));
    if (edited.ok) text = edited.value.text;
  }
  return { ...work, text };
}

type Typing = (roll: Dice, lines: string[]) => void;

const at = (roll: Dice, lines: readonly string[], wanted: RegExp): number => {
  const places = lines.flatMap((line, index) => (wanted.test(line) ? [index] : []));
  return places.length === 0 ? -1 : some(roll, places);
};
const edits =
  (wanted: RegExp, change: (roll: Dice, line: string) => readonly string[]): Typing =>
  (roll, lines) => {
    const index = at(roll, lines, wanted);
    if (index !== -1) lines.splice(index, 1, ...change(roll, lines[index] ?? ''));
  };
const indentOf = (line: string) => /^ */.exec(line)?.[0] ?? '';

/** An item, with what is indented below it. */
const takesOut =
  (wanted: RegExp): Typing =>
  (roll, lines) => {
    const index = at(roll, lines, wanted);
    if (index === -1) return;
    const deeper = indentOf(lines[index] ?? '').length + 1;
    const end = lines.findIndex((line, below) => below > index && indentOf(line).length < deeper);
    lines.splice(index, (end === -1 ? lines.length : end) - index);
  };

const TYPINGS: readonly Typing[] = [
  edits(/^\s*(- )?\w[\w-]*:/, (roll, line) => [`${indentOf(line)}# ${words(roll)}`, line]),
  edits(/^\s*- /, (roll, line) => [line, `${indentOf(line)}- ${words(roll)}`]),
  edits(/^\s*- /, (roll, line) => [`${indentOf(line)}- text: ${words(roll)}`, line]),
  takesOut(/^\s*- /),
  edits(/: \S+( \S+)+$/, (roll, line) => [`${line} ${some(roll, WORDS)}`]),
  edits(/: \S+( \S+)+$/, (roll, line) => [line.replace(/ \S+$/, ` ${some(roll, WORDS)}`)]),
  edits(/: [a-z0-9-]+$/, (roll, line) => [`${line} # ${words(roll)}`]),
  edits(/^\S.*:/, (_, line) => ['', line]),
  edits(/^$/, () => []),
  edits(/: [a-z]+( [a-z]+)+$/i, (_, line) => [line.replace(/: (.*)$/, ": '$1'")]),
  edits(/^\w+:$/, (roll, line) => [`x-${some(roll, WORDS)}: ${words(roll)}`, line]),
  edits(/^ {2}\w.*[^:]$/, (roll, line) => [line, `${indentOf(line)}${words(roll)}`]),
];

/** What one person types by hand; what would not be a file that can be read is not typed. */
export function byHand(roll: Dice, work: Work): Work {
  let text = work.text;
  for (let left = 1 + roll(3); left > 0; left--) {
    const lines = text.split('\n');
    some(roll, TYPINGS)(roll, lines);
    const typed = lines.join('\n');
    if (readYaml(typed).ok) text = typed;
  }
  return { ...work, text };
}

/** What one person does. */
export function worked(roll: Dice, work: Work, person: string): Work {
  const how = roll(3);
  const after = how === 1 ? work : byCommands(roll, work, person);
  return how === 0 ? after : byHand(roll, after);
}
