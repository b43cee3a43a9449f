import { platform } from '#platform';
import type * as vscode from 'vscode';
import type * as EngineBundle from '../engine';
import { runOnce } from './runOnce';
import type { LazyBundle } from './platform/platform';

/** The engine: core and store, with the YAML parser in it. */
export type Engine = typeof EngineBundle;

/** A loader that imports a bundle on the first call and hands out the same one ever after. */
export function lazyBundle<T>(name: LazyBundle, extension: vscode.Uri): () => Promise<T> {
  return runOnce(() => platform.importBundle(name, extension) as Promise<T>);
}
