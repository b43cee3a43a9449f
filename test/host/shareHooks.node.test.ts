// Sharing in repositories whose hooks, settings and other programs have a hand in the commit: real ones, so only Node.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deepEqual, equal, rejects } from './support/assert';
import { GOAL, OTHER_GOAL, call } from './support/notes';
import {
  committed,
  git,
  head,
  inside,
  put,
  refusedWithoutTrace,
  status,
  useRepository,
} from './support/repository';
import { read } from './support/workspace';

const PERSON = '.mentoring/people/mo.yaml';
const NOTES = [`M ${GOAL}`, `D ${OTHER_GOAL}`, `A ${PERSON}`].sort((a, b) =>
  a.slice(2) < b.slice(2) ? -1 : 1,
);
const share = () => call('share', { message: 'Share', push: true });

/** In a hook: at the first commit alone, since what the hook does may commit, too. */
const ONCE = '[ -e .git/once ] && exit 0; touch .git/once;';
const FORMAT = `sed -i.bak 's/title:   /title: /' ${GOAL}; rm ${GOAL}.bak;`;
const REWRITE = `echo 'title: Something else' > ${GOAL};`;

/** Each: what is in the way, the hook and its script, what is said. Nothing may be different afterwards. */
const REFUSED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'adds everything',
    'pre-commit',
    'git add .',
    /put into the commit what was not chosen: .*src\/later\.ts and 1 more.*git add \./,
  ],
  [
    'adds everything to what is staged, and says so',
    'pre-commit',
    'git add -A; echo Added',
    /not chosen: \S+diary\.yaml, README\.md, src\/later\.ts and 1 more\./,
  ],
  [
    'adds one file of the notes that is private',
    'pre-commit',
    'git add -f .mentoring/private',
    /private\/ada\/diary\.yaml/,
  ],
  [
    'takes a note out of the commit',
    'pre-commit',
    `git reset -q -- ${GOAL}`,
    /changed \S+learn-rust\.yaml on the way/,
  ],
  [
    'formats a note',
    'pre-commit',
    `${FORMAT} git add ${GOAL}`,
    /changed \S+learn-rust\.yaml on the way into the commit/,
  ],
  ['formats a note and then fails', 'pre-commit', `${FORMAT} echo Formatted >&2; exit 1`, /said: Formatted/],
  [
    'formats a note and amends the commit',
    'post-commit',
    `${ONCE} ${FORMAT} git commit -q --amend --no-edit ${GOAL}`,
    /changed \S+learn-rust/,
  ],
  [
    'adds a file and amends the commit',
    'post-commit',
    `${ONCE} git add src/wip.ts; git commit -q --amend --no-edit`,
    /not chosen: src\/wip\.ts/,
  ],
  [
    'fails',
    'pre-commit',
    'echo "No commits on Fridays" >&2; exit 1',
    /Nothing was committed\. .*No commits on Fridays/,
  ],
  ['fails without a word', 'pre-commit', 'exit 1', /Nothing was committed\. .*said: nothing$/],
  [
    'adds everything and then fails',
    'pre-commit',
    'git add .; echo No >&2; exit 1',
    /Nothing was committed\. .*No/,
  ],
  [
    'fails in preparing the message',
    'prepare-commit-msg',
    'echo "No message" >&2; exit 1',
    /said: No message/,
  ],
  ['does not like the message', 'commit-msg', 'echo "No ticket" >&2; exit 1', /said: No ticket/],
];

describe('Sharing where a hook has a hand in it', () => {
  useRepository();
  let hub: string;

  /** Other work of every kind, beside notes that are new, changed and gone. */
  beforeEach(async () => {
    hub = mkdtempSync(join(tmpdir(), 'hub '));
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', hub]);
    git('remote', 'add', 'origin', hub);
    git('push', '-q', '-u', 'origin', 'main');
    put(PERSON, 'name: Mo\n');
    rmSync(inside(OTHER_GOAL));
    await call('addStep', { goal: GOAL, text: 'One' });
    git('add', GOAL);
    await call('addStep', { goal: GOAL, text: 'Two' }); // so it is staged in part
    put('README.md', `staged\n${await read('README.md')}`);
    git('add', 'README.md');
    put('README.md', `${await read('README.md')}not staged\n`);
    git('rm', '-q', '--cached', 'package.json');
    put('src/wip.ts', 'export const password = "not for git";\n');
    put('src/later.ts', 'later\n');
    git('add', '--intent-to-add', 'src/later.ts');
    put('.mentoring/private/ada/diary.yaml', 'title: Mine\n');
  });
  afterEach(() => {
    git('remote', 'remove', 'origin');
    rmSync(hub, { recursive: true });
    rmSync(inside('.git/hooks'), { recursive: true, force: true });
    rmSync(inside('.git/once'), { force: true });
  });

  const pushed = () => execFileSync('git', ['rev-parse', 'main'], { cwd: hub, encoding: 'utf8' }).trim();

  function hook(name: string, script: string): void {
    mkdirSync(inside('.git/hooks'), { recursive: true });
    writeFileSync(inside(`.git/hooks/${name}`), `#!/bin/sh\n${script}\n`);
    chmodSync(inside(`.git/hooks/${name}`), 0o755);
  }

  /** What is staged and what is not, but for the notes. */
  const otherWork = () => ({
    staged: git('diff', '--cached', '--', ':!.mentoring'),
    notStaged: git('diff', '--', ':!.mentoring'),
    status: status().filter(line => !line.includes('.mentoring/') || line.includes('private')),
  });

  /** Holds when sharing commits the notes alone and pushes them; all other work is as before. */
  async function sharesTheNotes(): Promise<void> {
    const before = otherWork();
    await share();
    deepEqual(committed(), NOTES);
    equal(git('show', `HEAD:${GOAL}`), await read(GOAL));
    equal(pushed(), head());
    deepEqual(otherWork(), before);
    deepEqual(status(), before.status);
  }

  for (const [does, name, script, says] of REFUSED) {
    it(`takes the commit back where a ${name} hook ${does}, says so, and pushes nothing`, async () => {
      const before = pushed();
      hook(name, script);
      await refusedWithoutTrace(share, says);
      equal(pushed(), before);
      deepEqual(readFileSync(inside('.git/HEAD'), 'utf8'), 'ref: refs/heads/main\n');
      rmSync(inside(`.git/hooks/${name}`));
      await sharesTheNotes();
    });
  }

  it('leaves what a hook made of a note where it says something else, since it may be what somebody wrote', async () => {
    hook('pre-commit', `${REWRITE} git add ${GOAL}`);
    const before = { head: head(), index: git('ls-files', '--stage', '--debug') };
    await rejects(
      share(),
      /changed what is committed\. What \S+learn-rust\.yaml says is different now: look at it/,
    );
    deepEqual({ head: head(), index: git('ls-files', '--stage', '--debug') }, before);
    equal(await read(GOAL), 'title: Something else\n');
    hook('pre-commit', `${REWRITE} echo again >> ${GOAL}; echo No; exit 1`);
    put(GOAL, 'title: Once more\n');
    await rejects(share(), /said: No What \S+learn-rust\.yaml says is different now: look at it/);
  });

  it('lets a hook see the chosen notes alone, change the message, and fail when all is done', async () => {
    hook('pre-commit', 'git diff --cached --name-only > .git/seen');
    hook('commit-msg', 'echo "PAIR-7 $(cat "$1")" > "$1"');
    hook('post-commit', 'git add .; exit 1');
    await sharesTheNotes();
    deepEqual(
      readFileSync(inside('.git/seen'), 'utf8').trim().split('\n'),
      NOTES.map(line => line.slice(2)),
    );
    equal(git('log', '-1', '--format=%B').trim(), 'PAIR-7 Share');
  });

  it('makes the very first commit of a branch, and takes that back, too', async () => {
    git('checkout', '-q', '--orphan', 'fresh');
    try {
      git('rm', '-rqf', '--cached', '.');
      git('add', 'README.md');
      hook('pre-commit', 'git add src/wip.ts');
      const index = git('ls-files', '--stage', '--debug');
      await rejects(share(), /not chosen: src\/wip\.ts/);
      equal(git('for-each-ref', 'refs/heads/fresh'), '');
      equal(git('ls-files', '--stage', '--debug'), index);
      rmSync(inside('.git/hooks/pre-commit'));
      await call('share', { message: 'First', push: false });
      equal(git('rev-list', '--count', 'HEAD').trim(), '1');
      deepEqual(
        committed().filter(line => !line.includes('.mentoring/')),
        [],
      );
      deepEqual(
        status().filter(line => line.startsWith('A ')),
        ['A  README.md'],
      );
    } finally {
      git('symbolic-ref', 'HEAD', 'refs/heads/main');
    }
  });

  it('pushes nothing where a hook has committed more after the notes, and says so', async () => {
    hook('post-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q -m "And this" README.md`);
    const before = pushed();
    await rejects(share(), /The notes are committed, but a hook or somebody else has committed after them/);
    deepEqual(committed('HEAD~1'), NOTES);
    deepEqual(committed(), ['M README.md']);
    equal(pushed(), before);
  });

  it('keeps what somebody else commits while a hook is running, and says what git says', async () => {
    hook('pre-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q -m Theirs README.md`);
    await rejects(share(), /Nothing was committed\. .*cannot lock ref 'HEAD'/);
    equal(git('log', '-1', '--format=%s').trim(), 'Theirs');
    deepEqual(committed(), ['M README.md']);
    await sharesTheNotes();
  });

  it('says that signing does not work, and how it goes on', async () => {
    git('config', 'commit.gpgSign', 'true');
    git('config', 'gpg.program', inside('no such program'));
    try {
      await refusedWithoutTrace(
        share,
        /git signs the commits here and could not: .*no such program.*commit\.gpgSign/,
      );
    } finally {
      for (const key of ['commit.gpgSign', 'gpg.program']) git('config', '--unset', key);
    }
    await sharesTheNotes();
  });

  it('says that another program is using git, before any hook runs', async () => {
    hook('pre-commit', 'touch .git/ran');
    git('status'); // brings the index up to date, which nobody can while it is locked
    writeFileSync(inside('.git/index.lock'), '');
    try {
      await refusedWithoutTrace(share, /another program is using git here \(there is an index\.lock\)/);
    } finally {
      rmSync(inside('.git/index.lock'));
    }
    equal(existsSync(inside('.git/ran')), false);
    await sharesTheNotes();
  });

  it('takes the commit back where another program has locked the index meanwhile', async () => {
    hook('post-commit', 'touch .git/index.lock');
    const before = { head: head(), pushed: pushed() };
    await rejects(share(), /another program is using git here/);
    rmSync(inside('.git/index.lock'));
    deepEqual({ head: head(), pushed: pushed() }, before);
    rmSync(inside('.git/hooks/post-commit'));
    await sharesTheNotes();
  });

  it('keeps the commit here where a pre-push hook fails, and says what it says', async () => {
    hook('pre-push', 'echo "Not today" >&2; exit 1');
    const before = { other: otherWork(), pushed: pushed() };
    await rejects(share(), /The notes are committed here\. They could not be pushed: Not today/);
    deepEqual(committed(), NOTES);
    deepEqual({ other: otherWork(), pushed: pushed() }, before);
  });

  it('keeps the commit here where the remote does not take it, and says so', async () => {
    writeFileSync(join(hub, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(hub, 'hooks/pre-receive'), 0o755);
    await rejects(share(), /committed here\. They could not be pushed: .*pre-receive hook declined/);
    deepEqual(committed(), NOTES);
  });

  it('does the same where the index lies elsewhere, as that of a worktree or a submodule', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'git dir '));
    git('init', '-q', '--separate-git-dir', join(elsewhere, 'git'));
    try {
      mkdirSync(join(elsewhere, 'git/hooks'), { recursive: true });
      const file = join(elsewhere, 'git/hooks/pre-commit');
      writeFileSync(file, '#!/bin/sh\ngit add .\n');
      chmodSync(file, 0o755);
      await refusedWithoutTrace(share, /not chosen: .*src\/later\.ts/);
      rmSync(file);
      await sharesTheNotes();
    } finally {
      rmSync(inside('.git'));
      renameSync(join(elsewhere, 'git'), inside('.git'));
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('leaves no file of its own among those of git', async () => {
    await sharesTheNotes();
    const left = execFileSync('ls', [inside('.git')], { encoding: 'utf8' });
    equal(left.includes('mentoring'), false);
  });
});
