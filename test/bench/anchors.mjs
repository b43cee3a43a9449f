// npm run bench:anchors -- REPOSITORY…: how often a noted place of code is found again in a real history. Draws lines of
// old commits by a fixed seed, notes them, looks for them 20, 100, 500 and 2,000 commits of the main line later, and
// compares with a truth that was got in two ways; samples on which these differ are counted and left out.
//   --places 500   so many places a repository      --seed 1      another draw
//   --all          only the table over all of them  --show wrong  prints such samples (or: differ, unsure, false gone)
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { textReader } from './anchors/git.mjs';
import { DISTANCES, samples } from './anchors/sample.mjs';
import { judged, ways } from './anchors/ways.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    places: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});

const VERDICTS = ['right', 'wrong', 'unsure', 'false gone'];
const isOwn = ({ truth, renamed, place }) =>
  truth.path === place.path && (renamed ?? place.path) === place.path;
const isMoved = ({ truth }) => truth.gone === undefined && truth.moved;
/** The kinds of samples that have a row, by name. */
const KINDS = {
  unchanged: each => isOwn(each) && each.truth.gone === undefined && !isMoved(each) && !each.truth.edited,
  '· unique line': each => KINDS.unchanged(each) && each.place.isUnique,
  '· repeated line': each => KINDS.unchanged(each) && !each.place.isUnique,
  edited: each => isOwn(each) && each.truth.gone === undefined && !isMoved(each) && each.truth.edited,
  gone: ({ truth }) => truth.gone !== undefined,
  'moved block': isMoved,
  'renamed file': each => each.truth.gone === undefined && !isMoved(each) && !isOwn(each),
};

/** The product's own code, as one module. */
async function loadProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
  try {
    const outfile = join(folder, 'product.mjs');
    const names = ['codeLines', 'makeAnchor', 'locate', 'withHistory', 'throughDiff'];
    const contents = names.map(name => `export * from './src/core/anchors/${name}';`).join('\n');
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      format: 'esm',
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newCounts() {
  return { rows: new Map(), samples: 0, differ: new Map(), times: new Map() };
}

function count(counts, kind, distance, way, verdict) {
  const key = `${kind}|${distance}|${way}`;
  const row = counts.rows.get(key) ?? { n: 0 };
  row.n++;
  row[verdict] = (row[verdict] ?? 0) + 1;
  counts.rows.set(key, row);
}

/** Measures one repository, and adds what is found to all of these counts. */
async function measure(repository, product, all) {
  const read = textReader(repository);
  const { answers, lines } = ways({ read, product });
  const wanted = {
    count: Number(options.places),
    seed: Number(options.seed),
    read,
    linesOf: product.linesOf,
  };
  for await (const sample of samples(repository, wanted)) {
    for (const counts of all) counts.samples++;
    if (!sample.agreed) {
      const { truth } = sample;
      const said =
        truth.gone !== undefined ? 'gone' : truth.moved ? 'moved' : truth.edited ? 'edited' : 'unchanged';
      for (const { differ } of all) differ.set(said, (differ.get(said) ?? 0) + 1);
      if (options.show === 'differ') show(sample, { state: said, line: truth.line }, said, lines);
      continue;
    }
    for (const [way, answer] of Object.entries(answers)) {
      const start = performance.now() - read.spent;
      const found = await answer(sample);
      const time = performance.now() - read.spent - start;
      const verdict = judged(sample, found);
      const kinds = Object.keys(KINDS).filter(kind => KINDS[kind](sample));
      for (const counts of all) {
        (counts.times.get(way) ?? counts.times.set(way, []).get(way)).push(time);
        for (const kind of kinds)
          for (const each of [sample.distance, 'all']) count(counts, kind, each, way, verdict);
      }
      if (options.show === verdict) show(sample, found, `${way}: ${verdict}`, lines);
    }
  }
}

function show({ from, to, distance, place, truth }, found, what, lines) {
  const at = ({ path = place.path, line = 0 }) =>
    `${line} ${(lines(to, path)?.[line - 1] ?? '').trim().slice(0, 70)}`;
  console.log(
    [
      `${what} ${distance} ${from.slice(0, 9)}..${to.slice(0, 9)} ${place.path}:${place.line}`,
      place.text.trim().slice(0, 70),
    ].join('  '),
    `\n    truth ${truth.gone === undefined ? `${truth.edited ? 'edited ' : ''}${truth.moved ? 'moved ' : ''}${truth.path} ${at(truth)}` : `gone ${truth.gone.slice(0, 9)}`}`,
    `\n    found ${found.state} ${found.path ?? ''} ${at(found)} ${(found.confidence ?? 0).toFixed(2)}`,
  );
}

const percent = (part = 0, whole) => `${((100 * part) / whole).toFixed(1)}`;

function print(title, counts) {
  console.log(`\n## ${title}\n`);
  console.log(
    '| | | commits later | right % | wrong % | unsure % | false gone % | n |\n|---|---|---|---|---|---|---|---|',
  );
  for (const kind of Object.keys(KINDS))
    for (const way of counts.times.keys())
      for (const distance of [...DISTANCES, 'all']) {
        const row = counts.rows.get(`${kind}|${distance}|${way}`);
        if (row === undefined || (way !== 'with git' && way !== 'what is stored' && distance !== 'all'))
          continue;
        console.log(
          `| ${kind} | ${way} | ${distance} | ${VERDICTS.map(each => percent(row[each], row.n)).join(' | ')} | ${row.n} |`,
        );
      }
  const differ = [...counts.differ].map(([said, n]) => `${said} ${n}`).join(', ');
  const all = [...counts.differ.values()].reduce((sum, n) => sum + n, 0);
  console.log(
    `\n${counts.samples} samples; on ${all} (${percent(all, counts.samples)} %) the two ways to the truth differ: ${differ}.`,
  );
  for (const [way, times] of counts.times) {
    times.sort((a, b) => a - b);
    const at = share => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    console.log(
      `${way}: ${at(0.5)} ms a place, ${at(0.99)} ms for the slowest in a hundred, ${at(0.9999)} ms at most.`,
    );
  }
}

if (positionals.length === 0) {
  console.error('npm run bench:anchors -- REPOSITORY…');
  process.exitCode = 1;
} else {
  const product = await loadProduct();
  const whole = newCounts();
  for (const repository of positionals) {
    const own = newCounts();
    await measure(repository, product, [own, whole]);
    const name = /^(?:repo|\.git)$/.test(basename(repository))
      ? basename(dirname(repository))
      : basename(repository);
    if (!options.all) print(name, own);
  }
  if (options.all || positionals.length > 1) print('All of them', whole);
}
