import { fill } from '../../src/core/text';
import { applyTextEdits } from '../../src/core/yaml/edit';
import { FolderStore } from '../../src/store/folderStore';
import { History, type UndoStep } from '../../src/store/history';
import type { StorePorts } from '../../src/store/ports';
import { diskFiles } from '../unit/support/diskFiles';
import { remember } from '../unit/support/remember';

/** What stands in an editor with unsaved changes, and what was on disk when it was opened. */
export interface Unsaved {
  text: string;
  readonly opened: string;
}

const yieldToEventLoop = () => new Promise<void>(resolve => setImmediate(resolve));

/** One window on a folder: the store as the extension has it, editors with unsaved changes, and the last changes. */
export class Window {
  readonly unsaved = new Map<string, Unsaved>();
  readonly history = new History();
  readonly store: FolderStore;
  /** Files of which the disk has told, but which the window has not looked at yet. */
  readonly events = new Set<string>();
  /** Called before the store reads a file from disk. */
  beforeRead: (path: string) => void = () => undefined;
  readonly errors: string[] = [];

  constructor(
    readonly name: string,
    readonly folder: string,
  ) {
    this.store = new FolderStore(this.#ports());
  }

  /** The words that each remembered change had brought. */
  readonly #brought = new Map<string, readonly string[]>();

  remember(kind: string, brought: readonly string[], steps: readonly (UndoStep | undefined)[]): void {
    const message = `${kind} ${this.#brought.size}`;
    this.#brought.set(message, brought);
    void remember(this.history, message, steps);
  }

  /** Takes the last change back; the words that it had brought, undefined where it was refused. */
  async undo(): Promise<readonly string[] | undefined> {
    const undone = await this.history.undo();
    return undone.ok ? this.#brought.get(undone.value.message) : undefined;
  }

  /** Looks at the files of which the disk has told. */
  async catchUp(): Promise<void> {
    const paths = [...this.events];
    this.events.clear();
    if (paths.length > 0) await this.store.refresh(paths);
  }

  /** Another store that reads everything anew, with the same unsaved editors. */
  async readAnew(): Promise<FolderStore> {
    const store = new FolderStore(this.#ports());
    await store.refresh();
    return store;
  }

  #ports(): StorePorts {
    return {
      files: diskFiles(this.folder, path => this.beforeRead(path)),
      documents: {
        unsaved: path => this.unsaved.get(path)?.text,
        unsavedPaths: () => [...this.unsaved.keys()],
        edit: async (path, before, edits) => {
          const document = this.unsaved.get(path);
          if (document?.text !== before) return false;
          document.text = applyTextEdits(before, edits);
          await yieldToEventLoop();
          return true;
        },
      },
      clock: {
        now: () => new Date('2027-02-26T09:00:00Z'),
        yieldToEventLoop,
        ticks: () => performance.now(),
      },
      log: {
        info: () => undefined,
        error: (message, error) => this.errors.push(`${message}: ${String(error)}`),
      },
      warn: text => this.errors.push(fill(text.message, text.args)),
    };
  }
}
