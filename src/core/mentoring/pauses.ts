import type { Mentorship } from '../model/schema';
import type { CalendarDate } from './dates';

/**
 * The pause of a mentorship that a day lies in, its last day included; undefined where they meet as always. One without
 * an end goes on until somebody ends it, and so does the status `paused`.
 */
export function pauseOn(
  mentorship: Pick<Mentorship, 'pauses' | 'status'> | undefined,
  day: CalendarDate,
): { readonly until?: CalendarDate } | undefined {
  const pause = mentorship?.pauses.find(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));
  if (pause !== undefined) return pause.until === undefined ? {} : { until: pause.until };
  return mentorship?.status === 'paused' ? {} : undefined;
}
