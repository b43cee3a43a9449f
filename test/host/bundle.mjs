// Bundles the host tests for one of the two hosts: one CommonJS file that exports run(), as the editor asks.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');

/** The test files of a situation: all of them, but *.node.test.ts (they need Node) not in the browser. */
export function testFiles(host, situation) {
  const folder = situation === 'usual' ? '' : `${situation}/`;
  return readdirSync(join(here, folder))
    .filter(name => name.endsWith('.test.ts') && (host === 'node' || !name.endsWith('.node.test.ts')))
    .map(name => folder + name)
    .sort();
}

/** Mocha as a global: its build for browsers, which needs no module system, or the installed one. */
const mocha = host =>
  host === 'web' ? `require('mocha/mocha.js');` : `globalThis.Mocha = require(${JSON.stringify(installed)});`;

const installed = join(root, 'node_modules/mocha/index.js');

/** Writes the bundle of a situation's tests for `host` ('node' or 'web') to `outfile`. */
export async function bundleTests(host, situation, outfile) {
  const files = testFiles(host, situation).map(name => `require(${JSON.stringify(`./${name}`)});`);
  const contents = [
    mocha(host),
    `const { runTests } = require('./support/runner.ts');`,
    `exports.run = () => runTests(() => {`,
    ...files,
    `});`,
  ];
  await build({
    stdin: { contents: contents.join('\n'), resolveDir: here },
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: host === 'node' ? 'node' : 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', installed],
    alias: { '#platform': join(root, `src/host/platform/${host === 'node' ? 'node' : 'browser'}.ts`) },
    define: { 'process.env.REPOSITORY': JSON.stringify(root) }, // where the fixtures lie
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
