import * as vscode from 'vscode';
import type { HoverText } from '../core/language/hover';
import type { HoverLine } from '../core/language/preview';
import { gitFolder } from '../host/git';
import { commandLink, plain } from '../host/markdown';
import { templateSource } from '../host/templates';
import { notesDocument, rangeOf } from './documents';
import { suggestionContext, type LanguageServices } from './suggestionContext';
import { linkTarget } from './navigation';

/** Explains the word at a position; everything from the files is escaped, so that nothing in it works as Markdown. */
export async function hover(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const opened = await notesDocument(services.notes, document);
  const around = opened && suggestionContext(opened);
  if (opened === undefined || around === undefined) return undefined;
  const { engine, text, open } = opened;
  const offset = document.offsetAt(position);
  const namesTemplate = engine.meaningAt(text, offset, around.place)?.to === 'meeting-template';
  const templates = namesTemplate
    ? (
        await engine.operations.templatesOf(
          templateSource(engine, services.extensionUri),
          open.store,
          around.language,
        )
      ).templates
    : [];
  const said = engine.hoverAt(text, offset, { ...around, templates });
  if (said === undefined) return undefined;
  const more: vscode.MarkdownString[] = [];
  const subject = said.commit === undefined ? undefined : await subjectOf(open.folder.uri, said.commit);
  if (subject !== undefined) more.push(markdown(`**${plain(subject)}**`));
  const link = engine
    .linksIn(text, around.place)
    .find(({ span }) => span.start <= offset && offset <= span.end);
  const target = said.file === undefined || link === undefined ? undefined : linkTarget(opened, link);
  const line = target && (await lineOf(target.uri, link?.line));
  if (target !== undefined && line !== undefined)
    more.push(new vscode.MarkdownString().appendCodeblock(line, languageOf(target.uri)));
  return shownHover(said, open.folder.uri, document, more);
}

/** What is said of a word as VS Code shows it; `more` stands below its title. */
export function shownHover(
  said: HoverText,
  folder: vscode.Uri,
  document: vscode.TextDocument,
  more: readonly vscode.MarkdownString[] = [],
): vscode.Hover | undefined {
  const show = ({ text: words, opens }: HoverLine) => opening(words, opens, folder);
  const parts = [...(said.title === undefined ? [] : [markdown(`**${show(said.title)}**`)]), ...more];
  if (said.lines.length > 0) parts.push(markdown(said.lines.map(show).join('  \n')));
  if (said.about !== undefined) parts.push(markdown(plain(said.about)));
  return parts.length === 0 ? undefined : new vscode.Hover(parts, rangeOf(document, said.span));
}

/** The command that opens a record, in whatever file system it lies: no address would do in all of them. */
const OPEN = 'mentoring.open';

function markdown(text: string): vscode.MarkdownString {
  const made = new vscode.MarkdownString(text);
  made.isTrusted = { enabledCommands: [OPEN] };
  return made;
}

/** Words that open a record at a click. */
function opening(words: string, path: string | undefined, folder: vscode.Uri): string {
  if (path === undefined) return plain(words);
  return commandLink(words, OPEN, { uri: vscode.Uri.joinPath(folder, path).toString() });
}

/** What a commit of the folder's repository is called, with its author and day; undefined where git does not know it. */
async function subjectOf(folder: vscode.Uri, commit: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{4,40}$/i.test(commit)) return undefined;
  const git = await gitFolder(folder);
  const answer = await git?.run(['log', '-1', '--format=%s%n%an%n%as', commit, '--']);
  if (answer?.code !== 0) return undefined;
  const [subject = '', author = '', day = ''] = answer.out.split('\n');
  return `${subject} (${author}, ${day})`;
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
