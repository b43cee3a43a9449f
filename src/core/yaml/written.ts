// Items as they are written, to be carried into another list or file: their lines, with the dash at the first column.
import { sameValue, valueAt } from './applyChange';
import type { YamlChange } from './edit';
import { editYaml } from './editYaml';
import { flowLines } from './flowLines';
import { Unsupported, collectionAt, commentsIn } from './layout';
import type { Collection, Source } from './layout';
import { columnOf } from './lines';
import type { YamlPath } from './read';
import { DEFAULT_INDENTS, itemLines } from './render';
import { HEAD, ITEM, readWritten, sourceOfText } from './writtenText';

/** An item with all comments that belong to it, and how many these are; line feeds divide its lines. */
export interface WrittenItem {
  readonly text: string;
  readonly comments: number;
}

/**
 * Gives the items of a file as they are written.
 * @returns undefined where no item stands at a place, and where it cannot be read by itself
 */
export function itemWriter(text: string): (list: YamlPath, index: number) => WrittenItem | undefined {
  const whole = sourceOfText(text);
  return (list, index) => {
    const source = whole && asList(whole, list);
    try {
      const place = source && collectionAt(source, list);
      if (place?.collection.entries[index] === undefined) return undefined;
      const value = valueAt(source?.file.value, [...list, index]);
      const { lines, comments } = cut(source as Source, place.collection, index);
      const ways = [lines, [...comments, ...itemLines(value, [], {}, DEFAULT_INDENTS)]];
      const found = ways.map(way => way.join('\n')).find(way => reads(way, value, comments.length));
      return found === undefined ? undefined : { text: found, comments: comments.length };
    } catch (error) {
      if (error instanceof Unsupported) return undefined;
      throw error;
    }
  };
}

/** The item with a key of it taken out; its comments stay. Undefined where that cannot be done safely. */
export function writtenWithout(written: string, key: string): string | undefined {
  if (valueAt(valueOfWritten(written), [key]) === undefined) return written;
  return writtenWith(written, [{ kind: 'remove', path: [key] }]);
}

/** The item with values in it set or removed, by their ways in it; its comments stay. Undefined where that is not safe. */
export function writtenWith(written: string, changes: readonly ValueChange[]): string | undefined {
  const inList = changes.map((change): YamlChange => ({ ...change, path: [ITEM, 0, ...change.path] }));
  const edited = editYaml(HEAD + written, inList);
  return edited.ok ? edited.value.text.slice(HEAD.length).trimEnd() : undefined;
}

/** A change of one value. */
export type ValueChange = Extract<YamlChange, { readonly kind: 'set' | 'remove' }>;

/** The value of a written item. */
export function valueOfWritten(written: string): unknown {
  return valueAt(readWritten(written)?.file.value, [ITEM, 0]);
}

/** The file with its list as one; a value alone, without a dash, is made a list. */
function asList(source: Source, list: YamlPath): Source | undefined {
  const value = valueAt(source.file.value, list);
  if (value === undefined || value === null || Array.isArray(value)) return source;
  const edited = editYaml(source.text, [{ kind: 'insert', list, value: null }]);
  return edited.ok ? sourceOfText(edited.value.text) : undefined;
}

function cut(
  source: Source,
  list: Collection,
  index: number,
): { readonly lines: readonly string[]; readonly comments: readonly string[] } {
  const { text } = source;
  const entry = list.entries[index];
  if (entry === undefined) throw new Unsupported();
  const words = (from: number, to: number) =>
    commentsIn(source, from, to).map(({ start, end }) => text.slice(start, end).trimEnd());
  if (!list.flow) {
    const { start, end } = entry.own;
    const column = columnOf(text, entry.head);
    const lines = text.slice(start, end).split(/\r?\n/);
    const isFirst = new RegExp(`^ {0,${column}}`);
    return { lines: lines.map(line => line.replace(isFirst, '')), comments: words(start, end) };
  }
  const own = flowLines(source, list)?.[index];
  if (own === undefined)
    return {
      lines: `- ${text.slice(entry.head, entry.end)}`.split(/\r?\n/),
      comments: words(entry.head, entry.end),
    };
  const comments = words(own.own.start, own.own.end);
  const lead = own.lead.split(/\r?\n/).map(line => line.trim());
  return { lines: [...lead.slice(0, -1), ...`- ${own.item}${own.behind}`.split(/\r?\n/)], comments };
}

function reads(written: string, value: unknown, comments: number): boolean {
  const source = readWritten(written);
  const list = source?.file.value[ITEM];
  return (
    source?.comments.length === comments &&
    Array.isArray(list) &&
    list.length === 1 &&
    sameValue(list[0], value)
  );
}
