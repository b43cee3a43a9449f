import * as vscode from 'vscode';
import type { Failure } from '../core/result';
import { translate, type Text, type Translate } from '../core/text';

/** Puts an English sentence into the language of VS Code; `{name}` places are filled from `args`. */
export const t: Translate = (message, args) =>
  args === undefined ? vscode.l10n.t(message) : vscode.l10n.t(message, { ...args });

/** Puts a sentence of core or store into the language of VS Code. */
export function localized(text: Text): string {
  return translate(text, t);
}

/** A failure as an error, for those who called with an argument object. */
export class CommandError extends Error {
  constructor(readonly failure: Failure) {
    super(localized(failure.text));
    this.name = 'MentoringError';
  }
}
