import { locate } from '../core/model/layout';
import { rulesFor } from '../core/model/keys';
import { SUPPORTED_VERSION } from '../core/model/states';
import { fail, type Result } from '../core/result';
import { say } from '../core/text';
import { editYaml, type YamlChange } from '../core/yaml/edit';
import type { Unreadable } from '../core/yaml/read';
import { Emitter } from './emitter';
import type { Entry } from '../core/model/entry';
import type { AnyRecord } from '../core/model/summary';
import type { UndoStep } from './history';
import { KnownFiles } from './knownFiles';
import { Pace } from './pace';
import { parseOrder } from './parseOrder';
import type { FileStat, StorePorts } from './ports';
import { KeyedQueue } from './queue';
import { readRecord, readText, reasonOf, refusedByDisk, refusedUnread, type Reading } from './reading';
import { Writer, type Plan, type Written } from './writer';

/** How long the first look may parse before the rest is only scanned and parsed afterwards, in milliseconds. */
const FIRST_LOOK = 60;
/** How often the listeners hear of progress in the background, in milliseconds. */
const PROGRESS = 250;

/**
 * The notes of one workspace folder as a live model. Of each file it keeps a summary; whole records are read when
 * somebody looks. What stands unsaved in an editor counts before the disk.
 */
export class FolderStore {
  readonly #known = new KnownFiles();
  readonly #changed = new Emitter<void>();
  readonly #writer: Writer;
  readonly #turns = new KeyedQueue();
  readonly #pace: Pace;
  #pending: Set<string> | 'everything' | undefined;
  #running: Promise<void> | undefined;
  #loaded = false;
  /** What the disk did not show at the last look: said once, not at each. */
  #hidden: ReadonlySet<string> = new Set();
  #sawAll: () => void = () => undefined;
  readonly #seen = new Promise<void>(resolve => (this.#sawAll = resolve));
  #disposed = false;

  /** Something that the views may show is different now. */
  readonly onDidChange = this.#changed.event;
  #revision = 0;

  constructor(private readonly ports: StorePorts) {
    this.onDidChange(() => this.#revision++);
    this.#pace = new Pace(ports.clock);
    this.#writer = new Writer(
      ports,
      () => this.#refusal(),
      (path, text) => {
        if (text === undefined) this.#known.drop(path);
        else this.#known.take(path, text);
        this.#changed.fire();
      },
    );
  }

  get entries(): ReadonlyMap<string, Entry> {
    return this.#known.entries;
  }

  /** Grows with every change of what is known: as long as it is the same, so is all that follows from it. */
  get revision(): number {
    return this.#revision;
  }

  /** How many files have been parsed so far: the measure of work done. */
  get parses(): number {
    return this.#known.parses;
  }

  /**
   * Looks again at these files, or at all of them. Calls in quick succession become one look.
   * @returns when everything known to be changed has been read
   */
  refresh(paths: readonly string[] | 'everything' = 'everything'): Promise<void> {
    if (paths === 'everything') this.#pending = 'everything';
    else if (this.#pending !== 'everything') this.#pending = new Set([...(this.#pending ?? []), ...paths]);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#pending !== undefined) void this.refresh([]); // asked for in the last moment
    });
    return this.#running;
  }

  /** Reads the folder for the first time; resolves when every file has been seen, though not yet parsed. */
  firstLook(): Promise<void> {
    void this.refresh();
    return this.#seen;
  }

  /** The whole record of a file; of a broken file the last good one, where there is one. */
  async record(path: string): Promise<AnyRecord | undefined> {
    const entry = this.entries.get(path);
    if (entry === undefined) return undefined;
    if (entry.broken !== undefined) return entry.lastGood;
    const held = this.#known.record(path);
    if (held !== undefined) return held;
    return this.#turns.run('', async () => {
      if (this.#pace.isOver) await this.#pace.breathe(); // a tree may want many at once
      const meanwhile = this.#known.record(path);
      if (meanwhile !== undefined) return meanwhile;
      const reading = await this.read(path);
      if (!reading?.ok) return undefined;
      const { file, record } = reading.value;
      this.#known.hold(path, file.text, record);
      return record;
    });
  }

  /** The files that lie among the records and are none. */
  async strays(): Promise<readonly string[]> {
    const { files } = await this.ports.files.list();
    return files.map(({ path }) => path).filter(path => locate(path) === undefined);
  }

  /** Reads a file as it stands now, with its text and what is wrong in it; undefined when it is not there. */
  async read(path: string): Promise<Result<Reading, Unreadable> | undefined> {
    const text = await this.text(path);
    const place = locate(path);
    if (text === undefined || place === undefined) return undefined;
    return text.ok ? readRecord(place.kind, path, text.value) : text;
  }

  /** The text of a file as it stands now: in an editor with unsaved changes, else on disk. */
  async text(path: string): Promise<Result<string, Unreadable> | undefined> {
    const unsaved = this.ports.documents.unsaved(path);
    if (unsaved !== undefined) return { ok: true, value: unsaved };
    try {
      const stat = await this.ports.files.stat(path);
      const refused = stat && refusedUnread(stat);
      if (refused !== undefined) return { ok: false, error: refused };
      const bytes = await this.ports.files.read(path);
      return bytes && readText(bytes);
    } catch (error) {
      return { ok: false, error: refusedByDisk(error) };
    }
  }

  /**
   * Changes a record in its file, and nothing else in it.
   * @param plan given the file as it stands at that moment, says what to change, or why not
   */
  change(path: string, plan: (reading: Reading) => Result<readonly YamlChange[]>): Promise<Result<Written>> {
    const place = locate(path);
    if (place === undefined) return Promise.resolve(notARecord(path));
    return this.#writer.edit(path, text => {
      const reading = readRecord(place.kind, path, text);
      if (!reading.ok) return fail('unreadable', reading.error.text);
      const changes = plan(reading.value);
      if (!changes.ok) return changes;
      const edited = editYaml(text, changes.value, rulesFor(place.kind));
      return edited.ok ? { ok: true, value: edited.value.edits } : edited;
    });
  }

  /** Changes a text that can be read, by edits worked out on it as it stands at that moment. */
  editText(path: string, plan: Plan): Promise<Result<Written>> {
    return locate(path) === undefined ? Promise.resolve(notARecord(path)) : this.#writer.edit(path, plan);
  }

  /** Puts another text in the place of one that cannot be read: what the user has seen and wants. */
  replace(path: string, before: string, after: string): Promise<Result<Written>> {
    if (locate(path) === undefined) return Promise.resolve(notARecord(path));
    return this.#writer.replace(path, before, after);
  }

  /** Makes a file; a failure where there is one already. */
  create(path: string, text: string): Promise<Result<Written>> {
    return locate(path) === undefined ? Promise.resolve(notARecord(path)) : this.#writer.create(path, text);
  }

  /** Whether a file can be removed as it stands now; changes nothing. */
  canRemove(path: string): Promise<Result<void>> {
    return this.#writer.canRemove(path);
  }

  /**
   * Removes a file.
   * @param forGood where there is no trash; without it, that is a failure `no-trash`
   */
  remove(path: string, forGood = false): Promise<Result<UndoStep>> {
    return this.#writer.remove(path, { forGood });
  }

  dispose(): void {
    this.#disposed = true;
    this.#sawAll(); // nobody must wait for a folder that has been closed
    this.#changed.dispose();
  }

  /** Why nothing may be written here now; undefined where it may. */
  #refusal() {
    if (this.#disposed) {
      return fail('closed', say('Its folder is no longer part of the workspace. Nothing was changed there.'));
    }
    const config = this.entries.get('.mentoring/mentoring.yaml')?.summary;
    const version = (config?.kind === 'config' ? config.record.version : undefined) ?? SUPPORTED_VERSION;
    if (version <= SUPPORTED_VERSION) return undefined;
    return fail(
      'newer-version',
      say(
        'These notes were written by a newer version of Mentoring Notes. They can be read, not changed. Update the extension to change them.',
      ),
    );
  }

  async #run(): Promise<void> {
    await this.ports.clock.breathe(); // what is asked in the same breath is one look
    for (let work = this.#pending; work !== undefined && !this.#disposed; work = this.#pending) {
      this.#pending = undefined;
      try {
        const changed = work === 'everything' ? await this.#lookAtEverything() : await this.#lookAt(work);
        if (changed) this.#changed.fire();
        this.#sawAll();
        if (this.#pending === undefined) await this.#parseTheRest();
      } catch (error) {
        this.ports.log.error('The notes could not be looked at', error);
        this.#sawAll(); // nobody must wait for a folder that cannot be read
      }
    }
  }

  async #lookAtEverything(): Promise<boolean> {
    const { files, refused } = await this.ports.files.list();
    const pace = new Pace(this.ports.clock);
    let changed = this.#forget(files, refused) || !this.#loaded;
    const readable: string[] = [];
    for (const stat of files) {
      if (pace.isOver) await pace.breathe();
      if (locate(stat.path) === undefined) continue;
      const unsaved = this.ports.documents.unsaved(stat.path);
      const unread = unsaved === undefined ? refusedUnread(stat) : undefined;
      if (unsaved !== undefined) changed = this.#known.take(stat.path, unsaved) || changed;
      else if (unread !== undefined) changed = this.#known.breaks(stat.path, unread) || changed;
      else readable.push(stat.path);
    }
    const ordered = parseOrder(readable);
    await pace.breathe();
    let spent = 0;
    await this.ports.files.readEach(ordered, (path, bytes, error) => {
      if (error !== undefined) changed = this.#known.breaks(path, refusedByDisk(error)) || changed;
      if (bytes === undefined) return;
      const started = this.ports.clock.ticks();
      const hurry = !this.#loaded && spent > FIRST_LOOK;
      changed = (hurry ? this.#known.glance(path, bytes) : this.#known.takeBytes(path, bytes)) || changed;
      spent += this.ports.clock.ticks() - started;
    });
    this.#loaded = true;
    return changed;
  }

  /** Forgets the files that are gone; of what the disk does not show now, what was known stays. */
  #forget(files: readonly FileStat[], refused: ReadonlyMap<string, unknown>): boolean {
    const present = new Set(files.map(stat => stat.path));
    const hidden = [...refused.keys()];
    let changed = false;
    for (const path of [...this.entries.keys()]) {
      if (present.has(path) || this.ports.documents.unsaved(path) !== undefined) continue;
      if (hidden.some(folder => path === folder || path.startsWith(`${folder}/`))) continue;
      changed = this.#known.drop(path) || changed;
    }
    this.#sayOnce(refused);
    return changed;
  }

  #sayOnce(refused: ReadonlyMap<string, unknown>): void {
    for (const [path, error] of refused) {
      if (this.#hidden.has(path)) continue;
      this.ports.log.error(path, error);
      const reason = reasonOf(error);
      this.ports.warn(
        say('{path} could not be looked at: {reason}. You see what was last known of it.', { path, reason }),
      );
    }
    this.#hidden = new Set(refused.keys());
  }

  async #lookAt(paths: ReadonlySet<string>): Promise<boolean> {
    let changed = false;
    for (const path of paths) {
      if (locate(path) === undefined) continue;
      const text = await this.text(path);
      if (text === undefined) changed = this.#known.drop(path) || changed;
      else if (text.ok) changed = this.#known.take(path, text.value) || changed;
      else changed = this.#known.breaks(path, text.error) || changed;
    }
    return changed;
  }

  /** Parses what had only been glanced at, in slices, so that the host stays free. */
  async #parseTheRest(): Promise<void> {
    const order = parseOrder([...this.#known.unparsed]);
    let told = this.ports.clock.ticks();
    for (const path of order) {
      if (this.#pace.isOver) await this.#pace.breathe();
      if (this.#pending !== undefined || this.#disposed) return;
      if (!this.#known.unparsed.has(path)) continue;
      await this.#turns.run('', () => this.#lookAt(new Set([path]))); // behind what somebody looks at
      if (this.ports.clock.ticks() - told < PROGRESS) continue;
      await this.#tell();
      told = this.ports.clock.ticks();
    }
    if (order.length > 0) await this.#tell();
  }

  /** What the listeners do is a slice of its own. */
  async #tell(): Promise<void> {
    await this.#pace.breathe();
    this.#changed.fire();
    await this.#pace.breathe();
  }
}

function notARecord(path: string) {
  return fail('no-record', say('{path} is not a mentoring file.', { path }));
}
