import type { MeetingSummary } from '../model/summary';
import type { ProgressState, Unsure } from '../model/states';

/**
 * What was last said about each goal of a mentorship: a goal's state comes from `progress` in its meetings, the
 * latest one that says something counts.
 * @param meetings of one mentorship, in any order
 */
export function goalStates(meetings: readonly MeetingSummary[]): ReadonlyMap<string, Unsure<ProgressState>> {
  const states = new Map<string, Unsure<ProgressState>>();
  const inOrder = meetings.filter(({ progress }) => progress.length > 0).sort(byDate);
  for (const meeting of inOrder) {
    if (meeting.status === 'cancelled' || meeting.status === 'missed') continue;
    for (const [goal, state] of meeting.progress) if (state !== undefined) states.set(goal, state);
  }
  return states;
}

/** Those of one day stay as they come. */
function byDate(a: MeetingSummary, b: MeetingSummary): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
