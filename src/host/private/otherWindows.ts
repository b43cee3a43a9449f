import * as vscode from 'vscode';
import { fail, ok, type Result } from '../../core/result';
import { say } from '../../core/text';

const { fs } = vscode.workspace;
/** An empty file that stands there while somebody is presenting: windows do not hear what another one remembers. */
const MARK = 'presenting';

/**
 * Says to the other windows whether somebody is presenting.
 * @returns a failure `not-told` where the disk refuses it
 */
export async function tellWindows(storage: vscode.Uri, on: boolean): Promise<Result<void>> {
  const mark = vscode.Uri.joinPath(storage, MARK);
  try {
    if (on) await fs.writeFile(mark, new Uint8Array());
    else if (await isThere(mark)) await fs.delete(mark);
    return ok(undefined);
  } catch {
    const path = mark.fsPath;
    return fail(
      'not-told',
      on
        ? say(
            'Presentation Mode is on in this window alone: {path} could not be written, by which the other windows know. Begin it there, too.',
            { path },
          )
        : say(
            'Presentation Mode is still on: {path} could not be deleted, by which all windows know. Delete it by hand, then end it again.',
            { path },
          ),
    );
  }
}

/**
 * Hears from the other windows whether somebody is presenting; to begin with only that somebody is.
 * @param storage where the extension keeps files of its own
 */
export async function hearWindows(
  storage: vscode.Uri,
  heard: (on: boolean) => void,
): Promise<vscode.Disposable> {
  const mark = vscode.Uri.joinPath(storage, MARK);
  await fs.createDirectory(storage); // a folder that is not there yet is watched by looking now and then alone
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(storage, MARK));
  const look = async () => heard(await isThere(mark));
  watcher.onDidCreate(look);
  watcher.onDidDelete(look);
  watcher.onDidChange(look); // gone and there again
  if (await isThere(mark)) heard(true);
  return watcher;
}

function isThere(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/** Closes the tabs of private files that have no unsaved changes. */
export async function closePrivateTabs(isPrivate: (uri: vscode.Uri) => boolean): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input, isDirty }) => {
      const uri = input instanceof vscode.TabInputText ? input.uri : undefined;
      return uri !== undefined && !isDirty && isPrivate(uri);
    });
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
}
