import { fail, ok } from '../result';
import type { Result } from '../result';
import { say } from '../text';
import type { EditRules, YamlChange } from './edit';
import { isPlainMap, plainMap } from './plain';
import type { PlainMap } from './plain';
import type { YamlPath } from './read';

/**
 * What a change means, on plain values: the new root, with the old one untouched. Failure codes: 'not-found' for an
 * item or key that is not there, 'wrong-type' for a section that holds something else. A list or map whose last
 * entry is removed is empty here; in the file it may also become a key without a value.
 */
export function applyChange(root: PlainMap, change: YamlChange, rules: EditRules = {}): Result<PlainMap> {
  const path = change.kind === 'insert' ? change.list : change.kind === 'move' ? change.item : change.path;
  const result = at(root, path, [], changer(change), rules);
  if (!result.ok) return result;
  return isPlainMap(result.value) ? ok(result.value) : wrongType([]);
}

/** Plain values are the same: maps in any order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (isPlainMap(a)) {
    if (!isPlainMap(b)) return false;
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]))
    );
  }
  return a === b || Object.is(a, b);
}

/** The value at a path, undefined where there is none. */
export function valueAt(root: unknown, path: YamlPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isPlainMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

export const notFound = (): Result<never> =>
  fail('not-found', say('This is no longer in the file. Look at the file as it is now.'));

/** The place is held by something of another kind; the sentence names the nearest key. */
export function wrongType(path: YamlPath): Result<never> {
  const section = path.findLast(step => typeof step === 'string');
  return section === undefined
    ? fail('wrong-type', say('This file is not built as expected. Open the file and change it by hand.'))
    : fail(
        'wrong-type',
        say('"{section}" is not written as expected. Open the file and change it by hand.', { section }),
      );
}

/** A copy that shares nothing: maps lose their prototype, keys without a value (undefined) are left out. */
export function plainCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (!isPlainMap(value)) return value ?? null;
  const copy = plainMap();
  for (const key of Object.keys(value)) if (value[key] !== undefined) copy[key] = plainCopy(value[key]);
  return copy;
}

/** What to do at the end of the path, given the container there and the last step. */
type Changer = (container: unknown, step: string | number | undefined, path: YamlPath) => Result<unknown>;

function changer(change: YamlChange): Changer {
  switch (change.kind) {
    case 'set':
      return (container, step, path) =>
        step === undefined ? wrongType(path) : put(container, step, plainCopy(change.value));
    case 'remove':
      return (container, step, path) => (step === undefined ? wrongType(path) : takeOut(container, step));
    case 'insert':
      return (container, step, path) => {
        if (step === undefined) return wrongType(path);
        const list = asList(
          typeof step === 'number' ? (container as unknown[])[step] : (container as PlainMap)[step],
        );
        const index = change.index ?? list.length;
        if (!Number.isInteger(index) || index < 0 || index > list.length) return notFound();
        return put(container, step, list.toSpliced(index, 0, plainCopy(change.value)));
      };
    case 'move':
      return (container, step, path) => {
        if (typeof step !== 'number' || !Array.isArray(container)) return wrongType(path);
        if (!Number.isInteger(change.to) || change.to < 0 || change.to >= container.length) return notFound();
        return ok(container.toSpliced(step, 1).toSpliced(change.to, 0, container[step]));
      };
  }
}

/** Walks down, copying on the way, and makes what is missing; `done` is the path walked so far. */
function at(
  value: unknown,
  rest: YamlPath,
  done: YamlPath,
  change: Changer,
  rules: EditRules,
): Result<unknown> {
  const [step, ...further] = rest;
  if (step === undefined) return change(value, undefined, done);
  const container = containerFor(value, step, done, rules);
  if (!container.ok) return container;
  const isLast = further.length === 0;
  if (isLast && keepsPlain(value, step, done, rules)) {
    const changed = change(container.value, step, done);
    const text = changed.ok && isPlainMap(changed.value) ? changed.value[String(step)] : undefined;
    return typeof text === 'string' ? ok(text) : changed;
  }
  if (isLast) return change(container.value, step, done);
  const inner = at(childOf(container.value, step), further, [...done, step], change, rules);
  return inner.ok ? put(container.value, step, inner.value) : inner;
}

/** The value as the map or list that the step needs. */
function containerFor(
  value: unknown,
  step: string | number,
  path: YamlPath,
  rules: EditRules,
): Result<PlainMap | unknown[]> {
  if (typeof step === 'number') {
    const list = asList(value);
    return Number.isInteger(step) && step >= 0 && step < list.length ? ok(list) : notFound();
  }
  if (value === null || value === undefined) return ok(plainMap());
  if (isPlainMap(value)) return ok(value);
  const key = Array.isArray(value) ? undefined : rules.plainKey?.(path);
  if (key === undefined) return wrongType(path);
  const map = plainMap();
  map[key] = value;
  return ok(map);
}

/** The text of a plain item may change without it becoming a map. */
export function keepsPlain(item: unknown, step: string | number, path: YamlPath, rules: EditRules): boolean {
  return item !== null && item !== undefined && typeof item !== 'object' && rules.plainKey?.(path) === step;
}

function childOf(container: PlainMap | unknown[], step: string | number): unknown {
  return Array.isArray(container) ? container[step as number] : container[step];
}

function asList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function put(container: unknown, step: string | number, value: unknown): Result<unknown> {
  if (Array.isArray(container)) return ok(container.with(step as number, value));
  const map = plainMap();
  Object.assign(map, container);
  map[step] = value;
  return ok(map);
}

function takeOut(container: unknown, step: string | number): Result<unknown> {
  if (Array.isArray(container)) return ok(container.toSpliced(step as number, 1));
  if (!Object.hasOwn(container as PlainMap, step)) return notFound();
  const map = plainMap();
  Object.assign(map, container);
  delete map[step];
  return ok(map);
}
