import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { yamlUnder } from '../unit/support/diskFiles';
import { GIT_ENV } from '../unit/support/gitEnv';

const ENV = { ...GIT_ENV, GIT_EDITOR: 'true' };
const SETTINGS = {
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'core.autocrlf': 'false',
  'pull.rebase': 'false',
};

/** A clone of notes that windows have open, its remote, and the clone of somebody who works elsewhere. */
export class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'mentoring chaos '));
  readonly work = join(this.root, 'work');
  readonly elsewhere = join(this.root, 'elsewhere');

  constructor() {
    const hub = join(this.root, 'hub.git');
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', hub], { env: ENV });
    mkdirSync(this.work);
    cpSync(resolve('test/fixtures/demo/.mentoring'), join(this.work, '.mentoring'), { recursive: true });
    this.git('init', '-q', '-b', 'main');
    this.#configure(this.work, 'Ada');
    this.git('remote', 'add', 'origin', hub);
    this.git('add', '-A');
    this.git('commit', '-qm', 'Start');
    this.git('branch', 'other');
    this.git('push', '-qu', 'origin', 'main');
    execFileSync('git', ['clone', '-q', hub, this.elsewhere], { env: ENV });
    this.#configure(this.elsewhere, 'Mo');
  }

  /** Runs git in the folder that the windows have open; whether it ended well. */
  git(...args: readonly string[]): boolean {
    return this.in(this.work, ...args).ok;
  }

  in(folder: string, ...args: readonly string[]): { readonly ok: boolean; readonly out: string } {
    const done = spawnSync('git', args, { cwd: folder, env: ENV, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { ok: done.status === 0, out: done.stdout };
  }

  /** Something has to be decided before git goes on. */
  get isBusy(): 'merge' | 'rebase' | 'conflict' | undefined {
    const has = (name: string) => existsSync(join(this.work, '.git', name));
    if (has('rebase-merge') || has('rebase-apply')) return 'rebase';
    if (has('MERGE_HEAD')) return 'merge';
    return this.conflicting.length > 0 ? 'conflict' : undefined;
  }

  /** The files that git could not merge. */
  get conflicting(): readonly string[] {
    return this.in(this.work, 'diff', '--name-only', '--diff-filter=U', '-z').out.split('\0').filter(Boolean);
  }

  /** The text of every note on disk, by its path. */
  notes(): ReadonlyMap<string, string> {
    return new Map(
      yamlUnder(this.work, '.mentoring').map(path => [path, readFileSync(join(this.work, path), 'utf8')]),
    );
  }

  /** The text of everything that git holds: what branches, stashes and reflogs lead to, and what is staged. */
  held(): string {
    const list = this.in(this.work, 'rev-list', '--objects', '--all', '--reflog', '--indexed-objects').out;
    const ids = [
      ...new Set(
        list
          .split('\n')
          .filter(line => line.includes('.yaml'))
          .map(line => line.slice(0, 40)),
      ),
    ];
    const done = spawnSync('git', ['cat-file', '--batch'], {
      cwd: this.work,
      env: ENV,
      input: `${ids.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    return done.stdout;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 3 });
  }

  #configure(folder: string, name: string): void {
    const settings = { ...SETTINGS, 'user.name': name, 'user.email': `${name.toLowerCase()}@example.org` };
    for (const [key, value] of Object.entries(settings)) this.in(folder, 'config', key, value);
  }
}
