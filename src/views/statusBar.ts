import * as vscode from 'vscode';
import { noIcons } from '../host/noIcons';
import { logFailure, type LogChannel } from '../host/log';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { t } from '../host/strings';
import { toTooltip } from './treeItem';

/** The next meeting or that none is planned, and who can read the open file: both only where there are notes. */
export class StatusBar implements vscode.Disposable {
  readonly #next = vscode.window.createStatusBarItem('next', vscode.StatusBarAlignment.Left, 0);
  readonly #audience = vscode.window.createStatusBarItem('audience', vscode.StatusBarAlignment.Right, 0);
  readonly #disposables: vscode.Disposable[] = [this.#next, this.#audience];

  constructor(
    private readonly notes: NotesWorkspace,
    log: LogChannel,
  ) {
    this.#next.name = t('Mentoring: next meeting');
    this.#audience.name = t('Mentoring: who can read');
    this.#disposables.push(
      notes.onDidChange(() => logFailure(log, this.#showNext())),
      vscode.window.onDidChangeActiveTextEditor(() => logFailure(log, this.#showAudience())),
    );
    logFailure(log, this.#showNext());
    logFailure(log, this.#showAudience());
  }

  async #showNext(): Promise<void> {
    const { engine, context } = await this.notes.context();
    const status = engine.statusOf(context);
    if (status === undefined) return this.#next.hide();
    const { text, name, command, does, args } = status;
    this.#next.text = `$(calendar) ${noIcons(text)}`;
    this.#next.accessibilityInformation = { label: name };
    this.#next.tooltip = toTooltip(status);
    this.#next.command = { command, title: does, arguments: [{ ...args, show: true }] };
    this.#next.show();
  }

  async #showAudience(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const audience = uri && (await this.notes.audienceOf(uri));
    if (uri?.toString() !== vscode.window.activeTextEditor?.document.uri.toString()) return; // another one by now
    if (audience === undefined) return this.#audience.hide();
    this.#audience.text = `$(${audience.icon}) ${noIcons(audience.text)}`;
    this.#audience.tooltip = audience.detail;
    this.#audience.accessibilityInformation = { label: `${audience.text}. ${audience.detail}` };
    this.#audience.show();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
