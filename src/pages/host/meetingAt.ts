import * as vscode from 'vscode';
import type { Entry } from '../../core/model/entry';
import type { FileModel, SessionModel } from '../../core/pages/pageModels';
import type { Result } from '../../core/result';
import { say, type Text } from '../../core/text';
import type { MentorshipNotes, TreeContext } from '../../core/tree/context';
import { NEAR_BYTES } from '../../core/yaml/limit';
import type { Engine } from '../../host/lazyBundles';
import type { OpenFolder } from '../../host/openFolder';
import { localized } from '../../host/strings';
import { templateSource } from '../../host/templates';
import { Refusal, type PageServices } from './kind';

/** A meeting that a page is about, as the notes know it now. */
export interface PageMeeting {
  readonly engine: Engine;
  readonly context: TreeContext;
  readonly open: OpenFolder;
  readonly path: string;
  readonly notes: MentorshipNotes;
  readonly entry: Entry;
}

/** Finds the meeting of a file; undefined where there is none. */
export async function meetingAt(services: PageServices, uri: vscode.Uri): Promise<PageMeeting | undefined> {
  const { engine, context } = await services.notes.context();
  const place = services.notes.place(uri);
  const entry = place?.open.store.entries.get(place.path);
  if (place === undefined || entry?.kind !== 'meeting') return undefined;
  const folder = place.open.folder.uri.toString();
  const notes = context.mentorships.find(each => each.folder.uri === folder && each.id === entry.mentorship);
  return notes && { engine, context, ...place, notes, entry };
}

/** The meeting of a file, or the end of what was asked. */
export async function needMeeting(services: PageServices, uri: vscode.Uri): Promise<PageMeeting> {
  return (await meetingAt(services, uri)) ?? refuse(FILE_GONE);
}

const FILE_GONE = say("The meeting's file is not there now. What you typed stays here.");

/** What the session page shows of a meeting; undefined where there is nothing that can be read. */
export async function sessionModelOf(
  services: PageServices,
  { engine, context, open, path, notes, entry }: PageMeeting,
): Promise<SessionModel | undefined> {
  const record = await open.store.record(path);
  const template = record?.kind === 'meeting' ? record.value.template : undefined;
  const source = templateSource(engine, services.extensionUri);
  const standing = await engine.operations.standingIn(source, open.store, notes.record, template);
  return engine.sessionModel(context, notes, entry, standing);
}

/** How the file stands: unsaved changes, why it cannot be read, and its size where that comes near to the limit. */
export async function fileModel(uri: vscode.Uri, entry: Entry): Promise<FileModel> {
  const wanted = uri.toString();
  const { broken } = entry;
  const unsaved = vscode.workspace.textDocuments.find(
    document => document.isDirty && document.uri.toString() === wanted,
  );
  const bytes =
    unsaved === undefined
      ? await vscode.workspace.fs.stat(uri).then(
          ({ size }) => size,
          () => 0, // it has gone: that is said elsewhere
        )
      : new TextEncoder().encode(unsaved.getText()).length;
  const size = Math.ceil(bytes / 1024);
  return {
    isUnsaved: unsaved !== undefined,
    ...(bytes >= NEAR_BYTES && { size }),
    ...(broken !== undefined && { broken: { text: localized(broken.text), line: broken.line } }),
  };
}

/** What an operation gives back where it is done; what stands in the way is what the page is told. */
export function must<T>(result: Result<T>): T {
  return result.ok ? result.value : refuse(result.error.text);
}

/** As `must`, of what was typed about a meeting whose file may have gone: it is not lost with it. */
export function mustAtMeeting<T>(result: Result<T>): T {
  return !result.ok && result.error.code === 'file-gone' ? refuse(FILE_GONE) : must(result);
}

export function refuse(text: Text): never {
  throw new Refusal(text);
}
