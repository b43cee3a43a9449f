import { eachTimeIndex, endEachTimeChanges, takeUpChanges } from '../core/mentoring/recurringTopics';
import { findItem, type ItemRef } from '../core/mentoring/itemChanges';
import { pauseChanges, resumeChanges } from '../core/mentoring/pauses';
import { participants } from '../core/mentoring/people';
import type { AgendaItem } from '../core/model/schema';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { edit, unreadable } from './edit';
import { fileAt, mentorshipAt, notesOf, type Done, type MentorshipRef, type Notebook } from './notebook';

/** A topic of a meeting stands on every new agenda from now on; nothing changes where it does already. */
export async function takeUpEachTime(
  notebook: Notebook,
  { uri, ref }: { readonly uri: string; readonly ref: ItemRef },
): Promise<Result<Done>> {
  const { person } = ref;
  if (person === undefined || ref.section !== 'agenda')
    return fail('wrong-type', say('Only a topic can come up each time.'));
  const topic = await topicAt(notebook, uri, ref);
  if (!topic.ok) return topic;
  const { item, notes } = topic.value;
  const home = homeOf(notes);
  if (!home.ok) return home;
  const people = participants({}, notes.record);
  return edit(notebook, say('"{text}" each time', { text: item.text }), home.value, mentorship =>
    takeUpChanges(mentorship, person, people, item),
  );
}

/** A topic is on no new agenda any more; those that have it keep it. */
export async function endEachTime(
  notebook: Notebook,
  { person, text, ...ref }: MentorshipRef & { readonly person: string; readonly text: string },
): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, ref);
  if (!notes.ok) return notes;
  if (eachTimeIndex(notes.value.record, person, text) === undefined)
    return fail('nothing-there', say('This topic does not come up each time.'));
  const home = homeOf(notes.value);
  if (!home.ok) return home;
  return edit(notebook, say('No longer each time: "{text}"', { text }), home.value, mentorship =>
    endEachTimeChanges(mentorship, person, text),
  );
}

/**
 * Begins a pause today.
 * @param until its last day; left out, it goes on until somebody ends it
 */
export async function pause(
  notebook: Notebook,
  { until, ...ref }: MentorshipRef & { readonly until?: string },
): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, ref);
  if (!notes.ok) return notes;
  const home = homeOf(notes.value);
  if (!home.ok) return home;
  const today = notes.value.now.slice(0, 10);
  return edit(notebook, say('Pause'), home.value, mentorship => pauseChanges(mentorship, today, until));
}

/** Ends the pause that today lies in. */
export async function resume(notebook: Notebook, ref: MentorshipRef): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, ref);
  if (!notes.ok) return notes;
  const home = homeOf(notes.value);
  if (!home.ok) return home;
  const today = notes.value.now.slice(0, 10);
  return edit(notebook, say('Resume'), home.value, mentorship => resumeChanges(mentorship, today));
}

/** The URI of the file of a mentorship itself. */
function homeOf({ entry, folder }: MentorshipNotes): Result<string> {
  return entry === undefined
    ? fail('gone', say('The mentorship has no file of its own yet.'))
    : ok(folder.uriOf(entry.path));
}

async function topicAt(
  notebook: Notebook,
  uri: string,
  ref: ItemRef,
): Promise<Result<{ readonly item: AgendaItem; readonly notes: MentorshipNotes }>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const notes = await notesOf(notebook, file.value);
  if (!notes.ok) return notes;
  const { folder, path } = file.value;
  const reading = await folder.store.read(path);
  if (reading === undefined) return fail('gone', say('It is no longer there.'));
  if (!reading.ok) return unreadable(path, reading.error.text);
  const { record } = reading.value;
  const found = findItem(reading.value, ref);
  if (!found.ok) return found;
  const items = record.kind === 'meeting' ? record.value.agenda[ref.person ?? ''] : undefined;
  const item = items?.[found.value.index];
  return item === undefined ? fail('gone', say('It is no longer there.')) : ok({ item, notes: notes.value });
}
