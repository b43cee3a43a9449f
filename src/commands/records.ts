import * as vscode from 'vscode';
import { say } from '../core/text';
import type { TreeNode } from '../core/tree/node';
import { sayBriefly, showInformation, showWarning } from '../host/notices';
import { runCommand } from '../host/runCommand';
import type { YamlPath } from '../core/yaml/read';
import { localized, t } from '../host/strings';
import type { Call } from './args';
import { deleteCommands } from './deleteRecord';
import { viewOf } from './itemTargets';
import type { Command, CommandContext } from './registry';
import { breakSilence } from './pause';
import { openReference } from './openReference';
import { caretAt, showPlace, showRecord } from './showFile';
import { unwrap } from './abort';
import { namedFile } from './targets';

export const recordCommands: readonly Command[] = [
  ...deleteCommands,
  { id: 'mentoring.undo', required: [], run: undo },
  { id: 'mentoring.refresh', required: [], run: refresh },
  { id: 'mentoring.validate', required: [], run: validate },
  { id: 'mentoring.showLog', required: [], run: showLog },
  { id: 'mentoring.open', required: [], run: open },
  { id: 'mentoring.openReference', required: [], run: openReference },
];

async function undo(run: CommandContext): Promise<undefined> {
  const view = viewOf(run);
  if (view !== undefined) run.views.undoPressed(view);
  const label = unwrap(await run.history.undo());
  sayBriefly(t('Undone: {what}', { what: localized(label) }));
  return undefined;
}

async function refresh(run: CommandContext): Promise<undefined> {
  await run.notes.refresh();
  return undefined;
}

async function validate(run: CommandContext): Promise<undefined> {
  await run.notes.refresh();
  const { files, wrong } = await (await run.problems()).checkEverything();
  if (wrong > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const words = checked(wrong, files);
  void (wrong === 0 ? showInformation(words) : showWarning(words));
  return undefined;
}

/** What a check of all files has found. */
function checked(wrong: number, count: number): string {
  if (count === 0 && wrong === 0) return t('There are no mentoring files here yet.');
  if (wrong === 0)
    return count === 1
      ? t('Nothing is wrong in the one mentoring file.')
      : t('Nothing is wrong in the {count} mentoring files.', { count });
  return wrong === 1
    ? t('Something is wrong in one mentoring file. The Problems view says where.')
    : t('Something is wrong in {wrong} mentoring files. The Problems view says where.', { wrong });
}

function showLog(run: CommandContext): Promise<undefined> {
  run.log.show();
  return Promise.resolve(undefined);
}

/**
 * Opens the file behind a row at its place; of a row that says that nothing is planned, plans a meeting; a click on what
 * waits leads to where it is answered.
 */
async function open(run: CommandContext): Promise<undefined> {
  const row = node(run);
  if (row !== undefined && run.views.focusedRow.intercept(row)) return undefined;
  if (row?.kind === 'unplanned') return void (await runCommand('mentoring.newMeeting', row));
  if (run.isClick && row?.leadsTo !== undefined) return void (await runCommand(row.leadsTo, row));
  if (row?.kind.startsWith('silence') === true) return breakSilence(run, row);
  if (row?.reference?.commit !== undefined) return openReference(run);
  const target = row?.target;
  const named = target === undefined ? namedFile(run, 'uri') : undefined;
  const at = run.args.value('at');
  if (named !== undefined) await (isPath(at) ? showPlace(run, named.uri, at) : showRecord(named.uri));
  if (target === undefined) return undefined;
  const uri = vscode.Uri.parse(target.uri);
  await makeReflection(run, uri);
  const document = await vscode.workspace.openTextDocument(uri).then(
    opened => opened,
    () => undefined, // no text, or too large: VS Code itself says what it can do with it
  );
  if (document === undefined) {
    await vscode.commands.executeCommand('vscode.open', uri);
    return undefined;
  }
  const offset = target.at === undefined ? target.offset : run.engine.offsetOf(document.getText(), target.at);
  const caret = caretAt(document, offset ?? 0);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(caret, caret),
    preview: true,
  });
  return undefined;
}

/** A way into a record, as a link of ours hands it over. */
function isPath(value: unknown): value is YamlPath {
  return Array.isArray(value) && value.every(part => typeof part === 'string' || typeof part === 'number');
}

/** A reflection that waits for somebody may not have a file yet: it gets one with its three questions. */
async function makeReflection(run: CommandContext, uri: vscode.Uri): Promise<void> {
  const place = run.notes.place(uri);
  if (place === undefined || run.engine.locate(place.path)?.kind !== 'reflection') return;
  if (place.open.store.entries.has(place.path)) return;
  const value = { want: null, bring: null, expect: null };
  const text = run.engine.renderYaml(value, run.engine.rulesFor('reflection'));
  const file = { folder: place.open.folder.uri.toString(), path: place.path, text };
  unwrap(await run.engine.operations.createFile(run.notebook, say('New reflection'), file));
}

function node({ nodes }: Pick<Call, 'nodes'>): TreeNode | undefined {
  return nodes[0];
}
