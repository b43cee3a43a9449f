import * as vscode from 'vscode';
import type { PathMove } from '../core/references/rename';
import { CommandError, t } from '../host/strings';
import { positionsIn, rangeOf } from './documents';
import { textsNaming, type LanguageServices } from './suggestionContext';
import { pointedAt } from './navigation';

/** What F2 takes for a name; rejects with the reason where there is none, or where nothing may be changed. */
export async function prepareRename(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string }> {
  const pointed = await pointedAt(services, document, position);
  const thing = pointed?.meaning.thing;
  if (thing === undefined)
    throw new Error(
      t(
        'Only persons, goals, themes, templates and the titles of records can be renamed: put the caret on one.',
      ),
    );
  const refused = pointed?.opened.open.store.refusal();
  if (refused !== undefined) throw new CommandError(refused.error);
  return { range: rangeOf(document, pointed?.meaning.span ?? { start: 0, end: 0 }), placeholder: thing.id };
}

/** Everything that the new name takes: files and folders, and every reference. Rejects with the reason. */
export async function renameEdits(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): Promise<vscode.WorkspaceEdit | undefined> {
  const pointed = await pointedAt(services, document, position);
  const thing = pointed?.meaning.thing;
  if (pointed === undefined || thing === undefined) return undefined;
  const { engine, open } = pointed.opened;
  await open.store.refresh(); // a file that came a moment ago may name it, too
  const refused = open.store.refusal();
  if (refused !== undefined) throw new CommandError(refused.error);
  const texts = await textsNaming(pointed.opened, thing);
  const planned = engine.planRename(thing, name, [...open.store.entries.keys()], texts);
  if (!planned.ok) throw new CommandError(planned.error);
  const uriOf = (path: string) => vscode.Uri.joinPath(open.folder.uri, path);
  const edit = new vscode.WorkspaceEdit();
  const moved = new Map(planned.value.moves.map(({ from, to }) => [from, to]));
  // A file that has unsaved changes cannot be renamed by an edit: its own text is changed under its new name.
  const all = planned.value.edits;
  const replace = ({ path, edits }: (typeof all)[number]) => {
    const uri = uriOf(moved.get(path) ?? path);
    const position = positionsIn(engine, texts.find(each => each.path === path)?.text ?? '');
    for (const { start, end, text: words } of edits)
      edit.replace(uri, new vscode.Range(position(start), position(end)), words);
  };
  for (const each of all) if (!moved.has(each.path)) replace(each);
  for (const move of planned.value.moves) {
    if (move.ifThere === true && (await typeOf(uriOf(move.from))) === undefined) continue;
    await refuseBehindLink(move, uriOf);
    edit.renameFile(uriOf(move.from), uriOf(move.to), { overwrite: false });
  }
  for (const each of all) if (moved.has(each.path)) replace(each);
  return edit;
}

/** A folder that is a link may lead out of the workspace folder, and nothing is changed out there. */
async function refuseBehindLink({ from }: PathMove, uriOf: (path: string) => vscode.Uri): Promise<void> {
  const folders = from.split('/').slice(0, -1);
  for (const [at] of folders.entries()) {
    const folder = folders.slice(0, at + 1).join('/');
    const type = (await typeOf(uriOf(folder))) ?? 0;
    if ((type & vscode.FileType.SymbolicLink) !== 0)
      throw new Error(t('{path} is a link. Rename what lies behind it there, by hand.', { path: folder }));
  }
}

function typeOf(uri: vscode.Uri): Thenable<vscode.FileType | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
}
