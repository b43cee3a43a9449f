import type * as vscode from 'vscode';
import type { FreshModel } from '../../core/pages/pageModels';
import type { UnseenChange } from '../../core/pages/unseenChanges';
import { t } from '../../host/strings';
import type { PageServices } from './kind';
import { needMeeting, type PageMeeting } from './meetingAt';

/** What others have written in the mentorship of a meeting since the reader last said that they had seen it. */
export async function fresh(services: PageServices, at: PageMeeting): Promise<readonly FreshModel[]> {
  const { engine, open, notes } = at;
  const all = engine.sights(await engine.visibleIn(notes));
  const known = services.lastLook.get(open.folder.uri, notes.id);
  if (known === undefined) {
    await services.lastLook.set(open.folder.uri, notes.id, engine.seenOf(all)); // the first look: nothing is new
    return [];
  }
  return engine
    .changesSince(all, known, notes.folder.me)
    .map(sight => ({ text: inWords(at, sight), uri: notes.folder.uriOf(sight.path) }));
}

/** Remembers that everything has been seen, and shows so. */
export async function seen(services: PageServices, uri: vscode.Uri): Promise<void> {
  const { engine, open, notes } = await needMeeting(services, uri);
  const all = engine.sights(await engine.visibleIn(notes));
  await services.lastLook.set(open.folder.uri, notes.id, engine.seenOf(all));
}

function inWords({ context, notes }: PageMeeting, { kind, person, text, at }: UnseenChange): string {
  const name = person === undefined ? '' : context.name(notes.folder, person);
  const goal = notes.goals.find(({ id }) => id === at[1])?.summary;
  switch (kind) {
    case 'goal':
      return t('Goal: {text}', { text });
    case 'meeting':
      return t('Meeting: {text}', { text });
    case 'topic':
      return t('{name}, topic: {text}', { name, text });
    case 'promise':
      return t('{name}, promise: {text}', { name, text });
    case 'kept':
      return t('{name}, promise kept: {text}', { name, text });
    case 'win':
      return t('{name}, win: {text}', { name, text });
    case 'decision':
      return t('{name}, decision: {text}', { name, text });
    case 'feedback':
      return t('{name}, feedback: {text}', { name, text });
    case 'asked':
      return t('{name} asks for feedback: {text}', { name, text });
    case 'reply':
      return t('{name}, reply to feedback: {text}', { name, text });
    case 'checkin':
      return t('{name}, check-in: {text}', { name, text });
    case 'progress': {
      const title = goal?.kind === 'goal' ? goal.title : String(at[1]);
      return text === '' ? t('How it goes: {title}', { title }) : t('{title}: {text}', { title, text });
    }
  }
}
