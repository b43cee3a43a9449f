import * as vscode from 'vscode';

/** A file of the notes that has another name now, or is gone. */
export interface MovedFile {
  readonly from: vscode.Uri;
  readonly to?: vscode.Uri;
}

/** Tells of files of the notes that somebody renames, moves or deletes in the Explorer. */
export function onDidMoveNotes(tell: (moved: readonly MovedFile[]) => void): vscode.Disposable {
  const ofNotes = (moved: readonly MovedFile[]) => {
    const ours = moved.filter(({ from }) => from.path.includes('/.mentoring/'));
    if (ours.length > 0) tell(ours);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) =>
      ofNotes(files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri }))),
    ),
    vscode.workspace.onDidDeleteFiles(({ files }) => ofNotes(files.map(from => ({ from })))),
  );
}
