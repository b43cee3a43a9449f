// npm run bench:merges: whether three people who work on one file at once come to the same, whatever the order in which
// they merge. Draws such work by a fixed seed, merges it in every order, and counts how the results compare; a sentence
// or a comment that is lost ends the run with an error. A tenth more change one item all at once.
//   --triples 10000   so many       --seed 1   another draw
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { triples: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [triples, seed] = [values.triples, values.seed].map(Number);

const { OUTCOMES, anyTwoFirst, dice, onceMore, threeAtOnce, threeOnOneItem, throughOne, wrongItems } =
  await loadProduct();

const tables = {
  'any two first': new Map(),
  'through one': new Map(),
  'two results once more': new Map(),
};
const add = (table, outcome) => tables[table].set(outcome, (tables[table].get(outcome) ?? 0) + 1);
const roll = dice(seed);
for (let left = triples; left > 0; left--) {
  const three = threeAtOnce(roll);
  const { outcome, ways } = anyTwoFirst(three);
  add('any two first', outcome);
  add('through one', throughOne(three).outcome);
  const others = outcome === 'asks' ? [] : ways.filter(({ text }) => text !== ways[0].text);
  if (others.length > 0) add('two results once more', onceMore(three, ways[0], others[0]).outcome);
}

/** Where all three change one item: what goes apart most often, and which items stand there twice or were put back. */
const onOneItem = { 'one item, any two first': anyTwoFirst, 'one item, through one': throughOne };
const wrongs = new Map();
for (const [name, way] of Object.entries(onOneItem)) {
  tables[name] = new Map();
  const again = dice(seed);
  for (let left = Math.ceil(triples / 10); left > 0; left--) {
    const three = threeOnOneItem(again);
    const { outcome, ways } = way(three);
    add(name, outcome);
    const found = ways.filter(({ asked }) => asked === 0).map(({ text }) => wrongItems(three, text));
    for (const wrong of new Set(found.filter(Boolean)))
      wrongs.set(`${name}, ${wrong}`, [...(wrongs.get(`${name}, ${wrong}`) ?? []), three]);
  }
}
for (const [name, table] of Object.entries(tables)) {
  const all = [...table.values()].reduce((sum, count) => sum + count, 0);
  const quiet = all - (table.get('asks') ?? 0);
  console.log(`${name}: ${all}, of which ${quiet} are not asked in every order`);
  for (const outcome of OUTCOMES.filter(each => each !== 'asks')) {
    const count = table.get(outcome) ?? 0;
    console.log(
      `  ${outcome.padEnd(20)} ${String(count).padStart(6)} ${((100 * count) / quiet).toFixed(2).padStart(7)} %`,
    );
  }
}
for (const [name, threes] of wrongs)
  console.log(`${name}: ${threes.length}, such as: ${threes[0].deeds.join(', ')}`);

/** The merge and the people who use it, as one module. */
async function loadProduct() {
  const folder = mkdtempSync(join(tmpdir(), 'merges-'));
  try {
    const outfile = join(folder, 'product.mjs');
    const contents = ['oneItem', 'threes', 'work']
      .map(name => `export * from './test/unit/yaml/merge/${name}';`)
      .join('\n');
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      outfile,
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
