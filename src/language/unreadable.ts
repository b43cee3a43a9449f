import * as vscode from 'vscode';
import type { NotesWorkspace, OpenFolder } from '../host/notesWorkspace';
import { inWords } from '../host/strings';
import type { Entry } from '../core/model/entry';

/** Keeps each file that cannot be read in the Problems view, opened or not. */
export class UnreadableFiles implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('mentoring');
  readonly #subscription: vscode.Disposable;
  readonly #published = new Map<string, string>();
  /** One after the other: two at once would undo each other's work. */
  #publishing = Promise.resolve();

  constructor(private readonly notes: NotesWorkspace) {
    this.#subscription = notes.onDidChange(
      () => (this.#publishing = this.#publishing.catch(() => undefined).then(() => this.#publish())),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }

  async #publish(): Promise<void> {
    const { folders } = await this.notes.open();
    const still = new Set<string>();
    for (const open of folders) {
      for (const entry of open.store.entries.values()) {
        if (entry.broken === undefined) continue;
        const uri = vscode.Uri.joinPath(open.folder.uri, entry.path);
        still.add(uri.toString());
        if (this.#published.get(uri.toString()) === entry.stamp) continue;
        this.#published.set(uri.toString(), entry.stamp);
        this.#collection.set(uri, [await toDiagnostic(open, entry)]);
      }
    }
    for (const key of [...this.#published.keys()]) {
      if (still.has(key)) continue;
      this.#published.delete(key);
      this.#collection.delete(vscode.Uri.parse(key));
    }
  }
}

async function toDiagnostic({ store }: OpenFolder, entry: Entry): Promise<vscode.Diagnostic> {
  const broken = entry.broken;
  const text = broken === undefined ? undefined : await store.text(entry.path);
  const range =
    broken === undefined || text?.ok !== true ? firstLine(broken?.line) : rangeOf(text.value, broken.span);
  const diagnostic = new vscode.Diagnostic(
    range,
    broken === undefined ? '' : inWords(broken.text),
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = 'mentoring';
  diagnostic.code = broken?.reason;
  return diagnostic;
}

function firstLine(line = 1): vscode.Range {
  return new vscode.Range(line - 1, 0, line - 1, 1);
}

/** Offsets as a range; an empty one is widened to one character, so that it can be seen. */
export function rangeOf(text: string, span: { readonly start: number; readonly end: number }): vscode.Range {
  const start = positionAt(text, span.start);
  const end = positionAt(text, Math.max(span.end, span.start + 1));
  return new vscode.Range(start, end);
}

function positionAt(text: string, offset: number): vscode.Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
