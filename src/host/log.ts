import * as vscode from 'vscode';
import type { Log } from '../store/ports';

/** The extension's own channel in the Output view. */
export interface LogChannel extends Log, vscode.Disposable {
  show(): void;
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
