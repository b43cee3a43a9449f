import * as vscode from 'vscode';
import type { Stages, ToMerge } from '../core/yaml/merge/sides';
import type { Result } from '../core/result';
import { gitFolder, type GitFolder } from '../host/git';
import { retryWhileLocked } from '../host/indexLock';
import type { GitAnswer } from '../host/platform/platform';
import type { OpenFolder } from '../host/openFolder';
import { t } from '../host/strings';
import { pathOfNotes } from '../host/gitPaths';
import type { CommandContext } from './registry';

/** A note, and where git has it. */
export interface Note {
  readonly open: OpenFolder;
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Undefined without git, or where the workspace is not trusted. */
  readonly git: NoteInGit | undefined;
}

/** A note in its repository. */
interface NoteInGit {
  readonly git: GitFolder;
  /** From the root of the repository. */
  readonly path: string;
  /** The ids of the versions that git keeps of it while it is unmerged, by the number of their stage. */
  readonly stages: ReadonlyMap<number, string> | undefined;
}

/** A note as it stands, and what is to be done about it. */
export interface Versions {
  readonly text: string;
  readonly toMerge: ToMerge;
  /** Whose versions they are, as far as that is known. */
  readonly ours: string;
  readonly theirs: string;
}

/** The note of a file, with what git knows of it. */
export async function noteAt(open: OpenFolder, path: string): Promise<Note> {
  const inGit = await notesOfGit(open);
  return noteIn(open, path, inGit);
}

/**
 * Every note in which two versions met: git calls it unmerged, or the marks of a conflict stand in it, or something
 * stands twice in it.
 */
export async function unmergedNotes(run: CommandContext): Promise<readonly Note[]> {
  const all = run.folders.map(async open => {
    const inGit = await notesOfGit(open);
    const marked = [...open.store.entries.values()]
      .filter(({ broken }) => broken?.reason === 'conflict-markers' || broken?.reason === 'duplicate-key')
      .map(({ path }) => path);
    const unmerged = [...(inGit?.unmerged.keys() ?? [])].filter(
      path => run.engine.locate(path) !== undefined,
    );
    return [...new Set([...marked, ...unmerged])].sort().map(path => noteIn(open, path, inGit));
  });
  return (await Promise.all(all)).flat();
}

/** Reads the versions of a note that are to be merged; undefined where the file is gone. */
export async function versionsOf(run: CommandContext, note: Note): Promise<Result<Versions> | undefined> {
  const text = await note.open.store.text(note.path);
  if (text === undefined) return undefined;
  if (!text.ok) return { ok: false, error: { code: 'unreadable', text: text.error.text } };
  const kind = run.engine.locate(note.path)?.kind;
  const rules = kind && run.engine.rulesFor(kind);
  const toMerge = run.engine.sidesToMerge(text.value, await stagesOf(note.git), rules);
  if (!toMerge.ok) return toMerge;
  if (toMerge.value.kind === 'twice')
    return {
      ok: true,
      value: { text: text.value, toMerge: toMerge.value, ours: t('the first'), theirs: t('the second') },
    };
  const labels = toMerge.value.kind === 'both' ? toMerge.value : { oursLabel: '', theirsLabel: '' };
  const [ours, theirs] = await names(note.git, labels.oursLabel, labels.theirsLabel);
  return { ok: true, value: { text: text.value, toMerge: toMerge.value, ours, theirs } };
}

/** Whether git waits for being told that a note is merged. */
export function isUnmergedInGit({ git }: Note): boolean {
  return git?.stages !== undefined;
}

/** Which side deleted a note that the other changed; undefined where neither did, or git does not call it unmerged. */
export function deletedBy({ git }: Note): 'ours' | 'theirs' | undefined {
  const { stages } = git ?? {};
  if (stages === undefined) return undefined;
  return !stages.has(2) ? 'ours' : !stages.has(3) ? 'theirs' : undefined;
}

/** Tells git that a note is merged; gives what git said where it would not have it. */
export async function markAsResolved({ git }: Note): Promise<GitAnswer | undefined> {
  if (git === undefined) return undefined;
  const added = await retryWhileLocked(() => git.git.run(['add', '--', git.path]));
  return added?.code === 0 ? undefined : (added ?? { code: 1, out: '', error: '' });
}

interface FolderInGit {
  readonly git: GitFolder;
  /** The path of the notes from the root of the repository. */
  readonly notes: string;
  /** By their paths in the folder, the stages of what is unmerged. */
  readonly unmerged: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

async function notesOfGit(open: OpenFolder): Promise<FolderInGit | undefined> {
  const git = await gitFolder(open.folder.uri);
  if (git === undefined) return undefined;
  const notes = await pathOfNotes(git, open);
  const listed = await git.run(['ls-files', '--unmerged', '-z', '--', notes]);
  if (listed?.code !== 0) return undefined;
  const unmerged = new Map<string, Map<number, string>>();
  for (const line of listed.out.split('\0')) {
    const [, id, stage, path] = /^\d+ ([0-9a-f]+) ([123])\t(.+)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined) continue;
    const inFolder = `.mentoring${path.slice(notes.length)}`;
    unmerged.set(inFolder, (unmerged.get(inFolder) ?? new Map<number, string>()).set(Number(stage), id));
  }
  return { git, notes, unmerged };
}

function noteIn(open: OpenFolder, path: string, inGit: FolderInGit | undefined): Note {
  const uri = vscode.Uri.joinPath(open.folder.uri, path);
  if (inGit === undefined) return { open, path, uri, git: undefined };
  const git: NoteInGit = {
    git: inGit.git,
    path: inGit.notes + path.slice('.mentoring'.length),
    stages: inGit.unmerged.get(path),
  };
  return { open, path, uri, git };
}

async function stagesOf(inGit: NoteInGit | undefined): Promise<Stages | undefined> {
  if (inGit?.stages === undefined) return undefined;
  const blob = async (stage: number) => {
    const id = inGit.stages?.get(stage);
    const answer = id === undefined ? undefined : await inGit.git.run(['cat-file', 'blob', id]);
    // What is not UTF-8 has lost something on its way here.
    return answer?.code === 0 && !answer.out.includes('\uFFFD')
      ? answer.out.replace(/^\uFEFF/, '')
      : undefined;
  };
  const [base, ours, theirs] = await Promise.all([blob(1), blob(2), blob(3)]);
  return { base, ours, theirs };
}

/** Who wrote the two versions last, with what the marks call them. */
async function names(
  inGit: NoteInGit | undefined,
  oursLabel: string,
  theirsLabel: string,
): Promise<readonly [string, string]> {
  const other = await firstThatIs(inGit?.git, [
    'MERGE_HEAD',
    'REBASE_HEAD',
    'CHERRY_PICK_HEAD',
    'REVERT_HEAD',
  ]);
  const [ours, theirs] = await Promise.all([
    author(inGit, 'HEAD', oursLabel),
    other === undefined ? shortened(theirsLabel) : author(inGit, other, theirsLabel),
  ]);
  return [ours === '' ? t('here') : ours, theirs === '' ? t('what came in') : theirs];
}

async function firstThatIs(
  git: GitFolder | undefined,
  heads: readonly string[],
): Promise<string | undefined> {
  for (const head of heads) {
    const answer = await git?.run(['rev-parse', '-q', '--verify', head]);
    if (answer?.code === 0) return head;
  }
  return undefined;
}

async function author(inGit: NoteInGit | undefined, head: string, label: string): Promise<string> {
  const answer = await inGit?.git.run(['log', '-1', '--format=%an', head, '--', inGit.path]);
  const name = answer?.code === 0 ? answer.out.trim() : '';
  return [name, shortened(label)].filter(part => part !== '').join(', ');
}

/** The whole id of a commit is more than anybody reads. */
function shortened(label: string): string {
  return label.replace(/^([0-9a-f]{7})[0-9a-f]{33}\b/, '$1');
}
