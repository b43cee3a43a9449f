// A file system in memory, as a virtual workspace has it: no disk, no watcher, and as stubborn as a test asks for.
import * as vscode from 'vscode';

const { FileSystemError, FileType } = vscode;

/** Serves the files of one made-up scheme. Folders are there once a file is in them. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** Refuses every change, as a disk without rights does. */
  isReadOnly = false;
  /** Paths that cannot be read or listed. */
  readonly refused = new Set<string>();
  /** Called before a file is read: to change it in the middle of something. */
  beforeRead: (path: string) => void = () => undefined;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(readonly root: vscode.Uri) {}

  put(path: string, text: string): void {
    this.files.set(this.#path(path), new TextEncoder().encode(text));
  }

  text(path: string): string | undefined {
    const bytes = this.files.get(this.#path(path));
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(uri.path);
    if (bytes !== undefined) return { type: FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if (this.#below(uri).length === 0) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (this.refused.has(this.#relative(uri))) throw FileSystemError.NoPermissions(uri);
    const below = this.#below(uri);
    if (below.length === 0) throw FileSystemError.FileNotFound(uri);
    const names = new Map(
      below.map(path => {
        const [name = '', ...rest] = path.slice(uri.path.length + 1).split('/');
        return [name, rest.length === 0 ? FileType.File : FileType.Directory];
      }),
    );
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.beforeRead(uri.path.slice(this.root.path.length + 1));
    if (this.refused.has(this.#relative(uri))) throw FileSystemError.NoPermissions(uri);
    const bytes = this.files.get(uri.path);
    if (bytes === undefined) throw FileSystemError.FileNotFound(uri);
    return bytes;
  }

  createDirectory(uri: vscode.Uri): void {
    this.#refuse(uri);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    this.#refuse(uri);
    if (this.files.has(uri.path) && !options.overwrite) throw FileSystemError.FileExists(uri);
    this.files.set(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    this.#refuse(uri);
    if (!this.files.delete(uri.path)) throw FileSystemError.FileNotFound(uri);
  }

  rename(from: vscode.Uri): void {
    throw FileSystemError.Unavailable(from);
  }

  #below(uri: vscode.Uri): string[] {
    return [...this.files.keys()].filter(path => path.startsWith(`${uri.path}/`));
  }

  #refuse(uri: vscode.Uri): void {
    if (this.isReadOnly) throw FileSystemError.NoPermissions(uri);
  }

  #path(path: string): string {
    return `${this.root.path}/${path}`;
  }

  #relative(uri: vscode.Uri): string {
    return uri.path.slice(this.root.path.length + 1);
  }
}
