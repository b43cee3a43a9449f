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

/**
 * The text of a file at a commit; undefined where it is not there. Kept, as the product keeps it; `spent` on the reader
 * is the time in ms that git took.
 */
export function textReader(repository) {
  const known = new Map();
  const read = (commit, path) => {
    const key = `${commit}:${path}`;
    if (!known.has(key)) {
      const start = performance.now();
      const done = spawnSync('git', ['-C', repository, 'cat-file', 'blob', key], { maxBuffer: MOST });
      known.set(key, done.status === 0 ? done.stdout.toString('utf8') : undefined);
      read.spent += performance.now() - start;
    }
    return known.get(key);
  };
  read.spent = 0;
  return read;
}

const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|c|h|cc|cpp|hpp|cs|rb|php|swift|scala|sh|lua|pl|ex|exs|hs|ml|css|scss|vue|jq)$/;

/** The code files of a commit. */
export const codeFiles = (repository, commit) =>
  git(repository, 'ls-tree', '-r', '--name-only', '-z', commit)
    .split('\0')
    .filter(path => CODE.test(path) && !/(?:^|\/)(?:vendor|node_modules|third_party)\/|\.min\./.test(path));

/**
 * What each commit of the main line between two did to files, the oldest first:
 * `{ commit, changes: [{ kind, path, renamed }] }`.
 */
export function changesBetween(repository, from, to) {
  const printed = git(
    repository,
    ...['log', '--first-parent', '--diff-merges=first-parent', '--reverse', '-M', '--name-status'],
    ...['--format=commit %H', `${from}..${to}`],
  );
  /** @type {{ commit: string, changes: { kind: string | undefined, path: string, renamed?: string }[] }[]} */
  const commits = [];
  for (const line of printed.split('\n')) {
    if (line.startsWith('commit ')) commits.push({ commit: line.slice(7), changes: [] });
    const [kind = '', path, renamed] = line.split('\t');
    if (path !== undefined) commits.at(-1)?.changes.push({ kind: kind[0], path, renamed });
  }
  return commits;
}

/** What happened to one file, by its renames: each `{ commit, path, isGone }`. */
export function historyOf(commits, path) {
  const versions = [];
  for (const { commit, changes } of commits) {
    const change = changes.find(each => each.path === path && each.kind !== 'A');
    if (change === undefined) continue;
    if (change.kind === 'R') path = change.renamed;
    versions.push({ commit, path, isGone: change.kind === 'D' });
    if (change.kind === 'D') break;
  }
  return versions;
}
