import type * as vscode from 'vscode';
import { SerialQueue } from '../../core/serialQueue';
import { say } from '../../core/text';
import { openNotebook } from '../../host/notebook';
import type { Done } from '../../operations/notebook';
import type { SessionRequest } from '../protocol/session';
import type { PageServices } from './kind';
import { mustAtMeeting, needMeeting, refuse } from './meetingAt';

const ticks = new SerialQueue();

type Asked<Kind extends SessionRequest['kind']> = Extract<SessionRequest, { kind: Kind }>;

/** Says what became of a topic. */
export const setTopic = inTurn(async (services, uri, { kind: _, ...topic }: Asked<'setTopic'>) => {
  const { engine, notebook } = await openNotebook(services);
  const item = { ...topic, uri: uri.toString(), section: 'agenda' as const };
  return mustAtMeeting(await engine.operations.setTopicStatus(notebook, item));
});

/** Ticks or unticks a promise in the file of the meeting that it was made in, which may be an earlier one. */
export const tickPromise = inTurn(
  async (services, uri, { kind: _, meeting, ...promise }: Asked<'tickPromise'>) => {
    const { notes } = await needMeeting(services, uri);
    if (!notes.meetings.some(({ path }) => notes.folder.uriOf(path) === meeting))
      refuse(say('The meeting is no longer there.'));
    const { engine, notebook } = await openNotebook(services);
    const item = { ...promise, uri: meeting, section: 'actions' as const };
    return mustAtMeeting(await engine.operations.toggleItem(notebook, item));
  },
);

/** One after the other: whoever ticks and unticks in a breath looks at what the first has made. */
function inTurn<Request>(work: (services: PageServices, uri: vscode.Uri, request: Request) => Promise<Done>) {
  return (services: PageServices, uri: vscode.Uri, request: Request): Promise<void> =>
    ticks.run(async () => void (await work(services, uri, request)));
}
