import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, ParsedNode } from 'yaml';
import type { YamlChange } from '../../../src/core/yaml/edit';
import type { YamlPath } from '../../../src/core/yaml/read';

/** The path of a change, to what it is about. */
export const pathOf = (change: YamlChange) =>
  change.kind === 'insert' ? change.list : change.kind === 'move' ? change.item : change.path;

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A key with its value or an item, as it stands in a text. */
interface Entry {
  /** Of the key, or the dash of an item. */
  readonly head: number;
  /** Of the value; empty where it is left out. */
  readonly value: Stretch;
  readonly node: Node | null;
}

/** A text, seen by the library. */
export class Seen {
  readonly text: string;
  readonly #root: ParsedNode | null;
  /** Where keys, values and brackets stand, in order. */
  readonly #content: readonly Stretch[];

  constructor(text: string) {
    this.text = text.replace(/^\ufeff/, '');
    const options = { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' } as const;
    const doc = parseDocument(this.text, { ...options, keepSourceTokens: true, resolveKnownTags: false });
    if (doc.errors.length > 0) throw doc.errors[0] ?? new Error();
    this.#root = doc.contents;
    this.#content = this.#contentOf(doc.contents).sort((a, b) => a.start - b.start);
  }

  /** The value; numbers that are not written as a program would write them are text. */
  get value(): unknown {
    return this.#plain(this.#root);
  }

  /** The comments of the documents that tests write, each of its own words. */
  comments(within: Stretch = { start: 0, end: this.text.length }): readonly string[] {
    return this.#marks(within).map(({ words }) => words);
  }

  /** The text at each item of a list, from its value to the end of that. */
  items(path: YamlPath): readonly string[] {
    const node = this.#nodeAt(path);
    const items = isSeq(node) ? node.items : [];
    return items.map((_, index) => {
      const { value } = this.#entry([...path, index]) as Entry;
      return this.text.slice(value.start, value.end);
    });
  }

  /** The comments that may go with what a change takes away: those in it, behind it and indented below it. */
  mayGo(change: YamlChange): readonly string[] {
    const isRemoval = change.kind === 'remove';
    if (!isRemoval && change.kind !== 'set') return [];
    const entry = this.#entry(change.path);
    if (entry === undefined) return [];
    const isItem = typeof change.path.at(-1) === 'number';
    const isCollection = isMap(entry.node) || isSeq(entry.node);
    if (this.#isInFlow(change.path) || (isCollection && isFlow(entry.node)))
      return isCollection ? this.comments(isRemoval && !this.#isInFlow(change.path) ? this.#extent(entry.head, entry) : entry.value) : []; // prettier-ignore
    if (!isCollection && !(isRemoval && isItem)) return [];
    return this.comments(this.#extent(isRemoval ? entry.head : entry.value.start, entry));
  }

  /**
   * Where a change may touch the text: from the end of what stands before its place to the start of what stands behind.
   * @param after the text after it, which tells where a new key was put
   */
  place(change: YamlChange, after: Seen): Stretch {
    const path = pathOf(change);
    let depth = path.length;
    while (depth > 0 && this.#entry(path.slice(0, depth)) === undefined) depth--;
    const held = this.#nodeAt(path.slice(0, depth));
    const entry = this.#entry(path.slice(0, depth));
    const count = isMap(held) || isSeq(held) ? held.items.length : 0;
    const next = path[depth];
    const gap = (at: number): Stretch => {
      const child = (index: number) => this.#entryIn(held as Node, index);
      const before = at > 0 ? child(at - 1).value.end : child(0).head;
      return this.#around(at > 0 ? { start: before, end: before } : { start: before, end: before });
    };
    if (isMap(held) && count > 0 && typeof next === 'string')
      return gap(after.#indexOf(path.slice(0, depth + 1)));
    if (isSeq(held) && count > 0 && change.kind === 'insert' && depth === path.length)
      return gap(change.index ?? count);
    if (change.kind === 'move' && depth === path.length) {
      const list = this.#nodeAt(path.slice(0, -1));
      const [from, to] = [path.at(-1) as number, change.to].sort((a, b) => a - b) as [number, number];
      if (isSeq(list))
        return this.#around({
          start: this.#entryIn(list, from).head,
          end: this.#entryIn(list, to).value.end,
        });
    }
    if (entry === undefined) return { start: 0, end: this.text.length };
    const isWhole = change.kind === 'remove' && depth === path.length;
    const start = isWhole || entry.value.start === entry.value.end ? entry.head : entry.value.start;
    return this.#around({
      start: isWhole ? start : Math.max(start, this.#keyEnd(entry)),
      end: entry.value.end,
    });
  }

  #around({ start, end }: Stretch): Stretch {
    const before = this.#content.findLast(each => each.end <= start);
    const behind = this.#content.find(each => each.start >= end && each.start > start);
    return { start: before?.end ?? 0, end: behind?.start ?? this.text.length };
  }

  /** Where the key of an entry ends; its head, where it has none. */
  #keyEnd({ head, value }: Entry): number {
    const key = this.#content.find(({ start }) => start >= head);
    return key !== undefined && key.end <= value.start && value.start > head ? key.end : head;
  }

  /** From a place in an entry to the end of its last comment. */
  #extent(start: number, { head, value }: Entry): Stretch {
    const column = (at: number) => at - (this.text.lastIndexOf('\n', at - 1) + 1);
    const limit =
      this.#content.find(each => each.start >= value.end && each.start > head)?.start ?? this.text.length;
    const isOwn = (at: number) => {
      const line = at - column(at);
      const first = line + /^[ \t]*/.exec(this.text.slice(line))![0].length;
      return at < value.end || line <= value.end || column(first) > column(head);
    };
    const marks = this.#marks({ start: value.end, end: limit });
    const other = marks.find(({ at }) => !isOwn(at));
    return { start, end: other?.at ?? limit };
  }

  #marks({ start, end }: Stretch): readonly { readonly at: number; readonly words: string }[] {
    const isText = (at: number) => this.#content.some(each => each.start <= at && at < each.end);
    return [...this.text.matchAll(/# (?:(?:note|about|behind) \d+|head|foot)\b/g)]
      .map(({ index, 0: words }) => ({ at: index, words }))
      .filter(({ at }) => at >= start && at < end && !isText(at));
  }

  #plain(node: unknown): unknown {
    if (isSeq(node)) return node.items.map(item => this.#plain(item));
    if (isMap(node))
      return Object.fromEntries(node.items.map(({ key, value }) => [this.#key(key), this.#plain(value)]));
    if (!isScalar(node)) return null;
    const { value, source } = node;
    return typeof value === 'number' && source !== String(value) ? source : value;
  }

  #key(key: unknown): string {
    return isScalar(key) ? String(typeof key.value === 'string' ? key.value : (key.source ?? '')) : '';
  }

  #nodeAt(path: YamlPath): Node | null | undefined {
    let node: unknown = this.#root;
    for (const step of path) {
      if (isSeq(node)) node = typeof step === 'number' ? node.items[step] : undefined;
      else if (isMap(node)) node = node.items.find(({ key }) => this.#key(key) === step)?.value;
      else return undefined;
    }
    return node as Node | null | undefined;
  }

  /** The place of a key among the keys of its map. */
  #indexOf(path: YamlPath): number {
    const map = this.#nodeAt(path.slice(0, -1));
    return isMap(map) ? map.items.findIndex(({ key }) => this.#key(key) === path.at(-1)) : 0;
  }

  #entry(path: YamlPath): Entry | undefined {
    const parent = path.length === 0 ? undefined : this.#nodeAt(path.slice(0, -1));
    const step = path.at(-1);
    const index = isMap(parent) ? this.#indexOf(path) : isSeq(parent) && typeof step === 'number' ? step : -1;
    const isThere = (isMap(parent) || isSeq(parent)) && index >= 0 && index < parent.items.length;
    return isThere ? this.#entryIn(parent, index) : undefined;
  }

  #entryIn(parent: Node, index: number): Entry {
    if (isMap(parent)) {
      const { key, value } = parent.items[index] as Pair<Node, Node | null>;
      const [start = 0, end = start] = key.range ?? [];
      const mark = /\?[ \t]+$/.exec(this.text.slice(0, start));
      return { head: start - (mark?.[0].length ?? 0), value: this.#spanOf(value, end), node: value };
    }
    const node = (isSeq(parent) ? parent.items[index] : undefined) as Node;
    const dash = isSeq(parent) ? dashesOf(parent)[index] : undefined;
    return { head: dash ?? node.range?.[0] ?? 0, value: this.#spanOf(node, (dash ?? 0) + 1), node };
  }

  /** From the first character of a value to its last; where it is left out, nothing at `otherwise`. */
  #spanOf(node: Node | null, otherwise: number): Stretch {
    const [start = otherwise, end = start] = node?.range ?? [];
    const inner = this.#contentOf(node);
    const last = inner.reduce((most, each) => Math.max(most, each.end), start);
    return inner.length === 0 && end === start ? { start: otherwise, end: otherwise } : { start, end: last };
  }

  #contentOf(node: unknown): Stretch[] {
    if (isScalar(node)) {
      const [start, all] = node.range ?? [0, 0];
      const end = start + this.text.slice(start, all).trimEnd().length;
      if (end <= start) return [];
      if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return [{ start, end }];
      // Behind the mark of a block a comment may stand; in the lines below it nothing is one.
      const body = this.text.indexOf('\n', start) + 1;
      const mark = { start, end: start + (/^[|>][-+\d]*/.exec(this.text.slice(start))?.[0].length ?? 0) };
      return body > 0 && body < end ? [mark, { start: body, end }] : [mark];
    }
    if (!isMap(node) && !isSeq(node)) return [];
    const [start, end] = node.range ?? [0, 0];
    const brackets = isFlow(node) ? [{ start, end: start + 1 }, { start: end - 1, end }] : []; // prettier-ignore
    const dashes = isSeq(node) ? dashesOf(node).map(at => ({ start: at, end: at + 1 })) : [];
    const inner = isMap(node)
      ? node.items.flatMap(({ key, value }) => [...this.#contentOf(key), ...this.#contentOf(value)])
      : node.items.flatMap(item => this.#contentOf(item));
    return [...brackets, ...dashes, ...inner];
  }

  #isInFlow(path: YamlPath): boolean {
    return isFlow(this.#nodeAt(path.slice(0, -1)));
  }
}

const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/** Where the dashes of a list stand; a list in brackets has none. */
function dashesOf({ srcToken }: Node): readonly number[] {
  const items = srcToken?.type === 'block-seq' ? srcToken.items : [];
  return items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []);
}
