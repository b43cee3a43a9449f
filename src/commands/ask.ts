import * as vscode from 'vscode';
import { cancel } from './stop';

/** Asks for one line of text; Escape ends the command. */
export async function askText(options: {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** What is wrong with a text so far, or undefined where it may be taken. */
  readonly check?: (value: string) => string | undefined;
}): Promise<string> {
  const value = await vscode.window.showInputBox({
    title: options.title,
    prompt: options.prompt,
    value: options.value,
    placeHolder: options.placeholder,
    ignoreFocusOut: true,
    validateInput: options.check,
  });
  return value === undefined ? cancel() : value.trim();
}

/** Asks for a text that must not be empty. */
export function askSome(title: string, prompt: string, value?: string): Promise<string> {
  const empty = vscode.l10n.t('Write something, or press Escape to leave.');
  return askText({ title, prompt, value, check: text => (text.trim() === '' ? empty : undefined) });
}

/** A line of a list to choose from. */
export interface Option<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks to choose one; a list of one is no question. Escape ends the command. */
export async function choose<T>(title: string, options: readonly Option<T>[], always = false): Promise<T> {
  const [only] = options;
  if (!always && options.length === 1 && only !== undefined) return only.value;
  const chosen = await vscode.window.showQuickPick([...options], {
    title,
    placeHolder: title,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined ? cancel() : chosen.value;
}
