import type { EditRules, TextEdit } from './edit';
import { collectionEnd, isBlockCollection, isBlockScalar } from './layout';
import type { Collection, CollectionEntry, Source } from './layout';
import { breakAt, columnOf, isBlankLine, lineStart, nextLine, ownsLine } from './lines';
import { toPlain } from './plain';
import { renderScalar } from './render';
import type { Indents } from './render';
import { setBlock } from './setBlock';

/** Makes a lone value a list of one: `ada: Ask` becomes `ada:` with the item `- Ask`, in its own characters. */
export function wrapList(
  source: Source,
  collection: Collection,
  entry: CollectionEntry,
  rules: EditRules,
  indents: Indents,
): TextEdit[][] {
  const { text } = source;
  if (collection.flow) {
    return [
      [
        { start: entry.props, end: entry.props, text: '[' },
        { start: entry.end, end: entry.end, text: ']' },
      ],
    ];
  }
  if (isBlockCollection(entry.node)) return [wrapLines(source, entry)];
  const again = setBlock(source, collection, entry, [toPlain(entry.node, text)], rules, indents, true);
  if (isBlockScalar(entry.node)) return again;
  const mark = entry.slot <= entry.props ? entry.slot : entry.props;
  const isBehind =
    collection.kind === 'map' && text.slice(mark, entry.props).trim() === '' && !ownsLine(text, entry.props);
  const dash = breakAt(text, entry.head) + ' '.repeat(columnOf(text, entry.head) + indents.list) + '- ';
  const start = isBehind ? mark : entry.props;
  return [[{ start, end: entry.props, text: isBehind ? dash : '- ' }], ...again];
}

/** A dash before the first line of a block collection; the other lines are indented as much. */
function wrapLines(source: Source, entry: CollectionEntry): TextEdit[] {
  const { text } = source;
  const end = collectionEnd(source, entry);
  const edits: TextEdit[] = [{ start: entry.start, end: entry.start, text: '- ' }];
  for (let start = nextLine(text, entry.start); start < end; start = nextLine(text, start)) {
    if (!isBlankLine(text, start))
      edits.push({ start: lineStart(text, start), end: lineStart(text, start), text: '  ' });
  }
  return edits;
}

/** Makes a plain item a map: `- Ask` becomes `- text: Ask`, in its own characters where they mean the same there. */
export function wrapMap(
  source: Source,
  collection: Collection,
  entry: CollectionEntry,
  key: string,
  rules: EditRules,
  indents: Indents,
): TextEdit[][] {
  const name = `${renderScalar(key, { flow: collection.flow })}: `;
  const { props, end } = entry;
  if (collection.flow)
    return [
      [
        { start: props, end: props, text: `{ ${name}` },
        { start: end, end, text: ' }' },
      ],
    ];
  const again = setBlock(
    source,
    collection,
    entry,
    { [key]: toPlain(entry.node, source.text) },
    rules,
    indents,
  );
  return [[{ start: props, end: props, text: name }], ...again];
}
