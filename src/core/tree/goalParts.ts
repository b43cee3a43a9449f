import { dateOf, dayWords } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import type { Entry } from '../model/entry';
import type { GoalCommit } from '../mentoring/goalCommits';
import type { CodePlace, Evidence, Goal, Step } from '../model/schema';
import { isDone, isUnread, type AnyRecord } from '../model/summary';
import { dueWords, joined, type MentorshipNotes, type TreeContext } from './context';
import { besideWord, itemKey, oneLine, type TreeNode } from './node';

/** The rows below a goal: its steps, code and evidence. */
export function goalParts(
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
  const { own, unclear } = notes.commitsOf(entry.id);
  return [
    ...goal.steps.flatMap((step, index) =>
      step.text === '' ? [] : [stepNode(context, notes, record, index, itemKey(texts, index), args)],
    ),
    ...goal.code.map((place, index) => codeNode(context, place, index, args)),
    ...goal.evidence.map((evidence, index) => evidenceNode(context, evidence, index, args)),
    ...own.map(commit => commitNode(context, commit, false, args)),
    ...unclear.map(commit => commitNode(context, commit, true, args)),
  ];
}

interface GoalArgs {
  readonly uri: string;
  readonly goal: string;
  readonly folder: string;
  readonly mentorship: string;
}

function stepNode(
  context: TreeContext,
  notes: MentorshipNotes,
  record: AnyRecord & { readonly kind: 'goal' },
  index: number,
  key: string,
  args: GoalArgs,
): TreeNode {
  const step: Step = record.value.steps[index] ?? { text: '' };
  const done = isDone(step.done);
  const description =
    typeof step.done === 'string'
      ? dayWords(dateOf(step.done), context.today, context.locale)
      : done
        ? ''
        : (dueWords(context, notes, step.due, isUnread(record, 'steps', index, 'due')) ?? '');
  const state = done ? context.t('done') : context.t('open');
  const label = oneLine(step.text);
  const isLate = !done && isOverdue(step.due, context.today, notes.record?.pauses);
  return {
    id: `${args.uri}#steps/${key}`,
    kind: 'step',
    label,
    ...besideWord(label, isLate ? description : undefined, 'deep'),
    description,
    checked: done,
    unfolds: 'no',
    name: joined(label, description, context.t('step'), state),
    tooltip: () => Promise.resolve({ title: step.text, lines: description === '' ? [state] : [description] }),
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
      : {
          reference: {
            folder: args.folder,
            repo: place.repo,
            path: place.path,
            line: place.line,
            code: { section: 'code', index, place: 0 },
          },
        }),
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

/** A commit that names the goal, with its day and who made it; or one that names it by an id that another goal has, too. */
function commitNode(context: TreeContext, commit: GoalCommit, isUnclear: boolean, args: GoalArgs): TreeNode {
  const { t } = context;
  const label = oneLine(commit.subject) || commit.id.slice(0, 7);
  const said = joined(dayWords(commit.day, context.today, context.locale), oneLine(commit.author));
  const description = isUnclear ? joined(t('belongs to none'), said) : said;
  return {
    id: `${args.uri}#commit/${commit.id}${isUnclear ? '/unclear' : ''}`,
    kind: 'commit',
    label,
    ...besideWord(label, isUnclear ? description : undefined),
    description,
    icon: { id: isUnclear ? 'question' : 'git-commit' },
    unfolds: 'no',
    name: joined(label, description, t('commit')),
    args: { uri: args.uri, folder: args.folder, mentorship: args.mentorship },
    target: { uri: args.uri },
    reference: { folder: args.folder, commit: { root: commit.root, id: commit.id } },
    tooltip: () =>
      Promise.resolve({
        title: label,
        lines: [
          said,
          ...(isUnclear
            ? [
                t(
                  'It names a goal that more than one mentorship has, so it counts for none. {name}/… in its message says which.',
                  { name: args.mentorship },
                ),
              ]
            : []),
        ],
        source: commit.id.slice(0, 12),
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
