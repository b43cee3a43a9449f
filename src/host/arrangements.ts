import * as vscode from 'vscode';
import type { Arrangement } from '../core/tree/arrangement';

const KEY = 'arrangement';

/** How the trees are narrowed and ordered, remembered for this workspace. */
export class Arrangements implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  /** Undefined where everything is shown as it comes. */
  get(): Arrangement | undefined {
    return this.memory.get<Arrangement>(KEY);
  }

  async set(arrangement: Arrangement | undefined): Promise<void> {
    await this.memory.update(KEY, arrangement);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
