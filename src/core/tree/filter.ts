import { isOverdue } from '../mentoring/followThrough';
import { everybody, participants } from '../mentoring/people';
import { UNKNOWN, type Unsure } from '../model/states';
import type { Entry } from '../model/entry';
import type { GoalSummary, MeetingSummary } from '../model/summary';
import { FILTERS, type Filter, type FilterState } from './arrangement';
import type { MentorshipNotes, TreeContext } from './context';
import { withoutCapitals } from '../sameText';

export function isFiltering({ text, people, states }: Filter): boolean {
  return text !== undefined || people.length > 0 || states.length > 0;
}

export function showsGoal(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  goal: GoalSummary,
): boolean {
  const { filter } = context.arrangement;
  if (!isFiltering(filter)) return true;
  const owner = goal.owner ?? notes.record?.mentees[0];
  const state = goal.status === 'active' ? (notes.states.get(entry.id) ?? 'on-track') : goal.status;
  const isLate = goal.status === 'active' && isOverdue(goal.due, context.today);
  return (
    holds(filter, goal.title) &&
    of(filter, owner === undefined ? [] : [context.name(notes.folder, owner)]) &&
    inState(filter, FILTERS['mentoring.goals'], isLate ? [state, 'overdue'] : [state])
  );
}

export function showsMeeting(context: TreeContext, notes: MentorshipNotes, meeting: MeetingSummary): boolean {
  const { filter } = context.arrangement;
  if (!isFiltering(filter)) return true;
  const people = participants(meeting, notes.record, meeting.sections).map(id =>
    context.name(notes.folder, id),
  );
  return (
    holds(filter, `${meeting.title} ${meeting.theme ?? ''}`) &&
    of(filter, people) &&
    inState(filter, FILTERS['mentoring.meetings'], [meeting.status])
  );
}

/** Whether a mentorship in which nothing is planned is shown among the meetings: it is in no state of a meeting. */
export function showsUnplanned(context: TreeContext, notes: MentorshipNotes): boolean {
  const { filter } = context.arrangement;
  if (!isFiltering(filter)) return true;
  return (
    holds(filter, notes.title) &&
    of(
      filter,
      everybody(notes.record).map(id => context.name(notes.folder, id)),
    ) &&
    inState(filter, FILTERS['mentoring.meetings'], [])
  );
}

export function showsPromise(
  context: TreeContext,
  notes: MentorshipNotes,
  promise: { readonly text: string; readonly person: string; readonly due?: string },
): boolean {
  const { filter } = context.arrangement;
  if (!isFiltering(filter)) return true;
  return (
    holds(filter, promise.text) &&
    of(filter, [context.name(notes.folder, promise.person)]) &&
    inState(filter, FILTERS['mentoring.actions'], isOverdue(promise.due, context.today) ? ['overdue'] : [])
  );
}

function holds({ text }: Filter, words: string): boolean {
  return text === undefined || withoutCapitals(words).includes(withoutCapitals(text));
}

function of({ people }: Filter, names: readonly string[]): boolean {
  return people.length === 0 || names.some(name => people.includes(name));
}

/**
 * What nobody can read the state of is shown in any case, as what is broken is.
 * @param possible the states that rows of this kind can be in
 */
function inState(
  { states }: Filter,
  possible: readonly FilterState[],
  actual: readonly Unsure<FilterState>[],
): boolean {
  const asked = states.filter(state => possible.includes(state));
  return asked.length === 0 || actual.includes(UNKNOWN) || asked.some(state => actual.includes(state));
}
