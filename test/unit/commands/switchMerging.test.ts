import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isMerging, renewProgram, switchOff, switchOn } from '../../../src/commands/switchMerging';
import { splitMarkers } from '../../../src/core/yaml/merge/markers';
import { GIT_ENV } from '../support/gitEnv';
import { GitRepository } from '../support/gitRepository';
import { mergingTools } from '../support/mergingTools';

const GOAL = 'sub/.mentoring/mentorships/ada-mo/goals/rust.yaml';
const MEETING = 'sub/.mentoring/mentorships/ada-mo/meetings/2027-01-01-a.yaml';
const OTHER = 'sub/.mentoring/mentorships/ada-mo/goals/go.yaml';
const BASE = 'title: Learn Rust\ndue: 2027-02-01\n\nsteps:\n  - Read\n  - Write # soon\n';
const OURS = BASE.replace('  - Read', '  - text: Read\n    done: 2027-01-02');
const THEIRS = BASE.replace('  - Read', '  - Read\n  - Ask');
const BOTH = BASE.replace('  - Read', '  - text: Read\n    done: 2027-01-02\n  - Ask');

const NAMES = { plain: 'storage', odd: `it's "100%" $HOME über #; Mo` };

describe('notes that git merges by themselves', function () {
  this.timeout(120_000);
  let repository: GitRepository;
  let temporary: string;
  let storage: string;
  let extension: string;
  const tools = (nodes = [process.execPath]) => mergingTools(repository.root, storage, { nodes, extension });
  const text = (path = GOAL) => readFileSync(join(repository.root, path), 'utf8');
  const on = async (nodes?: string[]) =>
    assert.deepEqual(await switchOn(tools(nodes)), { ok: true, value: undefined });

  beforeEach(() => {
    temporary = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring-merging-')));
    storage = join(temporary, NAMES.plain);
    extension = join(temporary, 'extensions', 'mentoring-notes.mentoring-notes-1.0.0');
    for (const name of ['cli/merge.mjs', 'lazy/engine.mjs'])
      cpSync(resolve('dist', name), join(extension, 'dist', name));
    repository = new GitRepository();
    repository.put(GOAL, BASE);
    repository.put(OTHER, BASE);
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'Start');
  });
  afterEach(() => {
    repository.remove();
    rmSync(temporary, { recursive: true, force: true });
  });

  function commit(ours: string, path = GOAL): void {
    repository.put(path, ours);
    repository.git('commit', '-qam', ours.slice(0, 20));
  }

  /** Another branch with their version, and main with ours. */
  function twoBranches(ours = OURS, theirs = THEIRS): void {
    repository.git('checkout', '-qb', 'other');
    commit(theirs);
    repository.git('checkout', '-q', 'main');
    commit(ours);
  }

  /** @returns the exit code */
  function tries(...args: readonly string[]): number | null {
    return spawnSync('git', args, { cwd: repository.root, env: GIT_ENV }).status;
  }

  const nothingLeft = () =>
    assert.equal(repository.git('status', '--porcelain', '--ignored').includes('mentoring-notes'), false);

  const ways: Readonly<Record<string, () => void>> = {
    'git merge': () => {
      twoBranches();
      repository.git('merge', '-q', '--no-edit', 'other');
    },
    'git rebase': () => {
      twoBranches();
      repository.git('rebase', '-q', 'other');
    },
    'git cherry-pick': () => {
      twoBranches();
      repository.git('cherry-pick', 'other');
    },
    'git revert': () => {
      commit(OURS);
      commit(BOTH);
      repository.put(GOAL, BOTH.replace('  - Ask\n', '  - Ask\n  - Think\n'));
      repository.git('commit', '-qam', 'More');
      repository.git('revert', '--no-edit', 'HEAD~2');
      assert.equal(text(), BASE.replace('  - Read', '  - Read\n  - Ask\n  - Think'));
      repository.put(GOAL, BOTH);
    },
    'git stash pop': () => {
      twoBranches();
      repository.git('checkout', '-q', 'other');
      repository.git('reset', '-q', '--hard', 'main~1');
      repository.put(GOAL, THEIRS);
      repository.git('stash', '-q');
      repository.git('merge', '-q', 'main');
      repository.git('stash', 'pop', '-q');
    },
    'git pull': () => {
      twoBranches();
      repository.git('remote', 'add', 'origin', repository.root);
      repository.git('pull', '-q', '--no-rebase', '--no-edit', 'origin', 'other');
    },
  };
  for (const [name, way] of Object.entries(ways))
    it(`have what both sides did after ${name}`, async () => {
      await on();
      way();
      assert.equal(text(), BOTH);
      nothingLeft();
    });

  it('conflict without it, and again once it is switched off', async () => {
    twoBranches();
    assert.notEqual(tries('merge', '-q', 'other'), 0);
    repository.git('merge', '--abort');
    await on();
    await switchOff(tools());
    assert.notEqual(tries('merge', '-q', 'other'), 0);
    assert.match(text(), /^<{7} HEAD$/m);
  });

  it('have marks where both changed the same, and git waits for a person', async () => {
    await on();
    twoBranches(OURS.replace('02-01', '03-01'), THEIRS.replace('02-01', '04-01'));
    assert.equal(tries('merge', '-q', 'other'), 1);
    assert.equal(
      text(),
      BOTH.replace(/due: .*\n/, '<<<<<<< ours\ndue: 2027-03-01\n=======\ndue: 2027-04-01\n>>>>>>> theirs\n'),
    );
    assert.equal(repository.git('diff', '--name-only', '--diff-filter=U'), `${GOAL}\n`);
    nothingLeft();
  });

  it('are merged where the names of the storage and the extension have anything in them', async () => {
    storage = join(temporary, `${NAMES.odd} \\ back`);
    const odd = join(temporary, 'extensions', NAMES.odd);
    cpSync(extension, odd, { recursive: true });
    rmSync(extension, { recursive: true });
    extension = odd;
    await on();
    twoBranches();
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(text(), BOTH);
  });

  it('are merged by the next program that can be run, where the first is gone or another one', async () => {
    const nothing = join(temporary, 'nothing');
    writeFileSync(nothing, '#!/bin/sh\nexit 0\n');
    chmodSync(nothing, 0o755);
    await on([join(temporary, 'gone'), nothing, process.execPath]);
    twoBranches();
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(text(), BOTH);
  });

  it('are merged after the extension was updated, before its next start', async () => {
    await on();
    cpSync(extension, `${extension.slice(0, -5)}1.1.0`, { recursive: true });
    rmSync(extension, { recursive: true });
    twoBranches();
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(text(), BOTH);
  });

  /** Each is done once it is switched on; a program stands in for what runs ours. */
  const asNode = (script: string) => {
    const file = join(temporary, 'node of another kind');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    const program = { nodes: [file], extension, seconds: 1 };
    return renewProgram(mergingTools(repository.root, storage, program));
  };
  const broken: Readonly<Record<string, () => unknown>> = {
    'nothing can run the program': () => renewProgram(tools([join(temporary, 'gone')])),
    'the extension is gone': () => rmSync(extension, { recursive: true }),
    'a part of the extension is gone': () => rmSync(join(extension, 'dist/lazy'), { recursive: true }),
    'the storage is gone, as in a container': () => rmSync(storage, { recursive: true }),
    'the script is gone': () => rmSync(join(storage, 'merge/run.sh')),
    'the script was cut short': () => writeFileSync(join(storage, 'merge/run.sh'), '#!/bin/sh\n'),
    'the settings were cut short': () => writeFileSync(join(storage, 'merge/git.config'), ''),
    'the program is no program': () => writeFileSync(join(extension, 'dist/cli/merge.mjs'), 'this is { none'),
    'what runs it does nothing and is content': () => asNode('exit 0'),
    'what runs it is killed half-way': () => asNode('echo "title: Half" > "$3.part"; kill -9 $$'),
    'what runs it never ends': () => asNode('exec sleep 100'),
    'what runs it never ends and has written something': () =>
      asNode('echo "title: Half" > "$3"; exec sleep 100'),
    'what runs it writes and then fails': () => asNode('echo "title: Half" > "$3"; exit 70'),
    'what runs it writes nothing and says that it has merged': () => asNode(': > "$3"; exit 0'),
    'nothing can be written beside the file': () => asNode('mkdir -p "$3/x"; exit 0'),
  };
  for (const [what, breakIt] of Object.entries(broken))
    it(`are merged by git itself where ${what}: with marks, and both sides in the file`, async () => {
      await on();
      await breakIt();
      twoBranches();
      assert.notEqual(tries('merge', '-q', 'other'), 0);
      const parts = splitMarkers(text());
      assert.ok(parts.ok && parts.value !== undefined, text());
      assert.deepEqual([parts.value.ours, parts.value.theirs], [OURS, THEIRS]);
      assert.equal(repository.git('diff', '--name-only', '--diff-filter=U'), `${GOAL}\n`);
    });

  it('are merged cleanly by git itself where it is broken and the lines do not touch', async () => {
    await on();
    rmSync(extension, { recursive: true });
    twoBranches(BASE.replace('Learn', 'Know'), BASE.replace('  - Write', '  - Try\n  - Write'));
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(text(), BASE.replace('Learn', 'Know').replace('  - Write', '  - Try\n  - Write'));
  });

  it('are left to git where a side is larger than notes are', async () => {
    await on();
    const many = '# A long remark that somebody has left here.\n'.repeat(8_000);
    twoBranches(OURS, `${THEIRS}${many}`);
    assert.notEqual(tries('merge', '-q', 'other'), 0);
    const parts = splitMarkers(text());
    assert.ok(parts.ok);
    assert.deepEqual([parts.value?.ours, parts.value?.theirs], [`${OURS}${many}`, `${THEIRS}${many}`]);
    nothingLeft();
  });

  it('are left to git where a side cannot be read', async () => {
    await on();
    twoBranches(OURS, `${THEIRS}title: Twice\n`);
    assert.notEqual(tries('merge', '-q', 'other'), 0);
    const parts = splitMarkers(text());
    assert.ok(parts.ok);
    assert.equal(parts.value?.theirs, `${THEIRS}title: Twice\n`);
    nothingLeft();
  });

  const config = () => readFileSync(repository.ofGit('config'), 'latin1');
  const attributes = () => repository.ofGit('info/attributes');

  it('leave no trace in the repository once it is switched off, and two lines while it is on', async () => {
    const before = config();
    await on();
    assert.ok(await isMerging(tools()));
    assert.equal(
      repository.git('config', '--get-all', 'include.path'),
      `${join(storage, 'merge/git.config')}\n`,
    );
    assert.equal(readFileSync(attributes(), 'utf8'), '**/.mentoring/**/*.yaml merge=mentoring-notes\n');
    await on(); // once more is the same
    assert.equal(repository.git('config', '--get-all', 'include.path').trim().includes('\n'), false);
    assert.deepEqual(await switchOff(tools()), { ok: true, value: undefined });
    assert.equal(await isMerging(tools()), false);
    assert.equal(config(), before);
    assert.equal(existsSync(attributes()), false);
    assert.deepEqual(await switchOff(tools()), { ok: true, value: undefined });
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('take nothing of what others have written there', async () => {
    writeFileSync(attributes(), Buffer.from('*.c diff=caf\xe9\n\n*.x -text', 'latin1'));
    repository.git('config', '--add', 'include.path', '/some/where');
    const before = config();
    await on();
    await switchOff(tools());
    assert.equal(readFileSync(attributes(), 'latin1'), '*.c diff=caf\xe9\n\n*.x -text\n');
    assert.equal(config(), before);
  });

  it('are merged in every worktree of the repository', async () => {
    repository.intoWorktree('mine');
    await on();
    repository.git('checkout', '-qb', 'theirs');
    commit(THEIRS);
    repository.git('checkout', '-q', 'mine');
    commit(OURS);
    repository.git('merge', '-q', '--no-edit', 'theirs');
    assert.equal(text(), BOTH);
  });

  it('stay as they are where the extension can keep nothing, or nothing can run it', async () => {
    const before = config();
    writeFileSync(storage, 'a file');
    const refused = await switchOn(tools());
    assert.equal(refused.ok ? '' : refused.error.code, 'storage');
    rmSync(storage);
    for (const nodes of [[join(temporary, 'gone')], ['/bin/true'], []]) {
      const unable = await switchOn(tools(nodes));
      assert.equal(unable.ok ? '' : unable.error.code, 'no-program', nodes.join());
    }
    assert.equal(config(), before);
    assert.equal(existsSync(attributes()), false);
  });

  it('stay as they are where the settings of git cannot be written', async () => {
    writeFileSync(`${repository.ofGit('config')}.lock`, '');
    const refused = await switchOn(tools());
    assert.equal(refused.ok ? '' : refused.error.code, 'git');
    assert.equal(existsSync(attributes()), false);
    rmSync(`${repository.ofGit('config')}.lock`);
    mkdirSync(attributes(), { recursive: true });
    const other = await switchOn(tools());
    assert.equal(other.ok ? '' : other.error.code, 'git');
    assert.equal(await isMerging(tools()), false);
  });

  it('have the program where it lies by now, and none where it was never wanted', async () => {
    await renewProgram(tools());
    assert.equal(existsSync(storage), false);
    await on();
    const moved = join(temporary, 'moved');
    cpSync(extension, moved, { recursive: true });
    rmSync(extension, { recursive: true });
    extension = moved;
    await renewProgram(tools());
    twoBranches();
    repository.git('merge', '-q', '--no-edit', 'other');
    assert.equal(text(), BOTH);
  });

  it('are merged also where git is asked only what would come of it', async () => {
    await on();
    twoBranches();
    const tree = repository.git('merge-tree', '--write-tree', 'main', 'other').trim();
    assert.equal(repository.git('cat-file', 'blob', `${tree}:${GOAL}`), BOTH);
  });

  it('do not stop other files from being merged as ever', async () => {
    await on();
    repository.put('code.yaml', BASE);
    repository.git('add', '-A');
    repository.git('commit', '-qm', 'Code');
    repository.git('checkout', '-qb', 'other');
    commit(THEIRS, 'code.yaml');
    repository.git('checkout', '-q', 'main');
    commit(OURS, 'code.yaml');
    assert.notEqual(tries('merge', '-q', 'other'), 0);
    assert.match(text('code.yaml'), /^<{7} HEAD$/m);
  });
});

describe('the program that git starts to merge', () => {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring-driver-')));
  const file = (name: string, content: string) => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli/merge.mjs'), ...args], {
      env: { ...process.env, GIT_CONFIG_GLOBAL: devNull },
      encoding: 'utf8',
    });
  after(() => rmSync(temporary, { recursive: true, force: true }));

  it('writes the result in the place of our side, as git wants it of a driver', () => {
    const ours = file('A', OURS);
    const done = run(file('O', BASE), ours, file('B', THEIRS), '7', GOAL);
    assert.deepEqual([done.status, done.stdout, done.stderr], [0, '', '']);
    assert.equal(readFileSync(ours, 'utf8'), BOTH);
  });

  it('leaves what it cannot merge to git, and both sides stand in the file', () => {
    for (const theirs of [THEIRS.replace('Ask', '[Ask'), '\xff\xfe']) {
      const ours = file('A', OURS);
      assert.equal(run(file('O', BASE), ours, file('B', theirs), '9', GOAL).status, 1);
      const parts = splitMarkers(readFileSync(ours, 'utf8'));
      assert.deepEqual(parts.ok && [parts.value?.ours, parts.value?.theirs], [
        OURS,
        theirs.endsWith('\n') ? theirs : `${theirs}\n`,
      ]);
      assert.match(readFileSync(ours, 'utf8'), /^<{9} ours$/m);
    }
  });

  it('leaves marks where lines that do not touch would make a file that nobody can read', () => {
    const base =
      'title: A\nactions:\n  ada:\n    - text: Read\n      due: 2027-01-01\n      done: 2027-01-02\n\n  mo:\n    - Try\n';
    const ours = file('A', base.replace('    - text: Read\n', ''));
    const appended = base.replace('01-02\n', '01-02\n    - text: Ask\n');
    const theirs = file('B', appended);
    const mine = readFileSync(ours, 'utf8');
    assert.equal(run(file('O', base), ours, theirs, '7', MEETING).status, 1);
    const parts = splitMarkers(readFileSync(ours, 'utf8'));
    assert.deepEqual(parts.ok && [parts.value?.ours, parts.value?.theirs], [mine, appended]);
  });

  it('has both sides in the file also where not even git can be run', () => {
    const ours = file('A', OURS);
    const program = resolve('dist/cli/merge.mjs');
    const done = spawnSync(
      process.execPath,
      [program, file('O', BASE), ours, file('B', `${THEIRS}x: [\n`), '7', GOAL],
      {
        env: { PATH: temporary },
      },
    );
    assert.equal(done.status, 1);
    const whole = readFileSync(ours, 'utf8');
    assert.equal(whole, `<<<<<<< ours\n${OURS}\n=======\n${THEIRS}x: [\n\n>>>>>>> theirs\n`);
  });

  it('does nothing where it is called in another way', () => {
    for (const args of [
      [],
      ['a', 'b'],
      ['--what', 'a', 'b', 'c'],
      ['a', 'b', 'c', 'seven'],
      ['a', 'b', 'c', '7', 'd', 'e'],
    ])
      assert.equal(run(...args).status, 2, args.join(' '));
  });
});
