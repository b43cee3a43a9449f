import * as vscode from 'vscode';
import type { CodeAnchor, LineRange, PlaceNow } from '../core/anchors/place';
import type { CodePlace } from '../core/model/schema';
import { codeFile, codeRoot, leadsOut } from './codeFiles';
import { CodeHistory, inTime, isFile } from './codeHistory';
import type { NotesWorkspace } from './notesWorkspace';

/** A place in the code as a record has it, and the workspace folder of its notes (a URI). */
export interface NotedPlace {
  readonly folder: string;
  readonly place: CodePlace & { readonly path: string };
}

/** Where a noted place is now. */
export interface Located {
  /** The file, under the name that it has by now; where it is gone, the one that it had. */
  readonly uri: vscode.Uri;
  readonly now: PlaceNow;
  /** The file is there. */
  readonly isThere: boolean;
}

/** So many digits of a commit's id are written down: enough in the largest repositories. */
export const SHORT_COMMIT = 12;

/** Finds where the places are that the notes speak of. */
export class CodePlaces implements vscode.Disposable {
  readonly #histories = new Map<string, CodeHistory>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Tells that git has another last commit below one of the folders that were asked for. */
  readonly onDidChangeHead = this.#changed.event;

  constructor(private readonly notes: NotesWorkspace) {}

  /** The folder that a place's path starts from; undefined where this workspace has none such, or the path leads out of it. */
  async root({ folder, place }: NotedPlace): Promise<vscode.Uri | undefined> {
    const { engine, folders } = await this.notes.open();
    const root = await codeRoot(folders, engine, { folder, repo: place.repo });
    const uri = root && codeFile(root, place.path);
    return root === undefined || uri === undefined || (await leadsOut(root, uri)) ? undefined : root;
  }

  /** The history of the files below a folder; what was asked once is remembered. */
  async history(root: vscode.Uri): Promise<CodeHistory> {
    const { engine } = await this.notes.open();
    const known = this.#histories.get(root.toString());
    if (known !== undefined) return known;
    const history = new CodeHistory(engine, root, this.notes.renamedCode);
    history.onDidChangeHead(() => this.#changed.fire());
    this.#histories.set(root.toString(), history);
    return history;
  }

  dispose(): void {
    for (const history of this.#histories.values()) history.dispose();
    this.#changed.dispose();
  }

  /**
   * Where a place is now; undefined where its folder is not in this workspace.
   * @param asShown in the text as the editors show it, instead of what the disk has where nothing is unsaved
   */
  async find(noted: NotedPlace, asShown = false): Promise<Located | undefined> {
    const root = await this.root(noted);
    if (root === undefined) return undefined;
    const { engine } = await this.notes.open();
    const history = await this.history(root);
    const { place } = noted;
    const past = asShown ? history.shown : history;
    const byGit =
      place.commit === undefined ? undefined : await inTime(engine.locateWithHistory(place, past));
    const now = byGit ?? (await this.byText(noted, root, asShown));
    const uri = codeFile(root, now.path) ?? vscode.Uri.joinPath(root, place.path);
    return { uri, now, isThere: await isFile(uri) };
  }

  /** What to write of lines in a file below the folder of a place; undefined where the file cannot be read. */
  async anchor(noted: NotedPlace, path: string, range: LineRange): Promise<CodeAnchor | undefined> {
    const { engine } = await this.notes.open();
    const root = await this.root(noted);
    const history = root && (await this.history(root));
    const lines = await history?.now(path); // what it was found in: an editor may lag behind the disk
    if (history === undefined || lines === undefined) return undefined;
    const commit = (await history.headOf(path, lines))?.slice(0, SHORT_COMMIT);
    return engine.makeAnchor(path, lines, range, commit);
  }

  /**
   * Where a place is now, as it is to be written, while its code reads as it did; undefined else, and of a file alone. One
   * of a commit stays with that as long as no commit has the present text: from there git can follow it.
   */
  async unchanged(noted: NotedPlace): Promise<CodeAnchor | undefined> {
    if (noted.place.text === undefined) return undefined; // a bare number: which line is meant would be a guess
    const { now, isThere } = (await this.find(noted)) ?? {};
    const isSure = isThere === true && (now?.state === 'exact' || now?.state === 'moved');
    const anchor = isSure && now !== undefined ? await this.anchor(noted, now.path, now) : undefined;
    return anchor?.commit === undefined && noted.place.commit !== undefined ? undefined : anchor;
  }

  /** As `find`, by what is stored alone: at once, also for a file that got another name in this window. */
  async byText({ place }: NotedPlace, root: vscode.Uri, asShown: boolean): Promise<PlaceNow> {
    const { engine } = await this.notes.open();
    const history = await this.history(root);
    const path = (await history.renamed('', place.path)) ?? place.path;
    const lines = await history.now(path, asShown);
    return lines === undefined
      ? { path, line: place.line ?? 1, end: place.end ?? place.line ?? 1, state: 'gone', confidence: 0.5 }
      : { ...engine.locateCode(place, lines), path };
  }
}

const known = new WeakMap<NotesWorkspace, CodePlaces>();

/** The one of a window: what git has said once is remembered in it. */
export function codePlaces(notes: NotesWorkspace): CodePlaces {
  const places = known.get(notes) ?? new CodePlaces(notes);
  known.set(notes, places);
  return places;
}
