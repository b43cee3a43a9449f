// Starts the editor's server on a throw-away profile, and installs a packaged extension there.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SECONDS_TO_START = 60;
const SECONDS_TO_STOP = 5;

const profileArguments = (editor, profile) => [
  editor.entry,
  '--config',
  join(profile.folder, 'config.yaml'),
  '--user-data-dir',
  profile.userData,
  '--extensions-dir',
  profile.extensions,
];

/** Makes an interruption an orderly end of this process, so that what it started ends with it. */
export function endOnSignals() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1));
}

/** Installs a packaged extension into a profile. Throws with the installer's words when that fails. */
export function installExtension(editor, profile, vsix) {
  const args = [...profileArguments(editor, profile), '--install-extension', vsix, '--force'];
  const done = spawnSync(editor.node, args, { env: profile.env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${vsix} could not be installed:\n${done.stdout}${done.stderr}`);
}

/**
 * Starts the server. `testDriver`: lets a page run extension tests (it also hides notifications and dialogs, so it is
 * not for UI tests); `port`: 0 for any free one.
 * Returns `{ url, host, log, stop() }`; `log` is the file of the server's output. Everything the server starts is in
 * a process group of its own, which `stop`, or the end of this process, ends.
 */
export function startServer(editor, profile, { testDriver = false, port = 0 } = {}) {
  const log = join(profile.folder, 'server.log');
  const args = [
    ...profileArguments(editor, profile),
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--ignore-last-opened'],
    ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    // the older editor needs no such option, and knows none
    ...(testDriver && editor.name !== 'oldest' ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const server = spawn(editor.node, args, {
    env: profile.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = createWriteStream(log);
  const signal = name => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, name);
    } catch {
      // it is gone already
    }
  };
  const ended = new Promise(resolve => server.once('exit', resolve));
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  const stop = async () => {
    const hurry = setTimeout(() => signal('SIGKILL'), SECONDS_TO_STOP * 1000);
    signal('SIGTERM');
    await ended;
    clearTimeout(hurry);
    signal('SIGKILL'); // whatever of its group outlived it
    process.removeListener('exit', atExit);
  };
  return new Promise((resolve, reject) => {
    /** @type {string | undefined} What it has said until it was ready. */
    let said = '';
    const failed = reason => {
      clearTimeout(patience);
      reject(new Error(`The editor's server ${reason}:\n${said?.slice(-4000)}`));
    };
    const patience = setTimeout(
      () => void stop().then(() => failed('did not start in time')),
      SECONDS_TO_START * 1000,
    );
    const listen = chunk => {
      output.write(chunk);
      if (said === undefined) return;
      said += chunk;
      const url = /HTTP server listening on (http:\/\/[^\s/]+)/.exec(said)?.[1];
      if (!url) return;
      said = undefined;
      clearTimeout(patience);
      resolve({ url, host: url.slice('http://'.length), log, stop });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', error => failed(`could not be started (${error.message})`));
    server.once('exit', code => said !== undefined && failed(`ended with code ${code}`));
  });
}

/** The last lines of the extension host's own log in a profile, for a report of what went wrong. */
export function extensionHostLog(profile, lines = 15) {
  const found = spawnSync('find', [join(profile.userData, 'logs'), '-name', 'remoteexthost.log'], {
    encoding: 'utf8',
  }).stdout;
  return found
    .split('\n')
    .filter(Boolean)
    .flatMap(file => readFileSync(file, 'utf8').split('\n'))
    .filter(
      line =>
        /^\d{4}-.*\[(error|warning)\]|^\s+at /.test(line) && !/resource scoped configuration/.test(line),
    )
    .slice(-lines)
    .join('\n');
}
