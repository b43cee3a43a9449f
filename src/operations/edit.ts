import { fail, ok, type Result } from '../core/result';
import { say, type Text } from '../core/text';
import type { YamlChange } from '../core/yaml/edit';
import type { Reading } from '../store/reading';
import type { WriteResult } from '../store/writer';
import { fileAt, type Done, type Notebook, type RecordFile } from './notebook';

/** Says what to change in a record as it stands at that moment, or why nothing can be changed. */
export type ChangePlan = (reading: Reading) => Result<readonly YamlChange[]>;

/** One change of one record. */
export interface Edit {
  readonly uri: string;
  readonly plan: ChangePlan;
}

/**
 * Changes a record and remembers how to take it back.
 * @param label what an undo says that it takes back
 * @param key what it is about, for `History.takeBack`
 */
export function edit(
  notebook: Notebook,
  label: Text,
  uri: string,
  plan: ChangePlan,
  key?: string,
): Promise<Result<Done>> {
  return editAll(notebook, label, [{ uri, plan }], key);
}

/**
 * Changes records one after the other; one undo takes all of it back. It ends at the first that is refused: what was
 * changed before stays, and can be undone.
 * @returns the first record
 */
export function editAll(
  notebook: Notebook,
  label: Text,
  edits: readonly Edit[],
  key?: string,
): Promise<Result<Done>> {
  const deed = async (done: (step: WriteResult['undo']) => void): Promise<Result<Done>> => {
    for (const { uri, plan } of edits) {
      const file = fileAt(notebook, uri);
      if (!file.ok) return file;
      const written = await write(file.value, plan);
      if (!written.ok) return written;
      done(written.value.undo);
    }
    return ok({ uri: edits[0]?.uri ?? '' });
  };
  return notebook.history.record(label, deed, key);
}

/** Writes one change and remembers nothing: for what is a part of more. */
export async function write(
  { folder: { store }, path }: RecordFile,
  plan: ChangePlan,
): Promise<Result<WriteResult>> {
  const written = await store.change(path, plan);
  return written.ok || written.error.code !== 'unreadable' ? written : unreadable(path, written.error.text);
}

/** Why a file that cannot be read is not written. */
export function unreadable(path: string, reason: Text) {
  return fail(
    'unreadable',
    say('{path} cannot be read, so nothing was written. {reason} The Problems view leads to the place.', {
      path,
      reason,
    }),
  );
}
