import * as vscode from 'vscode';
import { say } from '../core/text';
import type { NodeReference } from '../core/tree/node';
import { gitFolder } from '../host/git';
import { commitWords, filesOfCommit } from '../host/gitLog';
import { codeFile, codeRoot, leadsOut } from '../host/codeFiles';
import { Args } from './args';
import { goToCode } from './codePlaces';
import type { CommandContext } from './registry';
import { abort } from './abort';

/** Opens what a row refers to: a line of code, a file, a folder, a web address. */
export async function openReference(run: CommandContext): Promise<undefined> {
  const reference = run.nodes[0]?.reference;
  const uri = run.nodes[0]?.args.uri;
  if (reference?.code !== undefined && uri !== undefined)
    await goToCode({ ...run, args: new Args({ uri, ...reference.code }) });
  else if (reference?.commit !== undefined) await showCommit(reference.commit);
  else if (reference?.url !== undefined) await openAddress(reference.url);
  else if (reference?.path !== undefined) await openFile(run, reference, reference.path);
  return undefined;
}

/** What a commit changed, all of it in one editor. */
async function showCommit({ root, id }: { readonly root: string; readonly id: string }): Promise<void> {
  const git = await gitFolder(vscode.Uri.parse(root));
  const files = git === undefined ? [] : await filesOfCommit(git, id);
  if (git === undefined || files.length === 0)
    return abort('no-past', say('What the commit changed is not known here: git cannot be asked.'));
  const at = (path: string, ref: string) => {
    const uri = vscode.Uri.joinPath(git.root, path);
    return uri.with({ scheme: 'git', query: JSON.stringify({ path: uri.fsPath, ref }) });
  };
  const changes = files.map(([status, path]) => [
    vscode.Uri.joinPath(git.root, path),
    status === 'A' ? undefined : at(path, `${id}^`),
    status === 'D' ? undefined : at(path, id),
  ]);
  const subject = (await commitWords(git, id, '--'))?.subject ?? '';
  await vscode.commands.executeCommand('vscode.changes', `${id.slice(0, 7)} ${subject}`.trim(), changes);
}

async function openAddress(url: string): Promise<void> {
  if (!/^https?:\/\//i.test(url)) abort('not-web', say('{url} is not a web address.', { url }));
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}

/** What a file of the notes names may lie nowhere but in a folder of the workspace. */
async function openFile(run: CommandContext, reference: NodeReference, path: string): Promise<void> {
  const root = await rootOf(run, reference);
  const uri = codeFile(root, path);
  if (uri === undefined || (await leadsOut(root, uri)))
    abort('outside', say('{path} leads out of the folder, so it is not opened.', { path }));
  const stat = await vscode.workspace.fs.stat(uri).then(
    there => there,
    () => abort('gone', say('{path} is not in this folder.', { path })),
  );
  if ((stat.type & vscode.FileType.Directory) !== 0) {
    await vscode.commands.executeCommand('revealInExplorer', uri);
    return;
  }
  const at = new vscode.Position(Math.max(0, (reference.line ?? 1) - 1), 0);
  // VS Code knows what to open a file with: a picture is shown as one.
  await vscode.commands.executeCommand('vscode.open', uri, {
    preview: true,
    ...(reference.line === undefined ? {} : { selection: new vscode.Range(at, at) }),
  });
}

/** The folder that a path starts from, or the end of the command. */
async function rootOf(run: CommandContext, reference: NodeReference): Promise<vscode.Uri> {
  const root = await codeRoot(run.folders, run.engine, reference);
  return (
    root ??
    abort(
      'no-folder',
      say('No folder of this workspace is {repo}. Add its folder to the workspace, then open it again.', {
        repo: reference.repo ?? '',
      }),
    )
  );
}
