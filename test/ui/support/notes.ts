// The folder of notes that a UI test works on: what git and the disk say of it, and changes made from outside.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

interface DemoModule {
  readonly prepareDemo: (targetDir: string, today: Date) => string;
}

const ENV = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };

/** Where the goals and meetings of the demo's first mentorship lie. */
export const GOALS = '.mentoring/mentorships/ada-mo/goals/';
export const MEETINGS = '.mentoring/mentorships/ada-mo/meetings/';

export class Notes {
  readonly #root = mkdtempSync(join(tmpdir(), 'mentoring-ui-'));
  /** The folder to open. */
  readonly folder = join(this.#root, 'parser');
  readonly #atExit = (): void => this.remove();

  private constructor() {
    mkdirSync(this.folder);
    process.once('exit', this.#atExit);
  }

  /**
   * The demo as it is on the day before its meeting "Shaping an API", so that it is to come at any time of the day.
   * A git repository with one commit.
   */
  static async demo(): Promise<Notes> {
    const notes = new Notes();
    const url = pathToFileURL(resolve('test/fixtures/demo.mjs')).href;
    const { prepareDemo } = (await import(url)) as DemoModule;
    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);
    prepareDemo(notes.folder, tomorrow);
    notes.begin();
    return notes;
  }

  /** A git repository without notes. */
  static empty(): Notes {
    const notes = new Notes();
    notes.write('README.md', '# Nothing yet\n');
    notes.begin();
    return notes;
  }

  /** The commit that the folder began with. */
  #start = '';

  private begin(): void {
    this.git('init', '-q', '-b', 'main');
    this.git('config', 'user.name', 'Ada');
    this.git('config', 'user.email', 'ada@example.org');
    this.commit('Start');
    this.#start = this.git('rev-parse', 'HEAD');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: ENV, encoding: 'utf8', stdio: 'pipe' });
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  /** What `git status` has to say: nothing when every tracked file is as committed and none is new. */
  status(): string {
    return this.git('status', '--porcelain', '--untracked-files=all')
      .split('\n')
      .filter(line => line !== '' && !line.endsWith('.mentoring-notes')) // there while a note is written
      .join('\n');
  }

  /** The changed lines of all files since the commit: `-` as it was, `+` as it is. */
  changes(): string[] {
    return this.git('diff', '-U0', '--no-color')
      .split('\n')
      .filter(line => /^[-+](?!--|\+\+)/.test(line));
  }

  /** The path of the one file whose name ends like this. */
  path(end: string): string {
    const found = [...this.files().keys()].filter(path => path.endsWith(end));
    const [path] = found;
    if (path === undefined || found.length > 1) throw new Error(`${found.length} files end with ${end}.`);
    return path;
  }

  /** A file's bytes, one character each. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'latin1');
  }

  write(path: string, latin1: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), latin1, 'latin1');
  }

  /** Every file outside `.git` with its bytes. */
  files(): Map<string, string> {
    const paths = readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map(path => path.split(sep).join('/'))
      .filter(path => !path.startsWith('.git/') && !path.endsWith('.mentoring-notes'))
      .filter(path => statSync(join(this.folder, path)).isFile());
    return new Map(paths.sort().map(path => [path, this.read(path)]));
  }

  /** Everything as committed. */
  reset(): void {
    this.git('checkout', '-q', '--force', 'main');
    this.git('clean', '-fdq');
  }

  /** Everything as it was at first, without what was committed since. Whether there may have been a change. */
  startOver(): boolean {
    const isUsed = this.#isUsed;
    this.#isUsed = true;
    if (isUsed) {
      this.reset();
      this.git('reset', '-q', '--hard', this.#start.trim());
    }
    return isUsed;
  }

  #isUsed = false;

  remove(): void {
    process.removeListener('exit', this.#atExit);
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }
}
