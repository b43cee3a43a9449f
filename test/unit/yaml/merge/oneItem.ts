// Three people who all change one item of a list at the same time: what most often makes merges go apart.
import assert from 'node:assert/strict';
import { rulesFor } from '../../../../src/core/model/keys';
import type { YamlChange } from '../../../../src/core/yaml/edit';
import { editYaml } from '../../../../src/core/yaml/editYaml';
import { likeness } from '../../../../src/core/yaml/merge/identity';
import { isPlainMap } from '../../../../src/core/yaml/plain';
import type { Threesome } from './threes';
import type { Dice } from './work';
import { valueOf } from './losses';

const LIST = ['agenda', 'ada'];
const TEXTS = [
  'Where does the parser begin',
  'Ask for a review of the branch',
  'Read the failing table together',
  'What did we learn this month',
];

/** What one person does to the item. */
type Deed = (roll: Dice, text: string, index: number) => string;

const changes =
  (make: (roll: Dice, index: number, value: unknown) => readonly YamlChange[]): Deed =>
  (roll, text, index) => {
    const edited = editYaml(text, make(roll, index, itemsOf(text)[index]), rulesFor('meeting'));
    assert.ok(edited.ok);
    return edited.value.text;
  };

const textOf = (value: unknown) => (isPlainMap(value) ? `${value.text as string}` : `${value as string}`);
const reworded = (reword: (roll: Dice, words: string[]) => readonly string[]): Deed =>
  changes((roll, index, value) => {
    const text = reword(roll, textOf(value).split(' ')).join(' ');
    return [
      { kind: 'set', path: isPlainMap(value) ? [...LIST, index, 'text'] : [...LIST, index], value: text },
    ];
  });
const withKey = (key: string, of: (roll: Dice) => unknown): Deed =>
  changes((roll, index, value) => [
    isPlainMap(value)
      ? { kind: 'set', path: [...LIST, index, key], value: of(roll) }
      : { kind: 'set', path: [...LIST, index], value: { text: value, [key]: of(roll) } },
  ]);
const onLine =
  (change: (line: string) => string): Deed =>
  (_, text, index) => {
    const words = textOf(itemsOf(text)[index]);
    return text.replace(new RegExp(`^.*${words}$`, 'm'), change);
  };

const DEEDS: Readonly<Record<string, Deed>> = {
  deletes: changes((_, index) => [{ kind: 'remove', path: [...LIST, index] }]),
  'deletes and adds again': (roll, text, index) => {
    const value = itemsOf(text)[index];
    const gone = DEEDS.deletes?.(roll, text, index) ?? text;
    return changes(() => [{ kind: 'insert', list: LIST, value }])(roll, gone, index);
  },
  'adds a word': reworded((roll, words) => [...words, ['soon', 'again', 'slowly'][roll(3)] ?? '']),
  'changes a word': reworded((roll, words) =>
    words.map((word, at) => (at === 2 ? (['all', 'some', 'more'][roll(3)] ?? '') : word)),
  ),
  'says it anew': reworded(roll => [
    ['Nothing at all to see', 'Quick chat over lunch', 'Big summary'][roll(3)] ?? '',
  ]),
  'sets the minutes': withKey('minutes', roll => 5 * (1 + roll(3))),
  'sets the state': withKey('status', roll => ['discussed', 'parked'][roll(2)]),
  'adds a note': withKey('notes', () => 'Somebody wrote this'),
  'writes it as a map': changes((_, index, value) => [
    { kind: 'set', path: [...LIST, index], value: isPlainMap(value) ? value : { text: value } },
  ]),
  moves: changes((roll, index) => [{ kind: 'move', item: [...LIST, index], to: roll(2) === 0 ? 0 : 1 }]),
  'adds one behind': changes((roll, index) => [
    {
      kind: 'insert',
      list: LIST,
      value: `Something new ${['one', 'two', 'three'][roll(3)]}`,
      index: index + 1,
    },
  ]),
  'puts a comment above': onLine(line => `${/^ */.exec(line)?.[0] ?? ''}# by somebody\n${line}`),
  'puts a comment behind': onLine(line => `${line} # aside`),
};

/** Such deeds take the item out, and such leave its words and what belongs to it as they are. */
const TAKE_OUT = ['deletes', 'says it anew'];
const LEAVE = ['writes it as a map', 'moves', 'deletes and adds again', 'adds one behind'];

/** What three people did to one item. */
export interface OnOneItem extends Threesome {
  /** The words of the item before. */
  readonly item: string;
  /** The names of what they did. */
  readonly deeds: readonly string[];
}

/** A meeting in which three people change one item. */
export function threeOnOneItem(roll: Dice): OnOneItem {
  const count = 2 + roll(TEXTS.length - 1);
  const index = roll(count);
  const items = TEXTS.slice(0, count).map(text =>
    roll(2) === 0 ? `    - ${text}\n` : `    - text: ${text}\n      minutes: 30\n`,
  );
  const base = `title: A talk\ndate: 2026-12-18T10:00\npeople: [ada, mo]\nagenda:\n  ada:\n${items.join('')}`;
  const names = Object.keys(DEEDS);
  const deeds = [0, 1, 2].map(() => names[roll(names.length)] ?? '');
  const [a = base, b = base, c = base] = deeds.map(name => DEEDS[name]?.(roll, base, index));
  return { kind: 'meeting', base, sides: [a, b, c], item: TEXTS[index] ?? '', deeds };
}

/** What is wrong with the items that a merge of all three came to. */
export function wrongItems({ item, deeds }: OnOneItem, text: string): 'put back' | 'twice' | undefined {
  const like = itemsOf(text).filter(value => likeness(textOf(value), item) >= 0.6);
  if (like.length > 1) return 'twice';
  const isOut =
    deeds.some(deed => TAKE_OUT.includes(deed)) &&
    deeds.every(deed => TAKE_OUT.includes(deed) || LEAVE.includes(deed));
  return isOut && like.length > 0 ? 'put back' : undefined;
}

function itemsOf(text: string): readonly unknown[] {
  const { agenda } = valueOf(text) as { readonly agenda?: { readonly ada?: readonly unknown[] } };
  return agenda?.ada ?? [];
}
