import * as vscode from 'vscode';
import type { PromiseLine } from '../../core/mentoring/promiseLine';
import type { MeetingField } from '../../core/mentoring/sessionChanges';
import { say } from '../../core/text';
import {
  isSessionRequest,
  type PromiseReading,
  type SessionRequest,
  type SessionShown,
  type WriteAnswer,
} from '../protocol/session';
import type { PageDesk, PageKind } from './kind';
import { changeMeeting, fileModel, meetingAt, needMeeting, refuse, tryToChange } from './meetingAt';
import { openCode, showLine } from './openBeside';
import { preview } from './preview';

/** The session: preparing a meeting, running it and closing it. */
export const sessionPage: PageKind<SessionShown, SessionRequest> = {
  page: 'session',
  isRequest: isSessionRequest,
  async model(desk, subject) {
    const at = await meetingAt(desk, subject);
    const model = at && (await at.engine.sessionModel(at.context, at.notes, at.entry));
    return at && model && { title: model.title, model: { ...model, file: fileModel(subject, at.entry) } };
  },
  answer,
};

async function answer(desk: PageDesk, uri: vscode.Uri, request: SessionRequest): Promise<unknown> {
  const { engine } = await desk.notes.open();
  switch (request.kind) {
    case 'write':
      return write(desk, uri, request.field, request.before, request.text);
    case 'setTopic': {
      const ref = { section: 'agenda', ...request } as const;
      return changeMeeting(desk, uri, say('Mark Done / Not Done'), readable =>
        engine.setTopic(readable, ref, request.status),
      );
    }
    case 'addTopic':
      return add(desk, uri, 'agenda', request.person, request.text);
    case 'addSaid':
      return add(desk, uri, request.section, request.person, request.text);
    case 'moveTopic': {
      const ref = { section: 'agenda', ...request } as const;
      return changeMeeting(desk, uri, say('Move'), readable => engine.moveItem(readable, ref, request.by));
    }
    case 'deleteTopic':
    case 'deletePromise': {
      const ref = { section: request.kind === 'deleteTopic' ? 'agenda' : 'actions', ...request } as const;
      const label = say('Delete "{text}"', { text: request.text });
      return changeMeeting(desk, uri, label, readable => engine.deleteItem(readable, ref));
    }
    case 'readPromise': {
      const { person = '', due, ...read } = await readLine(desk, uri, request.line);
      const { today, locale } = (await needMeeting(desk, uri)).context;
      const day = due === undefined ? undefined : engine.dayWords(due, today, locale, true);
      return { ...read, person, ...(day !== undefined && { day }) } satisfies PromiseReading;
    }
    case 'addPromise':
      return addPromise(desk, uri, request.line);
    case 'tickPromise':
      return tickPromise(desk, uri, request);
    case 'preview':
      return preview(desk, request.text);
    case 'openCode':
      return openCode(await needMeeting(desk, uri), request);
    case 'openGoal': {
      const at = await needMeeting(desk, uri);
      const goal = at.notes.goals.find(({ id }) => id === request.goal);
      return goal === undefined
        ? refuse(say('It is no longer there.'))
        : showLine(vscode.Uri.parse(at.notes.folder.uriOf(goal.path)));
    }
    case 'openFile':
      return showLine(uri, request.line);
    case 'openReflection': {
      const { notes } = await needMeeting(desk, uri);
      const mine = notes.reflections.find(({ person }) => person === notes.folder.me);
      return mine === undefined
        ? refuse(say('It is no longer there.'))
        : showLine(vscode.Uri.parse(notes.folder.uriOf(mine.path)));
    }
    case 'saveFile': {
      const wanted = uri.toString();
      const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === wanted);
      return open?.save(); // on the reader's word, and so as if they had saved it themselves
    }
  }
}

/** A text that somebody else has changed meanwhile is no failure: the page shows both. */
async function write(
  desk: PageDesk,
  uri: vscode.Uri,
  field: MeetingField,
  before: string,
  text: string,
): Promise<WriteAnswer> {
  const { engine } = await desk.notes.open();
  await mustBeThere(desk, uri, field);
  let instead = '';
  const failure = await tryToChange(desk, uri, say('Edit the meeting'), readable => {
    if (readable.record.kind === 'meeting') instead = engine.fieldText(readable.record.value, field);
    return engine.writeField(readable, field, before, text);
  });
  if (failure === undefined) return { written: true };
  return failure.code === 'collision' ? { instead } : refuse(failure.text);
}

/** A page may write about the people and the goals of its mentorship, and not make keys of anything else. */
async function mustBeThere(desk: PageDesk, uri: vscode.Uri, field: MeetingField): Promise<void> {
  if ('goal' in field) {
    const { notes } = await needMeeting(desk, uri);
    if (!notes.goals.some(({ id }) => id === field.goal)) refuse(say('The goal is no longer there.'));
  } else if ('person' in field) await mustTakePart(desk, uri, field.person);
}

async function mustTakePart(desk: PageDesk, uri: vscode.Uri, person: string): Promise<readonly string[]> {
  const { engine, notes, context, entry } = await needMeeting(desk, uri);
  const model = await engine.sessionModel(context, notes, entry);
  const people = model?.people.map(({ id }) => id) ?? [];
  return people.includes(person)
    ? people
    : refuse(say('{person} does not take part in this meeting.', { person }));
}

/** Adds to the end of somebody's list. */
async function add(
  desk: PageDesk,
  uri: vscode.Uri,
  section: 'agenda' | 'decisions' | 'wins',
  person: string,
  text: string,
): Promise<void> {
  const { engine } = await desk.notes.open();
  const people = await mustTakePart(desk, uri, person);
  const words = text.trim();
  if (words === '') refuse(say('Write something first.'));
  const value = section === 'agenda' ? { text: words } : words;
  const label = say('Add "{text}"', { text: words });
  return changeMeeting(desk, uri, label, readable =>
    engine.addItem(readable, section, person, people, value),
  );
}

/** Ticks a promise in the file of the meeting that it was made in, which may be an earlier one. */
async function tickPromise(
  desk: PageDesk,
  uri: vscode.Uri,
  request: Extract<SessionRequest, { kind: 'tickPromise' }>,
): Promise<void> {
  const { engine } = await desk.notes.open();
  const { notes } = await needMeeting(desk, uri);
  const meeting = notes.meetings.find(({ path }) => notes.folder.uriOf(path) === request.meeting);
  if (meeting === undefined) refuse(say('The meeting is no longer there.'));
  const ref = { section: 'actions', ...request } as const;
  const today = engine.wallTime(new Date()).slice(0, 10);
  return changeMeeting(desk, vscode.Uri.parse(request.meeting), say('Mark Done / Not Done'), readable => {
    const found = engine.findItem(readable, ref);
    if (!found.ok) return found;
    if (engine.isTicked('actions', found.value.item) === request.isDone) return { ok: true, value: [] };
    return engine.toggleItem(readable, ref, today);
  });
}

/** A promise typed in one line; where nobody is named and the reader is not one of the meeting, its first person's. */
async function readLine(desk: PageDesk, uri: vscode.Uri, line: string): Promise<PromiseLine> {
  const { engine, context, notes, entry } = await needMeeting(desk, uri);
  const people = (await engine.sessionModel(context, notes, entry))?.people ?? [];
  const me = people.find(({ isMe }) => isMe) ?? people[0];
  return engine.readPromise(line, people, me?.id, notes.now.slice(0, 10));
}

async function addPromise(desk: PageDesk, uri: vscode.Uri, line: string): Promise<void> {
  const { engine } = await desk.notes.open();
  const { person = '', text, due, kind } = await readLine(desk, uri, line);
  if (text === '') refuse(say('Write something first.'));
  const people = await mustTakePart(desk, uri, person);
  const value = { text, ...(due !== undefined && { due }), ...(kind !== undefined && { kind }) };
  return changeMeeting(desk, uri, say('Add "{text}"', { text }), readable =>
    engine.addItem(readable, 'actions', person, people, value),
  );
}
