// Where a place is, with the history of its file at hand.
import { locate } from './locate';
import { movedTo } from './movedBlock';
import { gone, type CodeAnchor, type PlaceNow } from './place';
import { mapThroughDiff } from './throughDiff';

/** What is asked of the history of a repository. Texts come as lines; the same ones, if the same is asked again. */
export interface AnchorHistory {
  /** The lines of a file as a commit has it; undefined where the commit or the file is not there. */
  textAt(commit: string, path: string): Promise<readonly string[] | undefined>;
  /** The lines of a file as it is now, unsaved changes too; undefined where it is not there. */
  now(path: string): Promise<readonly string[] | undefined>;
  /** The path that a file of a commit has now, by its renames commit by commit; undefined where it was taken out. */
  renamed(commit: string, path: string): Promise<string | undefined>;
  /** Files that lines taken out of this one may have gone to, the likeliest first. */
  movedTo?(commit: string, path: string): Promise<readonly string[]>;
}

/** So many other files are searched for lines that were taken out. */
const MOST_FILES = 20;

/**
 * Where a place is now. With the text of the commit that it was noted at, it is followed through the changes since; with
 * that missing, it is found by what is stored.
 */
export async function locateWithHistory(anchor: CodeAnchor, history: AnchorHistory): Promise<PlaceNow> {
  const { commit, path } = anchor;
  const old = commit === undefined ? undefined : await history.textAt(commit, path);
  const noted = old && locate(anchor, old);
  // What was noted with unsaved or uncommitted changes is not in the commit: then what is stored is all there is.
  if (commit === undefined || old === undefined || (noted?.state !== 'exact' && noted?.state !== 'moved'))
    return byText(anchor, history);
  const renamed = (await history.renamed(commit, path)) ?? path;
  const lines = await history.now(renamed);
  const found =
    lines === undefined
      ? { path, ...gone(anchor.line ?? 1, old, 0.9) }
      : { path: renamed, ...mapThroughDiff(noted, old, lines) };
  return found.state === 'gone'
    ? ((await inOtherFiles(anchor, noted, old, renamed, history)) ?? found)
    : found;
}

async function byText(anchor: CodeAnchor, history: AnchorHistory): Promise<PlaceNow> {
  const lines = await history.now(anchor.path);
  return lines === undefined
    ? { path: anchor.path, line: 1, end: 1, state: 'gone', confidence: 0.5 }
    : locate(anchor, lines);
}

/** A block that was taken out of its file and is in another now. */
async function inOtherFiles(
  { commit, path }: CodeAnchor,
  noted: PlaceNow,
  old: readonly string[],
  own: string,
  history: AnchorHistory,
): Promise<PlaceNow | undefined> {
  const files = (await history.movedTo?.(commit ?? '', path)) ?? [];
  for (const file of files.slice(0, MOST_FILES)) {
    if (file === own) continue;
    const [lines, before] = await Promise.all([history.now(file), history.textAt(commit ?? '', file)]);
    if (lines === undefined) continue;
    const had = new Set((before ?? []).map(line => line.trim()));
    const isNew = (at: number) => !had.has((lines[at] ?? '').trim());
    const found = movedTo(noted.line - 1, old, lines, () => true, isNew);
    const [line] = found?.at ?? [];
    if (found === undefined || line === undefined || found.at.length > 1) continue;
    const end = Math.min(lines.length, line + 1 + noted.end - noted.line);
    return { path: file, line: line + 1, end, state: 'moved', confidence: found.confidence };
  }
  return undefined;
}
