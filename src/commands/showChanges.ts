import * as vscode from 'vscode';
import { gitFolder } from '../host/git';
import { showInformation } from '../host/notices';
import { runCommand } from '../host/runCommand';
import { t } from '../host/strings';
import type { CommandContext } from './registry';
import type { Target } from './targets';

/** A file that was changed, and its text before that; empty where it was made. */
export interface ChangedFile {
  readonly uri: vscode.Uri;
  readonly before: string;
}

const SCHEME = 'mentoring-before';

/** The texts on the left side of the comparisons that are open. */
const texts = new Map<string, string>();
let provider: vscode.Disposable | undefined;

/**
 * Shows what has changed in files, side by side and all in one editor, against the texts from before: what git has of
 * them may be older by far, or nothing at all.
 */
export async function showChanges(title: string, files: readonly ChangedFile[]): Promise<void> {
  provider ??= vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
  });
  const changes: [vscode.Uri, vscode.Uri, vscode.Uri][] = [];
  for (const [index, { uri, before }] of files.entries()) {
    const left = uri.with({ scheme: SCHEME, authority: '', query: `${Date.now()}-${index}` }); // each time a new one
    texts.set(left.toString(), before);
    changes.push([uri, left, uri]);
  }
  await vscode.commands.executeCommand('vscode.changes', title, changes);
}

/** Closes what shows changes under this title, which has the number of the files behind it. */
export async function hideChanges(title: string): Promise<void> {
  const shown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ label }) => label === title || label.startsWith(`${title} (`));
  await vscode.window.tabGroups.close(shown, true);
}

/**
 * Says that something is done, offers to take it back, and where there is git to share it.
 * @param key names the deed in the history
 */
export async function offerShare(
  { history }: CommandContext,
  { open, uri }: Target,
  words: string,
  key: string,
): Promise<void> {
  const [share, undo] = [t('Share…'), t('Undo')];
  const isInGit = (await gitFolder(open.folder.uri)) !== undefined;
  const chosen = await showInformation(words, ...(isInGit ? [share] : []), undo);
  if (chosen === share) await runCommand('mentoring.share', uri);
  else if (chosen === undo && !(await history.takeBack(key)))
    await showInformation(t('This cannot be undone any more: something was changed since.'));
}
