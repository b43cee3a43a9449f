import type * as vscode from 'vscode';

const KEY = 'renamedFiles';

/** So many renames are remembered: each until it is committed, which is when git knows of it. */
const MOST = 200;

/** From, to: URIs. */
type Rename = readonly [from: string, to: string];

/**
 * Files and folders of code that got another name in this workspace, newest last, also in a window before this one: git
 * hears of it later, if at all.
 */
export class RenamedFiles {
  constructor(private readonly memory: vscode.Memento) {}

  add(renames: readonly Rename[]): Thenable<void> {
    const named = new Set(renames.flat()); // what is there again under its old name is no longer renamed
    const others = this.#all().filter(([was]) => !named.has(was));
    return this.memory.update(KEY, [...others, ...renames].slice(-MOST));
  }

  /** The name that a file has by now, after all renames of its own and of folders above it; undefined where it kept it. */
  get(uri: string): string | undefined {
    const all = this.#all();
    let now = uri;
    for (let hops = 0; hops < all.length; hops++) {
      const last = all.findLast(([from]) => now === from || now.startsWith(`${from}/`));
      if (last === undefined) break;
      now = last[1] + now.slice(last[0].length);
    }
    return now === uri ? undefined : now;
  }

  #all(): readonly Rename[] {
    return this.memory.get<readonly Rename[]>(KEY, []);
  }
}
