import type { Goal, Meeting, Step } from '../model/schema';
import type { CalendarDate } from '../mentoring/dates';
import type { ProgressState, Unsure } from '../model/states';
import { discussedGoals } from '../model/discussedGoals';
import type { Entry } from '../model/entry';
import { isDone, type AnyRecord, type Unread } from '../model/summary';

/** How a goal goes, as it was said on a day. */
export interface GoalSaid {
  readonly on: CalendarDate;
  readonly state?: Unsure<ProgressState>;
  readonly note?: string;
}

/** What the roadmap takes from a goal's file: little enough to be kept for every goal. */
export type GoalFacts = Pick<Goal, 'title' | 'status' | 'owner' | 'start' | 'due' | 'skills'> & {
  /** It has places in the code. */
  readonly hasCode: boolean;
  readonly steps: readonly Step[];
  /** What was said of it between two meetings, in any order; left out where nothing was. */
  readonly said?: readonly GoalSaid[];
  /** The places of its days that cannot be read. */
  readonly unread?: Unread;
};

/** What the roadmap takes from a meeting's file. */
export type MeetingFacts = Pick<
  Meeting,
  'title' | 'date' | 'minutes' | 'status' | 'theme' | 'support' | 'wins' | 'progress' | 'actions'
> & {
  /** The goals that were spoken about. */
  readonly spoken: readonly string[];
  /** The places of its days that cannot be read. */
  readonly unread?: Unread;
};

export function goalFacts(goal: Goal, unread?: Unread): GoalFacts {
  const { title, status, owner, start, due, skills, steps } = goal;
  const said = Object.values(goal.progress).flatMap(words =>
    words.flatMap(({ date: on, state, note }): GoalSaid[] => (on === undefined ? [] : [{ on, state, note }])),
  );
  return {
    title,
    status,
    owner,
    start,
    due,
    skills,
    steps,
    hasCode: goal.code.some(({ path }) => path !== undefined),
    ...(said.length > 0 && { said }),
    ...(unread && { unread }),
  };
}

export function meetingFacts(meeting: Meeting, unread?: Unread): MeetingFacts {
  const { title, date, minutes, status, theme, support, wins, progress, actions } = meeting;
  const spoken = discussedGoals(meeting);
  return {
    title,
    date,
    minutes,
    status,
    theme,
    support,
    wins,
    progress,
    actions,
    spoken,
    ...(unread && { unread }),
  };
}

/** The day something was done, where the file names it; `true` names none. */
export function doneOn(done: string | boolean | undefined): string | undefined {
  return typeof done === 'string' && isDone(done) ? done : undefined;
}

/** What the roadmap takes from a goal; of one that cannot be read and was never looked at, what its summary knows. */
export function goalFactsOf({ summary }: Entry, record: AnyRecord | undefined): GoalFacts | undefined {
  if (record?.kind === 'goal') return goalFacts(record.value, record.unread);
  if (summary?.kind !== 'goal') return undefined;
  const { title, status, owner, start, due, unread, said, code = [] } = summary;
  return {
    title,
    status,
    owner,
    start,
    due,
    skills: [],
    steps: [],
    hasCode: code.length > 0,
    ...(said && { said: said.map(([on, state]) => ({ on, state })) }),
    ...(unread && { unread }),
  };
}

/** The same of a meeting. */
export function meetingFactsOf({ summary }: Entry, record: AnyRecord | undefined): MeetingFacts | undefined {
  if (record?.kind === 'meeting') return meetingFacts(record.value, record.unread);
  if (summary?.kind !== 'meeting') return undefined;
  const { title, date, minutes, status, theme, support, spoken = [], unreadDate } = summary;
  const unread = unreadDate && { unread: ['date'] };
  return {
    title,
    date,
    minutes,
    status,
    theme,
    support,
    wins: {},
    progress: {},
    actions: {},
    spoken,
    ...unread,
  };
}
