// A window with several folders: its files by the names of the folders.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { read } from './workspace';

/** A folder of the workspace by its name. */
export function folder(name: string): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.find(candidate => candidate.name === name);
  ok(found, `the folder ${name} is open`);
  return found;
}

/** A file in a folder of the workspace. */
export const inFolder = (name: string, path: string): vscode.Uri =>
  vscode.Uri.joinPath(folder(name).uri, path);

/** Holds when a file has exactly this text. */
export async function holds(uri: vscode.Uri, text: string): Promise<void> {
  equal(await read(uri), text);
}

/** Every file under a folder, by its path from there, with its text. */
export async function textsUnder(uri: vscode.Uri, path = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, type] of await vscode.workspace.fs.readDirectory(uri)) {
    if (name === '.git') continue;
    const inner = vscode.Uri.joinPath(uri, name);
    if ((type & vscode.FileType.Directory) !== 0)
      Object.assign(found, await textsUnder(inner, `${path}${name}/`));
    else found[path + name] = await read(inner);
  }
  return found;
}

/**
 * Waits for the folders of the workspace to change by what is done: VS Code names new ones before it tells of them. A
 * window with several folders does not start anew for that.
 */
export async function foldersChange(work: () => unknown): Promise<void> {
  const changed = new Promise<void>(resolve => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  await work();
  await changed;
}

/** Adds a folder at the end of the workspace. */
export async function addFolder(uri: vscode.Uri, name: string): Promise<void> {
  const at = vscode.workspace.workspaceFolders?.length ?? 0;
  await foldersChange(() => ok(vscode.workspace.updateWorkspaceFolders(at, 0, { uri, name })));
}

export async function removeFolder(name: string): Promise<void> {
  await foldersChange(() => ok(vscode.workspace.updateWorkspaceFolders(folder(name).index, 1)));
}
