import { platform } from '#platform';
import * as vscode from 'vscode';
import type { FileStat, NotesFiles } from '../store/ports';

/** Notes lie four folders deep. */
const DEPTH = 8;

/** The files of one workspace folder: read directly where they lie on this machine, else through VS Code; always written through VS Code. */
export function notesFiles(folder: vscode.Uri): NotesFiles {
  const uriOf = (path: string) => vscode.Uri.joinPath(folder, path);
  const remote: Pick<NotesFiles, 'list' | 'stat' | 'read' | 'readEach'> = {
    async list() {
      const found: FileStat[] = [];
      await walk(uriOf('.mentoring'), '.mentoring', DEPTH, false, found);
      return found;
    },
    async stat(path) {
      const stat = await unlessMissing(vscode.workspace.fs.stat(uriOf(path)));
      if (stat === undefined || (stat.type & vscode.FileType.File) === 0) return undefined;
      return { path, size: stat.size, outside: isLink(stat.type) };
    },
    read: path => unlessMissing(vscode.workspace.fs.readFile(uriOf(path))),
    async readEach(paths, each) {
      await Promise.all(paths.map(async path => each(path, await remote.read(path))));
    },
  };
  return {
    ...(platform.localFiles(folder) ?? remote),
    write: async (path, bytes) => vscode.workspace.fs.writeFile(uriOf(path), bytes),
    async create(path, bytes) {
      const uri = uriOf(path);
      if ((await unlessMissing(vscode.workspace.fs.stat(uri))) !== undefined) return false;
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, { contents: bytes, overwrite: false, ignoreIfExists: false });
      return vscode.workspace.applyEdit(edit);
    },
    remove: async path => removeSafely(uriOf(path)),
  };
}

/** To the trash where there is one; where there is none, away: our own undo still has what stood in it. */
async function removeSafely(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
  } catch {
    await vscode.workspace.fs.delete(uri, { useTrash: false });
  }
}

/** Where links cannot be followed, every link counts as one that leads out. */
async function walk(
  uri: vscode.Uri,
  folder: string,
  depth: number,
  outside: boolean,
  found: FileStat[],
): Promise<void> {
  const entries = depth === 0 ? undefined : await unlessMissing(vscode.workspace.fs.readDirectory(uri));
  await Promise.all(
    (entries ?? []).map(async ([name, type]) => {
      const path = `${folder}/${name}`;
      const inner = vscode.Uri.joinPath(uri, name);
      if ((type & vscode.FileType.Directory) !== 0)
        await walk(inner, path, depth - 1, outside || isLink(type), found);
      else if (name.endsWith('.yaml')) {
        const stat = await unlessMissing(vscode.workspace.fs.stat(inner));
        if (stat !== undefined) found.push({ path, size: stat.size, outside: outside || isLink(type) });
      }
    }),
  );
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

async function unlessMissing<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (
      error instanceof vscode.FileSystemError &&
      (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
    )
      return undefined;
    throw error;
  }
}
