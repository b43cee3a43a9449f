import type * as vscode from 'vscode';
import type { Seen } from '../core/pages/unseenChanges';

/** What the reader has seen of each mentorship when they last prepared a meeting, kept for this workspace. */
export class LastLook {
  constructor(private readonly memory: vscode.Memento) {}

  /** Undefined where the reader has not looked yet. */
  get(folder: vscode.Uri, mentorship: string): Seen | undefined {
    return this.memory.get<Seen>(key(folder, mentorship));
  }

  async set(folder: vscode.Uri, mentorship: string, seen: Seen): Promise<void> {
    await this.memory.update(key(folder, mentorship), seen);
  }
}

const key = (folder: vscode.Uri, mentorship: string) =>
  JSON.stringify(['seen', folder.toString(), mentorship]);
