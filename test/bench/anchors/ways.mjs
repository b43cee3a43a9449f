// The ways to find a place again that are measured: the product's two, and three naive ones.
import { git } from './git.mjs';

/** All ways, by name: each takes a sample and answers `{ state, path, line }`. */
export function ways(repository, { read, product }) {
  const { linesOf, makeAnchor, locate, locateWithHistory } = product;
  const texts = new Map();
  const lines = (commit, path) => {
    const key = `${commit}:${path}`;
    if (!texts.has(key)) {
      const text = read(commit, path);
      texts.set(key, text === undefined ? undefined : linesOf(text));
    }
    return texts.get(key);
  };
  const gone = { state: 'gone' };
  const changedFiles = new Map();
  const changed = (from, to) => {
    const key = `${from}..${to}`;
    if (!changedFiles.has(key)) {
      const printed = git(
        repository,
        'diff',
        '--name-only',
        '--no-renames',
        '--diff-filter=AM',
        '-z',
        from,
        to,
      );
      changedFiles.set(
        key,
        printed.split('\0').filter(path => path !== ''),
      );
    }
    return changedFiles.get(key);
  };
  const anchor = ({ from, place: { path, line } }) =>
    makeAnchor(path, lines(from, path), { line, end: line }, from);
  const naive = choose => sample => {
    const now = lines(sample.to, sample.place.path);
    const line = now && choose(now, sample.place);
    return line === undefined ? gone : { state: 'exact', path: sample.place.path, line };
  };
  const equal = (now, { text }) => now.flatMap((each, at) => (each.trim() === text.trim() ? [at + 1] : []));
  const answers = {
    'with git': sample =>
      locateWithHistory(anchor(sample), {
        textAt: async (commit, path) => lines(commit, path),
        now: async path => lines(sample.to, path),
        renamed: async () => sample.renamed,
        movedTo: async (commit, path) =>
          changed(commit, sample.to).filter(
            each =>
              each !== path &&
              /\.[a-z]+$/.exec(each)?.[0] === /\.[a-z]+$/.exec(path)?.[0] &&
              equal(lines(sample.to, each) ?? [], sample.place).length > 0,
          ),
      }),
    'what is stored': sample => {
      const now = lines(sample.to, sample.place.path);
      return now === undefined ? gone : locate(anchor(sample), now);
    },
    'line number': naive((now, { line }) => (line <= now.length ? line : undefined)),
    'first equal text': naive((now, place) => equal(now, place)[0]),
    'nearest equal text': naive((now, place) =>
      equal(now, place).reduce(
        (best, each) =>
          Math.abs(each - place.line) < Math.abs((best ?? Infinity) - place.line) ? each : best,
        undefined,
      ),
    ),
  };
  return { answers, lines };
}

/** How right an answer is: right, wrong, unsure, or a false "gone". */
export function judged({ truth }, { state, path, line }) {
  if (state === 'ambiguous') return 'unsure';
  if (truth.gone !== undefined) return state === 'gone' ? 'right' : 'wrong';
  if (state === 'gone') return 'false gone';
  return path === truth.path && line === truth.line ? 'right' : 'wrong';
}
