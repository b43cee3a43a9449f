import { baseName } from '../baseName';
import type { CalendarDate } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import type { Entry } from '../model/entry';
import { goalOf, meetingOf, type MentorshipNotes, type TreeContext } from '../tree/context';
import { oneLine } from '../tree/node';

/** A goal that needs a look, or a file of the mentorship that cannot be read. */
export interface GoalCare {
  readonly path: string;
  readonly look: 'broken' | 'stuck' | 'late' | 'at-risk';
  /** The state in a word. */
  readonly word: string;
  readonly title: string;
}

const LOOKS: readonly GoalCare['look'][] = ['broken', 'stuck', 'late', 'at-risk'];

/** What needs a look in a mentorship, and since which day: each goal once, as what is worst; the worst first. */
export function careIn(
  { t, today }: TreeContext,
  notes: MentorshipNotes,
): readonly { readonly goal: GoalCare; readonly since: CalendarDate | undefined }[] {
  const words = {
    broken: t('Cannot be read'),
    stuck: t('Stuck'),
    late: t('Overdue'),
    'at-risk': t('At risk'),
  };
  const lookOf = (entry: Entry): GoalCare['look'] | undefined => {
    if (entry.broken !== undefined) return 'broken';
    const goal = goalOf(entry);
    if (goal?.status !== 'active') return undefined;
    const state = notes.states.get(entry.id);
    if (state === 'stuck') return 'stuck';
    return isOverdue(goal.due, today, notes.record?.pauses)
      ? 'late'
      : state === 'at-risk'
        ? 'at-risk'
        : undefined;
  };
  const broken = [...notes.brokenOthers, ...notes.meetings].filter(entry => entry.broken !== undefined);
  return [...broken, ...notes.goals]
    .flatMap(entry => {
      const look = lookOf(entry);
      if (look === undefined) return [];
      const since =
        look === 'late' ? goalOf(entry)?.due : look === 'broken' ? undefined : saidSince(notes, entry, look);
      const goal = { path: entry.path, look, word: words[look], title: titleOf(entry) };
      return [{ goal, since }];
    })
    .sort(
      (a, b) =>
        LOOKS.indexOf(a.goal.look) - LOOKS.indexOf(b.goal.look) ||
        ((a.since ?? '9999') < (b.since ?? '9999') ? -1 : 1),
    );
}

function titleOf({ summary, path }: Entry): string {
  return summary?.kind === 'goal' || summary?.kind === 'meeting' ? oneLine(summary.title) : baseName(path);
}

/** Since when a goal has been said to be in the state that it is in. */
function saidSince(notes: MentorshipNotes, goal: Entry, state: string): CalendarDate | undefined {
  const inMeetings = notes.meetings.flatMap(entry => {
    const { date, status, progress = [] } = meetingOf(entry) ?? {};
    const said = progress.find(([id]) => id === goal.id)?.[1];
    const isOver = status !== 'cancelled' && status !== 'missed';
    return date === undefined || said === undefined || !isOver ? [] : [[date.slice(0, 10), said] as const];
  });
  const said = [...inMeetings, ...(goalOf(goal)?.said ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const before = said.findLastIndex(([, word]) => word !== state);
  return said[before + 1]?.[0];
}
