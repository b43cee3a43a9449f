import * as vscode from 'vscode';
import type { FileStat, NotesFiles, StorePorts } from '../../store/ports';
import { clock } from '../clock';
import type { LogChannel } from '../log';
import { notesFiles } from '../notesFiles';
import { openDocuments } from '../openDocuments';
import { pathBelow } from '../pathBelow';

/** Every path that the store knows begins so; on disk the home stands in its place. */
const PRIVATE = 'private/';
const DEPTH = 5;

/** The ports of a private folder. What the disk refuses is told without its path: that goes into logs and notices. */
export function privatePorts(home: vscode.Uri, log: LogChannel): StorePorts {
  const disk = notesFiles(home);
  const documents = openDocuments(home);
  const below = (path: string) => path.slice(PRIVATE.length);
  const files: NotesFiles = {
    list: () => quietly(list(home)),
    stat: async path => {
      const stat = await quietly(disk.stat(below(path)));
      return stat && { ...stat, path };
    },
    read: path => quietly(disk.read(below(path))),
    readEach: () => Promise.resolve(), // the store reads one by one
    write: (path, bytes) => quietly(disk.write(below(path), bytes)),
    alone: (path, change) => disk.alone(below(path), change),
    create: (path, bytes) => quietly(disk.create(below(path), bytes)),
    trash: path => quietly(disk.trash(below(path))),
    remove: path => quietly(disk.remove(below(path))),
  };
  return {
    files,
    documents: {
      unsaved: path => documents.unsaved(below(path)),
      unsavedPaths: () => [],
      edit: (path, before, edits) => documents.edit(below(path), before, edits),
    },
    clock,
    log,
    warn: () => undefined,
  };
}

async function list(home: vscode.Uri) {
  const files: FileStat[] = [];
  const walk = async (folder: vscode.Uri, depth: number): Promise<void> => {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      each => each,
      () => [],
    );
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory && depth > 0) await walk(uri, depth - 1);
      else if (name.endsWith('.yaml'))
        files.push({ path: PRIVATE + pathBelow(home, uri), size: 0, outside: false });
    }
  };
  await walk(home, DEPTH);
  return { files, refused: new Map<string, unknown>() };
}

async function quietly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error((error as { code?: string } | undefined)?.code ?? 'EIO');
  }
}
