import * as vscode from 'vscode';
import type { Reminded } from '../core/tree/reminder';
import { logFailure, type LogChannel } from '../host/log';
import { showInformation } from '../host/notices';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { runCommand } from '../host/runCommand';
import { t } from '../host/strings';

const KEY = 'reminded';
const SETTING = 'reminders';
/** A window that has just opened is left alone for so long, in milliseconds. */
const CALM = 5000;

/**
 * Reminders: one notice a day at most, of a meeting that begins soon or of promises that have become overdue, and only
 * in the window that is looked at. Where the views or the meeting are in sight they say it already.
 */
export class Reminders implements vscode.Disposable {
  readonly #from = Date.now() + CALM;
  readonly #disposables: vscode.Disposable[] = [];
  #busy = false;

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly memory: vscode.Memento,
    /** Whether the reader sees already what a notice would say. */
    private readonly isInSight: () => boolean,
    log: LogChannel,
  ) {
    const look = () => logFailure(log, this.#look());
    const timer = setTimeout(look, CALM);
    this.#disposables.push(
      { dispose: () => clearTimeout(timer) },
      notes.onDidChange(look),
      vscode.window.onDidChangeWindowState(look),
    );
  }

  async #look(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('mentoring');
    const isQuiet = this.#busy || Date.now() < this.#from || !vscode.window.state.focused;
    if (isQuiet || settings.get<boolean>(SETTING) === false || this.isInSight()) return;
    const { engine, context } = await this.notes.context();
    const reminded = this.memory.get<Reminded>(KEY) ?? { promises: [] };
    const reminder = engine.reminderOf(context, reminded);
    if (reminder === undefined) return;
    this.#busy = true; // before anything else is waited for: one notice and no second
    try {
      await this.memory.update(KEY, reminder.after);
      await this.#show(reminder.text, reminder.meeting);
    } finally {
      this.#busy = false;
    }
  }

  async #show(text: string, meeting: string | undefined): Promise<void> {
    const act = meeting === undefined ? t('Show') : t('Prepare');
    const off = t('Turn Off Reminders');
    const chosen = await showInformation(text, act, off);
    if (chosen === off) {
      const settings = vscode.workspace.getConfiguration('mentoring');
      await settings.update(SETTING, false, vscode.ConfigurationTarget.Global);
    }
    if (chosen !== act) return;
    if (meeting === undefined) await vscode.commands.executeCommand('mentoring.actions.focus');
    else await runCommand('mentoring.prepare', { meeting, show: true });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
