import { openTopics, receivingChanges, settlingChanges, type Settled } from '../core/mentoring/carryOver';
import { isTheNext, leftTopics, meetingsLeft, type LeftTopic } from '../core/mentoring/unfinishedTopics';
import type { FiledMeeting } from '../core/mentoring/nextMeeting';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import type { UndoStep } from '../store/history';
import type { Reading } from '../store/reading';
import { withCodeNow } from './code';
import { write } from './edit';
import { meetingAt } from './meeting';
import { meetingsOf } from './meetingRecord';
import { fileAt, folderAt, type Done, type Notebook } from './notebook';
import { standingIn } from './templates';

/** The topics of these people that are open still, since their meetings were missed or cancelled. */
export async function topicsLeft(
  notebook: Notebook,
  notes: MentorshipNotes,
  people: readonly string[],
): Promise<readonly LeftTopic[]> {
  const folder = folderAt(notebook, notes.folder.uri);
  if (!folder.ok) return [];
  const { store } = folder.value;
  const { left, all } = meetingsLeft(meetingsOf(notes));
  const read: (readonly [FiledMeeting, Reading])[] = [];
  for (const meeting of all) {
    const reading = await store.read(meeting.path);
    if (reading?.ok === true) read.push([meeting, reading.value]);
  }
  const found: LeftTopic[] = [];
  for (const [from, reading] of read) {
    if (!left.includes(from) || reading.record.kind !== 'meeting') continue;
    const standing = await standingIn(notebook.templates, store, notes.record, reading.record.value.template);
    found.push(...leftTopics(from, openTopics(reading, standing), read));
  }
  return found.filter(({ topic }) => people.includes(topic.person));
}

/** The topics that were left and could go to a meeting which is there; none where another one comes before it. */
export async function topicsLeftFor(
  notebook: Notebook,
  uri: string,
): Promise<Result<{ readonly notes: MentorshipNotes; readonly left: readonly LeftTopic[] }>> {
  const at = await meetingAt(notebook, uri);
  if (!at.ok) return at;
  const { notes, people, file } = at.value;
  const meetings = meetingsOf(notes);
  const date = meetings.find(({ path }) => path === file.path)?.meeting.date;
  const isNext = isTheNext(date, meetings, notes.now.slice(0, 10));
  return ok({ notes, left: isNext ? await topicsLeft(notebook, notes, people) : [] });
}

/**
 * Puts topics that were left on the agenda of a meeting that is there, and says in the meetings that they come from what
 * became of them; one undo takes all of it back.
 * @param left those that were offered
 * @param taken those of them that go along; the others are dropped
 */
export async function takeAlong(
  notebook: Notebook,
  {
    meeting,
    left,
    taken,
  }: { readonly meeting: string; readonly left: readonly LeftTopic[]; readonly taken: readonly LeftTopic[] },
): Promise<Result<Done>> {
  const at = await meetingAt(notebook, meeting);
  if (!at.ok) return at;
  const { notes, people, file } = at.value;
  const open = taken.map(({ topic }) => topic);
  const topics = await withCodeNow(notebook, file.folder.uri, open);
  return notebook.history.record(say('Topics taken along'), async done => {
    const received = await write(file, readable => ok(receivingChanges(readable, topics, people)));
    if (!received.ok) return received;
    const settled = await settle(notebook, notes, left, taken, received.value.undo);
    if (!settled.ok) return settled;
    settled.value.forEach(done);
    return ok({ uri: meeting });
  });
}

/**
 * Says in the meetings that did not take place what became of their topics: those that were taken along are carried, the
 * others dropped. Where one of them refuses, all are as they were before, and so is the next meeting.
 * @param received takes back what was written in the next meeting
 * @returns what takes back each step, that one first
 */
export async function settle(
  notebook: Notebook,
  notes: MentorshipNotes,
  left: readonly LeftTopic[],
  taken: readonly LeftTopic[],
  received: UndoStep | undefined,
): Promise<Result<readonly (UndoStep | undefined)[]>> {
  const steps = [received];
  for (const path of new Set(left.map(({ from }) => from.path))) {
    const settled = left
      .filter(({ from }) => from.path === path)
      .map((each): Settled => ({ topic: each.topic, status: taken.includes(each) ? 'carried' : 'dropped' }));
    const file = fileAt(notebook, notes.folder.uriOf(path));
    const result = file.ok
      ? await write(file.value, readable => ok(settlingChanges(readable, settled)))
      : file;
    if (!result.ok) {
      for (const step of steps.toReversed()) await step?.apply();
      return result;
    }
    steps.push(result.value.undo);
  }
  return ok(steps);
}
