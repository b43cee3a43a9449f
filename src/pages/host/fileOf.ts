import * as vscode from 'vscode';
import { say } from '../../core/text';
import type { OpenFolder } from '../../host/openFolder';
import type { PageServices } from './kind';
import { refuse } from './meetingAt';

/** A file of the notes that a page names. */
export interface NotesFile {
  readonly open: OpenFolder;
  readonly uri: vscode.Uri;
  readonly path: string;
}

/** Where something stands: a file of an open folder, and nothing else. */
export function fileOf(
  services: PageServices,
  { folder, path }: { readonly folder: string; readonly path: string },
): NotesFile {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), path);
  const place = services.notes.place(uri);
  if (place === undefined || !place.open.store.entries.has(place.path))
    return refuse(say('It is no longer there.'));
  return { ...place, uri };
}
