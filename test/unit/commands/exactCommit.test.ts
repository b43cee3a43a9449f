import assert from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitRepository } from '../support/gitRepository';

const GOAL = '.mentoring/mentorships/ada-mo/goals/learn rust.yaml';
const OTHER_GOAL = '.mentoring/mentorships/ada-mo/goals/über-uns.yaml';
const PERSON = '.mentoring/people/mo.yaml';
const CHOSEN = [GOAL, OTHER_GOAL, PERSON];

const FORMAT = `sed -i.bak 's/title:   /title: /' '${GOAL}'; rm '${GOAL}.bak';`;
const REWRITE = `echo 'title: Something else' > '${GOAL}';`;
/** In a hook: at the first commit alone, since what the hook does may commit, too. */
const ONCE = 'once="$(git rev-parse --git-dir)/once"; [ -e "$once" ] && exit 0; touch "$once";';

/** Each: what a hook does, which one, its script, and what is said. Nothing may be different afterwards. */
const REFUSED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'adds all there is',
    'pre-commit',
    'git add -A',
    /put into the commit what was not chosen: .*src\/wip\.ts/,
  ],
  [
    'adds all and fails',
    'pre-commit',
    'git add -A; echo No >&2; exit 1',
    /^Nothing was committed\. .*said: No$/,
  ],
  ['adds what git ignores', 'pre-commit', 'git add -f secret.env', /what was not chosen: secret\.env\./],
  [
    'leaves a chosen file out',
    'pre-commit',
    `git reset -q -- '${GOAL}'`,
    /hook .* changed \S+ rust\.yaml on the way/,
  ],
  [
    'formats a chosen file',
    'pre-commit',
    `${FORMAT} git add '${GOAL}'`,
    /hook .* changed \S+ rust\.yaml on the way/,
  ],
  ['formats and fails', 'pre-commit', `${FORMAT} echo Formatted >&2; exit 1`, /said: Formatted$/],
  [
    'amends',
    'post-commit',
    `${ONCE} git add -A; git commit -q --amend --no-edit`,
    /what was not chosen: .*wip\.ts/,
  ],
  ['fails', 'pre-commit', 'echo "No commits on Fridays" >&2; exit 1', /said: No commits on Fridays$/],
  ['fails without a word', 'pre-commit', 'exit 1', /said: nothing$/],
  ['empties the message', 'commit-msg', ': > "$1"', /said: Aborting commit due to empty commit message\.$/],
];

describe('A commit of chosen notes', () => {
  let repository: GitRepository;
  const git = (...args: string[]) => repository.git(...args);

  /** Notes that are new, changed, staged in part and gone, and other work of every kind. */
  function work(): void {
    repository.put(GOAL, 'title:   Learn Rust\nsteps:\n  - One\n');
    git('add', GOAL);
    repository.put(GOAL, 'title:   Learn Rust\nsteps:\n  - One\n  - Two\n');
    rmSync(join(repository.root, OTHER_GOAL), { force: true });
    repository.put(PERSON, 'name: Mo\n');
    repository.put('README.md', 'staged\n');
    git('add', 'README.md');
    repository.put('README.md', 'staged\nnot staged\n');
    git('rm', '-q', '--cached', '--ignore-unmatch', 'package.json');
    repository.put('src/wip.ts', 'export const password = "not for git";\n');
    repository.put('src/later.ts', 'later\n');
    git('add', '--intent-to-add', 'src/later.ts');
    repository.put('secret.env', 'not for git\n');
  }

  beforeEach(() => {
    repository = new GitRepository();
    repository.put(GOAL, 'title:   Learn Rust\n');
    repository.put(OTHER_GOAL, 'title: Über uns\n');
    repository.put('README.md', '# Read me\n');
    repository.put('package.json', '{}\n');
    repository.put('.gitignore', '*.env\n');
    git('add', '-A');
    git('commit', '-q', '-m', 'Start');
    work();
  });
  afterEach(() => repository.remove());

  /** Holds when these files are committed as they are on disk; the rest of the index and all files are as before. */
  async function isMade(paths = CHOSEN): Promise<void> {
    const before = { ...repository.everything(), staged: repository.staged(paths) };
    assert.equal(await repository.commit(paths), undefined);
    const after = { ...repository.everything(), staged: repository.staged(paths) };
    assert.deepEqual({ ...after, index: '', refs: '' }, { ...before, index: '', refs: '' });
    assert.deepEqual(
      repository.changedBy().map(line => line.slice(2)),
      [...paths].sort(),
    );
    assert.equal(git('--literal-pathspecs', 'status', '--porcelain', '--', ...paths), '');
  }

  /** Holds when nothing is committed, and branch, index and files are as before. */
  async function isRefused(says: RegExp, paths = CHOSEN): Promise<void> {
    const before = repository.everything();
    assert.match((await repository.commit(paths)) ?? 'It is committed.', says);
    assert.deepEqual(repository.everything(), before);
  }

  it('holds exactly these, as they are on disk, whatever else is staged', async () => {
    await isMade();
    assert.deepEqual(repository.changedBy(), [`M ${GOAL}`, `D ${OTHER_GOAL}`, `A ${PERSON}`]);
    assert.equal(git('log', '-1', '--format=%B').trim(), 'Share');
  });

  for (const [does, name, script, says] of REFUSED) {
    it(`is not made where a ${name} hook ${does}, and nothing is different`, async () => {
      repository.hook(name, script);
      await isRefused(says);
      repository.hook(name, undefined);
      await isMade();
    });
  }

  it('leaves what a hook made of a note where it says something else, since it may be what somebody wrote', async () => {
    repository.hook('pre-commit', `${REWRITE} git add '${GOAL}'`);
    const { files, ...before } = repository.everything();
    assert.match(
      (await repository.commit(CHOSEN)) ?? '',
      /What \S+ rust\.yaml says is different now: look at it/,
    );
    const { files: filesNow, ...after } = repository.everything();
    assert.deepEqual(after, before);
    assert.deepEqual(filesNow, { ...files, [GOAL]: 'title: Something else\n' });
  });

  for (const [what, changed] of [
    ['README.md', ['M README.md']],
    ['--only --allow-empty', []],
  ] as const) {
    it(`is left where a hook has committed more after it, which is said (${what})`, async () => {
      repository.hook('post-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q -m 'And this' ${what}`);
      const says = (await repository.commit(CHOSEN)) ?? '';
      assert.match(says, /^The notes are committed, but a hook or somebody else has committed after them/);
      assert.deepEqual(repository.changedBy('HEAD~1'), [`M ${GOAL}`, `D ${OTHER_GOAL}`, `A ${PERSON}`]);
      assert.deepEqual(repository.changedBy(), changed);
    });
  }

  it('is not made where somebody else commits meanwhile, whose commit stays', async () => {
    repository.hook('pre-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q -m Theirs README.md`);
    assert.match(
      (await repository.commit(CHOSEN)) ?? '',
      /^Nothing was committed\. .*cannot lock ref 'HEAD'/,
    );
    assert.deepEqual(repository.changedBy(), ['M README.md']);
    assert.equal(git('log', '-1', '--format=%s').trim(), 'Theirs');
    await isMade();
  });

  it('leaves a commit of somebody else alone who commits the same meanwhile', async () => {
    repository.hook(
      'pre-commit',
      `${ONCE} unset GIT_INDEX_FILE; git commit -q --allow-empty --only -m Theirs;
       git add .mentoring; git commit -q -m 'The same' -- .mentoring`,
    );
    assert.match((await repository.commit(CHOSEN)) ?? '', /^Nothing was committed\./);
    assert.equal(git('log', '--format=%s'), 'The same\nTheirs\nStart\n');
  });

  it('is taken back where another branch is checked out meanwhile, on which it came to be', async () => {
    repository.hook('pre-commit', `${ONCE} unset GIT_INDEX_FILE; git checkout -q -b aside`);
    const start = git('rev-parse', 'HEAD');
    assert.match(
      (await repository.commit(CHOSEN)) ?? '',
      /another branch was checked out in the same moment/,
    );
    assert.equal(git('rev-parse', 'main', 'aside'), start + start);
    await isMade();
    assert.equal(git('rev-parse', 'main'), start);
  });

  it('is not made while another program holds the index, and no hook runs', async () => {
    repository.hook('pre-commit', `touch '${repository.ofGit('ran')}'`);
    writeFileSync(repository.ofGit('index.lock'), '');
    await isRefused(/another program is using git here \(there is an index\.lock\)/);
    assert.equal(existsSync(repository.ofGit('ran')), false);
    rmSync(repository.ofGit('index.lock'));
    await isMade();
  });

  it('waits for a program that lets go of the index soon, before it is made and after', async () => {
    const lock = repository.ofGit('index.lock');
    let waits = 0;
    repository.meanwhile = () => {
      if (++waits % 3 === 0) rmSync(lock);
    };
    writeFileSync(lock, '');
    repository.hook('post-commit', `touch '${lock}'`);
    await isMade();
    assert.equal(waits, 6);
  });

  it('is taken back where another program holds the index when it is made', async () => {
    repository.hook('post-commit', `touch '${repository.ofGit('index.lock')}'`);
    await isRefused(/another program is using git here/);
    rmSync(repository.ofGit('index.lock'));
    repository.hook('post-commit', undefined);
    await isMade();
  });

  it('is not made where it cannot be signed, which is said', async () => {
    git('config', 'commit.gpgSign', 'true');
    git('config', 'gpg.program', join(repository.root, 'no such program'));
    await isRefused(/git signs the commits here and could not: .*no such program.*commit\.gpgSign/);
    git('config', '--unset', 'commit.gpgSign');
    await isMade();
  });

  it('is not made where git knows no name, which is said', async () => {
    git('config', 'user.useConfigOnly', 'true');
    git('config', '--unset', 'user.email');
    await isRefused(/git does not know your name and e-mail yet/);
  });

  it('is not made where all of it is committed, which is said', async () => {
    await isMade();
    await isRefused(/There is nothing to share/);
  });

  it('is the first one of a branch, and is taken back there, too', async () => {
    git('checkout', '-q', '--orphan', 'fresh');
    git('rm', '-rqf', '--cached', '.');
    git('add', 'README.md');
    repository.hook('pre-commit', 'git add src/wip.ts');
    const chosen = [GOAL, PERSON];
    await isRefused(/what was not chosen: src\/wip\.ts/, chosen);
    repository.hook('pre-commit', undefined);
    await isMade(chosen);
    assert.equal(git('rev-list', '--count', 'HEAD').trim(), '1');
  });

  it('is the first one of a repository that has not even an index', async () => {
    const empty = new GitRepository();
    try {
      empty.put(GOAL, 'title: Learn Rust\n');
      empty.put('README.md', 'Not chosen\n');
      assert.equal(await empty.commit([GOAL]), undefined);
      assert.deepEqual(empty.changedBy(), [`A ${GOAL}`]);
      assert.equal(empty.git('status', '--porcelain'), '?? README.md\n');
    } finally {
      empty.remove();
    }
  });

  it('is made and refused in a worktree as elsewhere, and the others keep their own', async () => {
    const first = repository.root;
    const index = repository.everything().index;
    repository.intoWorktree('aside');
    work();
    repository.hook('pre-commit', 'git add -A');
    await isRefused(/what was not chosen: .*src\/wip\.ts/);
    repository.hook('pre-commit', undefined);
    await isMade();
    repository.root = first;
    assert.equal(repository.everything().index, index);
    assert.equal(git('log', '-1', '--format=%s', 'main').trim(), 'Start');
  });

  it('takes the names of files as they are, never as patterns or options', async () => {
    const odd = [
      '*.yaml',
      '-f.yaml',
      ':!README.md',
      '[a].yaml',
      '"quoted".yaml',
      "o'neil.yaml",
      'tab\t.yaml',
    ];
    const chosen = odd.map(name => `.mentoring/people/${name}`);
    for (const path of [...chosen, ...odd, '.mentoring/people/a.yaml']) repository.put(path, 'name: Odd\n');
    await isMade(chosen);
    await isMade(odd);
  });

  it('takes a file where a folder was, and a folder where a file was', async () => {
    const [file, folder] = ['.mentoring/a/one.yaml', '.mentoring/b'];
    repository.put(file, 'One\n');
    repository.put(folder, 'Two\n');
    await isMade([file, folder]);
    rmSync(join(repository.root, '.mentoring/a'), { recursive: true });
    rmSync(join(repository.root, folder));
    repository.put('.mentoring/a', 'One\n');
    mkdirSync(join(repository.root, folder));
    repository.put(`${folder}/two.yaml`, 'Two\n');
    await isMade([file, '.mentoring/a', folder, `${folder}/two.yaml`]);
  });

  for (const [what, settings] of [
    ['an index in two halves', { 'core.splitIndex': 'true' }],
    ['a cache of what is untracked', { 'core.untrackedCache': 'true', 'feature.manyFiles': 'true' }],
    ['other line ends on disk', { 'core.autocrlf': 'true' }],
  ] as const) {
    it(`is made and refused with ${what}`, async () => {
      for (const [key, value] of Object.entries(settings)) git('config', key, value);
      git('update-index', '--force-write-index');
      repository.hook('pre-commit', 'git add -A');
      await isRefused(/what was not chosen: .*src\/wip\.ts/);
      repository.hook('pre-commit', undefined);
      await isMade();
    });
  }
});
