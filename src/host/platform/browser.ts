import * as vscode from 'vscode';
import type { EngineModule, Platform } from './platform';

/** The browser host: no disk of its own, and modules only from a blob, since relative imports do not resolve there. */
export const platform: Platform = {
  async importEngine(extension) {
    const source = await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extension, 'dist/browser/engine.js'),
    );
    const url = URL.createObjectURL(new Blob([source.slice()], { type: 'text/javascript' }));
    try {
      return (await import(url)) as EngineModule;
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  localFiles: () => undefined,
  breathe: () => new Promise(resolve => setTimeout(resolve, 0)),
};
