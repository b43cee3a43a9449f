// Real files behind the store's port, without an editor.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStat, NotesFiles } from '../../../src/store/ports';

/**
 * The notes of a folder on this machine's disk, which has no trash here.
 * @param beforeRead called before each read of a file: to change it in the middle of something
 */
export function diskFiles(folder: string, beforeRead: (path: string) => void = () => undefined): NotesFiles {
  const at = (path: string) => join(folder, path);
  const stat = (path: string): FileStat => ({ path, size: statSync(at(path)).size, outside: false });
  const isFile = (path: string) => existsSync(at(path)) && statSync(at(path)).isFile();
  const read = (path: string) => (isFile(path) ? new Uint8Array(readFileSync(at(path))) : undefined);
  return {
    list: () => Promise.resolve({ files: yamlUnder(folder, '.mentoring').map(stat), refused: new Map() }),
    stat: path => Promise.resolve(existsSync(at(path)) ? stat(path) : undefined),
    read: path => {
      beforeRead(path);
      return Promise.resolve(read(path));
    },
    readEach: (paths, each) => Promise.resolve(paths.forEach(path => each(path, read(path)))),
    write: (path, bytes) => Promise.resolve(writeFileSync(at(path), bytes)),
    alone: (_path, change) => change(),
    create: (path, bytes) => {
      if (existsSync(at(path))) return Promise.resolve(false);
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), bytes, { flag: 'wx' });
      return Promise.resolve(true);
    },
    trash: () => Promise.resolve(false),
    remove: path => Promise.resolve(rmSync(at(path))),
  };
}

/** Every YAML file under a folder, by its path from `root`, in an order that no disk has a say in. */
export function yamlUnder(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return yamlUnder(root, path);
    return path.endsWith('.yaml') ? [path] : [];
  });
}
