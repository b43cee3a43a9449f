import { participants } from '../core/mentoring/people';
import type { Meeting } from '../core/model/schema';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { fileAt, notesOf, type Notebook, type RecordFile } from './notebook';

/** A meeting with its mentorship and everybody who takes part, in the order of a session. */
export interface MeetingAt {
  readonly file: RecordFile;
  readonly notes: MentorshipNotes;
  readonly meeting: Meeting;
  readonly people: readonly string[];
}

/**
 * The meeting that a URI names; whoever has a section in it takes part, too.
 * @returns a failure `file-gone`, `nothing-there` or `unreadable`
 */
export async function meetingAt(notebook: Notebook, uri: string): Promise<Result<MeetingAt>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const notes = await notesOf(notebook, file.value);
  if (!notes.ok) return notes;
  const { path, folder } = file.value;
  const record = await folder.store.record(path);
  if (record?.kind !== 'meeting') return fail('unreadable', say('{path} cannot be read.', { path }));
  const { agenda, actions, checkin, wins, decisions } = record.value;
  const sections = [agenda, actions, checkin, wins, decisions].flatMap(Object.keys);
  const people = participants(record.value, notes.value.record, [...new Set(sections)]);
  return ok({ file: file.value, notes: notes.value, meeting: record.value, people });
}

/** As `meetingAt`, where this person takes part: nothing else may become a key of a section. */
export async function meetingOf(notebook: Notebook, uri: string, person: string): Promise<Result<MeetingAt>> {
  const meeting = await meetingAt(notebook, uri);
  if (!meeting.ok || meeting.value.people.includes(person)) return meeting;
  return fail('no-participant', say('{person} does not take part in this meeting.', { person }));
}
