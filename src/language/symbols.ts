import * as vscode from 'vscode';
import type { OutlineEntry } from '../core/language/outline';
import { notesDocument, rangeOf } from './documents';
import type { LanguageServices } from './suggestionContext';

const { SymbolKind } = vscode;
const KINDS: Readonly<Record<OutlineEntry['kind'], vscode.SymbolKind>> = {
  title: SymbolKind.String,
  section: SymbolKind.Namespace,
  person: SymbolKind.Class,
  goal: SymbolKind.Event,
  item: SymbolKind.Field,
  value: SymbolKind.Property,
};

/** The outline of a record, which the breadcrumbs follow, too. */
export async function documentSymbols(
  { notes }: LanguageServices,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[] | undefined> {
  const opened = await notesDocument(notes, document);
  const place = opened?.engine.locate(opened.path);
  if (opened === undefined || place === undefined) return undefined;
  const names = new Map<string, string>();
  for (const { id, summary } of opened.open.store.entries.values())
    if (summary?.kind === 'person' && summary.record.name) names.set(id, summary.record.name);
  const toSymbol = ({ name, detail, kind, span, head, children }: OutlineEntry): vscode.DocumentSymbol => {
    const symbol = new vscode.DocumentSymbol(
      name,
      detail,
      KINDS[kind],
      rangeOf(document, span),
      rangeOf(document, head),
    );
    symbol.children = children.map(toSymbol);
    return symbol;
  };
  return opened.engine.outlineOf(opened.text, place, names).map(toSymbol);
}
