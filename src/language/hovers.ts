import * as vscode from 'vscode';
import { notesDocument, rangeOf } from './documents';
import { lookAround, type LanguageDesk } from './lookAround';
import { linkTarget } from './navigation';

/** Explains the word at a position; everything from the files is escaped, so that nothing in it works as Markdown. */
export async function hover(
  desk: LanguageDesk,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const opened = await notesDocument(desk.notes, document);
  const around = opened && lookAround(opened);
  if (opened === undefined || around === undefined) return undefined;
  const { engine, text } = opened;
  const offset = document.offsetAt(position);
  const said = engine.hoverAt(text, offset, around);
  if (said === undefined) return undefined;
  const parts: vscode.MarkdownString[] = [];
  if (said.title !== undefined) parts.push(new vscode.MarkdownString(`**${plain(said.title)}**`));
  const link = engine
    .linksIn(text, around.place)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  const target = said.file === undefined || link === undefined ? undefined : linkTarget(opened, link);
  const line = target && (await lineOf(target.uri, link?.line));
  if (target !== undefined && line !== undefined)
    parts.push(new vscode.MarkdownString().appendCodeblock(line, languageOf(target.uri)));
  if (said.lines.length > 0) parts.push(new vscode.MarkdownString(said.lines.map(plain).join('\n\n')));
  return new vscode.Hover(parts, rangeOf(document, said.span));
}

/** Escaped as VS Code does it, but with spaces at which a line may end. */
function plain(text: string): string {
  return new vscode.MarkdownString().appendText(text.trim()).value.replace(/(&nbsp;)+/g, ' ');
}

/** A line of code as it stands now; undefined where there is none. */
async function lineOf(uri: vscode.Uri, line: number | undefined): Promise<string | undefined> {
  if (line === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(uri).then(
    opened => opened,
    () => undefined, // gone, or no text: then there is no line to show
  );
  if (document === undefined || line > document.lineCount) return undefined;
  return (
    document
      .lineAt(line - 1)
      .text.trim()
      .slice(0, 300) || undefined
  );
}

function languageOf(uri: vscode.Uri): string {
  return /\.(\w+)$/.exec(uri.path)?.[1] ?? '';
}
