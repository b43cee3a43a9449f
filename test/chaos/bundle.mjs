import { build } from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles the driver with the sources of now, and imports it.
 * @returns {Promise<typeof import('./chaos')>}
 */
export async function bundled() {
  const outfile = join(root, 'out/chaos.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/chaos/chaos.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
