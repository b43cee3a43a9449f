import { isMap, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import { SHAPES } from '../model/shapes.generated';
import type { Shape } from '../model/shape';
import type { RecordKind } from '../model/kinds';
import { rulesFor } from '../model/keys';
import type { Span } from '../result';
import { say } from '../text';
import { cutBehindDash, cutWords } from '../yaml/cutText';
import { keyText } from '../yaml/plain';
import { nodeAt, readYaml, type YamlFile, type YamlPath } from '../yaml/read';
import type { Finding } from './finding';
import { replace, type FixesByCode, type Mending, type FixContext } from './fixContext';
import { quoted } from './valueFixes';

const EMPTY: ReadonlySet<string> = new Set(['empty-item', 'item-without-text']);

/** What mends a text that ends at a `#`. */
export const CUT_TEXT_FIXES: FixesByCode = { 'cut-text': inQuotes };

/**
 * The texts that a `#` cuts off, each at that sign. What is called an empty item for that reason is no longer: its
 * words stand behind the sign.
 */
export function withCutTexts(
  kind: RecordKind,
  file: YamlFile,
  findings: readonly Finding[],
): readonly Finding[] {
  const cut: Finding[] = [];
  look(SHAPES[kind], file.doc.contents, [], file, cut);
  const rules = rulesFor(kind);
  const places = new Set(
    cut.flatMap(({ at = [] }) => {
      const item = at.slice(0, -1);
      return [at, ...(rules.plainKey?.(item) === at.at(-1) ? [item] : [])].map(path => JSON.stringify(path));
    }),
  );
  const others = findings.filter(({ code, at }) => !EMPTY.has(code) || !places.has(JSON.stringify(at)));
  return [...others, ...cut];
}

function look(shape: Shape, node: unknown, path: YamlPath, file: YamlFile, found: Finding[]): void {
  if (shape.is === 'list' && isSeq(node))
    node.items.forEach((item, index) => look(shape.of, item, [...path, index], file, found));
  else if (shape.is === 'list') look(shape.of, node, path, file, found);
  else if ((shape.is === 'each' || shape.is === 'map') && isMap(node)) {
    for (const pair of node.items) {
      const key = keyText(pair.key, file.text);
      const inner = shape.is === 'each' ? shape.of : shape.keys[key]?.shape;
      if (inner !== undefined) look(inner, pair.value, [...path, key], file, found);
    }
    const isItem = shape.is === 'map' && shape.plain !== undefined && !node.has(shape.plain);
    if (isItem) note(cutBehindDash(file, node), path, file, found);
  } else if (isScalar(node) && isText(shape, path)) note(cutWords(file, node), path, file, found);
}

function note(span: Span | undefined, at: YamlPath, { text }: YamlFile, found: Finding[]): void {
  if (span === undefined) return;
  const words = text.slice(span.start, span.end);
  found.push({
    code: 'cut-text',
    from: 'meaning',
    severity: 'warning',
    text: say('The text ends before the "#": "{words}" is a comment, and not read.', { words }),
    span,
    at,
    word: words,
  });
}

/** What is free text, also as an item that may be a map: but not a whole section that is left empty. */
function isText(shape: Shape, path: YamlPath): boolean {
  if (shape.is === 'text' || shape.is === 'prose' || shape.is === 'lines') return true;
  return shape.is === 'map' && shape.plain !== undefined && path.length > 0;
}

/** The text and the words behind it, as one. */
function inQuotes({ span, at = [] }: Finding, repair: FixContext): readonly Mending[] {
  const read = readYaml(repair.text);
  const node = read.ok ? nodeAt(read.value, at) : undefined;
  const words = repair.text.slice(span.start, span.end);
  const title = say('Put it in quotes');
  if (isMap(node)) {
    const key = rulesFor(repair.place.kind).plainKey?.(at);
    return key === undefined
      ? []
      : [{ title, edits: replace(span, `${key}: ${quoted(words)}`), isBest: true }];
  }
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  const before = start === end ? '' : textOf(node) + repair.text.slice(end, span.start);
  const from = start === end ? span.start : start;
  return [{ title, edits: replace({ start: from, end: span.end }, quoted(before + words)), isBest: true }];
}

/** Of a title that a `#` leaves nothing of: without it the file is not read at all. */
export function cutTitle(repair: FixContext): readonly Mending[] {
  const read = readYaml(repair.text);
  const span = read.ok ? cutWords(read.value, nodeAt(read.value, ['title'])) : undefined;
  if (span === undefined) return [];
  const words = repair.text.slice(span.start, span.end);
  return [{ title: say('Put it in quotes'), edits: replace(span, quoted(words)), isBest: true }];
}

const textOf = ({ value, source }: Scalar): string => (typeof value === 'string' ? value : (source ?? ''));
