// What git says of the past of files: its answers, read. Paths are from the root of the repository.
import type { GitFolder } from './git';

/** A commit in words: its short id, its day as yyyy-mm-dd and its subject. */
export interface CommitWords {
  readonly id: string;
  readonly day: string;
  readonly subject: string;
}

/** A file that got another name. */
export type Rename = readonly [from: string, to: string];

/** A commit that changed a file, and the name that it gave it where that is another. */
export interface FileCommit {
  readonly id: string;
  readonly to?: string;
}

/** So many versions of a file are looked at between a note and now. */
const MOST_VERSIONS = 24;

/** So many commits that name goals are looked at, the newest. */
const MOST_NAMING = 2000;

/** A commit whose message names goals. */
export interface NamingCommit {
  readonly id: string;
  /** The day it was made, as yyyy-mm-dd. */
  readonly day: string;
  readonly author: string;
  readonly subject: string;
  readonly message: string;
}

/** The commits that HEAD leads back to and whose message has this key at the start of a line, the newest first. */
export async function commitsWithTrailer(git: GitFolder, key: string): Promise<readonly NamingCommit[]> {
  const args = ['-i', '-E', `--grep=^[[:space:]]*${key}[[:space:]]*:`, `--max-count=${MOST_NAMING}`];
  const format = `--format=${COMMIT}%H%x00%as%x00%an%x00%s%x00%B`;
  const answer = await git.run(['log', ...args, format, 'HEAD', '--']);
  if (answer?.code !== 0) return [];
  return answer.out
    .split(COMMIT)
    .slice(1)
    .map(part => {
      const [id = '', day = '', author = '', subject = '', message = ''] = part.split('\0');
      return { id, day, author, subject, message };
    });
}

/** What a commit did to a file: `A` made it, `D` deleted it, all else changed it. */
export async function filesOfCommit(
  git: GitFolder,
  id: string,
): Promise<readonly (readonly [status: string, path: string])[]> {
  if (!isCommit(id)) return [];
  const args = [
    '--root',
    '--no-commit-id',
    '-r',
    '-m',
    '--first-parent',
    '--no-renames',
    '--name-status',
    '-z',
  ];
  const answer = await git.run(['diff-tree', ...args, id, '--']);
  const parts = answer?.code === 0 ? answer.out.split('\0').filter(part => part !== '') : [];
  return parts.flatMap((status, at) => (at % 2 === 0 ? [[status, parts[at + 1] ?? ''] as const] : []));
}

/** What no name of a file and no id begins with. */
const COMMIT = '\u0001';

/** An id, so that nothing in the notes is an option or a range to git; with `^`, the commit before it. */
export const isCommit = (id: string): boolean => /^[0-9a-f]{4,64}\^?$/i.test(id);

/** Finds one commit by these arguments, and says it in words; undefined where there is none. */
export async function commitWords(
  git: GitFolder,
  ...args: readonly string[]
): Promise<CommitWords | undefined> {
  const answer = await git.run(['log', '-1', '--format=%h%x00%as%x00%s', ...args]);
  if (answer?.code !== 0 || answer.out.trim() === '') return undefined;
  const [id = '', day = '', subject = ''] = answer.out.trimEnd().split('\0');
  return { id, day, subject };
}

/** All renames since a commit, the oldest first: followed one by one they lead from an old name to the newest. */
export async function renamesSince(git: GitFolder, commit: string): Promise<readonly Rename[]> {
  const args = ['--reverse', '--first-parent', '-M', '--diff-filter=R', '--name-status', '-z', '--format='];
  const answer = await git.run(['log', ...args, `${commit}..HEAD`, '--']);
  return answer?.code === 0 ? renamesIn(answer.out) : [];
}

/** The renames that are staged and not committed. */
export async function stagedRenames(git: GitFolder): Promise<readonly Rename[]> {
  const args = ['--cached', '-M', '--diff-filter=R', '--name-status', '-z'];
  const answer = await git.run(['diff', ...args, 'HEAD', '--']);
  return answer?.code === 0 ? renamesIn(answer.out) : [];
}

/** The commits of the main line that changed a file, the oldest first; of very many, some of them. */
export async function commitsOf(git: GitFolder, since: string, path: string): Promise<readonly FileCommit[]> {
  const args = ['--follow', '--first-parent', '--diff-merges=first-parent', '-M', '--name-status', '-z'];
  const answer = await git.run(['log', ...args, `--format=${COMMIT}%H`, `${since}..HEAD`, '--', path]);
  if (answer?.code !== 0) return [];
  const all = answer.out
    .split(COMMIT)
    .slice(1)
    .map((part): FileCommit => {
      const id = /^[0-9a-f]+/.exec(part)?.[0] ?? '';
      const [renamed] = renamesIn(part.slice(id.length));
      return renamed === undefined ? { id } : { id, to: renamed[1] };
    })
    .reverse();
  const every = Math.ceil(all.length / MOST_VERSIONS);
  return all.filter(({ to }, at) => to !== undefined || (all.length - 1 - at) % every === 0);
}

/** The names of the files that a `diff` or `diff-tree` with these arguments shows. */
export async function changedFiles(git: GitFolder, ...args: readonly string[]): Promise<readonly string[]> {
  return names(await git.run([...args, '--no-renames', '--name-only', '-z', '--']));
}

export async function untrackedFiles(git: GitFolder): Promise<readonly string[]> {
  return names(await git.run(['ls-files', '--full-name', '--others', '--exclude-standard', '-z', '--']));
}

function names(answer: { readonly code: number; readonly out: string } | undefined): readonly string[] {
  return answer?.code === 0 ? answer.out.split('\0').filter(path => path !== '') : [];
}

/** `R100\0old\0new\0` for each. */
function renamesIn(out: string): readonly Rename[] {
  const parts = out.split('\0').map(part => part.replace(/^\n+/, ''));
  const pairs: Rename[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (!/^R\d+$/.test(parts[at] ?? '')) continue;
    pairs.push([parts[at + 1] ?? '', parts[at + 2] ?? '']);
    at += 2;
  }
  return pairs;
}
