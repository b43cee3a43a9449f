import {
  closingChanges,
  openTopics,
  receivingChanges,
  withTopics,
  withWords,
  type OpenTopic,
} from '../core/mentoring/carryOver';
import { followingMeeting, type Following } from '../core/mentoring/nextMeeting';
import { dateOf, type WallTime } from '../core/mentoring/dates';
import { isOddYear } from '../core/mentoring/years';
import type { Meeting } from '../core/model/schema';
import { fail, ok, type Failed, type Result } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import type { UndoStep } from '../store/history';
import { withCodeNow } from './code';
import { unreadable, write } from './edit';
import { meetingAt } from './meeting';
import { meetingsOf, meetingTemplates, meetingTitle, meetingValue, themeFor } from './meetingRecord';
import { makeRecord } from './newRecord';
import { fileAt, notesOf, type Done, type Notebook, type RecordFile } from './notebook';
import { standingIn } from './templates';

/** A meeting that could be closed. */
export interface MeetingToClose {
  readonly file: RecordFile;
  readonly notes: MentorshipNotes;
  readonly meeting: Meeting;
  /** The text of its file. */
  readonly before: string;
  /** What goes on in the next meeting. */
  readonly topics: readonly OpenTopic[];
  /** So many questions of the template stay behind. */
  readonly left: number;
}

/** A meeting that is closed, and where its topics went. */
export interface ClosedSession extends Done {
  readonly closing: MeetingToClose;
  /** The next meeting, and its text from before; empty where it was made. Its URI is that of this result, too. */
  readonly next?: { readonly uri: string; readonly before: string };
}

/** What a meeting has that is to go on, as its file stands now. */
export async function closingOf(notebook: Notebook, uri: string): Promise<Result<MeetingToClose>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const notes = await notesOf(notebook, file.value);
  if (!notes.ok) return notes;
  const { path, folder } = file.value;
  const reading = await folder.store.read(path);
  if (reading === undefined) return fail('gone', say('{path} is no longer there.', { path }));
  if (!reading.ok) return unreadable(path, reading.error.text);
  const { record } = reading.value;
  if (record.kind !== 'meeting') return fail('wrong-type', say('This is not a meeting.'));
  const { template } = record.value;
  const standing = await standingIn(notebook.templates, folder.store, notes.value.record, template);
  const topics = openTopics(reading.value, standing);
  return ok({
    file: file.value,
    notes: notes.value,
    meeting: record.value,
    before: reading.value.file.text,
    topics,
    left: openTopics(reading.value).length - topics.length,
  });
}

/**
 * What comes after a meeting that is being closed.
 * @param wanted the day that somebody has named; null for no further meeting
 */
export function followingOf({ file, notes, meeting }: MeetingToClose, wanted?: WallTime | null): Following {
  const closing = { path: file.path, meeting };
  return followingMeeting(closing, meetingsOf(notes), notes.record, notes.now.slice(0, 10), wanted);
}

/** Names the undo of a closing in the history. */
export const closingKey = (meeting: string): string => JSON.stringify(['close', meeting]);

/**
 * Closes a meeting: it is held, what it has not come to goes on in the next one, which is made where none is planned.
 * The next meeting is written first, so that whatever happens in between a topic stands somewhere; one that stands there
 * already is not written again. Where this one is refused, the next is as it was before. All of it is one undo.
 * @param theme of a meeting to be made; left out, what the roadmap has for its day, empty for none
 * @returns a failure `too-early` for a next meeting before this one, or one of the notes
 */
export async function closeSession(
  notebook: Notebook,
  {
    meeting,
    following,
    theme,
  }: {
    readonly meeting: string;
    readonly following: Following;
    readonly theme?: string;
  },
): Promise<Result<ClosedSession>> {
  const found = await closingOf(notebook, meeting);
  if (!found.ok) return found;
  const closing = found.value;
  const early = tooEarly(closing, following);
  if (early !== undefined) return early;
  const deed = async (done: (step: UndoStep | undefined) => void): Promise<Result<ClosedSession>> => {
    const topics = await withCodeNow(notebook, closing.file.folder.uri, closing.topics);
    const received = await receive(notebook, { ...closing, topics }, following, theme);
    if (!received.ok) return received;
    const next = received.value;
    const gone = next === undefined ? [] : closing.topics;
    const written = await write(closing.file, readable => ok(closingChanges(readable, gone)));
    if (!written.ok) {
      await next?.undo?.apply();
      return written;
    }
    const { undo } = written.value;
    done(next?.undo);
    done(undo);
    if (next === undefined) return ok({ uri: meeting, closing });
    return ok({ uri: next.uri, closing, next: { uri: next.uri, before: next.before } });
  };
  return notebook.history.record(say('Close "{title}"', { title: closing.meeting.title }), deed, closingKey(meeting)); // prettier-ignore
}

/** The next meeting comes after this one, or on its day; a year that somebody mistyped tells nothing. */
function tooEarly({ notes, meeting }: MeetingToClose, following: Following): Failed | undefined {
  const next =
    following.kind === 'new'
      ? following.date
      : following.kind === 'planned'
        ? meetingsOf(notes).find(({ path }) => path === following.path)?.meeting.date
        : undefined;
  if (next === undefined || meeting.date === undefined || isOddYear(meeting.date, notes.now))
    return undefined;
  const [day, date] = [dateOf(next), dateOf(meeting.date)];
  return day >= date
    ? undefined
    : fail(
        'too-early',
        say(
          'The next meeting would be on {day}, before this one on {date}. Nothing was changed. Close it without a next meeting, or with one on another day.',
          {
            day,
            date,
          },
        ),
      );
}

interface Received {
  readonly uri: string;
  readonly before: string;
  readonly undo?: UndoStep;
}

/** Puts the topics into the next meeting; undefined where there is none. */
async function receive(
  notebook: Notebook,
  { notes, meeting, topics }: MeetingToClose,
  following: Following,
  theme: string | undefined,
): Promise<Result<Received | undefined>> {
  if (following.kind === 'none') return ok(undefined);
  if (following.kind === 'planned')
    return receivePlanned(notebook, notes.folder.uriOf(following.path), topics);
  const { date } = following;
  const templates = await meetingTemplates(notebook, notes);
  if (!templates.ok) return templates;
  const { template } = templates.value;
  const wish = { date, title: '', theme: theme ?? themeFor(notes, date), template, people: meeting.people };
  const title = meetingTitle(wish, (await notebook.context()).t);
  const value = meetingValue(notes, wish, title);
  const made = await makeRecord(
    notebook,
    { folder: notes.folder.uri, mentorship: notes.id },
    'meeting',
    { title, prefix: `${date.slice(0, 10)}-` },
    withTopics(value, topics),
    yaml => withWords(yaml, value, topics),
  );
  return made.ok ? ok({ ...made.value, before: '' }) : made;
}

async function receivePlanned(
  notebook: Notebook,
  uri: string,
  topics: readonly OpenTopic[],
): Promise<Result<Received>> {
  const next = await meetingAt(notebook, uri);
  if (!next.ok) return next;
  const { file, people } = next.value;
  let before = '';
  const written = await write(file, readable => {
    before = readable.file.text;
    return ok(receivingChanges(readable, topics, people));
  });
  return written.ok ? ok({ uri, before, ...(written.value.undo && { undo: written.value.undo }) }) : written;
}
