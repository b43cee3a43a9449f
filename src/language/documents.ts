import * as vscode from 'vscode';
import type { Position } from '../core/language/ranges';
import type { LocalZone } from '../core/mentoring/localZone';
import type { Span } from '../core/result';
import type { Engine } from '../host/lazyBundles';
import type { NotesWorkspace } from '../host/notesWorkspace';
import type { OpenFolder } from '../host/openFolder';

/** What the language features speak for: our files, whatever their language id. */
export const NOTES_FILES: vscode.DocumentFilter = { pattern: '**/.mentoring/**/*.{yaml,yml}' };

/** With them what may be one of our files under a name with another ending, or with none: its name can be mended. */
export const ALL_FILES: vscode.DocumentFilter = { pattern: '**/.mentoring/**' };

/** A suggestion comes by itself for these; what is not asked for is held back there (see `completionItems`). */
export const TRIGGERS = [...' :[,-0123456789abcdefghijklmnopqrstuvwxyz'];

/** Does what a fix does in another file than the open one: for the fixes alone, nobody else is to call it. */
export const CARRY_OUT = '_mentoring.carryOutFix';

/** A document of the notes, with what else is known of its folder. */
export interface NotesDocument {
  readonly document: vscode.TextDocument;
  /** As it stands in the editor, with the line ends of the document: offsets into it are those of the document. */
  readonly text: string;
  /** From the workspace folder: `.mentoring/mentorships/ada-mo/goals/parser-tests.yaml`. */
  readonly path: string;
  readonly open: OpenFolder;
  readonly engine: Engine;
  /** Where the reader is. */
  readonly here: LocalZone;
}

/** A document in its folder of notes; undefined where it belongs to none, such as the other side of a comparison. */
export async function notesDocument(
  notes: NotesWorkspace,
  document: vscode.TextDocument,
): Promise<NotesDocument | undefined> {
  const { engine } = await notes.open();
  const place = notes.place(document.uri);
  if (place === undefined || !place.path.startsWith('.mentoring/')) return undefined;
  return { document, text: document.getText(), ...place, engine, here: notes.here };
}

/** Offsets as a range of the document. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Where the offsets of a text are, for VS Code. */
export function positionsIn(engine: Engine, text: string): (offset: number) => vscode.Position {
  const position = engine.positionsIn(text);
  return offset => toPosition(position(offset));
}

export function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}
