import * as vscode from 'vscode';

const uriOf = (path: string) => vscode.Uri.file(path);

/** Files of this machine by their full paths, in the workspace or not. */
export const filesByPath = {
  isThere: (path: string): Promise<boolean> =>
    Promise.resolve(vscode.workspace.fs.stat(uriOf(path))).then(
      () => true,
      () => false,
    ),
  /** Rejects where there is none, or where the other is there already. */
  copy: async (from: string, to: string): Promise<void> => vscode.workspace.fs.copy(uriOf(from), uriOf(to)),
  /** Removes a file for good; rejects where there is none. */
  remove: async (path: string): Promise<void> => vscode.workspace.fs.delete(uriOf(path)),
};
