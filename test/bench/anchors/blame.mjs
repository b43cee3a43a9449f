// The second way to the truth: `git blame --reverse -w` says of each line of the old text in which commit it is for the
// last time, and where.
import { alike } from './alike.mjs';
import { git } from './git.mjs';

/** By old line, from 1: `{ path, line }` at the newer commit; no entry where it is no longer the same there. */
export function alive(repository, from, to, path) {
  const printed = git(
    repository,
    'blame',
    '--reverse',
    '-w',
    '--first-parent',
    '--porcelain',
    `${from}..${to}`,
    '--',
    path,
  );
  const found = new Map();
  const files = new Map();
  let commit;
  let lines = [];
  const note = () => {
    for (const [own, now] of lines)
      if (commit === to) found.set(own, { path: files.get(commit) ?? path, line: now });
    lines = [];
  };
  for (const line of printed.split('\n')) {
    const head = /^([0-9a-f]{40}) (\d+) (\d+)/.exec(line);
    if (head !== null) commit = head[1];
    if (head !== null) lines.push([Number(head[3]), Number(head[2])]);
    else if (line.startsWith('filename ')) files.set(commit, line.slice(9));
    else if (line.startsWith('\t')) note();
  }
  return found;
}

const bare = line => line.replace(/\s+/g, '');

/** So alike is a line that a place which is said to be gone may have become. */
const MAY_BE = 0.6;

/**
 * Whether both ways agree.
 * @param step what the first way says
 * @param living what `alive` says of the file
 * @param place where it was noted, with its text
 * @param now the lines of the file where the first way says it is, or was
 */
export function agrees(step, living, place, now) {
  const own = living.get(place.line);
  if (step.gone === undefined && !step.edited && !step.moved)
    return own !== undefined && own.line === step.line && own.path === step.path;
  if (own !== undefined) return false;
  if (step.gone === undefined && step.moved)
    return step.edited || bare(now?.[step.line - 1] ?? '') === bare(place.text);
  const [above, below] = bracket(living, place.line, now?.length ?? 0);
  if (step.gone === undefined) return step.line > above && step.line < below;
  return !(now ?? []).slice(above, below - 1).some(line => alike(line, place.text) >= MAY_BE);
}

/** The lines between which a place must be: the nearest old lines on both sides that are still the same. */
function bracket(living, line, length) {
  let [above, below] = [0, length + 1];
  for (const [old, { line: now }] of living) {
    if (old < line) above = Math.max(above, now);
    if (old > line) below = Math.min(below, now);
  }
  return [above, below];
}
