import type * as vscode from 'vscode';
import { clock } from './clock';

/** A clock that has run for so long was forgotten, in milliseconds: no talk takes that long. */
const FORGOTTEN = 6 * 60 * 60_000;

/** The meetings whose session runs in this window, as their pages say: it is in no file. */
export class RunningSessions {
  readonly #since = new Map<string, number>();

  /** @returns whether that is news */
  set(meeting: vscode.Uri, isRunning: boolean): boolean {
    const key = meeting.toString();
    if (this.#since.has(key) === isRunning) return false;
    if (isRunning) this.#since.set(key, clock.now().getTime());
    else this.#since.delete(key);
    return true;
  }

  has(meeting: vscode.Uri): boolean {
    const since = this.#since.get(meeting.toString());
    return since !== undefined && clock.now().getTime() - since < FORGOTTEN;
  }
}
