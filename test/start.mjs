// npm start: the real VS Code with the extension, on a throw-away copy of the demo workspace, in the browser.
//   npm start -- --desktop       in the desktop VS Code whose `code` is on the PATH
//   --folder DIR                 on a folder of yours instead
//   --port N  --editor oldest    (not with --desktop)
import { spawn, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './setup.mjs';

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean' },
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    editor: { type: 'string', default: 'newest' },
  },
});

/** Opens the server's editor, says where, and stays until it is interrupted. */
async function inTheBrowser(vsix, profile, folder) {
  const { installEditor } = await import('./editor/install.mjs');
  const { installExtension, startServer } = await import('./editor/server.mjs');
  const editor = installEditor(options.editor);
  installExtension(editor, profile, vsix);
  const server = await startServer(editor, profile, { port: Number(options.port) });
  console.log(
    `\nVS Code ${editor.version} with Mentoring Notes: ${server.url}/?folder=${encodeURIComponent(folder)}`,
  );
  console.log('Ctrl+C ends it and throws its copy of the workspace away.');
  await new Promise(done => ['SIGINT', 'SIGTERM'].forEach(signal => process.once(signal, done)));
  await server.stop();
}

/** Opens the desktop editor and waits until its window is closed. */
async function onTheDesktop(vsix, profile, folder) {
  const { onPath } = await import('./editor/programs.mjs');
  const code = onPath('code');
  if (!code)
    throw new Error(
      'There is no `code` on the PATH. VS Code has a command that adds it: "Shell Command: Install \'code\' command in PATH".',
    );
  const own = ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
  const installed = spawnSync(code, [...own, '--install-extension', vsix, '--force'], { stdio: 'inherit' });
  if (installed.status !== 0)
    throw new Error('The extension could not be installed: the words of `code` are above.');
  console.log('Closing the window ends it and throws its copy of the workspace away.');
  const window = spawn(code, [...own, '--disable-workspace-trust', '--new-window', '--wait', folder], {
    stdio: 'inherit',
  });
  process.once('SIGINT', () => window.kill());
  await new Promise(done => window.once('close', done));
}

async function main() {
  ensureDependencies();
  const [{ needPrograms }, { createProfile }, { prepareDemo }, { packageExtension }] = await Promise.all(
    ['programs', 'profile', 'demo', 'session'].map(name => import(`./editor/${name}.mjs`)),
  );
  needPrograms('git');
  console.log('Building and packaging the extension');
  const vsix = process.env.MENTORING_VSIX ? resolve(root, process.env.MENTORING_VSIX) : packageExtension();
  const profile = createProfile();
  try {
    const folder = options.folder
      ? resolve(options.folder)
      : await prepareDemo(join(profile.folder, 'parser'));
    await (options.desktop ? onTheDesktop : inTheBrowser)(vsix, profile, folder);
  } finally {
    profile.remove();
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error.message);
}
