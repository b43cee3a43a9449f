// npm run merging: random pairs of concurrent work, merged by a real git with what Merge Notes Automatically switches on,
// in four ways; then with that broken in eight ways.
//   npm run merging -- --pairs 1000 --seed 7
import { parseArgs } from 'node:util';
import { bundled } from './bundle.mjs';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1e6);
const pairs = Number(values.pairs);
const { BROKEN, WAYS, broken, merged } = await bundled();
console.log(`${pairs} pairs, seed ${seed}`);
let lost = 0;
const say = (what, { clean, marked, byLines, complaints, milliseconds }) => {
  const left = byLines > 0 ? `, ${byLines} of them left to git` : '';
  console.log(
    `${what}: ${clean} clean, ${marked} with marks${left}, ${complaints.length} with something lost; ${Math.round(milliseconds / pairs)} ms a pair`,
  );
  for (const complaint of complaints.slice(0, 3)) console.log(`\n${complaint}\n`);
  lost += complaints.length;
};
for (const way of WAYS) say(`git ${way}`, await merged(way, pairs, seed));
for (const how of BROKEN) say(`Broken: ${how}`, await broken(how, pairs, seed));
process.exitCode = lost > 0 ? 1 : 0;
