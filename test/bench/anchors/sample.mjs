// Places drawn from the history of a repository by a fixed seed, with the truth about each.
import { agrees, alive } from './blame.mjs';
import { changesBetween, codeFiles, historyOf, mainLine } from './git.mjs';
import { followed } from './stepping.mjs';

export const DISTANCES = [20, 100, 500, 2000];

/** Places are spread over so many old commits, and in each over so many files. */
const COMMITS = 10;
const FILES = 10;
const LARGEST = 20_000;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function drawing(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * All samples of a repository, one after the other: a place, a distance and what is true of it.
 * @returns each `{ from, to, distance, place: { path, line, text, isUnique }, truth, agreed, changes }`
 */
export async function* samples(repository, { count, seed, read, linesOf }) {
  const draw = drawing(seed);
  const commits = mainLine(repository);
  for (const start of starts(commits.length, draw)) {
    const from = commits[start];
    const places = drawPlaces(repository, from, Math.ceil(count / COMMITS), draw, read, linesOf);
    const goals = DISTANCES.map(distance => ({ distance, to: commits[start + distance] })).filter(
      ({ to }) => to,
    );
    if (goals.length === 0 || places.length === 0) continue;
    const steps = await followed(
      repository,
      from,
      goals.map(({ to }) => to),
      places,
    );
    for (const { distance, to } of goals) {
      const paths = [...new Set(places.map(({ path }) => path))];
      const living = new Map(paths.map(path => [path, alive(repository, from, to, path)]));
      const changes = changesBetween(repository, from, to);
      const histories = new Map(paths.map(path => [path, historyOf(changes, path)]));
      for (const [index, place] of places.entries()) {
        const truth = steps.get(to)?.[index] ?? {};
        const text = read(
          to,
          truth.gone === undefined ? truth.path : (histories.get(place.path)?.at(-1)?.path ?? place.path),
        );
        const lines = text === undefined ? undefined : linesOf(text);
        const agreed = agrees(truth, living.get(place.path), place, lines);
        yield { from, to, distance, place, truth, agreed, changes };
      }
    }
  }
}

/** Old commits, half of them with as much history behind them as is asked for, as far as there is any. */
function starts(length, draw) {
  const found = [];
  for (let index = 0; index < COMMITS; index++) {
    const within = DISTANCES.filter(each => each < length - 20);
    const needed = within.at(index % 2 === 0 ? -1 : Math.max(-2, -within.length)) ?? 20;
    const least = Math.floor((length - needed) * 0.1);
    found.push(least + Math.floor(draw() * (length - needed - least)));
  }
  return found;
}

function drawPlaces(repository, commit, count, draw, read, linesOf) {
  const left = codeFiles(repository, commit);
  const places = [];
  const each = Math.ceil(count / Math.min(FILES, Math.max(1, left.length)));
  while (left.length > 0 && places.length < count) {
    const [path] = left.splice(Math.floor(draw() * left.length), 1);
    const lines = linesOf(read(commit, path) ?? '');
    if (lines.length > LARGEST) continue;
    const solid = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    for (let taken = 0; taken < each && solid.length > 0 && places.length < count; taken++) {
      const [index] = solid.splice(Math.floor(draw() * solid.length), 1);
      const text = lines[index];
      const isUnique = lines.filter(line => line.trim() === text.trim()).length === 1;
      places.push({ path, line: index + 1, text, isUnique });
    }
  }
  return places;
}
