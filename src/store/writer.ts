import { fail, ok, type Failed, type Result } from '../core/result';
import { say } from '../core/text';
import { applyTextEdits, type TextEdit } from '../core/yaml/edit';
import { decodeBytes, readYaml } from '../core/yaml/read';
import { bytesOf, MAX_BYTES } from '../core/yaml/limit';
import { tooLargeToWrite } from '../core/yaml/unreadable';
import type { UndoStep } from './history';
import { Moves, type Followed } from './moves';
import { changedSpan, revertSpan } from './revert';
import { KeyedQueue } from './queue';
import type { StorePorts } from './ports';
import { busy, changedSince, gone, guarded, outside, taken } from './writeFailures';

const BOM = '\uFEFF';
const ATTEMPTS = 5;

/** What to change in a text, worked out on the text as it stands at that moment (without a byte order mark). */
export type TextPlan = (text: string) => Result<readonly TextEdit[]>;

export interface WriteResult {
  /** The text after the change. */
  readonly text: string;
  /** How to take it back; undefined where nothing was changed. */
  readonly undo?: UndoStep;
}

/**
 * Writes files, one change after the other for each file. A document with unsaved changes is edited and left
 * unsaved; else the bytes on disk are: read, changed, read again and compared, then written, by one window at a time.
 * Between that last comparison and the write another program can still slip in: file systems have no way to close that
 * window.
 */
export class Writer {
  readonly #queue = new KeyedQueue();
  readonly #moves = new Moves();

  constructor(
    private readonly ports: StorePorts,
    /** Why nothing may be written at all now, undos included; undefined where it may. */
    private readonly refusal: () => Failed | undefined,
    /** Told of each text that now stands, or undefined where the file is gone. */
    private readonly written: (path: string, text: string | undefined) => void,
  ) {}

  /** A file or a folder has another name now: what was done there is undone under that. */
  moved(from: string, to: string | undefined): void {
    this.#moves.add(from, to);
  }

  /** Changes a file that can be read. Nothing is written when the plan fails or wants nothing. */
  edit(path: string, plan: TextPlan): Promise<Result<WriteResult>> {
    return this.#inTurn(path, () => this.#edit(path, plan));
  }

  /**
   * Puts another text in the place of one that may be unreadable, on the user's word; undoing it brings that back.
   * @param before the text that the file must still have
   */
  replace(path: string, before: string, after: string): Promise<Result<WriteResult>> {
    const plan: TextPlan = text => {
      if (text !== before)
        return fail('changed', say('{path} has changed meanwhile. Nothing was written.', { path }));
      const { start, before: from, after: to } = changedSpan(before, after);
      return ok([{ start, end: start + from.length, text: to }]);
    };
    return this.#inTurn(path, () => this.#edit(path, plan, 'before'));
  }

  /** Makes a file; a failure where there is one already. */
  create(path: string, text: string): Promise<Result<WriteResult>> {
    return this.#inTurn(path, async () => {
      const refused = unwritable(text);
      if (refused !== undefined) return refused;
      if (!(await this.ports.files.create(path, new TextEncoder().encode(text)))) {
        return fail('exists', say('{path} is there already.', { path }));
      }
      this.written(path, text);
      return ok({ text, undo: this.#undoCreate(path, text) });
    });
  }

  /** Whether a file can be removed as it stands now; changes nothing. */
  canRemove(path: string): Promise<Result<void>> {
    return this.#inTurn(path, async () => {
      const bytes = await this.#removable(path);
      return bytes.ok ? ok(undefined) : bytes;
    });
  }

  /**
   * Removes a file, whatever stands in it.
   * @param how.expected the text that it must still have, where that matters
   * @param how.forGood where there is no trash; without it, that is a failure `no-trash`
   */
  remove(
    path: string,
    how: { readonly expected?: string; readonly forGood: boolean },
  ): Promise<Result<UndoStep>> {
    return this.#inTurn(path, async () => {
      if (how.expected !== undefined && (await this.#current(path)) !== how.expected)
        return changedSince(path);
      const bytes = await this.#removable(path);
      if (!bytes.ok) return bytes;
      const again = await this.#removable(path); // what is brought back must be what was there
      if (!again.ok) return again;
      if (!sameBytes(bytes.value, again.value)) return busy(path);
      if (!(await this.ports.files.trash(path))) {
        if (!how.forGood) return fail('no-trash', say('There is no trash for {path}.', { path }));
        await this.ports.files.remove(path);
      }
      this.written(path, undefined);
      return ok(this.#undoRemove(path, bytes.value));
    });
  }

  /** The bytes of a file that may be removed, or why it may not. */
  async #removable(path: string): Promise<Result<Uint8Array>> {
    if ((await this.ports.files.stat(path))?.outside === true) return outside(path);
    const bytes = await this.ports.files.read(path);
    if (bytes === undefined) return gone(path);
    if (this.ports.documents.unsaved(path) !== undefined) {
      return fail('unsaved', say('{path} has unsaved changes. Save or revert it first.', { path }));
    }
    return ok(bytes);
  }

  /** Runs a task behind those that the file waits for; what the disk refuses becomes a failure. */
  #inTurn<T>(path: string, task: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#queue.run(path, async () => this.refusal() ?? (await guarded(task)));
  }

  /** The same where the file is by now; a failure where it is no longer here. */
  async #inTurnAt<T>(
    place: Followed,
    was: string,
    task: (path: string) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const path = place();
    return path === undefined ? gone(was) : this.#inTurn(path, () => task(path));
  }

  async #edit(path: string, plan: TextPlan, unreadable?: Unreadable): Promise<Result<WriteResult>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const unsaved = this.ports.documents.unsaved(path);
      const result =
        unsaved === undefined
          ? await this.ports.files.alone(path, () => this.#editDisk(path, plan, unreadable))
          : await this.#editDocument(path, unsaved, plan, unreadable);
      if (result !== 'changed meanwhile') return result;
    }
    return busy(path);
  }

  async #editDisk(
    path: string,
    plan: TextPlan,
    unreadable: Unreadable | undefined,
  ): Promise<Result<WriteResult> | 'changed meanwhile'> {
    const stat = await this.ports.files.stat(path);
    if (stat?.outside === true) return outside(path);
    const bytes = stat && (await this.ports.files.read(path));
    if (bytes === undefined) return gone(path);
    const decoded = decodeBytes(bytes);
    if (!decoded.ok) return fail('unreadable', decoded.error.text);
    const bom = decoded.value.startsWith(BOM) ? BOM : '';
    const before = decoded.value.slice(bom.length);
    const planned = planText(before, plan, unreadable);
    if (!planned.ok) return planned;
    const after = planned.value.text;
    if (after === before) return ok({ text: before });

    const again = await this.ports.files.read(path);
    if (again === undefined || !sameBytes(bytes, again)) return 'changed meanwhile';
    if (this.ports.documents.unsaved(path) !== undefined) return 'changed meanwhile';
    await this.#write(path, new TextEncoder().encode(bom + after), bytes);
    this.written(path, after);
    return ok({ text: after, undo: this.#undoEdit(path, before, after, unreadable) });
  }

  /** A write may fail half way, on a full disk: then the old bytes are put back, as far as the disk takes them. */
  async #write(path: string, bytes: Uint8Array, before: Uint8Array): Promise<void> {
    try {
      await this.ports.files.write(path, bytes);
    } catch (error) {
      const now = await this.ports.files.read(path);
      if (now !== undefined && !sameBytes(now, before)) await this.ports.files.write(path, before);
      throw error;
    }
  }

  async #editDocument(
    path: string,
    before: string,
    plan: TextPlan,
    unreadable: Unreadable | undefined,
  ): Promise<Result<WriteResult> | 'changed meanwhile'> {
    const planned = planText(before, plan, unreadable);
    if (!planned.ok) return planned;
    const { edits, text: after } = planned.value;
    if (after === before) return ok({ text: before });
    if (!(await this.ports.documents.edit(path, before, edits))) return 'changed meanwhile';
    this.written(path, after);
    return ok({ text: after, undo: this.#undoEdit(path, before, after, unreadable) });
  }

  #undoEdit(path: string, before: string, after: string, unreadable?: Unreadable): UndoStep {
    const place = this.#moves.follow(path);
    const change = changedSpan(before, after);
    const plan = (now: string) => (text: string) => revertSpan(text, after, change, now);
    return {
      check: () =>
        this.#inTurnAt(place, path, async now => {
          const text = await this.#current(now);
          if (text === undefined) return gone(now);
          const planned = plan(now)(text);
          return planned.ok ? ok(undefined) : planned;
        }),
      apply: async () => {
        const back = unreadable && (unreadable === 'before' ? 'after' : 'before');
        const written = await this.#inTurnAt(place, path, now => this.#edit(now, plan(now), back));
        return written.ok ? ok(written.value.undo) : written;
      },
    };
  }

  #undoCreate(path: string, text: string): UndoStep {
    const place = this.#moves.follow(path);
    return {
      check: () =>
        this.#inTurnAt(place, path, async now =>
          (await this.#current(now)) === text ? ok(undefined) : changedSince(now),
        ),
      apply: async () => {
        const now = place();
        return now === undefined ? gone(path) : this.remove(now, { expected: text, forGood: true });
      },
    };
  }

  #undoRemove(path: string, bytes: Uint8Array): UndoStep {
    const place = this.#moves.followPlace(path);
    return {
      check: () =>
        this.#inTurnAt(place, path, async now =>
          (await this.ports.files.stat(now)) === undefined ? ok(undefined) : taken(now),
        ),
      apply: () =>
        this.#inTurnAt(place, path, async now => {
          if (!(await this.ports.files.create(now, bytes))) return taken(now);
          const decoded = decodeBytes(bytes);
          const text = decoded.ok ? decoded.value.replace(BOM, '') : undefined;
          this.written(now, text);
          return ok(text === undefined ? undefined : this.#undoCreate(now, text));
        }),
    };
  }

  async #current(path: string): Promise<string | undefined> {
    const unsaved = this.ports.documents.unsaved(path);
    if (unsaved !== undefined) return unsaved;
    const bytes = await this.ports.files.read(path);
    const decoded = bytes && decodeBytes(bytes);
    return decoded?.ok === true ? decoded.value.replace(BOM, '') : undefined;
  }
}

/** When a text may be unreadable: before it is merged, and after that is taken back. */
type Unreadable = 'before' | 'after';

/** A text that can be read before and after, or the reason why nothing may be written. */
function planText(
  before: string,
  plan: TextPlan,
  unreadable: Unreadable | undefined,
): Result<{ edits: readonly TextEdit[]; text: string }> {
  const readable = unreadable === 'before' ? ok(undefined) : readYaml(before);
  if (!readable.ok) return fail('unreadable', readable.error.text);
  const edits = plan(before);
  if (!edits.ok) return edits;
  const text = applyTextEdits(before, edits.value);
  const refused = unreadable === 'after' ? undefined : unwritable(text);
  return refused ?? ok({ edits: edits.value, text });
}

/** Why a text may not be written: it could not be read again. */
function unwritable(text: string): Failed | undefined {
  if (bytesOf(text) > MAX_BYTES) return tooLargeToWrite();
  const readable = readYaml(text);
  return readable.ok ? undefined : fail('unreadable', readable.error.text);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
