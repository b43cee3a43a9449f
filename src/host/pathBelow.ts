import type * as vscode from 'vscode';

/** The path of a file from a folder above it, without a slash in front; both lie in one file system. */
export function pathBelow(folder: vscode.Uri, file: vscode.Uri): string {
  return file.path.slice(folder.path.replace(/\/$/, '').length + 1); // the root of a disk ends in its slash
}
