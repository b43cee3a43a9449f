import * as vscode from 'vscode';
import type { PrivateKind } from '../../core/private/kinds';
import type { SuggestionContext } from '../../core/language/suggestion';
import type { Engine } from '../../host/lazyBundles';
import type { NotesWorkspace } from '../../host/notesWorkspace';
import type { OpenFolder } from '../../host/openFolder';
import { pathBelow } from '../../host/pathBelow';
import type { PrivateFolders } from '../../host/private/privateFolders';
import { shownSuggestions } from '../completionItems';
import { TRIGGERS } from '../documents';
import { shownHover } from '../hovers';
import { around } from '../suggestionContext';

/**
 * Completion and hovers in the private files of all folders, wherever those lie and while they may be shown. What is
 * wrong in them is not reported: other extensions read what stands in the Problems view.
 * @param isHidden whether somebody is presenting
 */
export function helpToWrite(
  notes: NotesWorkspace,
  folders: PrivateFolders,
  isHidden: () => boolean,
): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const follow = () => {
    const homes = new Map(folders.all.map(({ home }) => [home.uri.toString(), home.uri]));
    for (const [key, helping] of registered)
      if (!homes.has(key)) {
        helping.dispose();
        registered.delete(key);
      }
    for (const [key, home] of homes)
      if (!registered.has(key)) registered.set(key, register(notes, folders, home, isHidden));
  };
  const listener = folders.onDidChange(follow);
  follow();
  return new vscode.Disposable(() => {
    listener.dispose();
    for (const helping of registered.values()) helping.dispose();
  });
}

function register(
  notes: NotesWorkspace,
  folders: PrivateFolders,
  home: vscode.Uri,
  isHidden: () => boolean,
): vscode.Disposable {
  const files = { pattern: new vscode.RelativePattern(home, '**/*.yaml') };
  const opened = (document: vscode.TextDocument) =>
    isHidden() ? undefined : privateDocument(notes, folders, home, document);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      files,
      {
        provideCompletionItems: async (document, position, token, context) => {
          const found = await opened(document);
          if (found === undefined || token.isCancellationRequested) return undefined;
          const { engine, open, kind, known } = found;
          const offset = document.offsetAt(position);
          const suggested = engine.suggestPrivately(document.getText(), offset, kind, known);
          return shownSuggestions(suggested, open.folder, document, position, token, context);
        },
      },
      ...TRIGGERS,
    ),
    vscode.languages.registerHoverProvider(files, {
      provideHover: async (document, position) => {
        const found = await opened(document);
        if (found === undefined) return undefined;
        const { engine, open, kind, known } = found;
        const said = engine.explainPrivately(document.getText(), document.offsetAt(position), kind, known);
        return said && shownHover(said, open.folder.uri, document);
      },
    }),
  );
}

interface PrivateDocument {
  readonly engine: Engine;
  readonly open: OpenFolder;
  readonly kind: PrivateKind;
  readonly known: SuggestionContext;
}

/** A private file with what is known around the shared record that it is about. */
async function privateDocument(
  notes: NotesWorkspace,
  folders: PrivateFolders,
  home: vscode.Uri,
  document: vscode.TextDocument,
): Promise<PrivateDocument | undefined> {
  const { engine } = await notes.open();
  const open = folders.all.find(kept => kept.home.uri.toString() === home.toString())?.open;
  const about = engine.locatePrivate(`private/${pathBelow(home, document.uri)}`);
  if (open === undefined || about === undefined) return undefined;
  const { kind } = about;
  const path = engine.sharedPathOf(about) ?? '.mentoring/mentoring.yaml'; // the inbox is about the folder
  const place = engine.locate(path);
  return place && { engine, open, kind, known: around({ engine, open, here: notes.here }, place, path) };
}
