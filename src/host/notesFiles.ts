import { platform } from '#platform';
import * as vscode from 'vscode';
import { isRecordFolder, mayBeNotes } from '../store/isRecordFolder';
import type { FileStat, Listing, NotesFiles } from '../store/ports';
import type { LocalFiles } from './platform/platform';
import { t } from './strings';

/** Notes lie four folders deep. */
const DEPTH = 8;

/**
 * The files of one workspace folder: read and changed directly where they lie on this machine, else through VS Code;
 * always made and removed through VS Code.
 */
export function notesFiles(folder: vscode.Uri): NotesFiles & Pick<LocalFiles, 'watch'> {
  const uriOf = (path: string) => vscode.Uri.joinPath(folder, path);
  const remote: LocalFiles = {
    async list() {
      const found = { files: [] as FileStat[], refused: new Map<string, unknown>() };
      await walk(uriOf('.mentoring'), '.mentoring', DEPTH, false, found);
      return found;
    },
    watch: () => ({ dispose: () => undefined }),
    async stat(path) {
      const stat = await unlessMissing(vscode.workspace.fs.stat(uriOf(path)));
      if (stat === undefined || (stat.type & vscode.FileType.File) === 0) return undefined;
      return { path, size: stat.size, outside: isLink(stat.type) };
    },
    read: path => unlessMissing(vscode.workspace.fs.readFile(uriOf(path))),
    write: async (path, bytes) => vscode.workspace.fs.writeFile(uriOf(path), bytes),
    async readEach(paths, each) {
      await Promise.all(
        paths.map(path =>
          remote.read(path).then(
            bytes => each(path, bytes),
            (error: unknown) => each(path, undefined, error),
          ),
        ),
      );
    },
    async newLeadsOut(path) {
      const folders = path.split('/').slice(0, -1);
      const stats = await Promise.all(
        folders.map((_, at) =>
          unlessMissing(vscode.workspace.fs.stat(uriOf(folders.slice(0, at + 1).join('/')))),
        ),
      );
      return stats.some(stat => stat !== undefined && isLink(stat.type));
    },
  };
  const { newLeadsOut, ...local } = platform.localFiles(folder) ?? remote;
  return {
    ...local,
    alone: (path, change) => platform.alone(uriOf(path), change),
    async create(path, bytes) {
      const uri = uriOf(path);
      const isThere = async () => (await unlessMissing(vscode.workspace.fs.stat(uri))) !== undefined;
      if (await isThere()) return false;
      if (await newLeadsOut(path)) throw new Error(t('its folder is a link that leads out of the folder.'));
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(uri, { contents: bytes, overwrite: false, ignoreIfExists: false });
      if (await vscode.workspace.applyEdit(edit)) return true;
      if (await isThere()) return false;
      throw new Error(t('its folder takes no new files.')); // VS Code says that it failed, not why
    },
    trash: path => trash(uriOf(path)),
    remove: async path => vscode.workspace.fs.delete(uriOf(path), { useTrash: false }),
  };
}

/** VS Code does not say that there is no trash, only that it did not work: then the file is still there. */
async function trash(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
    return true;
  } catch (error) {
    const known = error instanceof vscode.FileSystemError ? error.code : '';
    const isReadOnly = vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
    if (isReadOnly || known === 'NoPermissions' || known === 'FileNotFound') throw error;
    return false;
  }
}

interface Found extends Listing {
  readonly files: FileStat[];
  readonly refused: Map<string, unknown>;
}

/** Where links cannot be followed, every link counts as one that leads out. What is refused keeps nothing else back. */
async function walk(
  uri: vscode.Uri,
  folder: string,
  depth: number,
  outside: boolean,
  found: Found,
): Promise<void> {
  if (depth === 0 || !isRecordFolder(folder)) return;
  const refuse = (path: string) => (error: unknown) => void found.refused.set(path, error);
  const entries = await unlessMissing(vscode.workspace.fs.readDirectory(uri)).catch(refuse(folder));
  await Promise.all(
    (entries ?? []).map(async ([name, type]) => {
      const path = `${folder}/${name}`;
      const inner = vscode.Uri.joinPath(uri, name);
      if ((type & vscode.FileType.Directory) !== 0)
        await walk(inner, path, depth - 1, outside || isLink(type), found);
      else if (mayBeNotes(name)) {
        const stat = await unlessMissing(vscode.workspace.fs.stat(inner)).catch(refuse(path));
        if (stat) found.files.push({ path, size: stat.size, outside: outside || isLink(type) });
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
