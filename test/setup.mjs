// What a fresh clone needs before anything else can run. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const NODE_AT_LEAST = 20;

/** Installs the dependencies if they are missing or not those of the lock file. Throws when that fails. */
export function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < NODE_AT_LEAST)
    throw new Error(`This is Node ${process.versions.node}. Node ${NODE_AT_LEAST} or newer is needed.`);
  if (dependenciesMatch()) return;
  console.log('Installing the dependencies (npm ci)');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) throw new Error('npm ci failed: its words are above.');
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. */
function dependenciesMatch() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesIn = file => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(root, 'package-lock.json')))
    .filter(([place]) => place !== '')
    .every(([place, wanted]) =>
      installed[place]
        ? installed[place].version === wanted.version && installed[place].integrity === wanted.integrity
        : wanted.optional || wanted.peer,
    );
}
