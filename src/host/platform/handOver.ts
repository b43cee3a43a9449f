import * as vscode from 'vscode';
import type { Platform } from './platform';

/** Where the bundles that are loaded on first need look for what they cannot import. */
const HANDED_OVER = Symbol.for('mentoring-notes.handed-over');

let last: Promise<unknown> = Promise.resolve();

/**
 * Imports a bundle that takes `vscode` and the platform from `handedOver.ts` and `vscodeHandedOver.cjs`. One after
 * the other, so that both can be taken away again before anybody else sees them.
 */
export function importHandingOver(platform: Platform, imports: () => Promise<unknown>): Promise<unknown> {
  const next = last.then(async () => {
    const holder = globalThis as Record<symbol, unknown>;
    holder[HANDED_OVER] = { vscode, platform };
    try {
      return await imports();
    } finally {
      delete holder[HANDED_OVER];
    }
  });
  last = next.catch(() => undefined);
  return next;
}
