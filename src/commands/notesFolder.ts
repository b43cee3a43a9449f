import * as vscode from 'vscode';
import { gitFolder } from '../host/git';
import type { OpenFolder } from '../host/notesWorkspace';
import { t } from '../host/strings';
import { choiceAt, type Option, type OrBack, type Place } from './ask';
import type { Run } from './registry';
import { cancel } from './stop';

type Answer = OpenFolder | 'another' | vscode.Uri;

/**
 * Asks where the notes live, and says in a sentence each who can then read them. A folder that is not open yet is
 * added to the workspace, and the command ends: VS Code may start anew for it.
 */
export async function askNotesFolder(run: Run, title: string, place: Place): Promise<OrBack<OpenFolder>> {
  const options = [...(await Promise.all(run.folders.map(optionsOf))).flat(), another()];
  const answer = await choiceAt<Answer>({ title, prompt: t('Where do the notes live?'), options }, place);
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

/** A workspace folder; where it lies below the root of its repository, the root comes first. */
async function optionsOf(open: OpenFolder): Promise<readonly Option<Answer>[]> {
  const { uri, name } = open.folder;
  const root = (await gitFolder(uri))?.root;
  const here: Option<Answer> = {
    label: t('This repository: {name}', { name }),
    detail: t(
      'Everybody who can read {name} can read them. Where its main branch is protected, each change of a note needs a pull request.',
      { name },
    ),
    value: open,
  };
  const isOpen = vscode.workspace.workspaceFolders?.some(
    folder => folder.uri.toString() === root?.toString(),
  );
  if (root === undefined || isOpen === true || root.path === uri.path) return [here];
  const top = root.path.slice(root.path.lastIndexOf('/') + 1);
  return [
    {
      label: t('The whole repository: {name}', { name: top }),
      detail: t('{name} is a part of it. Its root is added to the workspace; start there once more.', {
        name,
      }),
      value: root,
    },
    { ...here, label: t('Only this folder: {name}', { name }) },
  ];
}

function another(): Option<Answer> {
  return {
    label: t('A notes repository of its own…'),
    detail: t(
      'Only who can read that repository reads them, and nothing is protected by the rules of the code. Its folder is added to the workspace; start there once more.',
    ),
    value: 'another',
  };
}
