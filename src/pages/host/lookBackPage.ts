import * as vscode from 'vscode';
import type { Closing, Evidence } from '../../core/model/schema';
import { say, type Text } from '../../core/text';
import type { MentorshipNotes } from '../../core/tree/context';
import type { Engine } from '../../host/lazyBundles';
import type { OpenFolder } from '../../host/notesWorkspace';
import { t } from '../../host/strings';
import type { WriteAnswer } from '../protocol/fields';
import {
  isLookBackRequest,
  type LookBackField,
  type LookBackRequest,
  type LookBackShown,
} from '../protocol/lookBack';
import { called } from './called';
import { fileOf } from './fileOf';
import type { PageDesk, PageKind } from './kind';
import { fileModel, refuse } from './meetingAt';
import { showLine } from './openBeside';
import { subjectOf } from './roadmapModel';
import { undoLast } from './undo';

/** The look back at a mentorship: what each says of the way, and its end. Its subject is the mentorship's folder. */
export const lookBackPage: PageKind<LookBackShown, LookBackRequest> = {
  page: 'lookBack',
  isRequest: isLookBackRequest,
  async model(desk, subject) {
    const at = await lookBackAt(desk, subject);
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

async function lookBackAt(desk: PageDesk, subject: vscode.Uri) {
  const { engine, context } = await desk.notes.context();
  const notes = context.mentorships.find(each => subjectOf(each) === subject.toString());
  const open = desk.notes.place(subject)?.open;
  if (notes === undefined || open === undefined) return undefined;
  return { engine, context, notes, open, path: engine.pathOf('closing', notes.id, notes.id) };
}

interface LookBackAt {
  readonly engine: Engine;
  readonly notes: MentorshipNotes;
  readonly open: OpenFolder;
  /** The file of the look back. */
  readonly path: string;
}

async function answer(desk: PageDesk, subject: vscode.Uri, request: LookBackRequest): Promise<unknown> {
  const at = (await lookBackAt(desk, subject)) ?? refuse(say('This mentorship is no longer there.'));
  const named = { folder: at.notes.folder.uri, mentorship: at.notes.id };
  switch (request.kind) {
    case 'write':
      return write(desk, at, request);
    case 'open': {
      const place = desk.notes.place(vscode.Uri.parse(request.uri));
      const folder = place?.open.folder.uri.toString() ?? '';
      return showLine(fileOf(desk, { folder, path: place?.path ?? '' }).uri, request.line);
    }
    case 'evidence':
      return openEvidence(at, request.goal, request.index);
    case 'report':
      return called('mentoring.exportReport', { ...named, show: true });
    case 'close':
      await setClosed(desk, at, true, say('Close the mentorship'));
      return called('mentoring.exportReport', { ...named, show: true });
    case 'reopen':
      return setClosed(desk, at, false, say('Reopen the mentorship'));
    case 'chooseMe':
      return called('mentoring.chooseMe', {});
    case 'undo':
      return undoLast(desk);
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

/** Everybody writes in their own part alone; the file is made by who writes first, with a place for each. */
async function write(
  desk: PageDesk,
  { engine, notes, open, path }: LookBackAt,
  { field, before, text }: { readonly field: LookBackField; readonly before: string; readonly text: string },
): Promise<WriteAnswer> {
  const people = engine.participants({}, notes.record);
  if (field.person !== notes.folder.me || !people.includes(field.person))
    return refuse(say('Everybody writes their own part.'));
  if (field.kind === 'outcome' && !notes.goals.some(({ id }) => id === field.goal))
    return refuse(say('The goal is no longer there.'));
  const { history } = await desk.notes.open();
  const typed = engine.writableText(text);
  if (!typed.ok) return refuse(typed.error.text);
  let instead = '';
  const failure = await history.record(say('Edit the look back'), async done => {
    if (!open.store.entries.has(path)) {
      const value = engine.newLookBack(people, field, text);
      const made = await open.store.create(path, engine.renderYaml(value, engine.rulesFor('closing')));
      if (made.ok) return void done(made.value.undo);
      if (made.error.code !== 'exists') return made.error; // else somebody was here a moment before
    }
    const written = await open.store.change(path, readable => {
      if (readable.record.kind === 'closing') instead = engine.lookBackText(readable.record.value, field);
      return engine.writeLookBack(readable, field, before, text, people);
    });
    if (!written.ok) return written.error;
    done(written.value.undo);
    return undefined;
  });
  if (failure === undefined) return { written: true };
  return failure.code === 'collision' ? { instead } : refuse(failure.text);
}

/** The mentorship is marked; nothing else changes, and nothing is deleted. */
async function setClosed(
  desk: PageDesk,
  { engine, notes, open }: LookBackAt,
  isClosed: boolean,
  label: Text,
): Promise<void> {
  const { history } = await desk.notes.open();
  const path = engine.pathOf('mentorship', notes.id);
  await history.record(label, async done => {
    const written = await open.store.change(path, readable => engine.setClosed(readable, isClosed));
    if (!written.ok) return refuse(written.error.text);
    done(written.value.undo);
  });
}

async function openEvidence({ notes }: LookBackAt, id: string, index: number): Promise<unknown> {
  const { folder } = notes;
  const goal = notes.goals.find(each => each.id === id);
  const evidence = goal && (await evidenceIn(notes)).get(id)?.[index];
  if (goal === undefined || evidence === undefined) return refuse(say('It is no longer there.'));
  const { repo, path, url } = evidence;
  const uri = folder.uriOf(goal.path);
  const row = { id: '', kind: 'evidence', label: '', unfolds: 'no', name: '', args: {} };
  if (path === undefined && url === undefined)
    return called('mentoring.open', { ...row, target: { uri, at: ['evidence', index] } });
  return called('mentoring.openReference', { ...row, reference: { folder: folder.uri, repo, path, url } });
}
