import { locate } from '../core/model/recordPlace';
import { rulesFor } from '../core/model/keys';
import { SUPPORTED_VERSION } from '../core/model/states';
import { fail, type Failed, type Result } from '../core/result';
import { say } from '../core/text';
import type { YamlChange } from '../core/yaml/edit';
import { editYaml } from '../core/yaml/editYaml';
import type { Unreadable } from '../core/yaml/unreadable';
import type { Entry } from '../core/model/entry';
import type { AnyRecord } from '../core/model/summary';
import { Emitter } from './emitter';
import { FolderScanner } from './folderScanner';
import type { UndoStep } from './history';
import { KnownFiles } from './knownFiles';
import { TimeSlicer } from './timeSlicer';
import type { StorePorts } from './ports';
import { OwnWrites } from './ownWrites';
import { KeyedQueue } from './queue';
import { readRecord, readText, refusedByDisk, refusedUnread, type Reading } from './reading';
import { Writer, type TextPlan, type WriteResult } from './writer';

/** The turn of looks at named files: no path is called so. */
const LOOKS = 'looks';

/**
 * The notes of one workspace folder as a live model. Of each file it keeps a summary; whole records are read when
 * somebody looks. What stands unsaved in an editor counts before the disk.
 */
export class FolderStore {
  readonly #known = new KnownFiles();
  readonly #writes = new OwnWrites();
  readonly #changed = new Emitter<void>();
  readonly #writer: Writer;
  readonly #turns = new KeyedQueue();
  readonly #slicer: TimeSlicer;
  readonly #looks: FolderScanner;
  /** Looks at named files that have not begun yet, by these files. */
  readonly #coming = new Map<string, Promise<void>>();
  #disposed = false;

  /** Something that the views may show is different now. */
  readonly onDidChange = this.#changed.event;
  #revision = 0;

  constructor(private readonly ports: StorePorts) {
    this.onDidChange(() => this.#revision++);
    this.#slicer = new TimeSlicer(ports.clock);
    this.#looks = new FolderScanner({
      ports,
      known: this.#known,
      writes: this.#writes,
      turns: this.#turns,
      slicer: this.#slicer,
      text: path => this.text(path),
      changed: () => this.#changed.fire(),
    });
    this.#writer = new Writer(
      ports,
      () => this.refusal(),
      (path, text) => {
        this.#writes.note(path);
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
    return this.#looks.refresh(paths === 'everything' ? paths : paths.map(path => this.#nameOf(path)));
  }

  /** Looks at the whole folder, for the first time or again; resolves when every file has been seen. */
  lookAtEverything(): Promise<void> {
    return this.#looks.everything();
  }

  /**
   * Looks at some files at once, for somebody who names them: what tells of changes on disk may come later. Where one
   * has come or gone, everything else may have, too, and is looked at. One look after the other, so that those who asked
   * first go on first: what is added in the same moment stands in the order in which it was asked for.
   */
  lookAt(asked: readonly string[]): Promise<void> {
    const paths = asked.map(path => this.#nameOf(path));
    const named = [...paths].sort().join('\n');
    const isComing = this.#coming.get(named); // a look that has not begun yet sees for both
    if (isComing !== undefined) return isComing;
    const look = this.#turns.run(LOOKS, async () => {
      this.#coming.delete(named);
      const there = () => paths.filter(path => this.entries.has(path)).join('\n');
      const before = there();
      await this.#looks.now(new Set(paths));
      if (there() !== before) await this.lookAtEverything();
    });
    this.#coming.set(named, look);
    return look;
  }

  /** The whole record of a file; of a broken file the last good one, where there is one. */
  async record(asked: string): Promise<AnyRecord | undefined> {
    const path = this.#nameOf(asked);
    const entry = this.entries.get(path);
    if (entry === undefined) return undefined;
    if (entry.broken !== undefined) return entry.lastGood;
    const held = this.#known.record(path);
    if (held !== undefined) return held;
    return this.#turns.run('', async () => {
      if (this.#slicer.isOver) await this.#slicer.yieldToEventLoop(); // a tree may want many at once
      const meanwhile = this.#known.record(path);
      if (meanwhile !== undefined) return meanwhile;
      const reading = await this.read(path);
      if (!reading?.ok) return undefined;
      const { file, record } = reading.value;
      this.#known.hold(path, file.text, record);
      return record;
    });
  }

  /** The files that lay among the records at the last look at everything, and are none. */
  get strays(): readonly string[] {
    return this.#looks.strays;
  }

  /** Reads a file as it stands now, with its text and what is wrong in it; undefined when it is not there. */
  async read(path: string): Promise<Result<Reading, Unreadable> | undefined> {
    const text = await this.text(path);
    const place = locate(path);
    if (text === undefined || place === undefined) return undefined;
    return text.ok ? readRecord(place.kind, path, text.value) : text;
  }

  /** The text of a file as it stands now: in an editor with unsaved changes, else on disk. */
  async text(asked: string): Promise<Result<string, Unreadable> | undefined> {
    const path = this.#nameOf(asked);
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
  change(
    path: string,
    plan: (reading: Reading) => Result<readonly YamlChange[]>,
  ): Promise<Result<WriteResult>> {
    const place = locate(path);
    if (place === undefined) return Promise.resolve(notARecord(path));
    return this.#writer.edit(this.#nameOf(path), text => {
      const reading = readRecord(place.kind, path, text);
      if (!reading.ok) return fail('unreadable', reading.error.text);
      const changes = plan(reading.value);
      if (!changes.ok) return changes;
      const edited = editYaml(text, changes.value, rulesFor(place.kind));
      return edited.ok ? { ok: true, value: edited.value.edits } : edited;
    });
  }

  /** Changes a text that can be read, by edits worked out on it as it stands at that moment. */
  editText(path: string, plan: TextPlan): Promise<Result<WriteResult>> {
    return locate(path) === undefined
      ? Promise.resolve(notARecord(path))
      : this.#writer.edit(this.#nameOf(path), plan);
  }

  /** Puts another text in the place of one that cannot be read: what the user has seen and wants. */
  replace(path: string, before: string, after: string): Promise<Result<WriteResult>> {
    if (locate(path) === undefined) return Promise.resolve(notARecord(path));
    return this.#writer.replace(this.#nameOf(path), before, after);
  }

  /** Makes a file; a failure where there is one already. */
  create(path: string, text: string): Promise<Result<WriteResult>> {
    return locate(path) === undefined
      ? Promise.resolve(notARecord(path))
      : this.#writer.create(this.#nameOf(path), text);
  }

  /**
   * Somebody has given a file or a folder another name: what was changed there can be undone under that.
   * @param to undefined where it has left the workspace folder
   */
  moved(from: string, to: string | undefined): void {
    this.#writer.moved(from, to);
  }

  /** Whether a file can be removed as it stands now; changes nothing. */
  canRemove(path: string): Promise<Result<void>> {
    return this.#writer.canRemove(this.#nameOf(path));
  }

  /**
   * Removes a file.
   * @param forGood where there is no trash; without it, that is a failure `no-trash`
   */
  remove(path: string, forGood = false): Promise<Result<UndoStep>> {
    return this.#writer.remove(this.#nameOf(path), { forGood });
  }

  /** A path as the disk has it, in whatever form of its letters it is asked for. */
  #nameOf(path: string): string {
    return this.#known.entries.nameOf(path);
  }

  dispose(): void {
    this.#disposed = true;
    this.#looks.dispose();
    this.#changed.dispose();
  }

  /** Why nothing may be written here now, by whatever way; undefined where it may. */
  refusal(): Failed | undefined {
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
}

function notARecord(path: string) {
  return fail('no-record', say('{path} is not a mentoring file.', { path }));
}
