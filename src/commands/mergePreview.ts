import * as vscode from 'vscode';

const SCHEME = 'mentoring-merged';

/** A file, and what should stand in it. */
export interface Proposal {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * Shows files beside what should stand in them: one in a diff editor, several in one editor for all.
 * @returns takes the editor away again
 */
export async function showProposals(
  title: string,
  proposals: readonly Proposal[],
): Promise<() => Promise<void>> {
  const texts = new Map(proposals.map(({ uri, text }) => [merged(uri).toString(), text]));
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: uri => texts.get(uri.toString()),
  });
  const [first] = proposals;
  if (proposals.length === 1 && first !== undefined)
    await vscode.commands.executeCommand('vscode.diff', first.uri, merged(first.uri), title);
  else
    await vscode.commands.executeCommand(
      'vscode.changes',
      title,
      proposals.map(({ uri }) => [uri, uri, merged(uri)]),
    );
  return async () => {
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(tab => isOurs(tab, title)));
    provider.dispose();
  };
}

/** An editor for several files tells nothing of them but its title, with their number behind it. */
function isOurs({ input, label }: vscode.Tab, title: string): boolean {
  if (input instanceof vscode.TabInputTextDiff) return input.modified.scheme === SCHEME;
  return !(input instanceof vscode.TabInputText) && label.startsWith(title);
}

/** Of the same path, so that it is shown in the language of the file. */
function merged(uri: vscode.Uri): vscode.Uri {
  return uri.with({ scheme: SCHEME, query: uri.scheme });
}
