import { pathOf } from '../model/recordPlace';
import type { AnyRecord } from '../model/summary';
import type { MentorshipNotes } from '../tree/context';
import type { ReportFacts } from './reportParts';

/** Everything that there is of a mentorship; what cannot be read is left out. */
export async function reportFactsOf(notes: MentorshipNotes): Promise<ReportFacts> {
  const goals: ReportFacts['goals'][number][] = [];
  const meetings: ReportFacts['meetings'][number][] = [];
  for (const { path, id, broken } of notes.goals) {
    const read = broken === undefined ? await notes.folder.record(path) : undefined;
    if (read?.kind === 'goal')
      goals.push({ id, path, record: read.value, commits: notes.commitsOf(id).own, ...unreadIn(read) });
  }
  for (const { path, broken } of notes.meetings) {
    const read = broken === undefined ? await notes.folder.record(path) : undefined;
    if (read?.kind === 'meeting') meetings.push({ path, record: read.value, ...unreadIn(read) });
  }
  const closing = await notes.folder.record(pathOf('closing', notes.id, notes.id));
  return {
    title: notes.title,
    mentorship: notes.record,
    goals,
    meetings,
    ...(closing?.kind === 'closing' && { closing: closing.value }),
  };
}

const unreadIn = ({ unread }: AnyRecord) => unread && { unread };
