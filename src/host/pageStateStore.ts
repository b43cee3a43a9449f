import type * as vscode from 'vscode';

/** So many pages are remembered: of older ones, what was kept is forgotten, unless something typed stands in it. */
const MOST = 20;

/** What a page left when it was closed: which page, what it was about, and what it gave to be kept. */
export interface KeptPage {
  readonly page: string;
  readonly subject: string;
  readonly kept: string;
  /** Something stands in it that was typed and is nowhere else. */
  readonly isTyped: boolean;
}

/** What pages left to be kept when they were closed, until they are opened again, for this workspace. */
export class PageStateStore {
  constructor(private readonly memory: vscode.Memento) {}

  /** What pages have left, the last closed first. */
  get all(): readonly KeptPage[] {
    return this.memory
      .get<readonly (readonly [string, string, boolean?])[]>(PLACE, [])
      .map(([key, kept, isTyped = false]) => {
        const end = key.indexOf(' ');
        return { page: key.slice(0, end), subject: key.slice(end + 1), kept, isTyped };
      });
  }

  /** What a page has left, as it gave it; empty where there is nothing. */
  get(page: string, subject: vscode.Uri): string {
    const known = subject.toString();
    return this.all.find(each => each.page === page && each.subject === known)?.kept ?? '';
  }

  async set(kept: KeptPage): Promise<void> {
    const { page, subject } = kept;
    await this.put([kept, ...this.all.filter(each => each.page !== page || each.subject !== subject)]);
  }

  /** Remembers these and no others. */
  async put(all: readonly KeptPage[]): Promise<void> {
    const left = all.filter(({ isTyped }, at) => isTyped || at < MOST);
    await this.memory.update(
      PLACE,
      left.map(({ page, subject, kept, isTyped }) => [`${page} ${subject}`, kept, isTyped]),
    );
  }
}

const PLACE = 'keptPages';
