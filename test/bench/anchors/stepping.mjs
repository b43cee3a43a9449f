// The first way to the truth: each commit of the main line, one after the other, as git shows it (-M, histogram).
import { paired } from './alike.mjs';
import { gitLines } from './git.mjs';

const bare = line => line.replace(/\s+/g, '');

/** So many lines together are a block that was moved; fewer were written anew. */
const BLOCK = 3;
/** Stretches longer than this were replaced; nothing in them is compared. */
const MOST_PAIRS = 60_000;

/**
 * Follows places from one commit to others.
 * @param places each `{ path, line }`, lines from 1
 * @param checkpoints the commits asked for
 * @returns by commit: for each place `{ path, line, edited, moved, renamed }`, or `{ gone: the commit, path, line }`
 */
export async function followed(repository, from, checkpoints, places) {
  const at = places.map(place => ({
    ...place,
    edited: false,
    moved: false,
    renamed: false,
    text: place.text,
  }));
  const found = new Map();
  const last = checkpoints.at(-1);
  const wanted = new Set(checkpoints);
  for await (const { commit, files } of commits(repository, from, last)) {
    step(at, commit, files);
    if (wanted.has(commit))
      found.set(
        commit,
        at.map(each => ({ ...each })),
      );
  }
  return found;
}

async function* commits(repository, from, to) {
  /** @type {any} */
  let commit;
  /** @type {any[]} */
  let files = [];
  /** @type {any} */
  let file;
  /** @type {any} */
  let hunk;
  let left = [0, 0];
  const lines = gitLines(
    repository,
    ...['log', '--first-parent', '--diff-merges=first-parent', '--reverse', '-p', '-U0', '-M', '--histogram'],
    ...['--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'],
    ...['--format=commit %H', `${from}..${to}`],
  );
  for await (const line of lines) {
    if (hunk !== undefined && (left[0] > 0 || left[1] > 0) && /^[-+\\]/.test(line)) {
      if (line.startsWith('-')) {
        hunk.removed.push(line.slice(1));
        left[0]--;
      } else if (line.startsWith('+')) {
        hunk.added.push(line.slice(1));
        left[1]--;
      }
      continue;
    }
    if (line.startsWith('commit ')) {
      if (commit !== undefined) yield { commit, files };
      [commit, files, file, hunk] = [line.slice(7), [], undefined, undefined];
    } else if (line.startsWith('diff --git ')) {
      file = { hunks: [] };
      files.push(file);
      hunk = undefined;
      const same = /^diff --git a\/(.*) b\/\1$/.exec(line);
      if (same !== null) file.old = file.now = same[1];
    } else if (file !== undefined && line.startsWith('rename from ')) file.old = unquoted(line.slice(12));
    else if (file !== undefined && line.startsWith('rename to ')) file.now = unquoted(line.slice(10));
    else if (file !== undefined && line.startsWith('deleted file mode')) file.isDeleted = true;
    else if (file !== undefined && line.startsWith('@@ ')) {
      const [, a, b = '1', c, d = '1'] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
      hunk = { a: Number(a), b: Number(b), c: Number(c), d: Number(d), removed: [], added: [] };
      left = [hunk.b, hunk.d];
      file.hunks.push(hunk);
    }
  }
  if (commit !== undefined) yield { commit, files };
}

const unquoted = path => (path.startsWith('"') ? JSON.parse(path) : path);

function step(places, commit, files) {
  const byOld = new Map(files.map(file => [file.old, file]));
  for (const place of places) {
    if (place.gone !== undefined) continue;
    const file = byOld.get(place.path);
    if (file === undefined) continue;
    const next = through(place, file, files);
    if (next === undefined) {
      place.gone = commit;
      continue;
    }
    if (next.path !== place.path && !next.moved) place.renamed = true;
    Object.assign(place, next, { moved: place.moved || next.moved, edited: place.edited || next.edited });
  }
}

/** Where a place is after one commit; undefined where it was taken out. */
function through(place, file, files) {
  let shift = 0;
  for (const hunk of file.hunks) {
    const { a, b, c, d, removed, added } = hunk;
    if (b > 0 ? place.line < a : place.line <= a) break;
    if (b > 0 && place.line < a + b) {
      const index = place.line - a;
      const moved = movedBlock(removed, index, files);
      if (moved !== undefined) return { ...moved, moved: true, edited: false };
      const now = removed.length * added.length > MOST_PAIRS ? undefined : paired(removed, added).get(index);
      if (now === undefined) return undefined;
      const edited = bare(removed[index]) !== bare(added[now]);
      return { path: file.now, line: c + now, text: added[now], moved: false, edited };
    }
    shift += d - b;
  }
  if (file.isDeleted) return undefined;
  return { path: file.now, line: place.line + shift, text: place.text, moved: false, edited: false };
}

/** Where the same block was put in by the same commit. */
function movedBlock(removed, index, files) {
  const found = [];
  for (const { now, hunks } of files)
    for (const { c, added } of hunks) {
      if (added === removed) continue;
      added.forEach((line, at) => {
        if (bare(line) !== bare(removed[index]) || bare(line) === '') return;
        const run = stretch(removed, index, added, at, -1) + stretch(removed, index, added, at, 1) + 1;
        if (run >= BLOCK) found.push({ path: now, line: c + at, text: line, run });
      });
    }
  found.sort((a, b) => b.run - a.run);
  if (found.length === 0 || found[1]?.run === found[0].run) return undefined;
  const { path, line, text } = found[0];
  return { path, line, text };
}

function stretch(one, i, two, j, by) {
  let run = 0;
  for (
    let [a, b] = [i + by, j + by];
    one[a] !== undefined && bare(one[a]) === bare(two[b] ?? '\0');
    a += by, b += by
  )
    if (bare(one[a]) !== '') run++;
  return run;
}
