import { escapeMarkdown } from '../markdownText';
import type { GoalCommit } from '../mentoring/goalCommits';
import type { Goal, Meeting, Progress } from '../model/schema';
import { UNKNOWN, type GoalStatus, type ProgressState, type Unsure } from '../model/states';
import { isUnread } from '../model/summary';
import { asCode, evidenceText } from './evidenceText';
import {
  day,
  isWithin,
  list,
  longDay,
  section,
  stepLine,
  type Report,
  type ReportFacts,
} from './reportParts';

/** The goals of the period: those that were worked on or spoken about in it. Drafts are nobody's promise yet. */
export function goals(report: Report): readonly string[] {
  const { t, facts, held } = report;
  const spoken = new Set(held.flatMap(({ progress }) => Object.keys(progress)));
  const shown = facts.goals
    .filter(({ id, record }) => record.status !== 'draft' && (spoken.has(id) || isOfPeriod(report, record)))
    .sort((a, b) => ((a.record.start ?? '9999') < (b.record.start ?? '9999') ? -1 : 1));
  return section(
    t('Goals'),
    shown.flatMap(each => goal(report, each)),
  );
}

function isOfPeriod({ from, to, today }: Report, { status, start, steps }: Goal): boolean {
  if ((start ?? '') > (to ?? today)) return false;
  const lastDone =
    steps
      .map(({ done }) => (typeof done === 'string' ? done : ''))
      .sort()
      .at(-1) ?? '';
  return status === 'active' || status === 'paused' || from === undefined || lastDone >= from;
}

function goal(report: Report, filed: ReportFacts['goals'][number]): readonly string[] {
  const { id, record: goal } = filed;
  const { t, held, several, name, facts } = report;
  const history = held.flatMap(meeting => {
    const progress = Object.hasOwn(meeting.progress, id) ? meeting.progress[id] : undefined;
    return progress === undefined ? [] : (progressLine(report, meeting, progress) ?? []);
  });
  const state = held
    .map(({ progress }) => (Object.hasOwn(progress, id) ? progress[id]?.state : undefined))
    .findLast(said => said !== undefined);
  const owner = goal.owner ?? facts.mentorship?.mentees[0];
  const about = [
    several && owner !== undefined ? escapeMarkdown(name(owner)) : '',
    goal.due === undefined
      ? isUnread(filed, 'due')
        ? t('Due date cannot be read')
        : ''
      : t('Due {day}', { day: longDay(report, goal.due) }),
    goal.measurable === undefined ? '' : t('Measure: {text}', { text: escapeMarkdown(goal.measurable) }),
  ].filter(part => part !== '');
  const commits = (filed.commits ?? []).filter(commit => isWithin(commit.day, report));
  const seen = [...goal.evidence.map(evidenceText), ...commits.map(commit => committed(report, commit))];
  const word = stateWord(report, goal.status, state);
  return [
    `### ${escapeMarkdown(goal.title)}: ${word}`,
    '',
    ...(about.length === 0 ? [] : [about.join(' · '), '']),
    ...list(
      goal.steps.flatMap((step, index) => stepLine(report, step, isUnread(filed, 'steps', index, 'due'))),
    ),
    ...(history.length === 0 ? [] : [`${t('On the way:')}`, '', ...list(history)]),
    ...(seen.length === 0 ? [] : [`${t('To be seen in:')}`, '', ...list(seen)]),
  ];
}

function stateWord(
  { t }: Report,
  status: Unsure<GoalStatus>,
  said: Unsure<ProgressState> | undefined,
): string {
  if (status === UNKNOWN || (status === 'active' && said === UNKNOWN)) return t('unknown state');
  if (status === 'done' || (status === 'active' && said === 'done')) return t('done');
  if (status === 'paused') return t('paused');
  if (status === 'dropped') return t('dropped');
  if (said === 'on-track') return t('on track');
  if (said === 'at-risk') return t('at risk');
  return said === 'stuck' ? t('stuck') : t('under way');
}

function progressLine(report: Report, { date }: Meeting, { state, note }: Progress): string | undefined {
  const { t } = report;
  const words = {
    'on-track': t('on track'),
    'at-risk': t('at risk'),
    stuck: t('stuck'),
    done: t('done'),
    [UNKNOWN]: t('unknown state'),
  };
  const when = date === undefined ? '' : day(report, date);
  const start = [when, state === undefined ? '' : words[state]].filter(part => part !== '').join(', ');
  const said = escapeMarkdown(note ?? '');
  if (state === undefined && said === '') return undefined;
  return [start, said].filter(part => part !== '').join(': ');
}

/** `a1b2c3d` First table per rule (Ada, 12 Feb 2027) */
function committed(report: Report, { id, subject, author, day: made }: GoalCommit): string {
  const who = [author, day(report, made)].map(escapeMarkdown).join(', ');
  return `${asCode(id.slice(0, 7))} ${escapeMarkdown(subject)} (${who})`;
}
