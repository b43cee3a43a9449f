import * as vscode from 'vscode';
import type { Surroundings } from '../core/language/suggestion';
import type { Place } from '../core/model/layout';
import type { NotesText } from '../core/references/search';
import type { Thing } from '../core/references/things';
import type { LogChannel } from '../host/log';
import { clock } from '../host/clock';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { t } from '../host/strings';
import type { NotesDocument } from './documents';

/** What the language features can use. */
export interface LanguageDesk {
  readonly notes: NotesWorkspace;
  readonly log: LogChannel;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}

/** What is known around a record; undefined for files that are no records, such as private notes. */
export function lookAround(
  opened: NotesDocument,
  templates: Surroundings['templates'] = [],
): Surroundings | undefined {
  const { engine, path } = opened;
  const place = engine.locate(path);
  return place && around(opened, place, path, templates);
}

/** What is known around a place of a folder, whatever lies there. */
export function around(
  { engine, open, here }: Pick<NotesDocument, 'engine' | 'open' | 'here'>,
  place: Place,
  path: string,
  templates: Surroundings['templates'] = [],
): Surroundings {
  const { entries } = open.store;
  const own =
    place.mentorship === undefined
      ? undefined
      : entries.get(engine.pathOf('mentorship', place.mentorship))?.summary;
  const record = own?.kind === 'mentorship' ? own.record : undefined;
  return {
    place,
    path,
    entries,
    today: engine.wallTime(clock.now(), engine.meantZone(record?.timezone, here)).slice(0, 10),
    zone: here.zone,
    t,
    locale: vscode.env.language,
    language: engine.operations.wordingOf(vscode.env, open.store, record),
    templates,
  };
}

/** The texts of all records that could name a thing, as they stand now: in an editor, or on disk. */
export async function textsNaming(
  { engine, open }: NotesDocument,
  thing: Thing,
): Promise<readonly NotesText[]> {
  const texts: NotesText[] = [];
  for (const path of open.store.entries.keys()) {
    const text = engine.couldName(thing, path) ? await open.store.text(path) : undefined;
    if (text !== undefined) texts.push({ path, ...(text.ok && { text: text.value }) });
  }
  return texts;
}
