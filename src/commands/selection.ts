import { baseName } from '../core/baseName';
import * as vscode from 'vscode';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { LineRange } from '../core/anchors/place';
import { pathBelow } from '../host/pathBelow';
import { codePlaces, SHORT_COMMIT } from '../host/codePlaces';
import type { OpenFolder } from '../host/openFolder';
import type { CommandContext } from './registry';
import { unwrap } from './abort';

/** Lines of code that are selected, or the line of the caret, in the editor in front. */
export interface Selection {
  readonly document: vscode.TextDocument;
  readonly range: LineRange;
  /** The workspace folder that the file lies in. */
  readonly folder: vscode.WorkspaceFolder;
}

/** The code that is selected; the command ends where that is no code of this workspace. */
export function selectedCode(): Selection {
  return unwrap(codeInFront());
}

/** The code that somebody has selected, be it a part of a line; undefined where nothing is, or no code of this workspace. */
export function selectionThere(): Selection | undefined {
  if (vscode.window.activeTextEditor?.selection.isEmpty !== false) return undefined;
  const found = codeInFront();
  return found.ok ? found.value : undefined;
}

/** The selected lines of the editor in front, or a failure `no-code`. */
function codeInFront(): Result<Selection> {
  const editor = vscode.window.activeTextEditor;
  const folder = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri);
  if (editor === undefined || folder === undefined || editor.document.uri.scheme !== folder.uri.scheme)
    return fail('no-code', say('Put the caret on a line of code in a file of this workspace, then do that again.')); // prettier-ignore
  const { document, selection } = editor;
  if (document.uri.path.startsWith(`${folder.uri.path.replace(/\/$/, '')}/.mentoring/`))
    return fail('no-code', say('That is a file of the notes. Select the code that you want to talk about.'));
  const { start, end } = selection;
  // A selection of whole lines ends at the beginning of the next, which is not meant.
  const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
  return ok({ document, range: { line: start.line + 1, end: last + 1 }, folder });
}

/** `tokenizer.ts:142  export function tokenize(src) {` */
export function describeSelection({ document, range }: Selection): string {
  const file = baseName(document.uri.path);
  const lines = range.end > range.line ? `${range.line}–${range.end}` : `${range.line}`;
  const text = document.lineAt(range.line - 1).text.trim();
  return `${file}:${lines}  ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`;
}

/**
 * The place of a selection as the notes of a folder keep it: with the commit that has this very text, if one does; with
 * the repository where it is another folder's.
 */
export async function placeOf(
  run: CommandContext,
  { document, range, folder }: Selection,
  notes: OpenFolder,
): Promise<Readonly<Record<string, unknown>>> {
  const { engine } = run;
  const isOwn = folder.uri.toString() === notes.folder.uri.toString();
  const history = await codePlaces(run.notes).history(folder.uri);
  const lines = engine.linesOf(document.getText());
  const path = pathBelow(folder.uri, document.uri);
  const commit = (await history.headOf(path, lines))?.slice(0, SHORT_COMMIT);
  return engine.placeValue(engine.makeAnchor(path, lines, range, commit), isOwn ? undefined : folder.name);
}
