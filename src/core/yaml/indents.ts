import { collectionOf, isBlockCollection, rootOf } from './layout';
import type { Collection, Source } from './layout';
import { columnOf, ownsLine } from './lines';
import { DEFAULT_INDENTS } from './render';
import type { Indents } from './render';

/** How far lists and maps are indented under their keys: as beside the place, else as elsewhere in the file, else by two. */
export function indentsOf(source: Source, near: Collection): Indents {
  const first = (kind: Collection['kind']) => {
    for (const collection of outwards(source, near)) {
      const indent = indentOf(source, collection, kind);
      if (indent !== undefined) return indent;
    }
    return undefined;
  };
  return { list: first('list') ?? DEFAULT_INDENTS.list, map: first('map') ?? DEFAULT_INDENTS.map };
}

function* outwards(source: Source, near: Collection): Generator<Collection> {
  yield near;
  const root = rootOf(source);
  if (root) yield* allCollections(source, root);
}

function* allCollections(source: Source, collection: Collection): Generator<Collection> {
  yield collection;
  for (const entry of collection.entries) {
    const inner = collectionOf(source, entry.node, [], entry);
    if (inner && !inner.flow) yield* allCollections(source, inner);
  }
}

/** Of the first key of a block map whose value is a block collection of the kind, below it. */
function indentOf({ text }: Source, collection: Collection, kind: Collection['kind']): number | undefined {
  if (collection.kind !== 'map' || collection.flow) return undefined;
  const entry = collection.entries.find(
    ({ node, start }) =>
      isBlockCollection(node) &&
      (node?.srcToken?.type === 'block-seq') === (kind === 'list') &&
      ownsLine(text, start),
  );
  return entry && columnOf(text, entry.start) - columnOf(text, entry.head);
}
