import * as vscode from 'vscode';
import { say } from '../../core/text';
import { openNotebook } from '../../host/notebook';
import { isSessionRequest, type SessionRequest, type SessionShown } from '../protocol/session';
import { callCommand } from './callCommand';
import { answerCheckIn } from './checkInPage';
import { fresh, seen } from './fresh';
import type { PageServices, PageKind } from './kind';
import { fileModel, meetingAt, mustAtMeeting, needMeeting, refuse, sessionModelOf } from './meetingAt';
import { openCode, openNote, showLine } from './openBeside';
import { answerOwn, ownPart } from './private/ownPart';
import { addPromise, readBack } from './promises';
import { preview } from './preview';
import { setTopic, tickPromise } from './ticks';
import { writeField } from './writeField';

/** The session: preparing a meeting, running it and closing it. */
export const sessionPage: PageKind<SessionShown, SessionRequest> = {
  page: 'session',
  isRequest: isSessionRequest,
  async model(services, subject) {
    const at = await meetingAt(services, subject);
    const model = at && (await sessionModelOf(services, at));
    if (at === undefined || model === undefined) return undefined;
    const file = await fileModel(subject, at.entry);
    const own = await ownPart(services, at);
    return {
      title: model.title,
      model: { ...model, file, fresh: await fresh(services, at), ...(own !== undefined && { own }) },
    };
  },
  answer,
  left: (services, subject) => services.notes.sessionRuns(subject, false),
  isDone: answer => !(typeof answer === 'object' && answer !== null && 'instead' in answer),
};

async function answer(services: PageServices, uri: vscode.Uri, request: SessionRequest): Promise<unknown> {
  const { engine, notebook } = await openNotebook(services);
  const { operations } = engine;
  const meeting = uri.toString();
  switch (request.kind) {
    case 'write':
      return writeField(services, uri, request);
    case 'setTopic':
      return setTopic(services, uri, request);
    case 'addTopic':
      return mustAtMeeting(await operations.addAgendaItem(notebook, { meeting, ...request }));
    case 'addSaid':
      return mustAtMeeting(await operations.addSaid(notebook, { meeting, ...request }));
    case 'moveTopic':
      return mustAtMeeting(
        await operations.moveItem(notebook, { uri: meeting, section: 'agenda', ...request }),
      );
    case 'deleteTopic':
      return mustAtMeeting(
        await operations.deleteItem(notebook, { uri: meeting, section: 'agenda', ...request }),
      );
    case 'readPromise':
      return readBack(services, uri, request.line);
    case 'addPromise':
      return addPromise(services, uri, request);
    case 'tickPromise':
      return tickPromise(services, uri, request);
    case 'preview':
      return preview(services, request.text);
    case 'openCode':
      return openCode(services, await needMeeting(services, uri), request);
    case 'openGoal': {
      const at = await needMeeting(services, uri);
      const goal = at.notes.goals.find(({ id }) => id === request.goal);
      return goal === undefined
        ? refuse(say('It is no longer there.'))
        : showLine(vscode.Uri.parse(at.notes.folder.uriOf(goal.path)));
    }
    case 'openFile':
      return showLine(uri, request.line);
    case 'openReflection': {
      const { notes } = await needMeeting(services, uri);
      const mine = notes.reflections.find(({ person }) => person === notes.folder.me);
      return mine === undefined
        ? refuse(say('It is no longer there.'))
        : showLine(vscode.Uri.parse(notes.folder.uriOf(mine.path)));
    }
    case 'setSupport': {
      const { engine, notebook } = await openNotebook(services);
      return mustAtMeeting(
        await engine.operations.setSupport(notebook, { meeting: uri.toString(), support: request.support }),
      );
    }
    case 'openNote':
      return openNote(services, request.uri);
    case 'seen':
      return seen(services, uri);
    case 'addOwn':
    case 'shareOwn':
    case 'deleteOwn':
    case 'settleCaught':
    case 'laterCaught':
    case 'openCaught':
    case 'showOwnFolder':
      return answerOwn(services, uri, request);
    case 'close':
      return close(uri, request.next);
    case 'runs':
      services.notes.sessionRuns(uri, request.isRunning);
      return undefined;
    case 'share':
      return callCommand('mentoring.share', uri);
    case 'readLines':
    case 'makePromise':
    case 'deletePromise':
    case 'chooseMe':
    case 'undo':
      return answerCheckIn(services, uri, request);
    case 'saveFile': {
      const wanted = uri.toString();
      const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === wanted);
      if (open === undefined) return undefined; // saved or reverted by now
      const isSaved = await open.save(); // on the reader's word, and so as if they had saved it themselves
      return isSaved ? undefined : refuse(say('The file could not be saved. Save it in its editor.'));
    }
  }
}

/** Closes the session as the command does, which then shows what has changed and offers to share it. */
async function close(meeting: vscode.Uri, next: string | null | undefined): Promise<void> {
  await callCommand('mentoring.closeSession', { meeting, ...(next !== undefined && { next }), show: true });
}
