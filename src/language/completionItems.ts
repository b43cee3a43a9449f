import * as vscode from 'vscode';
import type { Suggestions } from '../core/language/completion';
import type { Suggestion, SuggestionKind } from '../core/language/suggestion';
import type { Span } from '../core/result';
import { pathBelow } from '../host/pathBelow';
import { t } from '../host/strings';
import { templateSource } from '../host/templates';
import { notesDocument, rangeOf } from './documents';
import { suggestionContext, type LanguageServices } from './suggestionContext';

const { CompletionItemKind } = vscode;
const KINDS: Readonly<Record<SuggestionKind, vscode.CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  person: CompletionItemKind.User,
  goal: CompletionItemKind.Reference,
  theme: CompletionItemKind.Reference,
  template: CompletionItemKind.Reference,
  item: CompletionItemKind.Snippet,
  record: CompletionItemKind.Snippet,
};

/** So many files are named at once; typing on narrows them. */
const FILES = 60;
const AGAIN: vscode.Command = { command: 'editor.action.triggerSuggest', title: '' };

/** What could be written at a position. On a blank line only for those who ask, so that Enter stays a new line. */
export async function completionItems(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  context: vscode.CompletionContext,
): Promise<vscode.CompletionList | undefined> {
  const opened = await notesDocument(services.notes, document);
  const known = opened && suggestionContext(opened);
  if (opened === undefined || known === undefined || token.isCancellationRequested) return undefined;
  const { engine, text, open } = opened;
  const offset = document.offsetAt(position);
  const templates = engine.isUnwritten(text, offset)
    ? (
        await engine.operations.templatesOf(
          templateSource(engine, services.extensionUri),
          open.store,
          known.language,
        )
      ).templates
    : [];
  const found = engine.suggest(text, offset, { ...known, templates });
  return shownSuggestions(found, open.folder, document, position, token, context);
}

/** Suggestions as VS Code shows them, with the files of a folder where one is wanted. */
export async function shownSuggestions(
  found: Suggestions,
  folder: vscode.WorkspaceFolder,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  context: vscode.CompletionContext,
): Promise<vscode.CompletionList | undefined> {
  const { items, files, isBlankLine, isIncomplete } = found;
  const { triggerKind } = context;
  if (isBlankLine && triggerKind === vscode.CompletionTriggerKind.TriggerCharacter) return undefined;
  const isDone = found.isWhole && triggerKind !== vscode.CompletionTriggerKind.Invoke;
  if (isDone || (items.length === 0 && files === undefined)) return silence(document, position);
  const shown = items.map((item, at) => toItem(item, at, document, position));
  if (files !== undefined)
    shown.push(...(await filesNamed(folder, files.word, files.replace, document, position, token)));
  return new vscode.CompletionList(shown, isIncomplete);
}

/**
 * Behind a word, a list that shows nothing: without one, VS Code would offer the words of all open files in the midst of a
 * sentence, and Enter or Tab would take the first of them.
 */
function silence(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionList | undefined {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const word = /\S+$/.exec(before);
  if (word === null) return undefined;
  const nothing = new vscode.CompletionItem('\u2026');
  nothing.filterText = '\u0000'; // no word is like it
  nothing.range = new vscode.Range(position.line, word.index, position.line, position.character);
  return new vscode.CompletionList([nothing], true);
}

function toItem(
  { kind, label, description, about, insert, replace, filter, goesOn }: Suggestion,
  at: number,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, ...(description && { description }) }, KINDS[kind]);
  item.insertText = new vscode.SnippetString(insert);
  item.keepWhitespace = true;
  item.range = rangesOf(replace, document, position);
  item.sortText = String(at).padStart(4, '0');
  if (filter !== undefined) item.filterText = filter;
  if (about !== undefined)
    item.documentation =
      kind === 'record' ? new vscode.MarkdownString().appendCodeblock(about, 'yaml') : about;
  if (goesOn === true) item.command = AGAIN;
  return item;
}

function rangesOf(replace: Span, document: vscode.TextDocument, position: vscode.Position) {
  const replacing = rangeOf(document, replace);
  return { inserting: new vscode.Range(replacing.start, position), replacing };
}

async function filesNamed(
  folder: vscode.WorkspaceFolder,
  word: string,
  replace: Span,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<readonly vscode.CompletionItem[]> {
  const plain = word.replace(/[[\]{}*?!,\\]/g, '?');
  const glob =
    plain === ''
      ? '**/*'
      : plain.includes('/')
        ? `{${plain}*,${plain}*/**}`
        : `{**/*${plain}*,**/*${plain}*/**}`;
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, glob),
    '{**/node_modules/**,**/.git/**,**/.mentoring/**}',
    FILES,
    token,
  );
  return found
    .map(uri => pathBelow(folder.uri, uri))
    .sort()
    .map(path => {
      const item = new vscode.CompletionItem(path, CompletionItemKind.File);
      item.range = rangesOf(replace, document, position);
      item.detail = t('code');
      return item;
    });
}
