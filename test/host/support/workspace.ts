// The opened workspace in a test: its files, and its way back to how it was.
import * as vscode from 'vscode';
import { atPath, readConfig } from './config';

/** The first folder of the workspace. */
export function root(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder.uri;
}

/** A file of the workspace by its path with slashes. */
export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path);

/** The text of a file, without any change: a BOM and carriage returns are kept. */
export async function read(file: string | vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(typeof file === 'string' ? at(file) : file);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Writes a file on disk, as another program would. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(
    at(path),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
}

export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(at(path)).then(
    () => true,
    () => false,
  );
}

/** Closes all editors, unsaved ones too, and puts a folder of the workspace back to how it was at the start. */
export async function restore(path = '.mentoring'): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const source = vscode.Uri.joinPath(atPath((await readConfig()).pristine), path);
  if (await exists(path)) await vscode.workspace.fs.delete(at(path), { recursive: true });
  await vscode.workspace.fs.copy(source, at(path), { overwrite: true });
}

const PATIENCE = 15_000;

/** Waits until `look` gives something truthy, and returns that. Throws after a while, saying what was awaited. */
export async function eventually<T>(what: string, look: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`This did not come about: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
