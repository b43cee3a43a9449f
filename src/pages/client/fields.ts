import {
  chosen,
  fieldOf,
  isDirty,
  keepBoth,
  left,
  met,
  seen,
  settled,
  typed,
  written,
  type CollisionChoice,
  type Field,
} from '../protocol/field';
import type { WriteAnswer } from '../protocol/fields';
import { LONGEST_TEXT } from '../protocol/guards';
import { t } from './words';

/** How long typing must pause before it is written, and how long it may go on unwritten; in milliseconds. */
const PAUSE = 800;
const LONGEST = 3000;
/** In this time everybody has seen what was written: who changes it later, knows it; in milliseconds. */
const SPREADING = 5000;

/** What a page keeps of a field over a reload: what was typed and not written yet. */
export interface KeptField {
  readonly text: string;
  readonly base: string;
}

interface Held {
  field: Field;
  hasCaret: boolean;
  /** Being written at this moment: settles when that is answered. */
  writing?: Promise<void>;
  /** Typed into since it was last sent. */
  since?: number;
  timer?: ReturnType<typeof setTimeout>;
  /** When the last writing was answered. */
  writtenAt?: number;
  /** Why the last writing failed. */
  problem?: string;
}

/** How a field stands: what the line beside it says. */
export type FieldState = 'saved' | 'typing' | 'collision' | 'failed' | 'away';

/**
 * The text fields of a page, each beside the text in the file: written a moment after typing pauses and when they are
 * left, following the file where nobody has typed, and keeping both texts where they collide.
 */
export class Fields {
  readonly #held = new Map<string, Held>();
  /** The fields that there are now; undefined until that is known. */
  #present: ReadonlySet<string> | undefined;
  #isAway = false;

  constructor(
    private readonly write: (key: string, before: string, text: string) => Promise<WriteAnswer>,
    /** Something about a field is different: what is shown, or what is to be kept. */
    private readonly changed: () => void,
    kept: Readonly<Record<string, KeptField>> = {},
    /** Whether a field is a draft, which is written only when the reader says so. */
    private readonly isDraft: (key: string) => boolean = () => false,
    /** Whether one line of text in a field is without the blanks at its ends. */
    private readonly isLine: (key: string) => boolean = () => false,
  ) {
    for (const [key, { text, base }] of Object.entries(kept))
      this.#held.set(key, { field: { ...fieldOf(base, isLine(key)), text }, hasCaret: false });
  }

  text(key: string): string {
    return this.#held.get(key)?.field.text ?? '';
  }

  /** The text of the file that met what was typed, where both changed. */
  theirs(key: string): { readonly mine: string; readonly theirs: string } | undefined {
    const held = this.#held.get(key);
    return held?.field.theirs === undefined
      ? undefined
      : { mine: held.field.text, theirs: held.field.theirs };
  }

  state(key: string): FieldState {
    const held = this.#held.get(key);
    if (held === undefined) return 'saved';
    if (held.field.theirs !== undefined) return 'collision';
    if (!isDirty(held.field)) return 'saved';
    if (this.#isAway) return 'away';
    return held.problem === undefined ? 'typing' : 'failed';
  }

  problem(key: string): string | undefined {
    return this.#held.get(key)?.problem;
  }

  /** What was typed and does not stand in the file yet. */
  kept(): Record<string, KeptField> {
    const dirty = [...this.#held].filter(([, { field }]) => isDirty(field));
    return Object.fromEntries(dirty.map(([key, { field }]) => [key, { text: field.text, base: field.base }]));
  }

  /** What was typed into fields that are no longer there: their person or their goal is called something else, or gone. */
  get strays(): readonly { readonly key: string; readonly text: string }[] {
    return Object.entries(this.kept())
      .filter(([key]) => !this.has(key))
      .map(([key, { text }]) => ({ key, text }));
  }

  /** Forgets what was typed into a field that is no longer there: it stands elsewhere now, or nobody wants it. */
  drop(key: string): void {
    clearTimeout(this.#held.get(key)?.timer);
    this.#held.delete(key);
    this.changed();
  }

  /** What is being typed as one person goes on as another: they have another name. */
  rename(keyOf: (key: string) => string): void {
    for (const [key, held] of [...this.#held]) {
      const next = keyOf(key);
      if (next === key || !isDirty(held.field) || this.#isDirty(next)) continue;
      clearTimeout(held.timer);
      this.#held.delete(key);
      this.#held.set(next, { ...held, timer: undefined, writing: undefined });
      this.#later(next, this.#of(next));
    }
  }

  /** What was typed into the same fields elsewhere: where it was typed here, too, both stand here. */
  adopt(others: Readonly<Record<string, KeptField>>): void {
    for (const [key, { text, base }] of Object.entries(others)) {
      const known = this.#held.get(key)?.field;
      const held = this.#of(key);
      if (known === undefined) held.field = { text, base };
      else if (isDirty(known)) held.field = { ...known, text: keepBoth(base, known.text, text) };
      else held.field = seen({ text, base }, known.theirs ?? known.base, held.hasCaret);
      this.#later(key, held);
    }
    this.changed();
  }

  /** The file is not there: what is typed is kept until it is back. */
  away(): void {
    this.#isAway = true;
  }

  /** The file can be written: what was refused meanwhile is tried again. */
  back(): void {
    this.#isAway = false;
    for (const [key, held] of this.#held) {
      held.problem = undefined;
      if (isDirty(held.field) && held.writing === undefined) this.#later(key, held);
    }
  }

  /** The fields that there are now, each with the text of the file. */
  showAll(texts: ReadonlyMap<string, string>): void {
    this.#present = new Set(texts.keys());
    for (const [key, text] of texts) this.show(key, text);
  }

  /** Whether there is such a field now; where that is not known yet, every one is taken to be there. */
  has(key: string): boolean {
    return this.#present?.has(key) !== false;
  }

  #isDirty(key: string): boolean {
    const held = this.#held.get(key);
    return held !== undefined && isDirty(held.field);
  }

  /** The file has this text now. What was kept over a reload goes on to be written. */
  show(key: string, text: string): void {
    const held = this.#held.get(key);
    if (held === undefined) {
      this.#held.set(key, { field: fieldOf(text, this.isLine(key)), hasCaret: false });
      return;
    }
    const wasDirty = isDirty(held.field);
    const isSettled = held.writtenAt !== undefined && Date.now() - held.writtenAt > SPREADING;
    held.field = seen(isSettled ? settled(held.field) : held.field, text, held.hasCaret);
    if (isDirty(held.field) && !wasDirty) this.changed(); // written over by somebody else: it is to be kept again
    const isIdle = held.timer === undefined && held.writing === undefined; // also what was refused: the file is another now
    if (isDirty(held.field) && isIdle) this.#later(key, held);
  }

  type(key: string, text: string): void {
    const held = this.#of(key);
    held.field = typed(held.field, text);
    held.problem = undefined;
    held.since ??= Date.now();
    this.#later(key, held);
    this.changed();
  }

  /**
   * What waits to be written, in the order of writing: not drafts, and not what has met another text. What was sent and
   * not answered may or may not stand in the file by now: it comes first.
   */
  get waiting(): readonly { readonly key: string; readonly before: string; readonly text: string }[] {
    return [...this.#held].flatMap(([key, { field }]) => {
      if (this.#isSettled(key, field) || field.text.length > LONGEST_TEXT) return [];
      const { base, sent = base, text } = field;
      return [
        ...(sent === base ? [] : [{ key, before: base, text: sent }]),
        ...(sent === text ? [] : [{ key, before: sent, text }]),
      ];
    });
  }

  /** What is still to be kept once all that waits is written. */
  get remaining(): Record<string, KeptField> {
    return Object.fromEntries(
      Object.entries(this.kept()).filter(([key]) => this.#isSettled(key, this.#of(key).field)),
    );
  }

  #isSettled(key: string, field: Field): boolean {
    return this.isDraft(key) || !this.has(key) || field.theirs !== undefined || !isDirty(field);
  }

  enter(key: string): void {
    this.#of(key).hasCaret = true;
  }

  leave(key: string): void {
    const held = this.#of(key);
    held.hasCaret = false;
    held.field = left(held.field);
    if (!this.isDraft(key)) void this.#send(key, held);
    this.changed();
  }

  /** The reader says which text is to stand. */
  choose(key: string, choice: CollisionChoice): void {
    const held = this.#of(key);
    held.field = chosen(held.field, choice);
    void this.#send(key, held);
    this.changed();
  }

  /** Sends everything that waits: the page may go away. */
  flush(): void {
    for (const [key, held] of this.#held) if (!this.isDraft(key)) void this.#send(key, held);
  }

  /** Writes everything, drafts too. Gives the first field that does not stand in the file then; undefined where all do. */
  async save(): Promise<string | undefined> {
    await Promise.all([...this.#held].map(([key, held]) => this.#settle(key, held)));
    return [...this.#held.keys()].find(key => this.has(key) && this.state(key) !== 'saved');
  }

  /** Writes a field to the end: what is being written now, and what was typed meanwhile. */
  async #settle(key: string, held: Held): Promise<void> {
    do {
      await held.writing;
      await this.#send(key, held);
    } while (!this.#isAway && this.has(key) && this.state(key) === 'typing');
  }

  #of(key: string): Held {
    const held = this.#held.get(key) ?? { field: fieldOf('', this.isLine(key)), hasCaret: false };
    this.#held.set(key, held);
    return held;
  }

  #later(key: string, held: Held): void {
    if (this.isDraft(key)) return;
    clearTimeout(held.timer);
    const typedFor = Date.now() - (held.since ?? Date.now());
    held.timer = setTimeout(
      () => void this.#send(key, held),
      Math.min(PAUSE, Math.max(0, LONGEST - typedFor)),
    );
  }

  #send(key: string, held: Held): Promise<void> {
    clearTimeout(held.timer);
    held.timer = undefined;
    if (this.#isAway || !this.has(key)) return held.writing ?? Promise.resolve();
    const { field } = held;
    if (held.writing !== undefined || field.theirs !== undefined || !isDirty(field))
      return held.writing ?? Promise.resolve();
    if (field.text.length > LONGEST_TEXT) {
      held.problem = t('This is more than a file can hold. Make it shorter.');
      this.changed();
    } else held.writing = this.#write(key, held);
    return held.writing ?? Promise.resolve();
  }

  async #write(key: string, held: Held): Promise<void> {
    const { text, base } = held.field;
    held.since = undefined;
    held.writtenAt = undefined;
    held.field = { ...held.field, sent: text };
    try {
      const answer = await this.write(key, base, text);
      if ('instead' in answer)
        held.field = met({ ...held.field, sent: undefined }, answer.instead, held.hasCaret);
      else if (held.field.sent === text) held.field = written(held.field, text);
      held.writtenAt = Date.now();
      held.problem = undefined;
    } catch (error) {
      held.problem = error instanceof Error ? error.message : String(error);
      held.field = { ...held.field, sent: undefined };
    }
    held.writing = undefined;
    if (isDirty(held.field) && held.problem === undefined && held.field.theirs === undefined)
      this.#later(key, held); // typed into meanwhile
    this.changed();
  }
}
