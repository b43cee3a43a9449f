import type { Refers } from '../model/builders';
import { shapeAt } from '../model/keys';
import type { RecordPlace } from '../model/recordPlace';
import type { Shape } from '../model/shape';
import { named, thingOf, type Referable } from '../references/referable';
import type { Span } from '../result';
import type { Text } from '../text';
import type { YamlPath } from '../yaml/read';
import { cursorPlace } from './cursorPlace';
import { schemaOfRecord, type FileSchema } from './fileSchema';

/** What a word of a record stands for. */
export interface Meaning {
  /** The word, without quotes. */
  readonly span: Span;
  readonly word: string;
  readonly isKey: boolean;
  /** The way to the value. */
  readonly path: YamlPath;
  readonly shape?: Shape;
  readonly about?: Text;
  readonly to?: Refers;
  /** What it names; of the title of a record, the record. */
  readonly thing?: Referable;
  /** The word is the title or the name of what the file itself is. */
  readonly isOwn: boolean;
}

/** What stands at an offset of a text that need not be YAML yet; undefined between words and in texts of several lines. */
export function meaningAt(
  text: string,
  offset: number,
  place: RecordPlace,
  schema: FileSchema = schemaOfRecord(place.kind),
): Meaning | undefined {
  const found = cursorPlace(text, offset);
  if ((found.at !== 'key' && found.at !== 'value') || found.word === '') return undefined;
  const isKey = found.at === 'key';
  const path = isKey ? [...found.path, found.word] : found.path;
  const shape = valueShape(shapeAt(schema.shape, path));
  const parent = shapeAt(schema.shape, path.slice(0, -1));
  const by = isKey && parent?.is === 'each' ? parent.by : undefined;
  const to = by ?? (!isKey && shape !== undefined && 'to' in shape ? shape.to : undefined);
  const isOwn =
    shape !== undefined && path.length === 1 && path[0] === (place.kind === 'person' ? 'name' : 'title');
  const thing = isOwn ? thingOf(place) : named(to, found.word, place);
  const about = schema.about(path);
  return {
    span: found.replace,
    word: found.word,
    isKey,
    path,
    isOwn,
    ...(shape && { shape }),
    ...(about && { about }),
    ...(to && { to }),
    ...(thing && { thing }),
  };
}

/** Of a list its item, of an item that may be plain text that text. */
function valueShape(shape: Shape | undefined): Shape | undefined {
  if (shape?.is === 'list') return valueShape(shape.of);
  return shape?.is === 'map' && shape.plain !== undefined ? shape.keys[shape.plain]?.shape : shape;
}
