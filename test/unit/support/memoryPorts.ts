import { fill } from '../../../src/core/text';
import { applyTextEdits } from '../../../src/core/yaml/edit';
import { KeyedQueue } from '../../../src/store/queue';
import type { StorePorts } from '../../../src/store/ports';

/** A folder in memory behind the store's ports, which counts what is asked of it and can be told to misbehave. */
export class MemoryFolder {
  readonly files = new Map<string, Uint8Array>();
  /** Texts of documents with unsaved changes. */
  readonly unsaved = new Map<string, string>();
  readonly outside = new Set<string>();
  /** Folders that cannot be listed. */
  readonly refused = new Set<string>();
  /** What the user was told. */
  readonly warnings: string[] = [];
  hasTrash = true;
  reads = 0;
  writes = 0;
  readOnly = false;
  /** Files that cannot be written. */
  readonly unwritable = new Set<string>();
  /** Called before each read with how many there have been: to change a file in the middle of something. */
  beforeRead: (path: string, count: number) => void = () => undefined;
  milliseconds = 0;
  /** How far the clock moves each time it is looked at. */
  tick = 0;

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  put(path: string, text: string): void {
    this.files.set(path, new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  readonly #turns = new KeyedQueue();

  readonly ports: StorePorts = {
    files: {
      list: () => {
        const refused = new Map([...this.refused].map(path => [path, new Error('EACCES')]));
        const isHidden = (path: string) => [...this.refused].some(folder => path.startsWith(`${folder}/`));
        const files = [...this.files.keys()].filter(path => !isHidden(path)).map(path => this.#stat(path));
        return Promise.resolve({ files, refused });
      },
      stat: path => Promise.resolve(this.files.has(path) ? this.#stat(path) : undefined),
      read: path => {
        this.beforeRead(path, ++this.reads);
        return Promise.resolve(this.files.get(path));
      },
      readEach: async (paths, each) => {
        for (const path of paths) each(path, this.files.get(path));
        await Promise.resolve();
      },
      write: (path, bytes) => {
        if (this.readOnly || this.unwritable.has(path))
          return Promise.reject(new Error('EROFS: read-only file system'));
        this.writes++;
        this.files.set(path, bytes);
        return Promise.resolve();
      },
      alone: (path, change) => this.#turns.run(path, change),
      create: (path, bytes) => {
        if (this.readOnly || this.unwritable.has(path))
          return Promise.reject(new Error('EROFS: read-only file system'));
        if (this.files.has(path)) return Promise.resolve(false);
        this.files.set(path, bytes);
        return Promise.resolve(true);
      },
      trash: path => Promise.resolve(this.hasTrash && this.files.delete(path)),
      remove: path => {
        this.files.delete(path);
        return Promise.resolve();
      },
    },
    documents: {
      unsaved: path => this.unsaved.get(path),
      unsavedPaths: () => [...this.unsaved.keys()],
      edit: (path, before, edits) => {
        if (this.unsaved.get(path) !== before) return Promise.resolve(false);
        this.unsaved.set(path, applyTextEdits(before, edits));
        return Promise.resolve(true);
      },
    },
    clock: {
      now: () => new Date('2027-02-26T09:00:00Z'),
      yieldToEventLoop: () => new Promise(resolve => setImmediate(resolve)),
      ticks: () => (this.milliseconds += this.tick),
    },
    log: { info: () => undefined, error: () => undefined },
    warn: text => this.warnings.push(fill(text.message, text.args)),
  };

  #stat(path: string) {
    return { path, size: this.files.get(path)?.length ?? 0, outside: this.outside.has(path) };
  }
}
