import type { Text } from '../text';
import type { EditRules } from '../yaml/edit';
import type { YamlPath } from '../yaml/read';
import { ABOUT } from './about.generated';
import type { RecordKind } from './kinds';
import type { MapShape, Shape } from './shape';
import { SHAPES } from './shapes.generated';

/** The rules of one kind of record. */
export interface RecordRules extends EditRules {
  /**
   * Whether a blank line stands before a key of the map at a path: before the names in a map by person or goal, and
   * before the sections that people fill. Without a key: whether that is so for some key of the map.
   */
  blankBetween(path: YamlPath, key?: string): boolean;
}

/** What an edit of a record of this kind goes by: where a new key stands, and what a plain item becomes. */
export function rulesFor(kind: RecordKind): RecordRules {
  return rulesOf(SHAPES[kind]);
}

/** The same for a file of any shape. */
export function rulesOf(root: Shape): RecordRules {
  const at = (path: YamlPath) => shapeAt(root, path);
  return {
    keyOrder: path => {
      const map = mapOf(at(path));
      return map && Object.keys(map.keys);
    },
    plainKey: path => mapOf(at(path))?.plain,
    blankBetween: (path, key) => {
      const shape = at(path);
      if (shape?.is !== 'map') return shape?.is === 'each';
      const keys = key === undefined ? Object.values(shape.keys) : [shape.keys[key]];
      return keys.some(place => place?.section === true);
    },
  };
}

/** What stands at a path of a record; undefined where the schema knows of nothing there. */
export function shapeAt(root: Shape, path: YamlPath): Shape | undefined {
  let shape: Shape | undefined = root;
  for (const step of path) shape = shape && within(shape, step);
  return shape;
}

function within(shape: Shape, step: string | number): Shape | undefined {
  switch (shape.is) {
    case 'map':
      return Object.hasOwn(shape.keys, step) ? shape.keys[step]?.shape : undefined;
    case 'each':
      return shape.of;
    case 'list':
      return typeof step === 'number' ? shape.of : within(shape.of, step); // one item alone stands without a list
    default:
      return undefined;
  }
}

/** What the place at a path of a record is about, in words; undefined for keys that are not ours. */
export function aboutAt(kind: RecordKind, path: YamlPath): Text | undefined {
  let shape: Shape | undefined = SHAPES[kind];
  const way: string[] = [kind.replace('-template', '')];
  for (const step of path) {
    if (typeof step === 'string') way.push(mapOf(shape) === undefined ? '*' : step);
    shape = shape && within(shape, step);
  }
  return shape && ABOUT[way.join('.')];
}

/** The map that a place holds, or each item of its list. */
export function mapOf(shape: Shape | undefined): MapShape | undefined {
  if (shape?.is === 'list') return mapOf(shape.of);
  return shape?.is === 'map' ? shape : undefined;
}
