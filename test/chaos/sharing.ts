// Somebody commits chosen notes, as the extension does it, in a repository whose hooks have a hand in the commit.
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitExactly } from '../../src/commands/exactCommit';
import { saySame } from '../../src/store/reading';
import { commitTools } from '../unit/support/commitTools';
import type { Chaos } from './chaos';
import { Lost } from './commands';
import type { Repository } from './repository';

/** At the first commit alone, since what the hook does is a commit, too. */
const ONCE = '[ -e .git/once ] && exit 0; touch .git/once;';

/** What a hook does to the commit that is under way, by a shell script; `$note` is a chosen note. */
const HOOKS: readonly (readonly [string, string])[] = [
  ['pre-commit', 'git add -A'],
  ['pre-commit', 'git add -A; exit 1'],
  ['pre-commit', 'exit 1'],
  ['pre-commit', 'git reset -q'],
  ['pre-commit', 'git rm -q --cached -- "$note"'],
  ['pre-commit', '[ -e "$note" ] && echo "# formatted" >> "$note"; git add -- "$note"'],
  ['pre-commit', '[ -e "$note" ] && echo "# formatted" >> "$note"; exit 1'],
  ['pre-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q --allow-empty --only -m Theirs`],
  ['commit-msg', 'echo "PAIR-7 $(cat "$1")" > "$1"'],
  ['commit-msg', ': > "$1"'],
  ['post-commit', 'git add -A; exit 1'],
  ['post-commit', `${ONCE} git add -A; git commit -q --amend --no-edit`],
  ['post-commit', `${ONCE} unset GIT_INDEX_FILE; git commit -q --allow-empty --only -m More`],
  ['post-commit', 'touch .git/index.lock'],
];

/** Commits some of the changed notes: the commit has to hold these and nothing else, or there is none at all. */
export async function share({ repository, random }: Chaos): Promise<void> {
  const branch = git(repository, 'symbolic-ref', '--quiet', '--short', 'HEAD');
  const [first, ...others] = random.chance(0.5)
    ? changedNotes(repository)
    : changedNotes(repository).reverse();
  if (repository.isBusy !== undefined || branch === '' || first === undefined) return;
  const paths = [first, ...others.filter(() => random.chance(0.5))];
  const [name, script] = random.one(HOOKS) ?? ['pre-commit', ''];
  const before = everything(repository, paths);
  installHook(repository, name, `note='${first}'\n${script}`);
  const made = await commitExactly(commitTools(repository.work), { branch, paths, message: 'Share' });
  for (const left of [`hooks/${name}`, 'once', 'index.lock'])
    rmSync(join(repository.work, '.git', left), { force: true });
  const outcome = made.ok ? 'made' : made.error.code;
  const wrong = complaints(repository, before, everything(repository, paths), outcome, paths);
  if (wrong.length > 0)
    throw new Lost(
      `${outcome} with the ${name} hook ${script}, sharing ${paths.join()}:\n${wrong.join('\n')}`,
    );
}

/** What may not be different behind a commit; of the whole index, only where there is none. */
interface Everything {
  readonly commit: string;
  readonly staged: string;
  readonly notChosen: string;
  readonly notes: ReadonlyMap<string, string>;
}

function everything(repository: Repository, paths: readonly string[]): Everything {
  const staged = git(repository, 'ls-files', '--stage', '-z').split('\0');
  return {
    commit: git(repository, 'rev-parse', 'HEAD'),
    staged: staged.join('\n'),
    notChosen: staged.filter(line => !paths.includes(line.slice(line.indexOf('\t') + 1))).join('\n'),
    notes: repository.notes(),
  };
}

function complaints(
  repository: Repository,
  before: Everything,
  after: Everything,
  outcome: string,
  paths: readonly string[],
): readonly string[] {
  const parents = (commit: string) => git(repository, 'log', '-1', '--format=%P', commit);
  const isBehind = (message: string) => git(repository, 'log', '-1', '--format=%s') === message;
  const isThere = outcome === 'made' || outcome === 'not-last';
  const ours = isBehind(isThere ? 'More' : 'Theirs') ? parents(after.commit) : after.commit;
  const wrong = [...before.notes].flatMap(([path, text]) => {
    const now = after.notes.get(path);
    const isTheHooks = !isThere && paths.includes(path) && now !== undefined && !sameSaid(text, now);
    return now === text || isTheHooks ? [] : [`${path} is different now`];
  });
  if (after.notChosen !== before.notChosen) wrong.push('what else is staged is different now');
  if (outcome !== 'made' && after.staged !== before.staged) wrong.push('the index is different now');
  if (readdirSync(join(repository.work, '.git')).some(name => name.includes('mentoring')))
    wrong.push('a file of ours is left among those of git');
  if (!isThere) return ours === before.commit ? wrong : [...wrong, 'there is a commit'];
  if (parents(ours) !== before.commit) wrong.push('the commit before it is another one');
  const differing = git(
    repository,
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--name-only',
    before.commit,
    ours,
  );
  if (
    differing !==
    paths
      .map(path => `${path}\0`)
      .sort()
      .join('')
  )
    wrong.push(`it holds ${differing}`);
  const others = paths.filter(
    path => repository.in(repository.work, 'show', `${ours}:${path}`).out !== (after.notes.get(path) ?? ''),
  );
  return others.length === 0 ? wrong : [...wrong, `it does not hold ${others.join(', ')} as it is`];
}

function sameSaid(one: string, other: string): boolean {
  return saySame(Buffer.from(one), Buffer.from(other));
}

function changedNotes(repository: Repository): string[] {
  const status = git(
    repository,
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '.mentoring',
  );
  return status
    .split('\0')
    .filter(line => line.length > 3)
    .map(line => line.slice(3));
}

function installHook({ work }: Repository, name: string, script: string): void {
  mkdirSync(join(work, '.git/hooks'), { recursive: true });
  writeFileSync(join(work, '.git/hooks', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(work, '.git/hooks', name), 0o755);
}

/** What git says, without the end of its line. */
function git(repository: Repository, ...args: readonly string[]): string {
  return repository.in(repository.work, ...args).out.replace(/\n$/, '');
}
