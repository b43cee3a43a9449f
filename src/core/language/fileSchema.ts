import { aboutAt, rulesFor, type RecordRules } from '../model/keys';
import type { RecordKind } from '../model/kinds';
import type { MapShape } from '../model/shape';
import { SHAPES } from '../model/shapes.generated';
import type { Text } from '../text';
import type { YamlPath } from '../yaml/read';

/** What a kind of file can hold, as whoever helps to write it needs it. */
export interface FileSchema {
  readonly shape: MapShape;
  readonly rules: RecordRules;
  /** What the place at a path is about; undefined for keys that are not ours. */
  about(path: YamlPath): Text | undefined;
}

/** That of a record of the shared notes. */
export function schemaOfRecord(kind: RecordKind): FileSchema {
  return { shape: SHAPES[kind], rules: rulesFor(kind), about: path => aboutAt(kind, path) };
}
