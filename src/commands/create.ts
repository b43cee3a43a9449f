import * as vscode from 'vscode';
import { say, type Text } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { invalid } from './args';
import type { Run } from './registry';
import { need } from './stop';
import { openFolder } from './targets';

/**
 * Makes the file of a new goal or meeting and remembers how to take it back.
 * @param finish a last touch to the text, such as comments
 * @param named the id that was asked for, if any, and what an id is made of otherwise
 */
export async function createRecord(
  run: Run,
  notes: MentorshipNotes,
  kind: 'goal' | 'meeting',
  named: { readonly id?: string; readonly title: string; readonly prefix?: string },
  value: Record<string, unknown>,
  label: Text,
  finish: (yaml: string) => string = yaml => yaml,
): Promise<vscode.Uri> {
  const { engine } = run;
  const { store, folder } = openFolder(run, notes.folder);
  const pathOf = (id: string) => engine.pathOf(kind, id, notes.id);
  const taken = (id: string) => store.entries.has(pathOf(id));
  if (named.id !== undefined && taken(named.id)) invalid('id', say('an id that is not taken'));
  const path = pathOf(named.id ?? engine.uniqueId(named.title, kind, id => taken(id), named.prefix));
  const written = need(await store.create(path, finish(engine.renderYaml(value, engine.rulesFor(kind)))));
  run.history.add(label, [written.undo]);
  return vscode.Uri.joinPath(folder.uri, path);
}
