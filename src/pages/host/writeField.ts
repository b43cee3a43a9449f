import type * as vscode from 'vscode';
import { say } from '../../core/text';
import type { FieldName, WriteAnswer } from '../protocol/fields';
import type { PageDesk } from './kind';
import { mustTakePart, needMeeting, refuse, tryToChange } from './meetingAt';

/** A text that somebody else has changed meanwhile is no failure: the page shows both. */
export async function writeField(
  desk: PageDesk,
  uri: vscode.Uri,
  { field, before, text }: { readonly field: FieldName; readonly before: string; readonly text: string },
): Promise<WriteAnswer> {
  const { engine } = await desk.notes.open();
  const people = await mustBeThere(desk, uri, field);
  let instead = '';
  const failure = await tryToChange(desk, uri, say('Edit the meeting'), readable => {
    if (readable.record.kind === 'meeting') instead = engine.fieldText(readable.record.value, field);
    return engine.writeField(readable, field, before, text, people);
  });
  if (failure === undefined) return { written: true };
  return failure.code === 'collision' ? { instead } : refuse(failure.text);
}

/** A page may write about the people and the goals of its mentorship, and not make keys of anything else. */
async function mustBeThere(desk: PageDesk, uri: vscode.Uri, field: FieldName): Promise<readonly string[]> {
  if ('goal' in field) {
    const { notes } = await needMeeting(desk, uri);
    if (!notes.goals.some(({ id }) => id === field.goal)) refuse(say('The goal is no longer there.'));
  } else if ('person' in field) return mustTakePart(desk, uri, field.person);
  return [];
}
