import { mapOf, shapeAt } from '../model/keys';
import type { KeyShape, MapShape, Shape } from '../model/shape';
import { translate } from '../text';
import type { YamlPath } from '../yaml/read';
import { renderScalar } from '../yaml/render';
import type { Suggestion, WritingContext } from './suggestion';
import type { CursorPlace, Level } from './cursorPlace';
import { goalsOf, peopleOf } from './knownNames';
import { escaped, withStops } from './snippet';
import { hasValues, valuesFor } from './valueSuggestions';

type At<K extends CursorPlace['at']> = CursorPlace & { readonly at: K };

/** What could stand on a line of its own in a map or list: keys that are not there yet, in their order, or an item. */
export function keysAt(writing: WritingContext, place: At<'line'>, level: Level): readonly Suggestion[] {
  const { schema } = writing;
  const shape = shapeAt(schema.shape, level.path);
  if (shape === undefined) return [];
  const indent = ' '.repeat(level.column);
  const line = { replace: place.replace };
  const isList =
    level.index !== undefined || (level.keys.length === 0 && (shape.is === 'list' || shape.is === 'lines'));
  if (isList) return itemsAt(writing, shape, level.path, indent, line.replace);
  const before = (key?: string) =>
    schema.rules.blankBetween(level.path, key) && level.previous !== undefined && !place.isBelowBlank
      ? '\n'
      : '';
  const map = mapOf(shape);
  if (map !== undefined) {
    const missing = inOrder(Object.keys(map.keys), level.previous).filter(key => !level.keys.includes(key));
    return missing.map(key => {
      const inner = keyLines(writing, [...level.path, key], key, map.keys[key]?.shape, level.column);
      return {
        ...keyOf(writing, level.path, key, map.keys[key]),
        ...line,
        insert: before(key) + indent + inner,
      };
    });
  }
  if (shape.is !== 'each') return [];
  const ids = shape.by === 'goal' ? goalsOf(writing) : peopleOf(writing).map(id => ({ id }));
  return ids
    .filter(({ id }) => !level.keys.includes(id))
    .map(({ id, ...more }) => ({
      kind: shape.by,
      label: id,
      ...('title' in more && { description: more.title }),
      insert: `${before()}${indent}${escaped(renderScalar(id))}:${opening(shape.of, level.column)}`,
      ...line,
    }));
}

/**
 * What could stand below a key whose value goes on lines of its own, for who is still behind the colon or has begun with
 * a dash there: the line breaks come with it.
 */
export function linesBelow(writing: WritingContext, place: At<'value'>): readonly Suggestion[] {
  if (place.inFlow || place.quote !== undefined || typeof place.path.at(-1) === 'number') return [];
  if (!/^-?$/.test(place.word) || !isBlock(shapeAt(writing.schema.shape, place.path))) return [];
  const before = writing.text.slice(0, place.replace.start).trimEnd().length;
  const line: At<'line'> = {
    at: 'line',
    levels: [],
    column: place.column,
    word: place.word,
    replace: { start: before, end: place.replace.end },
    isBelowBlank: false,
  };
  const level = { path: place.path, column: place.column, keys: [], isEmpty: true, isRightBelow: true };
  return keysAt(writing, line, level).map(item => ({ ...item, insert: `\n${item.insert}` }));
}

/** Whether what a key holds stands on the lines below it. */
export function isBlock(shape: Shape | undefined): boolean {
  return shape?.is === 'each' || mapOf(shape) !== undefined;
}

/** The other names that a key could have. */
export function keysHere(writing: WritingContext, place: At<'key'>): readonly Suggestion[] {
  const map = mapOf(shapeAt(writing.schema.shape, place.path));
  return Object.keys(map?.keys ?? {})
    .filter(key => !place.keys.includes(key))
    .map(key => ({
      ...keyOf(writing, place.path, key, map?.keys[key]),
      replace: place.replace,
      insert: place.hasColon ? key : `${key}: `,
    }));
}

/** The keys with which an item could begin, behind its dash. */
export function keysOfItem(
  writing: WritingContext,
  place: At<'value'>,
  map: MapShape,
): readonly Suggestion[] {
  const space = place.needsSpace ? ' ' : '';
  return Object.keys(map.keys).map(key => ({
    ...keyOf(writing, place.path, key, map.keys[key]),
    replace: place.replace,
    insert: space + keyLines(writing, [...place.path, key], key, map.keys[key]?.shape, place.column),
  }));
}

function keyOf(
  { schema, t }: WritingContext,
  path: YamlPath,
  key: string,
  shape: KeyShape | undefined,
): Pick<Suggestion, 'kind' | 'label' | 'about' | 'goesOn'> {
  const about = schema.about([...path, key]);
  const of = shape?.shape;
  const goesOn = of?.is === 'each' ? isBlock(of.of) : hasValues(of);
  return {
    kind: 'key',
    label: key,
    ...(about && { about: translate(about, t) }),
    ...(goesOn && { goesOn }),
  };
}

function itemsAt(
  writing: WritingContext,
  shape: Shape,
  path: YamlPath,
  indent: string,
  replace: Suggestion['replace'],
): readonly Suggestion[] {
  const of = shape.is === 'list' ? shape.of : undefined;
  const about = writing.schema.about(path);
  const words = about && translate(about, writing.t);
  const item = (first: string, goesOn: boolean): Suggestion => ({
    kind: 'item',
    label: `- ${first}`,
    insert: `${indent}- ${first === '' ? '' : `${first}: `}$0`,
    replace,
    ...(words !== undefined && { about: words, description: words }),
    ...(goesOn && { goesOn }),
  });
  if (of?.is === 'map') {
    const keys = of.plain === 'text' || of.plain === 'theme' ? [of.plain] : Object.keys(of.keys);
    return keys.map(key => item(key, hasValues(of.keys[key]?.shape)));
  }
  const values = of === undefined ? [] : valuesFor(writing, of, '', '', []);
  if (values.length === 0) return [item('', false)];
  return values.map(({ words: value, label, ...more }) => ({
    ...more,
    label: `- ${label}`,
    insert: `${indent}- ${escaped(renderScalar(value))}`,
    replace,
  }));
}

/** A new key with what it needs to be filled in, its first line without indentation. */
function keyLines(
  writing: WritingContext,
  path: YamlPath,
  key: string,
  shape: Shape | undefined,
  column: number,
): string {
  const inner = ' '.repeat(column + 2);
  switch (shape?.is) {
    case 'lines':
      return `${key}:\n${inner}- $0`;
    case 'list': {
      if (shape.of.is !== 'map') return `${key}: [$0]`;
      const { plain = '' } = shape.of;
      // One place in the code is written without a dash.
      if (path.length > 1 && plain === 'path') return `${key}:\n${inner}${plain}: $0`;
      return `${key}:\n${inner}- ${plain === 'text' || plain === 'theme' || plain === 'path' ? `${plain}: ` : ''}$0`;
    }
    case 'each':
    case 'map': {
      const lines = emptyLines(writing, key, shape);
      if (lines.length === 1) return `${key}:\n${inner}$0`;
      const root = writing.schema.shape;
      return withStops(
        lines.map((line, at) => (at === 0 || line === '' ? line : ' '.repeat(column) + line)),
        1,
        way => isBlock(shapeAt(root, [...path.slice(0, -1), ...way])),
      );
    }
    default:
      return `${key}: $0`;
  }
}

/** A section as new records have it: everybody, or every goal, in it and nothing under them. */
function emptyLines(writing: WritingContext, key: string, shape: Shape): readonly string[] {
  const under = (lines: readonly string[]) => lines.map(line => (line === '' ? line : `  ${line}`));
  if (shape.is === 'each') {
    const ids = shape.by === 'goal' ? goalsOf(writing).map(({ id }) => id) : peopleOf(writing);
    return [`${key}:`, ...under(ids.flatMap((id, at) => [...(at > 0 ? [''] : []), `${renderScalar(id)}:`]))];
  }
  if (shape.is !== 'map') return [`${key}:`];
  const inner = Object.entries(shape.keys).flatMap(([name, { shape: of, section }], at) => [
    ...(section && at > 0 ? [''] : []),
    ...emptyLines(writing, name, of),
  ]);
  return [`${key}:`, ...under(inner)];
}

/** What follows the colon of a person or goal. */
function opening(of: Shape, column: number): string {
  const inner = `\n${' '.repeat(column + 2)}`;
  if (of.is === 'list' && of.of.is === 'map') return `${inner}- ${of.of.plain}: $0`;
  if (of.is === 'lines') return `${inner}- $0`;
  return of.is === 'map' ? `${inner}$0` : ' $0';
}

/** The keys that come behind the last one first, then those that were passed over. */
function inOrder(keys: readonly string[], previous: string | undefined): readonly string[] {
  const from = previous === undefined ? 0 : keys.indexOf(previous) + 1;
  return [...keys.slice(from), ...keys.slice(0, from)];
}
