import * as vscode from 'vscode';
import { say } from '../core/text';
import { filesByPath } from '../host/filesByPath';
import type { GitFolder } from '../host/git';
import type { Engine } from '../host/lazyBundles';
import { sayBriefly, showInformation } from '../host/notices';
import { notesFiles } from '../host/notesFiles';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { choiceAt, manyAt, notEmpty, textAt, type Option } from './ask';
import { commitExactly, type CommitTools } from './exactCommit';
import { changedNotes, ignoredNotes, isAhead, push, ready, type ChangedNote, type Ready } from './notesInGit';
import type { Command, CommandContext } from './registry';
import { unwrap, abort } from './abort';
import { folderWithNotes, namedFile, namedFolder } from './targets';
import { askAll, question } from './wizard';

export const shareCommands: readonly Command[] = [{ id: 'mentoring.share', required: [], run: share }];

/** By their repository, the messages that were typed for commits that could not be made. */
const unused = new Map<string, string>();

interface Wish {
  paths: readonly ChangedNote[];
  message: string;
  push: boolean;
}

/**
 * Commits the notes of a folder and nothing else, and pushes if wanted. What the user had staged stays staged.
 */
async function share(run: CommandContext): Promise<undefined> {
  const open =
    namedFolder(run) ??
    namedFile(run, 'uri')?.open ??
    (await folderWithNotes(
      run,
      t('Share which notes?'),
      say('No folder is open. Open the one whose notes you want to share.'),
    ));
  const repository = await ready(open);
  const { git, branch } = repository;
  const changed = await changedNotes(git, open);
  const wish: Wish = {
    paths: changed,
    message:
      run.args.text('message') ??
      (run.byProgram ? undefined : unused.get(git.root.path)) ??
      t('Update the mentoring notes'),
    push: run.args.flag('push') ?? false,
  };
  const mayPush = !run.byProgram || wish.push;
  if (changed.length === 0 && !(mayPush && (await isAhead(git)))) await nothingToShare(git, open);
  if (!run.byProgram) await ask(run, repository, changed, wish);
  if (wish.paths.length > 0) {
    unused.set(git.root.path, wish.message);
    const paths = wish.paths.map(({ path }) => path);
    unwrap(await commitExactly(commitTools(git, run.engine), { branch, paths, message: wish.message }));
    unused.delete(git.root.path);
  }
  if (wish.push) await pushInSight(git);
  await git.refresh();
  if (!run.byProgram) tell(wish, git);
  return undefined;
}

function commitTools(git: GitFolder, { saySame }: Engine): CommitTools {
  const { root, run } = git;
  return { root: root.fsPath, run, files: filesByPath, notes: { files: notesFiles(root), saySame }, t };
}

/** What was done; and where nobody else has it yet, that, until it is read. */
function tell(wish: Wish, { hasRemote }: GitFolder): void {
  if (wish.push) sayBriefly(done(wish));
  else
    void showInformation(
      hasRemote
        ? t('{done} Only you have this until you push.', { done: done(wish) })
        : t('{done} No remote yet: only you have this.', {
            done: done(wish),
          }),
    );
}

function done({ paths: { length }, push }: Wish): string {
  if (length === 0) return t('Pushed.');
  if (length === 1) return push ? t('1 file committed and pushed.') : t('1 file committed.');
  return push
    ? t('{count} files committed and pushed.', { count: length })
    : t('{count} files committed.', { count: length });
}

/** Says why there is nothing, where that is not plain to see. */
async function nothingToShare(git: GitFolder, open: OpenFolder): Promise<never> {
  const unsaved = vscode.workspace.textDocuments.find(
    ({ isDirty, uri }) => isDirty && uri.toString().startsWith(`${open.folder.uri.toString()}/.mentoring/`),
  );
  if (unsaved !== undefined) {
    const path = vscode.workspace.asRelativePath(unsaved.uri, false);
    abort('unsaved', say('{path} is not saved. Save it, then share again.', { path }));
  }
  const path = await ignoredNotes(git, open);
  if (path !== undefined)
    abort('ignored', say('git ignores {path}. Take it out of .gitignore, then share again.', { path }));
  if (open.store.entries.size === 0) abort('nothing-to-share', say('There are no mentoring notes here yet.'));
  return abort('nothing-to-share', say('There is nothing to share: all notes are committed.'));
}

async function ask(
  run: CommandContext,
  { git, branch }: Ready,
  changed: readonly ChangedNote[],
  wish: Wish,
): Promise<void> {
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
  changed: readonly ChangedNote[],
  wanted: readonly ChangedNote[],
): readonly (Option<ChangedNote> & { readonly picked: boolean })[] {
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

/** A push may take its time: the status bar says that it is under way. */
async function pushInSight(git: GitFolder): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  await vscode.window.withProgress({ location, title: t('Pushing the notes') }, () => push(git));
}
