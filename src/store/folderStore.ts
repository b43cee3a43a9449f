import { locate } from '../core/model/layout';
import { rulesFor } from '../core/model/keys';
import { SUPPORTED_VERSION } from '../core/model/states';
import { fail, type Result } from '../core/result';
import { say } from '../core/text';
import { editYaml, type YamlChange } from '../core/yaml/edit';
import type { Unreadable } from '../core/yaml/read';
import { Emitter } from './emitter';
import type { Entry } from '../core/model/entry';
import type { UndoStep } from './history';
import { withOwnStrings } from './ownStrings';
import { Pace } from './pace';
import { parseOrder } from './parseOrder';
import type { StorePorts } from './ports';
import { KeyedQueue } from './queue';
import { readRecord, readText, refusedByDisk, refusedUnread, type Reading } from './reading';
import { RecordCache } from './recordCache';
import { scanHeader } from './headerScan';
import { stampOf } from './stamp';
import { summarise, type AnyRecord } from '../core/model/summary';
import { Writer, type Written } from './writer';

/** How long the first look may parse before the rest is only scanned and parsed afterwards, in milliseconds. */
const FIRST_LOOK = 60;
/** How often the listeners hear of progress in the background, in milliseconds. */
const PROGRESS = 250;

/**
 * The notes of one workspace folder as a live model. Of each file it keeps a summary; whole records are read when
 * somebody looks. What stands unsaved in an editor counts before the disk.
 */
export class FolderStore {
  readonly #entries = new Map<string, Entry>();
  readonly #cache = new RecordCache(200);
  readonly #changed = new Emitter<void>();
  readonly #writer: Writer;
  readonly #unparsed = new Set<string>();
  readonly #turns = new KeyedQueue();
  readonly #pace: Pace;
  #pending: Set<string> | 'everything' | undefined;
  #running: Promise<void> | undefined;
  #loaded = false;
  #sawAll: () => void = () => undefined;
  readonly #seen = new Promise<void>(resolve => (this.#sawAll = resolve));
  #disposed = false;

  /** Something that the views may show is different now. */
  readonly onDidChange = this.#changed.event;
  /** How many files have been parsed so far: the measure of work done. */
  parses = 0;

  constructor(private readonly ports: StorePorts) {
    this.#pace = new Pace(ports.clock);
    this.#writer = new Writer(ports, new KeyedQueue(), (path, text) => {
      if (text === undefined) this.#drop(path);
      else this.#take(path, text);
      this.#changed.fire();
    });
  }

  get entries(): ReadonlyMap<string, Entry> {
    return this.#entries;
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
    const entry = this.#entries.get(path);
    if (entry === undefined) return undefined;
    if (entry.broken !== undefined) return entry.lastGood;
    const cached = this.#cache.get(path, entry.stamp);
    if (cached !== undefined) return cached;
    return this.#turns.run('', async () => {
      if (this.#pace.isOver) await this.#pace.breathe(); // a tree may want many at once
      const meanwhile = this.#cache.get(path, this.#entries.get(path)?.stamp ?? '');
      if (meanwhile !== undefined) return meanwhile;
      const reading = await this.read(path);
      if (!reading?.ok) return undefined;
      const { file, record } = reading.value;
      const stamp = stampOf(file.text);
      this.#cache.set(path, stamp, record);
      if (this.#unparsed.has(path)) this.#keep(path, stamp, record); // and need not be parsed again
      return record;
    });
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
    const refused = this.#readOnly();
    if (refused !== undefined) return Promise.resolve(refused);
    return this.#writer.edit(path, text => {
      const reading = readRecord(place.kind, path, text);
      if (!reading.ok) return fail('unreadable', reading.error.text);
      const changes = plan(reading.value);
      if (!changes.ok) return changes;
      const edited = editYaml(text, changes.value, rulesFor(place.kind));
      return edited.ok ? { ok: true, value: edited.value.edits } : edited;
    });
  }

  create(path: string, text: string): Promise<Result<Written>> {
    const refused = locate(path) === undefined ? notARecord(path) : this.#readOnly();
    return refused === undefined ? this.#writer.create(path, text) : Promise.resolve(refused);
  }

  remove(path: string): Promise<Result<UndoStep>> {
    const refused = this.#readOnly();
    return refused === undefined ? this.#writer.remove(path) : Promise.resolve(refused);
  }

  dispose(): void {
    this.#disposed = true;
    this.#sawAll(); // nobody must wait for a folder that has been closed
    this.#changed.dispose();
  }

  #readOnly() {
    const config = this.#entries.get('.mentoring/mentoring.yaml')?.summary;
    const version =
      config?.kind === 'config' ? (config.record.version ?? SUPPORTED_VERSION) : SUPPORTED_VERSION;
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
      } catch (error) {
        this.ports.log.error('The notes could not be looked at', error);
      }
      this.#sawAll();
      if (this.#pending === undefined) await this.#parseTheRest();
    }
  }

  async #lookAtEverything(): Promise<boolean> {
    const stats = await this.ports.files.list();
    const pace = new Pace(this.ports.clock);
    const present = new Set(stats.map(stat => stat.path));
    let changed = !this.#loaded;
    for (const path of [...this.#entries.keys()]) {
      if (!present.has(path) && this.ports.documents.unsaved(path) === undefined)
        changed = this.#drop(path) || changed;
    }
    const readable: string[] = [];
    for (const stat of stats) {
      if (pace.isOver) await pace.breathe();
      if (locate(stat.path) === undefined) continue;
      const unsaved = this.ports.documents.unsaved(stat.path);
      const refused = unsaved === undefined ? refusedUnread(stat) : undefined;
      if (unsaved !== undefined) changed = this.#take(stat.path, unsaved) || changed;
      else if (refused !== undefined) changed = this.#breaks(stat.path, refused) || changed;
      else readable.push(stat.path);
    }
    const ordered = parseOrder(readable);
    await pace.breathe();
    let spent = 0;
    await this.ports.files.readEach(ordered, (path, bytes, error) => {
      if (error !== undefined) changed = this.#breaks(path, refusedByDisk(error)) || changed;
      if (bytes === undefined) return;
      const started = this.ports.clock.ticks();
      const hurry = !this.#loaded && spent > FIRST_LOOK;
      changed = (hurry ? this.#glance(path, bytes) : this.#takeBytes(path, bytes)) || changed;
      spent += this.ports.clock.ticks() - started;
    });
    this.#loaded = true;
    return changed;
  }

  async #lookAt(paths: ReadonlySet<string>): Promise<boolean> {
    let changed = false;
    for (const path of paths) {
      if (locate(path) === undefined) continue;
      const text = await this.text(path);
      if (text === undefined) changed = this.#drop(path) || changed;
      else if (text.ok) changed = this.#take(path, text.value) || changed;
      else changed = this.#breaks(path, text.error) || changed;
    }
    return changed;
  }

  /** Parses what had only been glanced at, in slices, so that the host stays free. */
  async #parseTheRest(): Promise<void> {
    const order = parseOrder([...this.#unparsed]);
    let told = this.ports.clock.ticks();
    for (const path of order) {
      if (this.#pace.isOver) await this.#pace.breathe();
      if (this.#pending !== undefined || this.#disposed) return;
      if (!this.#unparsed.has(path)) continue;
      await this.#turns.run('', () => this.#lookAt(new Set([path]))); // behind what somebody looks at
      this.#unparsed.delete(path);
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

  #takeBytes(path: string, bytes: Uint8Array): boolean {
    const text = readText(bytes);
    return text.ok ? this.#take(path, text.value) : this.#breaks(path, text.error);
  }

  /** Takes over a text; false when it is the one that is known. */
  #take(path: string, text: string): boolean {
    const stamp = stampOf(text);
    const known = this.#entries.get(path);
    this.#unparsed.delete(path);
    if (known?.stamp === stamp) return false;
    const place = locate(path);
    if (place === undefined) return false;
    this.parses++;
    const reading = readRecord(place.kind, path, text);
    if (!reading.ok) return this.#breaks(path, reading.error, stamp);
    this.#keep(path, stamp, reading.value.record);
    if (this.#cache.holds(path)) this.#cache.set(path, stamp, reading.value.record);
    return true;
  }

  /** Of what was read, remembers what the rows need. */
  #keep(path: string, stamp: string, record: AnyRecord): void {
    const place = locate(path);
    if (place === undefined) return;
    const summary = withOwnStrings(summarise(record));
    this.#entries.set(path, { path, ...place, stamp, summary });
  }

  /** Takes over that a file cannot be read; without a text to tell by, the trouble itself tells whether it is new. */
  #breaks(path: string, broken: Unreadable, stamp = JSON.stringify(broken)): boolean {
    const known = this.#entries.get(path);
    this.#unparsed.delete(path);
    if (known?.stamp === stamp) return false;
    const place = locate(path);
    if (place === undefined) return false;
    const lastGood = known?.lastGood ?? (known && this.#cache.get(path, known.stamp));
    this.#entries.set(path, { path, ...place, stamp, summary: known?.summary, broken, lastGood });
    return true;
  }

  #glance(path: string, bytes: Uint8Array): boolean {
    const place = locate(path);
    if (place?.kind !== 'goal' && place?.kind !== 'meeting') return this.#takeBytes(path, bytes);
    const summary = scanHeader(place.kind, path, new TextDecoder().decode(bytes));
    if (summary === undefined) return this.#takeBytes(path, bytes);
    this.#entries.set(path, { path, ...place, stamp: '', summary: withOwnStrings(summary) });
    this.#unparsed.add(path);
    return true;
  }

  #drop(path: string): boolean {
    this.#unparsed.delete(path);
    this.#cache.delete(path);
    return this.#entries.delete(path);
  }
}

function notARecord(path: string) {
  return fail('no-record', say('{path} is not a mentoring file.', { path }));
}
