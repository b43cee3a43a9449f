import * as vscode from 'vscode';
import type { CommandCall, CommandId } from '../core/commandArguments';

/**
 * Calls a command of ours: with its arguments as a program does, without any as a person does from the palette.
 * @returns what it made, the address of its file; undefined where somebody was asked and changed their mind
 * @throws what it refuses, in its words
 */
export function runCommand<Id extends CommandId>(
  id: Id,
  given?: CommandCall<Id>,
): Thenable<vscode.Uri | undefined> {
  return vscode.commands.executeCommand<vscode.Uri | undefined>(id, given);
}
