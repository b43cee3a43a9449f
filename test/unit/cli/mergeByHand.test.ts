// Merging from a terminal: the headless program as a process of its own, on files of its own.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GIT_ENV } from '../support/gitEnv';

const PROGRAM = resolve('dist/cli/mentoring-notes.mjs');
const ENV = { ...GIT_ENV, LC_ALL: 'C' };

/** Two hundred long steps, all other words on each side: to compare each with each takes long. */
const slow = (letters: string) =>
  `title: Learn Rust\nsteps:\n${Array.from({ length: 195 }, (_, step) => `  - ${`${step}${letters}`.repeat(120)}\n`).join('')}`;

describe('merging by hand', function () {
  this.timeout(120_000);
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring by hand ')));
    folder = join(root, '.mentoring/mentorships/ada-mo/goals');
    mkdirSync(folder, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const put = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
  const text = () => readFileSync(join(folder, 'rust.yaml'), 'utf8');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [PROGRAM, 'merge', ...args], { cwd: folder, env: ENV, encoding: 'utf8' });

  const BASE = 'title: Learn Rust\nsteps:\n  - Read\n';
  const OURS = BASE.replace('- Read', '- text: Read\n    done: 2027-01-02');
  const SIDES = { base: BASE, 'rust.yaml': OURS, theirs: `${BASE}  - Write\n` };

  it('puts the result into the note, wherever the program was started', () => {
    put(SIDES);
    assert.equal(run('base', 'rust.yaml', 'theirs').status, 0);
    assert.equal(text(), `${OURS}  - Write\n`);
  });

  it('names a file that is not there, and changes nothing', () => {
    put(SIDES);
    const { status, stderr } = run('base', 'rust.yaml', 'their');
    assert.deepEqual([status, stderr], [2, 'There is no file their.\n']);
    assert.equal(text(), OURS);
  });

  it('has git merge by lines what takes too long, and says so', () => {
    put({ base: slow('abc'), 'rust.yaml': slow('def'), theirs: slow('ghi') });
    const { status, stderr } = run('--seconds', '1', 'base', 'rust.yaml', 'theirs');
    assert.match(stderr, /rust\.yaml took longer than 1 seconds, and was merged line by line\.\n$/m);
    assert.equal(status, 1);
    assert.match(text(), /^<{7} ours\n[^]*def[^]*^={7}\n[^]*ghi[^]*^>{7} theirs\n$/m);
  });

  it('ends at once at Ctrl+C, and leaves the note as it was', async function () {
    if (process.platform === 'win32') return this.skip();
    put({ 'rust.yaml': slow('def'), theirs: slow('ghi') });
    assert.equal(spawnSync('mkfifo', [join(folder, 'base')]).status, 0);
    const before = readdirSync(folder);
    const child = spawn(process.execPath, [PROGRAM, 'merge', 'base', 'rust.yaml', 'theirs'], {
      cwd: folder,
      env: ENV,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const pipe = await open(join(folder, 'base'), 'w'); // waits until the program reads it
    await pipe.writeFile(slow('abc'));
    await pipe.close();
    child.kill('SIGINT');
    assert.deepEqual(await ended, [null, 'SIGINT']);
    assert.equal(text(), slow('def'));
    assert.deepEqual(readdirSync(folder), before);
  });
});
