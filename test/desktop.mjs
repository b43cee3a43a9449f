// npm run test:desktop: the host tests in a desktop VS Code, downloaded by @vscode/test-electron or, without a
// download, the one that the variable VSCODE_EXECUTABLE names.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup.mjs';

const { values: options } = parseArgs({
  options: { grep: { type: 'string' }, version: { type: 'string', default: 'stable' } },
});

async function main() {
  ensureDependencies();
  const electron = await import('@vscode/test-electron');
  const { createProfile } = await import('./editor/profile.mjs');
  const { prepareDemo } = await import('./editor/demo.mjs');
  const { packageExtension } = await import('./editor/session.mjs');
  const { makeCarrier } = await import('./host/run.mjs');
  const { follow } = await import('./report.mjs');
  const executable =
    process.env.VSCODE_EXECUTABLE ?? (await electron.downloadAndUnzipVSCode(options.version));
  const vsix = process.env.MENTORING_VSIX ?? packageExtension();
  const profile = createProfile();
  try {
    const [cli, ...cliArguments] = electron.resolveCliArgsFromVSCodeExecutablePath(executable, {
      reuseMachineInstall: true,
    });
    const own = ['--user-data-dir', profile.userData, '--extensions-dir', profile.extensions];
    const installed = spawnSync(cli, [...cliArguments, ...own, '--install-extension', vsix, '--force'], {
      stdio: 'inherit',
    });
    if (installed.status !== 0)
      throw new Error('The extension could not be installed: the words above are the editor’s.');
    await prepareDemo(join(profile.folder, 'outside'));
    const workspace = await prepareDemo(join(profile.folder, 'work space'));
    const { carrier, tests, report } = await makeCarrier(profile.folder, {
      host: 'node',
      grep: options.grep,
    });
    const followed = follow(report, tests);
    const launchArgs = [
      workspace,
      ...own,
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ];
    const problem = await electron
      .runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: carrier,
        extensionTestsPath: tests,
        launchArgs,
      })
      .then(
        () => undefined,
        error => error,
      );
    const { passed, failed, skipped } = followed.finish(undefined);
    if (problem && failed === 0) throw problem;
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    profile.remove();
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : error);
}
