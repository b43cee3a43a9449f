import {
  lookBackText,
  newLookBack,
  setClosed as closing,
  writeLookBack as fieldChanges,
  type LookBackField,
} from '../core/mentoring/lookBackChanges';
import { participants } from '../core/mentoring/people';
import { rulesFor } from '../core/model/keys';
import { pathOf } from '../core/model/recordPlace';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import { typedText } from '../core/typedText';
import { renderYaml } from '../core/yaml/render';
import { edit } from './edit';
import type { Instead } from './meetings';
import { mentorshipAt, type Done, type MentorshipRef, type Notebook } from './notebook';
import { createFile } from './records';

/**
 * Writes a text of the look back into the reader's own part; the file is made by who writes first, with a place for each.
 * @param before the text that the writer began from
 * @returns what stands there instead, where that is something else: no failure, the writer is to see both
 */
export async function writeLookBack(
  notebook: Notebook,
  {
    field,
    before,
    text,
    ...mentorship
  }: MentorshipRef & { readonly field: LookBackField; readonly before: string; readonly text: string },
): Promise<Result<Done | Instead>> {
  const found = await mentorshipAt(notebook, mentorship);
  if (!found.ok) return found;
  const { folder, goals, record, id } = found.value;
  const people = participants({}, record);
  if (field.person !== folder.me || !people.includes(field.person))
    return fail('not-yours', say('Everybody writes their own part.'));
  if (field.kind === 'outcome' && !goals.some(goal => goal.id === field.goal))
    return fail('gone', say('The goal is no longer there.'));
  const typed = typedText(text);
  if (!typed.ok) return typed;
  const label = say('Edit the look back');
  const path = pathOf('closing', id, id);
  const uri = folder.uriOf(path);
  if (notebook.find(uri) === undefined) {
    const yaml = renderYaml(newLookBack(people, field, text), rulesFor('closing'));
    const made = await createFile(notebook, label, { folder: folder.uri, path, text: yaml });
    if (made.ok || made.error.code !== 'exists') return made; // else somebody was here a moment before
  }
  let instead = '';
  const done = await edit(notebook, label, uri, reading => {
    if (reading.record.kind === 'closing') instead = lookBackText(reading.record.value, field);
    return fieldChanges(reading, field, before, text, people);
  });
  return done.ok || done.error.code !== 'collision' ? done : ok({ instead });
}

/** Marks a mentorship as closed, or opens it again; nothing else changes, and nothing is deleted. */
export async function setClosed(
  notebook: Notebook,
  { isClosed, ...mentorship }: MentorshipRef & { readonly isClosed: boolean },
): Promise<Result<Done>> {
  const found = await mentorshipAt(notebook, mentorship);
  if (!found.ok) return found;
  const { folder, id } = found.value;
  const label = isClosed ? say('Close the mentorship') : say('Reopen the mentorship');
  return edit(notebook, label, folder.uriOf(pathOf('mentorship', id)), reading => closing(reading, isClosed));
}
