import { lstatSync, promises, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative as wayBetween, sep } from 'node:path';
import { isRecordFolder, mayBeNotes } from '../store/isRecordFolder';
import type { FileStat, Listing } from '../store/ports';
import { FolderWatch } from './folderWatch';
import { replaceFile } from './replaceFile';
import { yieldToEventLoop } from './yieldToEventLoop';

/** How long files are read in one go before others get a turn, in milliseconds. */
const SLICE = 8;
/** Notes lie four folders deep; a link that leads back up must not lead round for ever. */
const DEPTH = 8;

/**
 * The files of a folder on this machine's own disk: read faster than the file service of VS Code can, and written also
 * while the window goes away, when that service answers no more.
 */
export interface LocalFiles {
  list(): Promise<Listing>;
  /** Tells of what changes in the folders that are listed from now on, where VS Code may not see it. */
  watch(changed: (path: string) => void): { dispose(): void };
  stat(path: string): Promise<FileStat | undefined>;
  /** Whether a file made at this path would lie outside of the folder, behind a link. */
  readonly newLeadsOut: (path: string) => Promise<boolean>;
  read(path: string): Promise<Uint8Array | undefined>;
  /** Gives a file that is there other bytes. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  readEach(
    paths: readonly string[],
    each: (path: string, bytes: Uint8Array | undefined, error?: unknown) => void,
  ): Promise<void>;
}

/** @param root the full path of the folder */
export function localFiles(root: string): LocalFiles {
  const full = (relative: string) => join(root, ...relative.split('/'));
  let folderWatch: FolderWatch | undefined;
  return {
    async list() {
      const found = { files: [] as FileStat[], refused: new Map<string, unknown>() };
      await walk(root, '.mentoring', DEPTH, found, folder => folderWatch?.add(full(folder), folder));
      return found;
    },
    watch(changed) {
      const watch = (folderWatch = new FolderWatch(changed));
      const dispose = () => {
        folderWatch = undefined; // a listing may still be under way
        watch.dispose();
      };
      return { dispose };
    },
    stat: relative => Promise.resolve(statOf(root, relative)),
    newLeadsOut: relative => Promise.resolve(newLeadsOut(root, full(relative))),
    read: relative => Promise.resolve(readOrNothing(full(relative))),
    write: (relative, bytes) => new Promise(done => done(replaceFile(full(relative), bytes))),
    async readEach(paths, each) {
      let slice = performance.now();
      for (const relative of paths) {
        try {
          each(relative, readOrNothing(full(relative)));
        } catch (error) {
          each(relative, undefined, error);
        }
        if (performance.now() - slice < SLICE) continue;
        await yieldToEventLoop();
        slice = performance.now();
      }
    },
  };
}

interface Found extends Listing {
  readonly files: FileStat[];
  readonly refused: Map<string, unknown>;
}

/**
 * What the disk refuses keeps nothing else from being listed.
 * @param enter told of each folder before it is listed, but for what lies behind links: that may be any busy place
 */
async function walk(
  root: string,
  folder: string,
  depth: number,
  found: Found,
  enter: (folder: string) => void,
): Promise<void> {
  if (depth === 0 || !isRecordFolder(folder)) return;
  enter(folder);
  try {
    for (const entry of await promises.readdir(join(root, folder), { withFileTypes: true })) {
      const relative = `${folder}/${entry.name}`;
      const linked = entry.isSymbolicLink();
      if (entry.isDirectory() || (linked && isFolder(join(root, relative))))
        await walk(root, relative, depth - 1, found, linked ? () => undefined : enter);
      else if (mayBeNotes(entry.name)) {
        const stat = statOf(root, relative);
        if (stat !== undefined) found.files.push(stat);
      }
    }
  } catch (error) {
    if (!isMissing(error)) found.refused.set(folder, error);
  }
}

function statOf(root: string, relative: string): FileStat | undefined {
  const full = join(root, ...relative.split('/'));
  try {
    const stat = statSync(full);
    return stat.isFile() ? { path: relative, size: stat.size, outside: leadsOut(root, full) } : undefined;
  } catch (error) {
    return unlessMissing(error); // it may go between one look and the next
  }
}

const realRoots = new Map<string, string>();
const realFolders = new Map<string, { readonly real: string; readonly at: number }>();

/** Whether following links from a file leads out of its workspace folder. */
function leadsOut(root: string, full: string): boolean {
  const realRoot = realRoots.get(root) ?? realpathSync(root);
  realRoots.set(root, realRoot);
  const real = lstatSync(full).isSymbolicLink() ? realpathSync(full) : realFolder(dirname(full));
  return !isWithin(realRoot, real);
}

/** Whether a file made here would lie outside of its workspace folder: the deepest folder that is there decides. */
function newLeadsOut(root: string, full: string): boolean {
  let folder = dirname(full);
  while (folder.length > root.length && !isFolder(folder)) folder = dirname(folder);
  return !isWithin(realpathSync(root), realpathSync(folder));
}

function isWithin(folder: string, inner: string): boolean {
  const way = wayBetween(folder, inner);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** Two thousand files lie in a handful of folders: each is followed once a second at most. */
function realFolder(folder: string): string {
  const known = realFolders.get(folder);
  const now = Date.now();
  if (known !== undefined && now - known.at < 1000) return known.real;
  const real = realpathSync(folder);
  realFolders.set(folder, { real, at: now });
  return real;
}

function isFolder(full: string): boolean {
  try {
    return statSync(full).isDirectory();
  } catch (error) {
    return unlessMissing(error) ?? false;
  }
}

function readOrNothing(full: string): Uint8Array | undefined {
  try {
    return readFileSync(full);
  } catch (error) {
    return unlessMissing(error);
  }
}

/** A file that is gone is nothing, and so is a link that leads round; any other trouble of the disk is an error. */
function unlessMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ELOOP';
}
