// Installs the real VS Code that the tests and `npm start` run: npm's code-server, with the Node it needs, into a
// cache folder outside the clone. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { needPrograms } from './programs.mjs';

/** Counted up when the steps below change in a way that asks for a new installation. */
const RECIPE = 1;

/** Native modules that npm brings without a build for this machine. Without them VS Code runs, but logs errors. */
const NATIVE = {
  newest: ['@vscode/spdlog', '@vscode/native-watchdog'],
  oldest: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
};

/** The folder that holds the installed editors, each in a folder named by its key. */
export function cacheFolder() {
  const base = process.env.MENTORING_NOTES_CACHE || process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(base, 'mentoring-notes');
}

/**
 * Installs the editor `name` ('newest' or 'oldest') if it is not in the cache yet.
 * Returns `{ name, version, node, entry }`: the version of VS Code, and the paths of its Node and of code-server's
 * entry. Throws an error with the log's end when a step fails; nothing half-installed is left in the cache.
 */
export function installEditor(name) {
  const source = join(import.meta.dirname, name);
  if (!NATIVE[name]) throw new Error(`There is no editor "${name}": newest and oldest are known.`);
  const target = join(cacheFolder(), `${name}-${keyOf(source)}`);
  if (!existsSync(join(target, 'node_modules'))) install(name, source, target);
  const server = join(target, 'node_modules/code-server');
  const { version } = JSON.parse(readFileSync(join(server, 'lib/vscode/package.json'), 'utf8'));
  return {
    name,
    version,
    node: join(nodeFolder(target), 'bin/node'),
    entry: join(server, 'out/node/entry.js'),
  };
}

function keyOf(source) {
  const hash = createHash('sha256').update(`${RECIPE} ${process.platform} ${process.arch}`);
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(source, file)));
  return hash.digest('hex').slice(0, 16);
}

const nodeFolder = folder => join(folder, `node_modules/node-linux-${process.arch}`);

function install(name, source, target) {
  needPrograms('python3', 'make', 'g++');
  console.log(`Installing VS Code (${name}, about a gigabyte) into ${target}`);
  mkdirSync(cacheFolder(), { recursive: true });
  // Everything happens in a folder of its own, which gets its name at the end: another run never sees half of it.
  // The compiler's tools cannot bear a space in a path, so it lies elsewhere where the cache's path has one.
  const work = mkdtempSync(/\s/.test(target) ? join(tmpdir(), 'editor-') : `${target}.part-`);
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(source, file), join(work, file));
    const node = nodeFolder(work);
    const step = stepsIn(work, node);
    step('npm', ['ci', '--ignore-scripts']);
    if (!existsSync(node))
      throw new Error(
        `There is no Node package for ${process.platform} ${process.arch}: the editor runs on Linux, x64 or arm64.`,
      );
    const vscode = join(work, 'node_modules/code-server/lib/vscode');
    step('npm', ['install', '--omit=dev', '--ignore-scripts', '--prefix', vscode]); // not ci: its lock file lacks a package
    step('npm', ['ci', '--omit=dev', '--ignore-scripts', '--prefix', join(vscode, 'extensions')]);
    const gyp = join(work, 'node_modules/node-gyp/bin/node-gyp.js');
    for (const module of NATIVE[name])
      step(join(node, 'bin/node'), [
        gyp,
        'rebuild',
        `--nodedir=${node}`,
        '-C',
        join(vscode, 'node_modules', module),
      ]);
    if (name === 'oldest') linkSearch(work, vscode);
    moveFolder(work, target);
  } catch (error) {
    if (!existsSync(join(target, 'node_modules'))) throw error; // else another run has just installed it
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Renames a folder or, to another disk, copies it beside its place first, so that it appears there whole. */
function moveFolder(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'EXDEV') throw error;
    const beside = mkdtempSync(`${to}.part-`);
    cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
    renameSync(beside, to);
  }
}

/** Runs one step of the installation, its output kept in a log that is shown only when the step fails. */
function stepsIn(work, node) {
  const env = {
    ...process.env,
    PATH: `${join(node, 'bin')}:${process.env.PATH}`,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  // npm's own variables of an outer `npm test` would point these installs at the project.
  for (const key of Object.keys(env))
    if (/^npm_(package|lifecycle|config_(local_)?prefix)/.test(key)) delete env[key];
  return (program, args) => {
    const done = spawnSync(program, args, { cwd: work, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (done.status === 0) return;
    const log = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`
      .trim()
      .split('\n')
      .slice(-30)
      .join('\n');
    throw new Error(`This step of the installation failed: ${program} ${args.join(' ')}\n${log}`);
  };
}

/** The older editor fetches its search program in an install script; ours comes from npm instead. */
function linkSearch(work, vscode) {
  const program = join(work, `node_modules/@vscode/ripgrep-linux-${process.arch}/bin/rg`);
  const folder = join(vscode, 'node_modules/@vscode/ripgrep/bin');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'rg'), { force: true });
  linkSync(program, join(folder, 'rg'));
  chmodSync(join(folder, 'rg'), 0o755);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['newest']) {
    const editor = installEditor(name);
    console.log(`VS Code ${editor.version} (${name}) is installed.`);
  }
