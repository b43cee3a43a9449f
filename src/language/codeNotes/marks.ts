import * as vscode from 'vscode';
import type { CodeNoteKind } from '../../core/codeNotes/codeNotes';
import type { PlaceState } from '../../core/anchors/place';

/** What a mark in the margin is made by. */
export interface Marked {
  readonly kind: CodeNoteKind;
  readonly isDone: boolean;
  readonly state: PlaceState;
}

/**
 * The pictures of `media/marks`, each in one ink for dark themes and one for light ones, since a margin cannot read the
 * theme. Solid has been talked about, kept or reached; open is to come. On a wave: changed since.
 */
export const MARKS = [
  'topic-open',
  'topic-done',
  'promise-open',
  'promise-done',
  'goal-open',
  'goal-done',
  'changed-open',
  'changed-done',
  'ambiguous',
  'gone',
] as const;
export type CodeMarkName = (typeof MARKS)[number];

export function markOf({ kind, isDone, state }: Marked): CodeMarkName {
  const end = isDone ? 'done' : 'open';
  switch (state) {
    case 'gone':
    case 'ambiguous':
      return state;
    case 'changed':
      return `changed-${end}`;
    case 'exact':
    case 'moved':
      return kind === 'feedback' ? `topic-${end}` : `${kind}-${end}`;
  }
}

/** Whether a place wants to be looked at: its code is not where and what it was. */
export function speaksUp(state: PlaceState): boolean {
  return state !== 'exact' && state !== 'moved';
}

/** Of several notes on one line, the one whose mark stands there: what needs a look, else what is open. */
export function foremost<T extends Marked>(several: readonly T[]): T | undefined {
  return several.find(({ state }) => speaksUp(state)) ?? several.find(({ isDone }) => !isDone) ?? several[0];
}

/** The margin's picture of a mark, and its stroke in the overview ruler. */
export function decorationOf(mark: CodeMarkName, extension: vscode.Uri): vscode.TextEditorDecorationType {
  const loud = mark === 'gone' || mark === 'ambiguous' || mark.startsWith('changed');
  const picture = (theme: 'dark' | 'light') =>
    vscode.Uri.joinPath(extension, 'media/marks', `${mark}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconSize: 'contain',
    dark: { gutterIconPath: picture('dark') },
    light: { gutterIconPath: picture('light') },
    overviewRulerColor: new vscode.ThemeColor(loud ? 'mentoring.noteSpeaksUp' : 'mentoring.note'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
