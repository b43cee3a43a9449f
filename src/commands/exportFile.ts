import * as vscode from 'vscode';
import type * as Exports from '../exports';
import { say } from '../core/text';
import { lazyBundle } from '../host/lazyBundles';
import { invalid } from './args';
import type { CommandContext } from './registry';
import { cancel, abort } from './abort';
import { uriOf } from './targets';

let loading: (() => Promise<typeof Exports>) | undefined;

/** The bundle that words what leaves the notes. */
export async function exportsBundle(run: CommandContext): Promise<typeof Exports> {
  loading ??= lazyBundle<typeof Exports>('exports', run.extensionUri);
  return loading();
}

/** A file that is to be made outside of the notes. */
export interface ExportFile {
  /** The workspace folder that it is about: where the dialog begins, and what a path starts from. */
  readonly folder: vscode.Uri;
  /** The name to propose. */
  readonly name: string;
  /** What kind of file it is, for the dialog: its name, and its endings. */
  readonly kind: string;
  readonly ending: string;
  /** Whether a file that is there may be replaced without a dialog: one of ours of an earlier day. */
  readonly isOurs: (text: string) => boolean;
}

/**
 * Where to write: the target that was named, else the one chosen in the dialog, which asks before it takes one that is
 * there. A target by argument that is there already is taken only with `overwrite: true`, or where it is one of ours.
 */
export async function exportTarget(run: CommandContext, file: ExportFile): Promise<vscode.Uri> {
  const { args } = run;
  if (!args.has('target')) return chosen(file);
  const uri = uriOf(args.value('target'), file.folder) ?? invalid('target', say('a file to write'));
  const place = run.notes.place(uri);
  if (place !== undefined && run.engine.locate(place.path) !== undefined)
    invalid('target', say('a file that is no record of the notes'));
  const isDirty = vscode.workspace.textDocuments.some(
    document => document.isDirty && document.uri.toString() === uri.toString(),
  );
  const path = vscode.workspace.asRelativePath(uri, false);
  if (isDirty) abort('unsaved', say('{path} has unsaved changes. Save or revert it first.', { path }));
  const there = await existing(uri);
  if (there !== undefined && args.flag('overwrite') !== true && !file.isOurs(there))
    abort('exists', say('{path} is there already.', { path }));
  return uri;
}

async function chosen({ folder, name, kind, ending }: ExportFile): Promise<vscode.Uri> {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`),
    filters: { [kind]: [ending] },
  });
  return uri ?? cancel();
}

async function existing(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

export async function writeExport(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    abort('disk', say('The file could not be written: {reason}', { reason }));
  }
}
