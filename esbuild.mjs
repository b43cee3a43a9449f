// Builds the extension (dist/), or with --tests the tests (out/). Three bundles a host: a start-up bundle that
// registers everything; and, loaded on first need, the engine (YAML, rules, store) and the commands.
import { build } from 'esbuild';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;
const tests = process.argv.includes('--tests');

/**
 * Takes the API as it is. For `import * as vscode` esbuild would make a copy of all its names, once in each file, which
 * is most of the time that starting takes.
 */
const wholeApi = {
  name: 'whole-api',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^import \* as vscode from 'vscode';$/m,
        "const vscode = require('vscode') as typeof import('vscode');",
      ),
      loader: 'ts',
    }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !tests,
  keepNames: false,
  target: 'es2022',
  sourcemap: tests ? 'inline' : false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [wholeApi],
  metafile: true,
};
const platform = name => ({ '#platform': join(root, `src/host/platform/${name}.ts`) });

const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  external: ['vscode', './engine.js', './commands.js'],
  alias: platform('node'),
};
const browser = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  alias: platform('browser'),
};

/** What the browser host imports from a blob: an ES module, with `vscode` handed over. */
const fromBlob = {
  ...browser,
  format: 'esm',
  external: [],
  alias: { ...browser.alias, vscode: join(root, 'src/host/platform/vscodeInBrowser.cjs') },
};

const under = folder =>
  readdirSync(join(root, folder), { recursive: true })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(folder, name));

async function extension() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all([
    build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/node/extension.js' }),
    build({ ...node, entryPoints: ['src/engine.ts'], outfile: 'dist/node/engine.js' }),
    build({ ...node, entryPoints: ['src/commands/table.ts'], outfile: 'dist/node/commands.js' }),
    build({ ...browser, entryPoints: ['src/extension.ts'], outfile: 'dist/browser/extension.js' }),
    build({ ...fromBlob, entryPoints: ['src/engine.ts'], outfile: 'dist/browser/engine.js' }),
    build({ ...fromBlob, entryPoints: ['src/commands/table.ts'], outfile: 'dist/browser/commands.js' }),
  ]);
  const outputs = Object.assign({}, ...results.map(result => result.metafile.outputs));
  const sizes = Object.fromEntries(
    Object.entries(outputs).map(([file, { bytes, inputs }]) => [
      file,
      { bytes, inputs: Object.keys(inputs) },
    ]),
  );
  writeFileSync(join(root, 'dist/sizes.json'), JSON.stringify(sizes, null, 1));
  for (const [file, { bytes }] of Object.entries(sizes))
    console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${file}`);
}

async function testBundles() {
  rmSync(join(root, 'out'), { recursive: true, force: true });
  await build({
    ...node,
    external: [
      'vscode',
      'mocha',
      'yaml',
      'fast-check',
      'ajv',
      'esbuild',
      'typescript',
      '@sinclair/typebox',
      '@vscode/l10n-dev',
      'playwright-core',
      'axe-core',
    ],
    entryPoints: [...under('test/unit'), ...under('test/ui')],
    outbase: 'test',
    outdir: 'out',
  });
}

await (tests ? testBundles() : extension());
