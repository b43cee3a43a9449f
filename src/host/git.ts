import { platform } from '#platform';
import * as vscode from 'vscode';
import type { GitAnswer } from './platform/platform';

/** The part of the built-in Git extension's API (its version 1) that is used here. */
interface GitApi {
  readonly git: { readonly path: string };
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  readonly onDidOpenRepository: vscode.Event<unknown>;
}

interface Remote {
  readonly name: string;
  readonly fetchUrl?: string;
  readonly pushUrl?: string;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string; readonly upstream?: unknown };
    readonly remotes: readonly Remote[];
    readonly onDidChange: vscode.Event<unknown>;
  };
  readonly inputBox: { value: string };
  log(options: { maxEntries: number }): Promise<readonly { authorName?: string; authorEmail?: string }[]>;
  push(remote?: string, branch?: string, setUpstream?: boolean): Promise<void>;
  status(): Promise<void>;
}

/** Somebody who has committed here. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** The git repository that a folder lies in. */
export interface GitFolder {
  readonly root: vscode.Uri;
  readonly hasRemote: boolean;
  /** The id of the last commit, as the Git extension has seen it; undefined where there is none yet. */
  readonly head: string | undefined;
  /** Something about the repository is different: a commit, a branch, a file. */
  readonly onDidChange: vscode.Event<unknown>;
  /** The addresses of the remotes. */
  readonly remotes: readonly string[];
  config(key: string): Promise<string | undefined>;
  /** Who committed lately, newest first, each once. */
  authors(): Promise<readonly Author[]>;
  /**
   * Runs git itself with these arguments, in the root of the repository; undefined where no program can be run. Paths
   * among them are never patterns.
   * @param index the full path of the file to use as its index; without it, the one of the repository
   */
  readonly run: (args: readonly string[], index?: string) => Promise<GitAnswer | undefined>;
  /** What stands in the box for the message of the next commit. */
  readonly message: { value: string };
  /** Sends the branch to its remote; rejects as the Git extension does. */
  push(): Promise<void>;
  /** Makes the Git extension look again, and with it what is known here. */
  refresh(): Promise<void>;
}

/**
 * The repository of a folder, through the built-in Git extension; undefined without git, where it is switched off,
 * in the browser, or in a workspace that is not trusted.
 */
export async function gitFolder(folder: vscode.Uri): Promise<GitFolder | undefined> {
  if (!vscode.workspace.isTrusted) return undefined;
  const api = await gitApi();
  if (api !== undefined) await looked(api);
  const repository = api?.getRepository(folder);
  if (api === undefined || repository === undefined || repository === null) return undefined;
  const { state } = repository;
  return {
    root: repository.rootUri,
    get hasRemote() {
      return state.remotes.length > 0;
    },
    get head() {
      return state.HEAD?.commit;
    },
    onDidChange: state.onDidChange,
    get remotes() {
      return state.remotes.flatMap(({ fetchUrl, pushUrl }) =>
        [fetchUrl, pushUrl].filter(url => url !== undefined),
      );
    },
    async config(key) {
      // The API's own `getConfig` knows nothing of what is set for all repositories of the user.
      const answer = await platform.runGit(api.git.path, ['config', '--get', key], repository.rootUri);
      return answer?.out.trim() || undefined;
    },
    authors: async () => uniqueAuthors(await repository.log({ maxEntries: 200 }).catch(() => [])),
    run: (args, index) =>
      platform.runGit(api.git.path, ['--literal-pathspecs', ...args], repository.rootUri, index),
    message: repository.inputBox,
    push: () =>
      state.HEAD?.upstream === undefined
        ? repository.push(usualRemote(state.remotes), state.HEAD?.name, true)
        : repository.push(),
    refresh: () => repository.status(),
  };
}

/**
 * Whether a folder lies in a repository that the Git extension has not opened: it asks before it opens one that begins
 * above the folders of the workspace.
 */
export async function isBelowRepository(folder: vscode.Uri): Promise<boolean> {
  const api = vscode.workspace.isTrusted ? await gitApi() : undefined;
  if (api === undefined) return false;
  const top = await platform.runGit(api.git.path, ['rev-parse', '--show-toplevel'], folder);
  return top?.code === 0;
}

/** Tells when git has found another repository: it looks for them after the start, and takes its time. */
export async function onDidOpenRepository(listener: () => void): Promise<vscode.Disposable | undefined> {
  return vscode.workspace.isTrusted ? (await gitApi())?.onDidOpenRepository(listener) : undefined;
}

/** How long git may look for the repositories of a window that has just opened, in milliseconds. */
const FIRST_LOOK = 5000;

/** Until git has looked for repositories once: before that it says that there are none. */
function looked(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const listener = api.onDidChangeState(done);
    const timer = setTimeout(done, FIRST_LOOK);
  });
}

/** Where a branch without a remote of its own goes. */
function usualRemote(remotes: readonly { readonly name: string }[]): string | undefined {
  return (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.name;
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined; // `git.enabled` is false: the API is there and throws
  }
}

function uniqueAuthors(commits: readonly { authorName?: string; authorEmail?: string }[]): readonly Author[] {
  const byEmail = new Map<string, Author>();
  for (const { authorName, authorEmail } of commits) {
    if (!authorName || !authorEmail || byEmail.has(authorEmail.toLowerCase())) continue;
    byEmail.set(authorEmail.toLowerCase(), { name: authorName, email: authorEmail });
  }
  return [...byEmail.values()];
}
