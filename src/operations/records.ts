import type { Readable } from '../core/mentoring/itemChanges';
import { ok, type Result } from '../core/result';
import { say, type Text } from '../core/text';
import type { YamlChange } from '../core/yaml/edit';
import { edit } from './edit';
import { folderAt, type Done, type Notebook } from './notebook';

/** Gives a goal, a meeting or a mentorship another title; its file keeps its name, and so do all that name it. */
export function retitle(
  notebook: Notebook,
  { uri, title }: { readonly uri: string; readonly title: string },
): Promise<Result<Done>> {
  const plan = ({ record }: Readable) => {
    const before = 'title' in record.value ? record.value.title : undefined;
    return ok(title === before ? [] : [{ kind: 'set' as const, path: ['title'], value: title }]);
  };
  return edit(notebook, say('Edit "{text}"', { text: title }), uri, plan);
}

/**
 * Makes a file and remembers how to take it back.
 * @param folder the workspace folder's URI
 * @returns the failures of the store, `exists` among them
 */
export async function createFile(
  notebook: Notebook,
  label: Text,
  { folder: uri, path, text }: { readonly folder: string; readonly path: string; readonly text: string },
): Promise<Result<Done>> {
  const folder = folderAt(notebook, uri);
  if (!folder.ok) return folder;
  return notebook.history.record(label, async done => {
    const made = await folder.value.store.create(path, text);
    if (!made.ok) return made;
    done(made.value.undo);
    return ok({ uri: folder.value.uriOf(path) });
  });
}

/**
 * Carries out what a fix proposes for another file than the one that it was found in: changes it as it stands.
 * @param folder the workspace folder's URI
 */
export async function applyChanges(
  notebook: Notebook,
  label: Text,
  {
    folder,
    path,
    changes,
  }: { readonly folder: string; readonly path: string; readonly changes: readonly YamlChange[] },
): Promise<Result<Done>> {
  const found = folderAt(notebook, folder);
  return found.ok ? edit(notebook, label, found.value.uriOf(path), () => ok(changes)) : found;
}
