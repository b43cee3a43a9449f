import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocalZone } from '../core/mentoring/localZone';
import type { Text } from '../core/text';
import type { NotesFolder } from '../core/tree/context';
import { FolderStore } from '../engine';
import { localFiles } from '../node/localFiles';
import { yieldToEventLoop } from '../node/yieldToEventLoop';
import type { NotesFiles } from '../store/ports';

/** Whoever calls the program sits at this machine, as far as anybody can tell. */
export const HERE: LocalZone = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, isKnown: true };

/** The notes of one folder, read from its disk. What stands unsaved in an editor is not seen. */
export interface NotesOnDisk extends NotesFolder {
  /** The full path of the folder that holds `.mentoring`. */
  readonly root: string;
  readonly store: FolderStore;
}

/**
 * Reads the notes of a folder, or of the nearest one above it that has some.
 * @param warn told what the disk refused
 * @returns undefined where there are none
 */
export async function openNotes(
  folder: string,
  warn: (text: Text) => void,
): Promise<NotesOnDisk | undefined> {
  const root = rootAbove(resolve(folder));
  if (root === undefined) return undefined;
  const store = new FolderStore({
    files: readOnly(root),
    documents: { unsaved: () => undefined, unsavedPaths: () => [], edit: () => Promise.resolve(false) },
    clock: { now: () => new Date(), yieldToEventLoop, ticks: () => performance.now() },
    log: { info: () => undefined, error: () => undefined }, // what went wrong is a problem of its file
    warn,
  });
  await store.lookAtEverything();
  return {
    root,
    store,
    uri: pathToFileURL(root).href,
    name: basename(root),
    entries: store.entries,
    uriOf: path => pathToFileURL(join(root, ...path.split('/'))).href,
    record: path => store.record(path),
  };
}

function rootAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (statSync(join(at, '.mentoring'), { throwIfNoEntry: false })?.isDirectory() === true) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Nothing here writes notes. */
function readOnly(root: string): NotesFiles {
  const never = () => Promise.reject(new Error('Notes are only read here.'));
  return { ...localFiles(root), write: never, alone: never, create: never, trash: never, remove: never };
}
