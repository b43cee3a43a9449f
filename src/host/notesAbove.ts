import * as vscode from 'vscode';

/** A repository's root is seldom further up than this. */
const LEVELS = 12;

/**
 * The folder above an opened one that holds mentoring notes, up to the root of its repository: somebody has opened a
 * part of the repository whose notes lie at its root. Undefined where the opened folder has notes of its own.
 */
export async function notesAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (await exists(vscode.Uri.joinPath(folder, '.mentoring'))) return undefined;
  let here = folder;
  for (let level = 0; level < LEVELS; level++) {
    if (await exists(vscode.Uri.joinPath(here, '.git'))) return undefined; // not beyond the repository
    const above = vscode.Uri.joinPath(here, '..');
    if (above.path === here.path) return undefined;
    if (await exists(vscode.Uri.joinPath(above, '.mentoring'))) return above;
    here = above;
  }
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
