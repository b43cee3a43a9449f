import * as vscode from 'vscode';
import { SerialQueue } from '../../core/serialQueue';
import type { Platform } from './platform';

/** Where the bundles that are loaded on first need look for what they cannot import. */
const HANDED_OVER = Symbol.for('mentoring-notes.handed-over');

const imports = new SerialQueue();

/**
 * Imports a bundle that takes `vscode` and the platform from `handedOver.ts` and `vscodeHandedOver.cjs`. One after
 * the other, so that both can be taken away again before anybody else sees them.
 */
export function importHandingOver(platform: Platform, load: () => Promise<unknown>): Promise<unknown> {
  return imports.run(async () => {
    const holder = globalThis as Record<symbol, unknown>;
    holder[HANDED_OVER] = { vscode, platform };
    try {
      return await load();
    } finally {
      delete holder[HANDED_OVER];
    }
  });
}
