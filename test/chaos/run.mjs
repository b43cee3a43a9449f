// Random operations of two windows, hands, editors and git on one folder: npm run chaos -- --seed 7 --operations 2000
import { parseArgs } from 'node:util';
import { bundled } from './bundle.mjs';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, operations: { type: 'string', default: '2000' } },
});
const seed = Number(values.seed ?? Date.now() % 1e6);
const { Chaos } = await bundled();
const { operations, entered, deleted, complaints } = await new Chaos(seed).run(Number(values.operations));
const counts = [...operations].sort().map(([kind, count]) => `${kind} ${count}`);
console.log(`Seed ${seed}: ${counts.join(', ')}.`);
console.log(`${entered} words entered, ${deleted} of them deleted or given up.`);
for (const complaint of complaints) console.log(`\n${complaint}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
