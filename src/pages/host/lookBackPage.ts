import * as vscode from 'vscode';
import type { Closing, Evidence } from '../../core/model/schema';
import { say } from '../../core/text';
import type { MentorshipNotes } from '../../core/tree/context';
import { openNotebook } from '../../host/notebook';
import { t } from '../../host/strings';
import type { WriteAnswer } from '../protocol/fields';
import { isLookBackRequest, type LookBackRequest, type LookBackShown } from '../protocol/lookBack';
import { callCommand } from './callCommand';
import { fileOf } from './fileOf';
import type { PageServices, PageKind } from './kind';
import { fileModel, must, refuse } from './meetingAt';
import { showLine } from './openBeside';
import { subjectOf } from './roadmapModel';
import { showCommits } from './showCommits';
import { undoLast } from './undo';

/** The look back at a mentorship: what each says of the way, and its end. Its subject is the mentorship's folder. */
export const lookBackPage: PageKind<LookBackShown, LookBackRequest> = {
  page: 'lookBack',
  isRequest: isLookBackRequest,
  async model(services, subject) {
    const at = await lookBackAt(services, subject);
    if (at === undefined) return undefined;
    const { engine, context, notes, path } = at;
    const entry = notes.folder.entries.get(path);
    const uri = vscode.Uri.parse(notes.folder.uriOf(path));
    const facts = {
      track: await engine.trackOfNotes(context, notes),
      evidence: await evidenceIn(notes),
      closing: entry && (await closingIn(notes, path)),
      uri: uri.toString(),
    };
    const model = engine.lookBackModel(context, notes, facts);
    return {
      title: t('Look back: {title}', { title: notes.title }),
      model: { ...model, ...(entry !== undefined && { file: await fileModel(uri, entry) }) },
    };
  },
  answer,
};

async function lookBackAt(services: PageServices, subject: vscode.Uri) {
  const { engine, context } = await services.notes.context();
  const notes = context.mentorships.find(each => subjectOf(each) === subject.toString());
  const open = services.notes.place(subject)?.open;
  if (notes === undefined || open === undefined) return undefined;
  return { engine, context, notes, open, path: engine.pathOf('closing', notes.id, notes.id) };
}

async function answer(
  services: PageServices,
  subject: vscode.Uri,
  request: LookBackRequest,
): Promise<unknown> {
  const at = (await lookBackAt(services, subject)) ?? refuse(say('This mentorship is no longer there.'));
  const named = { folder: at.notes.folder.uri, mentorship: at.notes.id };
  const { engine, notebook } = await openNotebook(services);
  const { operations } = engine;
  switch (request.kind) {
    case 'write': {
      const written = must(await operations.writeLookBack(notebook, { ...named, ...request }));
      const answer: WriteAnswer = 'instead' in written ? written : { written: true };
      return answer;
    }
    case 'open': {
      const place = services.notes.place(vscode.Uri.parse(request.uri));
      const folder = place?.open.folder.uri.toString() ?? '';
      return showLine(fileOf(services, { folder, path: place?.path ?? '' }).uri, request.line);
    }
    case 'evidence':
      return openEvidence(at.notes, request.goal, request.index);
    case 'commits': {
      const { own } = at.notes.commitsOf(request.goal);
      return showCommits(
        services,
        own.filter(({ id }) => request.id === undefined || id === request.id),
      );
    }
    case 'report':
      return callCommand('mentoring.exportReport', { ...named, show: true });
    case 'close':
      must(await operations.setClosed(notebook, { ...named, isClosed: true }));
      return callCommand('mentoring.exportReport', { ...named, show: true });
    case 'reopen':
      return must(await operations.setClosed(notebook, { ...named, isClosed: false }));
    case 'chooseMe':
      return callCommand('mentoring.chooseMe', {});
    case 'undo':
      return undoLast(services);
  }
}

async function closingIn({ folder }: MentorshipNotes, path: string): Promise<Closing | undefined> {
  const record = await folder.record(path);
  return record?.kind === 'closing' ? record.value : undefined;
}

async function evidenceIn({ goals, folder }: MentorshipNotes): Promise<Map<string, readonly Evidence[]>> {
  const found = new Map<string, readonly Evidence[]>();
  for (const { id, path } of goals) {
    const record = await folder.record(path);
    if (record?.kind === 'goal' && record.value.evidence.length > 0) found.set(id, record.value.evidence);
  }
  return found;
}

async function openEvidence(notes: MentorshipNotes, id: string, index: number): Promise<unknown> {
  const { folder } = notes;
  const goal = notes.goals.find(each => each.id === id);
  const evidence = goal && (await evidenceIn(notes)).get(id)?.[index];
  if (goal === undefined || evidence === undefined) return refuse(say('It is no longer there.'));
  const { repo, path, url } = evidence;
  const uri = folder.uriOf(goal.path);
  const row = { id: '', kind: 'evidence', label: '', unfolds: 'no', name: '', args: {} };
  if (path === undefined && url === undefined)
    return callCommand('mentoring.open', { ...row, target: { uri, at: ['evidence', index] } });
  return callCommand('mentoring.openReference', {
    ...row,
    reference: { folder: folder.uri, repo, path, url },
  });
}
