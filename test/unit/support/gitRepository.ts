// A git repository on this machine's disk, in which chosen files are committed as the extension does it.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitExactly } from '../../../src/commands/exactCommit';
import { fill } from '../../../src/core/text';
import { commitTools } from './commitTools';
import { GIT_ENV } from './gitEnv';

const SETTINGS = {
  'user.name': 'Ada',
  'user.email': 'ada@example.org',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'core.autocrlf': 'false',
};

/** What must not be different where nothing was committed. */
interface Everything {
  readonly head: string;
  readonly refs: string;
  readonly index: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files of ours among those of git. */
  readonly ours: readonly string[];
}

export class GitRepository {
  readonly #temporary = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring über ')));
  /** Where git is run and files are named from: the first worktree, or another one. */
  root = join(this.#temporary, 'Notizen für Mo');

  constructor() {
    mkdirSync(this.root);
    this.git('init', '-q', '-b', 'main');
    for (const [key, value] of Object.entries(SETTINGS)) this.git('config', key, value);
  }

  remove(): void {
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Goes on in a worktree of its own, on a new branch. */
  intoWorktree(branch: string): void {
    const to = join(this.#temporary, `work tree ${branch}`);
    this.git('worktree', 'add', '-q', '-b', branch, to);
    this.root = to;
  }

  /** Runs git, and gives what it says. */
  git(...args: readonly string[]): string {
    const done = spawnSync('git', args, { cwd: this.root, env: GIT_ENV, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** Where a file of git lies: of a worktree or a submodule, elsewhere than in `.git`. */
  ofGit(name: string): string {
    return this.git('rev-parse', '--path-format=absolute', '--git-path', name).replace(/\n$/, '');
  }

  /** Has git run a shell script at this point; undefined for no more. */
  hook(name: string, script: string | undefined): void {
    const file = this.ofGit(`hooks/${name}`);
    rmSync(file, { force: true });
    if (script === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** Happens each time that a commit waits for another program. */
  meanwhile: () => void = () => undefined;

  /** Commits these files as the extension does; what it says where it is refused, else undefined. */
  async commit(paths: readonly string[], message = 'Share'): Promise<string | undefined> {
    const branch = this.git('symbolic-ref', '--short', 'HEAD').trim();
    const made = await commitExactly(
      commitTools(this.root, () => this.meanwhile()),
      { branch, paths, message },
    );
    return made.ok ? undefined : fill(made.error.text.message, made.error.text.args);
  }

  everything(): Everything {
    return {
      head: this.git('symbolic-ref', 'HEAD'),
      refs: this.git('for-each-ref'),
      index: existsSync(this.ofGit('index')) ? readFileSync(this.ofGit('index'), 'latin1') : '',
      files: Object.fromEntries(
        readdirSync(this.root, { recursive: true, withFileTypes: true })
          .filter(entry => entry.isFile() && !/[\\/]\.git([\\/]|$)/.test(join(entry.path, entry.name)))
          .map(entry => join(entry.path, entry.name))
          .map(file => [file.slice(this.root.length + 1), readFileSync(file, 'utf8')]),
      ),
      ours: readdirSync(dirname(this.ofGit('index'))).filter(name => name.includes('mentoring')),
    };
  }

  /** What is staged, as mode, blob, stage and path, but for these files. */
  staged(but: readonly string[]): readonly string[] {
    const all = this.git('ls-files', '--stage', '-z').split('\0');
    return all.filter(line => line !== '' && !but.includes(line.slice(line.indexOf('\t') + 1)));
  }

  /** The paths that a commit changed: `A path`, `M path`, `D path`. */
  changedBy(commit = 'HEAD'): readonly string[] {
    const found = this.git(
      'diff-tree',
      '-r',
      '-z',
      '--root',
      '--no-commit-id',
      '--name-status',
      commit,
    ).split('\0');
    return found.flatMap((state, at) => (at % 2 === 0 && state !== '' ? [`${state} ${found[at + 1]}`] : []));
  }
}
