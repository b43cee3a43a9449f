import { dayWords } from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import { everyWords } from '../roadmap/words';
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
    else if (goal?.status === 'active' && isOverdue(goal.due, context.today)) overdue++;
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

/** The row under Upcoming of a mentorship whose cadence has run out; Enter and a click plan a meeting. */
export function unplannedNode(context: TreeContext, notes: MentorshipNotes): TreeNode {
  const description = joined(unplannedWords(context, notes), folderWords(context, notes));
  return {
    id: `${notes.folder.uri}#unplanned/${notes.id}`,
    kind: 'unplanned',
    label: notes.title,
    ...besideWord(notes.title, true),
    description,
    icon: { id: 'organization', color: 'list.warningForeground' },
    unfolds: 'no',
    name: joined(notes.title, description, context.t('mentorship')),
    args: { folder: notes.folder.uri, mentorship: notes.id },
    tooltip: () => Promise.resolve(mentorshipTooltip(context, notes)),
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
  const every = record?.cadence === undefined ? undefined : everyWords(context, record.cadence);
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
