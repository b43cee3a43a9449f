import * as vscode from 'vscode';
import { say } from '../../core/text';
import type { PageDesk } from './kind';
import { refuse, type MeetingAt } from './meetingAt';

/** Opens a file beside the page, with the caret on a line (counted from 1). */
export async function showLine(uri: vscode.Uri, line = 1): Promise<void> {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
    preview: true,
  });
}

/**
 * Opens the place in the code that a topic points at, where its line is now.
 * @returns whether its line is still there; where it is not, the file is open where the line was
 */
export async function openCode(
  { engine, open, path }: MeetingAt,
  wanted: { readonly person: string; readonly index: number; readonly text: string; readonly code: number },
): Promise<{ readonly isThere: boolean }> {
  const record = await open.store.record(path);
  const topic = record?.kind === 'meeting' ? record.value.agenda[wanted.person]?.[wanted.index] : undefined;
  const place = topic?.text === wanted.text ? topic.code[wanted.code] : undefined;
  if (place?.path === undefined) refuse(say('It is no longer there.'));
  const root = folderOf(place.repo, open.folder.uri);
  const uri = root && vscode.Uri.joinPath(root, place.path);
  if (root === undefined || uri === undefined || !isInside(root, uri) || !(await isFile(uri)))
    refuse(say('{path} is not in this folder.', { path: place.path }));
  const line = place.line ?? 1;
  if (place.text === undefined) {
    await showLine(uri, line);
    return { isThere: true };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const now = engine.nearestLine(document.getText().split(/\r?\n/), line, place.text);
  await showLine(uri, now ?? line);
  return { isThere: now !== undefined };
}

/** The folder that a place is in: this one, or another of the workspace by its name. */
function folderOf(repo: string | undefined, own: vscode.Uri): vscode.Uri | undefined {
  if (repo === undefined) return own;
  return vscode.workspace.workspaceFolders?.find(({ name }) => name === repo)?.uri;
}

/** A path in the notes may lead nowhere but into its own workspace folder. */
function isInside(root: vscode.Uri, uri: vscode.Uri): boolean {
  return uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
}

function isFile(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & vscode.FileType.File) !== 0,
    () => false,
  );
}

/** Opens a file of the notes, and nothing else. */
export async function openNote(desk: PageDesk, uri: string): Promise<void> {
  const place = desk.notes.place(vscode.Uri.parse(uri));
  if (place === undefined || !place.open.store.entries.has(place.path)) refuse(say('It is no longer there.'));
  await showLine(vscode.Uri.joinPath(place.open.folder.uri, place.path));
}
