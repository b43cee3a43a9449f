// Two people's clones of one bare repository, each with its own name for git.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

const ENV = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', GIT_OPTIONAL_LOCKS: '0' };

/** A working copy on disk. */
export class Clone {
  constructor(readonly folder: string) {}

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      env: ENV,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  /** Every folder and every file outside `.git`, with its text. */
  files(): Record<string, string> {
    const paths = readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .map(path => path.split(sep).join('/'))
      .filter(path => path !== '.git' && !path.startsWith('.git/'));
    const isFile = (path: string) => statSync(join(this.folder, path)).isFile();
    return Object.fromEntries(paths.sort().map(path => [path, isFile(path) ? this.read(path) : '']));
  }

  /** All that sharing could change: the files, the index and the commit. */
  state(): unknown {
    return [this.files(), this.git('rev-parse', 'HEAD'), this.git('status', '--porcelain', '-uall')];
  }
}

export class Clones {
  readonly #root = mkdtempSync(join(tmpdir(), 'mentoring-clones-'));
  readonly hub = new Clone(join(this.#root, 'hub.git'));
  readonly ada = new Clone(join(this.#root, 'ada', 'parser'));

  readonly #atExit = () => this.remove();

  constructor() {
    process.once('exit', this.#atExit); // also after a failure
    mkdirSync(this.hub.folder);
    this.hub.git('init', '-q', '--bare', '-b', 'main');
    this.#clone(this.ada, 'Ada Long', 'ada@example.org');
    this.ada.write('src/parse.ts', 'export const parse = 1;\n');
    this.ada.commit('Start');
    this.ada.git('push', '-q', '-u', 'origin', 'main');
  }

  /** A clone as the hub is by now. */
  mo(): Clone {
    const mo = new Clone(join(this.#root, 'mo', 'parser'));
    this.#clone(mo, 'Mo', 'mo@example.org');
    return mo;
  }

  #clone(clone: Clone, name: string, email: string): void {
    mkdirSync(clone.folder, { recursive: true });
    clone.git('clone', '-q', this.hub.folder, '.');
    clone.git('config', 'user.name', name);
    clone.git('config', 'user.email', email);
  }

  /** A path beside the clones. */
  beside(name: string): string {
    return join(this.#root, name);
  }

  remove(): void {
    process.removeListener('exit', this.#atExit);
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }
}
