import { isScalar } from 'yaml';
import type { EditRules, TextEdit } from './edit';
import { Unsupported, collectionEnd, isBlockCollection, isBlockScalar, isEmpty, solidBefore } from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import { breakAt, columnOf, lineEnd, lineEndAbove, ownsLine } from './lines';
import { keptForm } from './keepForm';
import { blocksBefore, indented, inlineValue, listLines, mapLines, renderScalar } from './render';
import type { Indents } from './render';
import type { YamlPath } from './read';

/** A value as it will be written at a place in block context: what stands on the line of the key or dash, and the lines below. */
interface Form {
  readonly inline: string;
  readonly body: readonly string[];
}

/**
 * Replaces the value of an entry, or fills it in. Several ways, the one to be preferred first. With `below` a list goes
 * to lines of its own also where it is a short one of ids.
 */
export function setBlock(
  source: Source,
  collection: Collection,
  entry: CollectionEntry,
  value: unknown,
  rules: EditRules,
  indents: Indents,
  below = false,
): TextEdit[][] {
  const path: YamlPath = [
    ...collection.path,
    collection.kind === 'map' ? (entry.key ?? '') : collection.entries.indexOf(entry),
  ];
  const old = entry.node;
  if (!entry.marked) throw new Unsupported();
  const kept =
    typeof value === 'string' && isScalar(old) && !isEmpty(old) ? keptForm(source, entry, old, value) : [];
  if (typeof value === 'string' && isScalar(old) && !isEmpty(old) && !isBlockScalar(old)) {
    const quote = old.type === 'QUOTE_SINGLE' ? 'single' : old.type === 'QUOTE_DOUBLE' ? 'double' : undefined;
    if (quote !== undefined || !value.includes('\n'))
      return [...kept, [{ start: entry.start, end: entry.end, text: renderScalar(value, { quote }) }]];
  }
  const forms = formsOf(source, collection, entry, value, path, rules, indents, below);
  const anew = forms.map(form =>
    isBlockCollection(old)
      ? overCollection(source, entry, form)
      : isEmpty(old)
        ? overNothing(source, entry, form)
        : overInline(source, entry, form),
  );
  return [...kept, ...anew];
}

function formsOf(
  source: Source,
  collection: Collection,
  entry: CollectionEntry,
  value: unknown,
  path: YamlPath,
  rules: EditRules,
  indents: Indents,
  below: boolean,
): Form[] {
  const { text } = source;
  const head = columnOf(text, entry.head);
  const inline = below && Array.isArray(value) && value.length > 0 ? undefined : inlineValue(value);
  if (inline !== undefined) return [{ inline, body: [] }];
  if (typeof value === 'string') {
    const quoted = { inline: renderScalar(value), body: [] };
    const blocks = blocksBefore(value).map(({ header, lines }) => ({
      inline: header,
      body: indented(lines, head + 2),
    }));
    return [...blocks, quoted];
  }
  if (collection.kind === 'map') {
    return [
      Array.isArray(value)
        ? { inline: '', body: indented(listLines(value, path, rules, indents), head + indents.list) }
        : {
            inline: '',
            body: indented(
              mapLines(value as Record<string, unknown>, path, rules, indents),
              head + indents.map,
            ),
          },
    ];
  }
  const lines = Array.isArray(value)
    ? listLines(value, path, rules, indents)
    : mapLines(value as Record<string, unknown>, path, rules, indents);
  // A comment behind the dash is about the item, and not about its first key.
  if (isEmpty(entry.node) && /^[ \t]*#/.test(text.slice(entry.slot, lineEnd(text, entry.slot))))
    return [{ inline: '', body: indented(lines, head + 2) }];
  const column = isEmpty(entry.node)
    ? columnOf(text, fillPoint(text, entry.slot).at) + fillPoint(text, entry.slot).before.length
    : columnOf(text, entry.start);
  return [{ inline: lines[0] ?? '', body: indented(lines.slice(1), column) }];
}

/** Where something goes behind a colon or dash, and the space it needs around it. */
function fillPoint(text: string, slot: number): { readonly at: number; readonly before: string } {
  const rest = text.slice(slot, lineEnd(text, slot));
  // A tab may stand behind a value, not before the keys of a map.
  const isSpace = rest !== '' && /^ +$/.test(rest);
  return isSpace ? { at: slot + 1, before: '' } : { at: slot, before: ' ' };
}

function overNothing(source: Source, entry: CollectionEntry, { inline, body }: Form): TextEdit[] {
  const { text } = source;
  const edits: TextEdit[] = [];
  if (inline !== '') {
    const { at, before } = fillPoint(text, entry.slot);
    edits.push({ start: at, end: at, text: before + inline });
  }
  // Below the comments that already stand in the empty place; text lines come right below their header.
  const below = isHeader(inline) ? lineEnd(text, entry.slot) : entry.own.end;
  // Directly above an item these comments would be its own.
  const isParted = below > lineEnd(text, entry.slot) && /^\s*-(\s|$)/.test(body[0] ?? '');
  return [...edits, ...bodyAt(source, below, below, isParted ? ['', ...body] : body)];
}

function overInline(source: Source, entry: CollectionEntry, { inline, body }: Form): TextEdit[] {
  const { text } = source;
  const isBlock = isBlockScalar(entry.node);
  const inlineEnd = isBlock ? headerEnd(source, entry) : entry.end;
  const from = inline === '' ? trimmedStart(source, entry.start, inlineEnd) : entry.start;
  const edits: TextEdit[] = [{ start: from, end: inlineEnd, text: inline }];
  const below = lineEnd(text, inlineEnd);
  return [...edits, ...bodyAt(source, below, isBlock ? Math.max(below, entry.end) : below, body)];
}

function overCollection(source: Source, entry: CollectionEntry, { inline, body }: Form): TextEdit[] {
  const { text } = source;
  const end = collectionEnd(source, entry);
  if (!ownsLine(text, entry.start)) {
    const from = inline === '' ? entry.slot : entry.start;
    return [{ start: from, end, text: [inline, ...body].join(breakAt(text, entry.start)) }];
  }
  const top = lineEndAbove(text, entry.start);
  const { at, before } = fillPoint(text, entry.slot);
  const edits: TextEdit[] = inline === '' ? [] : [{ start: at, end: at, text: before + inline }];
  return [...edits, ...bodyAt(source, top, end, body)];
}

const isHeader = (inline: string): boolean => /^[|>]/.test(inline);

/** Replaces what stands from a line's end to another line's end by lines of its own. */
function bodyAt(source: Source, from: number, to: number, body: readonly string[]): TextEdit[] {
  if (from === to && body.length === 0) return [];
  const eol = breakAt(source.text, from);
  return [{ start: from, end: to, text: body.map(line => eol + line).join('') }];
}

function headerEnd(source: Source, entry: CollectionEntry): number {
  const header = source.solids.find(
    solid => solid.start >= entry.start && solid.type === 'block-scalar-header',
  );
  return header?.end ?? entry.start;
}

/** The spaces before a value go with it, unless it starts its line. */
function trimmedStart(source: Source, start: number, end: number): number {
  const before = solidBefore(source, start)?.end ?? start;
  return /^[ \t]*$/.test(source.text.slice(before, start))
    ? before
    : lineEnd(source.text, end) === end && ownsLine(source.text, start)
      ? lineEndAbove(source.text, start)
      : start;
}
