import * as vscode from 'vscode';
import type { Entry } from '../core/model/entry';

/** The part of the built-in Git extension's API that is used here (its version 1). */
interface GitRepository {
  getConfig(key: string): Promise<string>;
}
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/**
 * Which person of these notes the reader is: the one that the user's own setting names, else the one whose e-mail
 * address git uses in this folder. A repository cannot say who somebody is: the setting is read from user scope only.
 */
export function whoAmI(entries: ReadonlyMap<string, Entry>, email: string | undefined): string | undefined {
  const setting = vscode.workspace.getConfiguration('mentoring').inspect<string>('me')?.globalValue?.trim();
  if (setting !== undefined && setting !== '') return setting;
  if (email === undefined || email === '') return undefined;
  for (const entry of entries.values()) {
    const person = entry.summary?.kind === 'person' ? entry.summary.record : undefined;
    if (person?.email?.toLowerCase() === email.toLowerCase()) return entry.id;
  }
  return undefined;
}

/** The `user.email` that git uses in a folder; undefined without git, without trust, or without one set. */
export async function gitEmail(folder: vscode.Uri): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) return undefined;
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = (await extension?.activate())?.getAPI(1);
    const repository = git?.getRepository(folder);
    const email = await repository?.getConfig('user.email');
    return email?.trim() || undefined;
  } catch {
    return undefined; // git is switched off, or there is none: then nobody is known by it
  }
}
