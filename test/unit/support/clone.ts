// A real git clone of notes, changed through the same store that the commands use.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { listOf, type Item, type ItemRef, type Readable } from '../../../src/core/mentoring/itemChanges';
import type { Meeting } from '../../../src/core/model/schema';
import type { Result } from '../../../src/core/result';
import type { YamlChange } from '../../../src/core/yaml/edit';
import { FolderStore } from '../../../src/store/folderStore';
import { diskFiles } from './diskFiles';
import { GIT_ENV } from './gitEnv';

/** Runs git and returns what it prints; throws with its words when it fails. */
function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' });
}

export class Clone {
  readonly #store: FolderStore;
  #branch = 'main';

  constructor(
    readonly folder: string,
    readonly person: string,
  ) {
    git(folder, 'config', 'user.name', person);
    git(folder, 'config', 'user.email', `${person}@example.org`);
    git(folder, 'config', 'pull.rebase', 'false');
    git(folder, 'config', 'core.autocrlf', 'false');
    git(folder, 'config', 'gc.auto', '0');
    git(folder, 'config', 'maintenance.auto', 'false');
    this.#store = new FolderStore({
      files: diskFiles(folder),
      documents: { unsaved: () => undefined, unsavedPaths: () => [], edit: () => Promise.resolve(false) },
      clock: { now: () => new Date(), yieldToEventLoop: () => Promise.resolve(), ticks: () => 0 },
      log: { info: () => undefined, error: () => undefined },
      warn: () => undefined,
    });
  }

  git(...args: string[]): string {
    return git(this.folder, ...args);
  }

  /** Changes a record as a command does; throws where the command would be refused. */
  async change(path: string, plan: (readable: Readable) => Result<readonly YamlChange[]>): Promise<void> {
    const written = await this.#store.change(path, plan);
    if (!written.ok) throw new Error(`${path}: ${written.error.text.message}`);
  }

  async meeting(path: string): Promise<Meeting> {
    const reading = await this.#store.read(path);
    if (reading?.ok !== true || reading.value.record.kind !== 'meeting')
      throw new Error(`${path} cannot be read.`);
    return reading.value.record.value;
  }

  /** The items of a person's own list. */
  async items(path: string, list: Pick<ItemRef, 'section' | 'person'>): Promise<readonly Item[]> {
    return listOf({ kind: 'meeting', value: await this.meeting(path) }, list) ?? [];
  }

  bytes(path: string): string {
    return readFileSync(join(this.folder, path), 'latin1');
  }

  commit(message: string): void {
    this.git('commit', '-q', '--allow-empty', '-a', '-m', message);
  }

  push(): void {
    this.git('push', '-q', 'origin', this.#branch);
  }

  /** @returns the files that conflict, none where git merges cleanly; a conflict is taken back */
  pull(): readonly string[] {
    const conflicting = this.pullAndStop();
    if (conflicting.length > 0) this.git('merge', '--abort');
    return conflicting;
  }

  /** @returns the files that conflict, which are left as git leaves them */
  pullAndStop(): readonly string[] {
    try {
      this.git('pull', '-q', '--no-edit', 'origin', this.#branch);
      return [];
    } catch (error) {
      const conflicting = this.git('diff', '--name-only', '--diff-filter=U').split('\n').filter(Boolean);
      if (conflicting.length === 0) throw error;
      return conflicting;
    }
  }

  write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  /** Begins a branch of its own at a commit; push and pull go by it from now on. */
  begin(branch: string, at: string): void {
    this.git('checkout', '-q', '-f', '-b', branch, at);
    this.#branch = branch;
  }
}

/** One bare repository with these files, and a clone of it for each person. */
export class SharedNotes {
  readonly #root = mkdtempSync(join(tmpdir(), 'mentoring clones '));
  readonly clones: readonly Clone[];
  readonly start: string;

  constructor(files: ReadonlyMap<string, string>, people: readonly string[]) {
    git(this.#root, 'init', '-q', '--bare', '-b', 'main', 'shared.git');
    git(join(this.#root, 'shared.git'), 'config', 'receive.autogc', 'false');
    const [first, ...others] = people.map(person => join(this.#root, person));
    if (first === undefined) throw new Error('Nobody.');
    git(this.#root, 'clone', '-q', 'shared.git', first);
    git(first, 'checkout', '-q', '-b', 'main');
    for (const [path, latin1] of files) {
      mkdirSync(dirname(join(first, path)), { recursive: true });
      writeFileSync(join(first, path), latin1, 'latin1');
    }
    const clone = new Clone(first, people[0] ?? '');
    clone.git('add', '-A');
    clone.commit('Start');
    clone.push();
    this.start = clone.git('rev-parse', 'HEAD').trim();
    this.clones = [
      clone,
      ...others.map((folder, index) => {
        git(this.#root, 'clone', '-q', 'shared.git', folder);
        return new Clone(folder, people[index + 1] ?? '');
      }),
    ];
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Every file under a folder, its bytes as characters, by its path with `/`. */
export function filesUnder(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(path => statSync(join(folder, path)).isFile());
  return new Map(files.map(path => [path.split(sep).join('/'), readFileSync(join(folder, path), 'latin1')]));
}
