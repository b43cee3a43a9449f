import { phaseOf, type MeetingPhase } from '../mentoring/meetingTime';
import type { MeetingSummary } from '../model/summary';
import type { MentorshipNotes } from './context';

/** Where a meeting of a mentorship stands in time; one whose session runs is now, whatever its hour. */
export function phaseIn(
  { folder, now, record }: Pick<MentorshipNotes, 'folder' | 'now' | 'record'>,
  path: string,
  meeting: Pick<MeetingSummary, 'status' | 'date' | 'minutes'>,
): MeetingPhase {
  const runs = meeting.status === 'planned' && folder.runs?.(path) === true;
  return runs ? 'now' : phaseOf(meeting, now, record?.minutes);
}
