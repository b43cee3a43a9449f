import { isMap, isScalar, isSeq } from 'yaml';
import type { CST, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../result';
import type { Lexeme } from './tokens';
import { keyText } from './plain';
import { ownSpan } from './itemComments';
import { beforeBreak, lineEnd } from './lines';
import type { YamlFile, YamlPath } from './read';

/** A text seen as lines and pieces: what an edit looks at. */
export interface Source {
  readonly text: string;
  readonly file: YamlFile;
  /** All comments, in order. */
  readonly comments: readonly Span[];
  /** Everything but white space, comments and document marks, in order. */
  readonly solids: readonly Lexeme[];
}

/** A key with its value, or an item of a list. */
export interface CollectionEntry {
  readonly key: string | undefined;
  readonly node: Node | null;
  /** The first character: of the key (or its `?` or anchor), of the dash, in flow lists of the value. */
  readonly head: number;
  /** Whether there is a colon or a dash, or none is needed: without it no value can be written behind. */
  readonly marked: boolean;
  /** Behind the colon or dash and the anchor or tag that follows it: an empty value is filled in here. */
  readonly slot: number;
  /** Where the anchor or tag of the value starts, or else the value. */
  readonly props: number;
  /** Where the value starts; `end` is the end of the last character that is content. Both the same where it is left out. */
  readonly start: number;
  readonly end: number;
  /** Where the next thing begins. */
  readonly limit: number;
  /** In a block collection: its lines with the comments that belong to it; see ownSpan. */
  readonly own: Span;
}

/** What a collection stands in: where the next thing behind it begins, and where what belongs to it ends. */
export interface Enclosing {
  readonly limit: number;
  readonly own: Pick<Span, 'end'>;
}

/** A map or list with its entries. */
export interface Collection {
  readonly kind: 'map' | 'list';
  readonly flow: boolean;
  readonly path: YamlPath;
  readonly entries: readonly CollectionEntry[];
  /** Of a flow collection: the brackets. */
  readonly open: number;
  readonly close: number;
}

/** The source is of a form that is not edited here; caught where the edit began. */
export class Unsupported extends Error {}

export function sourceOf(file: YamlFile, lexemes: readonly Lexeme[]): Source {
  const { text } = file;
  const solids: Lexeme[] = [];
  let header = '';
  for (const lexeme of lexemes) {
    if (lexeme.type === 'block-scalar-header') header = text.slice(lexeme.start, lexeme.end);
    if (TRIVIA.has(lexeme.type) || lexeme.start === lexeme.end) continue;
    if (lexeme.type === 'scalar-text' && header) {
      const end = blockTextEnd(text, lexeme, header.includes('+'));
      if (end > lexeme.start) solids.push({ ...lexeme, end });
      header = '';
    } else solids.push(lexeme);
  }
  return { text, file, solids, comments: lexemes.filter(lexeme => lexeme.type === 'comment') };
}

const TRIVIA = new Set<string>([
  'space',
  'newline',
  'comment',
  'byte-order-mark',
  'doc-mode',
  'doc-start',
  'doc-end',
]);

/**
 * Blank lines behind a block scalar are not its content, unless it keeps them or they are longer than its indentation;
 * the last line end never is.
 */
function blockTextEnd(text: string, lexeme: Lexeme, keep: boolean): number {
  let end = lexeme.end;
  if (keep) return text[end - 1] === '\n' ? beforeBreak(text, end - 1) : end;
  const indent = /^(?:[ \t]*\r?\n)*( *)/.exec(text.slice(lexeme.start, lexeme.end))?.[1]?.length ?? 0;
  while (end > lexeme.start) {
    const feed = text.lastIndexOf('\n', end - 1);
    const from = Math.max(feed + 1, lexeme.start);
    if (text.slice(from, end).trim() !== '' || (end - from > indent && from > lexeme.start)) return end;
    if (from === lexeme.start) return lexeme.start;
    end = beforeBreak(text, feed);
  }
  return end;
}

export function entryOf(
  collection: Collection,
  step: string | number | undefined,
): CollectionEntry | undefined {
  if (collection.kind === 'list') return typeof step === 'number' ? collection.entries[step] : undefined;
  return collection.entries.find(entry => entry.key === String(step));
}

/** The collection that the whole file is. */
export function rootOf(source: Source): Collection | undefined {
  const end = source.text.length;
  return collectionOf(source, source.file.doc.contents, [], { limit: end, own: { end } });
}

/** The collection at a path with the entry that it is the value of; undefined where there is none. */
export function collectionAt(
  source: Source,
  path: YamlPath,
):
  | { readonly collection: Collection; readonly parent?: Collection; readonly entry?: CollectionEntry }
  | undefined {
  let collection = rootOf(source);
  let at: { parent: Collection; entry: CollectionEntry } | undefined;
  for (const [depth, step] of path.entries()) {
    const entry: CollectionEntry | undefined = collection && entryOf(collection, step);
    if (!collection || !entry) return undefined;
    at = { parent: collection, entry };
    collection = collectionOf(source, entry.node, path.slice(0, depth + 1), entry);
  }
  return collection && { collection, ...at };
}

/** The collection that a node is. */
export function collectionOf(
  source: Source,
  node: Node | null,
  path: YamlPath,
  around: Enclosing,
): Collection | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined;
  const token = node.srcToken;
  const flow = token?.type === 'flow-collection';
  if (!token || !('items' in token)) throw new Unsupported();
  const [open = 0, to = open] = node.range ?? [];
  const items = (token.items as CST.CollectionItem[]).filter(item => isEntry(item, token.type));
  if (items.length !== node.items.length) throw new Unsupported();
  const edge = flow ? to - 1 : around.limit;
  const heads = items.map(item => headOf(item));
  let from = 0;
  const entries = items.map((item, index): CollectionEntry => {
    const child = node.items[index] as Pair | Node | null;
    const entry = entryFrom(source, node, child, item, flow, heads[index] ?? 0, heads[index + 1] ?? edge);
    const own = flow
      ? { start: entry.head, end: entry.end }
      : ownSpan(source.text, entry, isSeq(node), from, around.own.end);
    from = own.end;
    return { ...entry, own };
  });
  return { kind: isMap(node) ? 'map' : 'list', flow, path, entries, open, close: to - 1 };
}

function isEntry(item: CST.CollectionItem, type: string): boolean {
  if (type === 'block-seq') return item.start.some(token => token.type === 'seq-item-ind');
  return (
    Boolean(item.key ?? item.sep ?? item.value) ||
    item.start.some(token => !TRIVIA.has(token.type) && token.type !== 'comma')
  );
}

function headOf(item: CST.CollectionItem): number {
  const first = item.start.find(token => !TRIVIA.has(token.type) && token.type !== 'comma');
  const head = first ?? item.key ?? item.sep?.find(token => !TRIVIA.has(token.type)) ?? item.value;
  if (!head) throw new Unsupported();
  // A collection as the first thing begins where its own first entry does.
  const inner =
    'items' in head && head.type !== 'flow-collection' ? (head.items as CST.CollectionItem[])[0] : undefined;
  return inner ? headOf(inner) : head.offset;
}

function entryFrom(
  source: Source,
  parent: YAMLMap | YAMLSeq,
  child: Pair | Node | null,
  item: CST.CollectionItem,
  flow: boolean,
  head: number,
  limit: number,
): Omit<CollectionEntry, 'own'> {
  const end = contentEnd(source, limit);
  if (isMap(parent)) {
    const pair = child as Pair<Node | null, Node | null>;
    const key = keyText(pair.key, source.text);
    const colon = item.sep?.find(token => token.type === 'map-value-ind');
    const mark = colon ? colon.offset + 1 : end;
    return {
      key,
      node: pair.value,
      head,
      end,
      limit,
      marked: colon !== undefined,
      ...valueOf(item.sep ?? [], mark, pair.value, end),
    };
  }
  const node = child as Node | null;
  const dash = item.start.find(token => token.type === 'seq-item-ind');
  const common = { key: undefined, node, head, end, limit, marked: true };
  if (flow && isMap(node) && !node.srcToken) return { ...common, slot: head, props: head, start: head };
  return { ...common, ...valueOf(item.start, dash ? dash.offset + 1 : head, node, end) };
}

function valueOf(
  tokens: readonly CST.SourceToken[],
  mark: number,
  node: Node | null,
  end: number,
): Pick<CollectionEntry, 'slot' | 'props' | 'start'> {
  const props = tokens.filter(
    token => token.offset >= mark && (token.type === 'anchor' || token.type === 'tag'),
  );
  const last = props.at(-1);
  const slot = last ? last.offset + last.source.length : mark;
  const start = isEmpty(node) ? end : startOf(node);
  return { slot, props: props[0]?.offset ?? start, start };
}

/** The value is left out in the source: `key:` or `-`. */
export function isEmpty(node: Node | null): node is null {
  return !node?.range || (isScalar(node) && node.range[0] === node.range[1]);
}

function startOf(node: Node): number {
  const token = node.srcToken;
  const first =
    token && 'items' in token && token.type !== 'flow-collection'
      ? (token.items as CST.CollectionItem[])[0]
      : undefined;
  return first ? headOf(first) : (node.range?.[0] ?? 0);
}

/** The end of the last content before an offset, not counting commas. */
function contentEnd(source: Source, limit: number): number {
  let index = solidIndex(source, limit);
  while (source.solids[index]?.type === 'comma') index--;
  return source.solids[index]?.end ?? 0;
}

/** The last piece of content that starts before the offset. */
export function solidBefore(source: Source, offset: number): Lexeme | undefined {
  return source.solids[solidIndex(source, offset)];
}

/** The first piece of content at or behind the offset. */
export function solidFrom(source: Source, offset: number): Lexeme | undefined {
  return source.solids[solidIndex(source, offset) + 1];
}

function solidIndex({ solids }: Source, offset: number): number {
  let low = 0;
  let high = solids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((solids[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function commentsIn(source: Source, from: number, to: number): readonly Span[] {
  return source.comments.filter(comment => comment.start >= from && comment.start < to);
}

export function isBlockCollection(node: Node | null): boolean {
  return (
    (isMap(node) || isSeq(node)) && node.srcToken?.type !== 'flow-collection' && node.srcToken !== undefined
  );
}

export function isBlockScalar(node: Node | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** Where a block collection ends with the comments that belong to its last entry. */
export function collectionEnd(source: Source, entry: CollectionEntry): number {
  let inner: Collection | undefined = collectionOf(source, entry.node, [], entry);
  let end = lineEnd(source.text, entry.end);
  while (inner && !inner.flow) {
    const last = inner.entries.at(-1);
    if (!last) break;
    end = Math.max(end, last.own.end);
    inner = collectionOf(source, last.node, [], last);
  }
  return end;
}
