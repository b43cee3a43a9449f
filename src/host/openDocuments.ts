import * as vscode from 'vscode';
import type { OpenDocuments } from '../store/ports';
import { pathBelow } from './pathBelow';

/** The documents of one workspace folder that are open in this window. */
export function openDocuments(folder: vscode.Uri): OpenDocuments {
  const find = (path: string) => {
    const wanted = vscode.Uri.joinPath(folder, path).toString();
    return vscode.workspace.textDocuments.find(
      document => document.uri.toString() === wanted && !document.isClosed,
    );
  };
  return {
    unsaved(path) {
      const document = find(path);
      return document?.isDirty === true ? document.getText() : undefined;
    },
    unsavedPaths() {
      return vscode.workspace.textDocuments
        .filter(
          ({ uri, isDirty }) =>
            isDirty && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.toString(),
        )
        .map(({ uri }) => pathBelow(folder, uri));
    },
    async edit(path, before, edits) {
      const document = find(path);
      if (document?.isDirty !== true || document.getText() !== before) return false;
      const workspaceEdit = new vscode.WorkspaceEdit();
      for (const edit of edits) {
        const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
        workspaceEdit.replace(document.uri, range, edit.text);
      }
      return vscode.workspace.applyEdit(workspaceEdit);
    },
  };
}
