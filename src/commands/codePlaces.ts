import { baseName } from '../core/baseName';
import * as vscode from 'vscode';
import type { LineRange } from '../core/anchors/place';
import type { CodeNote } from '../core/codeNotes/codeNotes';
import { say } from '../core/text';
import { codePlaces, type Located } from '../host/codePlaces';
import { noIcons } from '../host/noIcons';
import { sayBriefly, showInformation } from '../host/notices';
import { pathBelow } from '../host/pathBelow';
import { inSight, type ProgressReport } from '../host/progress';
import { t } from '../host/strings';
import type { AnchoredNote } from '../operations/code';
import { noteOf, notesMeant } from './codeNotesMeant';
import type { CommandContext } from './registry';
import { selectedCode } from './selection';
import { cancel, unwrap, abort } from './abort';

/** Opens the file of a note with its lines selected, wherever they are now; of several that fit, one is picked first. */
export async function goToCode(run: CommandContext): Promise<vscode.Uri> {
  const note = await noteOf(run);
  const located = await find(run, note);
  if (!located.isThere)
    return abort(
      'gone',
      say('{path} is not in this folder any more. The note keeps its old text: {text}', {
        path: note.place.path,
        text: note.place.text ?? '',
      }),
    );
  const { now, uri } = located;
  if (now.state === 'ambiguous' && !run.byProgram) {
    const picked = await pick(note, located);
    if (picked !== undefined) await write(run, note, located, picked);
    await show(uri, picked ?? now);
    return uri;
  }
  await show(uri, now);
  if (now.state === 'gone')
    sayBriefly(t('Its line is gone. It stood here: {text}', { text: note.place.text ?? '' }));
  return uri;
}

/** Shows the file as it was when a note was made beside the file as it is. */
export async function showCodeThen(run: CommandContext): Promise<vscode.Uri> {
  const note = await noteOf(run);
  const located = await find(run, note);
  const places = codePlaces(run.notes);
  const root = await places.root(note);
  const { commit, path } = note.place;
  const history = root && (await places.history(root));
  const then = commit === undefined ? undefined : await history?.textAt(commit, path);
  if (root === undefined || commit === undefined || then === undefined) {
    return abort(
      'no-past',
      say('What the file was like then is not known here: {reason}', {
        reason:
          commit === undefined
            ? t('the note was made on text that was in no commit.')
            : t('git has no commit {commit} with this file, or cannot be asked.', { commit }),
      }),
    );
  }
  const words = await history?.commit(commit);
  const old = vscode.Uri.joinPath(root, path);
  const left = old.with({ scheme: 'git', query: JSON.stringify({ path: old.fsPath, ref: commit }) });
  const name = baseName(path);
  const title = t('{file} (then and now)', { file: words === undefined ? name : `${name}, ${words.day}` });
  if (!located.isThere) {
    await vscode.window.showTextDocument(left, { preview: true, selection: rangeOf(note.place) });
    return old;
  }
  await vscode.commands.executeCommand('vscode.diff', left, located.uri, title, {
    preview: true,
    selection: rangeOf(located.now),
  });
  return located.uri;
}

/** Writes down where the code of notes is now; one that several places fit is asked about, one that is gone stays as it is. */
export async function updateAnchors(run: CommandContext): Promise<vscode.Uri | undefined> {
  const notes = await notesMeant(run);
  const isOne = run.args.has('section') && !run.byProgram;
  const [only] = notes;
  if (isOne && run.args.flag('here') === true && only !== undefined) return putHere(run, only);
  if (isOne && only !== undefined) {
    const located = await find(run, only);
    const range = located.now.state === 'ambiguous' ? await pick(only, located) : undefined;
    if (range !== undefined) {
      await write(run, only, located, range);
      return vscode.Uri.parse(only.uri);
    }
  }
  const title = t('Looking for the code of {count} notes', { count: notes.length });
  const { placed, unsure, gone } = await inSight(title, progress => placesOf(run, notes, progress));
  const updated = unwrap(await run.engine.operations.placeCode(run.notebook, placed));
  if (!run.byProgram && !isOne) {
    const words = [
      updated === 1 ? t('1 place was updated.') : t('{count} places were updated.', { count: updated }),
      ...(unsure > 0
        ? [t('More than one place fits: {count}. Their marks let you pick.', { count: unsure })]
        : []),
      ...(gone > 0 ? [t('Gone, and left as they were: {count}.', { count: gone })] : []),
    ];
    void showInformation(words.join(' '));
  }
  return only && vscode.Uri.parse(only.uri);
}

/** Where the code of notes is now, and of how many that is not known; writes nothing. */
async function placesOf(run: CommandContext, notes: readonly CodeNote[], progress: ProgressReport) {
  let [unsure, gone] = [0, 0];
  const placed: AnchoredNote[] = [];
  for (const [index, note] of notes.entries()) {
    if (progress.isCancelled()) cancel();
    progress.done(index, notes.length);
    if (note.place.text === undefined) continue; // a file, or a bare number: which line is meant would be a guess
    const located = await codePlaces(run.notes).find(note);
    if (located === undefined || !located.isThere || located.now.state === 'gone') gone += 1;
    else if (located.now.state !== 'ambiguous')
      placed.push(...(await anchored(run, note, located, located.now)));
    else unsure += 1;
  }
  return { placed, unsure, gone };
}

/** A person shows where a note belongs: to what is selected once the button is pressed. */
async function putHere(run: CommandContext, note: CodeNote): Promise<vscode.Uri> {
  const here = t('Put It Here');
  const words = t('Select the code that "{title}" is about now.', { title: note.title });
  if ((await showInformation(words, here)) !== here) cancel();
  const { document, range, folder } = selectedCode();
  const root = await codePlaces(run.notes).root(note);
  if (root === undefined || folder.uri.toString() !== root.toString())
    return abort(
      'outside',
      say('That file lies in another folder than the note says. Select code in its own folder.'),
    );
  const path = pathBelow(root, document.uri);
  const located: Located = {
    uri: document.uri,
    now: { ...range, path, state: 'moved', confidence: 1 },
    isThere: true,
  };
  await write(run, note, located, range);
  return document.uri;
}

async function find(run: CommandContext, note: CodeNote): Promise<Located> {
  const located = await codePlaces(run.notes).find(note);
  return (
    located ??
    abort(
      'no-folder',
      say(
        '{path} is in no folder of this workspace, or leads out of it. Add its folder, then open it again.',
        {
          path: note.place.path,
        },
      ),
    )
  );
}

/** Asks which of the places that fit is meant, each shown in the editor while the list is on it; undefined for none. */
async function pick(note: CodeNote, { uri, now }: Located): Promise<LineRange | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const name = baseName(uri.path);
  const list = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly range?: LineRange }>();
  list.title = t('Which line does "{title}" mean?', { title: note.title });
  list.placeholder = t('More than one place fits');
  list.items = [
    ...(now.candidates ?? []).map(range => ({
      iconPath: new vscode.ThemeIcon('code'),
      label: noIcons(`${name}:${range.line}`),
      description: noIcons(document.lineAt(Math.min(range.line, document.lineCount) - 1).text.trim()),
      range,
    })),
    { iconPath: new vscode.ThemeIcon('circle-slash'), label: t('Neither'), description: t('it is gone') },
  ];
  const shown = list.onDidChangeActive(([active]) => {
    if (active?.range !== undefined) void show(uri, active.range, true);
  });
  const answer = await new Promise<(typeof list.items)[number] | undefined>(resolve => {
    list.onDidAccept(() => resolve(list.selectedItems[0]));
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  shown.dispose();
  list.dispose();
  return answer === undefined ? cancel() : answer.range;
}

async function write(run: CommandContext, note: CodeNote, located: Located, range: LineRange): Promise<void> {
  const placed = await anchored(run, note, located, range);
  unwrap(await run.engine.operations.placeCode(run.notebook, placed));
}

/** Where a note's code is now, as it is written; nothing where its file cannot be read. */
async function anchored(
  run: CommandContext,
  note: CodeNote,
  { now: { path } }: Located,
  range: LineRange,
): Promise<readonly AnchoredNote[]> {
  const anchor = await codePlaces(run.notes).anchor(note, path, range);
  return anchor === undefined ? [] : [{ note, anchor }];
}

async function show(uri: vscode.Uri, range: LineRange, preserveFocus = false): Promise<void> {
  await vscode.window.showTextDocument(uri, { preview: true, preserveFocus, selection: rangeOf(range) });
}

/** The lines, with the caret at their beginning. */
function rangeOf({ line = 1 }: { readonly line?: number }): vscode.Range {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  return new vscode.Range(at, at);
}
