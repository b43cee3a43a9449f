// Two windows on one folder, hand edits, editors with unsaved changes, and git, all at once and at random.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locate } from '../../src/core/model/recordPlace';
import * as commands from './commands';
import { Lost } from './commands';
import { git, isGits, settle } from './gitDeeds';
import { byHand, isReadable, rename, takeAway, TWICE, withComment } from './hands';
import { firstDifference, picture } from './picture';
import { Random } from './random';
import { renameRecord } from './renaming';
import { Repository } from './repository';
import { Window } from './window';
import { Words, without, wordsIn } from './words';

/** What came of a run. */
export interface Outcome {
  readonly operations: ReadonlyMap<string, number>;
  /** The words that somebody entered, and those of them that somebody deleted. */
  readonly entered: number;
  readonly deleted: number;
  /** What is not as it has to be; empty where all is well. */
  readonly complaints: readonly string[];
}

/** The world of a run. */
export class Chaos {
  readonly random: Random;
  readonly repository = new Repository();
  readonly words = new Words();
  readonly windows = [new Window('left', this.repository.work), new Window('right', this.repository.work)];
  readonly complaints: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #journal: string[] = [];
  /** Words that are known to be in git: asked again where one seems to be missing, and at the end. */
  readonly #held = new Set<string>();
  /** Texts that could not be read at some time: an undo brings such a file back as it was removed. */
  readonly #wasBroken = new Set<string>();
  /** Gives a file back that a hand has taken away for a moment. */
  #putBack = (): void => undefined;
  /** The old name of a file that was renamed in the middle of a change. */
  #renamedBetween: string | undefined;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** Runs that many operations, one group after the other, and checks what has to hold at the end. */
  async run(operations: number): Promise<Outcome> {
    try {
      for (const window of this.windows) await window.store.refresh();
      for (let done = 0; done < operations && this.complaints.length === 0;) done += await this.#step();
      const before = this.repository.notes();
      this.#note('git settle');
      settle(this);
      this.#tell(before);
      await this.#check();
      return {
        operations: this.#counts,
        entered: this.words.entered.size,
        deleted: this.words.deleted.size,
        complaints: this.complaints,
      };
    } finally {
      for (const window of this.windows) window.store.dispose();
      this.repository.remove();
    }
  }

  /** Everything that can be read now: on disk and in the editors. */
  wordsNow(): Set<string> {
    const unsaved = this.windows.flatMap(window => [...window.unsaved.values()].map(({ text }) => text));
    return wordsIn(...this.repository.notes().values(), ...unsaved);
  }

  /** Does what may give something up: what is gone by it is what somebody wanted to be gone. */
  givingUp(work: () => void): void {
    const before = this.wordsNow();
    work();
    for (const word of without(before, this.wordsNow())) this.words.deleted.add(word);
  }

  /** Writes a note as another program does. */
  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.repository.work, path)), { recursive: true });
    writeFileSync(join(this.repository.work, path), text);
  }

  /** One operation, or several at once in a window; the number of them. */
  async #step(): Promise<number> {
    const before = this.repository.notes();
    const kind = this.random.weighted([
      [55, 'command'],
      [8, 'undo'],
      [12, 'hand'],
      [15, 'editor'],
      [14, 'git'],
      [3, 'rename'],
    ] as const);
    const window = this.random.chance(0.5) ? this.windows[0] : this.windows[1];
    if (window === undefined) return 0;
    const times = kind === 'command' && this.random.chance(0.2) ? 2 + this.random.below(4) : 1;
    try {
      if (kind === 'command')
        await Promise.all(Array.from({ length: times }, () => this.#command(window, times === 1)));
      else if (kind === 'undo') await this.#undo(window);
      else if (kind === 'hand') {
        const done = byHand(this);
        if (done !== undefined) this.#note(done.what, done.path);
      } else if (kind === 'editor') this.#inEditor(window);
      else if (kind === 'rename') this.#note(`rename in ${window.name}`, await renameRecord(this, window));
      else this.#note(`git ${await git(this)}`);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      this.#complain(error.message);
    }
    window.beforeRead = () => undefined;
    this.#putBack();
    if (this.#renamedBetween !== undefined && this.repository.notes().has(this.#renamedBetween))
      this.#complain(`${this.#renamedBetween} is there again`);
    this.#renamedBetween = undefined;
    this.#tell(before);
    this.#miss();
    for (const other of this.windows) if (this.random.chance(0.6)) await other.catchUp();
    return times;
  }

  async #command(window: Window, isAlone: boolean): Promise<void> {
    const { random, words } = this;
    const path = commands.aFile(window, random);
    if (path === undefined) return;
    const kind = random.weighted([
      [30, 'add'],
      [25, 'toggle'],
      [12, 'move'],
      [10, 'remove'],
      [12, 'moveTo'],
      [4, 'create'],
      [isAlone ? 1 : 0, 'removeFile'], // at once with a change of that file, the change may go with it
    ] as const);
    this.#note(`${kind} in ${window.name}`, path);
    if (kind !== 'removeFile' && random.chance(0.25)) this.#interfere(window, path);
    if (kind === 'add') await commands.add(window, random, words, path);
    else if (kind === 'toggle') await commands.toggle(window, random, path);
    else if (kind === 'move') await commands.move(window, random, path);
    else if (kind === 'remove') await commands.remove(window, random, words, path);
    else if (kind === 'moveTo') await commands.moveTo(window, random, path);
    else if (kind === 'create') await commands.create(window, words);
    else await commands.removeFile(window, words, path);
  }

  /** Another program writes a file between two reads of the command, renames it, or takes it away for a moment. */
  #interfere(window: Window, path: string): void {
    let reads = 0;
    const kind = this.random.weighted([
      [12, 'comment'],
      [6, 'takes away'],
      [2, 'renames'],
    ] as const);
    window.beforeRead = read => {
      if (read !== path) return;
      reads++;
      if (reads > 2) this.#putBack();
      if (reads !== 2) return;
      if (kind === 'comment') this.#appendComment(path);
      else if (kind === 'renames') this.#renameBetween(path);
      else {
        this.#putBack = takeAway(this, path);
        this.#note('hand takes away and puts back', path);
      }
    };
  }

  /** What is renamed in the middle of a change must not be there again under its old name. */
  #renameBetween(path: string): void {
    const to = rename(this, path);
    this.#note('hand renames in between', path);
    if (to !== path) this.#renamedBetween = path;
  }

  #appendComment(path: string): void {
    const file = join(this.repository.work, path);
    if (!existsSync(file)) return;
    const word = this.words.fresh();
    this.write(path, withComment(readFileSync(file, 'utf8'), word));
    this.#note(`hand in between (${word})`, path);
  }

  async #undo(window: Window): Promise<void> {
    const before = this.wordsNow();
    const brought = await window.undo();
    this.#note(`undo in ${window.name}`);
    const after = this.wordsNow();
    const gone = without(before, after);
    const lost = gone.filter(word => brought?.includes(word) !== true);
    if (lost.length > 0) throw new Lost(`undo lost ${lost.join(', ')}`);
    for (const word of gone) this.words.deleted.add(word);
    for (const word of without(after, before)) this.words.deleted.delete(word);
  }

  /** Somebody types into an editor, saves it, or gives up what stands in it. */
  #inEditor(window: Window): void {
    const { random, words } = this;
    const [path, document] = random.one([...window.unsaved]) ?? [];
    if (document === undefined || path === undefined || random.chance(0.4)) {
      const notes = [...this.repository.notes()].filter(
        ([candidate, text]) => locate(candidate) && !isGits(text),
      );
      const [opened, text] = random.one(notes) ?? [];
      if (opened === undefined || text === undefined || window.unsaved.has(opened)) return;
      window.unsaved.set(opened, { text: `# ${words.fresh()}\n${text}`, opened: text });
      this.#note(`type in ${window.name}`, opened);
      window.events.add(opened);
      return;
    }
    this.#note(`save or close in ${window.name}`, path);
    const file = join(this.repository.work, path);
    const onDisk = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const isNewer = onDisk !== undefined && onDisk !== document.opened;
    if (isNewer && random.chance(0.5)) return; // "the file on disk is newer": decided later
    const keep = random.chance(0.7);
    this.givingUp(() => {
      if (keep) this.write(path, document.text);
      window.unsaved.delete(path);
    });
    window.events.add(path);
  }

  /** The windows hear, sooner or later, of every file that is not as it was. */
  #tell(before: ReadonlyMap<string, string>): void {
    const after = this.repository.notes();
    for (const path of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(path) !== after.get(path)) for (const window of this.windows) window.events.add(path);
    }
    for (const [path, text] of after) {
      const old = before.get(path);
      if (isGits(text) || isReadable(path, text)) continue;
      const isNew = old === undefined || isReadable(path, old);
      if (isNew && !this.#wasBroken.has(text)) this.#broken(path, text);
      this.#wasBroken.add(text);
    }
  }

  /** Git merges by lines, and may make of two readable files one that is not; so may a hand that writes a field twice, or saves that later. */
  #broken(path: string, text: string): void {
    const last = this.#journal.at(-1) ?? '';
    if (!/^(git|hand doubles)/.test(last) && !text.includes(TWICE))
      this.#complain(`${path} cannot be read any more:\n${text}`);
  }

  /** Complains of words that nobody has deleted and that stand nowhere: in no file, no editor, and not in git. */
  #miss(): void {
    const missed = () => {
      const now = this.wordsNow();
      const { entered, deleted } = this.words;
      return [...entered].filter(word => !deleted.has(word) && !now.has(word) && !this.#held.has(word));
    };
    if (missed().length === 0) return;
    for (const word of wordsIn(this.repository.held())) this.#held.add(word);
    const lost = missed();
    if (lost.length > 0) this.#complain(`Nowhere any more: ${lost.join(', ')}`);
  }

  async #check(): Promise<void> {
    this.#held.clear();
    this.#miss();
    for (const window of this.windows) {
      await window.catchUp();
      const fresh = await window.readAnew();
      const [known, anew] = [await picture(window.store), await picture(fresh)];
      fresh.dispose();
      if (known !== anew) {
        const [is, shouldBe] = firstDifference(known, anew);
        this.#complain(`The trees of ${window.name} show "${is}", a fresh read "${shouldBe}".`);
      }
      for (const error of window.errors) this.#complain(error);
    }
  }

  #note(what: string, path = ''): void {
    const kind = what.replace(/ \(.*| in (left|right)$/, '');
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    this.#journal.push(`${what} ${path}`.trim());
  }

  #complain(what: string): void {
    this.complaints.push(`${what}\nThe last operations:\n${this.#journal.slice(-12).join('\n')}`);
  }
}
