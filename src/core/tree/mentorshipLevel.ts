import { everybody } from '../mentoring/people';
import { joined, type MentorshipNotes, type TreeContext } from './context';
import type { TreeNode } from './node';
import { brokenNode } from './broken';

/** The row of a mentorship, where there are several. The first that is not closed starts unfolded. */
export function mentorshipNode(
  context: TreeContext,
  notes: MentorshipNotes,
  count: string,
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
  const folder = context.severalFolders ? notes.folder.name : undefined;
  const description = joined(folder, closed ? context.t('closed') : (formWords(context, notes) ?? count));
  const path = notes.entry?.path;
  return {
    id: `${notes.folder.uri}#mentorship/${notes.id}`,
    kind: 'mentorship',
    label: notes.title,
    description,
    icon: { id: closed ? 'archive' : 'organization' },
    unfolds: unfolded && !closed ? 'unfolded' : 'folded',
    name: joined(notes.title, description, context.t('mentorship')),
    args: {
      folder: notes.folder.uri,
      mentorship: notes.id,
      ...(path === undefined ? {} : { uri: notes.folder.uriOf(path) }),
    },
    children,
  };
}

function formWords(context: TreeContext, notes: MentorshipNotes): string | undefined {
  if (notes.record?.form === 'peer') return context.t('peers');
  if (notes.record?.form === 'group')
    return context.t('group of {count}', { count: everybody(notes.record).length });
  return undefined;
}
