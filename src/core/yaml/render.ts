import { stringify } from 'yaml';
import type { EditRules } from './edit';
import { isPlainMap } from './plain';
import type { PlainMap } from './plain';
import type { YamlPath } from './read';

/** Where a scalar will stand, and in which quotes it would like to. */
export interface ScalarContext {
  /** Inside `[…]` or `{…}`, where commas and brackets have a meaning. */
  readonly flow?: boolean;
  /** The quotes of the scalar that is replaced: kept where they can hold the new text. */
  readonly quote?: 'single' | 'double';
}

/** How far lists and maps are indented under their key. */
export interface Indents {
  readonly list: number;
  readonly map: number;
}

export const DEFAULT_INDENTS: Indents = { list: 2, map: 2 };

/** Dates and times are written as they are, though YAML 1.1 would quote them. */
const DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d)?$/;
/** What only a double-quoted scalar can hold: line breaks, control characters and everything beyond the basic plane. */
const NEEDS_ESCAPES = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
/** What stands between two documents, were it alone on a line. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)/;
/** What JSON leaves as it is, and a reader of YAML must not meet in a file. */
const NOT_ESCAPED_BY_JSON = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** What no block scalar holds: what a reader of YAML must not meet as it is. */
const NOT_IN_BLOCK =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const SLUG = /^[a-z0-9][a-z0-9-]*$/;
/** Lists of ids up to this many characters stay on one line. */
const FLOW_WIDTH = 100;

/**
 * A scalar on one line, so that it reads back as the same value. Null is empty in block context. Numbers are written as
 * they are read (see `isAltered`), -0 as 0; one that is not finite has no form in a record: an edit to it is refused.
 */
export function renderScalar(value: unknown, context: ScalarContext = {}): string {
  if (value === null || value === undefined) return context.flow ? 'null' : '';
  if (typeof value !== 'string') return `${value as number | boolean}`;
  if (context.quote === 'double' || NEEDS_ESCAPES.test(value) || DOCUMENT_MARK.test(value))
    return doubleQuoted(value);
  if (context.quote === 'single') return `'${value.replaceAll("'", "''")}'`;
  if (DATE.test(value)) return value;
  const text = stringify(value, { version: '1.2', compat: 'yaml-1.1', lineWidth: 0 }).trimEnd();
  const isPlain = text === value;
  return isPlain && context.flow && /[[\]{},]/.test(text) ? doubleQuoted(value) : text;
}

export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    NOT_ESCAPED_BY_JSON,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text has nothing in it that a block scalar cannot hold. */
export function canStandInBlock(text: string): boolean {
  return !NOT_IN_BLOCK.test(text);
}

/** Whether a block that begins like this has to say how far it is indented, since its first line goes further in. */
export function needsIndicator(content: string): boolean {
  return /^\n* /.test(content);
}

/** How many line ends a text has at its end. */
export function endsOf(text: string): number {
  let ends = 0;
  while (text[text.length - 1 - ends] === '\n') ends++;
  return ends;
}

/** A block scalar: its header, and its lines, not yet indented. */
export interface BlockScalar {
  readonly header: string;
  readonly lines: readonly string[];
}

/**
 * A text of several lines as a block scalar, to be indented by two. Undefined where it would not be exact: also for blank
 * lines at the end, which become more where others follow.
 */
export function blockScalar(value: string): BlockScalar | undefined {
  return /\n\n$/.test(value) ? undefined : blockOf(value);
}

/** As blockScalar, also with blank lines at the end, of which as many may be there already as part it from what follows. */
export function blocksBefore(value: string): readonly BlockScalar[] {
  const block = blockOf(value);
  if (block === undefined || !block.header.includes('+')) return block === undefined ? [] : [block];
  return [{ ...block, lines: block.lines.slice(0, -1) }, block];
}

function blockOf(value: string): BlockScalar | undefined {
  const content = value.slice(0, value.length - endsOf(value));
  if (!value.includes('\n') || content.trim() === '' || !canStandInBlock(value)) return undefined;
  const indicator = needsIndicator(content) ? '2' : '';
  const end = value.length - content.length;
  const header = `|${indicator}${end === 0 ? '-' : end === 1 ? '' : '+'}`;
  return { header, lines: [...content.split('\n'), ...Array<string>(Math.max(0, end - 1)).fill('')] };
}

/** A value on one line inside a flow collection. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (!isPlainMap(value)) return renderScalar(value, { flow: true });
  const pairs = Object.entries(value).filter(([, child]) => child !== undefined);
  return pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, child]) => flowPair(key, child)).join(', ')} }`;
}

export function flowPair(key: string, value: unknown): string {
  return `${renderScalar(key, { flow: true })}: ${renderFlow(value)}`;
}

/** A key with its value as lines, the key at the first column. */
export function pairLines(
  key: string,
  value: unknown,
  path: YamlPath,
  rules: EditRules,
  indents: Indents,
): string[] {
  const name = renderScalar(key);
  const inline = inlineValue(value);
  if (inline !== undefined) return [inline === '' ? `${name}:` : `${name}: ${inline}`];
  if (Array.isArray(value))
    return [`${name}:`, ...indented(listLines(value, path, rules, indents), indents.list)];
  if (isPlainMap(value)) return [`${name}:`, ...indented(mapLines(value, path, rules, indents), indents.map)];
  const block = blockScalar(value as string);
  return block
    ? [`${name}: ${block.header}`, ...indented(block.lines, 2)]
    : [`${name}: ${renderScalar(value)}`];
}

/** The keys of a map as lines, in canonical order, with blank lines between where the rules say so. */
export function mapLines(map: PlainMap, path: YamlPath, rules: EditRules, indents: Indents): string[] {
  return inOrder(Object.keys(map), rules.keyOrder?.(path))
    .filter(key => map[key] !== undefined)
    .flatMap((key, index) => {
      const blank = index > 0 && rules.blankBetween?.(path, key) === true ? [''] : [];
      return [...blank, ...pairLines(key, map[key], [...path, key], rules, indents)];
    });
}

/** An item of a list as lines, the dash at the first column. */
export function itemLines(value: unknown, path: YamlPath, rules: EditRules, indents: Indents): string[] {
  const inline = inlineValue(value);
  if (inline !== undefined) return [inline === '' ? '-' : `- ${inline}`];
  const block = typeof value === 'string' ? blockScalar(value) : undefined;
  if (block) return [`- ${block.header}`, ...indented(block.lines, 2)];
  if (typeof value === 'string') return [`- ${renderScalar(value)}`];
  const lines = Array.isArray(value)
    ? listLines(value, path, rules, indents)
    : mapLines(value as PlainMap, path, rules, indents);
  return [`- ${lines[0] ?? ''}`, ...indented(lines.slice(1), 2)];
}

export function listLines(
  list: readonly unknown[],
  path: YamlPath,
  rules: EditRules,
  indents: Indents,
): string[] {
  return list.flatMap((item, index) => itemLines(item, [...path, index], rules, indents));
}

/** Indents lines by so many columns; blank lines stay empty. */
export function indented(lines: readonly string[], by: number | string): string[] {
  const indent = typeof by === 'number' ? ' '.repeat(by) : by;
  return lines.map(line => (line === '' ? '' : indent + line));
}

/** The value where one line is its form in block context: scalars, short lists of ids, empty collections. */
export function inlineValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 || isIdList(value) ? renderFlow(value) : undefined;
  if (isPlainMap(value)) return Object.values(value).every(child => child === undefined) ? '{}' : undefined;
  return typeof value === 'string' && value.includes('\n') ? undefined : renderScalar(value);
}

function isIdList(list: readonly unknown[]): boolean {
  return (
    list.every(
      item => typeof item === 'string' && SLUG.test(item) && renderScalar(item, { flow: true }) === item,
    ) && renderFlow(list).length <= FLOW_WIDTH
  );
}

/** Known keys in their order, the others behind them as they were given. */
function inOrder(keys: readonly string[], order: readonly string[] = []): string[] {
  const known = order.filter(key => keys.includes(key));
  return [...known, ...keys.filter(key => !order.includes(key))];
}

/**
 * A new file: block style, a null as a key without a value, short lists of ids on one line, lines never folded, line
 * feeds, and one at the end. Reads back as the same value; keys whose value is undefined are left out.
 */
export function renderYaml(value: Record<string, unknown>, rules: EditRules = {}): string {
  const lines = mapLines(value, [], rules, DEFAULT_INDENTS);
  return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`;
}
