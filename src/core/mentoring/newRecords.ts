import type { WallTime } from './dates';

/** What a new goal says; everything but its title may be left out. */
export interface GoalDraft {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string;
}

/** A goal with its title and an empty list of steps, as a value to be written. */
export function newGoal(goal: GoalDraft): Record<string, unknown> {
  return withoutGaps({ title: goal.title, owner: goal.owner, due: goal.due, steps: null });
}

export interface NewMeetingRecord {
  readonly title: string;
  readonly date: WallTime;
  readonly minutes?: number;
  readonly theme?: string;
  readonly template?: string;
  /** Everybody of the meeting, in the order of a session. */
  readonly people: readonly string[];
  /** The goals to speak about. */
  readonly goals: readonly string[];
}

/** A meeting with every section that people will fill, empty: what each adds later merges with what others add. */
export function newMeeting(meeting: NewMeetingRecord): Record<string, unknown> {
  const each = () => emptyFor(meeting.people);
  return withoutGaps({
    title: meeting.title,
    date: meeting.date,
    minutes: meeting.minutes,
    template: meeting.template,
    theme: meeting.theme,
    agenda: each(),
    wins: each(),
    notes: null,
    decisions: each(),
    progress: emptyFor(meeting.goals),
    actions: each(),
    checkin: each(),
  });
}

function emptyFor(keys: readonly string[]): Record<string, null> | null {
  return keys.length === 0 ? null : Object.fromEntries(keys.map(key => [key, null]));
}

function withoutGaps(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
