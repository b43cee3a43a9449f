import * as vscode from 'vscode';
import type { OpenFolder } from '../host/openFolder';
import type { CommandContext } from './registry';
import { isId, uriOf } from './targets';

/** The arguments that name a file of the notes, by its path, its URI or its id. */
const NAMES = ['uri', 'goal', 'meeting'] as const;

/**
 * Looks at the disk for what a command is called with, so that it does not say of a file that it is not there, or is:
 * git or a script may have been there a moment ago, and what tells of it comes later. Where files are named (or the
 * one in the active editor or page is meant) it is these and the mentorships that they belong to; where a program
 * names none, or one that nobody knows, it is everything.
 */
export async function lookAtNamed(run: CommandContext): Promise<void> {
  const values = namedValues(run);
  const uris = [run.pages.activeSubject(), vscode.window.activeTextEditor?.document.uri];
  const places = new Map<OpenFolder, Set<string>>(run.folders.map(open => [open, new Set()]));
  const add = (uri: vscode.Uri) => {
    const place = run.notes.place(uri);
    if (place !== undefined && run.engine.locate(place.path) !== undefined)
      places.get(place.open)?.add(place.path);
  };
  for (const uri of uris) if (uri !== undefined) add(uri);
  for (const { folder } of run.folders)
    for (const value of values) {
      const uri = isId(value) ? undefined : uriOf(value, folder.uri);
      if (uri !== undefined) add(uri);
    }
  const ids = values.filter(isId);
  const knows = ({ store }: OpenFolder, id: string) => [...store.entries.values()].filter(of => of.id === id);
  const isVague =
    values.length === 0 || ids.some(id => run.folders.every(open => knows(open, id).length === 0));
  const looks = [...places].map(([open, paths]) => {
    if ((run.byObject && isVague) || open.store.entries.size === 0) return open.store.lookAtEverything();
    for (const id of ids) for (const { path } of knows(open, id)) paths.add(path);
    return open.store.lookAt([...paths, ...mentorshipsOf(run, paths)]);
  });
  await Promise.all(looks);
}

function namedValues({ args, nodes }: CommandContext): readonly unknown[] {
  const ofRows = nodes.map(row => row.args.uri);
  return [...NAMES.map(name => args.value(name)), ...ofRows].filter(value => value !== undefined);
}

/** The files of the mentorships that files belong to. */
function mentorshipsOf(run: CommandContext, paths: ReadonlySet<string>): readonly string[] {
  const ids = [...paths].flatMap(path => run.engine.locate(path)?.mentorship ?? []);
  return [...new Set(ids)].map(id => run.engine.pathOf('mentorship', id));
}
