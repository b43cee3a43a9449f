import * as vscode from 'vscode';
import type { Notebook, NotebookFolder, RecordFile } from '../operations/notebook';
import { clock } from './clock';
import { codePlaces } from './codePlaces';
import type { NotesWorkspace } from './notesWorkspace';
import { templateSource } from './templates';

/** What a notebook is made of. */
export interface NotebookServices {
  readonly notes: NotesWorkspace;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}

/** Opens the notes of the workspace, and with them what operations work on. */
export async function openNotebook({ notes, extensionUri }: NotebookServices) {
  const opened = await notes.open();
  const folders = opened.folders.map(({ folder, store }): NotebookFolder => ({
    uri: folder.uri.toString(),
    name: folder.name,
    store,
    uriOf: path => vscode.Uri.joinPath(folder.uri, path).toString(),
  }));
  const notebook: Notebook = {
    history: opened.history,
    folders,
    templates: templateSource(opened.engine, extensionUri),
    now: () => clock.now(),
    codeNow: (uri, place) =>
      place.path === undefined
        ? Promise.resolve(undefined)
        : codePlaces(notes).unchanged({ folder: uri, place: { ...place, path: place.path } }),
    here: () => notes.here,
    context: async () => (await notes.context()).context,
    find: (uri): RecordFile | undefined => {
      const place = notes.place(vscode.Uri.parse(uri));
      const entry = place?.open.store.entries.get(place.path);
      const folder = folders.find(each => each.uri === place?.open.folder.uri.toString());
      return place && entry && folder && { uri, folder, path: place.path, entry };
    },
  };
  return { ...opened, notebook };
}
