import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder, type GitAnswer, type GitFolder } from '../host/git';
import type { OpenFolder } from '../host/notesWorkspace';
import { t } from '../host/strings';
import { choiceAt, manyAt, notEmpty, textAt, choose } from './ask';
import type { Command, Run } from './registry';
import { stop } from './stop';
import { namedFolder } from './targets';
import { askAll, question } from './wizard';

export const shareCommands: readonly Command[] = [{ id: 'mentoring.share', required: [], run: share }];

/** A file of the notes that git sees as changed, from the root of the repository. */
interface Changed {
  readonly path: string;
  /** Git does not know the file yet. */
  readonly isNew: boolean;
  readonly word: string;
}

interface Wish {
  paths: readonly Changed[];
  message: string;
  push: boolean;
}

/**
 * Commits the notes of a folder and nothing else, and pushes if wanted. What the user had staged stays staged: the
 * commit takes the named files alone (`git commit --only`).
 */
async function share(run: Run): Promise<undefined> {
  const open =
    namedFolder(run) ??
    (await choose(
      t('Share which notes?'),
      run.folders.map(folder => ({ label: folder.folder.name, value: folder })),
    ));
  const git = await ready(open);
  const changed = await changedNotes(git, open);
  const asked: Wish = {
    paths: changed,
    message: run.args.text('message') ?? t('Update the mentoring notes'),
    push: run.args.flag('push') ?? false,
  };
  const pushOnly = changed.length === 0;
  if (pushOnly && (run.byProgram || !git.hasRemote))
    return stop('nothing-to-share', say('There is nothing to share: all notes are committed.'));
  if (!run.byProgram) await ask(run, git, asked);
  if (asked.paths.length > 0) await commit(git, asked);
  if (asked.push) await push(git);
  await git.refresh();
  return undefined;
}

/** The repository, where it is in a state in which a commit does what people expect. */
async function ready(open: OpenFolder): Promise<GitFolder> {
  if (!vscode.workspace.isTrusted)
    stop(
      'no-trust',
      say('Sharing runs git, which needs a trusted workspace. Trust this one, then share again.'),
    );
  const git = await gitFolder(open.folder.uri);
  if (git === undefined || (await git.run(['--version'])) === undefined) {
    stop(
      'no-git',
      say(
        'There is no git here for {name}: it is not in a repository, or git is switched off. Initialize a repository in the Source Control view, then share again.',
        { name: open.folder.name },
      ),
    );
  }
  if (git.busy || (await unfinished(git))) {
    stop(
      'busy',
      say(
        'A merge or a rebase is not finished. Finish it first, then share again; your notes are safe in their files.',
      ),
    );
  }
  if (git.branch === undefined) {
    stop(
      'detached',
      say(
        'No branch is checked out, so a commit would soon be hard to find. Check out a branch, then share again.',
      ),
    );
  }
  return git;
}

async function unfinished(git: GitFolder): Promise<boolean> {
  const heads = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'];
  const answers = await Promise.all(heads.map(head => git.run(['rev-parse', '-q', '--verify', head])));
  return answers.some(answer => answer?.code === 0);
}

/** The changed files under `.mentoring/` of a folder; private notes are never among them. */
async function changedNotes(git: GitFolder, open: OpenFolder): Promise<readonly Changed[]> {
  const below = open.folder.uri.path.slice(git.root.path.replace(/\/$/, '').length + 1);
  const notes = below === '' ? '.mentoring' : `${below}/.mentoring`;
  const answer = await git.run([
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--',
    notes,
  ]);
  if (answer?.code !== 0)
    stop('git', say('git could not say what has changed: {reason}', { reason: firstLine(answer) }));
  return answer.out
    .split('\0')
    .filter(line => line.length > 3 && !line.slice(3).startsWith(`${notes}/private/`))
    .map(line => {
      const state = line.slice(0, 2);
      const isNew = state === '??';
      const word =
        isNew || state.includes('A') ? t('new') : state.includes('D') ? t('deleted') : t('changed');
      return { path: line.slice(3), isNew, word };
    });
}

async function ask(run: Run, git: GitFolder, wish: Wish): Promise<void> {
  const title = t('Share the Notes');
  const unsaved = vscode.workspace.textDocuments
    .filter(document => document.isDirty)
    .map(document => document.uri.path);
  await askAll([
    question(
      place =>
        manyAt(
          {
            title,
            prompt: t('These files are committed, and nothing else.'),
            options: wish.paths.map(changed => ({
              label: changed.path.slice(changed.path.lastIndexOf('/') + 1),
              description: changed.word,
              detail: unsaved.some(path => path.endsWith(`/${changed.path}`))
                ? t('{path} (unsaved changes are not shared)', { path: changed.path })
                : changed.path,
              picked: true,
              value: changed,
            })),
          },
          place,
        ),
      paths => (wish.paths = paths),
      () => wish.paths.length > 0,
    ),
    question(
      place =>
        textAt(
          {
            title,
            prompt: t('What is it about? This is the message of the commit.'),
            value: wish.message,
            check: notEmpty,
          },
          place,
        ),
      message => (wish.message = message),
      () => wish.paths.length > 0 && !run.args.has('message'),
    ),
    question(
      place =>
        choiceAt(
          {
            title,
            prompt: t('And then?'),
            options: [
              {
                label: t('Commit and push'),
                detail: t('{branch} goes to its remote; the others get it with their next pull.', {
                  branch: git.branch ?? '',
                }),
                value: true,
              },
              {
                label: t('Commit only'),
                detail: t('It stays on this machine until you push.'),
                value: false,
              },
            ],
          },
          place,
        ),
      then => (wish.push = then),
      () => git.hasRemote && !run.args.has('push'),
    ),
  ]);
}

async function commit(git: GitFolder, { paths, message }: Wish): Promise<void> {
  const all = paths.map(({ path }) => path);
  const fresh = paths.filter(({ isNew }) => isNew).map(({ path }) => path);
  if (fresh.length > 0) await mustRun(git, ['add', '--intent-to-add', '--', ...fresh]);
  const done = await git.run(['commit', '--quiet', '--only', '-m', message, '--', ...all]);
  if (done?.code === 0) return;
  if (fresh.length > 0) await git.run(['reset', '--quiet', '--', ...fresh]); // as it was before
  const reason = firstLine(done);
  if (/tell me who you are|empty ident/i.test(done?.error ?? '')) {
    stop(
      'no-name',
      say('git does not know your name and e-mail yet. Set user.name and user.email, then share again.'),
    );
  }
  stop('commit', say('Nothing was committed. git, or a hook of this repository, said: {reason}', { reason }));
}

async function push(git: GitFolder): Promise<void> {
  if (!git.hasRemote)
    stop('no-remote', say('The notes are committed. There is no remote to push to: add one, then push.'));
  try {
    await git.push();
  } catch (error) {
    const { gitErrorCode, stderr, message } = error as {
      gitErrorCode?: string;
      stderr?: string;
      message?: string;
    };
    if (gitErrorCode === 'PushRejected' || /rejected|fetch first|non-fast-forward/.test(stderr ?? '')) {
      stop(
        'push-rejected',
        say('The notes are committed here. Somebody else has pushed meanwhile: pull, then share again.'),
      );
    }
    const reason = (stderr ?? message ?? String(error)).trim().split('\n')[0] ?? '';
    stop('push', say('The notes are committed here. They could not be pushed: {reason}', { reason }));
  }
}

async function mustRun(git: GitFolder, args: readonly string[]): Promise<void> {
  const answer = await git.run(args);
  if (answer?.code !== 0)
    stop('git', say('Nothing was committed. git said: {reason}', { reason: firstLine(answer) }));
}

function firstLine(answer: GitAnswer | undefined): string {
  const text = answer === undefined ? '' : `${answer.error}\n${answer.out}`;
  return (
    text
      .split('\n')
      .find(line => line.trim() !== '')
      ?.trim() ?? t('nothing')
  );
}
