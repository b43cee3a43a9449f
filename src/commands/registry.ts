import type * as vscode from 'vscode';
import type { ArgumentName, CommandArguments, CommandId } from '../core/commandArguments';
import type { ViewOptionsStore } from '../host/viewOptionsStore';
import type { Engine } from '../host/lazyBundles';
import type { LogChannel } from '../host/log';
import { openNotebook } from '../host/notebook';
import { showError } from '../host/notices';
import type { NotesWorkspace } from '../host/notesWorkspace';
import type { OpenFolder } from '../host/openFolder';
import { CommandError, t } from '../host/strings';
import type { Pages } from '../pages/host/openPages';
import type { Problems } from '../language/problems';
import type { Notebook } from '../operations/notebook';
import type { History } from '../store/history';
import type { Views } from '../views/views';
import { callOf, type Call } from './args';
import { showRefusal } from './refusals';
import { isCancelled, Abort } from './abort';

/** What every command can use. */
export interface CommandServices {
  readonly notes: NotesWorkspace;
  readonly views: Views;
  /** What keeps the Problems view in step. */
  readonly problems: () => Promise<Problems>;
  readonly arrangements: ViewOptionsStore;
  readonly pages: Pages;
  readonly log: LogChannel;
  /** What is remembered for this workspace. */
  readonly memory: vscode.Memento;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
  /** Where it keeps files of its own, also while it is updated. */
  readonly storageUri: vscode.Uri;
}

/** What a running command works with: the services, the loaded engine and how it was called. */
export interface CommandContext extends CommandServices, Call {
  readonly engine: Engine;
  readonly history: History;
  /** What operations work on. */
  readonly notebook: Notebook;
  readonly folders: readonly OpenFolder[];
  /** Called with an argument object that holds what is required: no dialog may open, and a failure rejects. */
  readonly byProgram: boolean;
}

export interface CommandOf<Id extends CommandId> {
  readonly id: Id;
  /** The arguments without which a person has to be asked. */
  readonly required: readonly (keyof CommandArguments[Id] & ArgumentName)[];
  readonly run: (run: CommandContext) => Promise<vscode.Uri | undefined>;
}

export type Command = { [Id in CommandId]: CommandOf<Id> }[CommandId];

/** Runs a command inside the one wrapper that turns failures into words. */
export async function execute(
  services: CommandServices,
  command: Command,
  first: unknown,
  second: unknown,
): Promise<vscode.Uri | undefined> {
  const call = callOf(first, second);
  const byProgram = call.byObject && command.required.every(key => call.args.has(key));
  try {
    return await command.run({ ...services, ...(await openNotebook(services)), ...call, byProgram });
  } catch (error) {
    if (error instanceof Abort && isCancelled(error)) return undefined;
    if (!(error instanceof Abort)) services.log.error(command.id, error);
    if (byProgram) throw error instanceof Abort ? new CommandError(error.failure) : error;
    void show(services, error, call.byObject);
    return undefined;
  }
}

/** Says once what went wrong, in plain words; of our own mistakes, where to read more. */
async function show(services: CommandServices, error: unknown, byObject: boolean): Promise<void> {
  if (error instanceof Abort) return showRefusal(error.failure, byObject);
  const showLog = t('Show the Log');
  const chosen = await showError(t('Something went wrong in Mentoring Notes. The log says what.'), showLog);
  if (chosen === showLog) services.log.show();
}
