import * as vscode from 'vscode';
import type { Suggestion, SuggestionKind } from '../core/language/completion';
import type { Span } from '../core/result';
import { t } from '../host/strings';
import { templatesOf } from '../host/templates';
import { notesDocument, rangeOf } from './documents';
import { lookAround, type LanguageDesk } from './lookAround';

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
  desk: LanguageDesk,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  context: vscode.CompletionContext,
): Promise<vscode.CompletionList | undefined> {
  const opened = await notesDocument(desk.notes, document);
  const known = opened && lookAround(opened);
  if (opened === undefined || known === undefined || token.isCancellationRequested) return undefined;
  const { engine, text, open } = opened;
  const offset = document.offsetAt(position);
  const templates = engine.isUnwritten(text, offset)
    ? (await templatesOf({ ...desk, engine }, open, known.language)).templates
    : [];
  const { items, files, isBlankLine, isIncomplete } = engine.suggest(text, offset, { ...known, templates });
  const isAsked = context.triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
  if (isBlankLine && !isAsked) return undefined;
  const found = items.map((item, at) => toItem(item, at, document, position));
  if (files !== undefined)
    found.push(...(await filesNamed(open.folder, files.word, files.replace, document, position, token)));
  return new vscode.CompletionList(found, isIncomplete);
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
  const root = folder.uri.path.replace(/\/$/, '').length + 1;
  return found
    .map(uri => uri.path.slice(root))
    .sort()
    .map(path => {
      const item = new vscode.CompletionItem(path, CompletionItemKind.File);
      item.range = rangesOf(replace, document, position);
      item.detail = t('code');
      return item;
    });
}
