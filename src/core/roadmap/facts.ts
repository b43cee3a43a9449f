import type { Goal, Meeting, Step } from '../model/schema';
import { isDone } from '../model/summary';

/** What the roadmap takes from a goal's file: little enough to be kept for every goal. */
export type GoalFacts = Pick<Goal, 'title' | 'status' | 'owner' | 'start' | 'due' | 'skills'> & {
  readonly steps: readonly Step[];
};

/** What the roadmap takes from a meeting's file. */
export type MeetingFacts = Pick<
  Meeting,
  'title' | 'date' | 'minutes' | 'status' | 'theme' | 'wins' | 'progress' | 'actions'
>;

export function goalFacts({ title, status, owner, start, due, skills, steps }: Goal): GoalFacts {
  return { title, status, owner, start, due, skills, steps };
}

export function meetingFacts(meeting: Meeting): MeetingFacts {
  const { title, date, minutes, status, theme, wins, progress, actions } = meeting;
  return { title, date, minutes, status, theme, wins, progress, actions };
}

/** The day something was done, where the file names it; `true` names none. */
export function doneOn(done: string | boolean | undefined): string | undefined {
  return typeof done === 'string' && isDone(done) ? done : undefined;
}
