import type { Text } from '../core/text';
import type { TextEdit } from '../core/yaml/edit';

/** A file of the notes: its path from the workspace folder (`.mentoring/…`, always `/`) and how it lies there. */
export interface FileStat {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** The file, or a folder above it, is a link that leads out of the workspace folder. */
  readonly outside: boolean;
}

/** What a folder of notes holds. */
export interface Listing {
  /** Every YAML file. */
  readonly files: readonly FileStat[];
  /** Folders and files that are there, but that the disk does not let anybody look at, with its reasons. */
  readonly refused: ReadonlyMap<string, unknown>;
}

/** The files of one workspace folder. A failure of the disk rejects; a file that is not there is `undefined`. */
export interface NotesFiles {
  /** What lies under `.mentoring/`; nothing where there is no such folder. */
  list(): Promise<Listing>;
  stat(path: string): Promise<FileStat | undefined>;
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Hands over each file's bytes as they arrive, in no order, giving the host a breath in between. A file that the
   * disk refuses comes with the error, and does not keep the others back.
   */
  readEach(
    paths: readonly string[],
    each: (path: string, bytes: Uint8Array | undefined, error?: unknown) => void,
  ): Promise<void>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Changes a file while no other window does, as far as they can hear of each other. */
  alone<T>(path: string, change: () => Promise<T>): Promise<T>;
  /** Makes a file and the folders above it; false, and nothing done, where there is one. */
  create(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Moves a file to the trash; false, and nothing done, where there is none. */
  trash(path: string): Promise<boolean>;
  /** Removes a file for good. */
  remove(path: string): Promise<void>;
}

/** What stands in the editors. */
export interface OpenDocuments {
  /** The text of a document with unsaved changes; `undefined` when it is saved, or not open. */
  unsaved(path: string): string | undefined;
  /** The paths of all documents with unsaved changes, also of such whose file is gone. */
  unsavedPaths(): readonly string[];
  /** Edits an unsaved document that still has this text, and leaves it unsaved; false when it has another. */
  edit(path: string, before: string, edits: readonly TextEdit[]): Promise<boolean>;
}

export interface Clock {
  now(): Date;
  /** Lets the host do other work, then goes on. */
  yieldToEventLoop(): Promise<void>;
  /** Milliseconds that only grow, to know when to let others work. */
  ticks(): number;
}

export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

export interface StorePorts {
  readonly files: NotesFiles;
  readonly documents: OpenDocuments;
  readonly clock: Clock;
  readonly log: Log;
  /** Says something to the user that no row can show. */
  readonly warn: (text: Text) => void;
}
