import * as vscode from 'vscode';
import type { PrivateFolder } from '../../core/private/rows';
import type { Engine } from '../lazyBundles';
import type { PrivateNotes } from '../../store/private/privateNotes';
import type { OpenFolder } from '../openFolder';
import type { Home } from './home';

/** The private notes about one folder. */
export interface Kept {
  readonly open: OpenFolder;
  readonly me: string;
  readonly home: Home;
  readonly notes: PrivateNotes;
}

/** The private notes about a folder, as the rows of the trees need them. */
export function rowsOf(engine: Engine, { open, me, home, notes }: Kept): PrivateFolder {
  return {
    folder: open.folder.uri.toString(),
    me,
    records: notes.records,
    uriOf: path => vscode.Uri.joinPath(home.uri, path.slice('private/'.length)).toString(),
    sharedUriOf: path => vscode.Uri.joinPath(open.folder.uri, path).toString(),
    isThere: about => {
      const path = engine.sharedPathOf(about);
      return path !== undefined && open.store.entries.has(path);
    },
  };
}
