import type { MeetingSummary } from '../model/summary';
import { dateOf } from './dates';

/** After so many meetings without a word about it, a goal is worth a question. */
export const SILENT_MEETINGS = 2;

/** What of a meeting says whether a goal was spoken about there. */
type Talk = Pick<MeetingSummary, 'status' | 'date' | 'spoken'>;

/**
 * In how many held meetings in a row, up to the last one, nobody has spoken about a goal. Meetings before its start, and
 * those that were missed or cancelled, do not count.
 * @param meetings of one mentorship, in any order
 */
export function silentFor(
  { id, start }: { readonly id: string; readonly start?: string },
  meetings: readonly Talk[],
): number {
  const held = meetings
    .filter(({ status, date }) => status === 'held' && dateOf(date ?? '') >= (start ?? ''))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const last = held.findIndex(({ spoken }) => spoken?.includes(id) === true);
  return last === -1 ? held.length : last;
}
