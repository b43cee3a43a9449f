import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as vscode from 'vscode';
import { localFiles, runGit, withProcessLock } from '../../node/local';
import { yieldToEventLoop } from '../../node/yieldToEventLoop';
import { importHandingOver } from './handOver';
import type { Platform } from './platform';

/** The Node host: other bundles lie in a folder beside this one's, and a folder of scheme `file` is read directly. */
export const platform: Platform = {
  async importBundle(name, extension) {
    await yieldToEventLoop(); // loading takes longer than the whole start, which must not wait for it
    const file = join(extension.fsPath, `dist/lazy/${name}.mjs`);
    return importHandingOver(platform, () => import(pathToFileURL(file).href));
  },
  localFiles: folder => (folder.scheme === 'file' ? localFiles(folder.fsPath) : undefined),
  alone: (file, change) => withProcessLock(oneName(file), change),
  runGit: (program, args, folder, index) =>
    folder.scheme === 'file' ? runGit(program, args, folder.fsPath, index) : Promise.resolve(undefined),
  program: process.execPath,
  yieldToEventLoop,
};

/** The same for a file whichever links lead to it. */
function oneName(file: vscode.Uri): string {
  if (file.scheme !== 'file') return file.toString();
  try {
    return realpathSync(file.fsPath);
  } catch {
    return file.fsPath; // it is not there
  }
}
