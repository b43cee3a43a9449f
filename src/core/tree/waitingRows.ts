import { dateOf } from '../mentoring/dates';
import { pauseOn } from '../mentoring/pauses';
import { participants } from '../mentoring/people';
import { isNext } from '../mentoring/meetingTime';
import { isLongAgo, waitingFor, type FiledRecord, type Waiting } from '../mentoring/waiting';
import type { Entry } from '../model/entry';
import type { Meeting, Reflection } from '../model/schema';
import { feedbackOf } from './feedbackRows';
import { joined, meetingOf, type MentorshipNotes, type TreeContext } from './context';
import { showsWaiting } from './filter';
import type { CommandId } from '../commandArguments';
import { oneLine, type TreeNode } from './node';

/** What is answered on a page, or question by question; the rest is written in its file. */
const LEADS_TO: Partial<Record<Waiting['kind'], CommandId>> = {
  checkin: 'mentoring.checkIn',
  agenda: 'mentoring.prepare',
  feedback: 'mentoring.giveFeedback',
};

/** What waits for the reader in all mentorships, beside the promises: rows for the top of their own group. */
export async function waitingRows(context: TreeContext): Promise<readonly TreeNode[]> {
  const rows = await Promise.all(context.mentorships.map(notes => rowsOf(context, notes)));
  return rows.flat();
}

async function rowsOf(context: TreeContext, notes: MentorshipNotes): Promise<readonly TreeNode[]> {
  return (await waitingIn(notes))
    .map(waiting => waitingNode(context, notes, waiting))
    .filter(({ label, description }) => showsWaiting(context, notes, `${label} ${description}`));
}

/** What waits for the reader in a mentorship, beside the promises; nothing where nobody knows who that is. */
export async function waitingIn(notes: MentorshipNotes): Promise<readonly Waiting[]> {
  const { me } = notes.folder;
  if (
    me === undefined ||
    notes.record === undefined ||
    notes.entry === undefined ||
    notes.entry.broken !== undefined
  )
    return [];
  const facts = {
    id: notes.id,
    mentorship: { path: notes.entry.path, record: notes.record },
    reflections: reflectionsOf(notes),
    feedback: notes.feedback.flatMap(entry => {
      const record = feedbackOf(entry);
      return record === undefined ? [] : [{ path: entry.path, record }];
    }),
    meetings: await meetingsToLookAt(notes, me),
  };
  return waitingFor(me, facts, notes.now).filter(waiting => waiting.kind !== 'promise');
}

function reflectionsOf(
  notes: MentorshipNotes,
): readonly (FiledRecord<Reflection> & { readonly person: string })[] {
  return notes.reflections.flatMap(({ summary, person, path }) =>
    summary?.kind === 'reflection' && person !== undefined ? [{ path, person, record: summary.record }] : [],
  );
}

/** The next and the last meeting that the reader is in, read whole: nothing but promises waits in the others. */
async function meetingsToLookAt(
  notes: MentorshipNotes,
  me: string,
): Promise<readonly FiledRecord<Meeting>[]> {
  const today = dateOf(notes.now);
  if (notes.record?.status === 'closed' || pauseOn(notes.record, today) !== undefined) return [];
  let next: { readonly entry: Entry; readonly date: string } | undefined;
  let last: typeof next;
  for (const entry of notes.meetings) {
    const meeting = entry.broken === undefined ? meetingOf(entry) : undefined;
    if (meeting?.date === undefined) continue;
    const { date, status } = meeting;
    const mayBeNext = isNext(meeting, notes.now, notes.record?.minutes);
    const isFirst = mayBeNext && (next === undefined || date < next.date);
    const isLast = status === 'held' && (last === undefined || date > last.date);
    if (!(isFirst || isLast) || !participants(meeting, notes.record).includes(me)) continue;
    if (isFirst) next = { entry, date };
    else last = { entry, date };
  }
  const all = notes.meetings.flatMap(entry => meetingOf(entry) ?? []);
  if (last !== undefined && isLongAgo(last.date, all, notes.record, today)) last = undefined;
  const wanted = [next, last].flatMap(found => found?.entry.path ?? []);
  const read = await Promise.all(
    wanted.map(async path => ({ path, record: await notes.folder.record(path) })),
  );
  return read.flatMap(({ path, record }) =>
    record?.kind === 'meeting' ? [{ path, record: record.value }] : [],
  );
}

function waitingNode(context: TreeContext, notes: MentorshipNotes, waiting: Waiting): TreeNode {
  const uri = notes.folder.uriOf(waiting.path);
  const label = waitingWords(context, notes, waiting);
  const isFeedback = waiting.kind === 'feedback';
  const entry = notes.folder.entries.get(waiting.path);
  const meeting = entry && meetingOf(entry)?.title;
  const about = meeting ?? oneLine(waiting.text ?? '');
  // The same may wait in several mentorships: which one it is tells more than how a meeting is called.
  const description = joined(context.mentorships.length > 1 ? notes.title : undefined, about);
  return {
    id: `#waiting/${notes.folder.uri}/${notes.id}/${waiting.kind}${isFeedback ? `/${waiting.path}` : ''}`,
    kind: isFeedback ? 'feedbackAsked' : 'waiting',
    label,
    description,
    icon: { id: 'edit' },
    unfolds: 'no',
    name: joined(label, description, context.t('waits for you')),
    args: {
      uri,
      folder: notes.folder.uri,
      mentorship: notes.id,
      ...(meeting !== undefined && { meeting: uri }),
    },
    ...(LEADS_TO[waiting.kind] && { leadsTo: LEADS_TO[waiting.kind] }),
    target: { uri, ...(waiting.at === undefined ? {} : { at: waiting.at }) },
  };
}

/** What it is that waits, in words. */
export function waitingWords(context: TreeContext, notes: MentorshipNotes, { kind, asker }: Waiting): string {
  const { t } = context;
  switch (kind) {
    case 'feedback':
      return asker === undefined
        ? t('Give feedback')
        : t('Give {name} feedback', { name: context.name(notes.folder, asker) });
    case 'reflection':
      return t('Reflection: what you want');
    case 'expectations':
      return t('Agreement: what you expect');
    case 'agreed':
      return t('Agreement: agree, with the date');
    case 'agenda':
      return t('Add your topics');
    case 'checkin':
      return t('Answer the check-in');
    case 'promise':
      return '';
  }
}
