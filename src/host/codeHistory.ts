import * as vscode from 'vscode';
import type { AnchorHistory } from '../core/anchors/withHistory';
import { codeFile } from './codeFiles';
import { gitFolder, type GitFolder } from './git';
import type { Engine } from './lazyBundles';
import { pathBelow } from './pathBelow';

/** How long git may take for one place before it is found without, in milliseconds. */
const PATIENCE = 2000;

/** Files larger than this are not looked into, in characters. */
const LARGEST = 5_000_000;

/** A file that was renamed in this window, which git may not know yet: URIs. */
export type Renamed = ReadonlyMap<string, string>;

/** What is known of the past of a code file's repository, kept for as long as its last commit stays the same. */
interface Remembered {
  readonly head: string;
  readonly texts: Map<string, Promise<readonly string[] | undefined>>;
  readonly renames: Map<string, Promise<readonly (readonly [from: string, to: string])[]>>;
}

/** A commit in words: its short id, its day as yyyy-mm-dd and its subject. */
export interface CommitWords {
  readonly id: string;
  readonly day: string;
  readonly subject: string;
}

/** The history of the files of code below one folder: by git where it may be asked, else what is there now. */
export class CodeHistory implements AnchorHistory {
  #remembered: Remembered | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly root: vscode.Uri,
    private readonly renamedHere: Renamed = new Map(),
  ) {}

  async textAt(commit: string, path: string): Promise<readonly string[] | undefined> {
    const asked = await this.#git();
    if (asked === undefined || !isCommit(commit)) return undefined;
    const { git, known } = asked;
    const name = `${commit}:${this.#inRepository(git, path)}`;
    return this.#once(known.texts, name, async () => {
      const answer = await git.run(['show', '--no-textconv', name, '--']);
      return answer?.code === 0 && answer.out.length <= LARGEST ? this.engine.linesOf(answer.out) : undefined;
    });
  }

  async now(path: string): Promise<readonly string[] | undefined> {
    const uri = codeFile(this.root, path);
    const text = uri && (await textOf(uri));
    return text === undefined || text.length > LARGEST ? undefined : this.engine.linesOf(text);
  }

  async renamed(commit: string, path: string): Promise<string | undefined> {
    const isThere = async (at: string) => {
      const uri = codeFile(this.root, at);
      return uri !== undefined && (await isFile(uri));
    };
    let now = path;
    const asked = isCommit(commit) ? await this.#git() : undefined;
    if (asked !== undefined) {
      const { git, known } = asked;
      const renames = await this.#once(known.renames, commit, () => renamesSince(git, commit));
      let inRepository = this.#inRepository(git, path);
      for (const [from, to] of renames) if (from === inRepository) inRepository = to;
      now = this.#fromRepository(git, inRepository) ?? path;
    }
    for (let hops = 0; hops < 20; hops++) {
      const to = this.renamedHere.get(codeFile(this.root, now)?.toString() ?? '');
      if (to === undefined || (await isThere(now))) break;
      now = pathBelow(this.root, vscode.Uri.parse(to));
    }
    return (await isThere(now)) ? now : undefined;
  }

  async movedTo(commit: string): Promise<readonly string[]> {
    const asked = isCommit(commit) ? await this.#git() : undefined;
    const answer = await asked?.git.run([
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      '--diff-filter=AM',
      commit,
      '--',
    ]);
    if (asked === undefined || answer?.code !== 0) return [];
    const paths = answer.out.split('\0').filter(path => path !== '');
    return paths.flatMap(path => this.#fromRepository(asked.git, path) ?? []);
  }

  /** A commit in words; undefined where it is not known here. */
  async commit(id: string): Promise<CommitWords | undefined> {
    const asked = isCommit(id) ? await this.#git() : undefined;
    return asked && wordsOf(await asked.git.run(['log', '-1', FORMAT, id, '--']));
  }

  /** The last commit since another that took a text out of a file, or put it in. */
  async goneSince(commit: string, path: string, text: string): Promise<CommitWords | undefined> {
    const asked = isCommit(commit) && text !== '' ? await this.#git() : undefined;
    if (asked === undefined) return undefined;
    const file = this.#inRepository(asked.git, path);
    return wordsOf(await asked.git.run(['log', '-1', FORMAT, '-S', text, `${commit}..HEAD`, '--', file]));
  }

  /** The last commit, if its text of a file is this one; undefined where it is not, or git knows nothing of it. */
  async headOf(path: string, lines: readonly string[]): Promise<string | undefined> {
    const asked = await this.#git();
    if (asked === undefined || asked.known.head === '') return undefined;
    const committed = await this.textAt(asked.known.head, path);
    const isSame = committed?.length === lines.length && committed.every((line, at) => line === lines[at]);
    return isSame ? asked.known.head : undefined;
  }

  /** The address of the repository, to name it by elsewhere; undefined where it has none. */
  async address(): Promise<string | undefined> {
    return (await this.#git())?.git.remotes[0];
  }

  async #git(): Promise<{ readonly git: GitFolder; readonly known: Remembered } | undefined> {
    const git = await gitFolder(this.root);
    const head = await git?.run(['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (git === undefined || head === undefined) return undefined;
    const id = head.code === 0 ? head.out.trim() : '';
    if (this.#remembered?.head !== id) this.#remembered = { head: id, texts: new Map(), renames: new Map() };
    return { git, known: this.#remembered };
  }

  #once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
    const asked = known.get(key) ?? ask();
    known.set(key, asked);
    return asked;
  }

  #inRepository({ root }: GitFolder, path: string): string {
    const below = pathBelow(root, this.root);
    return below === '' ? path : `${below}/${path}`;
  }

  #fromRepository({ root }: GitFolder, path: string): string | undefined {
    const below = pathBelow(root, this.root);
    if (below === '') return path;
    return path.startsWith(`${below}/`) ? path.slice(below.length + 1) : undefined;
  }
}

/** What `answer` gives, or undefined where it takes too long: git goes on, and is there the next time. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const FORMAT = '--format=%h%x00%as%x00%s';

function wordsOf(
  answer: { readonly code: number; readonly out: string } | undefined,
): CommitWords | undefined {
  if (answer?.code !== 0 || answer.out.trim() === '') return undefined;
  const [id = '', day = '', subject = ''] = answer.out.trimEnd().split('\0');
  return { id, day, subject };
}

/** All renames since a commit, the oldest first: followed one by one they lead from an old name to the newest. */
async function renamesSince(git: GitFolder, commit: string): Promise<readonly (readonly [string, string])[]> {
  const committed = await git.run([
    'log',
    '--reverse',
    '--first-parent',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '-z',
    '--format=',
    `${commit}..HEAD`,
    '--',
  ]);
  const staged = await git.run(['diff', '-M', '--diff-filter=R', '--name-status', '-z', 'HEAD', '--']);
  return [committed, staged].flatMap(answer => (answer?.code === 0 ? pairsIn(answer.out) : []));
}

/** `R100\0old\0new\0` for each. */
function pairsIn(out: string): readonly (readonly [string, string])[] {
  const parts = out.split('\0').map(part => part.replace(/^\n+/, ''));
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (!/^R\d+$/.test(parts[at] ?? '')) continue;
    pairs.push([parts[at + 1] ?? '', parts[at + 2] ?? '']);
    at += 2;
  }
  return pairs;
}

/** An id, so that nothing in the notes is an option or a range to git. */
const isCommit = (id: string) => /^[0-9a-f]{4,64}$/i.test(id);

/** A file's text, with what stands unsaved in an editor. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const wanted = uri.toString();
  const open = vscode.workspace.textDocuments.find(({ uri: each }) => each.toString() === wanted);
  if (open?.isDirty === true) return open.getText(); // one without changes may lag behind the disk for a moment
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
