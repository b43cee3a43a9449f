import * as vscode from 'vscode';
import { t } from '../../host/strings';
import type { PlacedNote } from './placedNote';

/** So many notes on one line have lenses of their own; of more, one lens leads to a list. */
const EACH = 2;

/** A lens above each line with notes. */
export function codeNoteLenses(placed: readonly PlacedNote[], file: vscode.Uri): vscode.CodeLens[] {
  const byLine = new Map<number, PlacedNote[]>();
  for (const each of placed) {
    const there = byLine.get(each.range.line);
    if (there === undefined) byLine.set(each.range.line, [each]);
    else there.push(each);
  }
  return [...byLine].flatMap(([line, several]) => {
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    return several.length > EACH ? [list(at, several, file)] : several.map(each => single(at, each));
  });
}

function single(at: vscode.Range, { note, now }: PlacedNote): vscode.CodeLens {
  const state = stateWords(now.state);
  return new vscode.CodeLens(at, {
    title: state === undefined ? note.title : `${note.title} · ${state}`,
    tooltip: note.about,
    command: 'mentoring.open',
    arguments: [{ uri: note.uri, at: note.at }],
  });
}

function list(at: vscode.Range, several: readonly PlacedNote[], file: vscode.Uri): vscode.CodeLens {
  const places = several.map(
    ({ note }) => new vscode.Location(vscode.Uri.parse(note.uri), new vscode.Position(0, 0)),
  );
  return new vscode.CodeLens(at, {
    title: t('{count} notes', { count: several.length }),
    tooltip: several.map(({ note }) => note.title).join('\n'),
    command: 'editor.action.peekLocations',
    arguments: [file, at.start, places, 'peek'],
  });
}

function stateWords(state: PlacedNote['now']['state']): string | undefined {
  switch (state) {
    case 'changed':
      return t('changed since it was noted');
    case 'ambiguous':
      return t('more than one place fits');
    case 'gone':
      return t('gone');
    default:
      return undefined;
  }
}
