import * as vscode from 'vscode';
import { gitFolder } from '../host/git';
import { t } from '../host/strings';

/** Who can read a file of the notes. */
export interface Audience {
  readonly icon: 'eye' | 'eye-closed';
  readonly text: string;
  readonly detail: string;
}

const NOTES = '/.mentoring/';

/** Who can read an open file; undefined for one that is no note. A private file is called so only where git leaves it out. */
export async function audienceOf(uri: vscode.Uri): Promise<Audience | undefined> {
  const at = uri.path.indexOf(NOTES);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (at < 0 || folder === undefined) return undefined;
  const git = await gitFolder(uri);
  const name = git === undefined ? folder.name : lastPart(git.root.path);
  const isPrivate = uri.path.slice(at + NOTES.length).startsWith('private/');
  if (!isPrivate) return shared(name, git !== undefined);
  if (git === undefined) return onlyHere();
  const path = uri.path.slice(git.root.path.length + 1);
  const [ignored, known] = await Promise.all([
    git.run(['check-ignore', '-q', path]),
    git.run(['ls-files', '--error-unmatch', path]),
  ]);
  const isLeftOut = ignored?.code === 0 && known?.code !== 0;
  return isLeftOut ? onlyHere() : shared(name, true);
}

function shared(name: string, isRepository: boolean): Audience {
  return {
    icon: 'eye',
    text: t('readers of {name}', { name }),
    detail: isRepository
      ? t('Whoever can read the repository {name} can read this file.', { name })
      : t('Whoever can open the folder {name} can read this file.', { name }),
  };
}

function onlyHere(): Audience {
  return {
    icon: 'eye-closed',
    text: t('only this machine'),
    detail: t('git leaves this file out: it stays on this machine. It is not encrypted.'),
  };
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);
