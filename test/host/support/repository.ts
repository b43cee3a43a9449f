// The workspace as a git repository: only Node can run git.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deepEqual, rejects } from './assert';
import { filesNow, useNotes } from './notes';
import { root } from './workspace';

/** A file of the workspace on this machine. */
export const inside = (path: string): string => join(root().fsPath, path);

/** Runs git in the workspace, and gives what it says. */
export const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root().fsPath, encoding: 'utf8', stdio: 'pipe' });

/** Writes a file at once, as another program would, and the folders above it. */
export function put(path: string, text: string): void {
  mkdirSync(dirname(inside(path)), { recursive: true });
  writeFileSync(inside(path), text);
}

/** The index and what is untracked, as git sees them. */
export const status = (): readonly string[] =>
  git('status', '--porcelain', '--untracked-files=all', '-z').split('\0').filter(Boolean);

/** What a commit changed: `A path`, `M path`, `D path`. */
export const committed = (commit = 'HEAD'): readonly string[] =>
  git('-c', 'core.quotepath=off', 'show', '--no-renames', '--name-status', '--format=', commit)
    .trim()
    .split('\n')
    .map(line => line.replace('\t', ' '));

export const head = (): string => git('rev-parse', 'HEAD').trim();

/** Commits, index and files, to be compared. */
const everything = async () => ({
  status: status(), // first, since it brings the index up to date
  commits: git('for-each-ref'),
  index: git('ls-files', '--stage', '--debug'),
  staged: git('diff', '--cached'),
  notStaged: git('diff'),
  notes: await filesNow(),
});

/** Holds when a command is refused and no commit, no index entry and no file is different from before. */
export async function refusedWithoutTrace(work: () => PromiseLike<unknown>, says: RegExp): Promise<void> {
  const before = await everything();
  await rejects(work(), says);
  deepEqual(await everything(), before);
}

/**
 * Before each test of a suite, the notes as they are in `NOTES`, committed, and nothing else changed. Their folders
 * stay where they are: VS Code may lose sight of folders that go and come again.
 */
export function useRepository(): void {
  let start: string;
  before(() => {
    start = head();
  });
  beforeEach(async () => {
    git('reset', '-q', start);
    git('checkout', '-q', '--', '.');
    git('clean', '-fdq', '-e', '.mentoring');
    await useNotes();
    git('add', '-A');
    git('commit', '-q', '-m', 'Notes');
  });
  after(() => {
    git('reset', '-q', '--hard', start);
    git('clean', '-fdq');
  });
}
