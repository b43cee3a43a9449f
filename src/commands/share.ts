import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder, type GitAnswer, type GitFolder } from '../host/git';
import type { OpenFolder } from '../host/notesWorkspace';
import { t } from '../host/strings';
import { choiceAt, choose, manyAt, notEmpty, textAt, type Option } from './ask';
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
  const repository = await ready(open);
  const { git } = repository;
  const changed = await changedNotes(git, open);
  const wish: Wish = {
    paths: changed,
    message: run.args.text('message') ?? t('Update the mentoring notes'),
    push: run.args.flag('push') ?? false,
  };
  if (changed.length === 0 && (run.byProgram || !(await isAhead(git)))) await nothingToShare(git, open);
  if (!run.byProgram) await ask(run, repository, changed, wish);
  if (wish.paths.length > 0) await commit(git, wish);
  if (wish.push) await pushInSight(git);
  await git.refresh();
  if (!run.byProgram) vscode.window.setStatusBarMessage(done(wish), 6000);
  return undefined;
}

function done({ paths: { length }, push }: Wish): string {
  if (length === 0) return t('Pushed.');
  if (length === 1) return push ? t('1 file committed and pushed.') : t('1 file committed.');
  return push
    ? t('{count} files committed and pushed.', { count: length })
    : t('{count} files committed.', { count: length });
}

/** A repository in which a commit does what people expect. */
interface Ready {
  readonly git: GitFolder;
  readonly branch: string;
}

/** git itself is asked about its state: what the Git extension knows may be of a moment ago. */
async function ready(open: OpenFolder): Promise<Ready> {
  if (!vscode.workspace.isTrusted)
    stop(
      'no-trust',
      say('Sharing runs git, which needs a trusted workspace. Trust this one, then share again.'),
    );
  const git = await gitFolder(open.folder.uri);
  if (git === undefined || (await git.run(['--version'])) === undefined) {
    return stop(
      'no-git',
      say(
        'There is no git here for {name}: it is not in a repository, or git is switched off. Initialize a repository in the Source Control view, then share again.',
        { name: open.folder.name },
      ),
    );
  }
  if (await isUnfinished(git)) {
    stop(
      'busy',
      say(
        'A merge or a rebase is not finished. Finish it first, then share again; your notes are safe in their files.',
      ),
    );
  }
  const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (head?.code !== 0) {
    return stop(
      'detached',
      say(
        'No branch is checked out, so a commit would soon be hard to find. Check out a branch, then share again.',
      ),
    );
  }
  return { git, branch: head.out.trim() };
}

/** Whether something is half done in which a commit of single files is refused, or would become part of it. */
async function isUnfinished(git: GitFolder): Promise<boolean> {
  const heads = ['MERGE_HEAD', 'REBASE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'];
  const answers = await Promise.all(heads.map(head => git.run(['rev-parse', '-q', '--verify', head])));
  const unmerged = await git.run(['ls-files', '--unmerged', '-z']);
  return answers.some(answer => answer?.code === 0) || (unmerged?.out ?? '') !== '';
}

/** Whether there are commits that the remote does not have, as far as is known here. */
async function isAhead(git: GitFolder): Promise<boolean> {
  if (!git.hasRemote) return false;
  const ahead = await git.run(['rev-list', '--count', '@{upstream}..HEAD']);
  return ahead?.code !== 0 || Number(ahead.out) > 0;
}

/** Says why there is nothing, where that is not plain to see. */
async function nothingToShare(git: GitFolder, open: OpenFolder): Promise<never> {
  const unsaved = vscode.workspace.textDocuments.find(
    ({ isDirty, uri }) => isDirty && uri.toString().startsWith(`${open.folder.uri.toString()}/.mentoring/`),
  );
  if (unsaved !== undefined) {
    const path = vscode.workspace.asRelativePath(unsaved.uri, false);
    stop('unsaved', say('{path} is not saved. Save it, then share again.', { path }));
  }
  const notes = await pathOfNotes(git, open);
  const ignored = await git.run(['check-ignore', '--quiet', '--', `${notes}/mentoring.yaml`]);
  if (ignored?.code === 0)
    stop('ignored', say('git ignores {path}. Take it out of .gitignore, then share again.', { path: notes }));
  return stop('nothing-to-share', say('There is nothing to share: all notes are committed.'));
}

/** Where the notes of a folder lie, from the root of its repository; links on the way there are git's to follow. */
async function pathOfNotes(git: GitFolder, open: OpenFolder): Promise<string> {
  const answer = await git.run(['-C', open.folder.uri.fsPath, 'rev-parse', '--show-prefix']);
  return `${answer?.out.replace(/\r?\n$/, '') ?? ''}.mentoring`;
}

/** The changed files under `.mentoring/` of a folder; private notes are never among them. */
async function changedNotes(git: GitFolder, open: OpenFolder): Promise<readonly Changed[]> {
  const notes = await pathOfNotes(git, open);
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

async function ask(run: Run, { git, branch }: Ready, changed: readonly Changed[], wish: Wish): Promise<void> {
  const title = t('Share the Notes');
  await askAll([
    question(
      place =>
        manyAt(
          {
            title,
            prompt: t('These files are committed, and nothing else'),
            options: fileOptions(changed, wish.paths),
            some: true,
          },
          place,
        ),
      paths => (wish.paths = paths),
      () => changed.length > 0,
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
      () => changed.length > 0 && !run.args.has('message'),
    ),
    question(
      place =>
        choiceAt(
          {
            title,
            prompt: changed.length > 0 ? t('And then?') : t('All notes are committed, but not pushed'),
            options: [
              {
                label: changed.length > 0 ? t('Commit and push') : t('Push'),
                detail: t('{branch} goes to its remote; the others have it with their next pull.', {
                  branch,
                }),
                value: true,
              },
              ...(changed.length > 0
                ? [
                    {
                      label: t('Commit only'),
                      detail: t('It stays on this machine until you push.'),
                      value: false,
                    },
                  ]
                : []),
            ],
          },
          place,
        ),
      then => (wish.push = then),
      () => git.hasRemote && !run.args.has('push'),
    ),
  ]);
}

function fileOptions(
  changed: readonly Changed[],
  wanted: readonly Changed[],
): readonly (Option<Changed> & { readonly picked: boolean })[] {
  const unsaved = vscode.workspace.textDocuments
    .filter(document => document.isDirty)
    .map(document => document.uri.path);
  return changed.map(change => {
    const end = change.path.lastIndexOf('/');
    const isUnsaved = unsaved.some(path => path.endsWith(`/${change.path}`));
    return {
      label: change.path.slice(end + 1),
      description: isUnsaved
        ? t('{state}; unsaved changes are not shared', { state: change.word })
        : change.word,
      detail: change.path.slice(0, end),
      picked: wanted.includes(change),
      value: change,
    };
  });
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

/** A push may take its time: the status bar says that it is under way. */
async function pushInSight(git: GitFolder): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  await vscode.window.withProgress({ location, title: t('Pushing the notes') }, () => push(git));
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
