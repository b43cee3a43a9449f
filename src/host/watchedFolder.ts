import * as vscode from 'vscode';
import type { FolderStore } from '../store/folderStore';
import { TEMPORARY_ENDING } from '../store/temporaryFiles';
import { clock } from './clock';
import { gitFolder } from './git';
import type { Engine } from './lazyBundles';
import { logFailure, type LogChannel } from './log';
import { notesFiles } from './notesFiles';
import { showWarning } from './notices';
import { openDocuments } from './openDocuments';
import type { OpenFolder } from './openFolder';
import { pathBelow } from './pathBelow';
import { localized } from './strings';
import { Timers } from './timers';

/** Events of the disk that come in one burst (a pull, a checkout) are taken together, in milliseconds. */
const BURST = 50;

/** A workspace folder whose notes are kept in step with disk and editors. */
export class WatchedFolder implements OpenFolder, vscode.Disposable {
  readonly store: FolderStore;
  /** The address that git knows the reader by, as far as it was asked. */
  email: string | undefined;
  readonly #timers = new Timers();
  readonly #disposables: readonly vscode.Disposable[];
  #seen = new Set<string>();

  /** @param changed is told whenever what is known of the notes may be different */
  constructor(
    engine: Engine,
    readonly folder: vscode.WorkspaceFolder,
    private readonly log: LogChannel,
    changed: () => void,
  ) {
    const files = notesFiles(folder.uri);
    this.store = new engine.FolderStore({
      files,
      documents: openDocuments(folder.uri),
      clock,
      log,
      warn: text => void showWarning(localized(text)),
    });
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '{.mentoring,.mentoring/**}'),
    );
    const onDisk = (uri: vscode.Uri) => this.#changedOnDisk(pathBelow(folder.uri, uri));
    this.#disposables = [
      watcher,
      watcher.onDidChange(onDisk),
      watcher.onDidCreate(onDisk),
      watcher.onDidDelete(onDisk),
      files.watch(path => this.#changedOnDisk(path)),
      this.store.onDidChange(changed),
      this.#timers,
      this.store,
    ];
  }

  /** Looks at a file again after a while: what its editor shows counts before the disk. */
  follow(path: string, delay: number): void {
    this.#timers.later(path, delay, () => logFailure(this.log, this.store.refresh([path])));
  }

  /** Asks git who the reader is. */
  async findEmail(): Promise<void> {
    this.email = await (await gitFolder(this.folder.uri))?.config('user.email');
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Gathers what a burst of events names, then looks at all of it once. A folder's event stands for all in it. */
  #changedOnDisk(path: string): void {
    if (path.endsWith(TEMPORARY_ENDING)) return;
    this.#seen.add(path);
    this.#timers.later('disk', BURST, () => {
      const paths = [...this.#seen];
      this.#seen = new Set();
      const whole = paths.some(path => !path.endsWith('.yaml'));
      logFailure(this.log, this.store.refresh(whole ? 'everything' : paths));
    });
  }
}
