import * as vscode from 'vscode';
import { refuse } from './meetingAt';

/** Calls a command of ours as a program does; what it refuses, in the words that it has for it, the page refuses. */
export async function called(command: string, args: object): Promise<unknown> {
  try {
    return await vscode.commands.executeCommand(command, args);
  } catch (error) {
    if (error instanceof Error && error.name === 'MentoringError') return refuse({ message: error.message });
    throw error;
  }
}
