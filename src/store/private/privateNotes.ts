import { locatePrivate, privatePathOf, privateRules, type PrivatePlace } from '../../core/private/kinds';
import { privateRecord, type PrivateRecord } from '../../core/private/privateModel';
import { fail, ok, type Failed, type Result } from '../../core/result';
import { say } from '../../core/text';
import type { YamlChange } from '../../core/yaml/edit';
import { editYaml } from '../../core/yaml/editYaml';
import { readYaml, type YamlFile } from '../../core/yaml/read';
import { renderYaml } from '../../core/yaml/render';
import type { Unreadable } from '../../core/yaml/unreadable';
import { Emitter } from '../emitter';
import type { UndoStep } from '../history';
import { TimeSlicer } from '../timeSlicer';
import type { StorePorts } from '../ports';
import { KeyedQueue } from '../queue';
import { readText, refusedByDisk, refusedUnread } from '../reading';
import { Writer, type WriteResult } from '../writer';
import { withInboxAsMap } from './inboxPorts';

/**
 * The private notes of one person about one folder of notes: a store of their own, which the shared one does not know.
 * All of its paths begin with `private/`, wherever its folder lies.
 */
export class PrivateNotes {
  readonly #records = new Map<string, { readonly text: string; readonly record: PrivateRecord }>();
  readonly #changed = new Emitter<void>();
  readonly #turns = new KeyedQueue();
  readonly #writer: Writer;
  readonly #ports: StorePorts;
  #disposed = false;

  readonly onDidChange = this.#changed.event;

  /** @param refusal why nothing private may be written now; asked before each change */
  constructor(
    ports: StorePorts,
    private readonly refusal: () => Promise<Failed | undefined> = () => Promise.resolve(undefined),
  ) {
    this.#ports = withInboxAsMap(ports);
    this.#writer = new Writer(
      this.#ports,
      () =>
        this.#disposed
          ? fail(
              'closed',
              say('The folder of these private notes is no longer used here. Nothing was changed.'),
            )
          : undefined,
      (path, text) => {
        if (text === undefined) this.#records.delete(path);
        else this.#take(path, text);
        this.#changed.fire();
      },
    );
  }

  /** Every private record, in the order of their paths. */
  get records(): readonly PrivateRecord[] {
    return [...this.#records.values()].map(({ record }) => record).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What is privately noted about something. */
  about(place: PrivatePlace): PrivateRecord | undefined {
    return this.#records.get(privatePathOf(place))?.record;
  }

  /** Looks at all files again. What the disk refuses is an empty folder, and said in the log without its words. */
  refresh(): Promise<void> {
    return this.#turns.run('', async () => {
      const { files } = await this.#ports.files.list();
      const slicer = new TimeSlicer(this.#ports.clock);
      const present = new Set<string>();
      let changed = false;
      for (const { path } of files) {
        const about = locatePrivate(path);
        if (about === undefined) continue;
        if (slicer.isOver) await slicer.yieldToEventLoop();
        const text = await this.#text(path);
        if (text === undefined) continue;
        present.add(path);
        if (text.ok) changed = this.#take(path, text.value) || changed;
        else changed = this.#breaks(path, about, text.error) || changed;
      }
      for (const path of [...this.#records.keys()])
        if (!present.has(path)) changed = this.#records.delete(path) || changed;
      if (changed && !this.#disposed) this.#changed.fire();
    });
  }

  /** Changes what is noted about something; where nothing is yet, its file is made. */
  async change(
    place: PrivatePlace,
    plan: (file: YamlFile) => Result<readonly YamlChange[]>,
  ): Promise<Result<WriteResult>> {
    const refused = await this.refusal();
    if (refused !== undefined) return refused;
    const changed = await this.#change(place, plan);
    return !changed.ok && changed.error.code === 'unreadable' ? unreadable(place) : changed;
  }

  async #change(
    place: PrivatePlace,
    plan: (file: YamlFile) => Result<readonly YamlChange[]>,
  ): Promise<Result<WriteResult>> {
    const path = privatePathOf(place);
    const edit = () =>
      this.#writer.edit(path, text => {
        const file = readYaml(text);
        if (!file.ok) return fail('unreadable', file.error.text);
        const changes = plan(file.value);
        if (!changes.ok) return changes;
        const edited = editYaml(text, changes.value, privateRules(place.kind));
        return edited.ok ? ok(edited.value.edits) : edited;
      });
    if ((await this.#ports.files.stat(path)) !== undefined) return edit();
    const made = this.#first(place, plan);
    if (!made.ok) return made;
    const created = await this.#writer.create(path, made.value);
    return !created.ok && created.error.code === 'exists' ? edit() : created;
  }

  /** Makes a private file with this text; a failure where there is one already. */
  async create(place: PrivatePlace, text: string): Promise<Result<WriteResult>> {
    return (await this.refusal()) ?? this.#writer.create(privatePathOf(place), text);
  }

  /** The text of a private file as it stands now. */
  text(place: PrivatePlace): Promise<Result<string, Unreadable> | undefined> {
    return this.#text(privatePathOf(place));
  }

  /** What is noted about something is about something else by now, of which nothing is noted yet; else it stays. */
  async move(from: PrivatePlace, to: PrivatePlace): Promise<Result<void>> {
    const text = await this.text(from);
    if (text?.ok !== true) return fail('gone', say('It is no longer there.'));
    const made = await this.create(to, text.value);
    if (!made.ok) return made;
    const removed = await this.remove(from, true);
    return removed.ok ? ok(undefined) : removed;
  }

  /**
   * Removes a private file; where there is no trash and it is not `forGood`, a failure `no-trash`.
   * @param expected the text that it must still have, where that matters
   */
  remove(place: PrivatePlace, forGood = false, expected?: string): Promise<Result<UndoStep>> {
    return this.#writer.remove(privatePathOf(place), {
      forGood,
      ...(expected !== undefined && { expected }),
    });
  }

  dispose(): void {
    this.#disposed = true;
    this.#changed.dispose();
  }

  /** The text of a new file: a plan that only adds, on nothing. */
  #first(place: PrivatePlace, plan: (file: YamlFile) => Result<readonly YamlChange[]>): Result<string> {
    const empty = readYaml('{}');
    if (!empty.ok) return fail('unreadable', empty.error.text);
    const changes = plan(empty.value);
    if (!changes.ok) return changes;
    const value: Record<string, unknown[]> = {};
    for (const change of changes.value)
      if (change.kind === 'insert') (value[String(change.list[0])] ??= []).push(change.value);
    return ok(renderYaml(value, privateRules(place.kind)));
  }

  #take(path: string, text: string): boolean {
    const about = locatePrivate(path);
    if (about === undefined || this.#records.get(path)?.text === text) return false;
    const file = readYaml(text);
    if (!file.ok && text.trim() !== '') return this.#breaks(path, about, file.error);
    const empty = { path, about, notes: [], caught: [] };
    this.#records.set(path, { text, record: file.ok ? privateRecord(path, about, file.value) : empty });
    return true;
  }

  #breaks(path: string, about: PrivatePlace, broken: Unreadable): boolean {
    this.#records.set(path, { text: '', record: { path, about, notes: [], caught: [], broken } });
    return true;
  }

  async #text(path: string): Promise<Result<string, Unreadable> | undefined> {
    const unsaved = this.#ports.documents.unsaved(path);
    if (unsaved !== undefined) return ok(unsaved);
    try {
      const stat = await this.#ports.files.stat(path);
      const refused = stat && refusedUnread(stat);
      if (refused !== undefined) return { ok: false, error: refused };
      const bytes = await this.#ports.files.read(path);
      return bytes && readText(bytes);
    } catch (error) {
      return { ok: false, error: refusedByDisk(error) };
    }
  }
}

/** Why a file is not written that cannot be read: what is wrong with it may be said in its own words, and is not. */
export function unreadable(place: PrivatePlace) {
  const path = privatePathOf(place);
  return fail(
    'unreadable',
    say('{path} cannot be read, so nothing was written. Open it and mend it first.', { path }),
  );
}
