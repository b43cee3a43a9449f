import type * as vscode from 'vscode';
import { openNotebook } from '../../host/notebook';
import { t } from '../../host/strings';
import {
  isCheckInRequest,
  type CheckInRequest,
  type CheckInShown,
  type CheckInStep,
} from '../protocol/checkIn';
import { callCommand } from './callCommand';
import type { PageServices, PageKind } from './kind';
import { fileModel, meetingAt, mustAtMeeting } from './meetingAt';
import { openNote } from './openBeside';
import { makePromise, readLines } from './promises';
import { undoLast } from './undo';
import { writeField } from './writeField';

/** The check-in of a meeting: three questions to everybody who took part. */
export const checkInPage: PageKind<CheckInShown, CheckInRequest> = {
  page: 'checkIn',
  isRequest: isCheckInRequest,
  async model(services, subject) {
    const at = await meetingAt(services, subject);
    const model = at && (await at.engine.checkInModel(at.context, at.notes, at.entry));
    if (at === undefined || model === undefined) return undefined;
    const title = t('Check-in: {title}', { title: model.title });
    return { title, model: { ...model, file: await fileModel(subject, at.entry) } };
  },
  answer(services, subject, request) {
    switch (request.kind) {
      case 'write':
        return writeField(services, subject, request);
      case 'openNote':
        return openNote(services, request.uri);
      default:
        return answerCheckIn(services, subject, request);
    }
  },
};

/** Does what is asked about a check-in, on its own page or while a session is closed. */
export async function answerCheckIn(
  services: PageServices,
  uri: vscode.Uri,
  request: CheckInStep,
): Promise<unknown> {
  const { engine, notebook } = await openNotebook(services);
  switch (request.kind) {
    case 'readLines':
      return readLines(services, uri, request.person, request.text);
    case 'makePromise':
      return makePromise(services, uri, request.person, request.line);
    case 'deletePromise': {
      const item = { uri: uri.toString(), section: 'actions' as const, ...request };
      return mustAtMeeting(await engine.operations.deleteItem(notebook, item));
    }
    case 'chooseMe':
      return callCommand('mentoring.chooseMe', {});
    case 'undo':
      return undoLast(services);
  }
}
