import * as vscode from 'vscode';
import { gitFolder } from '../host/git';
import { showInformation } from '../host/notices';
import { t } from '../host/strings';
import type { Target } from './targets';

/** A file that was changed, and its text before that; empty where it was made. */
export interface Changed {
  readonly uri: vscode.Uri;
  readonly before: string;
}

const SCHEME = 'mentoring-before';

/** The texts on the left side of the comparisons that are open. */
const texts = new Map<string, string>();
let provider: vscode.Disposable | undefined;

/**
 * Shows what has changed in files, side by side and all in one editor: against what git has of them, which is what
 * sharing would send; without git, against the texts before.
 */
export async function showChanges(title: string, files: readonly Changed[]): Promise<void> {
  provider ??= vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()) ?? '',
  });
  const changes: [vscode.Uri, vscode.Uri, vscode.Uri][] = [];
  for (const [index, { uri, before }] of files.entries()) {
    const left = uri.with({ scheme: SCHEME, authority: '', query: `${Date.now()}-${index}` }); // each time a new one
    texts.set(left.toString(), (await committed(uri)) ?? before);
    changes.push([uri, left, uri]);
  }
  await vscode.commands.executeCommand('vscode.changes', title, changes);
}

/** What git has of a file; empty where it has none, undefined where there is no git. */
async function committed(uri: vscode.Uri): Promise<string | undefined> {
  const git = await gitFolder(uri);
  if (git === undefined || !uri.path.startsWith(`${git.root.path}/`)) return undefined;
  const shown = await git.run(['show', `HEAD:${uri.path.slice(git.root.path.length + 1)}`]);
  return shown && (shown.code === 0 ? shown.out : '');
}

/** Says that something is done, and where there is git offers to share it. */
export async function offerShare({ open, uri }: Target, words: string): Promise<void> {
  const share = t('Share…');
  const buttons = (await gitFolder(open.folder.uri)) === undefined ? [] : [share];
  if ((await showInformation(words, ...buttons)) === share)
    await vscode.commands.executeCommand('mentoring.share', uri);
}
