import { isOverdue } from '../mentoring/followThrough';
import { everybody, participants } from '../mentoring/people';
import { UNKNOWN, type Unsure } from '../model/states';
import type { Entry } from '../model/entry';
import type { Feedback } from '../model/schema';
import type { GoalSummary, MeetingSummary } from '../model/summary';
import { FILTERS, type Filter, type FilterState } from './viewOptions';
import type { MentorshipNotes, TreeContext } from './context';
import type { TreeNode } from './node';
import { withoutCapitals } from '../sameText';

export function isFiltering({ text, people, states }: Filter): boolean {
  return text !== undefined || people.length > 0 || states.length > 0;
}

/**
 * Whether a row that holds others is folded, and its id. What a filter finds is not hidden in a folded row; the id is
 * another for each filter, since the editor remembers of an id whether somebody has folded it.
 * @param usually how it is without a filter
 */
export function holder(
  { arrangement: { filter } }: TreeContext,
  id: string,
  usually: TreeNode['unfolds'],
): Pick<TreeNode, 'id' | 'unfolds'> {
  if (!isFiltering(filter) || usually === 'no') return { id, unfolds: usually };
  return { id: `${id}?${JSON.stringify(filter)}`, unfolds: 'unfolded' };
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
  const isActive = goal.status === 'active';
  const said = isActive ? notes.states.get(entry.id) : undefined;
  const isLate = isActive && isOverdue(goal.due, context.today, notes.record?.pauses);
  return (
    holds(filter, goal.title) &&
    of(filter, owner === undefined ? [] : [context.name(notes.folder, owner)]) &&
    inState(filter, FILTERS['mentoring.goals'], [
      goal.status,
      ...(said === undefined ? [] : [said]),
      ...(isLate ? (['overdue'] as const) : []),
    ])
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
    inState(
      filter,
      FILTERS['mentoring.actions'],
      isOverdue(promise.due, context.today, notes.record?.pauses) ? ['overdue'] : [],
    )
  );
}

/** Whether feedback is shown among the meetings: by its words and by who gives and gets it. It is in no state. */
export function showsFeedback(
  context: TreeContext,
  { folder }: MentorshipNotes,
  { title, from, to }: Pick<Feedback, 'title' | 'from' | 'to'>,
): boolean {
  const { filter } = context.arrangement;
  if (!isFiltering(filter)) return true;
  const names = [from, to].flatMap(person => (person === undefined ? [] : [context.name(folder, person)]));
  return (
    holds(filter, title ?? '') && of(filter, names) && inState(filter, FILTERS['mentoring.meetings'], [])
  );
}

/** Whether something that waits for the reader is shown; its words are those of its row. It is in no state. */
export function showsWaiting(context: TreeContext, { folder }: MentorshipNotes, words: string): boolean {
  const { filter } = context.arrangement;
  return (
    holds(filter, words) &&
    of(filter, folder.me === undefined ? [] : [context.name(folder, folder.me)]) &&
    inState(filter, FILTERS['mentoring.actions'], [])
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
