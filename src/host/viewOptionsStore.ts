import * as vscode from 'vscode';
import type { ViewOptions } from '../core/tree/viewOptions';

const KEY = 'arrangement';

/** How the trees are narrowed and ordered, remembered for this workspace. */
export class ViewOptionsStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  /** Undefined where everything is shown as it comes. */
  get(): ViewOptions | undefined {
    return this.memory.get<ViewOptions>(KEY);
  }

  async set(arrangement: ViewOptions | undefined): Promise<void> {
    await this.memory.update(KEY, arrangement);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
