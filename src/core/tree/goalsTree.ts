import type { Entry } from '../model/entry';
import { GOAL_STATES, UNKNOWN, type GoalStatus } from '../model/states';
import type { Translate } from '../text';
import type { GoalOrder } from './viewOptions';
import { brokenNode, copyNodes } from './broken';
import { goalOf, joined, type MentorshipNotes, type TreeContext } from './context';
import { appearance, goalTooltip } from './goalLook';
import { goalParts } from './goalParts';
import { holder, isFiltering, showsGoal } from './filter';
import { mentorshipNode } from './mentorshipLevel';
import { besideWord, oneLine, type TreeNode } from './node';

/** The Goals view: goals with their steps, code and evidence; a level of mentorships where there are several, or one that is over and so folded away. */
export function goalsTree(context: TreeContext): readonly TreeNode[] {
  const several = context.mentorships.length > 1 || context.mentorships[0]?.record?.status === 'closed';
  const filtering = isFiltering(context.arrangement.filter);
  const rows = context.mentorships.flatMap((notes, index) => {
    const goals = goalsToShow(context, notes);
    if (!several) return goalRows(context, notes, goals);
    const nothing = filtering && goals.length + notes.brokenOthers.length === 0;
    return nothing ? [] : [goalsOfMentorship(context, notes, goals, index === 0)];
  });
  return [...rows, ...context.brokenElsewhere.map(([folder, entry]) => brokenNode(context, folder, entry))];
}

function goalsOfMentorship(
  context: TreeContext,
  notes: MentorshipNotes,
  goals: readonly Entry[],
  first: boolean,
): TreeNode {
  return mentorshipNode(context, notes, goals, first, () => Promise.resolve(goalRows(context, notes, goals)));
}

/** The goals that the filter lets through; a broken one always, since nobody knows what stands in it. */
function goalsToShow(context: TreeContext, notes: MentorshipNotes): readonly Entry[] {
  return notes.goals.filter(entry => {
    const goal = goalOf(entry);
    return goal === undefined || entry.broken !== undefined || showsGoal(context, notes, entry, goal);
  });
}

function goalRows(
  context: TreeContext,
  notes: MentorshipNotes,
  shown: readonly Entry[],
): readonly TreeNode[] {
  const { goalOrder } = context.arrangement;
  const keys = new Map(shown.map(entry => [entry, sortKey(entry, goalOrder)]));
  const goals = [...shown].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
  const rows =
    goalOrder === 'groups'
      ? groupedByState(context, notes, goals)
      : goals.map(entry => goalNode(context, notes, entry));
  return [
    ...rows,
    ...copyNodes(context, notes, 'goal'),
    ...notes.brokenOthers.map(entry => brokenNode(context, notes.folder, entry)),
  ];
}

/** A row for every state, empty ones too: a goal can be dropped there. Those of which it is not known come last. */
function groupedByState(
  context: TreeContext,
  notes: MentorshipNotes,
  goals: readonly Entry[],
): readonly TreeNode[] {
  if (goals.length === 0) return [];
  const words = goalStatusWords(context.t);
  const groups = GOAL_STATES.map((status): TreeNode => {
    const of = goals.filter(entry => goalOf(entry)?.status === status);
    const label = words[status];
    const count = of.length === 1 ? context.t('1 goal') : context.t('{count} goals', { count: of.length });
    // another row once there is something in it: the editor would remember an empty one as folded
    const empty = of.length === 0 ? '/none' : '';
    return {
      ...holder(
        context,
        `${notes.folder.uri}#goals/${notes.id}/${status}${empty}`,
        of.length === 0 ? 'no' : status === 'done' || status === 'dropped' ? 'folded' : 'unfolded',
      ),
      kind: 'goalGroup',
      label,
      description: String(of.length),
      name: joined(label, count),
      args: { folder: notes.folder.uri, mentorship: notes.id },
      takes: status,
      children: () => Promise.resolve(of.map(entry => goalNode(context, notes, entry))),
    };
  });
  const unknown = goals.filter(entry => (goalOf(entry)?.status ?? UNKNOWN) === UNKNOWN);
  return [...groups, ...unknown.map(entry => goalNode(context, notes, entry))];
}

/** The states of a goal as words of a row of their own. */
export function goalStatusWords(t: Translate): Readonly<Record<GoalStatus, string>> {
  return {
    active: t('Active'),
    draft: t('Draft'),
    paused: t('Paused'),
    done: t('Done'),
    dropped: t('Dropped'),
  };
}

/**
 * By state: active ones first, each state in the order of its start, then of its due date. Broken new files stand
 * last in every order.
 */
function sortKey(entry: Entry, order: GoalOrder): string {
  const goal = goalOf(entry);
  if (goal === undefined) return `~ ${entry.id}`;
  const due = goal.due ?? '9999';
  if (order === 'title') return goal.title.toLocaleLowerCase();
  if (order === 'due') return `${due} ${goal.title}`;
  const place = goal.status === UNKNOWN ? GOAL_STATES.length : GOAL_STATES.indexOf(goal.status);
  return [place, goal.start ?? due, due, goal.title].join(' ');
}

function hasCommits(notes: MentorshipNotes, { id }: Entry): boolean {
  const { own, unclear } = notes.commitsOf(id);
  return own.length + unclear.length > 0;
}

function goalNode(context: TreeContext, notes: MentorshipNotes, entry: Entry): TreeNode {
  const children = async () => goalParts(context, notes, entry, await notes.folder.record(entry.path));
  if (entry.broken !== undefined) return brokenNode(context, notes.folder, entry, children);
  const goal = goalOf(entry);
  const label = oneLine(goal?.title ?? entry.id);
  const uri = notes.folder.uriOf(entry.path);
  const look = goal === undefined ? undefined : appearance(context, notes, entry, goal);
  return {
    id: `${uri}#goal`,
    kind: 'goal',
    label,
    ...besideWord(label, look?.matters === true ? look.description : undefined),
    description: look?.description ?? '',
    icon: look?.icon,
    unfolds: goal?.hasParts === true || hasCommits(notes, entry) ? 'folded' : 'no',
    name: joined(label, look?.description, context.t('goal'), look?.stateWord),
    args: { uri, goal: uri, folder: notes.folder.uri, mentorship: notes.id },
    ...(goal !== undefined &&
      context.arrangement.goalOrder === 'groups' &&
      goal.status !== UNKNOWN && { takes: goal.status }),
    target: { uri },
    ...(goal === undefined
      ? {}
      : { tooltip: () => Promise.resolve(goalTooltip(context, notes, entry, goal)) }),
    children,
  };
}
