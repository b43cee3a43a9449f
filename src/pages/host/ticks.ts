import * as vscode from 'vscode';
import type { Item, ItemRef } from '../../core/mentoring/itemChanges';
import { say } from '../../core/text';
import type { SessionRequest } from '../protocol/session';
import type { PageDesk } from './kind';
import { changeMeeting, needMeeting, refuse } from './meetingAt';

const LABEL = say('Mark Done / Not Done');

/** Says what became of a topic. One that is opened again is as it was before. */
export const setTopic = inTurn(setTopicNow);

/**
 * Ticks or unticks a promise in the file of the meeting that it was made in, which may be an earlier one. Unticked, it is
 * as it was before.
 */
export const tickPromise = inTurn(tickPromiseNow);

/** One after the other: whoever ticks and unticks in a breath looks at what the first has made. */
function inTurn<Request>(work: (desk: PageDesk, uri: vscode.Uri, request: Request) => Promise<void>) {
  return (desk: PageDesk, uri: vscode.Uri, request: Request): Promise<void> => {
    const mine = turn.then(() => work(desk, uri, request));
    turn = mine.catch(() => undefined); // whoever asked hears of it
    return mine;
  };
}

let turn: Promise<void> = Promise.resolve();

async function setTopicNow(
  desk: PageDesk,
  uri: vscode.Uri,
  request: Extract<SessionRequest, { kind: 'setTopic' }>,
): Promise<void> {
  const { engine } = await desk.notes.open();
  const ref = { section: 'agenda', ...request } as const;
  const { item, key } = await ticked(desk, uri, ref);
  const before = item?.status ?? 'open';
  if (request.status === 'open' && before !== 'open') await takeBack(desk, key);
  await changeMeeting(
    desk,
    uri,
    LABEL,
    readable => engine.setTopic(readable, ref, request.status),
    before === 'open' ? key : undefined,
  );
}

async function tickPromiseNow(
  desk: PageDesk,
  uri: vscode.Uri,
  request: Extract<SessionRequest, { kind: 'tickPromise' }>,
): Promise<void> {
  const { engine } = await desk.notes.open();
  const { notes } = await needMeeting(desk, uri);
  const meeting = notes.meetings.find(({ path }) => notes.folder.uriOf(path) === request.meeting);
  if (meeting === undefined) refuse(say('The meeting is no longer there.'));
  const file = vscode.Uri.parse(request.meeting);
  const ref = { section: 'actions', ...request } as const;
  const { item, key } = await ticked(desk, file, ref);
  const isDone = item !== undefined && engine.isTicked('actions', item);
  if (isDone && !request.isDone && (await takeBack(desk, key))) return;
  const today = engine.wallTime(new Date()).slice(0, 10);
  await changeMeeting(
    desk,
    file,
    LABEL,
    readable => {
      const found = engine.findItem(readable, ref);
      if (!found.ok) return found;
      if (engine.isTicked('actions', found.value.item) === request.isDone) return { ok: true, value: [] };
      return engine.toggleItem(readable, ref, today);
    },
    key,
  );
}

async function takeBack(desk: PageDesk, key: string | undefined): Promise<boolean> {
  const { history } = await desk.notes.open();
  return key !== undefined && history.takeBack(key);
}

/** An item as it stands where it is looked for, and its name for the history; neither where another stands there by now. */
async function ticked(
  desk: PageDesk,
  uri: vscode.Uri,
  ref: ItemRef,
): Promise<{ readonly item?: Item; readonly key?: string }> {
  const { engine, open, path } = await needMeeting(desk, uri);
  const record = await open.store.record(path);
  const list = (record && engine.listOf(record, ref)) ?? [];
  const item = list[ref.index];
  return item === undefined || item.text !== ref.text
    ? {}
    : { item, key: engine.tickKey(uri.toString(), ref, list) };
}
