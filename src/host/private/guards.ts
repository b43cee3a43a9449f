import { platform } from '#platform';
import * as vscode from 'vscode';
import type { Failed } from '../../core/result';
import { fail } from '../../core/result';
import { say } from '../../core/text';
import type { GitFolder } from '../git';
import { isLeftOut, pathOfNotes } from '../gitPaths';
import type { OpenFolder } from '../openFolder';
import { insideFolder, isSafeName } from './home';

/** It ignores itself: no branch can take it away, since none has it. */
const IGNORE = '*\n';

/** What is wrong with private notes inside of a repository. */
export type Exposed = 'no-ignore' | 'tracked' | 'in-history';

/**
 * Sees to it that git leaves the private folder out, before anything private is written into it: by an ignore file that
 * ignores itself, and by the exclude file of the repository. git is asked whether it does.
 */
export async function keepOutOfGit(git: GitFolder, open: OpenFolder): Promise<Failed | undefined> {
  const folder = insideFolder(open);
  const notes = await pathOfNotes(git, open);
  try {
    if (!(await hasIgnoreFile(open))) {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(ignoreFile(open), new TextEncoder().encode(IGNORE));
    }
    await exclude(git, `/${notes}/private/`);
  } catch {
    return notKeptOut();
  }
  return (await isLeftOut(git, `${notes}/private/x.yaml`)) === true ? undefined : notKeptOut();
}

export const notKeptOut = () =>
  fail(
    'not-ignored',
    say(
      'git could not be told to leave private notes out, so nothing was written. Keep them outside of this repository.',
    ),
  );

/** Whether the ignore file is there and holds nothing but its one star. */
export async function hasIgnoreFile(open: OpenFolder): Promise<boolean> {
  const text = await textOf(ignoreFile(open));
  return text?.trim() === '*';
}

/**
 * What git knows of private notes that it should not know.
 * @param inHistory also whether it ever had them, for which it walks through all commits
 */
export async function exposed(
  git: GitFolder,
  open: OpenFolder,
  inHistory: boolean,
): Promise<readonly Exposed[]> {
  const path = `${await pathOfNotes(git, open)}/private`;
  const found: Exposed[] = [];
  if (!(await hasIgnoreFile(open))) found.push('no-ignore');
  const known = await git.run(['ls-files', '-z', '--', path]);
  if (known !== undefined && known.out !== '') found.push('tracked');
  else if (inHistory && (await wasCommitted(git, path))) found.push('in-history');
  return found;
}

/** Takes private notes out of the index; the files stay. */
export async function takeOutOfIndex(git: GitFolder, open: OpenFolder): Promise<boolean> {
  const path = `${await pathOfNotes(git, open)}/private`;
  const answer = await git.run(['rm', '-r', '-q', '--cached', '--', path]);
  await git.refresh();
  return answer?.code === 0;
}

/** In any branch or stash that is here. */
async function wasCommitted(git: GitFolder, path: string): Promise<boolean> {
  const stashes = await git.run(['stash', 'list', '--format=%H']);
  const commits = (stashes?.out ?? '').split('\n').filter(line => /^[0-9a-f]+$/.test(line));
  const log = await git.run(['log', '--all', '-1', '--format=%H', ...commits, '--', path]);
  return (log?.out ?? '').trim() !== '';
}

async function exclude(git: GitFolder, line: string): Promise<void> {
  const answer = await git.run(['rev-parse', '--git-path', 'info/exclude']);
  const path = answer?.code === 0 ? answer.out.trim() : undefined;
  if (path === undefined) throw new Error('ENOENT');
  const file = /^([/\\]|[a-z]:)/i.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(git.root, path);
  const before = (await textOf(file)) ?? '';
  if (before.split(/\r?\n/).includes(line)) return;
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  const text = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

const ignoreFile = (open: OpenFolder) => vscode.Uri.joinPath(insideFolder(open), '.gitignore');

function textOf(uri: vscode.Uri): Promise<string | undefined> {
  return Promise.resolve(
    vscode.workspace.fs.readFile(uri).then(
      bytes => new TextDecoder().decode(bytes),
      () => undefined,
    ),
  );
}

/** Why nothing private can be noted about a folder by its reader. */
export function notPossible(open: OpenFolder, me: string | undefined): Failed | undefined {
  if (platform.program === undefined)
    return fail(
      'no-host',
      say(
        'Private notes are not available here. This extension runs in the browser, where it reaches neither a disk to keep them on nor git, which has to leave them out. Open this folder in an editor on a computer to note something privately.',
      ),
    );
  if (open.folder.uri.scheme !== 'file')
    return fail(
      'no-disk',
      say(
        'Private notes need a folder on a disk. This one is on a virtual file system, where nobody can say who reads along.',
      ),
    );
  if (!vscode.workspace.isTrusted)
    return fail('no-trust', say('Private notes ask git what it knows: trust this workspace first.'));
  if (me === undefined || !isSafeName(me))
    return fail(
      'nobody',
      say('It is not known who you are in these notes. Run Say Who You Are, then repeat.'),
    );
  return undefined;
}
