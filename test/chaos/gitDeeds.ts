// What somebody does in a terminal, or somebody else in another clone.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chaos } from './chaos';
import { share } from './sharing';
import { yamlUnder } from '../unit/support/diskFiles';

/** A text that git has left half merged. */
export function isGits(text: string): boolean {
  return /^(<{7}|={7}|>{7})/m.test(text);
}

/** One of the things that people do with git; its name. What git refuses is refused. */
export async function git(chaos: Chaos): Promise<string> {
  const { repository, random } = chaos;
  if (repository.isBusy !== undefined && random.chance(0.7)) return decide(chaos);
  const deeds = {
    commit: () => commit(chaos),
    share: () => share(chaos),
    pull: () => pull(chaos),
    rebase: () => repository.git('pull', '-q', '--rebase', 'origin', 'main'),
    push: () => repository.git('push', '-q', 'origin', 'HEAD:main'),
    checkout: () => repository.git('checkout', '-q', random.chance(0.5) ? 'other' : 'main'),
    merge: () => repository.git('merge', '-q', '--no-edit', random.chance(0.5) ? 'other' : 'main'),
    stash: () => repository.git('stash', 'push', '-q', '-u'),
    'stash pop': () => repository.git('stash', 'pop', '-q'),
    clean: () => chaos.givingUp(() => repository.git('clean', '-fdq', '.mentoring')),
    restore: () => chaos.givingUp(() => repository.git('checkout', '-q', '--', '.mentoring')),
    reset: () => chaos.givingUp(() => repository.git('reset', '-q', '--hard')),
  };
  const kind = random.weighted<keyof typeof deeds>([
    [30, 'commit'],
    [12, 'share'],
    [14, 'pull'],
    [10, 'rebase'],
    [6, 'push'],
    [10, 'checkout'],
    [5, 'merge'],
    [10, 'stash'],
    [12, 'stash pop'],
    [3, 'clean'],
    [3, 'restore'],
    [2, 'reset'],
  ]);
  await deeds[kind]();
  return kind;
}

function commit({ repository }: Chaos): void {
  if (repository.conflicting.length > 0) return;
  repository.git('add', '-A', '.mentoring');
  repository.git('commit', '-qm', 'Notes');
}

/** Somebody elsewhere writes, commits and pushes; then it is pulled here. */
function pull({ repository, random }: Chaos): void {
  const { elsewhere } = repository;
  repository.in(elsewhere, 'fetch', '-q', 'origin');
  repository.in(elsewhere, 'reset', '-q', '--hard', 'origin/main');
  const path = random.one(yamlUnder(elsewhere, '.mentoring'));
  if (path !== undefined) {
    const file = join(elsewhere, path);
    if (!isGits(readFileSync(file, 'utf8'))) appendFileSync(file, `# from elsewhere ${random.below(1e6)}\n`);
    repository.in(elsewhere, 'commit', '-qam', 'Elsewhere');
    repository.in(elsewhere, 'push', '-q', 'origin', 'main');
  }
  repository.git('pull', '-q', '--no-edit', 'origin', 'main');
}

/** Somebody decides what git could not: keeps both sides, or gives the whole thing up. */
function decide(chaos: Chaos): string {
  const { repository, random } = chaos;
  const busy = repository.isBusy;
  if (busy !== 'conflict' && random.chance(0.3)) {
    chaos.givingUp(() => repository.git(busy ?? 'merge', '--abort'));
    return 'abort';
  }
  for (const path of repository.conflicting) keepBoth(chaos, path);
  if (busy === 'rebase') {
    // skipping throws away what is not committed, as git says
    if (!repository.git('rebase', '--continue')) chaos.givingUp(() => repository.git('rebase', '--skip'));
  } else if (busy === 'merge') repository.git('commit', '-q', '--no-edit');
  else repository.git('reset', '-q');
  return 'decide';
}

/** Takes the marks away and keeps what stands between them; of a file that one side deleted, what is there. */
function keepBoth(chaos: Chaos, path: string): void {
  const { repository } = chaos;
  const file = join(repository.work, path);
  if (existsSync(file)) {
    const text = readFileSync(file, 'utf8');
    chaos.write(path, text.replace(/^(<{7}|={7}|>{7}|\|{7}).*\n/gm, ''));
  }
  repository.git('add', '-A', '--', path);
}

/** Brings what git has begun to an end. */
export function settle(chaos: Chaos): void {
  const { repository } = chaos;
  for (let tries = 0; repository.isBusy !== undefined && tries < 20; tries++) decide(chaos);
}
