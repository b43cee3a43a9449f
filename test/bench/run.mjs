// npm run bench: what the architecture must not lose, as ratios within one run, each beside its aim. It fails only
// where a measurement could not be made: how fast this machine is today is no reason.
//   npm run bench -- --no-activation   without the real editor
//   npm run bench -- --smoke           the same on little, in seconds: whether all of it still runs, not how fast
// With the variable MENTORING_VSIX, that packaged extension is measured instead of a new one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from '../setup.mjs';

const { values: options } = parseArgs({
  options: { activation: { type: 'boolean', default: true }, smoke: { type: 'boolean', default: false } },
  allowNegative: true,
});

const RECORDS = options.smoke ? 60 : 2000;
const MANY = options.smoke ? 300 : 10_000;
const STARTS = 7;
const ROUNDS = options.smoke ? 1 : 5;

const rows = [];
const row = (what, found, aim = '', more = '') => rows.push([what, found, aim, more]);
const kb = bytes => `${(bytes / 1024).toFixed(1)} KB`;
const times = ratio => `${ratio.toFixed(2)} ×`;
const share = ({ slow }) => `${Math.round(slow * 100)} %`;
const ms = number => `${number.toFixed(number < 10 ? 1 : 0)} ms`;

/** The middle one of some numbers. */
const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs one measurement of store.mjs in a process of its own, by the editor's Node. */
function inOwnProcess(node, measure, extension, folder) {
  const script = join(import.meta.dirname, 'store.mjs');
  const done = spawnSync(node, ['--expose-gc', script, measure, extension, folder], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Measuring ${measure} failed:\n${done.stderr}`);
  return JSON.parse(done.stdout);
}

function sizes(vsix, readVsix) {
  const files = readVsix(vsix);
  const sizeOf = name => files.find(file => file.name === `extension/dist/${name}`)?.size ?? 0;
  for (const [host, file] of [
    ['Node', 'node/extension.cjs'],
    ['browser', 'browser/extension.js'],
  ])
    row(`Start-up bundle, ${host}`, kb(sizeOf(file)), '≤ 30 KB');
  for (const { name, size } of files.filter(file => /dist\/(lazy|pages)\//.test(file.name)))
    row(name.replace('extension/dist/', ''), kb(size));
  const pictures = files
    .filter(file => /\.(png|jpg|gif)$/.test(file.name))
    .reduce((sum, file) => sum + file.packed, 0);
  const whole = files.reduce((sum, file) => sum + file.packed, 0);
  row(
    'VSIX without pictures',
    kb(whole - pictures),
    '≤ 500 KB',
    pictures > 0 ? `pictures ${kb(pictures)}` : '',
  );
}

async function main() {
  ensureDependencies();
  const [
    { readVsix, unpackVsix },
    { writeRecords },
    { measureActivation },
    { packageExtension, vsixPath },
    { installEditor },
    { build },
  ] = await Promise.all([
    import('./vsix.mjs'),
    import('./records.mjs'),
    import('./activation.mjs'),
    import('../editor/session.mjs'),
    import('../editor/install.mjs'),
    import('esbuild'),
  ]);
  if (!process.env.MENTORING_VSIX) packageExtension();
  const vsix = vsixPath();
  const folder = mkdtempSync(join(tmpdir(), 'mentoring-bench-'));
  try {
    const { node } = installEditor('newest');
    const extension = join(folder, 'extension');
    unpackVsix(vsix, extension);
    await build({
      entryPoints: [join(root, 'src/host/platform/node.ts')],
      outfile: join(extension, 'dist/node/platform.mjs'),
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      alias: { vscode: join(root, 'src/host/platform/vscodeHandedOver.cjs') },
      banner: { js: "globalThis[Symbol.for('mentoring-notes.handed-over')] = {};" },
    });
    const [few, notes, many] = ['small', 'notes', 'many'].map(name => join(folder, name));
    [few, notes, many].forEach((place, index) => {
      mkdirSync(place);
      writeRecords(place, [20, RECORDS, MANY][index]);
    });

    if (options.activation && !options.smoke) {
      const { ours, own, empty } = await measureActivation(vsix, STARTS);
      row(
        'Activation against an empty extension',
        times(ours.took / empty.took),
        '≤ 1.5 ×',
        `${ms(ours.took)} and ${ms(empty.took)}, of it own work ${ms(ours.worked)} and ${ms(empty.worked)}; best of ${STARTS} starts`,
      );
      row(
        "Activation against the editor's own references view",
        times(ours.took / own.took),
        '',
        `${ms(ours.took)} and ${ms(own.took)}, of it own work ${ms(ours.worked)} and ${ms(own.worked)}`,
      );
    }
    sizes(vsix, readVsix);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      trees: inOwnProcess(node, 'firstLevel', extension, notes),
      all: inOwnProcess(node, 'parseAll', extension, notes).all,
    }));
    const against = key => median(rounds.map(({ trees, all }) => trees[key] / all));
    const middle = key => ms(median(rounds.map(({ trees }) => trees[key])));
    row(
      `First level of the trees, ${RECORDS} files`,
      times(against('first')),
      '≤ 0.25 ×',
      `${middle('first')}; reading and parsing all: ${ms(median(rounds.map(({ all }) => all)))}`,
    );
    row('The trees again', times(against('again')), '≤ 0.05 ×', middle('again'));
    row('Every file parsed', times(against('everything')), '', middle('everything'));
    const change = inOwnProcess(node, 'oneChange', extension, notes);
    row(`Parses for one changed file of ${change.loaded}`, String(change.parses), '1');
    const { measureTyping } = await import('./typing.mjs');
    const typed = await measureTyping(
      await import(pathToFileURL(join(extension, 'dist/lazy/engine.mjs')).href),
    );
    row(
      `From a keystroke in ${typed.lines} lines to problems and suggestions, against one parse`,
      times(typed.whole / typed.bare),
      '≤ 2 ×',
      `${ms(typed.whole)} and ${ms(typed.bare)}`,
    );
    const { measureDriver } = await import('./driver.mjs');
    const merged = measureDriver(node, join(extension, 'dist/cli/merge.mjs'), options.smoke ? 1 : undefined);
    row(
      `A meeting of ${merged.lines} lines merged by git's driver, against an empty Node program`,
      times(merged.long / merged.empty),
      '',
      `${ms(merged.long)} and ${ms(merged.empty)}; a short one ${ms(merged.short)}`,
    );
    const { measureRoadmap } = await import('./roadmap.mjs');
    const road = await measureRoadmap(ROUNDS);
    row(
      `First picture of the roadmap, ${road.goals} goals in five mentorships`,
      ms(road.first),
      '',
      `with ${road.steps} steps`,
    );
    row(
      'Frames over 16 ms while a bar is dragged there, against an empty page',
      `${share(road.drag)} to ${share(road.empty)}`,
      '',
      `of ${road.drag.frames}; for each move ${ms(road.drag.script)} of script, ${ms(road.drag.layout)} of style and layout`,
    );
    row('Heap for each file', kb(inOwnProcess(node, 'heap', extension, notes).perFile), '≤ 1 KB');
    const slices = Array.from({ length: ROUNDS }, () => inOwnProcess(node, 'longestSlice', extension, many));
    row(
      `Longest slice while ${MANY} files load`,
      ms(median(slices.map(({ longest }) => longest))),
      '≤ 16 ms',
      `next: ${slices[0].next.map(ms).join(', ')}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(cells => cells[column].length), 6));
  for (const cells of [['', 'found', 'aim', ''], ...rows])
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));
try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
