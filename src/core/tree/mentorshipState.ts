import { dateOf, dayWords } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import { pauseOn } from '../mentoring/pauses';
import { everybody } from '../mentoring/people';
import { everyWords } from '../mentoring/cadence';
import type { Entry } from '../model/entry';
import { goalOf, joined, type MentorshipNotes, type TreeContext } from './context';
import { besideWord, type Tooltip, type TreeNode } from './node';

/**
 * What of some goals needs a look, in words: `1 stuck, 2 overdue, 1 at risk`. Each goal counts once, as what is worst.
 * @param goals of that mentorship, the broken ones too
 */
export function careWords(
  context: TreeContext,
  notes: MentorshipNotes,
  goals: readonly Entry[],
): readonly string[] {
  const { t } = context;
  let [broken, stuck, overdue, atRisk] = [notes.brokenOthers.length, 0, 0, 0];
  for (const entry of goals) {
    const goal = goalOf(entry);
    const state = goal?.status === 'active' ? notes.states.get(entry.id) : undefined;
    if (entry.broken !== undefined) broken++;
    else if (state === 'stuck') stuck++;
    else if (goal?.status === 'active' && isOverdue(goal.due, context.today, notes.record?.pauses)) overdue++;
    else if (state === 'at-risk') atRisk++;
  }
  return [
    broken > 0 ? t('{count} cannot be read', { count: broken }) : '',
    stuck > 0 ? t('{count} stuck', { count: stuck }) : '',
    overdue > 0 ? t('{count} overdue', { count: overdue }) : '',
    atRisk > 0 ? t('{count} at risk', { count: atRisk }) : '',
  ].filter(words => words !== '');
}

/** `nothing planned, 42 days`, where the cadence has run out. */
export function unplannedWords({ t }: TreeContext, { ranOut }: MentorshipNotes): string | undefined {
  return ranOut && t('nothing planned, {count} days', { count: ranOut.days });
}

/** `paused until 1 Aug`, in a pause. */
export function pausedWords(context: TreeContext, { record, now }: MentorshipNotes): string | undefined {
  const today = dateOf(now);
  const pause = record?.status === 'closed' ? undefined : pauseOn(record, today);
  if (pause === undefined) return undefined;
  const { until } = pause;
  return until === undefined
    ? context.t('paused')
    : context.t('paused until {day}', { day: dayWords(until, context.today, context.locale) });
}

/** The row under Upcoming of a mentorship that is paused: nothing waits in it, and nothing falls due. */
export function pausedNode(context: TreeContext, notes: MentorshipNotes): TreeNode {
  const description = joined(pausedWords(context, notes), folderWords(context, notes));
  return {
    id: `${notes.folder.uri}#paused/${notes.id}`,
    kind: 'paused',
    label: notes.title,
    ...besideWord(notes.title, description),
    description,
    icon: { id: 'debug-pause', color: 'icon.foreground' }, // its own colour is the debugger's
    unfolds: 'no',
    name: joined(notes.title, description, context.t('mentorship')),
    args: { folder: notes.folder.uri, mentorship: notes.id },
    ...(notes.entry && { target: { uri: notes.folder.uriOf(notes.entry.path), at: ['pauses'] } }),
    tooltip: () => Promise.resolve(mentorshipTooltip(context, notes)),
  };
}

/** What can be done where two have not talked for long, each a row: nothing of it is asked twice, and nothing is sent. */
function silenceNodes(context: TreeContext, notes: MentorshipNotes): readonly TreeNode[] {
  const { t } = context;
  const rows = [
    ['silenceWrite', 'mail', t('Write a few words'), t('copied for you to paste')],
    ['silencePause', 'debug-pause', t('Pause…'), '', 'icon.foreground'],
    ['silenceEnd', 'archive', t('End it…'), ''],
  ] as const;
  return rows.map(([kind, id, label, description, color]) => ({
    id: `${notes.folder.uri}#${kind}/${notes.id}`,
    kind,
    label,
    description,
    icon: { id, ...(color !== undefined && { color }) },
    unfolds: 'no',
    name: joined(label, description, notes.title),
    args: { folder: notes.folder.uri, mentorship: notes.id },
  }));
}

/** The row under Upcoming of a mentorship whose cadence has run out; Enter and a click plan a meeting. */
export function unplannedNode(context: TreeContext, notes: MentorshipNotes): TreeNode {
  const description = joined(unplannedWords(context, notes), folderWords(context, notes));
  return {
    id: `${notes.folder.uri}#unplanned/${notes.id}`,
    kind: 'unplanned',
    label: notes.title,
    ...besideWord(notes.title, description),
    description,
    icon: { id: 'organization', color: 'list.warningForeground' },
    unfolds: notes.ranOut?.isLong === true ? 'folded' : 'no',
    name: joined(notes.title, description, context.t('mentorship')),
    args: { folder: notes.folder.uri, mentorship: notes.id },
    tooltip: () => Promise.resolve(mentorshipTooltip(context, notes)),
    ...(notes.ranOut?.isLong === true && {
      children: () => Promise.resolve(silenceNodes(context, notes)),
    }),
  };
}

/** The folder, where there are several. */
export function folderWords(
  { severalFolders }: TreeContext,
  { folder }: MentorshipNotes,
): string | undefined {
  return severalFolders ? folder.name : undefined;
}

/** What the pointer sees when it rests on a mentorship: what needs a look in it, and when they talked. */
export function mentorshipTooltip(context: TreeContext, notes: MentorshipNotes): Tooltip {
  const { t } = context;
  const { ranOut, record, folder, id } = notes;
  const args = { folder: folder.uri, mentorship: id };
  const every = record?.cadence === undefined ? undefined : everyWords(context.t, record.cadence);
  return {
    title: notes.title,
    lines: [
      ...(ranOut === undefined
        ? []
        : [
            joined(t('Nothing planned'), every),
            t('Last talk {day}, {count} days ago.', {
              day: dayWords(ranOut.last, context.today, context.locale),
              count: ranOut.days,
            }),
          ]),
      joined(...careWords(context, notes, record?.status === 'closed' ? [] : notes.goals)),
      notes.goals.length === 1 ? t('1 goal') : t('{count} goals', { count: notes.goals.length }),
    ].filter(line => line !== ''),
    links: [
      ...(ranOut === undefined
        ? []
        : [{ words: t('Plan a Meeting'), command: 'mentoring.newMeeting' as const, args }]),
      { words: t('Open the Roadmap'), command: 'mentoring.openRoadmap', args },
    ],
  };
}

/** A few words to whom one has not talked with for long, to be sent by hand: each of the three ways on is fine. */
export function silenceDraft(context: TreeContext, notes: MentorshipNotes): string {
  const { folder, ranOut } = notes;
  const others = everybody(notes.record).filter(person => person !== folder.me);
  const names = others.map(person => context.name(folder, person)).join(', ');
  const day = ranOut && dayWords(ranOut.last, context.today, context.locale);
  return context.t(
    'Hi {names}, it has been a while since we talked ({day}). Shall we find a new day, pause for some time, or look back and end it well? Each of these is fine with me.',
    { names, day: day ?? '' },
  );
}
