// The opened workspace in a test: its files, and its way back to how it was.
import * as vscode from 'vscode';

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

/** Writes a file on disk, as another program would, and the folders above it. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  const slash = path.lastIndexOf('/');
  if (slash > 0) await makeFolder(path.slice(0, slash));
  await vscode.workspace.fs.writeFile(
    at(path),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
}

/** How long to wait for the watcher of VS Code, which some file systems have not, in milliseconds. */
const WATCHER = 2000;

/** Makes a folder one level after the other: the watcher of VS Code does not see into folders that come all at once. */
async function makeFolder(path: string): Promise<void> {
  if (await exists(path)) return;
  const slash = path.lastIndexOf('/');
  if (slash > 0) await makeFolder(path.slice(0, slash));
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root(), path));
  const seen = new Promise(resolve => {
    watcher.onDidCreate(resolve);
    watcher.onDidChange(resolve);
  });
  await vscode.workspace.fs.createDirectory(at(path));
  await Promise.race([seen, new Promise(resolve => setTimeout(resolve, WATCHER))]);
  watcher.dispose();
}

export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(at(path)).then(
    () => true,
    () => false,
  );
}

const PATIENCE = 60_000;

/** Waits until `look` gives something truthy, and returns that. Throws after a while, saying what was awaited. */
export async function eventually<T>(what: string, look: () => T | PromiseLike<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`This did not come about: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
