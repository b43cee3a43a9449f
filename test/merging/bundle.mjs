import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles the pairs with the sources of now, and imports them; what git starts is that of `dist/`.
 * @returns {Promise<typeof import('./merging')>}
 */
export async function bundled() {
  const outfile = join(root, 'out/merging.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/merging/merging.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
