import * as vscode from 'vscode';
import type { NotesLink } from '../core/language/links';
import type { Meaning } from '../core/language/meaningAtOffset';
import type { Referable } from '../core/references/referable';
import { notesDocument, positionsIn, type NotesDocument } from './documents';
import { textsNaming, type LanguageServices } from './suggestionContext';

interface Pointed {
  readonly opened: NotesDocument;
  readonly meaning: Meaning;
}

/** What stands at a position of a record; undefined where that is nothing with a meaning. */
export async function pointedAt(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Pointed | undefined> {
  const opened = await notesDocument(services.notes, document);
  const place = opened?.engine.locate(opened.path);
  if (opened === undefined || place === undefined) return undefined;
  const meaning = opened.engine.meaningAt(opened.text, document.offsetAt(position), place);
  return meaning && { opened, meaning };
}

/** Where the thing under the caret is at home: its file, its stage of the roadmap, its line of code. */
export async function definition(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[]> {
  const pointed = await pointedAt(services, document, position);
  if (pointed === undefined) return [];
  const { opened, meaning } = pointed;
  if (meaning.thing !== undefined) return homeOf(opened, meaning.thing);
  const place = opened.engine.locate(opened.path);
  const offset = document.offsetAt(position);
  const link =
    place &&
    opened.engine.linksIn(opened.text, place).find(({ span }) => span.start <= offset && offset <= span.end);
  const target = link?.to === 'file' ? linkTarget(opened, link) : undefined;
  if (link === undefined || target === undefined || !(await isThere(target.uri))) return [];
  return [new vscode.Location(target.uri, new vscode.Position((link.line ?? 1) - 1, 0))];
}

/** Every place that names the thing under the caret, in all records of the folder, unsaved ones as they stand. */
export async function references(
  services: LanguageServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  includeHome: boolean,
): Promise<vscode.Location[]> {
  const pointed = await pointedAt(services, document, position);
  if (pointed?.meaning.thing === undefined) return [];
  const { opened, meaning } = pointed;
  const found = await namedIn(opened, pointed.meaning.thing);
  const isTheme = meaning.thing?.kind === 'theme'; // at home in a roadmap, which is among them already
  const home = includeHome && !isTheme ? await homeOf(opened, pointed.meaning.thing) : [];
  const isNew = ({ uri, range }: vscode.Location) =>
    !found.some(other => other.uri.toString() === uri.toString() && other.range.isEqual(range));
  return [...home.filter(isNew), ...found];
}

/** The web addresses and files of a record, to be clicked. */
export async function documentLinks(
  services: LanguageServices,
  document: vscode.TextDocument,
): Promise<vscode.DocumentLink[]> {
  const opened = await notesDocument(services.notes, document);
  const place = opened?.engine.locate(opened.path);
  if (opened === undefined || place === undefined) return [];
  return opened.engine.linksIn(opened.text, place).flatMap(link => {
    const target = linkTarget(opened, link);
    const range = new vscode.Range(document.positionAt(link.span.start), document.positionAt(link.span.end));
    return target === undefined ? [] : [new vscode.DocumentLink(range, target.link)];
  });
}

/** Where a link leads: to the web by http alone, and to no file outside of its own workspace folder. */
export function linkTarget(
  { open }: NotesDocument,
  { to, words, line, repo }: NotesLink,
): { readonly uri: vscode.Uri; readonly link: vscode.Uri } | undefined {
  if (to === 'url') {
    if (!/^https?:\/\/[^\s]+$/i.test(words)) return undefined;
    const uri = vscode.Uri.parse(words);
    return { uri, link: uri };
  }
  const named = vscode.workspace.workspaceFolders?.find(({ name }) => name === repo);
  if (repo !== undefined && named === undefined) return undefined;
  const root = (named ?? open.folder).uri;
  const uri = vscode.Uri.joinPath(root, words);
  if (words.includes('\\') || !uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`)) return undefined;
  return { uri, link: line === undefined ? uri : uri.with({ fragment: `L${line}` }) };
}

async function homeOf(opened: NotesDocument, thing: Referable): Promise<vscode.Location[]> {
  const { engine, open } = opened;
  const { entries } = open.store;
  const at = (path: string) =>
    new vscode.Location(vscode.Uri.joinPath(open.folder.uri, path), new vscode.Position(0, 0));
  if (thing.kind !== 'theme') {
    const path = engine.pathOf(thing.kind, thing.id, 'mentorship' in thing ? thing.mentorship : thing.id);
    if (entries.has(path)) return [at(path)];
    if (thing.kind !== 'person') return [];
  }
  // A theme is at home on its roadmap; a person without a file is where the mentorship names them.
  const kind = thing.kind === 'theme' ? 'roadmap' : 'mentorship';
  const found = await namedIn(opened, thing, path => engine.locate(path)?.kind === kind);
  return found.slice(0, 1);
}

async function namedIn(
  opened: NotesDocument,
  thing: Referable,
  wanted: (path: string) => boolean = () => true,
): Promise<vscode.Location[]> {
  const { engine, open } = opened;
  const texts = (await textsNaming(opened, thing)).filter(({ path }) => wanted(path));
  const byPath = new Map(texts.map(({ path, text }) => [path, text ?? '']));
  return engine.findReferences(thing, texts).references.map(({ file, span }) => {
    const text = byPath.get(file) ?? '';
    const position = positionsIn(engine, text);
    const range = new vscode.Range(position(span.start), position(span.end));
    return new vscode.Location(vscode.Uri.joinPath(open.folder.uri, file), range);
  });
}

function isThere(uri: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
