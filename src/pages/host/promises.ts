import type * as vscode from 'vscode';
import type { PromiseLine } from '../../core/mentoring/promiseLine';
import type { TopicPlace } from '../../core/mentoring/topicPlace';
import { say } from '../../core/text';
import { openNotebook } from '../../host/notebook';
import type { LineReading } from '../protocol/checkIn';
import type { PromiseReading } from '../protocol/session';
import type { PageServices } from './kind';
import { mustAtMeeting, needMeeting, refuse, sessionModelOf } from './meetingAt';

/** A line as the page reads it back before it is added. */
export async function readBack(
  services: PageServices,
  uri: vscode.Uri,
  line: string,
): Promise<PromiseReading> {
  const { engine, context } = await needMeeting(services, uri);
  const { person = '', due, ...read } = await readLine(services, uri, line);
  const day = due && engine.dayWords(due, context.today, context.locale, true);
  return { ...read, person, ...(day !== undefined && { day }) };
}

/** A promise typed in one line; where nobody is named and the reader is not one of the meeting, its first person's. */
async function readLine(services: PageServices, uri: vscode.Uri, line: string): Promise<PromiseLine> {
  const { engine, context, notes, entry } = await needMeeting(services, uri);
  const people = (await engine.checkInModel(context, notes, entry))?.people ?? [];
  const me = people.find(({ isMe }) => isMe) ?? people[0];
  return engine.readPromise(line, people, me?.id, notes.now.slice(0, 10), engine.calledIn(notes));
}

/** Adds what a line promises to the list of the one who promises it, about the place in the code of a topic if there is one. */
export async function addPromise(
  services: PageServices,
  uri: vscode.Uri,
  { line, place }: { readonly line: string; readonly place?: TopicPlace },
): Promise<void> {
  await add(services, uri, await readLine(services, uri, line), place);
}

/**
 * The lines of an answer as promises of the one who answers: whoever is named in them, they are theirs; without a day of
 * their own they are for the next meeting.
 */
export async function readLines(
  services: PageServices,
  uri: vscode.Uri,
  person: string,
  text: string,
): Promise<readonly LineReading[]> {
  const { engine, context, notes, entry } = await needMeeting(services, uri);
  const model = await engine.checkInModel(context, notes, entry);
  const made = model?.promises.find(list => list.person === person)?.items ?? [];
  const lines = [...new Set(text.split('\n').map(line => line.trim()))].filter(line => line !== '');
  return Promise.all(
    lines.map(async line => {
      const read = await ownLine(services, uri, person, line);
      const at = made.find(promise => promise.text === read.text);
      const day = read.due && engine.dayWords(read.due, context.today, context.locale, true);
      return {
        line,
        text: read.text,
        ...(day !== undefined && { day }),
        ...(at !== undefined && { index: at.index, ...(at.day !== undefined && { day: at.day }) }),
      };
    }),
  );
}

/** Makes a line of an answer a promise of the one who answers. */
export async function makePromise(
  services: PageServices,
  uri: vscode.Uri,
  person: string,
  line: string,
): Promise<void> {
  await add(services, uri, await ownLine(services, uri, person, line));
}

async function ownLine(
  services: PageServices,
  uri: vscode.Uri,
  person: string,
  line: string,
): Promise<PromiseLine & { readonly person: string }> {
  const at = await needMeeting(services, uri);
  const { engine, notes } = at;
  const read = engine.readPromise(line, [], undefined, notes.now.slice(0, 10), engine.calledIn(notes));
  const next = (await sessionModelOf(services, at))?.closing.date?.slice(0, 10);
  const due = read.due ?? next;
  return { ...read, person, ...(due !== undefined && { due }) };
}

async function add(
  services: PageServices,
  uri: vscode.Uri,
  promise: PromiseLine,
  place?: TopicPlace,
): Promise<void> {
  const { person = '', due, kind } = promise;
  if (person === '')
    refuse(say('Write whose promise it is, one name and a colon in front: "ada: write tests".'));
  const { engine, notebook } = await openNotebook(services);
  const wanted = { meeting: uri.toString(), person, text: promise.text, due, kind, place };
  mustAtMeeting(await engine.operations.addAction(notebook, wanted));
}
