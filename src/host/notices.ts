import * as vscode from 'vscode';
import { noIcons } from './noIcons';

/**
 * Notifications. VS Code makes links of `[words](target)` in them, commands included, so what comes from files must
 * not be able to write one: an unseen space stands between the brackets.
 */
function harmless(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}

export function showError(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(harmless(text), ...buttons.map(harmless));
}

export function showWarning(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(harmless(text), ...buttons.map(harmless));
}

export function showInformation(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(harmless(text), ...buttons.map(harmless));
}

/** How long the status bar says what was done, in milliseconds. */
const BRIEFLY = 6000;

/** Says in the status bar what was done, for a moment. What comes from files makes no icon there. */
export function sayBriefly(text: string): void {
  vscode.window.setStatusBarMessage(noIcons(text), BRIEFLY);
}

/** Asks in a dialog that must be answered; true where the one button was chosen. */
export async function confirm(text: string, detail: string, yes: string): Promise<boolean> {
  const options = { modal: true, detail: harmless(detail) };
  return (await vscode.window.showWarningMessage(harmless(text), options, yes)) === yes;
}
