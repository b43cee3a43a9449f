import * as vscode from 'vscode';
import type { YamlPath } from '../core/yaml/read';
import type { CommandContext } from './registry';

/** The file of a record with the caret at a place in it. */
export async function showPlace(run: CommandContext, uri: vscode.Uri, at: YamlPath): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const caret = caretAt(document, run.engine.offsetOf(document.getText(), at));
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(caret, caret),
    preview: false,
  });
}

/** Where to write at a place in a file: behind a key that has no value yet, else where the place begins. */
export function caretAt(document: vscode.TextDocument, offset: number): vscode.Position {
  const position = document.positionAt(offset);
  const line = document.lineAt(position.line);
  return /^[\s\w-]+:\s*$/.test(line.text) ? line.range.end : position;
}

/** The file of a record, opened to be read or written by hand. */
export async function showRecord(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: false });
}
