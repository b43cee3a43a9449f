import * as vscode from 'vscode';
import type { Fix } from '../core/language/fix';
import type { YamlChange } from '../core/yaml/edit';
import { showError } from '../host/notices';
import { openNotebook, type NotebookServices } from '../host/notebook';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { localized } from '../host/strings';
import { CARRY_OUT, notesDocument, rangeOf, type NotesDocument } from './documents';
import type { Problems } from './problems';

/** What a fix does beside the file that is open. */
export interface Elsewhere {
  readonly folder: string;
  readonly title: Fix['title'];
  readonly create?: Fix['create'];
  readonly change?: { readonly path: string; readonly changes: readonly YamlChange[] };
}

/** The ways to mend what the Problems view says of the lines that are selected; none where nothing may be changed. */
export async function quickFixes(
  notes: NotesWorkspace,
  problems: Problems,
  document: vscode.TextDocument,
  range: vscode.Range,
  { diagnostics, only }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const found = await notesDocument(notes, document);
  if (found === undefined || found.open.store.refusal() !== undefined) return [];
  const lines = new vscode.Range(
    range.start.line,
    0,
    range.end.line,
    document.lineAt(range.end.line).text.length,
  );
  const at = { start: document.offsetAt(lines.start), end: document.offsetAt(lines.end) };
  const { facts, findings } = problems.findingsOf(found);
  const subject = { path: found.path, text: found.text, facts, locale: vscode.env.language };
  const fixes = found.engine.fixesFor(subject, findings, at);
  return fixes.map(fix => action(fix, found, diagnostics));
}

function action(fix: Fix, found: NotesDocument, shown: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const { document, open } = found;
  const made = new vscode.CodeAction(localized(fix.title), vscode.CodeActionKind.QuickFix);
  const { start } = rangeOf(document, fix.finding.span);
  const mends = ({ code, range }: vscode.Diagnostic) =>
    code === fix.finding.code && range.start.isEqual(start);
  made.diagnostics = shown.filter(mends);
  made.isPreferred = fix.isBest === true;
  const uriOf = (path: string) => vscode.Uri.joinPath(open.folder.uri, path);
  if (fix.edits !== undefined || fix.moveTo !== undefined) {
    made.edit = new vscode.WorkspaceEdit();
    if (fix.edits !== undefined) made.edit.set(document.uri, editsOf(fix, document));
    if (fix.moveTo !== undefined) made.edit.renameFile(document.uri, uriOf(fix.moveTo));
  } else if (fix.command !== undefined) {
    const { id, args } = fix.command;
    const meeting = typeof args['meeting'] === 'string' ? { meeting: uriOf(args['meeting']) } : {};
    // A file alone, and not an argument object: then the command asks what only a person can say.
    const isOfFile = Object.keys(args).length === 0;
    const call = { folder: open.folder.uri, uri: document.uri, ...args, ...meeting };
    made.command = { command: id, title: made.title, arguments: [isOfFile ? document.uri : call] };
  } else {
    const { title, create, change } = fix;
    const elsewhere: Elsewhere = { folder: open.folder.uri.toString(), title, create, change };
    made.command = { command: CARRY_OUT, title: made.title, arguments: [elsewhere] };
  }
  return made;
}

/** Where somebody goes on writing, the edit is a snippet: it puts the caret there. */
function editsOf({ edits = [], caret }: Fix, document: vscode.TextDocument): vscode.TextEdit[] {
  const [only] = edits;
  if (caret === undefined || only === undefined)
    return edits.map(edit => new vscode.TextEdit(rangeOf(document, edit), edit.text));
  const snippet = new vscode.SnippetString()
    .appendText(only.text.slice(0, caret))
    .appendTabstop(0)
    .appendText(only.text.slice(caret));
  return [new vscode.SnippetTextEdit(rangeOf(document, only), snippet) as unknown as vscode.TextEdit];
}

/** Makes a file, or changes another one than the one that is open: through the store, so that it can be undone. */
export async function carryOutFix(
  services: NotebookServices,
  { folder, title, create, change }: Elsewhere,
): Promise<void> {
  const { engine, notebook } = await openNotebook(services);
  const { operations } = engine;
  const written =
    create !== undefined
      ? await operations.createFile(notebook, title, { folder, ...create })
      : change !== undefined
        ? await operations.applyChanges(notebook, title, { folder, ...change })
        : undefined;
  if (written?.ok === false) await showError(localized(written.error.text));
}
