import type * as vscode from 'vscode';

/** So many pages are remembered: of older ones, what was kept is forgotten. */
const MOST = 20;

/** What pages left to be kept when they were closed, until they are opened again, for this workspace. */
export class KeptPages {
  constructor(private readonly memory: vscode.Memento) {}

  /** What a page has left, as it gave it; empty where there is nothing. */
  get(page: string, subject: vscode.Uri): string {
    return this.#all().find(([key]) => key === keyOf(page, subject))?.[1] ?? '';
  }

  async set(page: string, subject: vscode.Uri, kept: string): Promise<void> {
    const key = keyOf(page, subject);
    const others = this.#all().filter(([other]) => other !== key);
    await this.memory.update(PLACE, [[key, kept], ...others].slice(0, MOST));
  }

  #all(): readonly (readonly [string, string])[] {
    return this.memory.get(PLACE, []);
  }
}

const PLACE = 'keptPages';
const keyOf = (page: string, subject: vscode.Uri) => `${page} ${subject.toString()}`;
