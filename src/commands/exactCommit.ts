import * as vscode from 'vscode';
import { say, type Text } from '../core/text';
import type { GitFolder } from '../host/git';
import type { Engine } from '../host/lazyBundles';
import type { GitAnswer } from '../host/platform/platform';
import { t } from '../host/strings';
import { keepNotes } from './keepNotes';
import { firstLine, type Changed, type Ready } from './notesInGit';
import { stop } from './stop';

/**
 * Commits these files as they are on disk, and nothing else, on the branch that is checked out; or ends the command
 * with everything as it was: branch, index and files. The commit is made from an index of its own and then compared,
 * since a hook can put anything into it (`git add .`), also where git is told to commit single files.
 */
export async function commitExactly(
  { git, branch }: Ready,
  engine: Engine,
  paths: readonly Changed[],
  message: string,
): Promise<void> {
  const chosen = paths.map(({ path }) => path);
  const index = await indexOf(git);
  if (await isThere(withEnd(index, '.lock'))) stop('index-locked', LOCKED);
  const apart = withEnd(index, `-mentoring-notes-${Date.now().toString(36)}`);
  const notes = await keepNotes(git.root, engine, chosen);
  let outcome: Outcome;
  try {
    outcome = await commitApart({ git, ref: `refs/heads/${branch}`, index, apart }, chosen, message);
  } finally {
    for (const file of [apart, withEnd(apart, '.lock')]) await vscode.workspace.fs.delete(file).then(...DONE);
  }
  if (outcome === 'done') return;
  const left = outcome.isThere === true ? [] : await notes.putBack();
  stop(outcome.code, left.length === 0 ? outcome.text : outcome.textWith(few(left)));
}

const LOCKED = say(
  'Nothing was committed: another program is using git here (there is an index.lock). Wait until it is done, then share again.',
);

const DONE = [() => undefined, () => undefined] as const; // a file that is not there is what is wanted

/** A commit under way: the branch that it is for, the index of the repository, and the one it is made from. */
interface Making {
  readonly git: GitFolder;
  readonly ref: string;
  readonly index: vscode.Uri;
  readonly apart: vscode.Uri;
}

/** Why there is no commit as it was wanted. */
interface Refused {
  readonly code: string;
  readonly text: Text;
  /** The same, where files on disk are not as they were. */
  readonly textWith: (paths: string) => Text;
  /** There is a commit all the same, which could not be taken back. */
  readonly isThere?: true;
}

type Outcome = 'done' | Refused;

async function commitApart(making: Making, chosen: readonly string[], message: string): Promise<Outcome> {
  const { git, ref, index, apart } = making;
  const before = await commitAt(git, ref);
  await vscode.workspace.fs.copy(index, apart).then(...DONE); // it spares git looking into every file
  const wanted = await treeOf(making, before, chosen);
  if (typeof wanted !== 'string') return failed(wanted);
  if (before !== undefined && wanted === (await git.run(['rev-parse', `${before}^{tree}`]))?.out.trim())
    return nothingNew();
  const answer = await git.run(['commit', '--quiet', '-m', message], apart);
  const made = await commitAt(git, ref);
  if (made === undefined || made === before) return failed(answer);
  const [tree, ...parents] = (await output(git, ['rev-parse', `${made}^{tree}`, `${made}^@`])).split('\n');
  const isNext = parents.join() === (before ?? '');
  const isWanted = tree === wanted;
  if (!(isNext && isWanted)) {
    if (answer?.code !== 0 && !isWanted) return failed(answer); // the commit that is there is somebody else's
    const isOurs = isNext || (isWanted && parents.length === 1);
    if (!isOurs || !(await takeBack(making, made, parents[0]))) return NOT_LAST;
    return isNext ? byHook(chosen, await differing(git, wanted, tree ?? made)) : MEANWHILE;
  }
  const told = await git.run(['reset', '--quiet', '--', ...chosen]);
  if (told?.code === 0) return 'done';
  return (await takeBack(making, made, before)) ? failed(told) : NOT_LAST;
}

/** The id of what is to be committed, a tree: the last commit with the chosen files as they are now; or why not. */
async function treeOf(
  { git, apart }: Making,
  before: string | undefined,
  chosen: readonly string[],
): Promise<string | GitAnswer | undefined> {
  const steps = [
    ['read-tree', ...(before === undefined ? ['--empty'] : ['-i', '-m', before])],
    ['update-index', '--add', '--remove', '--replace', '--', ...chosen],
    ['write-tree'],
  ];
  let answer: GitAnswer | undefined;
  for (const step of steps) {
    answer = await git.run(step, apart);
    if (answer?.code !== 0) return answer;
  }
  return answer?.out.trim();
}

/** Gives the branch its last commit back, but only while it still ends with ours; whether that was done. */
async function takeBack({ git, ref }: Making, made: string, before: string | undefined): Promise<boolean> {
  const args = before === undefined ? ['-d', ref, made] : [ref, before, made];
  return (await git.run(['update-ref', ...args]))?.code === 0;
}

async function commitAt(git: GitFolder, ref: string): Promise<string | undefined> {
  const answer = await git.run(['rev-parse', '--quiet', '--verify', `${ref}^{commit}`]);
  return answer?.code === 0 ? answer.out.trim() : undefined;
}

async function differing(git: GitFolder, wanted: string, tree: string): Promise<readonly string[]> {
  const names = await output(git, ['diff-tree', '-r', '-z', '--no-renames', '--name-only', wanted, tree]);
  return names.split('\0').filter(name => name !== '');
}

async function output(git: GitFolder, args: readonly string[]): Promise<string> {
  return (await git.run(args))?.out.trim() ?? '';
}

/** The file of the index: of a worktree or a submodule it lies elsewhere than in `.git`. */
async function indexOf(git: GitFolder): Promise<vscode.Uri> {
  const answer = await git.run(['rev-parse', '--git-path', 'index']);
  const path = answer?.out.replace(/\r?\n$/, '') ?? '';
  if (answer?.code !== 0) return stop('git', notCommitted(firstLine(answer)));
  return /^([a-z]:)?[\\/]/i.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(git.root, path);
}

function withEnd(file: vscode.Uri, end: string): vscode.Uri {
  return file.with({ path: file.path + end });
}

function isThere(file: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function nothingNew(): Refused {
  return refused('nothing-to-share', say('There is nothing to share: all notes are committed.'));
}

/** Why git made no commit. */
function failed(answer: GitAnswer | undefined): Refused {
  const reason = firstLine(answer);
  const error = answer?.error ?? '';
  if (/tell me who you are|empty ident/i.test(error)) {
    return refused(
      'no-name',
      say('git does not know your name and e-mail yet. Set user.name and user.email, then share again.'),
    );
  }
  if (/index\.lock/.test(error)) return refused('index-locked', LOCKED);
  if (/failed to write commit object/.test(error) && /gpg|sign|key/i.test(error)) {
    return refused(
      'signing',
      say(
        'Nothing was committed: git signs the commits here and could not: {reason}. Try "git commit -S" in a terminal, or set commit.gpgSign to false, then share again.',
        { reason: reason.replace(/\.$/, '') },
      ),
    );
  }
  return {
    code: 'commit',
    text: notCommitted(reason),
    textWith: paths =>
      say(
        'Nothing was committed. git, or a hook of this repository, said: {reason} What {paths} says is different now: look at it, then share again.',
        { reason, paths },
      ),
  };
}

function notCommitted(reason: string): Text {
  return say('Nothing was committed. git, or a hook of this repository, said: {reason}', { reason });
}

/** What a hook has done to the commit, which is taken back. */
function byHook(chosen: readonly string[], differ: readonly string[]): Refused {
  const changed = differ.filter(path => chosen.includes(path));
  const text =
    changed.length === 0
      ? say(
          'Nothing was committed: a hook of this repository put into the commit what was not chosen: {paths}. Let the hook leave other files alone (it may run "git add ."), or commit in the Source Control view.',
          { paths: few(differ) },
        )
      : say(
          'Nothing was committed: a hook of this repository changed {paths} on the way into the commit. Let the hook change the file first and look at it, or commit in the Source Control view.',
          { paths: few(changed) },
        );
  return {
    code: 'hook',
    text,
    textWith: paths =>
      say(
        'Nothing was committed: a hook of this repository changed what is committed. What {paths} says is different now: look at it, then share again.',
        { paths },
      ),
  };
}

const MEANWHILE = refused(
  'meanwhile',
  say('Nothing was committed: somebody else committed here in the same moment. Share again.'),
);

/** What lies below cannot be taken away. */
const NOT_LAST: Refused = {
  ...refused(
    'not-last',
    say(
      'The notes are committed, but a hook or somebody else has committed after them, so nothing was pushed. Look at the last commits, then push.',
    ),
  ),
  isThere: true,
};

function refused(code: string, text: Text): Refused {
  return { code, text, textWith: () => text };
}

/** Some of the paths, and how many more there are. */
function few(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ');
  const count = paths.length - 3;
  return count > 0 ? t('{paths} and {count} more', { paths: shown, count }) : shown;
}
