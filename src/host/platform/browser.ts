import * as vscode from 'vscode';
import type { Platform } from './platform';

/** Where `vscodeInBrowser.cjs` finds the API. */
const HANDED_OVER = Symbol.for('mentoring-notes.vscode');

/** The browser host: no disk of its own, and modules only from a blob, since relative imports do not resolve there. */
export const platform: Platform = {
  async importBundle(name, extension) {
    const source = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, `dist/browser/${name}.js`),
    );
    const url = URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
    Object.assign(globalThis, { [HANDED_OVER]: vscode });
    try {
      return (await import(url)) as unknown;
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  localFiles: () => undefined,
  runGit: () => Promise.resolve(undefined),
  breathe: () => new Promise(resolve => setTimeout(resolve, 0)),
};
