import * as vscode from 'vscode';
import type { AnchorHistory, Version } from '../core/anchors/withHistory';
import { clock } from './clock';
import { codeFile } from './codeFiles';
import { gitFolder, type GitFolder } from './git';
import {
  changedFiles,
  commitsOf,
  commitWords,
  isCommit,
  renamesSince,
  stagedRenames,
  untrackedFiles,
  type CommitWords,
  type Rename,
} from './gitLog';
import type { Engine } from './lazyBundles';
import { pathBelow } from './pathBelow';
import type { RenamedFiles } from './renamedFiles';

/** How long git may take for one place before it is found without, in milliseconds. */
const PATIENCE = 2000;

/** Files larger than this are not looked into, in characters. */
const LARGEST = 5_000_000;

/** How long the last commit is taken to be the same: many places are asked for at once; in milliseconds. */
const HEAD_STAYS = 500;

/** What git has said of one repository: true for as long as its last commit stays the same. */
interface Said {
  readonly git: GitFolder;
  readonly head: string;
  readonly texts: Map<string, Promise<readonly string[] | undefined>>;
  readonly renames: Map<string, Promise<readonly Rename[]>>;
  readonly versions: Map<string, Promise<readonly Version[]>>;
  readonly changed: Map<string, Promise<readonly string[]>>;
}

/** The history of the files of code below one folder: by git where it may be asked, else what is there now. */
export class CodeHistory implements AnchorHistory, vscode.Disposable {
  #said: Said | undefined;
  #listening: vscode.Disposable | undefined;
  readonly #headChanged = new vscode.EventEmitter<void>();
  /** Tells of another last commit: somebody committed, pulled, rebased or went to another branch. */
  readonly onDidChangeHead = this.#headChanged.event;
  #asking: { readonly until: number; readonly said: Promise<Said | undefined> } | undefined;

  /** @param renamedHere the name that a file got in this workspace, which git may not know yet: URIs */
  constructor(
    private readonly engine: Engine,
    private readonly root: vscode.Uri,
    private readonly renamedHere?: Pick<RenamedFiles, 'get'>,
  ) {}

  dispose(): void {
    this.#listening?.dispose();
    this.#headChanged.dispose();
  }

  async textAt(commit: string, path: string): Promise<readonly string[] | undefined> {
    const said = await this.#ask(commit);
    if (said === undefined) return undefined;
    const name = `${commit}:${this.#inRepository(said, path)}`;
    return once(said.texts, name, async () => {
      const answer = await said.git.run(['show', '--no-textconv', name, '--']);
      return answer?.code === 0 && answer.out.length <= LARGEST ? this.engine.linesOf(answer.out) : undefined;
    });
  }

  /**
   * The lines of a file by now.
   * @param asShown as the editors show it: after a change from outside they lag behind the disk for a moment
   */
  async now(path: string, asShown = false): Promise<readonly string[] | undefined> {
    const uri = codeFile(this.root, path);
    const text = uri && (await textOf(uri, asShown));
    return text === undefined || text.length > LARGEST ? undefined : this.engine.linesOf(text);
  }

  /** The same history up to what the editors show now. */
  get shown(): AnchorHistory {
    return {
      textAt: (commit, path) => this.textAt(commit, path),
      now: path => this.now(path, true),
      renamed: (commit, path) => this.renamed(commit, path),
      between: (commit, path) => this.between(commit, path),
      movedTo: (commit, path) => this.movedTo(commit, path),
    };
  }

  async renamed(commit: string, path: string): Promise<string | undefined> {
    const said = await this.#ask(commit);
    const committed = said && this.#fromRepository(said, await this.#lastName(said, commit, path));
    const now = await this.#nameNow(said, committed ?? path);
    return (await this.#isThere(now)) ? now : undefined;
  }

  async between(commit: string, path: string): Promise<readonly Version[]> {
    const said = await this.#ask(commit);
    if (said === undefined) return [];
    const committed = await once(said.versions, `${commit}:${path}`, async () => {
      const versions: Version[] = [];
      let at = path;
      for (const { id, to } of await commitsOf(said.git, commit, await this.#lastName(said, commit, path))) {
        at = (to !== undefined && this.#fromRepository(said, to)) || at;
        const lines = await this.textAt(id, at);
        versions.push({ commit: id, path: at, ...(lines && { lines }) });
      }
      return versions;
    });
    const text = committed.length === 0 ? await this.textAt(commit, path) : undefined;
    const last = committed.at(-1) ?? { commit, path, ...(text && { lines: text }) };
    const now = await this.#nameNow(said, last.path);
    return now === last.path ? committed : [...committed, { ...last, path: now }]; // the same text, by its newest name
  }

  async movedTo(commit: string, path: string): Promise<readonly string[]> {
    const said = await this.#ask(commit);
    if (said === undefined) return [];
    const { git } = said;
    const committed = await once(said.changed, commit, () =>
      changedFiles(git, 'diff-tree', '-r', '-m', '--first-parent', '--no-commit-id', commit),
    );
    const later = [...(await changedFiles(git, 'diff', commit)), ...(await untrackedFiles(git))];
    const kind = /\.[^./]+$/.exec(path)?.[0] ?? '';
    return [...new Set([...committed, ...later])]
      .filter(each => each.endsWith(kind))
      .flatMap(each => this.#fromRepository(said, each) ?? []);
  }

  /** Git can be asked about these files: there is a repository with a commit, in a trusted workspace. */
  async isKnown(): Promise<boolean> {
    return (await this.#ask()) !== undefined;
  }

  /** A commit in words, its day as people say it; undefined where it is not known here. */
  async commit(id: string): Promise<CommitWords | undefined> {
    const said = await this.#ask(id);
    const words = said && (await commitWords(said.git, id, '--'));
    const today = clock.now().toISOString().slice(0, 10);
    return words && { ...words, day: this.engine.dayWords(words.day, today, vscode.env.language) };
  }

  /** The last commit, if its text of a file is this one; undefined where it is not, or git knows nothing of it. */
  async headOf(path: string, lines: readonly string[]): Promise<string | undefined> {
    const head = (await this.#ask())?.head;
    const committed = head === undefined ? undefined : await this.textAt(head, path);
    const isSame = committed?.length === lines.length && committed.every((line, at) => line === lines[at]);
    return isSame ? head : undefined;
  }

  /** What git has said so far; undefined where there is no git, or where this is no commit's id. */
  #ask(commit?: string): Promise<Said | undefined> {
    if (commit !== undefined && !isCommit(commit)) return Promise.resolve(undefined);
    const now = Date.now();
    if (this.#asking === undefined || this.#asking.until < now)
      this.#asking = { until: now + HEAD_STAYS, said: this.#askHead() };
    return this.#asking.said;
  }

  async #askHead(): Promise<Said | undefined> {
    const git = await gitFolder(this.root);
    const head = await git?.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (git === undefined || head?.code !== 0) return undefined;
    this.#listening ??= git.onDidChange(() => this.#hear(git));
    const id = head.out.trim();
    const nothing = { texts: new Map(), renames: new Map(), versions: new Map(), changed: new Map() };
    this.#said = this.#said?.head === id ? { ...this.#said, git } : { git, head: id, ...nothing };
    return this.#said;
  }

  #hear({ head }: GitFolder): void {
    if (head === undefined || head === this.#said?.head) return;
    this.#asking = undefined;
    this.#headChanged.fire();
  }

  /** What a file of a commit is called in the last commit, from the root of the repository. */
  async #lastName(said: Said, commit: string, path: string): Promise<string> {
    const renames = await once(said.renames, commit, () => renamesSince(said.git, commit));
    return renames.reduce((now, [from, to]) => (from === now ? to : now), this.#inRepository(said, path));
  }

  /** What a file of the last commit is called by now: as it is staged, or as it was renamed in this window. */
  async #nameNow(said: Said | undefined, path: string): Promise<string> {
    let now = path;
    if (said !== undefined && !(await this.#isThere(now))) {
      const inRepository = this.#inRepository(said, now);
      const [, to] = (await stagedRenames(said.git)).find(([from]) => from === inRepository) ?? [];
      now = (to !== undefined && this.#fromRepository(said, to)) || now;
    }
    if (await this.#isThere(now)) return now;
    const to = this.renamedHere?.get(codeFile(this.root, now)?.toString() ?? '');
    return to === undefined ? now : pathBelow(this.root, vscode.Uri.parse(to));
  }

  async #isThere(path: string): Promise<boolean> {
    const uri = codeFile(this.root, path);
    return uri !== undefined && (await isFile(uri));
  }

  #inRepository({ git }: Said, path: string): string {
    const below = pathBelow(git.root, this.root);
    return below === '' ? path : `${below}/${path}`;
  }

  #fromRepository({ git }: Said, path: string): string | undefined {
    const below = pathBelow(git.root, this.root);
    if (below === '') return path;
    return path.startsWith(`${below}/`) ? path.slice(below.length + 1) : undefined;
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}

/** What `answer` gives, or undefined where it takes too long: git goes on, and is there the next time. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A file's text, with what stands unsaved in an editor; where it is asked for as it is shown, as an editor has it. */
async function textOf(uri: vscode.Uri, asShown: boolean): Promise<string | undefined> {
  const wanted = uri.toString();
  const open = vscode.workspace.textDocuments.find(({ uri: each }) => each.toString() === wanted);
  const isShown = () => vscode.window.visibleTextEditors.some(({ document }) => document === open);
  if (open !== undefined && (open.isDirty || (asShown && isShown()))) return open.getText();
  if (!(await isFile(uri))) return undefined;
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    read => read,
    () => undefined,
  );
  return bytes && new TextDecoder().decode(bytes);
}

export function isFile(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}
