// Builds the extension (dist/), or with --tests the tests (out/). For each host a start-up bundle, which registers
// everything; for both, as ES modules, the bundles that are loaded on first need; and the scripts of the pages.
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  loader: { '.css': 'text' }, // into a picture that leaves the page
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
const platform = name => ({ '#platform': join(root, `src/host/platform/${name}.ts`) });

const node = { ...common, platform: 'node', format: 'cjs', external: ['vscode'], alias: platform('node') };
const browser = { ...node, platform: 'browser', alias: platform('browser') };

/**
 * What either host imports on first need: an ES module, since that is what the browser host can import (from a blob).
 * A module imported so cannot require anything: `vscode` and what differs between the hosts are handed over.
 */
const lazily = {
  ...common,
  platform: 'browser',
  format: 'esm',
  alias: {
    '#platform': join(root, 'src/host/platform/handedOver.ts'),
    vscode: join(root, 'src/host/platform/vscodeHandedOver.cjs'),
  },
};

/** The bundles that `src/host/lazyBundles.ts` loads, by their entries. */
const LAZY = {
  engine: 'src/engine.ts',
  commands: 'src/commands/table.ts',
  language: 'src/language/features.ts',
  pages: 'src/pages/host/pages.ts',
  markdown: 'src/pages/host/markdown.ts',
  exports: 'src/exports.ts',
};

/** A page's script runs in a webview: the DOM, no modules. */
const page = { ...common, platform: 'browser', format: 'iife' };

/** The page scripts: each `src/pages/client/<name>.tsx`. */
const pageScripts = () => {
  const folder = join(root, 'src/pages/client');
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.tsx')) : [];
};

const under = folder =>
  readdirSync(join(root, folder), { recursive: true })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(folder, name));

async function extension() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all([
    build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/node/extension.js' }),
    build({ ...browser, entryPoints: ['src/extension.ts'], outfile: 'dist/browser/extension.js' }),
    ...Object.entries(LAZY).map(([name, entry]) =>
      build({ ...lazily, entryPoints: [entry], outfile: `dist/lazy/${name}.mjs` }),
    ),
    ...pageScripts().map(name =>
      build({
        ...page,
        entryPoints: [`src/pages/client/${name}`],
        outfile: `dist/pages/${name.replace('.tsx', '.js')}`,
      }),
    ),
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
      'mermaid',
    ],
    entryPoints: [...under('test/unit'), ...under('test/ui')],
    outbase: 'test',
    outdir: 'out',
  });
}

await (tests ? testBundles() : extension());
