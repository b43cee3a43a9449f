// The ways to find a place again that are measured: the product's two, and three naive ones.
import { historyOf } from './git.mjs';

/** All ways, by name: each takes a sample and answers `{ state, path, line }`. */
export function ways({ read, product }) {
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
  const anchor = ({ from, place: { path, line } }) =>
    makeAnchor(path, lines(from, path), { line, end: line }, from);
  const naive = choose => sample => {
    const now = lines(sample.to, sample.place.path);
    const line = now && choose(now, sample.place);
    return line === undefined ? gone : { state: 'exact', path: sample.place.path, line };
  };
  const equal = (now, { text }) => now.flatMap((each, at) => (each.trim() === text.trim() ? [at + 1] : []));
  const historyFor = ({ from, to, changes }) => {
    const after = commit =>
      commit === from ? changes : changes.slice(changes.findIndex(each => each.commit === commit) + 1);
    const versions = (commit, path) => historyOf(after(commit), path);
    return {
      textAt: async (commit, path) => lines(commit, path),
      now: async path => lines(to, path),
      renamed: async (commit, path) => {
        const { isGone, path: now } = versions(commit, path).at(-1) ?? { path };
        return isGone ? undefined : now;
      },
      between: async (commit, path) =>
        versions(commit, path).map(({ isGone, ...version }) => ({
          ...version,
          ...(!isGone && { lines: lines(version.commit, version.path) }),
        })),
      movedTo: async (commit, path) => {
        const kind = /\.[^.]+$/.exec(path)?.[0];
        const { changes: all = [] } = changes.find(each => each.commit === commit) ?? {};
        return all
          .filter(each => each.kind !== 'D')
          .map(each => each.renamed ?? each.path)
          .filter(each => each.endsWith(kind));
      },
    };
  };
  const answers = {
    'with git': sample => locateWithHistory(anchor(sample), historyFor(sample)),
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
export function judged({ truth }, { state, path, line, end = line }) {
  if (state === 'ambiguous') return 'unsure';
  if (truth.gone !== undefined) return state === 'gone' ? 'right' : 'wrong';
  if (state === 'gone') return 'false gone';
  // A line that was broken into several is all of them; the truth names the one that is most alike.
  return path === truth.path && line <= truth.line && truth.line <= end ? 'right' : 'wrong';
}
