// Notes for a test, written as another program would; what the extension's commands do to them; what the Problems view says.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { at, eventually, read, write } from './workspace';

const MENTORSHIP = '.mentoring/mentorships/ada-mo';

export const GOAL = `${MENTORSHIP}/goals/learn-rust.yaml`;
export const OTHER_GOAL = `${MENTORSHIP}/goals/read-more.yaml`;
export const MEETING = `${MENTORSHIP}/meetings/2027-02-26-api.yaml`;
export const NEXT_MEETING = `${MENTORSHIP}/meetings/2027-03-12-next.yaml`;

/** A small mentorship, written as people write: comments, an unknown key, aligned values, spaces at the ends of lines. */
export const NOTES: Readonly<Record<string, string>> = {
  [`${MENTORSHIP}/mentorship.yaml`]: 'title: Ada and Mo\nmentees: [ada]\nmentors: [mo]\nminutes: 45\n',
  [GOAL]: `# Why: the parser
title:   Learn Rust   # for real
nickname: crab  

steps:
  - Read the book

  - text: 'Write a lexer'   # small
    done: 2026-01-12
  - text: "Ask for a review"
    due:  2027-03-01


# the end
`,
  [OTHER_GOAL]: 'title: Read more\n',
  [MEETING]: `title: API
date: 2027-02-26T10:00
mood:   [good,  better]   # ours

agenda:
  ada:
    - text: Where does it start?
      status: open        # said first
    - Names

  mo:
    - text: A failing table
      minutes: 10

actions:
  ada:
    - text: One page  
      due: 2027-02-22

  mo:
`,
  [NEXT_MEETING]: 'title: Next\ndate: 2027-03-12\n',
};

/** Makes the workspace hold these notes and nothing else, all editors closed, and the extension know them. */
export async function useNotes(files: Readonly<Record<string, string | Uint8Array>> = NOTES): Promise<void> {
  await closeEditors();
  const now = await filesNow();
  const surplus = Object.keys(now).filter(path => !(path in files));
  await Promise.all(surplus.map(path => vscode.workspace.fs.delete(at(path))));
  for (const [path, content] of Object.entries(files)) if (now[path] !== content) await write(path, content);
  await lookAgain();
}

/** Makes the extension look at the disk now, instead of when its events come. */
export const lookAgain = (): Thenable<unknown> => vscode.commands.executeCommand('mentoring.refresh');

/** Closes all editors; what is unsaved in them is given up. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || !document.uri.path.includes('/.mentoring/')) continue; // settings are VS Code's own
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Calls a command with an argument object. A dialog would keep the call from ending, and so fail the test. */
export function call(command: string, args: Readonly<Record<string, unknown>>): Thenable<unknown> {
  return vscode.commands.executeCommand(`mentoring.${command}`, args);
}

/** Holds when a command with these arguments gives the URI of the file. */
export async function gives(
  path: string,
  command: string,
  args: Readonly<Record<string, unknown>>,
): Promise<void> {
  const uri = await call(command, args);
  ok(uri instanceof vscode.Uri, `${command} gives a Uri`);
  equal(uri.toString(), at(path).toString());
}

/** Every file under `.mentoring`, by its path. */
export async function filesNow(folder = '.mentoring'): Promise<Record<string, string>> {
  const entries = await vscode.workspace.fs.readDirectory(at(folder)).then(
    found => found,
    () => [], // there is no such folder
  );
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<Record<string, string>> => {
      const path = `${folder}/${name}`;
      return type === vscode.FileType.Directory ? filesNow(path) : { [path]: await read(path) };
    }),
  );
  return Object.assign({}, ...found) as Record<string, string>;
}

/**
 * Holds when the notes on disk are what `useNotes` wrote, but for these changes: texts to replace in a file, each
 * found there once; a whole new file as a text; or `undefined` for a file that is gone.
 */
export async function onlyChanged(
  changes: Readonly<Record<string, string | undefined | readonly (readonly [string, string])[]>>,
  before: Readonly<Record<string, string>> = NOTES,
): Promise<void> {
  const expected: Record<string, string> = { ...before };
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) delete expected[path];
    else if (typeof change === 'string') expected[path] = change;
    else expected[path] = change.reduce((text, [from, to]) => replaced(text, from, to), before[path] ?? '');
  }
  const now = await filesNow();
  const differ = [...new Set([...Object.keys(now), ...Object.keys(expected)])].filter(
    path => now[path] !== expected[path],
  );
  const some = (files: Readonly<Record<string, string>>) => differ.map(path => [path, files[path]]);
  deepEqual(some(now), some(expected));
}

/** A text with its one stretch `from` replaced. */
export function replaced(text: string, from: string, to: string): string {
  equal(text.split(from).length, 2, `"${from}" stands once in the text before`);
  return text.replace(from, () => to);
}

/** Today in the time zone of the host, as the files write it. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A problem as the Problems view shows it; lines count from 1 there. */
export interface Shown {
  readonly code: unknown;
  readonly line: number;
  readonly message: string;
}

/** What the Problems view says is wrong in a file, as far as the extension says it; hints are no problems. */
export function problems(path: string): readonly Shown[] {
  return vscode.languages
    .getDiagnostics(at(path))
    .filter(({ source, severity }) => source === 'mentoring' && severity <= vscode.DiagnosticSeverity.Warning)
    .map(({ code, range, message }) => ({ code, line: range.start.line + 1, message }));
}

/** Waits until the Problems view says exactly one thing of a file: this. */
export async function problem(
  path: string,
  code: string,
  more: { readonly line?: number; readonly says?: RegExp } = {},
): Promise<void> {
  const { line, says } = more;
  const isIt = (shown: Shown) =>
    shown.code === code && (line ?? shown.line) === shown.line && (says?.test(shown.message) ?? true);
  const isAlone = () => problems(path).length === 1 && problems(path).every(isIt);
  await eventually(`"${code}" in ${path}`, isAlone).catch(() => {
    deepEqual(problems(path), [{ code, line, message: String(says) }]);
  });
}

/** Waits until the Problems view says nothing of a file. */
export async function noProblem(path: string): Promise<void> {
  await eventually(`no problem of ${path}`, () => problems(path).length === 0);
}

/** A file opened in an editor that shows what is on disk: VS Code may remember an older text, and is made to look. */
export async function openEditor(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(at(path));
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  const text = (await read(path)).replace('\ufeff', '');
  await eventually(`the editor shows what is in ${path}`, () => document.getText() === text);
  return editor;
}

/** Types into an editor in place of a text that stands there once; the document is unsaved then. */
export async function type(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const start = document.getText().indexOf(from);
  ok(start >= 0, `"${from}" stands in the editor`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  ok(await editor.edit(builder => builder.replace(range, to)));
  equal(document.isDirty, true);
}
