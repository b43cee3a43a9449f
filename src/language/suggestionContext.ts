import * as vscode from 'vscode';
import type { SuggestionContext } from '../core/language/suggestion';
import type { RecordPlace } from '../core/model/recordPlace';
import type { NotesText } from '../core/references/search';
import type { Referable } from '../core/references/referable';
import type { LogChannel } from '../host/log';
import { clock } from '../host/clock';
import type { NotesWorkspace } from '../host/notesWorkspace';
import { t } from '../host/strings';
import type { NotesDocument } from './documents';

/** What the language features can use. */
export interface LanguageServices {
  readonly notes: NotesWorkspace;
  readonly log: LogChannel;
  /** Where the extension's own files lie. */
  readonly extensionUri: vscode.Uri;
}

/** What is known around a record; undefined for files that are no records, such as private notes. */
export function suggestionContext(
  opened: NotesDocument,
  templates: SuggestionContext['templates'] = [],
): SuggestionContext | undefined {
  const { engine, path } = opened;
  const place = engine.locate(path);
  return place && around(opened, place, path, templates);
}

/** What is known around a place of a folder, whatever lies there. */
export function around(
  { engine, open, here }: Pick<NotesDocument, 'engine' | 'open' | 'here'>,
  place: RecordPlace,
  path: string,
  templates: SuggestionContext['templates'] = [],
): SuggestionContext {
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
  thing: Referable,
): Promise<readonly NotesText[]> {
  const texts: NotesText[] = [];
  for (const path of open.store.entries.keys()) {
    const text = engine.couldName(thing, path) ? await open.store.text(path) : undefined;
    if (text !== undefined) texts.push({ path, ...(text.ok && { text: text.value }) });
  }
  return texts;
}
