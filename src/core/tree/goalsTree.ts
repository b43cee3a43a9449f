import { dateOf, dayWords } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import { SILENT_MEETINGS, silentFor } from '../mentoring/notDiscussed';
import type { Entry } from '../model/entry';
import type { CodePlace, Evidence, Goal, Step } from '../model/schema';
import { isDone, type GoalSummary } from '../model/summary';
import { GOAL_STATES, type GoalStatus } from '../model/states';
import type { Translate } from '../text';
import { brokenNode } from './broken';
import { dueWords, goalOf, joined, meetingOf, type MentorshipNotes, type TreeContext } from './context';
import { isFiltering, showsGoal, type GoalOrder } from './filter';
import { mentorshipNode } from './mentorshipLevel';
import { itemKey, oneLine, type TreeNode } from './node';

/** The Goals view: goals with their steps, code and evidence; a level of mentorships where there are several. */
export function goalsTree(context: TreeContext): readonly TreeNode[] {
  const several = context.mentorships.length > 1;
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
  const count = goals.length;
  const words = count === 1 ? context.t('1 goal') : context.t('{count} goals', { count });
  return mentorshipNode(context, notes, words, first, () => Promise.resolve(goalRows(context, notes, goals)));
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
  return [...rows, ...notes.brokenOthers.map(entry => brokenNode(context, notes.folder, entry))];
}

/** A row for every state, empty ones too: a goal can be dropped there. Goals that were never readable come last. */
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
      id: `${notes.folder.uri}#goals/${notes.id}/${status}${empty}`,
      kind: 'goalGroup',
      label,
      description: String(of.length),
      unfolds: of.length === 0 ? 'no' : status === 'done' || status === 'dropped' ? 'folded' : 'unfolded',
      name: joined(label, count),
      args: { folder: notes.folder.uri, mentorship: notes.id },
      takes: status,
      children: () => Promise.resolve(of.map(entry => goalNode(context, notes, entry))),
    };
  });
  const unknown = goals.filter(entry => goalOf(entry) === undefined);
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
  return [GOAL_STATES.indexOf(goal.status), goal.start ?? due, due, goal.title].join(' ');
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
    description: look?.description ?? '',
    icon: look?.icon,
    unfolds: goal?.hasParts === true ? 'folded' : 'no',
    name: joined(label, look?.description, context.t('goal'), look?.stateWord),
    args: { uri, goal: uri, folder: notes.folder.uri, mentorship: notes.id },
    ...(goal !== undefined && context.arrangement.goalOrder === 'groups' && { takes: goal.status }),
    target: { uri },
    ...(goal === undefined
      ? {}
      : { tooltip: () => Promise.resolve(goalTooltip(context, notes, entry, goal)) }),
    children,
  };
}

interface Appearance {
  readonly icon: { readonly id: string; readonly color?: string };
  readonly description: string;
  /** The state in a word where the description does not already say it. */
  readonly stateWord?: string;
}

function appearance(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  goal: GoalSummary,
): Appearance {
  const { t } = context;
  const steps =
    goal.steps === 0 ? undefined : t('{done} of {count}', { done: goal.stepsDone, count: goal.steps });
  const due = goal.due === undefined ? undefined : dueWords(context, goal.due);
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
      return { icon: { id: 'debug-pause' }, description: joined(t('paused'), steps) };
    case 'dropped':
      return { icon: { id: 'circle-slash' }, description: t('dropped') };
    case 'active':
  }
  switch (notes.states.get(entry.id)) {
    case 'at-risk':
      return {
        icon: { id: 'warning', color: 'list.warningForeground' },
        description: joined(t('at risk'), due),
      };
    case 'stuck':
      return { icon: { id: 'report', color: 'list.errorForeground' }, description: joined(t('stuck'), due) };
    case 'on-track':
      return {
        icon: { id: 'target' },
        description: dueFirst(context, goal, steps, due),
        stateWord: t('on track'),
      };
    default:
      return {
        icon: { id: 'target' },
        description: dueFirst(context, goal, steps, due),
        stateWord: t('active'),
      };
  }
}

/** The word that matters stands first: a day that has passed comes before the count. */
function dueFirst(
  context: TreeContext,
  goal: GoalSummary,
  steps: string | undefined,
  due: string | undefined,
): string {
  return isOverdue(goal.due, context.today) ? joined(due, steps) : joined(steps, due);
}

function goalTooltip(context: TreeContext, notes: MentorshipNotes, entry: Entry, goal: GoalSummary) {
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

function goalParts(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  record: Awaited<ReturnType<MentorshipNotes['folder']['record']>>,
): readonly TreeNode[] {
  if (record?.kind !== 'goal') return [];
  const goal: Goal = record.value;
  const uri = notes.folder.uriOf(entry.path);
  const args = { uri, goal: uri, folder: notes.folder.uri, mentorship: notes.id };
  const texts = goal.steps.map(step => step.text);
  return [
    ...goal.steps.flatMap((step, index) =>
      step.text === '' ? [] : [stepNode(context, step, index, itemKey(texts, index), args)],
    ),
    ...goal.code.map((place, index) => codeNode(context, place, index, args)),
    ...goal.evidence.map((evidence, index) => evidenceNode(context, evidence, index, args)),
  ];
}

interface GoalArgs {
  readonly uri: string;
  readonly goal: string;
  readonly folder: string;
  readonly mentorship: string;
}

function stepNode(context: TreeContext, step: Step, index: number, key: string, args: GoalArgs): TreeNode {
  const done = isDone(step.done);
  const description =
    typeof step.done === 'string'
      ? dayWords(dateOf(step.done), context.today, context.locale)
      : step.due === undefined || done
        ? ''
        : dueWords(context, step.due);
  const state = done ? context.t('done') : context.t('open');
  return {
    id: `${args.uri}#steps/${key}`,
    kind: 'step',
    label: oneLine(step.text),
    description,
    checked: done,
    unfolds: 'no',
    name: joined(oneLine(step.text), description, context.t('step'), state),
    args: { ...args, section: 'steps', index, text: step.text },
    target: { uri: args.uri, at: ['steps', index] },
  };
}

function codeNode(context: TreeContext, place: CodePlace, index: number, args: GoalArgs): TreeNode {
  const file =
    oneLine(place.path ?? '')
      .split('/')
      .at(-1) ?? '';
  const label = place.line === undefined ? file : `${file}:${place.line}`;
  const description = oneLine(place.text ?? '');
  return {
    id: `${args.uri}#code/${index}`,
    kind: 'code',
    label: label || context.t('code'),
    description,
    icon: { id: 'code' },
    unfolds: 'no',
    name: joined(
      label,
      description,
      place.path === undefined
        ? context.t('code')
        : context.t('code in {path}', { path: oneLine(place.path) }),
    ),
    args: { uri: args.uri, folder: args.folder, mentorship: args.mentorship },
    target: { uri: args.uri, at: ['code', index] },
    ...(place.path === undefined
      ? {}
      : { reference: { folder: args.folder, repo: place.repo, path: place.path, line: place.line } }),
    tooltip: () =>
      Promise.resolve({
        title: place.path ?? label,
        lines: place.text === undefined ? [] : [place.text.trim()],
        source: place.repo,
      }),
  };
}

function evidenceNode(context: TreeContext, evidence: Evidence, index: number, args: GoalArgs): TreeNode {
  const { icon, where } = evidencePlace(evidence);
  const label = oneLine(evidence.note ?? '') || where || context.t('evidence');
  const description = evidence.note === undefined ? '' : where;
  return {
    id: `${args.uri}#evidence/${index}`,
    kind: 'evidence',
    label,
    description,
    icon: { id: icon },
    unfolds: 'no',
    name: joined(label, description, context.t('evidence')),
    args: { uri: args.uri, folder: args.folder, mentorship: args.mentorship },
    target: { uri: args.uri, at: ['evidence', index] },
    ...(evidence.url === undefined && evidence.path === undefined
      ? {}
      : {
          reference: {
            folder: args.folder,
            repo: evidence.repo,
            path: evidence.path,
            url: evidence.url,
          },
        }),
  };
}

function evidencePlace(evidence: Evidence): { icon: string; where: string } {
  if (evidence.commit !== undefined)
    return { icon: 'git-commit', where: oneLine(evidence.commit).slice(0, 7) };
  if (evidence.url !== undefined) {
    return {
      icon: 'link-external',
      where: /^https?:\/\/([^/?#]+)/i.exec(evidence.url)?.[1] ?? oneLine(evidence.url),
    };
  }
  return { icon: 'file', where: oneLine(evidence.path ?? '') };
}
