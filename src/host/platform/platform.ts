import type * as vscode from 'vscode';
import type { FileStat, Listing } from '../../store/ports';

/** The bundles that are loaded on first need: `LAZY` of `esbuild.mjs` names their entries. */
export type LazyBundle = 'engine' | 'commands' | 'pages' | 'markdown' | 'exports' | 'language';

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

/** What a git command said. */
export interface GitAnswer {
  /** 0 where it went well. */
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** What differs between the Node host and the browser host; the build puts the right one behind `#platform`. */
export interface Platform {
  /** The exports of another bundle of this extension; `lazyBundles.ts` knows their types. */
  importBundle(name: LazyBundle, extension: vscode.Uri): Promise<unknown>;
  /** Undefined where the disk cannot be reached except through VS Code. */
  localFiles(folder: vscode.Uri): LocalFiles | undefined;
  /** Changes a file while no other window of this machine does; where they cannot hear of each other, at once. */
  alone<T>(file: vscode.Uri, change: () => Promise<T>): Promise<T>;
  /**
   * Runs git in a folder; undefined where no program can be run.
   * @param index the full path of the file that git, and the hooks it runs, use for its index; without it, the one of
   * the repository
   */
  runGit(
    program: string,
    args: readonly string[],
    folder: vscode.Uri,
    index?: string,
  ): Promise<GitAnswer | undefined>;
  /** Lets the host do other work before going on. */
  readonly breathe: () => Promise<void>;
}
