import * as vscode from 'vscode';
import { gitFolder } from './git';
import type { Engine } from './lazyBundles';
import { notesFiles } from './notesFiles';
import type { OpenFolder } from './openFolder';
import { pathBelow } from './pathBelow';

/** What a place in the code, or a piece of evidence, says of its file. */
export interface CodeFileRef {
  /** The URI of the workspace folder of the notes. */
  readonly folder: string;
  /** Where the path starts, if not in `folder`: the name of a workspace folder, or the address of a repository. */
  readonly repo?: string;
  readonly path: string;
}

/**
 * The folder that a path starts from: that of the notes, or the one that is, or is a clone of, the repository named;
 * undefined where none of this workspace is.
 */
export async function codeRoot(
  folders: readonly OpenFolder[],
  { repositoryKey }: Engine,
  { folder, repo }: Pick<CodeFileRef, 'folder' | 'repo'>,
): Promise<vscode.Uri | undefined> {
  if (repo === undefined) return vscode.Uri.parse(folder);
  const named = folders.find(open => open.folder.name === repo);
  if (named !== undefined) return named.folder.uri;
  const wanted = repositoryKey(repo);
  for (const open of folders) {
    const git = await gitFolder(open.folder.uri);
    if (git?.remotes.some(url => repositoryKey(url) === wanted) === true) return git.root;
  }
  return undefined;
}

/** The file at a path below a folder; undefined where the path leads out of it. A link is not followed here. */
export function codeFile(root: vscode.Uri, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(root, path);
  const base = root.path.replace(/\/$/, '');
  return uri.path === base || uri.path.startsWith(`${base}/`) ? uri : undefined;
}

/** Whether a file leads out of its folder by a link. */
export async function leadsOut(root: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  const stat = await notesFiles(root).stat(pathBelow(root, uri));
  return stat?.outside === true;
}
