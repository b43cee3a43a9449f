import * as vscode from 'vscode';
import type { PlaceNow } from '../../core/anchors/place';
import type { CodeNote } from '../../core/codeNotes/codeNotes';
import { codeFile } from '../../host/codeFiles';
import { isFile } from '../../host/codeHistory';
import { codePlaces, type CodePlaces, type Located } from '../../host/codePlaces';
import { logFailure } from '../../host/log';
import type { LanguageServices } from '../suggestionContext';
import { codeNoteHover } from './hover';
import { codeNoteLenses } from './lenses';
import { decorationOf, foremost, markOf, MARKS, type CodeMarkName } from './marks';
import { movedBy } from './movedBy';
import type { PlacedNote } from './placedNote';

/** Events that come in one burst are taken together, in milliseconds. */
const BURST = 100;
/** How long typing must pause before places are looked for anew, in milliseconds; until then marks move with the lines. */
const TYPING = 400;

/** How notes on code are shown. */
type Shown = 'marks' | 'lens' | 'off';

const shown = () => vscode.workspace.getConfiguration('mentoring').get<Shown>('codeNotes', 'marks');

/**
 * The notes on code in the editors that are seen: marks in the margin, a hover, lenses. A note is looked for first by
 * what is stored of its place, then with git; while somebody types, its mark moves with the lines. Nothing is written.
 */
export class CodeNotes implements vscode.Disposable {
  readonly places: CodePlaces;
  readonly #decorations = new Map<CodeMarkName, vscode.TextEditorDecorationType>();
  readonly #disposables: vscode.Disposable[];
  readonly #lensesChanged = new vscode.EventEmitter<void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The notes of each file, by its URI. */
  #placed = new Map<string, readonly PlacedNote[]>();
  /** Where places were found; of those in no editor that is taken to be so until somebody comes back to the window. */
  readonly #known = new Map<string, Located>();
  /** The files that notes name, or stand in by now: only their changes matter. */
  #files = new Set<string>();
  #looking: Promise<void> = Promise.resolve();
  #turn = 0;

  constructor(private readonly services: LanguageServices) {
    const { window, workspace, languages } = vscode;
    this.places = codePlaces(services.notes);
    const again = () => this.#later('all', BURST, () => this.#lookAgain());
    this.#disposables = [
      this.#lensesChanged,
      services.notes.onDidChange(again),
      this.places,
      this.places.onDidChangeHead(() => {
        this.#known.clear();
        again();
      }),
      window.onDidChangeVisibleTextEditors(again),
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) return;
        this.#known.clear(); // git may have been at work meanwhile
        again();
      }),
      workspace.onDidChangeConfiguration(
        event => event.affectsConfiguration('mentoring.codeNotes') && again(),
      ),
      workspace.onDidChangeTextDocument(event => this.#follow(event)),
      workspace.onDidRenameFiles(({ files }) => {
        const code = files.filter(
          ({ oldUri }) => workspace.getWorkspaceFolder(oldUri) && !oldUri.path.includes('/.mentoring/'),
        );
        void services.notes.renamedCode.add(
          code.map(({ oldUri, newUri }) => [oldUri.toString(), newUri.toString()] as const),
        );
        this.#known.clear();
        again();
      }),
      languages.registerHoverProvider('*', {
        provideHover: (document, position) => this.#hover(document, position),
      }),
      languages.registerCodeLensProvider('*', {
        onDidChangeCodeLenses: this.#lensesChanged.event,
        provideCodeLenses: document =>
          shown() === 'lens' ? codeNoteLenses(this.placedIn(document), document.uri) : [],
      }),
    ];
    again();
  }

  /** Resolves once what was asked for so far has been found. */
  async settled(): Promise<void> {
    await this.#looking;
  }

  /** The notes in a document, on whichever line they stand now; of an older state of a file, where they stood in it. */
  placedIn(document: vscode.TextDocument): readonly PlacedNote[] {
    return this.#placed.get(document.uri.toString()) ?? [];
  }

  dispose(): void {
    this.#turn++;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of [...this.#disposables, ...this.#decorations.values()]) disposable.dispose();
  }

  #lookAgain(): void {
    const turn = ++this.#turn;
    this.#looking = this.#lookFor(turn).catch((error: unknown) =>
      this.services.log.error('Notes on code could not be found', error),
    );
  }

  /** Finds all notes: those in editors that are seen first, by their text alone and then with git. */
  async #lookFor(turn: number): Promise<void> {
    const isOver = () => turn !== this.#turn;
    const notes = shown() === 'off' ? [] : await this.#notes();
    const seen = new Set(vscode.window.visibleTextEditors.map(({ document }) => fileOf(document)));
    const rooted = await this.#rooted(notes);
    if (isOver()) return;
    this.#files = new Set(rooted.map(({ uri }) => uri.toString()));
    const isSeen = ({ uri }: Rooted) => seen.has(uri.toString());
    const first = rooted.filter(isSeen);
    const found = new Map<CodeNote, { readonly uri: string; readonly placed: PlacedNote }>();
    for (const { note, uri, root } of first) {
      if (isOver()) return;
      const now = await this.places.byText(note, root, true);
      found.set(note, { uri: uri.toString(), placed: placedAt(note, now) });
    }
    if (isOver()) return;
    this.#show(found);
    for (const each of [...first, ...rooted.filter(other => !isSeen(other))]) {
      const { note } = each;
      const key = JSON.stringify([note.folder, note.place]);
      const known = isSeen(each) ? undefined : this.#known.get(key);
      const located = known ?? (await this.places.find(note, true));
      if (isOver()) return;
      if (located === undefined) continue;
      this.#known.set(key, located);
      const { uri, now } = located;
      found.set(note, { uri: uri.toString(), placed: placedAt(note, now) });
    }
    this.#show(found);
  }

  async #notes(): Promise<readonly CodeNote[]> {
    const { engine, context } = await this.services.notes.context();
    return engine.codeNotes(context, () => true);
  }

  /** The notes whose folder is in this workspace, each with the file that it names or that this file is called now. */
  async #rooted(notes: readonly CodeNote[]): Promise<readonly Rooted[]> {
    const roots = new Map<string, Promise<vscode.Uri | undefined>>();
    const rooted: Rooted[] = [];
    for (const note of notes) {
      const key = [note.folder, note.place.repo, note.place.path].join('\n');
      const asked = roots.get(key) ?? this.places.root(note);
      roots.set(key, asked);
      const root = await asked;
      const named = root && codeFile(root, note.place.path);
      if (root === undefined || named === undefined) continue;
      const later = (await isFile(named)) ? undefined : this.services.notes.renamedCode.get(named.toString());
      rooted.push({ note, root, uri: later === undefined ? named : vscode.Uri.parse(later) });
    }
    return rooted;
  }

  #show(found: ReadonlyMap<CodeNote, { readonly uri: string; readonly placed: PlacedNote }>): void {
    const byFile = new Map<string, PlacedNote[]>();
    for (const { uri, placed } of found.values()) {
      const there = byFile.get(uri);
      if (there === undefined) byFile.set(uri, [placed]);
      else there.push(placed);
    }
    this.#placed = byFile;
    for (const uri of byFile.keys()) this.#files.add(uri);
    logFailure(this.services.log, this.#showOlder([...found.keys()]));
    this.#draw();
  }

  /** A comparison has an older state of a file on its left: there the notes stand where their text stands in it. */
  async #showOlder(notes: readonly CodeNote[]): Promise<void> {
    const { engine } = await this.services.notes.open();
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.uri.scheme !== 'git') continue;
      const lines = engine.linesOf(document.getText());
      const there: PlacedNote[] = [];
      for (const note of notes) {
        const root = await this.places.root(note);
        if (root === undefined || codeFile(root, note.place.path)?.path !== document.uri.path) continue;
        const now = engine.locateCode(note.place, lines);
        if (now.state !== 'gone') there.push(placedAt(note, now));
      }
      this.#placed.set(document.uri.toString(), there);
    }
    this.#draw();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#drawIn(editor);
    this.#lensesChanged.fire();
  }

  #drawIn(editor: vscode.TextEditor): void {
    const byLine = new Map<number, PlacedNote[]>();
    for (const placed of this.placedIn(editor.document)) {
      const ranges = placed.now.state === 'ambiguous' ? (placed.now.candidates ?? []) : [placed.range];
      for (const { line } of ranges) {
        const there = byLine.get(line);
        if (there === undefined) byLine.set(line, [placed]);
        else there.push(placed);
      }
    }
    const wanted = new Map<CodeMarkName, vscode.Range[]>();
    for (const [line, several] of byLine) {
      const front = foremost(several.map(({ note, now }) => ({ ...note, state: now.state })));
      if (front === undefined || line > editor.document.lineCount) continue;
      const mark = markOf(front);
      wanted.set(mark, [...(wanted.get(mark) ?? []), new vscode.Range(line - 1, 0, line - 1, 0)]);
    }
    for (const mark of MARKS) {
      const ranges = wanted.get(mark);
      if (ranges === undefined && !this.#decorations.has(mark)) continue;
      const decoration = this.#decorations.get(mark) ?? decorationOf(mark, this.services.extensionUri);
      this.#decorations.set(mark, decoration);
      editor.setDecorations(decoration, ranges ?? []);
    }
  }

  /** Marks move with their lines at once; once typing has paused, it is looked again. */
  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    if (!this.#files.has(key) || contentChanges.length === 0) return;
    this.#turn++; // a look that is under way sees what stood here before
    const there = this.placedIn(document);
    this.#placed.set(
      key,
      there.map(placed => ({ ...placed, range: movedBy(placed.range, contentChanges) })),
    );
    // What comes from the disk comes as one piece, whose lines nobody has moved one by one.
    this.#later('all', document.isDirty ? TYPING : BURST, () => this.#lookAgain());
  }

  async #hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (shown() === 'off') return undefined;
    const line = position.line + 1;
    const here = this.placedIn(document).filter(({ range, now }) =>
      now.state === 'ambiguous'
        ? now.candidates?.some(each => each.line <= line && line <= each.end)
        : range.line <= line && line <= range.end,
    );
    return here.length === 0 ? undefined : codeNoteHover(this.places, here, document, line);
  }

  #later(key: string, delay: number, work: () => void): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(work, delay));
  }
}

/** A note with the folder that its path starts from, and its file. */
interface Rooted {
  readonly note: CodeNote;
  readonly root: vscode.Uri;
  readonly uri: vscode.Uri;
}

function placedAt(note: CodeNote, now: PlaceNow): PlacedNote {
  return { note, now, range: { line: now.line, end: now.end } };
}

/** The file of a document; of an older state that git holds, the file that it is a state of. */
function fileOf({ uri }: vscode.TextDocument): string {
  return uri.scheme === 'git' ? vscode.Uri.file(uri.path).toString() : uri.toString();
}
