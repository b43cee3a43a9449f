import * as vscode from 'vscode';
import type { OverviewModel } from '../../core/pages/overview';
import { say } from '../../core/text';
import type { MentorshipNotes } from '../../core/tree/context';
import { t } from '../../host/strings';
import { isOverviewRequest, type OverviewRequest } from '../protocol/overview';
import { callCommand } from './callCommand';
import { fileOf } from './fileOf';
import type { PageServices, PageKind } from './kind';
import { refuse } from './meetingAt';
import { showLine } from './openBeside';

/** Every mentorship of the window, a line each. */
export const overviewPage: PageKind<OverviewModel, OverviewRequest> = {
  page: 'overview',
  isRequest: isOverviewRequest,
  async model(services) {
    const { engine, context } = await services.notes.context();
    return { title: t('Overview'), model: await engine.overviewModel(context) };
  },
  answer: (services, _subject, request) => answer(services, request),
};

async function answer(services: PageServices, request: OverviewRequest): Promise<unknown> {
  switch (request.kind) {
    case 'roadmap':
      return callCommand('mentoring.openRoadmap', named(request));
    case 'plan':
      return callCommand('mentoring.newMeeting', named(request));
    case 'next':
      return openNext(services, await notesOf(services, request));
    case 'promises':
      return showPromises(services, await notesOf(services, request), request.whose === 'mine');
    case 'file': {
      const { open, path, uri } = fileOf(services, request);
      return showLine(uri, open.store.entries.get(path)?.broken?.line);
    }
    case 'wait':
      return openWaiting(services, request);
    case 'prepare':
      return callCommand('mentoring.prepare', { meeting: request.uri, show: true });
    case 'session':
      return callCommand('mentoring.startSession', { meeting: request.uri });
    case 'start':
      return callCommand('mentoring.startMentorship', {});
    case 'chooseMe':
      return callCommand('mentoring.chooseMe', {});
  }
}

const named = ({ folder, mentorship }: { readonly folder: string; readonly mentorship: string }) => ({
  folder,
  mentorship,
});

async function notesOf(
  services: PageServices,
  { folder, mentorship }: { readonly folder: string; readonly mentorship: string },
): Promise<MentorshipNotes> {
  const { context } = await services.notes.context();
  const notes = context.mentorships.find(each => each.folder.uri === folder && each.id === mentorship);
  return notes ?? refuse(say('This mentorship is no longer there.'));
}

/** Whoever takes part prepares the next meeting; anybody else sees its file. */
async function openNext(services: PageServices, notes: MentorshipNotes): Promise<unknown> {
  const { engine } = await services.notes.open();
  const { folder, record } = notes;
  const { nextPath } = engine.talksOf(notes);
  if (nextPath === undefined) return refuse(say('There is no meeting ahead. Plan one first.'));
  const uri = folder.uriOf(nextPath);
  const isMine = folder.me !== undefined && engine.participants({}, record).includes(folder.me);
  return isMine
    ? callCommand('mentoring.prepare', { meeting: uri, show: true })
    : showLine(vscode.Uri.parse(uri));
}

/** Follow-through, narrowed to the reader or to the others of a mentorship: its own header says so, and clears it. */
async function showPromises(services: PageServices, notes: MentorshipNotes, isMine: boolean): Promise<void> {
  const { engine, context } = await services.notes.context();
  const { folder, record } = notes;
  const people = engine
    .participants({}, record)
    .filter(person => (person === folder.me) === isMine)
    .map(person => context.name(folder, person));
  await callCommand('mentoring.filter', { people });
  await vscode.commands.executeCommand('mentoring.actions.focus');
}

/** What waits is answered on the page that is made for it, else in its file, as from the row in Follow-through. */
async function openWaiting(
  services: PageServices,
  { folder, path, what, at }: Extract<OverviewRequest, { kind: 'wait' }>,
): Promise<unknown> {
  const known = () => fileOf(services, { folder, path }).uri;
  if (what === 'checkin') return callCommand('mentoring.checkIn', { meeting: known() });
  if (what === 'agenda') return callCommand('mentoring.prepare', { meeting: known(), show: true });
  if (what === 'feedback') return callCommand('mentoring.giveFeedback', { uri: known() });
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), path);
  const { engine } = await services.notes.open();
  if (services.notes.place(uri) === undefined || engine.locate(path) === undefined)
    return refuse(say('It is no longer there.'));
  const target = { uri: uri.toString(), ...(at !== undefined && { at }) };
  const row = { id: '', kind: 'waiting', label: '', unfolds: 'no', name: '', args: {}, target };
  return callCommand('mentoring.open', row);
}
