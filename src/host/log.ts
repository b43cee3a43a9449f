import * as vscode from 'vscode';
import type { Log } from '../store/ports';

/** The extension's own channel in the Output view. */
export interface LogChannel extends Log, vscode.Disposable {
  show(): void;
}

/** Lets go of work that nobody waits for; that it failed stands in the log. */
export function logFailure(log: Log, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => log.error('Something that was begun could not be done', error));
}

export function logChannel(): LogChannel {
  const channel = vscode.window.createOutputChannel('Mentoring Notes', { log: true });
  return {
    info: message => channel.info(message),
    error: (message, error) => channel.error(message, error instanceof Error ? error : String(error)),
    show: () => channel.show(),
    dispose: () => channel.dispose(),
  };
}
