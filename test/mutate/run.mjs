// npm run mutate: whether the unit tests notice small slips in the code. A sample of them is drawn, all are built into the
// tests at once, each to be switched on by itself, and for each only the tests that reach it are run, the nearest first,
// until one fails. It is no part of `npm test`: it measures the tests, and says where they see nothing.
//   npm run mutate                                    100 of each layer
//   npm run mutate -- --layer core/yaml --count 40    of one layer, or of any other folder of src
//   npm run mutate -- --seed 7                        other ones
//   npm run mutate -- --files 100                     by more than the nearest 15 test files
// What was noticed already, with the same text of its file, is not tried again, so that a run that was stopped goes on, and
// one behind new tests is short: `--again` tries everything. What is found stands in artifacts/mutants/.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testBundles } from '../../esbuild.mjs';
import { ensureDependencies, root } from '../setup.mjs';
import { distances, drawn, hash, interval } from './figures.mjs';
import { mutantsOf, withMutants } from './mutants.mjs';

const LAYERS = ['core/yaml', 'core/mentoring', 'core/pages', 'store', 'operations'];

const { values: options } = parseArgs({
  options: {
    layer: { type: 'string', multiple: true, default: LAYERS },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    files: { type: 'string', default: '15' },
    jobs: { type: 'string', default: '2' },
    again: { type: 'boolean', default: false },
  },
});
const [count, seed, most, jobs] = [options.count, options.seed, options.files, options.jobs].map(Number);

const OUT = 'artifacts/mutants';
const SECONDS_AS_IT_IS = 1200; // for a file without a mutant: a guard against one that hangs
const SECONDS_A_FILE = 20; // and as many times what its tests take without a mutant
const TIMES_AS_LONG = 10;

ensureDependencies();
const mutants = options.layer.flatMap(sampleOf);
const texts = new Map(mutants.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]));
const { inputs, tests } = await build();
const reached = await reach();
const results = [];
for (const layer of options.layer) results.push(await tryLayer(layer));
for (const print of results) print();

/** The mutants of a layer that are to be tried. The first of many are the same as those of few. */
function sampleOf(layer) {
  const files = readdirSync(join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/\.(generated|d)\.ts$/.test(name))
    .map(name => join('src', layer, name).replaceAll('\\', '/'))
    .sort();
  const all = files.flatMap(file =>
    mutantsOf(readFileSync(join(root, file), 'utf8')).map(mutant => ({ layer, file, ...mutant })),
  );
  return drawn(all, count, seed);
}

async function build() {
  rmSync(join(root, OUT, 'tests'), { recursive: true, force: true });
  const switches = {
    name: 'mutants',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const file = path.slice(root.length + 1).replaceAll('\\', '/');
        const text = texts.get(file);
        const inIt = mutants.filter(mutant => mutant.file === file);
        return text === undefined ? undefined : { contents: withMutants(text, inIt), loader: 'ts' };
      }),
  };
  const { inputs, outputs } = await testBundles({
    outdir: `${OUT}/tests`,
    plugins: [switches],
    folders: ['test/unit'],
    sourcemap: false,
  });
  const built = Object.entries(outputs).flatMap(([file, { entryPoint, inputs }]) =>
    Object.keys(inputs).some(input => texts.has(input))
      ? [{ file: join(root, file), source: entryPoint }]
      : [],
  );
  return { inputs, tests: built };
}

/**
 * For each mutant, the test files with a test that reaches it, those first that import its file most directly. What a file
 * reaches is known until its bundle is another one.
 */
async function reach() {
  const known = join(root, OUT, 'reached.json');
  const before = existsSync(known) ? JSON.parse(readFileSync(known, 'utf8')) : {};
  const now = {};
  const keyOfBundle = file => hash(readFileSync(file, 'utf8'));
  const unknown = [];
  for (const { file } of tests) {
    const key = keyOfBundle(file);
    if (key in before) now[key] = before[key];
    else unknown.push(file);
  }
  console.log(`${mutants.length} mutants; looking which of them ${unknown.length} test files reach …`);
  const take = reached => {
    now[keyOfBundle(reached.file)] = reached;
    writeFileSync(known, JSON.stringify(now));
  };
  const shares = Array.from({ length: jobs }, (_, first) =>
    unknown.filter((_, index) => index % jobs === first),
  );
  const answers = await Promise.all(
    shares.map(files => files.length > 0 && inWorker({ files }, () => SECONDS_AS_IT_IS, take)),
  );
  const failed = Object.values(now).flatMap(each => each.failed);
  const ended = answers.flatMap(answer => (answer ? (answer.end ?? []) : []));
  if (ended.length > 0 || failed.length > 0) {
    rmSync(known, { force: true });
    throw new Error(`The tests fail without any mutant:\n${[...failed, ...ended].join('\n')}`);
  }
  const far = new Map(tests.map(({ file, source }) => [file, distances(inputs, source)]));
  /** @type {Map<number, { file: string, titles: string[], ms: number, distance: number }[]>} */
  const found = new Map(mutants.map(({ id }) => [id, []]));
  for (const { file, shared, tests: inIt } of Object.values(now))
    for (const mutant of mutants) {
      const those = shared.includes(mutant.id) ? inIt : inIt.filter(test => test.reached.includes(mutant.id));
      if (those.length === 0) continue;
      const ms = those.reduce((sum, test) => sum + test.ms, 0);
      const distance = far.get(file)?.get(mutant.file) ?? Infinity;
      found.get(mutant.id)?.push({ file, titles: those.map(({ title }) => title), ms, distance });
    }
  for (const files of found.values())
    files.sort((a, b) => a.distance - b.distance || a.ms - b.ms).splice(most);
  return found;
}

async function tryLayer(layer) {
  const inIt = mutants.filter(mutant => mutant.layer === layer);
  const known = join(root, OUT, `${layer.replaceAll('/', '-')}.json`);
  const before = options.again || !existsSync(known) ? {} : JSON.parse(readFileSync(known, 'utf8'));
  const ends = {};
  const waiting = [...inIt];
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const key = keyOf(mutant);
      const end = (before[key]?.end ?? 'survived') === 'survived' ? await endOf(mutant) : before[key];
      ends[key] = { ...end, at: `${mutant.file}:${mutant.line}`, ...shown(mutant) };
      writeFileSync(known, JSON.stringify({ ...before, ...ends }, null, 1));
      const done = Object.values(ends);
      const survived = done.filter(({ end }) => end === 'survived').length;
      console.log(
        `${layer} ${done.length}/${inIt.length}, ${survived} survived: ${end.end} ${where(ends[key])}`,
      );
    }
  };
  mkdirSync(join(root, OUT), { recursive: true });
  await Promise.all(Array.from({ length: jobs }, work));
  return () =>
    summary(
      layer,
      inIt.map(mutant => ends[keyOf(mutant)]),
    );
}

/** What becomes of a mutant: `killed` by a test, a `timeout`, a `crash` of its process, or it `survived`. */
async function endOf({ id }) {
  const files = reached.get(id) ?? [];
  if (files.length === 0) return { end: 'survived', by: 'no test reaches it' };
  const takes = file => (files.find(each => each.file === file)?.ms ?? 0) / 1000;
  const answer = await inWorker({ mutant: id, files }, file => SECONDS_A_FILE + TIMES_AS_LONG * takes(file));
  if (answer.end !== undefined) return answer;
  return answer.failed === undefined
    ? { end: 'survived', by: `${files.length} test files` }
    : { end: 'killed', by: answer.failed };
}

/**
 * The last word of a worker.
 * @param {(file?: string) => number} seconds how long it may take for a file
 * @param {(reached: any) => void} take what it says meanwhile
 */
function inWorker(task, seconds, take = () => undefined) {
  return new Promise(resolve => {
    const worker = fork(join(import.meta.dirname, 'worker.mjs'), {
      cwd: root,
      execArgv: ['--max-old-space-size=2048'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let timer;
    const wait = file => {
      clearTimeout(timer);
      timer = setTimeout(() => (resolve({ end: 'timeout' }), worker.kill('SIGKILL')), seconds(file) * 1000);
    };
    wait();
    worker.on('message', (/** @type {any} */ word) => {
      if (word.begins !== undefined) return wait(word.begins);
      if (word.reached !== undefined) return take(word.reached);
      clearTimeout(timer);
      resolve(word);
    });
    worker.on('exit', () => (clearTimeout(timer), resolve({ end: 'crash' })));
    worker.send(task);
  });
}

function keyOf({ file, start, end, kind, after }) {
  const text = [texts.get(file), file, start, end, kind, after].join('\n');
  return hash(text);
}

function shown({ kind, before, after }) {
  const short = text => {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 90 ? `${line.slice(0, 89)}…` : line;
  };
  return { kind, before: short(before), after: after === undefined ? '(left out)' : short(after) };
}

function where({ at, kind, before, after }) {
  return `${at}  ${kind}: ${before}  →  ${after}`;
}

function summary(layer, ends) {
  const of = end => ends.filter(each => each.end === end);
  const survived = of('survived');
  const noticed = ends.length - survived.length;
  const [low, high] = interval(noticed, ends.length);
  const percent = share => `${(share * 100).toFixed(0)} %`;
  console.log(
    `\n${layer}, seed ${seed}: ${noticed} of ${ends.length} noticed, ${percent(noticed / ends.length)} ` +
      `(95 %: ${percent(low)} to ${percent(high)}); ${of('timeout').length} by running too long, ${of('crash').length} by a crash`,
  );
  for (const end of survived.sort((a, b) => (a.at < b.at ? -1 : 1)))
    console.log(`  ${where(end)}  (${end.by})`);
}
