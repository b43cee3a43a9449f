import type * as vscode from 'vscode';
import type * as Engine from '../../engine';
import type { FileStat } from '../../store/ports';

/** The lazily loaded half of the extension. */
export type EngineModule = typeof Engine;

/** Reads the files of a folder on this machine's own disk, faster than the file service of VS Code can. */
export interface LocalFiles {
  list(): Promise<readonly FileStat[]>;
  stat(path: string): Promise<FileStat | undefined>;
  read(path: string): Promise<Uint8Array | undefined>;
  readEach(
    paths: readonly string[],
    each: (path: string, bytes: Uint8Array | undefined) => void,
  ): Promise<void>;
}

/** What differs between the Node host and the browser host; the build puts the right one behind `#platform`. */
export interface Platform {
  importEngine(extension: vscode.Uri): Promise<EngineModule>;
  /** Undefined where the disk cannot be reached except through VS Code. */
  localFiles(folder: vscode.Uri): LocalFiles | undefined;
  /** Lets the host do other work before going on. */
  readonly breathe: () => Promise<void>;
}
