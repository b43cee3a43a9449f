import * as vscode from 'vscode';
import type { Result } from '../../../core/result';
import { say } from '../../../core/text';
import { logFailure } from '../../../host/log';
import type { Kept } from '../../../host/private/rowsOf';
import { runCommand } from '../../../host/runCommand';
import { localized } from '../../../host/strings';
import type { NoOwnPart, OwnPart, OwnRequest } from '../../protocol/ownPart';
import type { PageServices } from '../kind';
import { needMeeting, refuse, type PageMeeting } from '../meetingAt';
import { openPlace } from '../openBeside';

/** What only the reader has of a meeting, or why that is nothing here; undefined while it is not to be shown. */
export async function ownPart(
  services: PageServices,
  at: PageMeeting,
): Promise<OwnPart | NoOwnPart | undefined> {
  logFailure(services.log, services.privately.folders()); // what it finds comes a moment later
  const known = await services.privately.shown?.of(at.open);
  if (known === undefined || (!known.ok && known.error.code === 'nobody')) return undefined; // others ask who reads
  if (!known.ok) return { refused: localized(known.error.text) };
  const kept = known.value;
  if (kept === undefined) return { topics: [], caught: [] };
  const { engine, notes, context } = at;
  const about = aboutOf(at);
  const noted = kept.notes.about(about)?.notes ?? [];
  return {
    topics: noted.flatMap(({ text, index }) => (index === undefined ? [] : [{ text, index }])),
    caught: caughtOf(at, kept)
      .filter(({ mentorship = notes.id, later }) => mentorship === notes.id && later !== about.id)
      .map(({ index, text, date, code }) => ({
        index,
        text,
        ...(date !== undefined && {
          when: `${engine.dayWords(date.slice(0, 10), context.today, context.locale)} ${date.slice(11, 16)}`.trim(),
        }),
        ...(code?.path !== undefined && { code: engine.codeLabel({ ...code, path: code.path }) }),
      })),
    where: kept.home.where,
  };
}

/** Does what a page asks of what is private. What it refuses says none of its words. */
export async function answerOwn(services: PageServices, uri: vscode.Uri, request: OwnRequest): Promise<void> {
  const at = await needMeeting(services, uri);
  if (request.kind === 'addOwn') return add(services, at, uri, request.text);
  if (services.privately.isPresenting)
    refuse(say('Presentation Mode is on. End it first to see what is private.'));
  const folders = await services.privately.folders();
  const known = await folders.of(at.open);
  if (!known.ok) return refuse(known.error.text);
  const kept = known.value ?? refuse(say('It is no longer there.'));
  const own = await folders.privateServices(kept);
  const { engine, path } = at;
  const meeting = { ...aboutOf(at), path };
  switch (request.kind) {
    case 'shareOwn':
      return must(await engine.sharePrivateTopic(own, meeting, request));
    case 'deleteOwn':
      return must(await engine.deletePrivateNote(own, meeting, request));
    case 'settleCaught':
      return must(await engine.settleCaught(own, meeting, request, request.fate));
    case 'laterCaught':
      return must(await engine.putOffCaught(own, meeting, request));
    case 'openCaught': {
      const code = caughtOf(at, kept).find(
        ({ index, text }) => index === request.index && text === request.text,
      )?.code;
      if (code?.path === undefined) return refuse(say('It is no longer there.'));
      await openPlace(services, at.open, { ...code, path: code.path });
      return undefined;
    }
    case 'showOwnFolder':
      await vscode.commands.executeCommand('revealFileInOS', kept.home.uri);
  }
}

/** The first note is asked about as the command does it. */
async function add(services: PageServices, at: PageMeeting, uri: vscode.Uri, text: string): Promise<void> {
  const folders = await services.privately.folders();
  const known = await folders.of(at.open);
  if (!known.ok) return refuse(known.error.text);
  if (known.value !== undefined)
    return must(
      await at.engine.addPrivateNote(await folders.privateServices(known.value), aboutOf(at), text),
    );
  const made = await runCommand('mentoring.addPrivateNote', { uri, text, ask: true });
  if (made === undefined) refuse(say('It is not noted yet: it was not said where.'));
}

function aboutOf({ engine, path }: PageMeeting) {
  return engine.subjectOf(engine.locate(path)) ?? refuse(say('It is no longer there.'));
}

const caughtOf = ({ engine }: PageMeeting, { notes }: Kept) => notes.about(engine.INBOX_PLACE)?.caught ?? [];

function must(result: Result<void>): void {
  if (!result.ok) refuse(result.error.text);
}
