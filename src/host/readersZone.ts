import * as vscode from 'vscode';
import { platform } from '#platform';
import type { LocalZone } from '../core/mentoring/localZone';

const KEY = 'readersZone';

/**
 * In which time zone the reader is. Where this runs on another machine than the window, VS Code does not say: but each
 * of our pages is drawn in the window and knows it. What the last one said is remembered for all windows.
 */
export class ReadersZone {
  constructor(private readonly memory: vscode.Memento) {}

  get(): LocalZone {
    const machines = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (isInTheWindow()) return { zone: machines, isKnown: true };
    const zone = this.memory.get<string>(KEY);
    return zone === undefined ? { zone: machines, isKnown: false } : { zone, isKnown: true };
  }

  /** A page says where its window is; what no machine knows as a zone is no news. */
  async learn(zone: string): Promise<void> {
    if (zone !== this.memory.get<string>(KEY) && isZone(zone)) await this.memory.update(KEY, zone);
  }
}

/** Whether the window is on the machine that this runs on. */
function isInTheWindow(): boolean {
  const runsInBrowser = platform.program === undefined;
  return (
    runsInBrowser || (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined)
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
