import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import type { Refers } from '../model/builders';
import type { RecordPlace } from '../model/recordPlace';
import type { Shape } from '../model/shape';
import { SHAPES } from '../model/shapes.generated';
import type { Span } from '../result';
import { isRole } from '../model/roles';
import { keyText } from '../yaml/plain';
import type { YamlFile, YamlPath } from '../yaml/read';
import { named, type Referable } from './referable';

/** A place in a record that names something. */
export interface Reference {
  readonly thing: Referable;
  /** The way to the value; of a key, the way that ends with it. */
  readonly path: YamlPath;
  /** The key itself names it (`agenda: ada:`), and what stands under the key is somebody's work. */
  readonly isKey: boolean;
  /** The words in the text, with their quotes. */
  readonly span: Span;
  /** Inside `[…]` or `{…}`. */
  readonly inFlow: boolean;
  readonly quote?: 'single' | 'double';
}

/** Everything that a record names, in the order of the text; of a file that can be read. */
export function referencesIn(place: RecordPlace, { doc, text }: YamlFile): readonly Reference[] {
  const found: Reference[] = [];
  const take = (to: Refers | undefined, node: unknown, path: YamlPath, isKey: boolean, inFlow: boolean) => {
    if (to === undefined || !isScalar(node) || !node.range) return;
    const id = isKey ? keyText(node, text) : wordsOf(node);
    // In a template roles stand where a record has people.
    if (to === 'person' && place.kind.endsWith('-template') && isRole(id)) return;
    const thing = named(to, id, place);
    if (thing === undefined) return;
    const [start, end] = node.range;
    const span = { start, end: start + text.slice(start, end).trimEnd().length };
    found.push({ thing, path, isKey, span, inFlow, ...quoteOf(node) });
  };
  const walk = (shape: Shape, node: unknown, path: YamlPath, inFlow: boolean): void => {
    const inner = inFlow || (node as { flow?: boolean } | null)?.flow === true;
    switch (shape.is) {
      case 'list':
        if (isSeq(node)) node.items.forEach((item, index) => walk(shape.of, item, [...path, index], inner));
        else walk(shape.of, node, path, inFlow); // one item alone stands without a list
        return;
      case 'each':
      case 'map':
        if (isMap(node)) {
          for (const { key, value } of node.items) {
            const name = keyText(key, text);
            const at = [...path, name];
            if (shape.is === 'each') take(shape.by, key, at, true, inner);
            const of = shape.is === 'each' ? shape.of : ownShape(shape.keys, name);
            if (of !== undefined) walk(of, value, at, inner);
          }
        } else if (shape.is === 'map' && shape.plain !== undefined) {
          const plain = ownShape(shape.keys, shape.plain);
          if (plain !== undefined && isScalar(node)) walk(plain, node, path, inFlow);
        }
        return;
      case 'choice':
        return;
      default:
        take(shape.to, node, path, false, inFlow);
    }
  };
  walk(SHAPES[place.kind], doc.contents, [], false);
  return found;
}

function ownShape(
  keys: Readonly<Record<string, { readonly shape: Shape }>>,
  name: string,
): Shape | undefined {
  return Object.hasOwn(keys, name) ? keys[name]?.shape : undefined;
}

/** As reading takes it: `1234567` is a name like any other. */
function wordsOf(node: Scalar): string {
  if (typeof node.value === 'string') return node.value.trim();
  return node.value === null ? '' : (node.source ?? '');
}

function quoteOf({ type }: Scalar): Pick<Reference, 'quote'> {
  if (type === 'QUOTE_SINGLE') return { quote: 'single' };
  return type === 'QUOTE_DOUBLE' ? { quote: 'double' } : {};
}
