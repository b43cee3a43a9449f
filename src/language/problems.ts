import * as vscode from 'vscode';
import type { FolderFacts } from '../core/language/folderFacts';
import type { Finding } from '../core/language/finding';
import { clock } from '../host/clock';
import type { Engine } from '../host/lazyBundles';
import type { LogChannel } from '../host/log';
import type { NotesWorkspace } from '../host/notesWorkspace';
import type { OpenFolder } from '../host/openFolder';
import { localized } from '../host/strings';
import type { FileChecks } from '../store/fileChecks';
import { NOTES_FILES, toPosition, type NotesDocument } from './documents';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** How long typing must pause before the Problems view follows, in milliseconds: as long as the rows wait. */
const TYPING = 150;

/** A file in the Problems view: what was found, and how to make it of its text. */
interface Shown {
  /** The same as long as nothing is to be published anew. */
  readonly key: unknown;
  readonly diagnostics: () => Promise<vscode.Diagnostic[]>;
}

/**
 * Keeps the Problems view in step: everything that is wrong in the files that are open, as they stand in their editors;
 * of the others what keeps them from being read, and after "Check All Mentoring Files" all the rest.
 */
export class Problems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('mentoring');
  readonly #disposables: vscode.Disposable[] = [this.#collection];
  readonly #published = new Map<string, unknown>();
  readonly #checks = new WeakMap<OpenFolder['store'], FileChecks>();
  /** One after the other: two at once would undo each other's work. */
  #publishing = Promise.resolve();
  #again = false;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly notes: NotesWorkspace,
    private readonly log: LogChannel,
  ) {
    const { workspace, extensions } = vscode;
    const look = () => this.#publishSoon();
    const lookAt = (document: vscode.TextDocument) => {
      if (vscode.languages.match(NOTES_FILES, document) > 0) void look();
    };
    this.#disposables.push(
      notes.onDidChange(() => void look()),
      { dispose: () => clearTimeout(this.#typing) },
      workspace.onDidChangeTextDocument(({ document }) => {
        if (vscode.languages.match(NOTES_FILES, document) === 0) return;
        clearTimeout(this.#typing);
        this.#typing = setTimeout(() => void look(), TYPING);
      }),
      workspace.onDidOpenTextDocument(lookAt),
      workspace.onDidCloseTextDocument(lookAt),
      extensions.onDidChange(() => void look()),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('yaml.validate') && void look()),
    );
    void look();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What was found in a document as it stands now, and what that was compared with. */
  findingsOf({ engine, open, path, text, document }: NotesDocument): {
    readonly facts: FolderFacts;
    readonly findings: readonly Finding[];
  } {
    const checks = this.#checksOf(engine, open.store);
    return {
      facts: checks.facts(),
      findings: checks.ofDocument(path, text, !document.isDirty, areHintsWanted()),
    };
  }

  /** Looks at every file of every folder, and says how many there are and in how many something is wrong. */
  async checkEverything(): Promise<{ readonly files: number; readonly wrong: number }> {
    const { engine, folders } = await this.notes.open();
    for (const { store } of folders) await this.#checksOf(engine, store).everything();
    await this.#publishSoon();
    let wrong = 0;
    this.#collection.forEach((_, found) => {
      if (found.some(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)) wrong++;
    });
    return { files: folders.reduce((sum, { store }) => sum + store.entries.size, 0), wrong };
  }

  /** What is asked while it works becomes one more round. */
  #publishSoon(): Promise<void> {
    if (!this.#again) {
      this.#again = true;
      this.#publishing = this.#publishing.then(() => {
        this.#again = false;
        return this.#publish().catch((error: unknown) =>
          this.log.error('The Problems view could not be brought up to date', error),
        );
      });
    }
    return this.#publishing;
  }

  async #publish(): Promise<void> {
    const { engine, folders } = await this.notes.open();
    const wanted = new Map<string, Shown>();
    for (const open of folders) await this.#ofClosed(engine, open, wanted);
    this.#ofDocuments(engine, folders, wanted);
    for (const [uri, { key, diagnostics }] of wanted) {
      if (this.#published.get(uri) === key) continue;
      this.#published.set(uri, key);
      this.#collection.set(vscode.Uri.parse(uri), await diagnostics());
    }
    for (const uri of [...this.#published.keys()]) {
      if (wanted.has(uri)) continue;
      this.#published.delete(uri);
      this.#collection.delete(vscode.Uri.parse(uri));
    }
  }

  async #ofClosed(engine: Engine, open: OpenFolder, wanted: Map<string, Shown>): Promise<void> {
    const { folder, store } = open;
    const uriOf = (path: string) => vscode.Uri.joinPath(folder.uri, path).toString();
    for (const [path, { key, findings }] of await this.#checksOf(engine, store).shown())
      wanted.set(uriOf(path), {
        key,
        diagnostics: async () => {
          const text = await store.text(path);
          return toDiagnostics(engine, text?.ok === true ? text.value : undefined, findings);
        },
      });
  }

  #ofDocuments(engine: Engine, folders: readonly OpenFolder[], wanted: Map<string, Shown>): void {
    const shown = new Map(folders.map(({ store }) => [store, new Set<string>()]));
    for (const document of vscode.workspace.textDocuments) {
      if (document.isClosed || vscode.languages.match(NOTES_FILES, document) === 0) continue;
      const place = this.notes.place(document.uri);
      if (place === undefined) continue;
      const { store } = place.open;
      const isGone = engine.locate(place.path) !== undefined && !store.entries.has(place.path);
      if (isGone && !document.isDirty) continue; // deleted; VS Code holds on to its text for a while
      shown.get(store)?.add(place.path);
      const text = document.getText();
      const findings = this.#checksOf(engine, store).ofDocument(
        place.path,
        text,
        !document.isDirty,
        areHintsWanted(),
      );
      const ours = saidByOthers(document) ? engine.withoutOthers(findings) : findings;
      const uri = document.uri.toString();
      if (ours.length === 0) wanted.delete(uri);
      else
        wanted.set(uri, {
          key: keyOf(findings, ours),
          diagnostics: () => Promise.resolve(toDiagnostics(engine, text, ours)),
        });
    }
    for (const [store, paths] of shown) this.#checksOf(engine, store).keepOnly(paths);
  }

  #checksOf(engine: Engine, store: OpenFolder['store']): FileChecks {
    const known = this.#checks.get(store);
    if (known !== undefined) return known;
    const checks = new engine.FileChecks(store, () =>
      engine.wallTime(clock.now(), this.notes.here.zone).slice(0, 10),
    );
    this.#checks.set(store, checks);
    return checks;
  }
}

/** The list that was found, which is the same one while nothing changes; another where less of it is shown. */
function keyOf(findings: readonly Finding[], ours: readonly Finding[]): unknown {
  return findings.length === ours.length ? findings : JSON.stringify(ours);
}

function areHintsWanted(): boolean {
  return vscode.workspace.getConfiguration('mentoring').get('hints', true);
}

/** Whether another extension reads YAML here, too: it has our schemas, and says what they and the syntax say. */
function saidByOthers(document: vscode.TextDocument): boolean {
  return (
    document.languageId === 'yaml' &&
    vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined &&
    vscode.workspace.getConfiguration('yaml', document.uri).get('validate', true)
  );
}

function toDiagnostics(
  engine: Engine,
  text: string | undefined,
  findings: readonly Finding[],
): vscode.Diagnostic[] {
  const ranges = engine.rangesOf(text, findings);
  return findings.flatMap(({ code, severity, text: words }, index) => {
    const found = ranges[index];
    if (found === undefined) return [];
    const range = new vscode.Range(toPosition(found.start), toPosition(found.end));
    const diagnostic = new vscode.Diagnostic(range, localized(words), SEVERITIES[severity]);
    diagnostic.source = 'mentoring';
    diagnostic.code = code;
    return [diagnostic];
  });
}
