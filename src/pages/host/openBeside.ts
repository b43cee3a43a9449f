import * as vscode from 'vscode';
import type { TopicPlace } from '../../core/mentoring/topicPlace';
import { say } from '../../core/text';
import type { CodePlace } from '../../core/model/schema';
import { codePlaces } from '../../host/codePlaces';
import type { Engine } from '../../host/lazyBundles';
import { noIcons } from '../../host/noIcons';
import { openNotebook } from '../../host/notebook';
import type { OpenFolder } from '../../host/openFolder';
import { t } from '../../host/strings';
import type { PageServices } from './kind';
import { refuse, type PageMeeting } from './meetingAt';

/** Opens a file beside the page, with the caret on a line (counted from 1). */
export async function showLine(uri: vscode.Uri, line = 1): Promise<void> {
  const at = new vscode.Position(Math.max(0, line - 1), 0);
  await vscode.window.showTextDocument(uri, {
    viewColumn: vscode.ViewColumn.Beside,
    selection: new vscode.Range(at, at),
    preview: true,
  });
}

/**
 * Opens the place in the code that a topic or a promise points at, where its line is now.
 * @param wanted.meeting the URI of the meeting that it stands in, where that is an earlier one of the mentorship
 * @returns whether its line is still there; where it is not, the file is open where the line was
 */
export async function openCode(
  services: PageServices,
  { open, path, notes }: PageMeeting,
  wanted: TopicPlace & { readonly section: 'agenda' | 'actions'; readonly meeting?: string },
): Promise<{ readonly isThere: boolean }> {
  const earlier = notes.meetings.find(each => notes.folder.uriOf(each.path) === wanted.meeting);
  if (wanted.meeting !== undefined && earlier === undefined) refuse(say('The meeting is no longer there.'));
  const record = await open.store.record(earlier?.path ?? path);
  const lists = record?.kind === 'meeting' ? record.value[wanted.section] : {};
  const item = lists[wanted.person]?.[wanted.index];
  const place = item?.text === wanted.text ? item.code[wanted.code] : undefined;
  if (place?.path === undefined) refuse(say('It is no longer there.'));
  return openPlace(services, open, { ...place, path: place.path });
}

/** Opens the code of a goal where it is now; of several places, the one that the reader picks. */
export async function openGoalCode(
  services: PageServices,
  { open, path }: Pick<PageMeeting, 'open' | 'path'>,
): Promise<void> {
  const record = await open.store.record(path);
  const all = record?.kind === 'goal' ? record.value.code : [];
  const places = all.flatMap(place => (place.path === undefined ? [] : [{ ...place, path: place.path }]));
  if (places.length === 0) refuse(say('It is no longer there.'));
  const [only] = places;
  const picked = places.length === 1 ? only : await pickPlace((await openNotebook(services)).engine, places);
  if (picked !== undefined) await openPlace(services, open, picked);
}

type Place = CodePlace & { readonly path: string };

async function pickPlace(engine: Engine, places: readonly Place[]): Promise<Place | undefined> {
  const items = places.map(place => ({
    label: noIcons(engine.codeLabel(place)),
    description: noIcons(place.text ?? place.path),
    place,
  }));
  return (await vscode.window.showQuickPick(items, { title: t('Which place?'), matchOnDescription: true }))
    ?.place;
}

export async function openPlace(
  services: PageServices,
  open: OpenFolder,
  place: Place,
): Promise<{ readonly isThere: boolean }> {
  const noted = { folder: open.folder.uri.toString(), place };
  const located = await codePlaces(services.notes).find(noted);
  if (located?.isThere !== true) refuse(say('{path} is not in this folder.', { path: place.path }));
  await showLine(located.uri, located.now.line);
  return { isThere: located.now.state !== 'gone' };
}

/** Opens a file of the notes, and nothing else. */
export async function openNote(services: PageServices, uri: string): Promise<void> {
  const place = services.notes.place(vscode.Uri.parse(uri));
  if (place === undefined || !place.open.store.entries.has(place.path)) refuse(say('It is no longer there.'));
  await showLine(vscode.Uri.joinPath(place.open.folder.uri, place.path));
}
