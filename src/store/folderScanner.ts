import { locate } from '../core/model/recordPlace';
import type { Result } from '../core/result';
import { say } from '../core/text';
import type { Unreadable } from '../core/yaml/unreadable';
import type { KnownFiles } from './knownFiles';
import { TimeSlicer } from './timeSlicer';
import { parseOrder } from './parseOrder';
import type { FileStat, StorePorts } from './ports';
import type { OwnWrites } from './ownWrites';
import type { KeyedQueue } from './queue';
import { reasonOf, refusedByDisk, refusedUnread } from './reading';

/** How long the first look may parse before the rest is only scanned and parsed afterwards, in milliseconds. */
const FIRST_LOOK = 60;
/** How often the listeners hear of progress in the background, in milliseconds. */
const PROGRESS = 250;

/** What the looks at a folder need of its store. */
interface Folder {
  readonly ports: StorePorts;
  readonly known: KnownFiles;
  readonly writes: OwnWrites;
  readonly turns: KeyedQueue;
  /** Shared with those who read single records, so that all of it together stays in slices. */
  readonly slicer: TimeSlicer;
  /** A file as it stands now: in an editor with unsaved changes, else on disk. */
  readonly text: (path: string) => Promise<Result<string, Unreadable> | undefined>;
  /** Something that the views may show is different now. */
  readonly changed: () => void;
}

/** Keeps what is known of the files of a folder in step with disk and editors: one look after the other, in slices. */
export class FolderScanner {
  #pending: Set<string> | 'everything' | undefined;
  #running: Promise<void> | undefined;
  #loaded = false;
  /** Who waits for a look at everything that has not begun yet. */
  #waiting: (() => void)[] = [];
  /** The files that are none of the records, as of the last look at everything. */
  strays: readonly string[] = [];
  /** What the disk did not show at the last look: said once, not at each. */
  #hidden: ReadonlySet<string> = new Set();
  #disposed = false;

  constructor(private readonly folder: Folder) {}

  /**
   * Looks again at these files, or at all of them. Calls in quick succession become one look.
   * @returns when everything known to be changed has been read
   */
  refresh(paths: readonly string[] | 'everything' = 'everything'): Promise<void> {
    if (paths === 'everything') this.#pending = 'everything';
    else if (this.#pending !== 'everything') this.#pending = new Set([...(this.#pending ?? []), ...paths]);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#pending !== undefined && !this.#disposed) void this.refresh([]); // asked for in the last moment
    });
    return this.#running;
  }

  /** Looks at the whole folder; resolves when every file has been seen, though not yet parsed. */
  everything(): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      void this.refresh();
    });
  }

  /** Looks at some files at once, whatever else is under way. */
  async now(paths: ReadonlySet<string>): Promise<void> {
    if (await this.#lookAt(paths)) this.folder.changed();
  }

  dispose(): void {
    this.#disposed = true;
    this.#answer(this.#waiting.length); // nobody must wait for a folder that has been closed
  }

  #answer(count: number): void {
    for (const seen of this.#waiting.splice(0, count)) seen();
  }

  async #run(): Promise<void> {
    await this.folder.ports.clock.yieldToEventLoop(); // what is asked in the same breath is one look
    for (let work = this.#pending; work !== undefined && !this.#disposed; work = this.#pending) {
      this.#pending = undefined;
      const asked = work === 'everything' ? this.#waiting.length : 0;
      try {
        const changed = work === 'everything' ? await this.#lookAtEverything() : await this.#lookAt(work);
        if (changed && work === 'everything') await this.#tell();
        else if (changed) this.folder.changed();
        this.#answer(asked);
        if (this.#pending === undefined) await this.#parseTheRest();
      } catch (error) {
        this.folder.ports.log.error('The notes could not be looked at', error);
        this.#answer(asked); // nobody must wait for a folder that cannot be read
      }
    }
  }

  async #lookAtEverything(): Promise<boolean> {
    const { moment } = this.folder.writes;
    const isOld = (path: string) => this.folder.writes.isSince(moment, path); // of what the disk says of it
    const { files, refused } = await this.folder.ports.files.list();
    const slicer = new TimeSlicer(this.folder.ports.clock);
    let changed = this.#forget(files, refused, isOld) || !this.#loaded;
    const strays = files.map(({ path }) => path).filter(path => locate(path) === undefined);
    changed = strays.join('\n') !== this.strays.join('\n') || changed;
    this.strays = strays;
    const unsaved = new Set(this.folder.ports.documents.unsavedPaths());
    for (const path of unsaved) changed = this.#takeUnsaved(path) || changed;
    const readable: string[] = [];
    for (const stat of files) {
      if (slicer.isOver) await slicer.yieldToEventLoop();
      if (locate(stat.path) === undefined) continue;
      if (unsaved.has(stat.path)) continue;
      const unread = refusedUnread(stat);
      if (unread !== undefined) changed = this.folder.known.breaks(stat.path, unread) || changed;
      else readable.push(stat.path);
    }
    const ordered = parseOrder(readable);
    await slicer.yieldToEventLoop();
    let spent = 0;
    await this.folder.ports.files.readEach(ordered, (path, bytes, error) => {
      if (isOld(path)) return;
      if (error !== undefined) changed = this.folder.known.breaks(path, refusedByDisk(error)) || changed;
      if (bytes === undefined) return;
      const started = this.folder.ports.clock.ticks();
      const hurry = !this.#loaded && spent > FIRST_LOOK;
      changed =
        (hurry ? this.folder.known.glance(path, bytes) : this.folder.known.takeBytes(path, bytes)) || changed;
      spent += this.folder.ports.clock.ticks() - started;
    });
    this.#loaded = true;
    return changed;
  }

  #takeUnsaved(path: string): boolean {
    const text = locate(path) && this.folder.ports.documents.unsaved(path);
    return text !== undefined && this.folder.known.take(this.folder.known.entries.nameOf(path), text);
  }

  /** Forgets the files that are gone; of what the disk does not show now, what was known stays. */
  #forget(
    files: readonly FileStat[],
    refused: ReadonlyMap<string, unknown>,
    isOld: (path: string) => boolean,
  ): boolean {
    const present = new Set(files.map(stat => stat.path));
    const hidden = [...refused.keys()];
    let changed = false;
    for (const path of [...this.folder.known.entries.keys()]) {
      if (isOld(path) || present.has(path) || this.folder.ports.documents.unsaved(path) !== undefined)
        continue;
      if (hidden.some(folder => path === folder || path.startsWith(`${folder}/`))) continue;
      changed = this.folder.known.drop(path) || changed;
    }
    this.#sayOnce(refused);
    return changed;
  }

  #sayOnce(refused: ReadonlyMap<string, unknown>): void {
    for (const [path, error] of refused) {
      if (this.#hidden.has(path)) continue;
      this.folder.ports.log.error(path, error);
      const reason = reasonOf(error);
      this.folder.ports.warn(
        say('{path} could not be looked at: {reason}. You see what was last known of it.', { path, reason }),
      );
    }
    this.#hidden = new Set(refused.keys());
  }

  async #lookAt(paths: ReadonlySet<string>): Promise<boolean> {
    let changed = false;
    for (const path of paths) {
      if (locate(path) === undefined) continue;
      let moment;
      let text;
      do {
        ({ moment } = this.folder.writes);
        text = await this.folder.text(path);
      } while (this.folder.writes.isSince(moment, path));
      if (text === undefined) changed = this.folder.known.drop(path) || changed;
      else if (text.ok) changed = this.folder.known.take(path, text.value) || changed;
      else changed = this.folder.known.breaks(path, text.error) || changed;
    }
    return changed;
  }

  /** Parses what had only been glanced at, in slices, so that the host stays free. */
  async #parseTheRest(): Promise<void> {
    const order = parseOrder([...this.folder.known.unparsed]);
    let told = this.folder.ports.clock.ticks();
    for (const path of order) {
      if (this.folder.slicer.isOver) await this.folder.slicer.yieldToEventLoop();
      if (this.#pending !== undefined || this.#disposed) return;
      if (!this.folder.known.unparsed.has(path)) continue;
      await this.folder.turns.run('', () => this.#lookAt(new Set([path]))); // behind what somebody looks at
      if (this.folder.ports.clock.ticks() - told < PROGRESS) continue;
      await this.#tell();
      told = this.folder.ports.clock.ticks();
    }
    if (order.length > 0) await this.#tell();
  }

  /** What the listeners do is a slice of its own. */
  async #tell(): Promise<void> {
    await this.folder.slicer.yieldToEventLoop();
    this.folder.changed();
    await this.folder.slicer.yieldToEventLoop();
  }
}
