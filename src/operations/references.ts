import { formerlyChanges, referenceEdits, removalOf } from '../core/references/rename';
import { couldName, findReferences, type FoundReference, type NotesText } from '../core/references/search';
import { thingOf, type Referable } from '../core/references/referable';
import { locate } from '../core/model/recordPlace';
import { ok, type Failure } from '../core/result';
import { say } from '../core/text';
import type { WriteResult } from '../store/writer';
import type { Notebook, NotebookFolder } from './notebook';

/** A record that is called something else now, or is gone, and what still names it as before. */
export interface StaleReferences {
  readonly folder: NotebookFolder;
  readonly thing: Referable;
  /** Its new id; undefined where it is gone. */
  readonly to?: string;
  readonly references: readonly FoundReference[];
  /** Of a goal with another name: the path that it has now, where it keeps the old name for the commits that say it. */
  readonly goal?: string;
}

/**
 * What still names a record by the name that its file had; undefined where nothing does, or nothing can be done.
 * @param from the path that its file had
 * @param to the path that it has now, in the same folder; undefined where it is gone
 * @param isCommitted whether commits say the name of a goal
 */
export async function staleReferences(
  folder: NotebookFolder,
  from: string,
  to: string | undefined,
  isCommitted: (id: string) => boolean,
): Promise<StaleReferences | undefined> {
  const place = locate(from);
  const thing = place && thingOf(place);
  if (thing === undefined) return undefined;
  const now = to === undefined ? undefined : locate(to);
  const stays = now?.kind === place?.kind && now?.mentorship === place?.mentorship;
  const id = stays ? now?.id : undefined;
  // A person needs no file, and in place of a team's template there may be a built-in one.
  if (id === undefined && thing.kind !== 'goal') return undefined;
  const { references } = findReferences(thing, await textsNaming(folder, thing));
  const mendable = id === undefined ? references.filter(({ isKey }) => !isKey) : references;
  const goal = thing.kind === 'goal' && id !== undefined ? to : undefined;
  const isNothing = mendable.length === 0 && (goal === undefined || !isCommitted(thing.id));
  if (isNothing || id === thing.id) return undefined;
  return {
    folder,
    thing,
    ...(id !== undefined && { to: id }),
    references: mendable,
    ...(goal !== undefined && { goal }),
  };
}

async function textsNaming({ store }: NotebookFolder, thing: Referable): Promise<NotesText[]> {
  const texts: NotesText[] = [];
  for (const path of store.entries.keys()) {
    const text = couldName(thing, path) ? await store.text(path) : undefined;
    if (text !== undefined) texts.push({ path, ...(text.ok && { text: text.value }) });
  }
  return texts;
}

/**
 * Changes what still names a record by its old name, or takes it out where the record is gone; a goal remembers the name
 * that it had. One undo takes all of it back.
 * @returns why files stayed as they were, one for each: the others are changed all the same
 */
export function mendReferences(
  { history }: Notebook,
  { folder: { store }, thing, to, references, goal }: StaleReferences,
): Promise<readonly Failure[]> {
  return history.record(say('What names "{id}"', { id: thing.id }), async done => {
    const refused: Failure[] = [];
    const take = (written: Awaited<ReturnType<typeof store.editText>>) => {
      if (written.ok) done((written.value satisfies WriteResult).undo);
      else refused.push(written.error);
    };
    for (const path of new Set(references.map(({ file }) => file)))
      take(
        to === undefined
          ? await store.change(path, ({ file }) => ok(removalOf(thing, path, file)))
          : await store.editText(path, text => {
              const edits = referenceEdits(thing, to, [{ path, text }]);
              return edits.ok ? ok(edits.value.flatMap(file => file.edits)) : edits;
            }),
      );
    if (goal !== undefined && to !== undefined)
      take(await store.change(goal, reading => ok(formerlyChanges(reading, thing.id, to))));
    return refused;
  });
}
