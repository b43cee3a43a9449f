import type { MeetingSummary } from '../model/summary';
import type { ProgressState } from '../model/states';

/**
 * What was last said about each goal of a mentorship: a goal's state comes from `progress` in its meetings, the
 * latest one that says something counts.
 * @param meetings of one mentorship, in any order
 */
export function goalStates(meetings: readonly MeetingSummary[]): ReadonlyMap<string, ProgressState> {
  const states = new Map<string, ProgressState>();
  const inOrder = [...meetings].sort(byDate);
  for (const meeting of inOrder) {
    if (meeting.status === 'cancelled' || meeting.status === 'missed') continue;
    for (const [goal, state] of meeting.progress) if (state !== undefined) states.set(goal, state);
  }
  return states;
}

/**
 * How many held meetings of a mentorship have passed since a goal was last spoken about; undefined when it never was.
 * @param meetings of one mentorship, in any order
 */
export function meetingsSince(goal: string, meetings: readonly MeetingSummary[]): number | undefined {
  const held = meetings.filter(meeting => meeting.status === 'held');
  const newestFirst = [...held].sort((a, b) => byDate(b, a));
  const at = newestFirst.findIndex(meeting =>
    meeting.progress.some(([id, state]) => id === goal && state !== undefined),
  );
  return at < 0 ? undefined : at;
}

/** Those of one day stay as they come. */
function byDate(a: MeetingSummary, b: MeetingSummary): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
