import { platform } from '#platform';
import type * as vscode from 'vscode';
import type { EngineModule } from './platform/platform';

/** The engine once it is loaded: the module of core and store. */
export type Engine = EngineModule;

/** Loads the engine on the first call and hands out the same one ever after. */
export function engineLoader(extension: vscode.Uri): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined;
  return () => (loading ??= platform.importEngine(extension));
}
