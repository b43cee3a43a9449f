import * as vscode from 'vscode';
import { say, type Text } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { invalid } from './args';
import type { UndoStep } from '../store/history';
import type { Run } from './registry';
import { need } from './stop';
import { openFolder } from './targets';

/** What a new record is called: by the id that was asked for, else by one made of its title. */
export interface Named {
  readonly id?: string;
  readonly title: string;
  readonly prefix?: string;
}

/**
 * Makes the file of a new goal or meeting, remembers how to take it back, and shows its row to who made it.
 * @param finish a last touch to the text, such as comments
 */
export async function createRecord(
  run: Run,
  notes: MentorshipNotes,
  kind: 'goal' | 'meeting',
  named: Named,
  value: Record<string, unknown>,
  label: Text,
  finish: (yaml: string) => string = yaml => yaml,
): Promise<vscode.Uri> {
  const uri = await run.history.record(label, async done => {
    const made = await makeRecord(run, notes, kind, named, value, finish);
    done(made.undo);
    return made.uri;
  });
  showMade(run, kind, uri);
  return uri;
}

/** Selects the row of what a person has just made, where its view is in sight. */
export function showMade(run: Run, kind: 'goal' | 'meeting', uri: vscode.Uri): void {
  if (run.byProgram) return;
  showRow(run, kind, uri).catch((error: unknown) => run.log.error('The new row could not be shown', error));
}

async function showRow(run: Run, kind: 'goal' | 'meeting', uri: vscode.Uri): Promise<void> {
  const { engine, context } = await run.notes.context();
  const rows = kind === 'goal' ? engine.goalsTree(context) : engine.meetingsTree(context);
  const way = await engine.wayTo(rows, uri.toString());
  const row = way?.at(-1);
  const { view, tree } = run.views.at(kind === 'goal' ? 'mentoring.goals' : 'mentoring.meetings');
  if (way === undefined || row === undefined || view?.visible !== true) return; // to reveal it would open the view
  tree?.drawn.link(way);
  await view.reveal(row, { focus: false }).then(undefined, () => undefined); // it may have gone by then
}

/** Makes the file of a new goal, meeting or feedback as one of several changes. */
export async function makeRecord(
  run: Run,
  notes: MentorshipNotes,
  kind: 'goal' | 'meeting' | 'feedback',
  named: Named,
  value: Record<string, unknown>,
  finish: (yaml: string) => string = yaml => yaml,
): Promise<{ readonly uri: vscode.Uri; readonly undo?: UndoStep }> {
  const { engine } = run;
  const { store, folder } = openFolder(run, notes.folder);
  const pathOf = (id: string) => engine.pathOf(kind, id, notes.id);
  const refused = new Set<string>();
  const taken = (id: string) => store.entries.has(pathOf(id)) || refused.has(id);
  if (named.id !== undefined && taken(named.id)) invalid('id', say('an id that is not taken'));
  const yaml = finish(engine.renderYaml(value, engine.rulesFor(kind)));
  const make = async (): Promise<{ path: string; undo?: UndoStep }> => {
    const id = named.id ?? engine.uniqueId(named.title, kind, taken, named.prefix);
    const made = await store.create(pathOf(id), yaml);
    if (made.ok || made.error.code !== 'exists' || named.id !== undefined)
      return { path: pathOf(id), ...need(made) };
    refused.add(id); // made a moment ago, here or by a pull, and not seen yet
    return make();
  };
  const { path, undo } = await make();
  return { uri: vscode.Uri.joinPath(folder.uri, path), undo };
}
