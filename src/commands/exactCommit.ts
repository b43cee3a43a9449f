import { fail, ok, type Result } from '../core/result';
import type { Translate } from '../core/text';
import { retryWhile, retryWhileLocked } from '../host/indexLock';
import type { GitAnswer } from '../host/platform/platform';
import {
  byHook,
  ELSEWHERE,
  failed,
  few,
  LOCKED,
  MEANWHILE,
  NOTHING_NEW,
  NOT_LAST,
  type Refused,
} from './commitRefused';
import { keepNotes, type NotesToKeep } from './keepNotes';

/** What a commit is made with: git itself, and the files that git works on. */
export interface CommitTools {
  /**
   * Runs git in the root of the repository; undefined where no program can be run. Paths among the arguments are never
   * patterns.
   * @param index the full path of the file to use as its index; without it, the one of the repository
   */
  readonly run: (args: readonly string[], index?: string) => Promise<GitAnswer | undefined>;
  /** The full path of that root. */
  readonly root: string;
  /** Any files of this machine, by their full paths. */
  readonly files: FilesOfGit;
  /** The files of the repository, by their paths from its root. */
  readonly notes: NotesToKeep;
  readonly t: Translate;
  /** Waits for a moment while another program has the index; default: a part of a second. */
  readonly wait?: () => Promise<void>;
}

interface FilesOfGit {
  isThere(path: string): Promise<boolean>;
  /** Rejects where there is no such file. */
  copy(from: string, to: string): Promise<void>;
  /** Removes a file for good; rejects where there is none. */
  remove(path: string): Promise<void>;
}

/** What is to be committed. */
export interface Chosen {
  /** The branch that is checked out. */
  readonly branch: string;
  /** Files from the root of the repository, also such as are gone: that they are is committed. */
  readonly paths: readonly string[];
  readonly message: string;
}

/**
 * Commits these files as they are on disk, and nothing else, on the branch that is checked out; or says why not, with
 * everything as it was: branch, index and files. The commit is made from an index of its own and then compared,
 * since a hook can put anything into it (`git add .`), also where git is told to commit single files.
 */
export async function commitExactly(tools: CommitTools, chosen: Chosen): Promise<Result<void>> {
  const { files, t } = tools;
  const found = await indexOf(tools);
  if (!found.ok) return found;
  const index = found.value;
  const isLocked = await retryWhile(() => files.isThere(`${index}.lock`), Boolean, tools.wait);
  if (isLocked) return fail(LOCKED.code, LOCKED.text);
  const apart = `${index}-mentoring-notes-${Date.now().toString(36)}`;
  const notes = await keepNotes(tools.notes, chosen.paths);
  let outcome: Outcome;
  try {
    outcome = await commitApart({ tools, ref: `refs/heads/${chosen.branch}`, index, apart }, chosen);
  } finally {
    for (const file of [apart, `${apart}.lock`]) await files.remove(file).catch(() => undefined); // it may not be there
  }
  if (outcome === 'done') return ok(undefined);
  const left = outcome.isThere === true ? [] : await notes.putBack();
  return fail(outcome.code, left.length === 0 ? outcome.text : outcome.textWith(few(left, t)));
}

/** A commit under way: the branch that it is for, the index of the repository, and the one it is made from. */
interface Making {
  readonly tools: CommitTools;
  readonly ref: string;
  readonly index: string;
  readonly apart: string;
}

type Outcome = 'done' | Refused;

async function commitApart(making: Making, { paths, message }: Chosen): Promise<Outcome> {
  const { tools, ref, index, apart } = making;
  const { t } = tools;
  const before = await commitAt(tools, ref);
  await tools.files.copy(index, apart).catch(() => undefined); // it spares git looking into every file; there may be none
  const wanted = await treeOf(making, before, paths);
  if (typeof wanted !== 'string') return failed(wanted, t);
  if (wanted === (await treeAt(tools, before))) return NOTHING_NEW;
  const answer = await tools.run(['commit', '--quiet', '-m', message], apart);
  const made = await commitAt(tools, 'HEAD');
  if (made === undefined || made === before) return failed(answer, t);
  const [tree, ...parents] = (await output(tools, ['rev-parse', `${made}^{tree}`, `${made}^@`])).split('\n');
  const isNext = parents.join() === (before ?? '');
  const isWanted = tree === wanted;
  if (!(isNext && isWanted)) {
    if (answer?.code !== 0) return failed(answer, t); // the commit that is there is somebody else's
    const isAbove = isWanted && parents.length === 1 && (await treeAt(tools, parents[0])) !== wanted;
    const isOurs = isNext || isAbove; // else it is an empty one, and ours below it
    if (!isOurs || !(await takeBack(tools, made, parents[0]))) return NOT_LAST;
    return isNext ? byHook(paths, await differing(tools, wanted, tree ?? made), t) : MEANWHILE;
  }
  if ((await output(tools, ['symbolic-ref', '--quiet', 'HEAD'])) !== ref)
    return (await takeBack(tools, made, before)) ? ELSEWHERE : NOT_LAST;
  const told = await retryWhileLocked(() => tools.run(['reset', '--quiet', '--', ...paths]), tools.wait);
  if (told?.code === 0) return 'done';
  return (await takeBack(tools, made, before)) ? failed(told, t) : NOT_LAST;
}

/** The id of what is to be committed, a tree: the last commit with the chosen files as they are now; or why not. */
async function treeOf(
  { tools, apart }: Making,
  before: string | undefined,
  paths: readonly string[],
): Promise<string | GitAnswer | undefined> {
  const steps = [
    ['read-tree', ...(before === undefined ? ['--empty'] : ['-i', '-m', before])],
    ['update-index', '--add', '--remove', '--replace', '--', ...paths],
    ['write-tree'],
  ];
  let answer: GitAnswer | undefined;
  for (const step of steps) {
    answer = await tools.run(step, apart);
    if (answer?.code !== 0) return answer;
  }
  return answer?.out.trim();
}

/** Gives the branch its last commit back, but only while it still ends with ours; whether that was done. */
async function takeBack(tools: CommitTools, made: string, before: string | undefined): Promise<boolean> {
  const args = before === undefined ? ['-d', 'HEAD', made] : ['HEAD', before, made];
  return (await tools.run(['update-ref', ...args]))?.code === 0;
}

async function commitAt(tools: CommitTools, ref: string): Promise<string | undefined> {
  const answer = await tools.run(['rev-parse', '--quiet', '--verify', `${ref}^{commit}`]);
  return answer?.code === 0 ? answer.out.trim() : undefined;
}

async function treeAt(tools: CommitTools, commit: string | undefined): Promise<string | undefined> {
  return commit === undefined ? undefined : output(tools, ['rev-parse', `${commit}^{tree}`]);
}

async function differing(tools: CommitTools, wanted: string, tree: string): Promise<readonly string[]> {
  const names = await output(tools, ['diff-tree', '-r', '-z', '--no-renames', '--name-only', wanted, tree]);
  return names.split('\0').filter(name => name !== '');
}

async function output(tools: CommitTools, args: readonly string[]): Promise<string> {
  return (await tools.run(args))?.out.trim() ?? '';
}

/** The file of the index: of a worktree or a submodule it lies elsewhere than in `.git`. */
async function indexOf(tools: CommitTools): Promise<Result<string>> {
  const answer = await tools.run(['rev-parse', '--git-path', 'index']);
  const path = answer?.out.replace(/\r?\n$/, '') ?? '';
  if (answer?.code !== 0) return fail('git', failed(answer, tools.t).text);
  return ok(/^([a-z]:)?[\\/]/i.test(path) ? path : `${tools.root}/${path}`);
}
