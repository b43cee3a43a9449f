import { QUESTIONS } from '../mentoring/checkInChanges';
import type { Entry } from '../model/entry';
import type { Feedback, Goal, Meeting } from '../model/schema';
import { isDone } from '../model/summary';
import { stampOf } from '../contentStamp';
import type { MentorshipNotes } from '../tree/context';
import type { YamlPath } from '../yaml/read';
import { isAskedFor } from '../mentoring/feedbackChanges';
import type { FiledRecord } from '../mentoring/waiting';

/** Something in the notes that somebody may not have seen yet. */
export interface UnseenChange {
  readonly kind:
    | 'goal'
    | 'meeting'
    | 'topic'
    | 'promise'
    | 'kept'
    | 'win'
    | 'decision'
    | 'progress'
    | 'checkin'
    | 'feedback'
    | 'asked'
    | 'reply';
  /** Whose it is, where the file says so. */
  readonly person?: string;
  readonly text: string;
  readonly path: string;
  readonly at: YamlPath;
  /** Tells it from all others, also after it has moved within its list. */
  readonly key: string;
}

/** What there is of a mentorship to look at. A missing date of a meeting is read from its file's name before. */
export interface Visible {
  readonly goals: readonly FiledRecord<Goal>[];
  readonly feedback: readonly FiledRecord<Feedback>[];
  readonly meetings: readonly FiledRecord<Meeting>[];
}

/** So many past meetings can hold something new: older ones are hardly written in, and reading all costs time. */
const RECENT = 5;

/** What there is to look at in a mentorship: all goals, the meetings to come and the last ones. */
export async function visibleIn(notes: MentorshipNotes): Promise<Visible> {
  const meetings = notes.meetings
    .flatMap(entry => (entry.summary?.kind === 'meeting' ? [{ entry, summary: entry.summary }] : []))
    .sort((a, b) => ((a.summary.date ?? '') < (b.summary.date ?? '') ? 1 : -1));
  const past = meetings.filter(({ summary }) => summary.status !== 'planned').slice(0, RECENT);
  const ahead = meetings.filter(({ summary }) => summary.status === 'planned');
  const read = (entry: Entry) =>
    notes.folder.record(entry.path).then(record => ({ path: entry.path, record }));
  const goals = await Promise.all(notes.goals.map(read));
  const talks = await Promise.all([...past, ...ahead].map(({ entry }) => read(entry)));
  return {
    feedback: notes.feedback.flatMap(({ path, summary }) =>
      summary?.kind === 'feedback' ? [{ path, record: summary.record }] : [],
    ),
    goals: goals.flatMap(({ path, record }) =>
      record?.kind === 'goal' ? [{ path, record: record.value }] : [],
    ),
    meetings: talks.flatMap(({ path, record }) =>
      record?.kind === 'meeting' ? [{ path, record: record.value }] : [],
    ),
  };
}

/** The keys of what somebody has seen, short enough to be kept for a workspace. */
export type Seen = readonly string[];

/**
 * Everything that can be new, record by record: goals, meetings, topics, promises and that one was kept, wins,
 * decisions, what was said of goals, answers of the check-in, feedback that was asked for, given or answered.
 */
export function sights({ goals, feedback, meetings }: Visible): readonly UnseenChange[] {
  return [
    ...goals.flatMap(({ path, record }) => [
      sight('goal', path, ['title'], record.title, record.owner, [record.status]),
    ]),
    ...feedback.flatMap(({ path, record }) => inFeedback(path, record)),
    ...meetings.flatMap(({ path, record }) => inMeeting(path, record)),
  ];
}

/** What to remember, so that it is not new the next time. */
export function seenOf(all: readonly UnseenChange[]): Seen {
  return all.map(({ key }) => key);
}

/**
 * What others have written since somebody last looked, in the order of the notes. Of a new meeting it says only that
 * it is there, and not all that its template put into it.
 * @param seen undefined where nobody has looked yet: then nothing counts as new
 * @param me whose own words are never new
 */
export function changesSince(
  all: readonly UnseenChange[],
  seen: Seen | undefined,
  me: string | undefined,
): readonly UnseenChange[] {
  if (seen === undefined) return [];
  const known = new Set(seen);
  const fresh = all.filter(({ key }) => !known.has(key));
  const made = new Set(fresh.filter(({ kind }) => kind === 'meeting').map(({ path }) => path));
  return fresh.filter(
    ({ kind, person, path }) =>
      (person === undefined || person !== me) && (kind === 'meeting' || !made.has(path)),
  );
}

function inFeedback(path: string, feedback: Feedback): readonly UnseenChange[] {
  const { title = '', from, to, reply } = feedback;
  const isAsked = isAskedFor(feedback);
  return [
    isAsked
      ? sight('asked', path, ['situation'], title, to, [])
      : sight('feedback', path, ['situation'], title, from, []),
    ...(reply.trim() === '' ? [] : [sight('reply', path, ['reply'], title, to, [reply])]),
  ];
}

function inMeeting(path: string, meeting: Meeting): readonly UnseenChange[] {
  const lists = [
    ['topic', 'agenda', meeting.agenda],
    ['win', 'wins', meeting.wins],
    ['decision', 'decisions', meeting.decisions],
  ] as const;
  return [
    sight('meeting', path, ['title'], meeting.title, undefined, []),
    ...lists.flatMap(([kind, section, byPerson]) =>
      Object.entries(byPerson).flatMap(([person, items]) =>
        items.flatMap(({ text }, index) =>
          text === '' ? [] : [sight(kind, path, [section, person, index], text, person, [])],
        ),
      ),
    ),
    ...Object.entries(meeting.actions).flatMap(([person, actions]) =>
      actions.flatMap(({ text, done }, index) => {
        if (text === '') return [];
        const kind = isDone(done) ? 'kept' : 'promise';
        return [sight(kind, path, ['actions', person, index], text, person, [])];
      }),
    ),
    ...Object.entries(meeting.progress).flatMap(([goal, { state, note }]) =>
      state === undefined && (note ?? '') === ''
        ? []
        : [sight('progress', path, ['progress', goal], note ?? '', undefined, [goal, state ?? ''])],
    ),
    ...Object.entries(meeting.checkin).flatMap(([person, answers]) =>
      QUESTIONS.flatMap(question => {
        const text = answers[question] ?? '';
        return text === ''
          ? []
          : [sight('checkin', path, ['checkin', person, question], text, person, [question])];
      }),
    ),
  ];
}

function sight(
  kind: UnseenChange['kind'],
  path: string,
  at: YamlPath,
  text: string,
  person: string | undefined,
  more: readonly string[],
): UnseenChange {
  const key = stampOf(JSON.stringify([kind, path, person ?? '', text, ...more]));
  return { kind, ...(person === undefined ? {} : { person }), text, path, at, key };
}
