// The programs from outside npm that the editor and its tests need: a browser, git, and a compiler for a few
// native modules. Where one is missing it is installed from Debian's packages; where that cannot be done, the
// error says what to install by hand. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first is the browser without menus and windows of its own, which nobody sees here: to open a page takes it a sixth less. */
const BROWSERS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The Debian package of each program that may be asked for. */
const PACKAGES = { chromium: 'chromium', git: 'git', python3: 'python3', make: 'make', 'g++': 'g++' };

/** The full path of a program on the PATH, or undefined. */
export function onPath(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      if (statSync(file).isFile()) return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/** The browser to use: the variable CHROMIUM, else the first Chromium or Chrome on the PATH, else undefined. */
export function browserPath() {
  return process.env.CHROMIUM || BROWSERS.map(onPath).find(Boolean);
}

const present = program => (program === 'chromium' ? browserPath() : onPath(program)) !== undefined;

/** Makes sure that the programs named (keys of PACKAGES) are there. Throws an error that says what to install. */
export function needPrograms(...programs) {
  const missing = programs.filter(program => !present(program));
  if (missing.length === 0) return;
  const packages = missing.map(program => PACKAGES[program]);
  const byHand = `Install them, then run this again: ${packages.join(' ')}${missing.includes('chromium') ? ' (another Chromium can be named in the variable CHROMIUM)' : ''}.`;
  if (!onPath('apt-get')) throw new Error(`Missing programs: ${missing.join(', ')}. ${byHand}`);
  const root = process.getuid?.() === 0;
  if (!root && !onPath('sudo')) throw new Error(`Missing programs: ${missing.join(', ')}. ${byHand}`);
  console.log(`Installing ${packages.join(', ')} with apt-get`);
  const apt = args => {
    const command = [
      ...(root ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(command[0], command.slice(1), { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  };
  apt(['update']);
  const installed = apt(['install', '-y', '--no-install-recommends', ...packages]);
  const still = missing.filter(program => !present(program));
  if (still.length > 0)
    throw new Error(`Missing programs: ${still.join(', ')}. apt-get said:\n${installed.stderr}\n${byHand}`);
}
