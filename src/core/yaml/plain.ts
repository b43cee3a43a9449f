import { isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import { oneForm } from '../sameText';

/** A plain map: no prototype, so that a key such as `constructor` or `__proto__` is a key and nothing else. */
export type PlainMap = Record<string, unknown>;

export function plainMap(): PlainMap {
  return Object.create(null) as PlainMap;
}

export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text of a key, as paths and plain values name it: of a plain number, date or boolean its own source text
 * (`007:` is the person `007`), of a list or map as key its source. A key is a name, and in the one form of its letters
 * it is found by whoever asks for that name; what stands in the file stays.
 */
export function keyText(key: unknown, text: string): string {
  if (!isScalar(key)) {
    const range = (key as Node | null)?.range;
    return range ? text.slice(range[0], range[1]) : '';
  }
  if (typeof key.value === 'string') return oneForm(key.value);
  return key.value === null ? '' : (key.source ?? `${key.value as number | boolean}`);
}

/** A number that does not read as it is written (`1.10`, `0012`, `12e456`) is kept as the text that it is. */
function isAltered(node: Scalar): boolean {
  return typeof node.value === 'number' && node.source !== undefined && `${node.value}` !== node.source;
}

/** The plain value of a node: null, booleans, numbers, strings, arrays and maps without a prototype. */
export function toPlain(node: unknown, text: string): unknown {
  if (isScalar(node)) return isAltered(node) ? node.source : (node.value ?? null);
  if (isSeq(node)) return node.items.map(item => toPlain(item, text));
  if (!isMap(node)) return null;
  const map = plainMap();
  for (const pair of node.items) if (isPair(pair)) map[keyText(pair.key, text)] = toPlain(pair.value, text);
  return map;
}
