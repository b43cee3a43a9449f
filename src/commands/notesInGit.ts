import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder, isBelowRepository, type GitFolder } from '../host/git';
import { pathOfNotes } from '../host/gitPaths';
import { TEMPORARY_ENDING } from '../store/temporaryFiles';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { firstLine } from './gitMessage';
import { abort } from './abort';

/** A file of the notes that git sees as changed, from the root of the repository. */
export interface ChangedNote {
  readonly path: string;
  readonly word: string;
}

/** A repository in which a commit does what people expect. */
export interface Ready {
  readonly git: GitFolder;
  readonly branch: string;
}

/**
 * The repository of a folder; where something is in the way, the command ends and says what. git itself is asked: what
 * the Git extension knows may be of a moment ago.
 */
export async function ready(open: OpenFolder): Promise<Ready> {
  if (!vscode.workspace.isTrusted)
    abort('no-trust', say('Sharing runs git: trust this workspace first, then share again.'));
  const git = await gitFolder(open.folder.uri);
  if (git === undefined && (await isBelowRepository(open.folder.uri))) {
    abort(
      'not-opened',
      say(
        'The repository of {name} begins in a folder above it and is not open. Run the command Git: Open Repositories In Parent Folders, then share again.',
        { name: open.folder.name },
      ),
    );
  }
  if (git === undefined || (await git.run(['--version'])) === undefined) {
    return abort(
      'no-git',
      say(
        'There is no git here for {name}: it is not in a repository, or git is switched off. Initialize a repository in the Source Control view, then share again.',
        { name: open.folder.name },
      ),
    );
  }
  const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (await isUnfinished(git, head?.code !== 0)) {
    abort(
      'busy',
      say(
        'A merge or a rebase is not finished. Finish it first, then share again; your notes are safe in their files.',
      ),
    );
  }
  if (head?.code !== 0) {
    return abort(
      'detached',
      say(
        'No branch is checked out, so a commit would soon be hard to find. Check out a branch, then share again.',
      ),
    );
  }
  await git.refresh();
  return { git, branch: head.out.trim() };
}

/** Whether something is half done in which a commit of single files is refused, or would become part of it. */
async function isUnfinished(git: GitFolder, isDetached: boolean): Promise<boolean> {
  const rebase = isDetached ? ['REBASE_HEAD'] : []; // it may outlive a rebase, which gives the branch back at its end
  const heads = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', ...rebase];
  const answers = await Promise.all(heads.map(head => git.run(['rev-parse', '-q', '--verify', head])));
  const unmerged = await git.run(['ls-files', '--unmerged', '-z']);
  return answers.some(answer => answer?.code === 0) || (unmerged?.out ?? '') !== '';
}

/** Whether there are commits that the remote does not have, as far as is known here. */
export async function isAhead(git: GitFolder): Promise<boolean> {
  if (!git.hasRemote) return false;
  const ahead = await git.run(['rev-list', '--count', '@{upstream}..HEAD']);
  return ahead?.code !== 0 || Number(ahead.out) > 0;
}

/** The changed files under `.mentoring/` of a folder; private notes are never among them. */
export async function changedNotes(git: GitFolder, open: OpenFolder): Promise<readonly ChangedNote[]> {
  return (await statusOf(git, open, ['--untracked-files=all'])).map(({ state, path }) => {
    const word =
      state === '??' || state.includes('A') ? t('new') : state.includes('D') ? t('deleted') : t('changed');
    return { path, word };
  });
}

/** What git is told to ignore of the notes, or of the folders that they lie in; undefined where there is nothing. */
export async function ignoredNotes(git: GitFolder, open: OpenFolder): Promise<string | undefined> {
  const found = await statusOf(git, open, ['--ignored']);
  return found.find(({ state, path }) => state === '!!' && /(\/|\.yaml)$/.test(path))?.path;
}

/** What `git status` says of the notes, but for the private ones; paths are from the root of the repository. */
async function statusOf(
  git: GitFolder,
  open: OpenFolder,
  options: readonly string[],
): Promise<readonly { readonly state: string; readonly path: string }[]> {
  const notes = await pathOfNotes(git, open);
  const answer = await git.run(['status', '--porcelain=v1', '-z', '--no-renames', ...options, '--', notes]);
  if (answer?.code !== 0)
    abort('git', say('git could not say what has changed: {reason}', { reason: firstLine(answer, t) }));
  return answer.out
    .split('\0')
    .filter(line => line.length > 3)
    .map(line => ({ state: line.slice(0, 2), path: line.slice(3) }))
    .filter(({ path }) => !path.startsWith(`${notes}/private/`) && !path.endsWith(TEMPORARY_ENDING));
}

/** Pushes the branch; a failure is said in plain words, and the commit stays. */
export async function push(git: GitFolder): Promise<void> {
  if (!git.hasRemote)
    abort('no-remote', say('The notes are committed. There is no remote to push to: add one, then push.'));
  try {
    await git.push();
  } catch (error) {
    const { gitErrorCode, stderr, message } = error as {
      gitErrorCode?: string;
      stderr?: string;
      message?: string;
    };
    // The Git extension calls it rejected, too, where a hook here or the remote would not have it.
    if (stderr === undefined ? gitErrorCode === 'PushRejected' : /\[rejected\]/.test(stderr)) {
      abort(
        'push-rejected',
        say('The notes are committed here. Somebody else has pushed meanwhile: pull, then share again.'),
      );
    }
    const lines = (stderr ?? message ?? String(error)).split('\n').map(line => line.trim());
    const reason = lines.find(line => line !== '' && !/^To\s/.test(line)) ?? '';
    abort('push', say('The notes are committed here. They could not be pushed: {reason}', { reason }));
  }
}
