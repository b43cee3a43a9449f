import { statSync, watch, type FSWatcher } from 'node:fs';
import { basename } from 'node:path';

/**
 * Folders that are watched one by one. On Linux, VS Code's own watcher may not see into folders that come all at once,
 * as `git checkout` brings them: it hears of the outermost, and by the time it looks for the next one that may be there
 * already (parcel-bundler/watcher). macOS and Windows watch whole trees themselves, and on Windows a watched folder
 * could not be deleted: nothing is watched here then.
 */
export class FolderWatch {
  readonly #watched = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>();

  /** @param changed is given the path of what changed: that of its folder as `add` was told it, and its name */
  constructor(private readonly changed: (path: string) => void) {}

  /**
   * Watches a folder until it goes: called before it is listed, so that nothing comes in between unseen. One that was
   * removed and made anew is another one.
   */
  add(full: string, path: string): void {
    if (process.platform !== 'linux') return;
    try {
      const inode = statSync(full).ino;
      if (this.#watched.get(path)?.inode === inode) return;
      this.#drop(path);
      const watcher = watch(full, { persistent: false }, (_, name) => {
        if (name === basename(full)) this.#drop(path); // it is the folder itself that went; a new one may have its inode
        this.changed(name === null ? path : `${path}/${name}`);
      });
      watcher.on('error', () => this.#drop(path));
      this.#watched.set(path, { inode, watcher });
    } catch {
      this.#drop(path); // it has gone, or the system watches no more: VS Code's own watcher is still there
    }
  }

  dispose(): void {
    for (const path of [...this.#watched.keys()]) this.#drop(path);
  }

  #drop(path: string): void {
    this.#watched.get(path)?.watcher.close();
    this.#watched.delete(path);
  }
}
