// What an edit must lead to, said a second time and in another way than the product does: values are changed by hand,
// and a text is looked at through the parser's own library alone.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { YamlChange } from '../../../src/core/yaml/edit';
import type { YamlPath } from '../../../src/core/yaml/read';
import { pathOf, type Seen } from './seenText';

/** A change that means nothing for the value that it is asked of. */
class Impossible extends Error {}

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/**
 * The value after a change. Where a list is wanted, one thing alone is a list of one; a plain item becomes a map with it
 * as `text`, unless the change is about that text. Throws `Impossible`.
 */
function meant(value: unknown, change: YamlChange, path = pathOf(change), done: YamlPath = []): unknown {
  const [step, ...rest] = path;
  if (step === undefined) throw new Impossible();
  const isLast = rest.length === 0;
  const inner = (held: unknown): unknown => {
    if (!isLast) return meant(held, change, rest, [...done, step]);
    if (change.kind === 'set') return change.value;
    const list = listOf(held);
    const at = (change as { index?: number }).index ?? list.length;
    if (change.kind !== 'insert' || at > list.length) throw new Impossible();
    return [...list.slice(0, at), change.value, ...list.slice(at)];
  };
  if (typeof step === 'number') {
    const list = listOf(value);
    if (step >= list.length) throw new Impossible();
    const others = list.filter((_, at) => at !== step);
    if (isLast && change.kind === 'remove') return others;
    if (isLast && change.kind === 'move') {
      if (change.to >= list.length) throw new Impossible();
      return [...others.slice(0, change.to), list[step], ...others.slice(change.to)];
    }
    return list.map((item, at) => (at === step ? inner(item) : item));
  }
  const isPlain = value !== null && !isObject(value);
  if (Array.isArray(value) || (isPlain && typeof done.at(-1) !== 'number')) throw new Impossible();
  const map: Plain = isPlain ? { text: value } : (value ?? {});
  if (isLast && change.kind === 'remove') {
    if (!Object.hasOwn(map, step)) throw new Impossible();
    return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step));
  }
  const now: Plain = { ...map, [step]: inner(map[step] ?? null) };
  return isPlain && isLast && step === 'text' && typeof now['text'] === 'string' ? now['text'] : now;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === null ? [] : Array.isArray(value) ? value : [value];

/** As `meant`; of a removal also with nothing in the place of the list or map that it leaves empty. */
function allMeant(value: unknown, change: YamlChange): readonly unknown[] {
  const after = meant(value, change);
  const path = change.kind === 'remove' ? change.path.slice(0, -1) : [];
  const left = path.reduce<unknown>((held, step) => (held as Plain)[step], after);
  const isEmptied = path.length > 0 && isObject(left) && Object.keys(left).length === 0;
  return isEmptied ? [after, meant(after, { kind: 'set', path, value: null })] : [after];
}

/** A value in a form in which only what it says is compared: maps whatever their kind and the order of their keys. */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return value === 0 ? 0 : (value ?? null); // there is no minus zero
  const pairs = Object.keys(value).sort().map(key => [key, comparable(value[key])] as const); // prettier-ignore
  return { map: pairs };
}

/** Whether a change means something for a value. */
export function isPossible(value: unknown, change: YamlChange): boolean {
  try {
    meant(value, change);
    return true;
  } catch (error) {
    if (error instanceof Impossible) return false;
    throw error;
  }
}

/** The value is the wanted one, no comment is lost or new, and nothing has changed outside of the place of the change. */
export function checkEdited(before: Seen, change: YamlChange, after: Seen): void {
  const story = `${JSON.stringify(change)}\n~~~ before\n${before.text}\n~~~ after\n${after.text}`;
  const [wanted, ...others] = allMeant(before.value, change).map(comparable);
  const value = comparable(after.value);
  if (!others.some(other => isDeepStrictEqual(value, other))) assert.deepEqual(value, wanted, story);

  const left = [...after.comments()];
  const take = (words: string) => {
    const at = left.indexOf(words);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  const mayGo = before.mayGo(change);
  const lost = before.comments().filter(words => !take(words) && !mayGo.includes(words));
  assert.deepEqual({ lost, new: left }, { lost: [], new: [] }, story);

  if (before.text === after.text) return;
  const { start, end } = before.place(change, after);
  const behind = before.text.slice(end);
  assert.ok(after.text.startsWith(before.text.slice(0, start)), `what stands before\n${story}`);
  assert.ok(after.text.endsWith(behind), `what stands behind\n${story}`);
  assert.ok(after.text.length >= start + behind.length, story);
  if (change.kind === 'move') {
    const list = change.item.slice(0, -1);
    const items = [...before.items(list)];
    items.splice(change.to, 0, ...items.splice(change.item.at(-1) as number, 1));
    assert.deepEqual(after.items(list), items, story);
  }
}
