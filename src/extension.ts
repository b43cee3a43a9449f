import * as vscode from 'vscode';
import { goalCommands } from './commands/goals';
import { itemCommands } from './commands/items';
import { meetingCommands } from './commands/meetings';
import { recordCommands } from './commands/records';
import { registerCommands } from './commands/registry';
import { engineLoader } from './host/engine';
import { logChannel } from './host/log';
import { NotesWorkspace } from './host/notesWorkspace';
import { UnreadableFiles } from './language/unreadable';
import { Views } from './views/views';

/** Registers everything at once; files are read when a view is seen or the notes are there. */
export function activate(extension: vscode.ExtensionContext): void {
  const log = logChannel();
  const notes = new NotesWorkspace(engineLoader(extension.extensionUri), log);
  const views = new Views(
    notes,
    async node => (await vscode.commands.executeCommand('mentoring.toggleItem', node)) !== undefined,
  );
  extension.subscriptions.push(
    log,
    notes,
    views,
    new UnreadableFiles(notes),
    registerCommands({ notes, views, log }, [
      ...goalCommands,
      ...meetingCommands,
      ...itemCommands,
      ...recordCommands,
    ]),
  );
}
