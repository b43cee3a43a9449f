import type { Meeting } from './schema';

/**
 * The goals that were spoken about in a meeting, each once: `progress` says something of them, or a topic that belongs to
 * them was discussed.
 */
export function discussedGoals({
  progress,
  agenda,
}: Pick<Meeting, 'progress' | 'agenda'>): readonly string[] {
  const said = Object.entries(progress).flatMap(([goal, { state, note }]) =>
    state !== undefined || (note ?? '') !== '' ? [goal] : [],
  );
  const discussed = Object.values(agenda).flatMap(items =>
    items.flatMap(({ goal, status }) => (status === 'discussed' ? (goal ?? []) : [])),
  );
  return [...new Set([...said, ...discussed])];
}
