import * as vscode from 'vscode';
import type { Entry } from '../core/model/entry';

/** Nobody in these notes: an answer too, so that it is not asked again. */
export const NOBODY = '';

/** What this user has said about who they are, for each workspace folder. */
export class RememberedMe {
  constructor(private readonly memory: vscode.Memento) {}

  /** The id that was chosen for a folder, NOBODY, or undefined where nobody has asked yet. */
  get(folder: vscode.Uri): string | undefined {
    return this.memory.get<string>(key(folder));
  }

  async set(folder: vscode.Uri, person: string): Promise<void> {
    await this.memory.update(key(folder), person);
  }
}

const key = (folder: vscode.Uri) => `me ${folder.toString()}`;

/**
 * Which person of these notes the reader is: the one that the user's own setting names, else the one that was chosen
 * when asked, else the one whose e-mail address git uses here. A repository cannot say who somebody is: the setting is
 * read from user scope only.
 */
export function whoAmI(
  entries: ReadonlyMap<string, Entry>,
  chosen: string | undefined,
  email: string | undefined,
): string | undefined {
  const setting = vscode.workspace.getConfiguration('mentoring').inspect<string>('me')?.globalValue?.trim();
  if (setting) return setting;
  if (chosen) return chosen;
  if (!email) return undefined;
  for (const entry of entries.values()) {
    const person = entry.summary?.kind === 'person' ? entry.summary.record : undefined;
    if (person?.email?.toLowerCase() === email.toLowerCase()) return entry.id;
  }
  return undefined;
}
