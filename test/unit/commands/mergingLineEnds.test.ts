// Two clones whose people have other line ends, merged by a real git with what Merge Notes Automatically switches on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { switchOn } from '../../../src/commands/switchMerging';
import { GIT_ENV } from '../support/gitEnv';
import { mergingTools } from '../support/mergingTools';

const GOAL = '.mentoring/mentorships/ada-mo/goals/rust.yaml';
const BASE = 'title: Learn Rust\nnotes: |\n  One.\n  Two.\nsteps:\n  - Read\n  - Write # soon\n';
const ADAS = BASE.replace('  - Read', '  - text: Read\n    done: 2027-01-02').replace(
  'One.',
  'One, said Ada.',
);
const MOS = `${BASE.replace('# soon', '# in May')}  - Ask\n`;
const BOTH = `${ADAS.replace('# soon', '# in May')}  - Ask\n`;
/** Both change the title, too. */
const title = (text: string, to: string) => text.replace('Learn Rust', to);

const long = (text: string) => text.replaceAll('\n', '\r\n');

describe('line ends where git merges by itself', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring line ends ')))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const git = (where: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: join(folder, where),
      env: GIT_ENV,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const must = (where: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = git(where, ...args);
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const put = (where: string, text: string) => {
    mkdirSync(dirname(join(folder, where, GOAL)), { recursive: true });
    writeFileSync(join(folder, where, GOAL), text);
    must(where, 'add', '-A');
    must(where, 'commit', '-qm', 'Work');
  };
  const text = (where: string) => readFileSync(join(folder, where, GOAL), 'utf8');

  /** A clone that merges notes by our program. */
  async function clone(name: string, autocrlf: 'true' | 'false'): Promise<void> {
    must('.', 'clone', '-q', '-c', `core.autocrlf=${autocrlf}`, 'shared.git', name);
    for (const [key, value] of [
      ['user.name', name],
      ['user.email', `${name}@example.org`],
      ['core.safecrlf', 'false'],
    ] as const)
      must(name, 'config', key, value);
    const extension = join(folder, 'extension');
    for (const part of ['cli/merge.mjs', 'lazy/engine.mjs'])
      cpSync(resolve('dist', part), join(extension, 'dist', part));
    const tools = mergingTools(join(folder, name), join(folder, `storage of ${name}`), {
      nodes: [process.execPath],
      extension,
    });
    assert.deepEqual(await switchOn(tools), { ok: true, value: undefined });
  }

  /** Both begin with the same; Ada commits and pushes hers, Mo commits his and pulls. */
  async function pulled(texts: Record<'base' | 'ada' | 'mo', string>, autocrlf: 'true' | 'false' = 'false') {
    must('.', 'init', '-q', '--bare', '-b', 'main', 'shared.git');
    await clone('ada', 'false');
    must('ada', 'checkout', '-q', '-B', 'main');
    put('ada', texts.base);
    must('ada', 'push', '-q', 'origin', 'main');
    await clone('mo', autocrlf);
    put('ada', texts.ada);
    must('ada', 'push', '-q', 'origin', 'main');
    put('mo', texts.mo);
    return git('mo', 'pull', '-q', '--no-rebase', '--no-edit');
  }

  it('are long where both have long ones', async () => {
    assert.equal((await pulled({ base: long(BASE), ada: long(ADAS), mo: long(MOS) })).status, 0);
    assert.equal(text('mo'), long(BOTH));
    assert.equal(must('mo', 'status', '--porcelain'), '');
  });

  it('are those of the one who pulls, where the other has changed all of them', async () => {
    assert.equal((await pulled({ base: BASE, ada: long(ADAS), mo: MOS })).status, 0);
    assert.equal(text('mo'), BOTH);
  });

  it('are those of the one who pulls, where that one has changed all of them', async () => {
    assert.equal((await pulled({ base: BASE, ada: ADAS, mo: long(MOS) })).status, 0);
    assert.equal(text('mo'), long(BOTH));
  });

  it('are long on disk and short in the commit, where git itself changes them', async () => {
    assert.equal((await pulled({ base: BASE, ada: ADAS, mo: long(MOS) }, 'true')).status, 0);
    assert.equal(text('mo'), long(BOTH));
    assert.equal(must('mo', 'show', `HEAD:${GOAL}`), BOTH);
    assert.equal(must('mo', 'status', '--porcelain'), '');
  });

  it('stay where a person has to choose, and both versions stand there', async () => {
    const { status } = await pulled({
      base: long(BASE),
      ada: long(title(ADAS, 'Learn Rust well')),
      mo: long(title(MOS, 'Learn Rust and Go')),
    });
    assert.notEqual(status, 0);
    const marked =
      '<<<<<<< ours\ntitle: Learn Rust and Go\n=======\ntitle: Learn Rust well\n>>>>>>> theirs\n';
    assert.equal(text('mo'), long(BOTH.replace('title: Learn Rust\n', marked)));
  });
});
