import { isMap, isScalar } from 'yaml';
import type { Node } from 'yaml';
import type { Span } from '../result';
import { lineEnd } from './lines';
import { nodeAt, pairOf } from './read';
import type { YamlFile, YamlPath } from './read';

/** A space and a `#` make a comment. With a letter or digit right behind it something was probably named: `#66`. */
const CUT = /^([ \t]*)(#[\p{L}\p{N}].*?)[ \t]*$/u;

/**
 * The words that YAML takes for a comment though they were probably meant as text: `#66` behind a text without quotes,
 * or in the place of one. A remark with a space behind its `#` is none.
 * @returns where they stand, in the line where the text ends; undefined where there are none
 */
export function cutWords({ text }: YamlFile, node: unknown): Span | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  if (start !== end && (node.type !== 'PLAIN' || node.value === null)) return undefined;
  return wordsBehind(text, end);
}

/**
 * The same of an item of a list at a path: behind its text, or behind its dash.
 * @param key what its text stands under, where the item is a map
 */
export function cutWordsOf(file: YamlFile, path: YamlPath, key: string): string | undefined {
  const node = nodeAt(file, path);
  const span = isMap(node)
    ? (cutWords(file, pairOf(node, key, file.text)?.value) ?? cutBehindDash(file, node))
    : cutWords(file, node);
  return span && file.text.slice(span.start, span.end);
}

/** The same behind the dash of an item whose keys stand in the lines below. */
export function cutBehindDash({ text }: YamlFile, node: Node): Span | undefined {
  const [start = 0] = node.range ?? [];
  const above = /-([ \t]+#[^\r\n]*)\r?\n[ \t]*$/.exec(text.slice(0, start));
  return above ? wordsBehind(text, above.index + 1) : undefined;
}

function wordsBehind(text: string, offset: number): Span | undefined {
  const [, gap = '', words] = CUT.exec(text.slice(offset, lineEnd(text, offset))) ?? [];
  // Of an empty value the space may stand before its place.
  if (words === undefined || (gap === '' && !/[ \t]/.test(text.slice(0, offset).slice(-1)))) return undefined;
  const start = offset + gap.length;
  return { start, end: start + words.length };
}
