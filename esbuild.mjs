// Builds the extension (dist/), or with --tests the tests (out/). For each host a start-up bundle, which registers
// everything; for both, as ES modules, the bundles that are loaded on first need; and the scripts of the pages.
import { build } from 'esbuild';
import { readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = import.meta.dirname;

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

/** One `require` of the API for all files of a bundle. */
const oneApi = {
  name: 'one-api',
  setup({ onResolve }) {
    const once = join(root, 'src/host/platform/vscodeOnce.cjs');
    onResolve({ filter: /^vscode$/ }, ({ importer }) =>
      importer === once ? { path: 'vscode', external: true } : { path: once },
    );
  },
};

/** What the Node host does on this machine itself, as functions that load its bundle when one of them is called. */
const localOnNeed = {
  name: 'local-on-need',
  setup({ onLoad, onResolve }) {
    const names = ['localFiles', 'runGit', 'withProcessLock'];
    onResolve({ filter: /^\.\/local\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /[\\/]src[\\/]node[\\/]local\.ts$/ }, () => ({
      contents: names
        .map(name => `export const ${name} = (...given) => require('./local.cjs').${name}(...given);`)
        .join('\n'),
    }));
  },
};

/** @type {import('esbuild').BuildOptions & { plugins: import('esbuild').Plugin[] }} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [wholeApi],
  metafile: true,
  loader: { '.css': 'text' }, // into a picture that leaves the page
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
const platform = name => ({ '#platform': join(root, `src/host/platform/${name}.ts`) });

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  plugins: [...common.plugins, oneApi],
  alias: platform('node'),
};
/** @type {import('esbuild').BuildOptions} */
const browser = { ...node, platform: 'browser', alias: platform('browser') };

/** Parts of markdown-it that nothing here asks for, or that the host has by itself. */
const withoutSurplus = {
  'linkify-it': join(root, 'src/pages/host/noLinks.ts'),
  'uc.micro': join(root, 'src/pages/host/punctuation.ts'),
};

/**
 * What either host imports on first need: an ES module, since that is what the browser host can import (from a blob).
 * A module imported so cannot require anything: `vscode` and what differs between the hosts are handed over.
 * @type {import('esbuild').BuildOptions}
 */
const lazily = {
  ...common,
  platform: 'browser',
  format: 'esm',
  alias: {
    ...withoutSurplus,
    '#platform': join(root, 'src/host/platform/handedOver.ts'),
    vscode: join(root, 'src/host/platform/vscodeHandedOver.cjs'),
  },
};

/** The bundles that `src/host/lazyBundles.ts` loads, by their entries. */
const LAZY = {
  engine: 'src/engine.ts',
  folders: 'src/host/folders.ts',
  commands: 'src/commands/table.ts',
  language: 'src/language/features.ts',
  private: 'src/language/private/private.ts',
  pages: 'src/pages/host/pages.ts',
  markdown: 'src/pages/host/markdown.ts',
  exports: 'src/exports.ts',
};

/** The engine and what exports, as the bundles that lie in the package anyway: most of a program would stand there twice. */
const besideBundles = {
  name: 'beside-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/(engine|exports)$/ }, ({ path }) => ({
      path: path.replace('../', '../lazy/') + '.mjs',
      external: true,
    }));
  },
};

/**
 * The headless program, by its entries.
 * @type {import('esbuild').BuildOptions}
 */
const cli = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [besideBundles],
  outdir: 'dist/cli',
  outExtension: { '.js': '.mjs' },
  entryPoints: { merge: 'src/cli/driver.ts', 'mentoring-notes': 'src/cli/main.ts' },
};

/**
 * The page scripts, each `src/pages/client/<name>.tsx`, as modules that share what more than one of them needs.
 * @type {import('esbuild').BuildOptions}
 */
const pages = {
  ...common,
  platform: 'browser',
  format: 'esm',
  splitting: true,
  chunkNames: 'shared-[hash]',
  outdir: 'dist/pages',
  entryPoints: readdirSync(join(root, 'src/pages/client'))
    .filter(name => name.endsWith('.tsx'))
    .map(name => `src/pages/client/${name}`),
};

const under = folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => join(folder, name));

/** The licences of the packages that are built into these outputs, each with what it asks to be handed on. */
function licences(outputs) {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(file) ?? []),
  );
  const texts = [...new Set(folders)].map(folder => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find(each => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name} has no file with its licence.`);
    return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return [...new Set(texts)].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

async function extension() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all([
    build({
      ...node,
      plugins: [localOnNeed, wholeApi, oneApi],
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/node/extension.cjs',
    }),
    build({ ...node, entryPoints: ['src/node/local.ts'], outfile: 'dist/node/local.cjs' }),
    build({ ...browser, entryPoints: ['src/extension.ts'], outfile: 'dist/browser/extension.js' }),
    ...Object.entries(LAZY).map(([name, entry]) =>
      build({ ...lazily, entryPoints: [entry], outfile: `dist/lazy/${name}.mjs` }),
    ),
    build(pages),
    build(cli),
  ]);
  const outputs = Object.assign({}, ...results.map(result => result.metafile?.outputs));
  const sizes = Object.fromEntries(
    Object.entries(outputs).map(([file, { bytes, inputs }]) => [
      file,
      { bytes, inputs: Object.keys(inputs) },
    ]),
  );
  writeFileSync(join(root, 'dist/licences.txt'), licences(outputs));
  writeFileSync(join(root, 'dist/sizes.json'), JSON.stringify(sizes, null, 1));
  for (const [file, { bytes }] of Object.entries(sizes))
    console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${file}`);
}

/**
 * Builds the tests, and gives esbuild's metafile.
 * @param {{ outdir?: string, folders?: readonly string[], plugins?: import('esbuild').Plugin[], sourcemap?: boolean }} how
 */
export async function testBundles({
  outdir = 'out',
  folders = ['test/unit', 'test/ui'],
  plugins = [],
  sourcemap = true,
} = {}) {
  rmSync(join(root, outdir), { recursive: true, force: true });
  const { metafile } = await build({
    ...node,
    minify: false,
    sourcemap: sourcemap && 'inline',
    plugins: [...plugins, ...common.plugins],
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
    entryPoints: folders.flatMap(under),
    outbase: 'test',
    outdir,
  });
  return /** @type {import('esbuild').Metafile} */ (metafile);
}

if (realpathSync(process.argv[1] ?? '.') === import.meta.filename)
  await (process.argv.includes('--tests') ? testBundles() : extension());
