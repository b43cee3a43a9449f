import { checkInChanges } from '../core/mentoring/checkInChanges';
import type { Readable } from '../core/mentoring/itemChanges';
import { fieldText, writeField as fieldChanges, type MeetingField } from '../core/mentoring/sessionChanges';
import type { CheckIn } from '../core/model/schema';
import type { MeetingStatus, Support } from '../core/model/states';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import { edit, editAll } from './edit';
import { statusChanges } from './status';
import { meetingAt, meetingOf } from './meeting';
import type { Done, Notebook } from './notebook';

/** Gives a meeting another day; its file keeps its name, which never means anything again. */
export function reschedule(
  notebook: Notebook,
  { meeting, title, date }: { readonly meeting: string; readonly title: string; readonly date: string },
): Promise<Result<Done>> {
  return edit(notebook, say('Reschedule "{title}"', { title }), meeting, () =>
    ok([{ kind: 'set', path: ['date'], value: date }]),
  );
}

/** Says in a meeting how much the mentor leads from it on; nothing changes where it says so already. */
export function setSupport(
  notebook: Notebook,
  { meeting, support }: { readonly meeting: string; readonly support: Support },
): Promise<Result<Done>> {
  return edit(notebook, say('Support level'), meeting, ({ record }) => {
    if (record.kind !== 'meeting') return fail('wrong-type', say('This is not a meeting.'));
    return ok([{ kind: 'set', path: ['support'], value: support }]);
  });
}

/** Says what became of meetings; one undo takes all of it back. */
export function setMeetingStatus(
  notebook: Notebook,
  { meetings, status }: { readonly meetings: readonly string[]; readonly status: MeetingStatus },
): Promise<Result<Done>> {
  const edits = meetings.map(uri => ({
    uri,
    plan: (meeting: Readable) => statusChanges(meeting, 'meeting', status),
  }));
  return editAll(notebook, say('Status of the meeting'), edits);
}

/** Writes what a person answers to the three questions; an empty answer writes nothing. */
export async function checkIn(
  notebook: Notebook,
  {
    meeting,
    person,
    answers,
  }: { readonly meeting: string; readonly person: string; readonly answers: CheckIn },
): Promise<Result<Done>> {
  const at = await meetingOf(notebook, meeting, person);
  if (!at.ok) return at;
  const { people } = at.value;
  return edit(notebook, say('Check-in'), meeting, reading =>
    checkInChanges(reading, person, people, answers),
  );
}

/** What stands in a field now where somebody else has changed it meanwhile; nothing was written. */
export interface Instead {
  readonly instead: string;
}

/**
 * Writes a field of a meeting, if the file still has what its writer saw.
 * @param before the text that the writer began from
 * @returns what stands there instead, where that is something else: no failure, the writer is to see both
 */
export async function writeField(
  notebook: Notebook,
  {
    meeting,
    field,
    before,
    text,
  }: {
    readonly meeting: string;
    readonly field: MeetingField;
    readonly before: string;
    readonly text: string;
  },
): Promise<Result<Done | Instead>> {
  const at = await ('person' in field
    ? meetingOf(notebook, meeting, field.person)
    : meetingAt(notebook, meeting));
  if (!at.ok) return at;
  const { people, notes } = at.value;
  if ('goal' in field && !notes.goals.some(({ id }) => id === field.goal))
    return fail('gone', say('The goal is no longer there.'));
  let instead = '';
  const done = await edit(notebook, say('Edit the meeting'), meeting, reading => {
    if (reading.record.kind === 'meeting') instead = fieldText(reading.record.value, field);
    return fieldChanges(reading, field, before, text, people);
  });
  return done.ok || done.error.code !== 'collision' ? done : ok({ instead });
}
