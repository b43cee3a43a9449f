// A text as a tree of pieces: what a merge takes from the sides. The pieces of a text, put together, are the text.
import type { Node } from 'yaml';
import {
  collectionOf,
  isBlockCollection,
  isBlockScalar,
  rootOf,
  sourceOf,
  Unsupported,
  type Collection,
  type CollectionEntry,
  type Source,
} from '../layout';
import { columnOf, lineStart, nextLine, ownsLine } from '../lines';
import { isPlainMap, plainMap, toPlain } from '../plain';
import type { Lexeme } from '../tokens';
import type { YamlFile } from '../read';

/** A key with its value, or an item of a list, with the lines of comments and blank lines above it. */
export interface MergePiece {
  readonly key: string | undefined;
  /** Whole lines. */
  readonly lead: string;
  /** From the first character of the key, or the dash, to behind the colon or dash. */
  readonly head: string;
  readonly value: Val;
}

export type Val = MergeBlock | Atom;

/** A list or map whose entries can be merged one by one. */
export interface MergeBlock {
  readonly kind: 'map' | 'list';
  /** The column of its entries. */
  readonly col: number;
  /** Its first entry stands in the line of the dash that it belongs to. */
  readonly inline: boolean;
  /** What stands before the first entry: the rest of the line of the key; of an inline block, spaces. */
  readonly opener: string;
  readonly entries: readonly MergePiece[];
  /** Whole lines behind the last entry. */
  readonly closing: string;
  /** It stands on one line, in brackets: what opens and closes it, with the spaces there and behind the key. */
  readonly flow?: { readonly before: string; readonly open: string; readonly close: string };
}

/** Everything else: a scalar, a value that is left out, or a list or map that is taken as a whole. */
export interface Atom {
  readonly kind: 'atom';
  /** What stands before the value, the value as it is written, and the rest of its lines. */
  readonly before: string;
  readonly src: string;
  readonly after: string;
  readonly value: unknown;
  /** Of a list or map on one line: its entries, should they have to be merged. */
  readonly flow?: MergeBlock;
}

/** The whole file. */
export interface Root extends MergeBlock {
  readonly comments: readonly string[];
}

/**
 * Cuts a file that was read with its tokens. The text has to end with a line break and to have no byte order mark.
 * @returns undefined where the root is not a block map of a form that is merged
 */
export function cut(file: YamlFile, lexemes: readonly Lexeme[]): Root | undefined {
  const source = sourceOf(file, lexemes);
  const { text } = file;
  const collection = blockOf(() => rootOf(source), file.doc.contents);
  if (collection === undefined) return undefined;
  const [first] = collection.entries;
  if (first === undefined) return undefined;
  const above = text.slice(0, lineStart(text, first.head));
  // A comment that a blank line divides from the first key is about the file.
  const opener = /^[^]*(?:^[ \t]*\r?\n|^---.*\n)/m.exec(above)?.[0] ?? '';
  const block = blockFrom(source, collection, opener.length, text.length);
  return block && { ...block, opener, comments: commentsIn(file, lexemes) };
}

/** All comments of a file, in order. */
export function commentsIn({ text }: YamlFile, lexemes: readonly Lexeme[]): string[] {
  return lexemes
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => text.slice(start, end).trimEnd());
}

/** The plain value of what was cut; a block without entries is a value that is left out. */
export function valueOf(val: Val): unknown {
  if (val.kind === 'atom') return val.value;
  if (val.entries.length === 0 && val.flow === undefined) return null;
  if (val.kind === 'list') return val.entries.map(({ value }) => valueOf(value));
  const map = plainMap();
  for (const { key, value } of val.entries) map[key ?? ''] = valueOf(value);
  return map;
}

function blockOf(collection: () => Collection | undefined, node: Node | null): Collection | undefined {
  if (!isBlockCollection(node)) return undefined;
  try {
    return collection();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

/** The block between two offsets; undefined where it is not of the usual form. */
function blockFrom(source: Source, collection: Collection, from: number, to: number): MergeBlock | undefined {
  const { text } = source;
  const entries: MergePiece[] = [];
  const [first] = collection.entries;
  if (first === undefined) return undefined;
  const col = columnOf(text, first.head);
  let at = from;
  for (const entry of collection.entries) {
    const isFirst = entry === first;
    const start = isFirst && !ownsLine(text, entry.head) ? entry.head : lineStart(text, entry.head);
    const head = text.slice(entry.head, entry.slot);
    if (start < at || columnOf(text, entry.head) !== col || !entry.marked) return undefined;
    const end = nextLine(text, entry.own.end);
    if (end > to) return undefined;
    entries.push({ key: entry.key, lead: text.slice(at, start), head, value: valueFrom(source, entry, end) });
    at = end;
  }
  return { kind: collection.kind, col, inline: false, opener: '', entries, closing: text.slice(at, to) };
}

function valueFrom(source: Source, entry: CollectionEntry, end: number): Val {
  const { text } = source;
  const inner = blockOf(() => collectionOf(source, entry.node, [], entry), entry.node);
  const first = inner?.entries[0];
  if (inner !== undefined && first !== undefined) {
    const inline = !ownsLine(text, first.head);
    const from = inline ? first.head : nextLine(text, entry.slot);
    const block = from > first.head ? undefined : blockFrom(source, inner, from, end);
    if (block !== undefined) return { ...block, inline, opener: text.slice(entry.slot, from) };
  }
  const start = Math.max(entry.slot, entry.start);
  const stop = Math.max(start, entry.end);
  const atom = {
    kind: 'atom' as const,
    before: text.slice(entry.slot, start),
    src: text.slice(start, stop),
    after: text.slice(stop, end),
    value: toPlain(entry.node, text),
  };
  const flow = flowBlock(source, entry, atom);
  return flow === undefined ? atom : { ...atom, flow };
}

/** The entries of a list or map that stands in brackets on one line. */
function flowBlock(
  source: Source,
  entry: CollectionEntry,
  { before, src, after, value }: Atom,
): MergeBlock | undefined {
  const isCollection = Array.isArray(value) || isPlainMap(value);
  if (!isCollection || !/^[[{].*[\]}]$/.test(src) || before.trim() !== '' || isBlockScalar(entry.node))
    return undefined;
  let collection: Collection | undefined;
  try {
    collection = collectionOf(source, entry.node, [], entry);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
  if (collection?.flow !== true) return undefined;
  const { text } = source;
  const entries = collection.entries.map((inner): MergePiece => {
    const isPair = collection.kind === 'map';
    const from = isPair ? Math.max(inner.slot, inner.start) : inner.head;
    const atom: Atom = {
      kind: 'atom',
      before: ' ',
      src: text.slice(from, inner.end),
      after: '\n',
      value: toPlain(inner.node, text),
    };
    const flow = flowBlock(source, inner, atom);
    const head = isPair ? text.slice(inner.head, inner.slot) : '-';
    return { key: inner.key, lead: '', head, value: flow === undefined ? atom : { ...atom, flow } };
  });
  if (collection.kind === 'map' && collection.entries.some(({ marked }) => !marked)) return undefined;
  const open = /^[[{] */.exec(src)?.[0] ?? '';
  const close = / *[\]}]$/.exec(src.slice(open.length))?.[0] ?? src.slice(-1);
  return {
    kind: collection.kind,
    col: columnOf(text, entry.head) + 2,
    inline: false,
    opener: after,
    entries,
    closing: '',
    flow: { before, open, close },
  };
}
