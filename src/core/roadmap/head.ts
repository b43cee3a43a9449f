import type { RoadMeeting, Track } from './roadmapModel';

/**
 * The meeting that stands beside the title: the one of now, else what is left of today, to come before not closed, else
 * the next one. It is the same that the status bar names.
 */
export function meetingAtHead({
  meetings,
  today,
}: Pick<Track, 'meetings' | 'today'>): RoadMeeting | undefined {
  const planned = meetings.filter(({ state, date }) => state === 'planned' && date >= today);
  return (
    meetings.find(({ state }) => state === 'now') ??
    planned.find(({ date }) => date === today) ??
    meetings.findLast(({ state, date }) => state === 'unclosed' && date === today) ??
    planned[0]
  );
}
