// What the measurement of places asks git for.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';

const MOST = 1 << 30;

/** Runs git and returns what it prints. */
export function git(repository, ...args) {
  const done = spawnSync('git', ['-C', repository, ...args], { maxBuffer: MOST });
  if (done.status !== 0) throw new Error(`git ${args.slice(0, 2).join(' ')} failed: ${done.stderr}`);
  return done.stdout.toString('utf8');
}

/** The lines that git prints, one after the other, without ever holding all of them. */
export async function* gitLines(repository, ...args) {
  const child = spawn('git', ['-C', repository, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise(resolve => child.on('close', resolve));
  yield* createInterface({ input: child.stdout, crlfDelay: Infinity });
  if ((await ended) !== 0) throw new Error(`git ${args[0]} failed.`);
}

/** The commits of the main line, the oldest first. */
export const mainLine = repository =>
  git(repository, 'rev-list', '--first-parent', '--reverse', 'HEAD').trim().split('\n');

/** The text of a file at a commit; undefined where it is not there. Kept, as the product keeps it. */
export function textReader(repository) {
  const known = new Map();
  return (commit, path) => {
    const key = `${commit}:${path}`;
    if (!known.has(key)) {
      const done = spawnSync('git', ['-C', repository, 'cat-file', 'blob', key], { maxBuffer: MOST });
      known.set(key, done.status === 0 ? done.stdout.toString('utf8') : undefined);
    }
    return known.get(key);
  };
}

const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|c|h|cc|cpp|hpp|cs|rb|php|swift|scala|sh|lua|pl|ex|exs|hs|ml|css|scss|vue|jq)$/;

/** The code files of a commit. */
export const codeFiles = (repository, commit) =>
  git(repository, 'ls-tree', '-r', '--name-only', '-z', commit)
    .split('\0')
    .filter(path => CODE.test(path) && !/(?:^|\/)(?:vendor|node_modules|third_party)\/|\.min\./.test(path));

/**
 * The path that each of these files has at another commit, by its renames commit by commit; no entry where it was
 * taken out.
 */
export function renames(repository, from, to, paths) {
  const now = new Map(paths.map(path => [path, path]));
  const printed = git(
    repository,
    ...['log', '--first-parent', '--diff-merges=first-parent', '--reverse', '-M', '--name-status'],
    ...['--diff-filter=RD', '--format=', `${from}..${to}`],
  );
  for (const line of printed.split('\n')) {
    const [kind = '', old, renamed] = line.split('\t');
    if (old === undefined) continue;
    for (const [path, at] of now) {
      if (at !== old) continue;
      if (kind.startsWith('R')) now.set(path, renamed);
      else now.delete(path);
    }
  }
  return now;
}
