import { dateOf, dayWords } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import { SILENT_MEETINGS, silentFor } from '../mentoring/notDiscussed';
import { UNKNOWN } from '../model/states';
import type { Entry } from '../model/entry';
import type { GoalSummary } from '../model/summary';
import { dueWords, joined, meetingOf, type MentorshipNotes, type TreeContext } from './context';
import type { Tooltip } from './node';

/** What a goal's row shows beside its title. */
interface Appearance {
  readonly icon: { readonly id: string; readonly color?: string };
  readonly description: string;
  /** The state in a word where the description does not already say it. */
  readonly stateWord?: string;
  /** The description says a state, or that a day has passed: it must not be cut. */
  readonly matters: boolean;
}

/** The icon and the words of a goal by its state, by what the last meetings said of it, and by its days. */
export function appearance(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  goal: GoalSummary,
): Appearance {
  const look = lookOf(context, notes, entry, goal);
  const isDayFirst = isOverdue(goal.due, context.today, notes.record?.pauses) || goal.unread !== undefined;
  return { ...look, matters: look.stateWord === undefined || isDayFirst };
}

function lookOf(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  goal: GoalSummary,
): Omit<Appearance, 'matters'> {
  const { t } = context;
  const steps =
    goal.steps === 0 ? undefined : t('{done} of {count}', { done: goal.stepsDone, count: goal.steps });
  const due = dueWords(context, notes, goal.due, goal.unread?.includes('due') === true);
  switch (goal.status) {
    case 'done': {
      const day =
        goal.lastDone === undefined
          ? ''
          : ` ${dayWords(dateOf(goal.lastDone), context.today, context.locale)}`;
      return { icon: { id: 'pass', color: 'charts.green' }, description: `${t('done')}${day}` };
    }
    case 'draft':
      return { icon: { id: 'circle-small' }, description: t('draft') };
    case 'paused':
      // without a colour of ours the icon has that of the debugger, and nobody has to look
      return {
        icon: { id: 'debug-pause', color: 'icon.foreground' },
        description: joined(t('paused'), steps),
      };
    case 'dropped':
      return { icon: { id: 'circle-slash' }, description: t('dropped') };
    case UNKNOWN:
      return { icon: { id: 'question' }, description: joined(t('unknown state'), due) };
    case 'active':
  }
  switch (notes.states.get(entry.id)) {
    case 'at-risk':
      return {
        icon: { id: 'warning', color: 'list.warningForeground' },
        description: joined(t('at risk'), due),
      };
    case UNKNOWN:
      return { icon: { id: 'question' }, description: joined(t('unknown state'), due) };
    case 'stuck':
      return { icon: { id: 'report', color: 'list.errorForeground' }, description: joined(t('stuck'), due) };
    case 'on-track':
      return {
        icon: { id: 'target' },
        description: dueFirst(context, notes, goal, steps, due),
        stateWord: t('on track'),
      };
    default:
      return {
        icon: { id: 'target' },
        description: dueFirst(context, notes, goal, steps, due),
        stateWord: t('active'),
      };
  }
}

/** The word that matters stands first: a day that has passed, or cannot be read, comes before the count. */
function dueFirst(
  context: TreeContext,
  notes: MentorshipNotes,
  goal: GoalSummary,
  steps: string | undefined,
  due: string | undefined,
): string {
  return isOverdue(goal.due, context.today, notes.record?.pauses) || goal.unread !== undefined
    ? joined(due, steps)
    : joined(steps, due);
}

/** What the pointer sees when it rests on a goal's row. */
export function goalTooltip(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  goal: GoalSummary,
): Tooltip {
  const { t } = context;
  const look = appearance(context, notes, entry, goal);
  const owner = goal.owner ?? notes.record?.mentees[0];
  const silent = silentFor(
    { id: entry.id, ...(goal.start !== undefined && { start: goal.start }) },
    notes.meetings.flatMap(meeting => meetingOf(meeting) ?? []),
  );
  return {
    title: goal.title,
    lines: [
      joined(look.stateWord, look.description),
      ...(owner === undefined ? [] : [t('{name} owns it.', { name: context.name(notes.folder, owner) })]),
      ...(silent < SILENT_MEETINGS || goal.status !== 'active'
        ? []
        : [t('Not spoken about in {count} meetings.', { count: silent })]),
    ].filter(line => line !== ''),
    source: entry.path.replace('.mentoring/', ''),
  };
}
