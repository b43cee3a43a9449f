import { everybody } from '../mentoring/people';
import { holder } from './filter';
import { joined, type MentorshipNotes, type TreeContext } from './context';
import type { Entry } from '../model/entry';
import { careWords, folderWords, mentorshipTooltip, pausedWords, unplannedWords } from './mentorshipState';
import { besideWord, type TreeNode } from './node';
import { brokenNode } from './broken';

/**
 * The row of a mentorship, where there are several. The first that is not closed starts unfolded. It says what needs a
 * look in it, since that is hidden while it is folded; else how many goals it has, or its form.
 * @param goals those that stand below it
 */
export function mentorshipNode(
  context: TreeContext,
  notes: MentorshipNotes,
  goals: readonly Entry[],
  unfolded: boolean,
  children: () => Promise<readonly TreeNode[]>,
): TreeNode {
  if (
    notes.entry?.broken !== undefined &&
    notes.record === undefined &&
    notes.goals.length + notes.meetings.length === 0
  ) {
    return brokenNode(context, notes.folder, notes.entry);
  }
  const closed = notes.record?.status === 'closed';
  const care = closed ? [] : careOf(context, notes, goals);
  const description = closed
    ? joined(folderWords(context, notes), context.t('closed'))
    : openWords(context, notes, goals, care);
  const isPaused = pausedWords(context, notes) !== undefined;
  const path = notes.entry?.path;
  return {
    ...holder(
      context,
      `${notes.folder.uri}#mentorship/${notes.id}`,
      unfolded && !closed ? 'unfolded' : 'folded',
    ),
    kind: 'mentorship',
    label: notes.title,
    ...besideWord(notes.title, care.length > 0 || isPaused ? description : undefined),
    description,
    icon: { id: closed ? 'archive' : 'organization' },
    name: joined(notes.title, description, context.t('mentorship')),
    args: {
      folder: notes.folder.uri,
      mentorship: notes.id,
      ...(path === undefined ? {} : { uri: notes.folder.uriOf(path) }),
    },
    tooltip: () => Promise.resolve(mentorshipTooltip(context, notes)),
    children,
  };
}

function careOf(context: TreeContext, notes: MentorshipNotes, goals: readonly Entry[]): readonly string[] {
  const unplanned = unplannedWords(context, notes);
  return [...careWords(context, notes, goals), ...(unplanned === undefined ? [] : [unplanned])];
}

/** The word that matters stands first: what needs a look, where there is room what else there is, then the folder. */
function openWords(
  context: TreeContext,
  notes: MentorshipNotes,
  goals: readonly Entry[],
  care: readonly string[],
): string {
  const count =
    goals.length === 1 ? context.t('1 goal') : context.t('{count} goals', { count: goals.length });
  const form = formWords(context, notes) ?? count;
  const folder = joined(pausedWords(context, notes), folderWords(context, notes)) || undefined;
  if (care.length === 0) return joined(folder, form);
  return joined(...care, care.length === 1 ? form : undefined, folder);
}

function formWords(context: TreeContext, notes: MentorshipNotes): string | undefined {
  if (notes.record?.form === 'peer') return context.t('peers');
  if (notes.record?.form === 'group')
    return context.t('group of {count}', { count: everybody(notes.record).length });
  return undefined;
}
