import type * as vscode from 'vscode';
import type { LocalFiles } from '../../node/localFiles';
import type { GitAnswer } from '../../node/runGit';

export type { GitAnswer, LocalFiles };

/** The bundles that are loaded on first need: `LAZY` of `esbuild.mjs` names their entries. */
export type LazyBundle =
  'engine' | 'folders' | 'commands' | 'pages' | 'markdown' | 'exports' | 'language' | 'private';

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
  /** The full path of the program that runs this; undefined where there is none. */
  readonly program: string | undefined;
  /** Lets the host do other work before going on. */
  readonly yieldToEventLoop: () => Promise<void>;
}
