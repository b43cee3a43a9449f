import { baseName } from '../core/baseName';
import * as vscode from 'vscode';
import { gitFolder } from './git';
import { isLeftOut } from './gitPaths';
import { t } from './strings';

/** Who can read a file of the notes. */
export interface Audience {
  readonly icon: 'eye' | 'eye-closed' | 'question';
  readonly text: string;
  readonly detail: string;
}

const NOTES = '/.mentoring/';

/**
 * Who can read an open file; undefined for one that is no note. A private file is called so only where git was asked and
 * leaves it out; where nobody could ask, that is not known, and said so.
 */
export async function audienceOf(uri: vscode.Uri): Promise<Audience | undefined> {
  const at = uri.path.indexOf(NOTES);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (at < 0 || folder === undefined) return undefined;
  const git = await gitFolder(uri);
  const name = git === undefined ? folder.name : baseName(git.root.path);
  const isPrivate = uri.path.slice(at + NOTES.length).startsWith('private/');
  if (!isPrivate) return shared(name, git !== undefined);
  if (git === undefined) return unknown();
  const path = uri.path.slice(git.root.path.length + 1);
  const [ignored, known] = await Promise.all([
    isLeftOut(git, path),
    git.run(['ls-files', '--error-unmatch', path]),
  ]);
  if (ignored === undefined || known === undefined) return unknown();
  return ignored && known.code !== 0 ? onlyHere() : shared(name, true);
}

function shared(name: string, isRepository: boolean): Audience {
  return {
    icon: 'eye',
    text: t('readers of {name}', { name }),
    detail: isRepository
      ? t('Whoever can read the repository {name} can read this file.', { name })
      : t(
          'Whoever can open the folder {name} can read this file. Whether a repository has it is not known here.',
          {
            name,
          },
        ),
  };
}

function onlyHere(): Audience {
  return {
    icon: 'eye-closed',
    text: t('only this machine'),
    detail: t('git leaves this file out: it stays on this machine. It is not encrypted.'),
  };
}

function unknown(): Audience {
  return {
    icon: 'question',
    text: t('readers not known'),
    detail: t('git could not be asked whether it leaves this file out, so it is not known who can read it.'),
  };
}
