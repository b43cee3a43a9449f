import type { Entry } from '../model/entry';

/** A meeting, by what is kept in memory of it; anything else has no topics. */
type Known = Pick<Entry, 'path' | 'summary'>;

/** Of the meetings with open topics that an earlier one has, too, by their path: each topic with that earlier meeting. */
export type TopicsTwice = ReadonlyMap<string, ReadonlyMap<number, Known>>;

/**
 * The topics that went on in two meetings: two people each closed the one they come from, and each planned another next
 * one, which git merges without a word. What a template asks in every meeting was carried by nobody, and is none of them.
 */
export function topicsTwice(entries: readonly Known[]): TopicsTwice {
  const meetings = entries.flatMap(entry =>
    entry.summary?.kind === 'meeting' ? [{ entry, meeting: entry.summary }] : [],
  );
  const carried = new Set(meetings.flatMap(({ meeting }) => meeting.carried ?? []));
  const twice = new Map<string, Map<number, Known>>();
  if (carried.size === 0) return twice;
  const first = new Map<number, Known>();
  // No day is later than any; of one day the first by its path.
  const place = ({ entry, meeting }: (typeof meetings)[number]) => `${meeting.date ?? '9999'}\n${entry.path}`;
  for (const { entry, meeting } of meetings.sort((a, b) => (place(a) < place(b) ? -1 : 1)))
    for (const topic of meeting.open ?? []) {
      const other = first.get(topic);
      if (other === undefined) first.set(topic, entry);
      else if (other !== entry && carried.has(topic))
        twice.set(entry.path, (twice.get(entry.path) ?? new Map<number, Known>()).set(topic, other));
    }
  return twice;
}
