import { baseName } from '../core/baseName';
import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder } from '../host/git';
import { notesAbove } from '../host/notesAbove';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { choiceAt, type Option, type OrBack, type QuestionPlace } from './ask';
import type { CommandContext } from './registry';
import { cancel, abort } from './abort';

type Answer = OpenFolder | 'another' | vscode.Uri;

/**
 * Asks where the notes live, and says in a sentence each who can then read them. A folder that is not open yet is
 * added to the workspace, and the command ends: VS Code may start anew for it.
 */
export async function askNotesFolder(
  run: CommandContext,
  title: string,
  place: QuestionPlace,
  first?: OpenFolder,
): Promise<OrBack<OpenFolder>> {
  if (run.folders.length === 0) return abort('no-folder', say('Open a folder first.'));
  const options = [...(await Promise.all(run.folders.map(optionsOf))).flat(), another()];
  const answer = await choiceAt<Answer>(
    { title, prompt: t('Where do the notes live?'), options, first },
    place,
  );
  if (answer === 'another') {
    await vscode.commands.executeCommand('workbench.action.addRootFolder');
    return cancel();
  }
  if (answer instanceof vscode.Uri) {
    const at = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(at, 0, { uri: answer });
    return cancel();
  }
  return answer;
}

/** Opens the notes that lie above an opened part of a repository: its root joins the workspace. */
export async function openNotesAbove(run: CommandContext): Promise<undefined> {
  for (const { folder } of run.folders) {
    const above = await notesAbove(folder.uri);
    const at = vscode.workspace.workspaceFolders?.length ?? 0;
    if (above === undefined) continue;
    vscode.workspace.updateWorkspaceFolders(at, 0, { uri: above });
    return undefined;
  }
  return abort('nothing-above', say('There are no mentoring notes above this folder.'));
}

/** A workspace folder; where it lies below the root of its repository, the root comes first. */
async function optionsOf(open: OpenFolder): Promise<readonly Option<Answer>[]> {
  const { uri, name } = open.folder;
  const root = (await gitFolder(uri))?.root;
  if (root === undefined)
    return [
      {
        label: t('This folder: {name}', { name }),
        description: t('no repository is known here'),
        detail: t('Notes are shared by git: make it a repository before somebody else is to read them.'),
        value: open,
      },
    ];
  const here: Option<Answer> = {
    label: t('This repository: {name}', { name }),
    description: t('whoever can read it can read the notes'),
    detail: t('Where its main branch is protected, each change needs a pull request.'),
    value: open,
  };
  const isOpen = vscode.workspace.workspaceFolders?.some(
    folder => folder.uri.toString() === root?.toString(),
  );
  if (isOpen === true || root.path === uri.path) return [here];
  const top = baseName(root.path);
  return [
    {
      label: t('The whole repository: {name}', { name: top }),
      description: t('whoever can read it can read the notes'),
      detail: t('Its root is added to the workspace. Start the mentorship there once more.'),
      value: root,
    },
    { ...here, label: t('Only this folder: {name}', { name }) },
  ];
}

function another(): Option<Answer> {
  return {
    label: t('A notes repository of its own…'),
    description: t('only those who can read it can read the notes'),
    detail: t('Better where few should read them, or main is protected. Add its folder first.'),
    value: 'another',
  };
}
