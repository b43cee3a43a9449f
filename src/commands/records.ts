import * as vscode from 'vscode';
import { say } from '../core/text';
import type { TreeNode } from '../core/tree/node';
import { confirm, showInformation, showWarning } from '../host/notices';
import type { YamlPath } from '../core/yaml/read';
import { inWords, t } from '../host/strings';
import { invalid, type Call } from './args';
import { offerToMend } from './mendReferences';
import type { Command, Run } from './registry';
import { openReference } from './openReference';
import { caretAt, showPlace, showRecord } from './showFile';
import { cancel, need } from './stop';
import { activeRecord, namedFile, type Target } from './targets';

export const recordCommands: readonly Command[] = [
  { id: 'mentoring.deleteRecord', required: ['uri'], run: deleteRecord },
  { id: 'mentoring.undo', required: [], run: undo },
  { id: 'mentoring.refresh', required: [], run: refresh },
  { id: 'mentoring.validate', required: [], run: validate },
  { id: 'mentoring.showLog', required: [], run: showLog },
  { id: 'mentoring.open', required: [], run: open },
  { id: 'mentoring.openReference', required: [], run: openReference },
];

/** Removes the file of a record, to the trash where there is one; of a mentorship, all its files. */
async function deleteRecord(run: Run): Promise<undefined> {
  const target = namedFile(run, 'uri') ?? (run.nodes.length === 0 ? activeRecord(run) : undefined);
  if (target === undefined) return invalid('uri', say('a mentoring file that is there'));
  const { store } = target.open;
  const paths = pathsOf(target);
  const mayRemoveAll = async () => {
    for (const path of paths) need(await store.canRemove(path));
  };
  await mayRemoveAll();
  const ask = !run.byProgram && run.args.flag('confirm') !== false;
  if (ask) await askFirst(target, paths.length);
  if (ask) await mayRemoveAll(); // a question takes its time
  let forGood = !ask;
  await run.history.record(say('Delete'), async done => {
    for (const path of paths) {
      let removed = await store.remove(path, forGood);
      if (!removed.ok && removed.error.code === 'no-trash') {
        await askForGood(target, paths.length);
        forGood = true;
        removed = await store.remove(path, forGood);
      }
      done(need(removed));
    }
  });
  if (!run.byProgram)
    offerToMend(run, [{ from: target.uri }]).catch((error: unknown) =>
      run.log.error('References could not be looked for', error),
    );
  return undefined;
}

function pathsOf({ entry, open, path }: Target): readonly string[] {
  if (entry.kind !== 'mentorship') return [path];
  return [...open.store.entries.values()]
    .filter(other => other.mentorship === entry.mentorship)
    .map(other => other.path);
}

function titleOf({ entry: { summary, id } }: Target): string {
  return summary?.kind === 'goal' || summary?.kind === 'meeting' ? summary.title : id;
}

async function askFirst(target: Target, count: number): Promise<void> {
  const { path } = target;
  const title = titleOf(target);
  const yes = t('Delete');
  const detail =
    count === 1
      ? t('{path} goes to the trash where there is one. Undo the Last Change brings it back.', { path })
      : t(
          'All {count} files of this mentorship go to the trash where there is one. Undo the Last Change brings them back.',
          { count },
        );
  if (!(await confirm(t('Delete "{title}"?', { title }), detail, yes))) cancel();
}

/** There is no trash where the notes are: then it is asked once more. */
async function askForGood(target: Target, count: number): Promise<void> {
  const title = titleOf(target);
  const detail =
    count === 1
      ? t(
          'There is no trash here. Only Undo the Last Change can bring it back, as long as this window is open.',
        )
      : t(
          'There is no trash here. Only Undo the Last Change can bring its {count} files back, as long as this window is open.',
          { count },
        );
  if (!(await confirm(t('Delete "{title}" permanently?', { title }), detail, t('Delete Permanently'))))
    cancel();
}

async function undo(run: Run): Promise<undefined> {
  const label = need(await run.history.undo());
  vscode.window.setStatusBarMessage(t('Undone: {what}', { what: inWords(label) }), 4000);
  return undefined;
}

async function refresh(run: Run): Promise<undefined> {
  await run.notes.refresh();
  return undefined;
}

async function validate(run: Run): Promise<undefined> {
  await run.notes.refresh();
  const { files, wrong } = await run.problems.checkEverything();
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

function showLog(run: Run): Promise<undefined> {
  run.log.show();
  return Promise.resolve(undefined);
}

/** Opens the file behind a row at its place; of a row that says that nothing is planned, plans a meeting. */
async function open(run: Run): Promise<undefined> {
  const row = node(run);
  if (row !== undefined && run.views.focusedRow.intercept(row)) return undefined;
  if (row?.kind === 'unplanned')
    return void (await vscode.commands.executeCommand('mentoring.newMeeting', row));
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
async function makeReflection(run: Run, uri: vscode.Uri): Promise<void> {
  const place = run.notes.place(uri);
  if (place === undefined || run.engine.locate(place.path)?.kind !== 'reflection') return;
  if (place.open.store.entries.has(place.path)) return;
  const value = { want: null, bring: null, expect: null };
  const yaml = run.engine.renderYaml(value, run.engine.rulesFor('reflection'));
  await run.history.record(say('New reflection'), async done =>
    done(need(await place.open.store.create(place.path, yaml)).undo),
  );
}

function node({ nodes }: Pick<Call, 'nodes'>): TreeNode | undefined {
  return nodes[0];
}
