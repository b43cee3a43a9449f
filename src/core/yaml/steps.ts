import type { Span } from '../result';
import { applyChange, keepsPlain, plainCopy, sameValue, valueAt } from './applyChange';
import { addPair, insertItem, placeOf, removeEntry } from './blockEntries';
import type { EditRules, TextEdit, YamlChange } from './edit';
import { insertFlow, moveFlow, removeFlow, setFlow } from './flowEdit';
import { indentsOf } from './indents';
import {
  Unsupported,
  collectionEnd,
  collectionOf,
  commentsIn,
  entryOf,
  isBlockCollection,
  isEmpty,
  rootOf,
} from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import { isPlainMap, plainMap, toPlain } from './plain';
import { moveItem } from './moveItem';
import { flowPair, renderFlow } from './render';
import type { YamlPath } from './read';
import { setBlock } from './setBlock';
import { wrapList, wrapMap } from './wrap';

/** One edit on the way of a change: the ways to do it, the one to be preferred first, and what must come of it. */
export interface EditStep {
  readonly ways: readonly TextEdit[][];
  readonly expected: unknown;
  /** Where comments may go, as what they stand in is removed. */
  readonly dropped?: Span;
  /** The words of comments that come along with an item. */
  readonly gained?: readonly string[];
  /** The change is done with this step. */
  readonly isLast: boolean;
}

/** A value in the file with the collection that it is an entry of. */
interface Place {
  readonly parent: Collection;
  readonly entry: CollectionEntry;
  readonly path: YamlPath;
}

/**
 * The next step of a change, which must be possible (applyChange says so). Plain values on its way become lists and maps
 * first, a step each; then the change itself is done.
 */
export function nextStep(source: Source, change: YamlChange, rules: EditRules): EditStep {
  const path = change.kind === 'insert' ? change.list : change.kind === 'move' ? change.item : change.path;
  const { value } = source.file;
  if (change.kind === 'set' && sameValue(valueAt(value, path), plainCopy(change.value)))
    return last(source, change, rules, [[]]);
  let collection = rootOf(source);
  let place: Place | undefined;
  for (const [depth, step] of path.entries()) {
    const done = path.slice(0, depth);
    const isLastStep = depth === path.length - 1;
    if (!collection || (place && toPlain(place.entry.node, source.text) === null)) {
      if (!place) throw new Unsupported();
      const held = valueAt(value, done);
      if (held === null)
        return last(source, change, rules, write(source, place, nested(change, path.slice(depth)), rules));
      if (typeof step === 'number') return makeList(source, place, rules);
      if (
        isLastStep &&
        change.kind === 'set' &&
        keepsPlain(held, step, done, rules) &&
        typeof change.value === 'string'
      ) {
        return last(source, change, rules, write(source, place, change.value, rules));
      }
      return makeMap(source, place, rules);
    }
    if (typeof step === 'number' && collection.kind === 'map') {
      if (!place) throw new Unsupported();
      return makeList(source, place, rules);
    }
    const entry = entryOf(collection, step);
    if (isLastStep && change.kind === 'remove') return removal(source, change, collection, entry, rules);
    if (isLastStep && change.kind === 'move') {
      const from = step as number;
      return last(
        source,
        change,
        rules,
        collection.flow
          ? moveFlow(source, collection, from, change.to)
          : moveItem(source, collection, from, change.to),
      );
    }
    if (!entry)
      return last(
        source,
        change,
        rules,
        add(source, collection, place, String(step), nested(change, path.slice(depth + 1)), rules),
      );
    const parent = collection;
    place = { parent, entry, path: path.slice(0, depth + 1) };
    collection = collectionOf(source, entry.node, place.path, entry);
  }
  if (!place) throw new Unsupported();
  if (change.kind === 'insert') return insertion(source, change, place, collection, rules);
  return last(
    source,
    change,
    rules,
    write(source, place, plainCopy((change as { value: unknown }).value), rules),
    valueSpan(source, place.entry),
  );
}

function last(
  source: Source,
  change: YamlChange,
  rules: EditRules,
  ways: readonly TextEdit[][],
  dropped?: Span,
): EditStep {
  const expected = applyChange(source.file.value, change, rules);
  if (!expected.ok) throw new Unsupported();
  return { ways, expected: expected.value, dropped, isLast: true };
}

/** What the change puts under the rest of its path, where nothing stands yet. */
function nested(change: YamlChange, rest: YamlPath): unknown {
  const value =
    change.kind === 'set'
      ? plainCopy(change.value)
      : change.kind === 'insert'
        ? [plainCopy(change.value)]
        : undefined;
  if (value === undefined) throw new Unsupported();
  return rest.reduceRight<unknown>((inner, step) => {
    const map = plainMap();
    map[step] = inner;
    return map;
  }, value);
}

function write(
  source: Source,
  { parent, entry }: Place,
  value: unknown,
  rules: EditRules,
  below = false,
): TextEdit[][] {
  return parent.flow
    ? setFlow(entry, value)
    : setBlock(source, parent, entry, value, rules, indentsOf(source, parent), below);
}

function add(
  source: Source,
  map: Collection,
  place: Place | undefined,
  key: string,
  value: unknown,
  rules: EditRules,
): TextEdit[][] {
  if (!map.flow) return addPair(source, map, key, value, rules, indentsOf(source, map));
  if (place && isEmptyFlow(source, map) && !place.parent.flow) {
    const filled = plainMap();
    filled[key] = value;
    return write(source, place, filled, rules);
  }
  return insertFlow(source, map, placeOf(map, key, rules.keyOrder?.(map.path)), flowPair(key, value));
}

function insertion(
  source: Source,
  change: YamlChange & { kind: 'insert' },
  place: Place,
  list: Collection | undefined,
  rules: EditRules,
): EditStep {
  const value = plainCopy(change.value);
  const { node } = place.entry;
  if (toPlain(node, source.text) === null)
    return last(source, change, rules, write(source, place, [value], rules, true));
  if (list?.kind !== 'list') return makeList(source, place, rules);
  const index = change.index ?? list.entries.length;
  if (!list.flow)
    return last(
      source,
      change,
      rules,
      insertItem(source, list, index, value, rules, indentsOf(source, list)),
    );
  const ways =
    isEmptyFlow(source, list) && !place.parent.flow
      ? write(source, place, [value], rules)
      : insertFlow(source, list, index, renderFlow(value));
  return last(source, change, rules, ways);
}

function removal(
  source: Source,
  change: YamlChange,
  collection: Collection,
  entry: CollectionEntry | undefined,
  rules: EditRules,
): EditStep {
  if (!entry) throw new Unsupported();
  const index = collection.entries.indexOf(entry);
  if (collection.flow) {
    const { ways, dropped } = removeFlow(source, collection, index);
    return last(source, change, rules, ways, dropped);
  }
  const isWhole = collection.kind === 'list' || isBlockCollection(entry.node);
  const dropped = isWhole ? entry.own : valueSpan(source, entry);
  return last(source, change, rules, removeEntry(source, collection, index), dropped);
}

function makeList(source: Source, place: Place, rules: EditRules): EditStep {
  const ways = wrapList(source, place.parent, place.entry, rules, indentsOf(source, place.parent));
  return { ways, expected: replaced(source.file.value, place.path, held => [held]), isLast: false };
}

function makeMap(source: Source, place: Place, rules: EditRules): EditStep {
  const key = rules.plainKey?.(place.path);
  if (key === undefined) throw new Unsupported();
  const ways = wrapMap(source, place.parent, place.entry, key, rules, indentsOf(source, place.parent));
  return {
    ways,
    expected: replaced(source.file.value, place.path, held => ({ [key]: held })),
    isLast: false,
  };
}

function replaced(value: unknown, [step, ...rest]: YamlPath, change: (held: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.with(step as number, replaced(value[step as number], rest, change));
  const map = plainMap();
  Object.assign(map, value);
  map[step] = replaced(isPlainMap(value) ? value[step] : undefined, rest, change);
  return map;
}

/** A collection is replaced with the comments in it; a scalar has none. */
function valueSpan(source: Source, entry: CollectionEntry): Span | undefined {
  if (isEmpty(entry.node)) return undefined;
  return {
    start: entry.start,
    end: isBlockCollection(entry.node)
      ? collectionEnd(source, entry)
      : isFlow(entry)
        ? entry.end
        : entry.start,
  };
}

function isFlow(entry: CollectionEntry): boolean {
  return entry.node?.srcToken?.type === 'flow-collection';
}

function isEmptyFlow(source: Source, collection: Collection): boolean {
  return (
    collection.entries.length === 0 && commentsIn(source, collection.open, collection.close).length === 0
  );
}
