import { readFile } from 'node:fs/promises';
import type { Notebook } from '../../../src/operations/notebook';
import type { TemplateSource } from '../../../src/operations/templates';
import { History } from '../../../src/store/history';
import { readRecord } from '../../../src/store/reading';
import { contextOf, folderOf, HERE, NOW, type TreeFolder } from './trees';

/** Notes in memory that operations can work on. */
export interface NotebookAtHand extends TreeFolder {
  readonly notebook: Notebook;
  /** The URI of a path from `.mentoring/`. */
  readonly uri: (path: string) => string;
  /** The text of a file by its path from `.mentoring/`. */
  readonly text: (path: string) => string | undefined;
}

/** The built-in templates, read from their files; for an editor in English. */
export const templates: TemplateSource = {
  language: 'en',
  async builtIn(file) {
    const text = await readFile(file.path, 'utf8');
    return { ...file, read: readRecord(`${file.kind}-template`, file.path, text) };
  },
};

/** Opens notes for operations; paths are taken from `.mentoring/`. */
export async function notebookOf(
  files: Readonly<Record<string, string>>,
  options: { readonly me?: string; readonly name?: string; readonly now?: Date } = {},
): Promise<NotebookAtHand> {
  const folder = await folderOf(files, options);
  const { notes, store } = folder;
  const now = options.now ?? NOW;
  const uriOf = (path: string) => notes.uriOf(path);
  const here = { uri: notes.uri, name: notes.name, store, uriOf };
  const notebook: Notebook = {
    history: new History(),
    folders: [here],
    templates,
    now: () => now,
    here: () => HERE,
    context: () => Promise.resolve(contextOf([folder], { now })),
    find: uri => {
      const path = uri.slice(`${notes.uri}/`.length);
      const entry = uri.startsWith(notes.uri) ? store.entries.get(path) : undefined;
      return entry && { uri, folder: here, path, entry };
    },
  };
  return {
    ...folder,
    notebook,
    uri: path => uriOf(`.mentoring/${path}`),
    text: path => folder.files.text(`.mentoring/${path}`),
  };
}
