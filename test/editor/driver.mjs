import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { artifact } from './session.mjs';

/**
 * The driver of the UI tests, for scripts: it is TypeScript, and built for this one run.
 * @returns {Promise<typeof import('../ui/support/workbench')>}
 */
export async function buildDriver() {
  const outfile = artifact(`driver-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, '../ui/support/workbench.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
