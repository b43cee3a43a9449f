import * as vscode from 'vscode';
import { importHandingOver } from './handOver';
import type { Platform } from './platform';

/** The browser host: no disk of its own, and modules only from a blob, since relative imports do not resolve there. */
export const platform: Platform = {
  async importBundle(name, extension) {
    const source = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, `dist/lazy/${name}.mjs`),
    );
    const url = URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
    try {
      return await importHandingOver(platform, () => import(url));
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  localFiles: () => undefined,
  async alone(file, change) {
    const { locks } = navigator as { readonly locks?: LockManager }; // there are none where a page is not secure
    return locks === undefined ? change() : locks.request(file.toString(), change);
  },
  runGit: () => Promise.resolve(undefined),
  program: undefined,
  yieldToEventLoop: () => new Promise(resolve => setTimeout(resolve, 0)),
};
