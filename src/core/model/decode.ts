import { baseName } from '../baseName';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Problem } from '../result';
import { oneForm } from '../sameText';
import { say } from '../text';
import { keyText } from '../yaml/plain';
import { lineAt } from '../yaml/lines';
import { nodeAt, spanOf } from '../yaml/read';
import type { Unreadable } from '../yaml/unreadable';
import type { YamlFile, YamlPath } from '../yaml/read';
import { KINDS, type RecordKind } from './kinds';
import type { Records } from './schema';
import type { MapShape, Shape } from './shape';
import { SHAPES } from './shapes.generated';
import { UNKNOWN } from './states';
import { isCount, isDate, parseDuration, readMoment } from './values';
import { wrongAt } from './valueProblems';
import type { WrongCode } from './valueProblems';

/** A record as far as it could be read, and what is wrong in it: each problem with its place in the file's text. */
export interface DecodedRecord<K extends RecordKind> {
  readonly value: Records[K];
  readonly problems: readonly Problem[];
}

/**
 * Reads a record out of a file. What cannot be read becomes a problem and its empty value, of a few words `unknown`,
 * never the one that stands for an absent word; all else stays.
 * Lists keep the length and the order of the file, so that the index of an item is its index in the file; an item
 * that cannot be read has an empty text. The maps by person or goal have no prototype; a key without a value is in
 * them, with an empty value. Texts come without the white space around them (of several lines, only without the last line
 * end), times in one form. Keys that are not
 * known are left alone.
 */
export function decodeRecord<K extends RecordKind>(kind: K, file: YamlFile): DecodedRecord<K> {
  const { value, problems } = decodeShape(SHAPES[kind], file);
  return { value: value as Records[K], problems };
}

/** The same for a file of any shape. */
export function decodeShape(
  shape: MapShape,
  file: YamlFile,
): { readonly value: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] } {
  const walk: Walk = { file, problems: [] };
  const value = read(walk, shape, file.doc.contents, []) ?? emptyMap(shape);
  return { value: value as Record<string, unknown>, problems: walk.problems };
}

/** Why a file cannot be taken for a record of its kind: it needs a title, and has none that is text. */
export function titleProblem(kind: RecordKind, file: YamlFile): Unreadable | undefined {
  if (!('titled' in KINDS[kind])) return undefined;
  const title = nodeAt(file, ['title']);
  if (isScalar(title) && !isBlank(title)) return undefined;
  const span = spanOf(file, ['title']) ?? { start: 0, end: 0 };
  const text =
    isMap(title) || isSeq(title)
      ? say(
          'The title is not text. Write it behind "title:" on the same line, in quotes where it has a colon in it.',
        )
      : say('This file has no title. Give it a line such as "title: Learn Rust".');
  return { reason: 'no-title', text, span, line: lineAt(file.text, span.start) };
}

/** The date that the name of a meeting's file begins with (`…/2026-12-18-how-we-test.yaml`), if it does. */
export function dateFromFileName(path: string): string | undefined {
  const start = baseName(path).slice(0, 10);
  return isDate(start) ? start : undefined;
}

interface Walk {
  readonly file: YamlFile;
  readonly problems: Problem[];
}

/** Notes what is wrong at a path. */
function wrong(walk: Walk, path: YamlPath, code: WrongCode, wanted?: string): undefined {
  walk.problems.push(wrongAt(walk.file, path, code, wanted));
}

/** What a place holds, or undefined where nothing is filled in or where it cannot be read. */
function read(walk: Walk, shape: Shape, node: unknown, path: YamlPath): unknown {
  if (isNothing(node)) return undefined;
  switch (shape.is) {
    case 'map':
      return isMap(node)
        ? readMap(walk, shape, node, path)
        : wrong(walk, path, 'not-a-map', Object.keys(shape.keys)[0]);
    case 'each':
      return isMap(node) ? readEach(walk, shape.of, node, path) : wrong(walk, path, 'not-by-name');
    case 'list':
      return itemsOf(node, path).map(([item, at]) => readItem(walk, shape.of, item, at));
    case 'lines':
      return readLines(walk, node, path);
    case 'text':
    case 'prose':
    case 'id':
      if (isScalar(node)) {
        if (isBlank(node)) return undefined;
        return shape.is === 'id' ? oneForm(textOf(node)) : textOf(node, shape.is === 'prose');
      }
      return wrong(walk, path, isSeq(node) ? 'not-text-but-list' : 'not-text-but-map');
    case 'choice':
      return (
        written(node, text => shape.of.includes(text)) ??
        wrong(walk, path, 'not-a-choice', shape.of.join(', ')) ??
        UNKNOWN
      );
    case 'count':
      return countOf(node) ?? wrong(walk, path, 'not-a-count');
    case 'done':
      if (isScalar(node) && typeof node.value === 'boolean') return node.value;
      return written(node, isDate) ?? wrong(walk, path, 'not-done');
    case 'date':
      return written(node, isDate) ?? wrong(walk, path, 'not-a-date');
    case 'moment':
      return (
        readMoment(written(node, text => readMoment(text) !== undefined) ?? '') ??
        wrong(walk, path, 'not-a-moment')
      );
    case 'duration':
      return written(node, text => parseDuration(text) !== undefined) ?? wrong(walk, path, 'not-a-duration');
  }
}

function readMap(walk: Walk, shape: MapShape, node: YAMLMap, path: YamlPath): Record<string, unknown> {
  const found = new Map(node.items.map(pair => [keyText(pair.key, walk.file.text), pair.value]));
  const record = emptyMap(shape);
  for (const [key, { shape: inner }] of Object.entries(shape.keys)) {
    const value = read(walk, inner, found.get(key), [...path, key]);
    if (value !== undefined) record[key] = value;
  }
  return record;
}

function readEach(walk: Walk, of: Shape, node: YAMLMap, path: YamlPath): Record<string, unknown> {
  const record = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items) {
    const key = keyText(pair.key, walk.file.text);
    record[key] = read(walk, of, pair.value, [...path, key]) ?? emptyOf(of);
  }
  return record;
}

/** The items of a list with their paths; one alone, without a dash, is a list of one. */
function itemsOf(node: unknown, path: YamlPath): readonly (readonly [item: unknown, path: YamlPath])[] {
  return isSeq(node) ? node.items.map((item, index) => [item, [...path, index]]) : [[node, path]];
}

/** An item of a list always gives something, so that the others keep their places. */
function readItem(walk: Walk, of: Shape, node: unknown, path: YamlPath): unknown {
  if (isMap(node) && node.items.length > 0) return readItemMap(walk, of, node, path);
  if (isScalar(node) && !isBlank(node))
    return plainItem(of, of.is === 'id' ? oneForm(textOf(node)) : textOf(node));
  wrong(walk, path, isSeq(node) ? 'list-in-list' : 'empty-item');
  return emptyOf(of);
}

function readItemMap(walk: Walk, of: Shape, node: YAMLMap, path: YamlPath): unknown {
  const item = of.is === 'map' ? readMap(walk, of, node, path) : {};
  if (of.is === 'map' && of.plain !== undefined) {
    const { plain, keys } = of;
    const here = node.items.map(pair => keyText(pair.key, walk.file.text));
    const enough = (key: string, index: number) =>
      keys[plain]?.optional ? Object.hasOwn(keys, key) : key === plain && !isBlank(node.items[index]?.value);
    if (here.some(enough)) return item;
    if (Object.hasOwn(keys, here[0] ?? '')) {
      wrong(walk, path, 'item-without-text', plain);
      return item;
    }
  }
  // “- Ask: why” was meant as text.
  wrong(walk, path, 'colon-in-text');
  const text = sourceOf(walk.file.text, node.items[0]);
  return of.is === 'map' ? { ...item, [of.plain ?? '']: text } : text;
}

function plainItem(of: Shape, text: string): unknown {
  return of.is === 'map' ? { ...emptyMap(of), [of.plain ?? '']: text } : text;
}

/** Of a list its items, of a text its lines. */
function readLines(walk: Walk, node: unknown, path: YamlPath): readonly unknown[] | undefined {
  if (isScalar(node)) return isBlank(node) ? undefined : textOf(node).split('\n');
  return itemsOf(node, path).map(([item, at]) => readItem(walk, { is: 'text' }, item, at));
}

function emptyMap(shape: MapShape): Record<string, unknown> {
  const filled = Object.entries(shape.keys).filter(([, key]) => key.optional !== true);
  return Object.fromEntries(filled.map(([key, { shape: inner }]) => [key, emptyOf(inner)]));
}

/** What stands for a value that is not there. */
function emptyOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'map':
      return emptyMap(shape);
    case 'each':
      return Object.create(null);
    case 'list':
    case 'lines':
      return [];
    case 'choice':
      return shape.of[0];
    default:
      return '';
  }
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** Nothing, or a text of white space alone. */
function isBlank(node: unknown): boolean {
  return isNothing(node) || (isScalar(node) && textOf(node) === '');
}

/** The text of a scalar as it is written: `1234567` is no number here. As a whole, only its last line end is left out. */
function textOf(node: Scalar, isWhole = false): string {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return isWhole ? text.replace(/\n$/, '') : text.trim();
}

/** The text of a scalar that is written in a form of its own. */
function written(node: unknown, fits: (text: string) => boolean): string | undefined {
  if (!isScalar(node)) return undefined;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  return fits(text) ? text : undefined;
}

function countOf(node: unknown): number | undefined {
  if (!isScalar(node)) return undefined;
  const number = typeof node.value === 'string' && isCount(node.value) ? Number(node.value) : node.value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 1 ? number : undefined;
}

/** The first line of a pair as it stands in the file. */
function sourceOf(text: string, pair: Pair | undefined): string {
  const key = pair?.key as Node | null | undefined;
  const value = pair?.value as Node | null | undefined;
  const start = key?.range?.[0] ?? 0;
  const end = Math.max(key?.range?.[1] ?? start, value?.range?.[1] ?? 0);
  return text.slice(start, end).split(/\r?\n/, 1)[0]?.trim() ?? '';
}
