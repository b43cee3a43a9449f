import { baseName } from '../../core/baseName';
import * as vscode from 'vscode';
import { gitFolder, type GitFolder } from '../git';
import type { Engine } from '../lazyBundles';
import type { OpenFolder } from '../openFolder';

/** Where the private notes of a person about a folder lie. */
export interface Home {
  readonly where: 'inside' | 'outside';
  readonly uri: vscode.Uri;
}

/** A person's name for a folder: none that leads elsewhere or hides. */
export const isSafeName = (name: string): boolean => /^(?!\.)[^/\\:]+$/.test(name);

/** The folder of everybody's private notes, outside of any repository: the one of the setting, else one of ours. */
export function outsideFolder(storage: vscode.Uri): vscode.Uri {
  const setting = vscode.workspace.getConfiguration('mentoring').get<string>('privateFolder', '').trim();
  return setting === '' ? vscode.Uri.joinPath(storage, 'private') : vscode.Uri.file(setting);
}

export const insideFolder = ({ folder }: OpenFolder): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, '.mentoring/private');

/** The home that is there; outside before inside. Undefined where nothing private was noted yet. */
export async function findHome(
  engine: Engine,
  open: OpenFolder,
  me: string,
  storage: vscode.Uri,
): Promise<Home | undefined> {
  const outside = outsideFolder(storage);
  for (const name of await knownNames(engine, open, outside)) {
    const uri = vscode.Uri.joinPath(outside, name, me);
    if (await isFolder(uri)) return { where: 'outside', uri };
  }
  const uri = vscode.Uri.joinPath(insideFolder(open), me);
  return (await isFolder(uri)) ? { where: 'inside', uri } : undefined;
}

/** The home that is to be made. */
export async function newHome(
  engine: Engine,
  open: OpenFolder,
  me: string,
  storage: vscode.Uri,
  where: Home['where'],
): Promise<Home> {
  if (where === 'inside') return { where, uri: vscode.Uri.joinPath(insideFolder(open), me) };
  const git = await gitFolder(open.folder.uri);
  const root = git && (await rootCommit(git));
  const name = root === undefined ? nameByPath(engine, open) : `${slugOf(engine, open)}-${root.slice(0, 8)}`;
  return { where, uri: vscode.Uri.joinPath(outsideFolder(storage), name, me) };
}

/**
 * The names under which a folder may be known already. A root commit is looked for only where some folder of that name
 * is there: to find it out anew git would have to walk through the whole history.
 */
async function knownNames(engine: Engine, open: OpenFolder, outside: vscode.Uri): Promise<readonly string[]> {
  const base = slugOf(engine, open);
  const there = await vscode.workspace.fs.readDirectory(outside).then(
    entries => entries.map(([name]) => name),
    () => [], // nobody has noted anything yet
  );
  const byPath = nameByPath(engine, open);
  const byCommit = there.filter(name => name !== byPath && new RegExp(`^${base}-[0-9a-f]{8}$`).test(name));
  const git = byCommit.length === 0 ? undefined : await gitFolder(open.folder.uri);
  const own: string[] = [];
  for (const name of git === undefined ? [] : byCommit) if (await isRoot(git, name.slice(-8))) own.push(name);
  return [...own, ...there.filter(name => name === byPath)];
}

/** Whether a repository has a commit that begins so, and that nothing came before. */
async function isRoot(git: GitFolder | undefined, commit: string): Promise<boolean> {
  const roots = await git?.run(['rev-list', '--max-parents=0', '--no-walk', commit, '--']);
  return roots?.code === 0 && roots.out.startsWith(commit);
}

/** The first commit of a repository; undefined where that is not known: there is none, or only the newest are here. */
async function rootCommit(git: GitFolder): Promise<string | undefined> {
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  if (shallow?.out.trim() !== 'false') return undefined;
  const roots = await git.run(['rev-list', '--max-parents=0', 'HEAD', '--']);
  return roots?.code === 0 ? roots.out.trim().split('\n').at(-1) || undefined : undefined;
}

function slugOf(engine: Engine, { folder }: OpenFolder): string {
  return engine.slug(baseName(folder.uri.path), 'notes');
}

function nameByPath(engine: Engine, open: OpenFolder): string {
  return `${slugOf(engine, open)}-${hash(open.folder.uri.toString())}`;
}

/** FNV-1a, as eight hex digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

export function isFolder(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(
    vscode.workspace.fs.stat(uri).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false,
    ),
  );
}

/**
 * Copies a folder whole or not at all: written beside its new place first, so that half of it is never taken for it.
 * @returns whether it is there
 */
export async function copiedWhole(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  const part = to.with({ path: `${to.path}.part` });
  try {
    await fs.createDirectory(vscode.Uri.joinPath(to, '..'));
    await fs.copy(from, part, { overwrite: false });
    await fs.rename(part, to, { overwrite: false });
    return true;
  } catch {
    await fs.delete(part, { recursive: true, useTrash: false }).then(undefined, () => undefined);
    return false;
  }
}
