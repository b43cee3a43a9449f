// Where a place is, with the history of its file at hand.
import { locate } from './locate';
import { movedTo } from './movedBlock';
import { gone, type CodeAnchor, type LocatedPlace, type LineRange, type PlaceNow } from './place';
import { wordsIn } from './similar';
import { mapThroughDiff, matchingOf } from './throughDiff';

/** A file as one commit left it. */
export interface Version {
  readonly commit: string;
  /** Its path since that commit. */
  readonly path: string;
  /** Absent where the commit took it out. */
  readonly lines?: readonly string[];
}

/**
 * What is asked of the history of a repository. A commit is its id, with `^` behind it for the one before it. Texts come
 * as lines; whoever hands out the same array for the same text saves comparing it again for the next place.
 */
export interface AnchorHistory {
  /** The lines of a file as a commit has it; undefined where the commit or the file is not there. */
  textAt(commit: string, path: string): Promise<readonly string[] | undefined>;
  /** The lines of a file as it is now, unsaved changes too; undefined where it is not there. */
  now(path: string): Promise<readonly string[] | undefined>;
  /** The path that a file of a commit has now, by its renames commit by commit; undefined where it was taken out. */
  renamed(commit: string, path: string): Promise<string | undefined>;
  /**
   * The versions of a file after a commit, the oldest first, following its renames: one for each commit of the main line
   * that changed it, or some of them. Without them the old text is compared with the present one at once, which loses
   * lines that were edited more than once.
   */
  between?(commit: string, path: string): Promise<readonly Version[]>;
  /**
   * Files that lines taken out of this one may have gone to: those that this commit changed, too; where that is the
   * commit of the place itself, those that changed since.
   */
  movedTo?(commit: string, path: string): Promise<readonly string[]>;
}

/** So many other files are searched for lines that were taken out, and so often they are followed into another. */
const MOST_FILES = 30;
const MOST_MOVES = 3;

/** What went to another file went as a block: single lines are alike in many files. */
const BLOCK_LINES = 3;

/** A line less alike than this may not be what the old one became: it is that no more if a whole block went elsewhere. */
const SURELY_EDITED = 0.9;
const WHOLE_BLOCK = 8;

/** A line with fewer letters and digits (`}`, `end`) goes along with whole blocks only. */
const TELLING = 6;

/** Lines of a file as a commit has it. */
interface Noted extends LineRange {
  readonly commit: string;
  readonly path: string;
  readonly lines: readonly string[];
}

/**
 * Where a place is now. With the text of the commit that it was noted at, it is followed through the changes since; with
 * that missing, it is found by what is stored.
 */
export async function locateWithHistory(anchor: CodeAnchor, history: AnchorHistory): Promise<PlaceNow> {
  const { commit, path } = anchor;
  const lines = commit === undefined ? undefined : await history.textAt(commit, path);
  const noted = lines && locate(anchor, lines);
  // What was noted with changes that were not committed is not in the commit: what is stored is all there is.
  if (commit === undefined || lines === undefined || (noted?.state !== 'exact' && noted?.state !== 'moved'))
    return byText(anchor, history);
  const { line, end } = noted;
  return follow({ commit, path, lines, line, end }, history, 0);
}

async function byText(anchor: CodeAnchor, history: AnchorHistory): Promise<PlaceNow> {
  const { commit = '', path } = anchor;
  const here = await history.now(path);
  if (here !== undefined) return locate(anchor, here);
  const renamed = await history.renamed(commit, path); // also where the commit is not known, or nobody can ask git
  const lines = renamed === undefined ? undefined : await history.now(renamed);
  return renamed === undefined || lines === undefined
    ? { path, line: 1, end: 1, state: 'gone', confidence: 0.5 }
    : { ...locate(anchor, lines), path: renamed };
}

/** Follows lines of a commit through all versions of their file to the present one. */
async function follow(noted: Noted, history: AnchorHistory, moves: number): Promise<PlaceNow> {
  const versions = (await history.between?.(noted.commit, noted.path)) ?? [];
  const path = versions.at(-1)?.path ?? (await history.renamed(noted.commit, noted.path)) ?? noted.path;
  const present = await history.now(path);
  const steps: readonly Step[] = [...versions, { path, ...(present && { lines: present }) }];
  let [last, confidence] = [noted, 1];
  let changed: string | undefined;
  for (const { commit, path: now, lines } of steps) {
    if (lines === last.lines) continue;
    const found =
      lines === undefined ? gone(last.line, last.lines, 0.9) : mapThroughDiff(last, last.lines, lines);
    if (found.state === 'ambiguous') return atOnce(noted, path, present);
    const isUnlike = found.state === 'changed' && found.confidence < SURELY_EDITED && commit !== undefined;
    const moved =
      moves < MOST_MOVES && (found.state === 'gone' || isUnlike)
        ? await inOtherFile(last, commit, isUnlike ? WHOLE_BLOCK : BLOCK_LINES, history)
        : undefined;
    if (found.state === 'gone' || moved !== undefined) {
      if (moved === undefined) return { path: now, ...stoodAt(found, lines, present), ...since(commit) };
      // What is in no commit yet went no further.
      if (commit === undefined) return { ...place(moved), state: 'moved', confidence: 0.8 };
      const after = await follow(moved, history, moves + 1);
      return after.state === 'exact' ? { ...after, state: 'moved' } : after;
    }
    if (found.state === 'changed') changed ??= commit;
    confidence = Math.min(confidence, found.confidence);
    last = { commit: commit ?? last.commit, path: now, lines: lines ?? [], line: found.line, end: found.end };
  }
  if (!isSame(noted, last)) return { ...place(last), state: 'changed', confidence, ...since(changed) };
  return { ...place(last), state: last.line === noted.line ? 'exact' : 'moved', confidence };
}

/** A version, or the present text, which is no commit's. */
type Step = Omit<Version, 'commit'> & { readonly commit?: string };

const place = ({ path, line, end }: Noted) => ({ path, line, end });
const since = (commit: string | undefined) => (commit === undefined ? {} : { since: commit });

/** The old text compared with the present one, with nothing in between. */
function atOnce(noted: Noted, path: string, present: readonly string[] | undefined): PlaceNow {
  return {
    path,
    ...(present === undefined
      ? gone(noted.line, noted.lines, 0.5)
      : mapThroughDiff(noted, noted.lines, present)),
  };
}

/** Where something stood that was taken out of an earlier version, in the present text. */
function stoodAt(
  found: LocatedPlace,
  then: readonly string[] | undefined,
  present: readonly string[] | undefined,
): LocatedPlace {
  if (then === undefined || present === undefined || then === present) return found;
  return { ...found, ...gone(mapThroughDiff(found, then, present).line, present, found.confidence) };
}

/** Whether the lines say the same, white space around them left out. */
function isSame(a: Noted, b: Noted): boolean {
  const text = ({ lines, line, end }: Noted) => lines.slice(line - 1, end).map(each => each.trim());
  return text(a).join('\n') === text(b).join('\n');
}

/** A block that a commit, or what is not committed yet, took out of its file and put into another. */
async function inOtherFile(
  noted: Noted,
  commit: string | undefined,
  least: number,
  history: AnchorHistory,
): Promise<Noted | undefined> {
  const files = ((await history.movedTo?.(commit ?? noted.commit, noted.path)) ?? []).filter(
    file => file !== noted.path,
  );
  const needed = wordsIn(noted.lines[noted.line - 1] ?? '') < TELLING ? Math.max(least, WHOLE_BLOCK) : least;
  const found: (Noted & { readonly words: number })[] = [];
  for (const path of files.slice(0, MOST_FILES)) {
    const lines = await (commit === undefined ? history.now(path) : history.textAt(commit, path));
    if (lines === undefined) continue;
    const before = await history.textAt(commit === undefined ? noted.commit : `${commit}^`, path);
    const { toOld } = matchingOf(before ?? [], lines);
    const isNew = (at: number) => toOld[at] === -1;
    const moved = movedTo(noted.line - 1, noted.lines, lines, () => true, isNew);
    if (moved === undefined || moved.lines < needed) continue;
    const length = noted.end - noted.line + 1;
    for (const at of moved.at)
      found.push({
        commit: commit ?? noted.commit,
        path,
        lines,
        line: at + 1,
        end: Math.min(lines.length, at + length),
        words: moved.words,
      });
  }
  const most = Math.max(...found.map(({ words }) => words));
  const [only, ...more] = found.filter(({ words }) => words === most);
  return more.length > 0 ? undefined : only;
}
