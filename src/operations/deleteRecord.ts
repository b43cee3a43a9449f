import { ok, type Result } from '../core/result';
import { say, type Text } from '../core/text';
import { fileAt, type Done, type Notebook, type RecordFile } from './notebook';

/** The paths of the files that go with a record: of a mentorship all of its own. */
export function filesAt(notebook: Notebook, uri: string): Result<readonly string[]> {
  const file = fileAt(notebook, uri);
  return file.ok ? ok(filesOf(file.value)) : file;
}

function filesOf({ path, entry, folder }: RecordFile): readonly string[] {
  if (entry.kind !== 'mentorship') return [path];
  return [...folder.store.entries.values()]
    .filter(other => other.mentorship === entry.mentorship)
    .map(other => other.path);
}

/** What a record is called: by its title where it has one. */
export function titleOf({ entry: { summary, id } }: Pick<RecordFile, 'entry'>): string {
  return summary?.kind === 'goal' || summary?.kind === 'meeting' ? summary.title : id;
}

/** Whether all files of a record may be removed, as things stand; changes nothing. */
export async function canDelete(notebook: Notebook, uri: string): Promise<Result<void>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  for (const path of filesOf(file.value)) {
    const may = await file.value.folder.store.canRemove(path);
    if (!may.ok) return may;
  }
  return ok(undefined);
}

/**
 * Removes the file of a record, of a mentorship all its files, to the trash; one undo brings them back.
 * @param forGood where there is no trash
 * @returns a failure `no-trash` where there is none: then nothing was removed, and somebody has to say that it may go for
 * good; or one of the store
 */
export async function deleteRecord(
  notebook: Notebook,
  { uri, forGood = false }: { readonly uri: string; readonly forGood?: boolean },
): Promise<Result<Done>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const may = await canDelete(notebook, uri);
  if (!may.ok) return may;
  return notebook.history.record(labelOf(file.value), async done => {
    for (const path of filesOf(file.value)) {
      const removed = await file.value.folder.store.remove(path, forGood);
      if (!removed.ok) return removed;
      done(removed.value);
    }
    return ok({ uri });
  });
}

const labelOf = (file: RecordFile): Text => say('Delete "{text}"', { text: titleOf(file) });
